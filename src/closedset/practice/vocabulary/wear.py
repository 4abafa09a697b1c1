"""What is worn: garments cover, barriers separate, a cover is there between takes."""

from __future__ import annotations

from dataclasses import dataclass

from closedset.practice.vocabulary.entries import rows


@dataclass(frozen=True, slots=True)
class Covering:
    """One thing worn or placed."""

    id: str
    label: str
    fit_for: str
    """`modesty`, `separation`, `cover` or `prosthetic`."""

    areas: tuple[str, ...]
    says: str
    """What it is, and what it is for."""


_TABLE = """
strapless_thong    | strapless thong    | modesty    | genital_area, intergluteal | A shaped front and rear held by a wire or by tension, without straps at the hip, so that the side of the body stays free.
adhesive_thong     | adhesive thong     | modesty    | genital_area, intergluteal | A shaped front and rear held on the skin by adhesive, so that nothing shows at the waist and hip.
pouch              | pouch              | modesty    | genital_area  | A small bag that holds and covers external genitals; the rear stays uncovered.
nipple_covers      | nipple covers      | modesty    | nipple_areola | Discs of silicone or cloth over nipple and areola, held by skin-safe adhesive; the rest of the breast stays uncovered.
skin_tone_brief    | skin-tone brief    | modesty    | pelvis        | A brief or short in the performer's skin tone that covers the whole pelvis, front and rear.
body_stocking      | body stocking      | modesty    | torso, pelvis | One close-fitting piece in the performer's skin tone over torso and pelvis, where the body is to look uncovered.
merkin             | merkin             | modesty    | pubic_hair    | A hairpiece worn over the pubic hair to cover it or to look like it; it separates nothing.
bandeau            | bandeau            | modesty    | breast        | A band without straps around the chest that covers the breasts and leaves the shoulders free.
tape               | tape               | modesty    | breast        | Skin-safe tape that covers the breast or holds clothing in its place; the skin is tested for it beforehand.
silicone_guard     | silicone guard     | separation | pelvis        | A shaped shell of silicone worn over the genital area under a garment, so that contact meets the shell.
foam_guard         | foam guard         | separation | pelvis        | A shaped piece of dense foam worn over the pelvis under a garment, so that pressure is taken up.
padded_insert      | padded insert      | separation | pelvis        | A pad laid into a garment over the genital area, so that shape and pressure are not felt through it.
cushion            | cushion            | separation | pelvis        | A cushion laid between two bodies out of the camera's sight, where they would otherwise meet.
folded_mat         | folded mat         | separation | pelvis        | A foam mat folded and laid between two pelvises, so that weight and movement go into the mat.
half_inflated_ball | half-inflated ball | separation | pelvis        | A soft ball with some air let out, laid between two bodies to give distance and something to move against.
sheet_layers       | layers of sheet    | separation | pelvis        | Several layers of bed linen laid between two bodies; more than one, since one alone separates little.
robe               | robe               | cover      | torso, pelvis | A dressing gown held ready by a named person, put on between takes and whenever the performer asks.
shield             | shield             | cover      | torso, pelvis | A sheet, screen or umbrella held between the performer and the room while they change, wait or are adjusted.
warm_layer         | warm layer         | cover      | torso         | A blanket, coat or heated garment given between takes against the cold; it covers while it is on.
prosthetic_genital | genital prosthetic | prosthetic | genital_area  | A made piece that looks like genitals, worn over the performer's own, which stay covered beneath it.
prosthetic_chest   | chest prosthetic   | prosthetic | breast        | A made piece that looks like a chest or breasts, worn over the performer's own, which stay covered beneath it.
"""
"""`id | label | what it is fit for | areas | what it is, and what it is for`, one a line."""

COVERINGS: dict[str, Covering] = {
    id_: Covering(id_, label, fit, tuple(areas.split(", ")), says)
    for id_, label, fit, areas, says in rows(_TABLE, 5)
}


def fit_for(purpose: str) -> frozenset[str]:
    """Ids of everything fit for a purpose."""
    return frozenset(one.id for one in COVERINGS.values() if one.fit_for == purpose)
