"""Consent: what performers have agreed to, what a plan asks of them, and whether the one covers the other."""

from closedset.practice.consent.agreement import Agreement
from closedset.practice.consent.answer import Answer, Basis, Finding, Remedy, Verdict
from closedset.practice.consent.asks import Ask, asks_of
from closedset.practice.consent.check import Production, check
from closedset.practice.consent.effective import effective

__all__ = [
    "Agreement",
    "Answer",
    "Ask",
    "Basis",
    "Finding",
    "Production",
    "Remedy",
    "Verdict",
    "asks_of",
    "check",
    "effective",
]
