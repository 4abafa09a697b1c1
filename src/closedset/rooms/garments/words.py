"""Purposes, states and marks in words, and the lists that forms offer."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.practice.garments import Mark, Purpose, Stands
from closedset.practice.vocabulary import COVERINGS

PURPOSES: dict[Purpose, Promise] = {
    Purpose.MODESTY: _("Garment"),
    Purpose.SEPARATION: _("Barrier"),
    Purpose.COVER: _("Cover between takes"),
}
STATES: dict[Stands, Promise] = {
    Stands.TO_FIT: _("To be fitted"),
    Stands.TO_CONFIRM: _("Fitted; the performer has not said yet whether it is right"),
    Stands.READY: _("Right, says the performer"),
    Stands.REFUSED: _("Not right, says the performer: find another"),
    Stands.GONE: _("Used or thrown away"),
}
SIGNS: dict[Stands, str] = {
    Stands.TO_FIT: "hold",
    Stands.TO_CONFIRM: "hold",
    Stands.READY: "clear",
    Stands.REFUSED: "stop",
    Stands.GONE: "stop",
}
"""How a state is marked beside its words."""

MARKS: dict[Mark, Promise] = {
    Mark.FITTED: _("Fitted"),
    Mark.CONFIRMED: _("Right for me"),
    Mark.NOT_RIGHT: _("Not right for me"),
    Mark.USED: _("Worn on the day"),
    Mark.DISCARDED: _("Thrown away"),
}
SIZES: dict[str, Promise] = {
    "sizes": _("Sizes"),
    "skin_tone": _("Skin tone to match"),
    "not_on_skin": _("What the skin does not bear: adhesive, latex, silicone, solvent"),
    "wishes": _("Who may put it on, warmth, anything else costume should know"),
}
"""What a performer tells costume."""

COVERING_CHOICES = [(one.id, one.label) for one in COVERINGS.values()]
