"""What is set in the bench: a rider of four pages and a performer's call sheet, each number another one."""

from __future__ import annotations

from closedset.practice.papers.blocks import (
    Clause,
    Facts,
    Pages,
    Paper,
    Section,
    Signature,
    Signatures,
    Standing,
    Table,
    Told,
    Words,
)

PEOPLE = ("Ada Nordin", "Ivo Lind", "Maria Holm", "Jens Aalto", "Rosa Lindqvist", "Noor Haddad", "Kai Berg")
PLACES = ("shoulder", "upper back", "hand", "forearm", "neck", "waist", "cheek", "hair")
SPOKEN = (
    "You could have knocked. People who mean well knock, and then they wait to be asked in.",
    "I waited. The rain did not, and neither did the others, so I thought I would come and say it.",
    "Then say it. The lamp is low and I would rather see who is talking before it goes.",
)


def person(number: int) -> str:
    return f"{PEOPLE[number % len(PEOPLE)]} {number}"


def clause(number: int, n: int) -> Clause:
    place, other = PLACES[(number + n) % len(PLACES)], person(number + 1)
    says = (
        f"Contact with {other} at the {place}, hand over clothing, no longer than {n % 5 + 2} seconds a take,"
        " as rehearsed, in the takes of this scene and in no other."
    )
    return Clause(
        f"c{n}",
        str(n),
        says,
        f"Agreed on {n % 9 + 1} January, version {number % 7 + 1}." if n % 3 == 0 else "",
    )


def script(number: int) -> tuple[tuple[str, str], ...]:
    lines: list[tuple[str, str]] = [("heading", f"INT. BOATHOUSE {number} - NIGHT")]
    for n in range(6):
        lines += [
            (
                "action",
                f"Rain on the tin roof. The lamp moves for the time number {n + number}, and stops again.",
            ),
            ("cue", PEOPLE[n % 2].split()[0].upper()),
            ("dialogue", SPOKEN[n % len(SPOKEN)]),
        ]
    return tuple(lines)


def rider(number: int) -> Paper:
    """Four pages: what is agreed, where it stands, what words mean, two pages of script, who signs."""
    return Paper(
        kind="rider",
        title=f"Rider for scene {number}A: {person(number)}",
        production="The Boathouse",
        opening=f"{person(number)} agrees to what stands here, for this scene, and to nothing that does not.",
        facts=(
            ("Performer", person(number)),
            ("Scene", f"{number}A, INT. BOATHOUSE - NIGHT"),
            ("Version", f"{number % 7 + 1}, of 5 January 2026, 09:00 UTC"),
            ("Draft", "Blue, 2 January 2026"),
        ),
        visible_to=f"{person(number)}, her representative, the producer, the coordinator",
        reference=f"Rider {number}A, version {number % 7 + 1}, 7f3a 91c2",
        sections=(
            Section(
                "What is agreed",
                (
                    Words("It is rehearsed before it is shot. What is agreed is the most that may happen."),
                    *(clause(number, n) for n in range(1, 9)),
                ),
            ),
            Section(
                "Where it stands",
                (
                    Told(
                        Standing.CLEAR,
                        f"The rider arrived {48 + number % 30} hours before the call.",
                        "Delivered.",
                    ),
                    Told(
                        Standing.HOLD,
                        "The garment plan has not been confirmed.",
                        "Costume, by Tuesday 18:00.",
                    ),
                    Facts(
                        (
                            ("Garments", "Skin-tone top, new, silicone edge"),
                            ("Robe", "At the door of the set"),
                        )
                    ),
                    Table(
                        "What the words mean",
                        ("Word", "Meaning"),
                        tuple(
                            (place, f"as on the chart of areas, number {number % 90 + n}")
                            for n, place in enumerate(PLACES)
                        ),
                    ),
                ),
            ),
            Section("Script pages", (Pages(f"{number % 900}A", "Blue, 2 January 2026", script(number)),)),
            Section(
                "Signatures",
                (
                    Signatures(
                        (
                            Signature(
                                "Performer", person(number), "Monday 5 January 2026, 09:12 UTC", "By link"
                            ),
                            Signature(
                                "For the performer",
                                "Jens Aalto",
                                "Monday 5 January 2026, 10:02 UTC",
                                "By link",
                            ),
                            Signature(
                                "Producer", "Maria Holm", "Monday 5 January 2026, 11:40 UTC", "By passkey"
                            ),
                        )
                    ),
                ),
            ),
        ),
    )


def call_sheet(number: int) -> Paper:
    """One performer's sheet for tomorrow: when, where, what is covered, who is in the room."""
    calls = tuple(
        (
            f"{6 + n}:{number % 4}{n % 6}",
            f"{n + 3}{'AB'[n % 2]}",
            person(number + n),
            "Boathouse, stage 2",
            "closed" if n % 3 else "open",
        )
        for n in range(9)
    )
    return Paper(
        kind="call_sheet",
        title=f"Call sheet for {person(number)}",
        production="The Boathouse",
        opening=f"You are called at {6 + number % 5}:30 on Tuesday 6 January 2026.",
        facts=(
            ("Day", "12 of 34"),
            ("Place", "Quay 7, stage 2"),
            ("Coordinator", "Rosa Lindqvist, 555 0134"),
        ),
        visible_to=f"{person(number)}, the first AD, the coordinator",
        reference=f"Day 12, sheet {number}",
        sections=(
            Section("Calls", (Table("In order", ("Call", "Scene", "With", "Where", "Set"), calls),)),
            Section(
                "Before the first roll",
                (
                    Told(Standing.CLEAR, "Your rider for these scenes is signed and has not changed since."),
                    Told(Standing.PLAIN, f"Garments are with {person(number + 2)} from 05:45."),
                ),
            ),
        ),
    )
