"""The closed-set memo: who is there and for what, and what shows the set to others."""

from __future__ import annotations

from collections.abc import Iterator

from closedset.practice.papers.blocks import Block, Facts, Paper, Points, Table, Words
from closedset.practice.papers.facts import Copy, OfTheSet, SceneFacts
from closedset.practice.papers.kinds import visible_to
from closedset.practice.papers.names import Kind
from closedset.practice.papers.sheets import lines, sections, signing, title, to_fill
from closedset.practice.visibility import READS_PAPERS
from closedset.practice.vocabulary import FEED_STATES, FUNCTIONS, LEVEL

RULES = (
    "Nobody uncovers before the set is confirmed closed.",
    "Nobody comes in who is not on this list. Whoever is added is added with a function and a reason, and "
    "the performers are asked first.",
    "No personal device records or takes pictures. Devices stay outside or covered.",
    "No still is taken unless the performer has agreed to it in writing.",
    "A robe is at hand for each performer, before, between and after takes.",
    "Anybody may stop. After the stop word everything stops at once, and nobody asks why.",
)


def copies(facts: SceneFacts) -> tuple[Copy, ...]:
    """One memo for everybody on the list and for the performers of the scene."""
    kind = Kind.CLOSED_SET_MEMO
    performers = tuple(one.performer for one in facts.parts)
    paper = Paper(
        kind=kind,
        title=title(kind, facts),
        production=facts.production,
        opening=_opening(facts),
        facts=facts.head(),
        sections=sections(
            ("Who is there", _roster(facts)),
            ("Monitors, feeds, playback and dailies", _feeds(facts)),
            ("What holds for everybody", [Points(RULES)]),
            ("Named for the day", _named(facts.of_the_set)),
            ("Closed and opened", [to_fill("Times", ("Closed at", "Confirmed by", "Opened at", "Why"), 4)]),
            ("Signed by who answers for it", [signing(kind)]),
            ("Read by everybody on the list", [to_fill("Read", ("Name", "Function", "Initials"), 8)]),
        ),
        visible_to=visible_to(kind, performers=performers),
        reference=facts.reference(),
    )
    return (Copy(paper=paper, seats=READS_PAPERS[kind], performers=performers),)


def _opening(facts: SceneFacts) -> str:
    level = facts.room.level
    if not level:
        return "How far the set is closed is not recorded yet. Until it is, nobody uncovers."
    says = LEVEL.entries[level].says
    return f"For scene {facts.scene} this is a {LEVEL.label(level)}. {says}".strip()


def _roster(facts: SceneFacts) -> Iterator[Block]:
    if facts.room.present is None:
        yield Words("Who is there is not recorded yet. Write everybody down with what they are there for.")
    if facts.of_the_set.roster:
        yield _with_reasons(facts)
        return
    yield Table(
        "Everybody on the list",
        ("Name", "There for", "In", "Out"),
        tuple((name, facts.function(name), "", "") for name, _function in facts.functions)
        + tuple(("", "", "", "") for _row in range(3)),
    )


def _with_reasons(facts: SceneFacts) -> Block:
    """The list as it was approved; the performers of the scene are on it by the plan."""
    roster = facts.of_the_set.roster
    performing = ((one.called, FUNCTIONS.label("performer"), "", "", "", "") for one in facts.parts)
    listed = (
        (one.name, FUNCTIONS.label(one.function), one.reason, one.approved_by, "", "") for one in roster
    )
    return Table(
        "Everybody on the list",
        ("Name", "There for", "Why", "Approved by", "In", "Out"),
        (*performing, *listed, *(("",) * 6 for _row in range(3))),
    )


def _feeds(facts: SceneFacts) -> Iterator[Block]:
    feeds = facts.room.feeds
    if facts.of_the_set.feeds:
        yield Table(
            "What shows the set, and to whom",
            ("Monitor or feed", "Seen by", "State", "Checked"),
            tuple(
                (name, seen_by or "nobody is written down", "", "")
                for name, seen_by in facts.of_the_set.feeds
            ),
        )
    elif feeds:
        yield Table(
            "What shows the set, and to whom",
            ("Monitor or feed", "State", "Seen by", "Checked"),
            tuple(
                (one.id, FEED_STATES.label(one.state) if one.state else "not known", "", "") for one in feeds
            ),
        )
    else:
        yield Words("No monitor or feed is recorded. Whatever shows the set is off until it stands here.")
    yield lines("Playback: who may ask for it", "Dailies: who receives them")


def _named(known: OfTheSet) -> Iterator[Block]:
    """What was said, and a line for what was not."""
    named = {
        "Keeps the door": known.keeper,
        "Holds the robes": known.robe,
        "Word to pause": known.pause,
        "Stop word": known.stop,
        "Channel on the radio": known.channel,
        "Whom to call when something is wrong": known.contact,
    }
    if said := tuple((name, says) for name, says in named.items() if says):
        yield Facts(said)
    if left := [name for name, says in named.items() if not says]:
        yield lines(*left)
