"""Degrees: each scale runs from the least to the most."""

from closedset.practice.vocabulary.entries import Scale, listed

EXPOSURE = Scale(
    "exposure",
    listed("""
covered | covered | The area is under clothing that cannot be seen through.
implied | implied | The area looks uncovered and is not, or it is framed out.
sheer   | sheer   | The area is covered by something thin, wet or open enough to be seen through.
bare    | bare    | Nothing covers the area.
"""),
)
"""How much of an area is uncovered; on set and on screen are two separate facts."""

PRESSURE = Scale(
    "pressure",
    listed("""
skin   | skin level   | The hand or body rests on the surface and moves nothing beneath it.
muscle | muscle level | The flesh gives, as in a firm hold, and no weight is carried.
bone   | bone level   | Weight is taken or the body is moved by it, as in lifting or pulling.
"""),
)
SURFACE = Scale(
    "over",
    listed("""
clothing | over clothing | Cloth or a covering lies between wherever the contact is.
skin     | on the skin   | The contact is on bare skin, with nothing between.
"""),
)
SIZE = Scale(
    "size",
    listed("""
wide          | wide          | The performers are small in the frame and the place around them is seen.
full          | full figure   | The whole body is in the frame, from head to foot.
medium        | medium        | Half the body is in the frame, from about the waist.
close         | close         | A face fills the frame, or one part of the body as large as that.
extreme_close | extreme close | A detail fills the frame, as the eyes or a hand on a shoulder.
"""),
)
"""How close the camera is; a term that names none limits what is seen, not from how near."""

LEVEL = Scale(
    "level",
    listed("""
open           | open set | Nobody is kept away beyond the usual for a set.
limited        | limited set | No visitors: everybody there has work in the scene.
closed         | closed set | The listed functions only, each with a reason, and every feed shut; confirmed before the work begins.
closed_minimal | closed set, fewest people | The performers and whoever the shot cannot be made without.
"""),
)
