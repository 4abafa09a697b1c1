"""The standards' own codes in plain words."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PACK_KINDS: dict[str, str | Promise] = {
    "contract": _("contract"),
    "statute": _("law"),
    "guideline": _("guideline"),
    "minors": _("protection of minors"),
    "house": _("house policy"),
}
GRADES: dict[str, str | Promise] = {
    "A": _("grade A: read in a primary source"),
    "B": _("grade B: reported; to be confirmed before anybody calls it binding"),
    "C": _("grade C: unconfirmed, never decides"),
    "D": _("grade D: a default of this product"),
}
