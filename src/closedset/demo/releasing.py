"""The demonstration's scene at the hospital: agreed, signed, released to the departments, and read by one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from closedset.demo.dressing import COSTUME
from closedset.demo.moment import Moment
from closedset.practice.riders.making import asked_terms
from closedset.practice.riders.states import Side, Verb
from closedset.practice.visibility import Seat
from closedset.rooms.departments import actions as departments
from closedset.rooms.departments.queries import Scenes
from closedset.rooms.people.models import Person
from closedset.rooms.planning import actions as planning
from closedset.rooms.planning import kept
from closedset.rooms.productions import cast_actions
from closedset.rooms.productions.cast_words import Kind
from closedset.rooms.productions.models import Production
from closedset.rooms.riders import actions as riders
from closedset.rooms.riders.models import RiderVersion

SCENE, OCCASION = "19", "principal"
MAREN, PRODUCER = "Maren Dahl", "Priya Raman"
SYNOPSIS = (
    "Solveig, in a paper gown behind a raised sheet, is examined by a doctor and talks of something else."
)


def agree(now: Moment, seated: Mapping[str, Person]) -> None:
    """A day player without an account, whose rider is signed on paper by both sides."""
    member = cast_actions.cast(
        now.production,
        name=MAREN,
        character="SOLVEIG",
        kind=Kind.DAY_PLAYER,
        born=date(1988, 2, 11),
        **now.step(0),
    )
    planning.change(now.production, behind_the_sheet(), scene=SCENE, occasion=OCCASION, **now.step(1))
    zone = ZoneInfo(now.production.time_zone)
    morning = datetime.combine(now.at.astimezone(zone).date() + timedelta(days=3), time(8), zone)
    cast_actions.call(now.production, scene=SCENE, occasion=OCCASION, call_at=morning, **now.step(2))
    plan = kept.to_plan(behind_the_sheet(), scene=SCENE, occasion=OCCASION)
    terms = asked_terms(plan, MAREN, [MAREN])
    version = riders.begin(member, terms, synopsis=SYNOPSIS, **now.step(3))
    riders.deliver(version, **now.step(4))
    for number, term in enumerate(terms, 5):
        for side in Side:
            by = seated[PRODUCER] if side is Side.PRODUCTION else now.by
            at = now.at + timedelta(seconds=number)
            riders.say(version, term.id, Verb.ACCEPT, side=side, by=by, at=at)
    for number, (party, name) in enumerate((("performer", MAREN), ("producer", PRODUCER)), 40):
        riders.enter_signature(
            RiderVersion.objects.get(pk=version.pk),
            party=party,
            name=name,
            signed_at=now.at + timedelta(seconds=number),
            file=f"Signed on paper by {name}. Version {version.digest}.".encode(),
            file_name=f"{party}.txt",
            **now.step(number),
        )


def behind_the_sheet() -> kept.Content:
    """One exposure, one set-up, what is worn and held ready, and a set that is closed."""
    content = kept.added(
        kept.empty(),
        "exposes",
        kept.exposure(performer=MAREN, area="outer_thigh", on_set="implied", on_screen="implied"),
    )
    content = kept.added(content, "setups", kept.setup(size="medium", sees={MAREN: ["outer_thigh"]}))
    for covering in ("skin_tone_brief", "robe", "shield"):
        content = kept.worn(content, MAREN, covering)
    return content | {
        "room": {
            "level": "closed",
            "closed_at": None,
            "present": [MAREN],
            "line_of_sight": [],
            "feeds": [
                {"id": "Director's monitor", "state": "tented"},
                {"id": "Video village", "state": "off"},
            ],
        }
    }


def release(production: Production, seated: Mapping[str, Person], *, by: Person, at: datetime) -> None:
    """Issue the summary on the newest pages; costume has read its part, the others have not."""
    riders.issue(production, SCENE, **Moment(production, by, at).step(0))
    theirs = Moment(production, seated[COSTUME], at).step(1)
    now = Scenes(production, at=theirs["at"]).slice_of(Seat.COSTUME, (SCENE, OCCASION))
    if now is not None:
        departments.acknowledge(production, now, shown=now.digest, **theirs)
