"""Seats in words."""

from __future__ import annotations

from zoneinfo import available_timezones

from django.utils.functional import Promise
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
    Seat.OBSERVER: _("Trainee or observer"),
}
