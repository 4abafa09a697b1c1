"""The demonstration's scene on the boat: cast, asked, heard, and one rider offered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from closedset.demo.auditioning import audition
from closedset.demo.choreographing import set_down
from closedset.demo.closing import close_in
from closedset.demo.dressing import COSTUME, dress
from closedset.demo.moment import Moment
from closedset.practice.riders.making import asked_terms, overlap
from closedset.rooms.conversations import actions as conversations
from closedset.rooms.conversations import queries as said
from closedset.rooms.conversations.questions import Answer
from closedset.rooms.people.models import Person
from closedset.rooms.planning import actions as planning
from closedset.rooms.planning import kept
from closedset.rooms.productions import cast_actions, standard_actions
from closedset.rooms.productions.cast_words import Kind
from closedset.rooms.productions.models import CastMember, Production
from closedset.rooms.riders import actions as riders

SCENE, OCCASION = "10", "principal"
ADA, LUCA, WREN = "Ada Benin-Laurent", "Luca Ferreira", "Noor Haddad"
SYNOPSIS = "On the boat at dusk Nadia takes Tomas's cap off and kisses him; neither had planned to."


def agree(production: Production, seated: Mapping[str, Person], *, by: Person, at: datetime) -> None:
    """Everything up to a rider that waits for two answers."""
    now = Moment(production, by, at)
    cast = everybody(now, seated)
    audition(now, cast[ADA])
    for pack in ("sag-aftra-tv-theatrical", "sag-aftra-ic-agreement"):
        standard_actions.switch(production, pack, on=True, why="This production's contract.", **now.step(4))
    planning.meet(
        production,
        held_on=at.date(),
        attended="Henrik Sø, Priya Raman, Mara Ellis",
        scene=SCENE,
        said={
            "nudity": "None.",
            "simulated": "None.",
            "tone": "Clumsy, surprised, kind. Nobody is seduced.",
            "must_have": "The cap, and that she begins.",
            "nice_to_have": "His hand on her back as the boat turns.",
            "open_points": "Whether the kiss stays closed.",
        },
        **now.step(5),
    )
    planning.change(production, on_the_boat(), scene=SCENE, occasion=OCCASION, **now.step(6))
    zone = ZoneInfo(production.time_zone)
    morning = datetime.combine(at.astimezone(zone).date() + timedelta(days=4), time(7), zone)
    cast_actions.call(production, scene=SCENE, occasion=OCCASION, call_at=morning, **now.step(7))
    heard(cast[ADA], at=at + timedelta(seconds=8))
    offered(now, cast)
    dress(now, cast[ADA], seated[COSTUME], scene=SCENE)
    set_down(now, scene=SCENE, occasion=OCCASION)
    close_in(now, seated, scene=SCENE)


def everybody(now: Moment, seated: Mapping[str, Person]) -> dict[str, CastMember]:
    """The two on the boat with accounts of their own, and one who has none."""
    parts = (
        (ADA, "NADIA", Kind.PRINCIPAL, date(1994, 5, 2)),
        (LUCA, "TOMAS", Kind.PRINCIPAL, date(1991, 11, 19)),
        (WREN, "WREN", Kind.DAY_PLAYER, date(1999, 8, 30)),
    )
    return {
        name: cast_actions.cast(
            now.production,
            name=name,
            character=character,
            kind=kind,
            born=born,
            person=seated.get(name),
            representative=seated.get("Ines Ortega") if name == ADA else None,
            **now.step(number),
        )
        for number, (name, character, kind, born) in enumerate(parts, 1)
    }


def on_the_boat() -> kept.Content:
    """Two moves and one set-up; what is not settled yet holds the scene."""
    content = kept.added(
        kept.empty(),
        "moves",
        kept.move(
            action="kiss.open",
            source=ADA,
            target=LUCA,
            over="skin",
            pressure="skin",
            alternative="She stops with her forehead against his.",
        ),
    )
    content = kept.added(
        content,
        "moves",
        kept.move(
            action="affectionate_touch",
            source=LUCA,
            source_area="hand",
            target=ADA,
            target_area="upper_back",
            over="clothing",
            pressure="skin",
        ),
    )
    return kept.added(content, "setups", kept.setup(size="medium"))


def heard(ada: CastMember, *, at: datetime) -> None:
    """What Ada has said for herself so far."""
    answers = {
        "action.kiss.closed": (Answer.YES, "", ""),
        "action.kiss.open": (Answer.YES, "", ""),
        "touch.back": (Answer.YES, "", ""),
        "touch.hair": (Answer.YES, "", "Please ask before the wig goes on."),
        "seen.back": (Answer.ONLY_IF, "closed_set", ""),
        "action.intimate_area_touch": (Answer.NO, "", ""),
    }
    conversations.answer(ada, answers, by=ada.person, at=at)


def offered(now: Moment, cast: Mapping[str, CastMember]) -> None:
    """Ada's rider, out of what is asked and available."""
    names = list(cast)
    plan = kept.to_plan(on_the_boat(), scene=SCENE, occasion=OCCASION)
    terms = asked_terms(plan, ADA, names)
    at = now.at + timedelta(seconds=9)
    found = overlap(terms, ADA, said.said_by(cast[ADA], at=at), names, scene=SCENE, at=at)
    version = riders.begin(cast[ADA], found.terms, synopsis=SYNOPSIS, **now.step(10))
    riders.deliver(version, **now.step(11))
