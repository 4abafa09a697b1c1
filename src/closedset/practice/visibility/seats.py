"""What somebody is on a production, and who asks."""

from __future__ import annotations

from dataclasses import dataclass

from closedset.practice.word import Word


class Seat(Word):
    """What a person is on a production."""

    PERFORMER = "performer"
    REPRESENTATIVE = "representative"
    INTIMACY_COORDINATOR = "intimacy_coordinator"
    ASSISTANT_COORDINATOR = "assistant_coordinator"
    DIRECTOR = "director"
    PRODUCER = "producer"
    FIRST_AD = "first_ad"
    SECOND_AD = "second_ad"
    COSTUME = "costume"
    HAIR_MAKEUP = "hair_makeup"
    PROPS = "props"
    STUNTS = "stunts"
    SOUND = "sound"
    CAMERA = "camera"
    SCRIPT_SUPERVISOR = "script_supervisor"
    VFX_POST = "vfx_post"
    LEGAL = "legal"
    PUBLICITY = "publicity"
    CASTING = "casting"
    OBSERVER = "observer"
    """Trainee or observer."""


COORDINATORS = frozenset({Seat.INTIMACY_COORDINATOR, Seat.ASSISTANT_COORDINATOR})
CLASSIFIES = COORDINATORS | {Seat.DIRECTOR, Seat.PRODUCER, Seat.FIRST_AD, Seat.STUNTS}
"""Seats whose work a classification is: what each of them says stands beside what the others say."""

EVERYONE = frozenset(Seat)
OF_PERFORMERS = frozenset({Seat.PERFORMER, Seat.REPRESENTATIVE})
ATTENDS = EVERYONE - OF_PERFORMERS - {Seat.OBSERVER, Seat.CASTING}
"""Seats that can have been in a talk with direction or production, and then read that talk."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody asking, with the seats held on the production asked about."""

    person: str
    seats: frozenset[Seat] = frozenset()
