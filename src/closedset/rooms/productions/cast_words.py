"""Kinds of cast, in words."""

from __future__ import annotations

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Kind(StrEnum):
    """What somebody is engaged as. Each has an agreement of their own."""

    PRINCIPAL = "principal"
    DAY_PLAYER = "day_player"
    BACKGROUND = "background"
    BODY_DOUBLE = "body_double"
    STUNT = "stunt"
    STAND_IN = "stand_in"


DOUBLES = frozenset({Kind.BODY_DOUBLE, Kind.STAND_IN})
"""Who stands in for somebody by what they are engaged as, named or not yet."""

MAY_DOUBLE = DOUBLES | {Kind.STUNT}
"""Who can stand in for somebody. Anybody else who stands for another has taken over from them."""

KINDS: dict[Kind, Promise] = {
    Kind.PRINCIPAL: _("Principal"),
    Kind.DAY_PLAYER: _("Day player"),
    Kind.BACKGROUND: _("Background"),
    Kind.BODY_DOUBLE: _("Body double"),
    Kind.STUNT: _("Stunt performer"),
    Kind.STAND_IN: _("Stand-in"),
}
