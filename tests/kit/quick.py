"""Strategies that are made once, and can be drawn from by a plain random generator as well.

Before a release two thousand worlds a law are made. Hypothesis spends most of that time on notes of how each
world came about, which it needs to make a failing one smaller. There (`HYPOTHESIS_PROFILE=release`) one is
made of one number that Hypothesis draws: a failure is then told as it is, and the number makes it again.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache, wraps
from random import Random
from typing import Any

from hypothesis import strategies as st

Strategy = st.SearchStrategy[Any]
Quick = Callable[[Random], Any]
RELEASE = os.environ.get("HYPOTHESIS_PROFILE") == "release"
_QUICK: dict[int, Quick] = {}
_KEPT: list[Strategy] = []


def also(strategy: Strategy, quick: Quick) -> Strategy:
    """A strategy with the same thing done by a random generator."""
    _KEPT.append(strategy)
    _QUICK[id(strategy)] = quick
    return strategy


@cache
def one_of(*words: Any) -> Strategy:
    """One of some values."""
    return any_of(words)


def any_of(values: tuple[Any, ...]) -> Strategy:
    """One of some values that may not be hashable."""
    return also(st.sampled_from(values), lambda random: random.choice(values))


@cache
def between(least: int, most: int) -> Strategy:
    return also(st.integers(least, most), lambda random: random.randint(least, most))


def changed(strategy: Strategy, by: Callable[[Any], Any]) -> Strategy:
    """What a strategy gives, made into something else."""
    quick = _QUICK[id(strategy)]
    return also(strategy.map(by), lambda random: by(quick(random)))


def several(of: Strategy, least: int, most: int, *, unique: bool = False) -> Strategy:
    """A list."""
    quick = _QUICK[id(of)]

    def make(random: Random) -> list[Any]:
        made = [quick(random) for _ in range(random.randint(least, most))]
        return list(dict.fromkeys(made)) if unique else made

    return also(st.lists(of, min_size=least, max_size=most, unique=unique), make)


def either(*choices: Strategy) -> Strategy:
    """What one of some strategies gives."""
    quick = [_QUICK[id(one)] for one in choices]
    return also(st.one_of(*choices), lambda random: random.choice(quick)(random))


def made(function: Callable[..., Any]) -> Callable[..., Strategy]:
    """A strategy out of a function of `draw`, as `st.composite` makes them."""
    whole = st.composite(function)

    @cache
    @wraps(function)
    def strategy(*args: Any, **named: Any) -> Strategy:
        def quick(random: Random) -> Any:
            return function(lambda one: _QUICK[id(one)](random), *args, **named)

        seeds = st.integers(0, 2**63 - 1)
        return also(seeds.map(lambda seed: quick(Random(seed))) if RELEASE else whole(*args, **named), quick)

    return strategy
