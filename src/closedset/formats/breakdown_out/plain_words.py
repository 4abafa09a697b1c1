"""A breakdown's codes in the words people use on a page: calm, clinical, short."""

from __future__ import annotations

from collections.abc import Iterable

from closedset.practice.breakdown.values import Beat, Class, Flag, Presence, Tier

CLASSES: dict[Class, str] = {
    Class.KISS: "kiss",
    Class.INTIMATE_TOUCH: "intimate contact",
    Class.UNDRESSING: "undressing",
    Class.NUDITY: "nudity or implied nudity",
    Class.REVEALING: "revealing costume",
    Class.SIMULATED_SEX: "simulated sex",
    Class.SEXUAL_VIOLENCE: "sexual violence",
    Class.SEXUALISED_DANCE: "sexualised dance",
    Class.HYPER_EXPOSED: "hyper-exposure, not sexual",
}

TIERS: dict[Tier, str] = {Tier.BEAT: "beat", Tier.LOOK: "look again", Tier.MENTION: "mention only"}

PRESENCE: dict[Presence, str] = {Presence.ONSCREEN: "in view or earshot", Presence.IMPLIED: "implied"}

FLAGS: dict[Flag, str] = {
    Flag.MINOR: "a minor is present",
    Flag.INTOXICATION: "intoxication in the story",
    Flag.POWER: "difference in power in the story",
    Flag.NONCONSENT: "no consent in the story",
    Flag.GROUP: "more than two people",
}

EXPOSURES: dict[str, str] = {
    "E0": "no exposure",
    "E1": "revealing costume, swimwear or lingerie",
    "E2": "implied nudity",
    "E3": "partial nudity",
    "E4": "buttocks",
    "E5": "full rear",
    "E6": "full frontal, genital area covered or out of frame",
    "E7": "full frontal",
}

ACTIONS: dict[str, str] = {
    "A1": "proximity or gaze",
    "A2": "social touch",
    "A3": "affectionate touch",
    "A4": "kiss",
    "A5": "touch of an intimate area",
    "A6": "undressing",
    "A7": "body to body",
    "A8": "simulated act",
    "A9": "simulated act, heard only",
    "A10": "sexual violence or coercion",
    "A11": "hyper-exposure, not sexual",
    "A12": "sexualised dance",
}


def classes(beat: Beat) -> str:
    """The classes of a beat: `kiss, undressing`."""
    return ", ".join(CLASSES[one] for one in beat.classes)


def flags(beat: Beat) -> str:
    """The flags of a beat in words; empty when there is none."""
    return ", ".join(FLAGS[one] for one in beat.flags)


def who(beat: Beat) -> str:
    """The people of a beat; a name taken from the scene and not from the passage carries a question mark."""
    return ", ".join(person.name + ("?" if person.inferred else "") for person in beat.who)


def grade(beat: Beat) -> str:
    """Exposure and action in words and code: `implied nudity (E2), kiss (A4)`."""
    said = ((beat.exposure, EXPOSURES), (beat.action, ACTIONS))
    return ", ".join(f"{names[code]} ({code})" for code, names in said if code in names)


def eighths(length: int | None) -> str:
    """A length in eighths of a page as it is written in a schedule: 12 is `1 4/8`; empty when unknown."""
    if length is None:
        return ""
    pages, rest = divmod(length, 8)
    return (
        " ".join(part for part in (str(pages) if pages else "", f"{rest}/8" if rest else "") if part) or "0/8"
    )


def eighths_cell(length: int | None) -> str:
    """The same for a spreadsheet, which would read `4/8` as a day in April: 4 is `0 4/8`."""
    return "" if length is None else f"{length // 8} {length % 8}/8"


_MINOR = "Additional Labor: guardian or chaperone for a minor"


def schedule_words(beats: Iterable[Beat]) -> tuple[str, ...]:
    """What a scene needs, under the category names of Movie Magic Scheduling, each once.

    Only staged material counts: a mention needs nothing.
    """
    staged = [beat for beat in beats if beat.tier is not Tier.MENTION]
    found: list[str] = []
    for beat in staged:
        found += ["Additional Labor: intimacy coordinator", "Security: closed set"]
        if beat.exposure > "E0" or Class.UNDRESSING in beat.classes:
            found.append("Wardrobe: modesty garments and robes")
        if beat.exposure >= "E3":
            found.append("Makeup/Hair: body make-up")
        if Class.SIMULATED_SEX in beat.classes:
            found.append("Props: barriers and padding")
        if Class.SEXUAL_VIOLENCE in beat.classes:
            found.append("Stunts: stunt coordinator to be asked")
        if Flag.MINOR in beat.flags:
            found.append(_MINOR)
    return tuple(dict.fromkeys(found))
