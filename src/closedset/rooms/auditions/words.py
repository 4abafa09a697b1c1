"""Auditions in words."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.practice.auditions.facts import Act, Asks, Function, How, Place, Says, Stage, To, Wear
from closedset.practice.consent.answer import Verdict

Words = str | Promise
STAGES: dict[Stage, Words] = {
    Stage.OPEN_CALL: _("Open call"),
    Stage.SELF_TAPE: _("Self-tape"),
    Stage.FIRST: _("First audition"),
    Stage.CALLBACK: _("Callback"),
    Stage.FINAL_CALLBACK: _("Final callback"),
}
PLACES: dict[Place, Words] = {
    Place.WORKPLACE: _("A studio, an office or a rehearsal room"),
    Place.ONLINE: _("By video call"),
    Place.HOTEL: _("A hotel room"),
    Place.HOME: _("A private home"),
}
WEARS: dict[Wear, Words] = {
    Wear.CLOTHED: _("Clothed"),
    Wear.SWIMWEAR: _("In swimwear"),
    Wear.GARMENT: _("In a modesty garment"),
    Wear.IN_PART: _("Undressed in part"),
    Wear.NUDE: _("Nude"),
}
ACTS: dict[Act, Words] = {
    Act.NONE: _("Nothing sexual"),
    Act.GESTURE: _("A sexual gesture"),
    Act.SIMULATED: _("Simulated sex"),
}
ASKS: dict[Asks, Words] = {
    Asks.NUDITY: _("Nudity"),
    Asks.SIMULATED: _("Simulated sex"),
}
SAYS: dict[Says, Words] = {
    Says.NUDITY: _("That the part asks for nudity"),
    Says.SIMULATED: _("That the part asks for simulated sex"),
    Says.WEAR: _("What is asked to be worn at the audition"),
    Says.COMPANION: _("That somebody of the performer's choice may come along"),
    Says.PAGES: _("The pages that are read"),
}
HOWS: dict[How, Words] = {
    How.LISTING: _("In the casting notice"),
    How.WRITTEN: _("In writing"),
    How.SPOKEN: _("By word of mouth"),
}
TOS: dict[To, Words] = {
    To.PERFORMER: _("The performer"),
    To.REPRESENTATIVE: _("Their representative"),
}
FUNCTIONS: dict[Function, Words] = {
    Function.CASTING: _("Casting"),
    Function.DIRECTOR: _("Director"),
    Function.PRODUCER: _("Producer"),
    Function.WRITER: _("Writer"),
    Function.READER: _("Reader"),
    Function.COORDINATOR: _("Intimacy coordinator"),
    Function.CAMERA: _("Camera"),
    Function.INTERPRETER: _("Interpreter"),
    Function.CHAPERONE: _("Chaperone"),
    Function.REPRESENTATIVE: _("The performer's representative"),
    Function.OBSERVER: _("Observer"),
    Function.COMPANION: _("Whom the performer brings"),
}
VERDICTS: dict[Verdict, Words] = {
    Verdict.CLEAR: _("Clear"),
    Verdict.HOLD: _("Hold"),
    Verdict.STOP: _("Stop"),
}
OWNERS: dict[str, Words] = {"casting": _("Casting"), "producer": _("Producer")}
ADULT: dict[bool | None, Words] = {
    True: _("Eighteen or older"),
    False: _("Under eighteen"),
    None: _("Not known"),
}
ASKED: dict[str, Words] = {
    "place": _("Where"),
    "wear": _("What is asked to be worn"),
    "act": _("What is asked to be acted"),
    "pictures": _("Photographs or a tape without clothes"),
    "part": _("What the part is known to ask for"),
    "yes": _("Asked for"),
    "nothing": _("Nothing that is known"),
}
OWN_RECORDING: tuple[tuple[str, Words], ...] = (
    ("no", _("I do not want to be recorded")),
    ("yes", _("I agree to being recorded for casting")),
)
OWN_OBSERVER: tuple[tuple[str, Words], ...] = (
    ("no", _("I do not agree to this observer")),
    ("yes", _("I agree to this observer")),
)
"""No stands first: it is never the harder way."""
NO_FUNCTION: Words = _("No function is entered")
