"""What is worn: garments cover, barriers separate, a cover is there between takes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Covering:
    """One thing worn or placed."""

    id: str
    label: str
    fit_for: str
    """`modesty`, `separation`, `cover` or `prosthetic`."""

    areas: tuple[str, ...] = ()


COVERINGS: dict[str, Covering] = {
    one.id: one
    for one in (
        Covering("strapless_thong", "strapless thong", "modesty", ("genital_area", "intergluteal")),
        Covering("adhesive_thong", "adhesive thong", "modesty", ("genital_area", "intergluteal")),
        Covering("pouch", "pouch", "modesty", ("genital_area",)),
        Covering("nipple_covers", "nipple covers", "modesty", ("nipple_areola",)),
        Covering("skin_tone_brief", "skin-tone brief", "modesty", ("pelvis",)),
        Covering("body_stocking", "body stocking", "modesty", ("torso", "pelvis")),
        Covering("merkin", "merkin", "modesty", ("pubic_hair",)),
        Covering("bandeau", "bandeau", "modesty", ("breast",)),
        Covering("tape", "tape", "modesty", ("breast",)),
        Covering("silicone_guard", "silicone guard", "separation", ("pelvis",)),
        Covering("foam_guard", "foam guard", "separation", ("pelvis",)),
        Covering("padded_insert", "padded insert", "separation", ("pelvis",)),
        Covering("cushion", "cushion", "separation", ("pelvis",)),
        Covering("folded_mat", "folded mat", "separation", ("pelvis",)),
        Covering("half_inflated_ball", "half-inflated ball", "separation", ("pelvis",)),
        Covering("sheet_layers", "layers of sheet", "separation", ("pelvis",)),
        Covering("robe", "robe", "cover", ("torso", "pelvis")),
        Covering("shield", "shield", "cover", ("torso", "pelvis")),
        Covering("warm_layer", "warm layer", "cover", ("torso",)),
        Covering("prosthetic_genital", "genital prosthetic", "prosthetic", ("genital_area",)),
        Covering("prosthetic_chest", "chest prosthetic", "prosthetic", ("breast",)),
    )
}


def fit_for(purpose: str) -> frozenset[str]:
    """Ids of everything fit for a purpose."""
    return frozenset(one.id for one in COVERINGS.values() if one.fit_for == purpose)
