"""The record's lines about riders, summaries and notices, in plain words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from closedset.rooms.productions.record_kinds import Kind, Saying

RIDERS: dict[str, Saying] = {
    "rider.begun": Saying(
        Kind.DECISIONS, _("%(who)s began a rider"), _("%(who)s began %(rider)s, version %(version)s")
    ),
    "rider.redrafted": Saying(
        Kind.DECISIONS, _("%(who)s redrafted a rider"), _("%(who)s made %(rider)s, version %(version)s")
    ),
    "rider.name_released": Saying(Kind.PEOPLE, _("%(who)s put their legal name on their riders")),
    "rider.name_taken_off": Saying(Kind.PEOPLE, _("%(who)s took their legal name off their riders")),
    "rider.countered": Saying(
        Kind.DECISIONS,
        _("%(who)s countered a term of a rider"),
        _("%(who)s countered a term: %(rider)s, now version %(version)s"),
    ),
    "rider.struck": Saying(
        Kind.DECISIONS,
        _("%(who)s left a term of a rider out"),
        _("%(who)s left a term of %(rider)s out, version %(version)s"),
    ),
    "rider.delivered": Saying(
        Kind.DECISIONS, _("%(who)s delivered a rider"), _("%(who)s delivered %(rider)s, version %(version)s")
    ),
    "rider.voided": Saying(
        Kind.DECISIONS, _("%(who)s took a rider back"), _("%(who)s took back %(rider)s, version %(version)s")
    ),
    "rider.term_said": Saying(
        Kind.DECISIONS,
        _("%(who)s spoke to a term of a rider"),
        _("%(who)s spoke to term %(term)s of %(rider)s, version %(version)s: %(verb)s"),
    ),
    "rider.agreed": Saying(
        Kind.DECISIONS,
        _("A rider was agreed in every term"),
        _("%(rider)s, version %(version)s, was agreed in every term"),
    ),
    "rider.redline_taken": Saying(
        Kind.DECISIONS,
        _("%(who)s took over changes from a marked-up file of a rider"),
        _("%(who)s took over changes from a marked-up file: %(rider)s, now version %(version)s"),
    ),
    "rider.signature_entered": Saying(
        Kind.DECISIONS,
        _("%(who)s entered a signature"),
        _("%(who)s entered the signature of the %(party)s on %(rider)s, version %(version)s"),
    ),
    "rider.signed": Saying(
        Kind.DECISIONS, _("A rider was signed"), _("%(rider)s, version %(version)s, was signed by everybody")
    ),
    "rider.withdrawn": Saying(Kind.DECISIONS, _("%(who)s took something back")),
    "rider.read": Saying(Kind.READING, _("%(who)s read a rider"), _("%(who)s read %(rider)s")),
    "rider.paper_read": Saying(Kind.READING, _("%(who)s opened a signed paper")),
    "summary.issued": Saying(
        Kind.DECISIONS, _("%(who)s issued a summary"), _("%(who)s issued the summary of scene %(scene)s")
    ),
    "summary.read": Saying(
        Kind.READING, _("%(who)s read a summary"), _("%(who)s read the summary of scene %(scene)s")
    ),
    "notice.given": Saying(
        Kind.DECISIONS, _("%(who)s entered a notice"), _("%(who)s entered a notice: %(kind)s")
    ),
    "notice.answered": Saying(Kind.DECISIONS, _("%(who)s answered a request")),
    "rider.told": Saying(
        Kind.PEOPLE, _("Messages about a rider went out"), _("%(count)s messages about %(rider)s went out")
    ),
    "case.taken_out": Saying(
        Kind.READING, _("%(who)s took a case out"), _("%(who)s took out the case of scene %(scene)s")
    ),
}
