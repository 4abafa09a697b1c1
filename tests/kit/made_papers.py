"""Papers for these tests and benches: one with every block, and what is hard to set."""

from __future__ import annotations

from dataclasses import replace

from closedset.practice.papers.blocks import (
    Boxes,
    Clause,
    Facts,
    Mark,
    Pages,
    Paper,
    Points,
    Section,
    Signature,
    Signatures,
    Standing,
    Table,
    Told,
    Words,
)

MARK = (
    "iVBORw0KGgoAAAANSUhEUgAAADwAAAAUCAAAAAD0aAH1AAAAgUlEQVR42t2TwQrAIAxDG/H/fzk7qFg1FSfssl5kmBdrXEG7"
    "r2S/gGG4hvGKThNrMn1oQ3BAjcqgoNzBjZrp4tkWDXcGg8h5zTwoNbRI779BEZVvYr1q50Htz336RZ8DDXREtepmFYnHYXTs"
    "+JNwFTFu2VW2XW+XU8UDNh5Jfj3PDzVSMBzbLFGkAAAAAElFTkSuQmCC"
)
"""Five strokes, 60 by 20, as PNG in base64."""

SCRIPT = (
    ("heading", "INT. BOATHOUSE - NIGHT"),
    (
        "action",
        "Rain on the tin roof. ADA holds the lamp away from her face, as if light were a question.",
    ),
    ("cue", "ADA"),
    ("parenthetical", "(quietly)"),
    ("dialogue", "You could have knocked. People who mean well knock, and then they wait to be asked in."),
    ("cue", "IVO"),
    ("dialogue", "I waited."),
    (
        "action",
        "He takes the oilskin from his shoulders and puts it round hers. They kiss. She stops, and looks.",
    ),
    ("transition", "CUT TO:"),
)


def every_block() -> Paper:
    """A rider that uses all a paper can be made of."""
    return Paper(
        kind="rider",
        title="Rider for scene 12A: Ada Nordin",
        production="The Boathouse",
        opening="Ada agrees to what stands here, for this scene, and to nothing that does not.",
        facts=(
            ("Performer", "Ada Nordin"),
            ("Scene", "12A, INT. BOATHOUSE - NIGHT"),
            ("Version", "4, of 5 January 2026, 09:00 UTC"),
            ("Draft", "Blue, 2 January 2026"),
        ),
        visible_to="Ada Nordin, her representative, the producer, the coordinator",
        reference="Rider 12A, version 4, 7f3a 91c2",
        sections=(
            Section(
                "What is agreed",
                (
                    Words("It is rehearsed before it is shot. What is agreed is the most that may happen."),
                    Clause(
                        "c1",
                        "1",
                        "Kiss on the mouth with Ivo, closed lips, as rehearsed.",
                        "Agreed on 3 January.",
                    ),
                    Clause("c2", "2", "Back uncovered to the waist, seen from behind and in low light only."),
                    Clause("c3", "10", "Contact stays above clothing in all takes, rehearsals included."),
                ),
            ),
            Section(
                "Where it stands",
                (
                    Told(
                        Standing.CLEAR,
                        "The rider reached Ada 51 hours before her call.",
                        "Delivered Monday 09:00.",
                    ),
                    Told(
                        Standing.HOLD,
                        "The garment plan has not been confirmed.",
                        "Costume, by Tuesday 18:00.",
                    ),
                    Told(
                        Standing.STOP, "The closed set has no keeper of the door.", "The first AD names one."
                    ),
                    Told(Standing.PLAIN, "Stills: not asked."),
                ),
            ),
            Section(
                "Garments",
                (
                    Facts((("Ada", "Skin-tone top, new, silicone edge"), ("Ivo", "Shorts under trousers"))),
                    Table(
                        "Who has what",
                        ("Item", "Performer", "Size", "Spare", "Fitting"),
                        (
                            ("Shield", "Ada Nordin", "38", "2", "Monday 4 January"),
                            ("Barrier", "Ivo Lind", "50", "1", "Monday 4 January, 10:30"),
                            ("Robe", "both, at the door of the set", "", "2", "no fitting needed"),
                        ),
                    ),
                    Points(("New or laundered.", "Handed over by the named person only."), numbered=True),
                    Points(("No photographs.", "No telephones.")),
                    Boxes(("Garments on before first roll", "Robe at the door")),
                    Boxes(("Anything to add",), lines=2),
                    Table("Further", ("Item", "Performer", "By whom"), (("", "", ""),) * 3),
                ),
            ),
            Section("Script pages", (Pages("12A", "Blue, 2 January 2026", SCRIPT),)),
            Section(
                "Signatures",
                (
                    Signatures(
                        (
                            Signature(
                                "Performer",
                                "Ada Nordin",
                                "Monday 5 January 2026, 09:12 UTC",
                                "Drawn, by link",
                            ),
                            Signature("Producer", "Maria Holm"),
                            Signature("Representative", "Jens Aalto"),
                        )
                    ),
                    Mark(MARK, "The mark of Ada Nordin"),
                ),
            ),
        ),
    )


def stale() -> Paper:
    return replace(
        every_block(), stale="Version 5 was sent on Tuesday 6 January; this one is kept for the record only."
    )


def long_table(rows: int = 90) -> Paper:
    """A night's call sheet: a table over three pages."""
    people = tuple(
        (
            str(n + 1),
            f"Performer {n + 1}",
            "12A" if n % 3 else "7, 12A",
            f"{6 + n % 9:02d}:{n % 4 * 15:02d}",
            "Closed set, robe at the door",
        )
        for n in range(rows)
    )
    return replace(
        every_block(),
        kind="call_sheet",
        title="Call sheet, Tuesday 6 January 2026",
        sections=(
            Section(
                "Calls", (Table("Who is called when", ("No.", "Name", "Scenes", "Call", "To note"), people),)
            ),
        ),
    )


def long_names() -> Paper:
    name = (
        "Maximiliane-Alexandrina Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren von und zu Hohenlohe"
    )
    return replace(
        every_block(),
        title=f"Rider for scene 12A: {name}",
        production="The Exceedingly Long Title of a Production That Would Not End Although It Was Asked",
        visible_to=", ".join([name] * 3),
        facts=(
            ("Performer", name),
            ("A label that is longer than its column is wide", "ok"),
            ("Digest", "7f3a91c2" * 8),
        ),
        sections=(
            Section(
                name,
                (
                    Table("Long", ("Name", "Role", "Digest"), ((name, "Performer", "7f3a91c2" * 8),)),
                    Clause("c1", "12.34.a", name),
                    Signatures((Signature("Performer", name), Signature("Producer", name, "now", name))),
                ),
            ),
        ),
    )


def from_the_right() -> Paper:
    """The same in Hebrew, with Latin, Arabic, Japanese, Korean and Chinese names in it."""
    return replace(
        every_block(),
        language="he",
        title="נספח לסצנה 12A: עדה נורדין",
        production="בית הסירות",
        opening="עדה מסכימה למה שכתוב כאן, לסצנה הזאת בלבד.",
        visible_to="עדה, המפיקה, 山田太郎, 김민준, 王小明, ليلى",
        facts=(("שחקנית", "עדה נורדין"), ("סצנה", "12A, INT. BOATHOUSE"), ("גרסה", "4")),
        sections=(
            Section(
                "מה הוסכם",
                (
                    Clause("c1", "1", "נשיקה על הפה עם Ivo, כפי שנעשה בחזרה.", "הוסכם ב־3 בינואר."),
                    Told(Standing.HOLD, "תוכנית הלבוש עוד לא אושרה.", "תלבושות, עד יום שלישי 18:00."),
                    Table(
                        "לבוש", ("פריט", "שחקן", "מידה"), (("חלוק", "Ada", "38"), ("מגן", "ليلى حسن", "40"))
                    ),
                    Points(("אין צילומים.", "אין טלפונים."), numbered=True),
                    Boxes(("הלבוש במקומו",), lines=1),
                ),
            ),
            Section(
                "חתימות",
                (
                    Signatures(
                        (Signature("שחקנית", "עדה נורדין"), Signature("מפיקה", "מריה", "5.1.2026", "קישור"))
                    ),
                ),
            ),
        ),
    )


def wide_table() -> Paper:
    """Nine columns, some empty, and a caption of its own."""
    head = ("Item", "Performer", "Size", "Material", "Owner", "Fitting", "Applies", "Spare", "Care")
    row = ("Shield", "Ada Nordin", "38", "silicone, no latex", "Costume", "Mon 4 Jan", "Ada herself", "2", "")
    return replace(
        every_block(),
        title="Garment and barrier plan",
        sections=(Section("Plan", (Table("", head, (row,) * 12),)),),
    )
