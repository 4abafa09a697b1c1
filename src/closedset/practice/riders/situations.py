"""People and occasions that have an agreement of their own, and what holds for each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Somebody, or something, that no other agreement speaks for."""

    id: str
    title: str
    says: tuple[str, ...]
    rules: tuple[str, ...] = ()
    """Rules of the standards it rests on; without one it is how this house works."""


SITUATIONS: dict[str, Situation] = {
    one.id: one
    for one in (
        Situation(
            id="body_double",
            title="Body double",
            says=(
                "A double is a performer: notice, rider, garments and a statement of their own.",
                "What they are shown doing stays within what the rider of the one they double "
                "permits, and that "
                "performer is asked before a double is engaged.",
            ),
            rules=("US-SAG-17", "FR-07"),
        ),
        Situation(
            id="stunt",
            title="Stunt performer",
            says=(
                "Intimate work by a stunt performer is intimate work: the same notice, rider and closed set.",
                "Where people classify a move differently, as stunt work or as intimate work, every view is "
                "kept and the stricter one is asked and checked until they agree.",
            ),
            rules=("US-SAG-04",),
        ),
        Situation(
            id="stand_in",
            title="Stand-in",
            says=(
                "A stand-in stands for light and camera, dressed. Anything more is asked of them as "
                "of a double.",
            ),
        ),
        Situation(
            id="background",
            title="Background",
            says=(
                "The same protection as everybody: told before, and free to decline what they were "
                "not told of.",
                "Each agrees for themselves. A group has no consent in common.",
            ),
            rules=("US-SAG-15",),
        ),
        Situation(
            id="day_player",
            title="Day player",
            says=(
                "Often on a list of their own: look whether a message that goes to a list reaches them.",
                "A late engagement shortens no clock.",
            ),
            rules=("US-SAG-03", "US-SAG-03-LATE"),
        ),
        Situation(
            id="replacement",
            title="Replacement",
            says=(
                "Whoever takes over begins anew, with a notice, a statement and a rider of their own.",
                "The partner agreed to somebody else: they are told with whom, and agree again.",
            ),
            rules=("CA-AC-04",),
        ),
        Situation(
            id="minor",
            title="Somebody under eighteen",
            says=(
                "Nothing sexual, and no nudity in a sexual context. Nobody on the production can allow it.",
                "Anything else intimate needs a guardian's signature and a chaperone who is there.",
                "A rider signed under eighteen is signed again from the birthday on.",
            ),
            rules=("MIN-01", "MIN-02", "MIN-06", "US-SAG-18"),
        ),
        Situation(
            id="pickup",
            title="Pick-up or reshoot",
            says=(
                "The rider speaks for the scene and not for the new day: it is asked anew and "
                "released into the "
                "rider's next version, with its own hours before the call.",
                "What performers said for themselves is gone through with them again.",
            ),
            rules=("US-SAG-03", "AU-01"),
        ),
        Situation(
            id="adr",
            title="Voice session (ADR)",
            says=(
                "A voice can be intimate work. It is an occasion of its own, and who is in the room "
                "and who has "
                "the recording is part of it.",
                "Whoever lends a voice to somebody else's body is a performer with an agreement of "
                "their own.",
            ),
            rules=("CA-QC-04",),
        ),
        Situation(
            id="vfx",
            title="Visual effects",
            says=(
                "Taking out the edge of a garment adds nothing as long as nothing more is seen.",
                "What shows more than was filmed needs a consent of its own, and work on it waits until that "
                "consent is final.",
            ),
            rules=("US-SAG-20", "US-SAG-19", "US-LAW-01"),
        ),
        Situation(
            id="marketing",
            title="Marketing",
            says=(
                "Trailer, unit stills, frame grabs and making-of are uses of their own; none speaks "
                "for another.",
                "A camera for the making-of on a closed set is a person on the list with a function.",
            ),
            rules=("US-SAG-08", "AU-03"),
        ),
    )
}
OCCASIONS = {"pickup": "pickup", "reshoot": "pickup", "adr": "adr", "vfx": "vfx", "marketing": "marketing"}


def of(kind: str, *, replaces: bool, minor: bool, occasions: Collection[str] = ()) -> tuple[Situation, ...]:
    """What holds for somebody of a kind on some occasions, in the order of the list."""
    found = {kind} | {OCCASIONS[one] for one in occasions if one in OCCASIONS}
    found |= ({"replacement"} if replaces else set()) | ({"minor"} if minor else set())
    return tuple(one for id_, one in SITUATIONS.items() if id_ in found)
