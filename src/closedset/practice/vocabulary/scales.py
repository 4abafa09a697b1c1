"""Degrees: each scale runs from the least to the most."""

from closedset.practice.vocabulary.entries import Entry, Scale

EXPOSURE = Scale(
    "exposure",
    (
        Entry("covered", "covered"),
        Entry("implied", "implied", "Looks uncovered and is not, or is framed out."),
        Entry("sheer", "sheer", "Covered by what can be seen through, wet or thin."),
        Entry("bare", "bare"),
    ),
)
"""How much of an area is uncovered; on set and on screen are two separate facts."""

PRESSURE = Scale(
    "pressure",
    (
        Entry("skin", "skin level", "The hand rests."),
        Entry("muscle", "muscle level", "The flesh gives."),
        Entry("bone", "bone level", "Weight is taken."),
    ),
)
SURFACE = Scale("over", (Entry("clothing", "over clothing"), Entry("skin", "on the skin")))
SIZE = Scale(
    "size",
    (
        Entry("wide", "wide"),
        Entry("full", "full figure"),
        Entry("medium", "medium"),
        Entry("close", "close"),
        Entry("extreme_close", "extreme close"),
    ),
)
"""How close the camera is; a term that names none limits what is seen, not from how near."""

LEVEL = Scale(
    "level",
    (
        Entry("open", "open set"),
        Entry("limited", "limited set", "No visitors; everyone has work in the scene."),
        Entry("closed", "closed set", "Only the listed functions."),
        Entry(
            "closed_minimal",
            "closed set, fewest people",
            "The performers and whoever the shot cannot do without.",
        ),
    ),
)
