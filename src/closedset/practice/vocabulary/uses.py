"""What the material is for, and the occasion on which consent is exercised."""

from closedset.practice.vocabulary.entries import Entry, Words

USES = Words(
    "use",
    (
        Entry("picture", "the picture itself"),
        Entry("trailer", "trailer"),
        Entry("unit_stills", "unit stills"),
        Entry("frame_grab", "frame grab", "A frame of the picture used as a still; not a unit still."),
        Entry("behind_the_scenes", "behind the scenes"),
        Entry("marketing", "marketing"),
        Entry("recap", "recap"),
        Entry("outtakes", "outtakes"),
        Entry("digital_alteration", "digital alteration"),
        Entry("digital_double", "digital double"),
        Entry("adr", "ADR"),
        Entry("future_scenes", "future scenes, flashbacks and sequels"),
    ),
)
OCCASIONS = Words(
    "occasion",
    (
        Entry("rehearsal", "rehearsal"),
        Entry("principal", "principal photography"),
        Entry("pickup", "pick-up"),
        Entry("reshoot", "reshoot"),
        Entry("adr", "ADR session"),
        Entry("vfx", "VFX task"),
        Entry("marketing", "marketing use"),
    ),
)
SPOKEN_FOR = frozenset({"rehearsal", "principal"})
"""Occasions a term speaks for when it names none."""
