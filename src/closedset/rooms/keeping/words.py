"""Classes of things and beginnings of periods, in words."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.practice.retention import Begins, Kept

KEPT: dict[Kept, Promise] = {
    Kept.NOTES: _("Private notes"),
    Kept.STATEMENTS: _("Performers' statements"),
    Kept.SIZES: _("What performers told costume of sizes and skin"),
    Kept.WORKING: _("Garment plans, pieces and bundles of a day"),
    Kept.UNSIGNED: _("Envelopes that were not finished"),
    Kept.SUMMARIES: _("Top-line summaries and choreography notes"),
    Kept.SCRIPTS: _("Scripts and breakdowns"),
    Kept.COPIES: _("Copies handed out"),
    Kept.PRODUCTION: _("Rehearsal records, cut reviews, wrap report"),
    Kept.AUDITIONS: _("What is entered about auditions"),
    Kept.CLAIMS: _("Memos, check-ins, day reports, assessments, notices"),
    Kept.RIDERS: _("Riders, signed papers, change requests, withdrawal records"),
    Kept.INCIDENTS: _("Incident reports"),
    Kept.RECORD: _("The record"),
}
BEGINS: dict[Begins, Promise] = {
    Begins.WRAP: _("after the wrap"),
    Begins.DELIVERY: _("after the delivery"),
    Begins.NEVER: _("kept; a person decides"),
}
AT_ONCE: dict[Begins, Promise] = {
    Begins.WRAP: _("at the wrap"),
    Begins.DELIVERY: _("at the delivery"),
}
"""What is said in place of "0 days after"."""
EVERYTHING = _("Everything")
