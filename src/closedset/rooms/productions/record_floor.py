"""The record's lines about the floor, in plain words: choreography, garments, departments, the day."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from closedset.rooms.productions.record_kinds import Kind, Saying

FLOOR: dict[str, Saying] = {
    "score.kept": Saying(
        Kind.DECISIONS,
        _("%(who)s kept a score"),
        _("%(who)s kept version %(version)s of the score of scene %(scene)s (%(occasion)s)"),
    ),
    "piece.assigned": Saying(Kind.DECISIONS, _("%(who)s assigned something to be worn")),
    "piece.marked": Saying(Kind.DECISIONS, _("%(who)s said what happened to something worn")),
    "piece.ended": Saying(Kind.DECISIONS, _("%(who)s took a piece away")),
    "kit.kept": Saying(Kind.DECISIONS, _("%(who)s took something into the kit")),
    "kit.counted": Saying(Kind.DECISIONS, _("%(who)s counted something in the kit")),
    "sizes.told": Saying(Kind.PEOPLE, _("%(who)s told costume something in confidence")),
    "sizes.read": Saying(Kind.READING, _("%(who)s read what a performer told costume")),
    "sizes.forgotten": Saying(Kind.PEOPLE, _("What a performer told costume was destroyed")),
    "slice.acknowledged": Saying(
        Kind.READING,
        _("%(who)s has read what their department is told of a scene"),
        _("%(who)s has read what %(department)s is told of scene %(scene)s"),
    ),
    "slice.read": Saying(
        Kind.READING,
        _("%(who)s opened a department's page"),
        _("%(who)s opened the page of %(department)s"),
    ),
    "day.marked": Saying(Kind.DECISIONS, _("%(who)s said how the day goes")),
    "change.put": Saying(
        Kind.DECISIONS,
        _("%(who)s put a change of the day to whoever is in it"),
        _("%(who)s put a change of scene %(scene)s to whoever is in it"),
    ),
    "change.answered": Saying(Kind.DECISIONS, _("%(who)s answered a change of the day")),
    "change.taken_off": Saying(Kind.DECISIONS, _("%(who)s asked no further about a change of the day")),
}
