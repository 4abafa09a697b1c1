"""A Word file that came back, read as proposals: what is wanted of each clause, what was not understood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from closedset.formats.papers.as_word import TAG, bookmark, head, identity, word
from closedset.formats.papers.beside import beside_clauses
from closedset.formats.papers.furniture import ENGLISH
from closedset.formats.papers.word_lines import Line, Returned, alike, read, squeezed
from closedset.formats.refusal import CannotRead
from closedset.practice.papers.blocks import Clause, Paper
from closedset.practice.papers.wishes import NotRead, Proposal, Wish

_LIKE = 0.6
"""How alike a line must be to a clause to be taken for it where its control and bookmark are lost."""

_MOST_LIKE = 8
"""Lines with a clause's number that are compared with it; what comes after them is shown as something new."""

_ANOTHER = (
    "The file was made from another paper, or from another version of this one: ask for changes on the one"
    " that was sent last."
)


def made_of(docx: bytes, papers: Iterable[Paper]) -> int | None:
    """Which of the papers, counted from 0, the file was made from; None for none of them.

    By its identity, else, where a program dropped that, by what stands at the head of its pages. Raises
    `CannotRead` for what is no Word file or could do harm.
    """
    returned = read(docx)
    known = returned.identity.startswith("closedset:")
    for number, paper in enumerate(papers):
        if identity(paper) == returned.identity or (not known and squeezed(head(paper)) in returned.beside):
            return number
    return None


def proposals(docx: bytes, paper: Paper) -> tuple[Proposal | NotRead, ...]:
    """What the file asks of the paper, in the paper's order; what was not understood comes last.

    Raises `CannotRead` for what is no Word file, could do harm, or was made from another paper.
    """
    returned, clauses = read(docx), clauses_of(paper)
    if returned.identity.startswith("closedset:") and returned.identity != identity(paper):
        raise CannotRead(_ANOTHER)
    placed = _placed(returned, clauses)
    if not any(placed.values()):
        raise CannotRead(_ANOTHER)
    wanted = {one.id: _of_clause(one, [returned.lines[n] for n in placed[one.id]]) for one in clauses}
    where = {n: name for name, lines in placed.items() for n in lines}
    notes = {one.note for one in clauses}
    added, not_read = beside_clauses(returned, read(word(_as_taken(paper, returned))), where, notes)
    found = [one for one in added if not one.clause]
    for name, wishes in wanted.items():
        found += [*wishes, *(one for one in added if one.clause == name)]
    return (*found, *_questions(returned, where), *not_read, *_not_attached(returned))


def _as_taken(paper: Paper, returned: Returned) -> Paper:
    """The paper without the line that it holds no more, where the file was taken out before that was so."""
    there = any(ENGLISH.stale in line.was for line in returned.lines)
    return paper if there else replace(paper, stale="")


def clauses_of(paper: Paper) -> list[Clause]:
    """The clauses of a paper, in order."""
    return [one for part in paper.sections for one in part.blocks if isinstance(one, Clause)]


def _placed(returned: Returned, clauses: list[Clause]) -> dict[str, list[int]]:
    """Which lines are each clause: by its control, else by its bookmark, else by its number and words."""
    placed: dict[str, list[int]] = {one.id: [] for one in clauses}
    taken: set[int] = set()
    for way in (
        _by_control,
        _by_bookmark,
        partial(_by_words, [squeezed(line.was) for line in returned.lines]),
    ):
        for clause in clauses:
            if not placed[clause.id]:
                placed[clause.id] = [n for n in way(returned, clause) if n not in taken]
                taken.update(placed[clause.id])
    return placed


def _by_control(returned: Returned, clause: Clause) -> list[int]:
    """Lines that follow each other in one control; a copy of it further down is something added."""
    places = [n for n, line in enumerate(returned.lines) if line.control == TAG + clause.id]
    return [n for at, n in enumerate(places) if n - places[0] == at]


def _by_bookmark(returned: Returned, clause: Clause) -> list[int]:
    name = bookmark(clause.id)
    return [n for n, line in enumerate(returned.lines) if name in line.bookmarks and not line.control][:1]


def _by_words(was: Sequence[str], returned: Returned, clause: Clause) -> list[int]:
    starting = (
        n
        for n, line in enumerate(returned.lines)
        if not line.control and was[n].startswith(f"{clause.number} ")
    )
    said = squeezed(clause.says)
    best = max(
        ((alike(_bare(was[n], clause), said), n) for n in islice(starting, _MOST_LIKE)), default=(0.0, -1)
    )
    return [best[1]] if best[0] >= _LIKE else []


def _bare(text: str, clause: Clause) -> str:
    """Without the number that was printed before it."""
    said = squeezed(text)
    return "" if said == clause.number else said.removeprefix(f"{clause.number} ")


def _of_clause(clause: Clause, lines: list[Line]) -> list[Proposal]:
    """What is wanted of it: a line that was only put below it, in its control, is one more."""
    says, was = [_bare(line.says, clause) for line in lines], squeezed(clause.says)
    said = [text for text in says if text]
    by = ", ".join(dict.fromkeys(who for line in lines for who in line.people))
    if not said:
        return [Proposal(wish=Wish.STRUCK, clause=clause.id, was=clause.says, by=by)]
    if " ".join(said) == was:
        return [Proposal(wish=Wish.UNCHANGED, clause=clause.id, says=clause.says, was=clause.says)]
    if said[0] == was:
        kept = Proposal(wish=Wish.UNCHANGED, clause=clause.id, says=clause.says, was=clause.says)
        more = [Proposal(wish=Wish.ADDED, clause=clause.id, says=text, by=by) for text in said[1:]]
        return [kept, *more]
    return [Proposal(wish=Wish.CHANGED, clause=clause.id, says="\n".join(said), was=clause.says, by=by)]


def _questions(returned: Returned, where: dict[int, str]) -> list[Proposal]:
    """Comments, each at the clause it is about; at another line, with that line's words."""
    asked = []
    for n, line in enumerate(returned.lines):
        for number in dict.fromkeys(line.comments):
            comment = returned.comments.get(number)
            if comment and comment.says:
                about = "" if n in where else squeezed(line.was)
                asked.append(
                    Proposal(
                        wish=Wish.ASKED, clause=where.get(n, ""), says=comment.says, was=about, by=comment.by
                    )
                )
    return asked


def _not_attached(returned: Returned) -> list[NotRead]:
    """Comments that hang at no line, and pictures, which say nothing we could read."""
    hung = {number for line in returned.lines for number in line.comments}
    loose = [one for number, one in returned.comments.items() if number not in hung and one.says]
    found = [NotRead(one.says, "This comment hangs at no line: ask what it is about.") for one in loose]
    pictures = [line for line in returned.lines if line.pictures]
    return found + [
        NotRead(squeezed(line.says) or "A picture", "A picture stands here, which cannot be read.")
        for line in pictures
    ]
