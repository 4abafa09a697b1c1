"""Roles, states and factors in words."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from closedset.practice.signatures.states import EnvelopeState, SignerState
from closedset.practice.signatures.values import Factor, MarkKind, Role

Words = str | Promise

ROLES: dict[Role, Words] = {
    Role.PERFORMER: _("The performer"),
    Role.GUARDIAN: _("Parent or guardian"),
    Role.REPRESENTATIVE: _("The representative"),
    Role.PRODUCER: _("For the production"),
    Role.COUNTER_SIGNATURE: _("Counter-signature"),
}
STATES: dict[EnvelopeState, Words] = {
    EnvelopeState.DRAFTED: _("Not sent yet"),
    EnvelopeState.SENT: _("Being signed"),
    EnvelopeState.COMPLETE: _("Signed by everybody"),
    EnvelopeState.DECLINED: _("Ended without every signature"),
    EnvelopeState.VOID: _("Taken back"),
    EnvelopeState.EXPIRED: _("The time to sign is over"),
}
SIGNERS: dict[SignerState, Words] = {
    SignerState.WAITING: _("signs later"),
    SignerState.INVITED: _("asked, not opened yet"),
    SignerState.OPENED: _("has opened it"),
    SignerState.READY: _("has seen every page"),
    SignerState.SIGNED: _("has signed"),
    SignerState.DECLINED: _("does not sign here"),
    SignerState.DELEGATED: _("has named another"),
}
SHAPES: dict[SignerState, str] = {
    SignerState.SIGNED: "clear",
    SignerState.DECLINED: "stop",
}
"""How a state is drawn; the others hold."""

FACTORS: dict[Factor, Words] = {
    Factor.NONE: _("Nothing more"),
    Factor.APP: _("A code of their authenticator app"),
    Factor.PASSKEY: _("A passkey of their account"),
    Factor.CODE: _("A code you tell them in person or by telephone"),
}
MARKS: dict[MarkKind, Words] = {
    MarkKind.TYPED: _("Type it"),
    MarkKind.DRAWN: _("Draw it"),
    MarkKind.UPLOADED: _("Bring a picture of it"),
}
