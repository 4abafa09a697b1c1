"""The lines of a returned Word file that are no clause: ours as they were, ours changed, or something new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from closedset.formats.papers.word_lines import Line, Returned, alike, squeezed
from closedset.practice.papers.wishes import NotRead, Proposal, Wish

_LIKE = 0.6
"""How alike a new line must be to a missing one of ours to be the same line, changed."""

MOST_COMPARED = 20_000
"""Pairs of lines that are compared; beyond it each is shown by itself: as new, or as taken out."""

CHANGED = "This is no clause: it is made from what the production has, and is changed there."
TAKEN_OUT = (
    "This was taken out. It is no clause: it is made from what the production has, and is changed there."
)
APART = "This stands apart from the clauses: say which clause it belongs to."


def beside_clauses(
    returned: Returned, own: Returned, where: dict[int, str], notes: set[str]
) -> tuple[list[Proposal], list[NotRead]]:
    """What was added next to a clause, and everything else that differs from the file as it was sent.

    `where` says which lines are which clause; `notes` are the words printed below clauses.
    """
    missing = Counter(squeezed(line.says) for line in own.lines if not line.control)
    del missing[""]
    new: list[int] = []
    not_read: list[NotRead] = []
    for n, line in enumerate(returned.lines):
        if n not in where:
            _sort(n, line, missing, new, not_read)
    below = {squeezed(note) for note in notes}
    added: list[Proposal] = []
    compared = len(new) * len(missing) <= MOST_COMPARED
    next_to = _next_to(returned, where, set(new), below)
    for n in new:
        text = squeezed(returned.lines[n].says)
        if compared and (changed := _alike(text, missing)):
            missing -= Counter([changed])
            not_read.append(NotRead(text, CHANGED))
        elif n in next_to:
            by = ", ".join(dict.fromkeys(returned.lines[n].people))
            added.append(Proposal(wish=Wish.ADDED, clause=next_to[n], says=text, by=by))
        else:
            not_read.append(NotRead(text, APART))
    not_read += [NotRead(text, TAKEN_OUT) for text in missing.elements()]
    extra = Counter(returned.beside) - Counter(own.beside)
    return added, not_read + [NotRead(text, CHANGED) for text in extra.elements()]


def _sort(n: int, line: Line, missing: Counter[str], new: list[int], not_read: list[NotRead]) -> None:
    """A line of ours is not missing; another is new, but for one of ours with marked changes."""
    says, was = squeezed(line.says), squeezed(line.was)
    if missing[says] > 0:
        missing[says] -= 1
    elif says != was and missing[was] > 0:
        missing[was] -= 1
        not_read.append(NotRead(says or was, CHANGED if says else TAKEN_OUT))
    elif says:
        new.append(n)


def _alike(text: str, missing: Counter[str]) -> str:
    best = max(((alike(text, one), one) for one in missing if missing[one] > 0), default=(0.0, ""))
    return best[1] if best[0] >= _LIKE else ""


def _next_to(returned: Returned, where: dict[int, str], new: set[int], below: set[str]) -> dict[int, str]:
    """For new lines the clause each was put after; one that stands elsewhere is left out.

    That is the one above, over other new lines and notes; else, where one follows, the last before it.
    """
    says = [squeezed(line.says) for line in returned.lines]
    passed = [n in new or not text for n, text in enumerate(says)]
    over = [free or text in below for free, text in zip(passed, says, strict=True)]
    above = _nearest([where.get(n, None if free else "") for n, free in enumerate(over)])
    under = _nearest([where.get(n, None if free else "") for n, free in enumerate(passed)][::-1])[::-1]
    last = _nearest([where.get(n) for n in range(len(says))])
    return {n: above[n] or last[n] for n in new if above[n] or under[n]}


def _nearest(marks: Sequence[str | None]) -> list[str]:
    """For each place the last mark before it; None is passed over. One pass, however long the file is."""
    found, near = [], ""
    for mark in marks:
        found.append(near)
        near = near if mark is None else mark
    return found
