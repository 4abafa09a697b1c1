"""The record's lines about sets and their doors, in plain words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from closedset.rooms.productions.record_kinds import Kind, Saying

CLOSED_SET: dict[str, Saying] = {
    "roster.proposed": Saying(
        Kind.PEOPLE,
        _("%(who)s proposed somebody for the list of a set"),
        _("%(who)s proposed %(name)s for the list of a set"),
    ),
    "roster.approved": Saying(
        Kind.PEOPLE,
        _("%(who)s approved somebody for the list of a set"),
        _("%(who)s approved %(name)s for the list of a set"),
    ),
    "roster.ended": Saying(
        Kind.PEOPLE,
        _("%(who)s took somebody off the list of a set"),
        _("%(who)s took %(name)s off the list of a set"),
    ),
    "set.closed": Saying(
        Kind.DECISIONS, _("%(who)s closed a set"), _("%(who)s closed the set of scene %(scene)s")
    ),
    "set.opened": Saying(
        Kind.DECISIONS, _("%(who)s opened a set"), _("%(who)s opened the set of scene %(scene)s")
    ),
    "set.confirmed": Saying(
        Kind.DECISIONS,
        _("%(who)s confirmed that a set is closed, before anybody uncovers"),
        _("%(who)s confirmed that the set of scene %(scene)s is closed, before anybody uncovers"),
    ),
    "set.came_in": Saying(
        Kind.PEOPLE,
        _("%(who)s entered that somebody came onto a set"),
        _("%(who)s entered that %(name)s came onto the set of scene %(scene)s"),
    ),
    "set.went_out": Saying(
        Kind.PEOPLE,
        _("%(who)s entered that somebody left a set"),
        _("%(who)s entered that %(name)s left the set of scene %(scene)s"),
    ),
    "set.feed": Saying(
        Kind.DECISIONS,
        _("%(who)s looked at what shows a set"),
        _("%(who)s looked at “%(name)s” on the set of scene %(scene)s"),
    ),
    "set.sight": Saying(
        Kind.DECISIONS,
        _("%(who)s said that they see the work on a set"),
        _("%(who)s said that they see the work on the set of scene %(scene)s"),
    ),
    "set.no_sight": Saying(
        Kind.DECISIONS,
        _("%(who)s said that they do not see the work on a set any more"),
        _("%(who)s said that they do not see the work on the set of scene %(scene)s any more"),
    ),
    "set.device_in": Saying(
        Kind.PEOPLE,
        _("%(who)s entered that somebody's devices are handed in"),
        _("%(who)s entered that the devices of %(name)s are handed in"),
    ),
    "set.device_out": Saying(
        Kind.PEOPLE,
        _("%(who)s entered that somebody's devices were given back"),
        _("%(who)s entered that the devices of %(name)s were given back"),
    ),
    "set.device_found": Saying(
        Kind.PEOPLE,
        _("%(who)s entered that a device was found on a set"),
        _("%(who)s entered that a device was found on the set of scene %(scene)s, with %(name)s"),
    ),
    "set.words": Saying(Kind.DECISIONS, _("%(who)s said the words of a set, and who is named for the day")),
    "feed_line.kept": Saying(
        Kind.DECISIONS,
        _("%(who)s wrote down what shows a set"),
        _("%(who)s wrote down what shows a set: “%(name)s”"),
    ),
    "feed_line.ended": Saying(
        Kind.DECISIONS,
        _("%(who)s said that something does not show a set any more"),
        _("%(who)s said that “%(name)s” does not show a set any more"),
    ),
}
