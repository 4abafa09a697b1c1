"""Each rule finds its own example and leaves its counter-example alone."""

import pytest

from closedset.practice.breakdown.lexicon import ENTRIES, SETS, places
from closedset.practice.breakdown.patterns import Entry, index, matches
from closedset.practice.breakdown.words import cut

EVERY = (*ENTRIES, *places.ENTRIES)
RULES = index(ENTRIES, SETS)
PLACES = index(places.ENTRIES, SETS)


def found(entry: Entry, sentence: str) -> bool:
    rows, text = (PLACES, sentence.lower()) if entry in places.ENTRIES else (RULES, sentence)
    return entry.id in {match.entry.id for match in matches(cut(text, frozenset()), rows)}


@pytest.mark.parametrize("entry", EVERY, ids=lambda entry: entry.id)
def test_every_rule_finds_its_example(entry):
    assert found(entry, entry.yes)


@pytest.mark.parametrize("entry", EVERY, ids=lambda entry: entry.id)
def test_every_rule_leaves_its_counter_example_alone(entry):
    assert not found(entry, entry.no)


def test_every_rule_has_a_name_of_its_own():
    assert len({entry.id for entry in EVERY}) == len(EVERY)


@pytest.mark.parametrize("entry", EVERY, ids=lambda entry: entry.id)
def test_every_rule_says_why_in_one_calm_sentence(entry):
    assert entry.says.endswith(".")
    assert not any(
        word in entry.says.lower() for word in ("grope", "steamy", "sexy", "hot ", "naughty", "fuck")
    )


def test_every_class_has_rules():
    from closedset.practice.breakdown.values import Class

    assert {entry.kind for entry in ENTRIES} == set(Class)


@pytest.mark.parametrize(
    "sentence",
    [
        "The painter dries her brush after three strokes.",
        "They meet at the strip mall.",
        "He flicks a cigarette butt away.",
        "A pen leaks in his breast pocket.",
        "She carves the turkey breast.",
        "The plane touches down.",
        "A naked bulb hangs from the ceiling.",
        "The dog bares its teeth.",
        "A shower of sparks falls on the floor.",
        "He straddles the deer and lifts it.",
        "She enters her house.",
        "He takes off his hat.",
    ],
)
def test_words_with_another_meaning_say_little(sentence):
    assert all(match.entry.hint < 2 for match in matches(cut(sentence, frozenset()), RULES))
