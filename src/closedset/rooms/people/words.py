"""Seats in words."""

from __future__ import annotations

from zoneinfo import available_timezones

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from closedset.practice.visibility import Seat

ZONES: tuple[str, ...] = tuple(
    sorted(zone for zone in available_timezones() if "/" in zone and zone[:4] != "Etc/")
)
"""Places whose clocks somebody may live by."""

SEATS: dict[Seat, str | Promise] = {
    Seat.PERFORMER: _("Performer"),
    Seat.REPRESENTATIVE: _("Representative"),
    Seat.INTIMACY_COORDINATOR: _("Intimacy coordinator"),
    Seat.ASSISTANT_COORDINATOR: _("Assistant intimacy coordinator"),
    Seat.DIRECTOR: _("Director"),
    Seat.PRODUCER: _("Producer"),
    Seat.FIRST_AD: _("1st assistant director"),
    Seat.SECOND_AD: _("2nd assistant director"),
    Seat.COSTUME: _("Costume"),
    Seat.HAIR_MAKEUP: _("Hair and make-up"),
    Seat.PROPS: _("Props"),
    Seat.STUNTS: _("Stunts"),
    Seat.SOUND: _("Sound"),
    Seat.CAMERA: _("Camera"),
    Seat.SCRIPT_SUPERVISOR: _("Script supervisor"),
    Seat.VFX_POST: _("VFX and post"),
    Seat.LEGAL: _("Legal"),
    Seat.PUBLICITY: _("Publicity"),
    Seat.CASTING: _("Casting"),
    Seat.OBSERVER: _("Trainee or observer"),
}

BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS", "Firefox"),
    ("Chrome/", "Chrome"),
    ("CriOS", "Chrome"),
    ("Safari/", "Safari"),
)
"""What a browser writes of itself, in the order to ask: most also write the names that come after theirs."""

SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "Chromebook"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)


def known_as(user_agent: str) -> str:
    """A browser in words a person knows it by; which version does not help to recognise it."""
    browser = next((name for sign, name in BROWSERS if sign in user_agent), "")
    system = next((name for sign, name in SYSTEMS if sign in user_agent), "")
    if browser and system:
        return gettext("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or gettext("A browser that does not say its name")
