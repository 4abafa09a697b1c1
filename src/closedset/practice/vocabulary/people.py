"""Functions on a set, and which of them each level of closure admits with their work as the reason."""

from closedset.practice.vocabulary.entries import Entry, Words

FUNCTIONS = Words(
    "function",
    (
        Entry("performer", "performer"),
        Entry("director", "director"),
        Entry("first_ad", "first assistant director"),
        Entry("second_ad", "second assistant director"),
        Entry("intimacy_coordinator", "intimacy coordinator"),
        Entry("assistant_coordinator", "assistant intimacy coordinator"),
        Entry("director_of_photography", "director of photography"),
        Entry("camera_operator", "camera operator"),
        Entry("focus_puller", "focus puller"),
        Entry("boom_operator", "boom operator"),
        Entry("sound_mixer", "sound mixer"),
        Entry("script_supervisor", "script supervisor"),
        Entry("costume_standby", "costume standby"),
        Entry("hair_makeup_standby", "hair and make-up standby"),
        Entry("props", "props"),
        Entry("grip", "grip"),
        Entry("electric", "electric"),
        Entry("sfx_supervisor", "special effects supervisor"),
        Entry("vfx_supervisor", "visual effects supervisor"),
        Entry("stunt_coordinator", "stunt coordinator"),
        Entry("chaperone", "chaperone"),
        Entry("guardian", "parent or guardian"),
        Entry("interpreter", "interpreter"),
        Entry("medic", "medic"),
        Entry("support_person", "support person"),
        Entry("stills_photographer", "stills photographer"),
        Entry("behind_the_scenes_camera", "behind-the-scenes camera"),
        Entry("producer", "producer"),
        Entry("executive", "executive"),
        Entry("publicist", "publicist"),
        Entry("visitor", "visitor"),
    ),
)

CORE = frozenset(
    {
        "performer",
        "director",
        "first_ad",
        "intimacy_coordinator",
        "assistant_coordinator",
        "director_of_photography",
        "camera_operator",
        "focus_puller",
        "boom_operator",
        "sound_mixer",
        "script_supervisor",
        "chaperone",
        "guardian",
        "interpreter",
        "support_person",
        "medic",
    }
)
MINIMAL = frozenset(
    {
        "performer",
        "director",
        "intimacy_coordinator",
        "camera_operator",
        "director_of_photography",
        "focus_puller",
        "boom_operator",
        "chaperone",
        "guardian",
        "interpreter",
    }
)
STANDBY = frozenset(
    {
        "costume_standby",
        "hair_makeup_standby",
        "props",
        "grip",
        "electric",
        "sfx_supervisor",
        "vfx_supervisor",
        "stunt_coordinator",
        "second_ad",
    }
)
ADMITS: dict[str, frozenset[str]] = {
    "open": frozenset(FUNCTIONS.entries),
    "limited": CORE | STANDBY | {"producer", "stills_photographer"},
    "closed": CORE | STANDBY,
    "closed_minimal": MINIMAL,
}
"""The house's lists: no contract defines who is essential, so an organisation keeps its own."""

FEED_STATES = Words(
    "feed",
    (
        Entry("off", "off"),
        Entry("tented", "tented"),
        Entry("allow_listed", "for listed people only"),
        Entry("blanked", "blanked"),
        Entry("playback_locked", "playback locked"),
        Entry("open", "open"),
    ),
)
SHUT = frozenset({"off", "tented", "allow_listed", "blanked", "playback_locked"})
"""Feed states a closed set lives with."""
