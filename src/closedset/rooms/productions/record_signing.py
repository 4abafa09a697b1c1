"""The record's lines about signing, in plain words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from closedset.rooms.productions.record_kinds import Kind, Saying

SIGNING: dict[str, Saying] = {
    "signing.drafted": Saying(Kind.DECISIONS, _("%(who)s put a paper into an envelope to be signed")),
    "signing.sent": Saying(Kind.DECISIONS, _("%(who)s sent an envelope to be signed")),
    "signing.voided": Saying(Kind.DECISIONS, _("An envelope was taken back")),
    "signing.expired": Saying(Kind.DECISIONS, _("The time to sign an envelope was over")),
    "signing.completed": Saying(Kind.DECISIONS, _("Everybody signed; the paper was sealed")),
    "signing.link_sent": Saying(
        Kind.DECISIONS, _("A link to sign was sent"), _("A link to sign was sent to %(name)s (%(role)s)")
    ),
    "signing.link_asked": Saying(
        Kind.DECISIONS, _("A new link to sign was asked for"), _("%(name)s (%(role)s) asked for a new link")
    ),
    "signing.reminded": Saying(
        Kind.DECISIONS,
        _("%(who)s wrote once more to somebody who signs"),
        _("%(who)s wrote once more to %(name)s (%(role)s)"),
    ),
    "signing.opened": Saying(
        Kind.READING, _("Somebody who signs opened the paper"), _("%(name)s (%(role)s) opened the paper")
    ),
    "signing.seen": Saying(
        Kind.READING,
        _("Somebody who signs has seen every page"),
        _("%(name)s (%(role)s) has seen every page"),
    ),
    "signing.consented": Saying(
        Kind.DECISIONS,
        _("Somebody agreed to sign electronically"),
        _("%(name)s (%(role)s) agreed to sign electronically"),
    ),
    "signing.code_made": Saying(
        Kind.DECISIONS,
        _("%(who)s made a code to tell somebody who signs"),
        _("%(who)s made a code to tell %(name)s (%(role)s)"),
    ),
    "signing.code_failed": Saying(
        Kind.REFUSED, _("A code did not fit"), _("A code of %(name)s (%(role)s) did not fit")
    ),
    "signing.factor_shown": Saying(
        Kind.DECISIONS,
        _("Somebody showed that it is them"),
        _("%(name)s (%(role)s) showed that it is them"),
    ),
    "signing.signed": Saying(
        Kind.DECISIONS, _("Somebody signed a paper"), _("%(name)s (%(role)s) signed the paper")
    ),
    "signing.declined": Saying(
        Kind.DECISIONS, _("Somebody did not sign"), _("%(name)s (%(role)s) did not sign here")
    ),
    "signing.delegated": Saying(
        Kind.DECISIONS,
        _("Somebody who signs named another"),
        _("%(name)s (%(role)s) named another to sign"),
    ),
    "signing.asked": Saying(
        Kind.DECISIONS, _("Somebody who signs asked something"), _("%(name)s (%(role)s) asked something")
    ),
    "signing.answered": Saying(
        Kind.DECISIONS,
        _("%(who)s answered somebody who signs"),
        _("%(who)s answered %(name)s (%(role)s)"),
    ),
    "signing.envelope_read": Saying(Kind.READING, _("%(who)s looked at an envelope")),
    "signing.paper_read": Saying(Kind.READING, _("A paper to be signed was taken out")),
    "signing.copy_taken": Saying(
        Kind.READING, _("A sealed paper was taken out"), _("%(name)s (%(role)s) took their sealed copy")
    ),
}
