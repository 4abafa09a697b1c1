"""An envelope and those who sign what is in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from closedset.practice.signatures.states import EnvelopeState, SignerState
from closedset.practice.word import Word


class Role(Word):
    """As what somebody signs. The values are the parties of a rider."""

    PERFORMER = "performer"
    GUARDIAN = "guardian"
    REPRESENTATIVE = "representative"
    PRODUCER = "producer"
    COUNTER_SIGNATURE = "counter_signature"


DELEGATES = frozenset({Role.REPRESENTATIVE, Role.PRODUCER, Role.COUNTER_SIGNATURE})
"""Who may name another in their place: who signs for a company. Nobody stands in for a person's own word."""


class Factor(Word):
    """What somebody shows besides the link or the account they came by."""

    NONE = "none"
    APP = "app"
    """A code of the authenticator app of their account (TOTP, RFC 6238)."""

    PASSKEY = "passkey"
    """A passkey of their account (WebAuthn)."""

    CODE = "code"
    """A code that works once, told to them by the coordinator in person or by telephone."""


class MarkKind(Word):
    """How a mark was made."""

    DRAWN = "drawn"
    TYPED = "typed"
    UPLOADED = "uploaded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Somebody who signs, and how far they are."""

    id: str
    role: Role
    name: str
    address: str
    """Where the link goes. Nobody else's."""

    group: int = 1
    """Everybody of a number may sign at once; a higher number waits for all of the lower ones."""

    factor: Factor = Factor.NONE
    state: SignerState = SignerState.WAITING
    seen: frozenset[int] = frozenset()
    """Pages, from 1."""

    consent: str = ""
    """The version of the disclosure they agreed to; empty before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """One paper and everybody who signs it."""

    paper: str
    """SHA-256 of the file that is shown to be signed."""

    version: str
    """The digest of what the paper was made from."""

    pages: int
    expires_at: datetime
    signers: tuple[Signer, ...]
    state: EnvelopeState = EnvelopeState.DRAFTED
    minor: bool = False
    """The performer is under age on the day it is sent: a guardian signs too."""

    alone: bool = False
    """The standard in force lets the representative sign where the performer does not."""

    def signer(self, id_: str) -> Signer:
        """The signer of this id. Raises StopIteration for none."""
        return next(one for one in self.signers if one.id == id_)

    def standing(self) -> tuple[Signer, ...]:
        """Those whose signature counts: without who named another in their place."""
        return tuple(one for one in self.signers if one.state is not SignerState.DELEGATED)

    def turn(self) -> int:
        """The group whose turn it is; 0 when everybody has signed."""
        return min((one.group for one in self.standing() if one.state is not SignerState.SIGNED), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """Somebody is about to sign."""

    paper: str
    """SHA-256 of the file that was shown to them."""

    version: str
    """The digest that the thing itself answers now; empty when it is not to be signed any more."""

    factor_done: bool
    name: str
    """What they call themselves."""

    at: datetime
