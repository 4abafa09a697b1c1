"""What the pages of scores show, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from closedset.practice.choreography.reading import Read
from closedset.practice.choreography.values import Line, Score, Stage
from closedset.practice.consent.answer import Answer
from closedset.practice.consent.plan import Plan
from closedset.practice.vocabulary import COVERINGS, OCCASIONS
from closedset.rooms.choreography import queries, words
from closedset.rooms.choreography.drawing import Drawing, drawn
from closedset.rooms.choreography.models import ScoreVersion
from closedset.rooms.choreography.queries import Key, Told
from closedset.rooms.planning import queries as planning
from closedset.rooms.productions.queries import Seen
from closedset.rooms.riders.cards import VERDICTS, FindingLine, finding_lines

Words = words.Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Which score a page is about, and what its head says."""

    production: UUID
    title: str
    scene: str
    occasion: str
    occasion_words: str
    heading: str = ""


def place(seen: Seen, key: Key, *, heading: bool = True) -> Place:
    """The scene and its occasion. Its heading is of the script, and only for whoever writes scores."""
    row = planning.scenes_of(seen.production.pk).get(key[0]) if heading else None
    return Place(
        production=seen.production.pk,
        title=seen.production.title,
        scene=key[0],
        occasion=key[1],
        occasion_words=OCCASIONS.label(key[1]),
        heading=row.heading if row else "",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveLine:
    """One move in words."""

    id: str
    counts: str
    who: str
    action: str
    how: str
    camera: str
    barrier: str
    alternative: str
    noted: tuple[tuple[Words, str], ...]
    verdict: str = ""
    verdict_words: Words = ""


def move_line(line: Line, answer: Answer | None) -> MoveLine:
    """A move, with how it stands where the reader is told."""
    verdict = answer.moves.get(line.move.id) if answer else None
    return MoveLine(
        id=line.move.id,
        counts=words.counts(line.notation),
        who=words.who(line.move),
        action=words.action(line.move),
        how=words.how(line.move),
        camera=", ".join(line.move.setups),
        barrier=", ".join(COVERINGS[one].label for one in line.move.needs),
        alternative=line.move.alternative,
        noted=tuple(words.noted(line.notation)),
        verdict=verdict.word if verdict is not None else "",
        verdict_words=VERDICTS[verdict] if verdict is not None else "",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorePage:
    """The score of one scene."""

    place: Place
    writes: bool
    mine: tuple[str, ...]
    version: int
    stage: Words
    kept_at: datetime | None
    timing: Words
    moves: tuple[MoveLine, ...]
    drawing: Drawing | None
    describes: str
    """The drawing in a sentence."""

    behind: bool
    """The plan has moves that were not there when the score was kept, or lost some."""


def score(seen: Seen, key: Key, told: Told) -> ScorePage:
    """The score as this reader may read it."""
    writes = queries.writes(seen)
    return of(place(seen, key, heading=writes), told, writes=writes)


def of(where: Place, told: Told, *, writes: bool) -> ScorePage:
    """What is told, in words and drawn."""
    answer, row = told.answer, told.version
    verdicts = {id_: one.word for id_, one in answer.moves.items()} if answer else {}
    return ScorePage(
        place=where,
        writes=writes,
        mine=told.mine,
        version=row.version if row else 0,
        stage=words.STAGES[Stage(row.stage)] if row else "",
        kept_at=row.at if row else None,
        timing=words.TIMINGS[told.score.timing],
        moves=tuple(move_line(line, answer) for line in told.score.lines),
        drawing=drawn(told.score, verdicts) if told.score.lines else None,
        describes=" ".join(map(_described, told.score.lines)),
        behind=bool(row and answer and _behind(row, told.plan)),
    )


def _described(line: Line) -> str:
    return f"{words.counts(line.notation)} {words.move(line)}.".strip()


def _behind(row: ScoreVersion, plan: Plan) -> bool:
    return {one["move"] for one in row.content["lines"]} != {move.id for move in plan.moves}


# --- Writing -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenLine:
    """A line of the text: what it was read as and how it stands, or what was not understood."""

    line: int
    says: str
    details: str = ""
    found: str = ""
    expected: str = ""
    verdict: str = ""
    verdict_words: Words = ""
    missing: tuple[FindingLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedText:
    """What came of a text: line by line, and what leaves the plan if it is kept."""

    lines: tuple[WrittenLine, ...]
    wrong: int
    verdict: str
    verdict_words: Words
    leaving: tuple[str, ...]
    besides: tuple[FindingLine, ...]
    """What the scene waits for that is no matter of one move."""


def checked(read: Read, plan: Plan, answer: Answer, leaving: Score) -> CheckedText:
    """The text beside the answer of the board for it."""
    call = min(plan.call.values(), default=None)
    ids = {line.move.id for line in read.score.lines}
    made = [
        _written(number, line, answer, call) for number, line in zip(read.at, read.score.lines, strict=True)
    ]
    made += [
        WrittenLine(line=one.line, says=one.text, found=one.found, expected=one.expected)
        for one in read.wrong
    ]
    return CheckedText(
        lines=tuple(sorted(made, key=lambda one: one.line)),
        wrong=len(read.wrong),
        verdict=answer.verdict.word,
        verdict_words=VERDICTS[answer.verdict],
        leaving=tuple(f"{line.move.id}: {words.move(line)}" for line in leaving.lines),
        besides=finding_lines((one for one in answer.findings if one.on not in ids), call=call),
    )


def _written(number: int, line: Line, answer: Answer, call: datetime | None) -> WrittenLine:
    verdict = answer.moves[line.move.id]
    return WrittenLine(
        line=number,
        says=words.move(line),
        details=" · ".join(filter(None, [words.counts(line.notation), words.how(line.move)])),
        verdict=verdict.word,
        verdict_words=VERDICTS[verdict],
        missing=finding_lines((one for one in answer.findings if one.on == line.move.id), call=call),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class WritePage:
    """The text of a score, and what came of it."""

    place: Place
    version: int
    cast: tuple[str, ...]
    setups: tuple[str, ...]
    checked: CheckedText | None
    problems: tuple[str, ...] = ()
