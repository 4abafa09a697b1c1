"""The record's lines about auditions, in plain words. They tell that something was entered, never what."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from closedset.rooms.productions.record_kinds import Kind, Saying

AUDITIONS: dict[str, Saying] = {
    "audition.planned": Saying(Kind.DECISIONS, _("%(who)s entered an audition")),
    "audition.changed": Saying(Kind.DECISIONS, _("%(who)s changed what is planned for an audition")),
    "audition.told": Saying(Kind.DECISIONS, _("%(who)s entered who was told of an audition")),
    "audition.room": Saying(Kind.DECISIONS, _("%(who)s entered who is in the room at an audition")),
    "audition.recording": Saying(Kind.DECISIONS, _("%(who)s entered whether an audition is recorded")),
    "audition.own_word": Saying(Kind.DECISIONS, _("%(who)s said what holds for them at an audition")),
    "audition.cast": Saying(Kind.DECISIONS, _("%(who)s entered that a part is cast")),
    "audition.called_off": Saying(Kind.DECISIONS, _("%(who)s called an audition off")),
    "audition.destruction_asked": Saying(Kind.DECISIONS, _("%(who)s asked for a recording to be destroyed")),
    "audition.destroyed": Saying(
        Kind.DECISIONS, _("%(who)s entered a certificate that a recording is destroyed")
    ),
    "audition.read": Saying(Kind.READING, _("%(who)s read what is kept of an audition")),
}
