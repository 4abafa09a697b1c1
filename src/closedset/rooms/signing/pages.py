"""What the pages of envelopes and of those who sign show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from closedset.formats.page_views import words_of
from closedset.practice.signatures import disclosure
from closedset.practice.signatures.states import EnvelopeState, SignerState
from closedset.practice.signatures.values import DELEGATES, Factor, Role
from closedset.rooms.documents.queries import open_file
from closedset.rooms.people.models import Person
from closedset.rooms.signing import queries
from closedset.rooms.signing.models import Envelope, EnvelopeSigner, SignedStatement
from closedset.rooms.signing.words import FACTORS, ROLES, SHAPES, SIGNERS, STATES, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """How far somebody is: by name and state, for everybody in the envelope."""

    name: str
    role: Words
    state: Words
    shape: str
    signed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with its answer."""

    id: UUID
    who: str
    page: int
    line: int | None
    asked: str
    answer: str
    answered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SignerPage:
    """Where somebody is with what they sign, and the one next step."""

    organisation: UUID
    signer: UUID
    called: str
    name: str
    role: Words
    state: str
    envelope_state: str
    expires_at: datetime
    pages: int
    seen: tuple[int, ...]
    next_page: int
    consented: bool
    disclosure: tuple[str, ...]
    disclosure_version: str
    factor: str
    factor_words: Words
    factor_done: bool
    tells_where: bool
    may_delegate: bool
    by_account: bool
    lines: tuple[Line, ...]
    questions: tuple[Asked, ...]
    signed: SignedStatement | None
    sealed: bool

    @property
    def ready(self) -> bool:
        """Every step before the signature is done."""
        return self.state == SignerState.READY and (self.factor == Factor.NONE or self.factor_done)

    @property
    def acts(self) -> bool:
        """They have opened it and may go on."""
        return self.envelope_state == EnvelopeState.SENT and self.state in {
            SignerState.OPENED,
            SignerState.READY,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPage:
    """One page of the paper."""

    organisation: UUID
    signer: UUID
    called: str
    number: int
    pages: int
    lines: tuple[str, ...]
    seen: bool
    acts: bool
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One who signs, for whoever keeps the envelope."""

    id: UUID
    line: Line
    group: int
    email: str
    factor: Words
    asks_code: bool
    may_remind: bool
    why: str
    wants_paper: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvelopePage:
    """An envelope, for the coordinators, the producer and counsel."""

    production: UUID
    id: UUID
    called: str
    state: str
    state_words: Words
    drafted_at: datetime
    sent_at: datetime | None
    expires_at: datetime
    pages: int
    paper_digest: str
    sealed_digest: str
    keeps: bool
    tells_where: bool
    rows: tuple[Row, ...]
    questions: tuple[Asked, ...]


def line(row: EnvelopeSigner, signed: dict[UUID, datetime]) -> Line:
    """By name and state."""
    state = SignerState(row.state)
    return Line(
        name=row.name,
        role=ROLES[Role(row.role)],
        state=SIGNERS[state],
        shape=SHAPES.get(state, "hold"),
        signed_at=signed.get(row.pk),
    )


def _signed(envelope: Envelope) -> dict[UUID, datetime]:
    return {one.signer_id: one.signed_at for one in queries.statements_of(envelope)}


def _asked(envelope: Envelope, *, of: EnvelopeSigner | None = None) -> tuple[Asked, ...]:
    found = []
    for one in queries.questions_of(envelope):
        if of is None or one.signer_id == of.pk:
            asked, answer = queries.words_of(one)
            found.append(
                Asked(
                    id=one.pk,
                    who=one.signer.name,
                    page=one.page,
                    line=one.line,
                    asked=asked,
                    answer=answer,
                    answered=one.answered_at is not None,
                )
            )
    return tuple(found)


def signer(row: EnvelopeSigner, *, factor_done: bool, by_account: bool) -> SignerPage:
    """Everything on somebody's own page. Of the others: name and state."""
    envelope = row.envelope
    signed = {one.signer_id: one for one in queries.statements_of(envelope)}
    times = {key: one.signed_at for key, one in signed.items()}
    left = [page for page in range(1, envelope.pages + 1) if page not in row.seen]
    return SignerPage(
        organisation=row.organisation_id,
        signer=row.pk,
        called=envelope.called,
        name=row.name,
        role=ROLES[Role(row.role)],
        state=row.state,
        envelope_state=envelope.state,
        expires_at=envelope.expires_at,
        pages=envelope.pages,
        seen=tuple(row.seen),
        next_page=left[0] if left else 1,
        consented=row.consent == disclosure.VERSION,
        disclosure=disclosure.TEXT,
        disclosure_version=disclosure.VERSION,
        factor=row.factor,
        factor_words=FACTORS[Factor(row.factor)],
        factor_done=factor_done,
        tells_where=envelope.tells_where,
        may_delegate=Role(row.role) in DELEGATES,
        by_account=by_account,
        lines=tuple(line(one, times) for one in queries.signers_of(envelope)),
        questions=_asked(envelope, of=row),
        signed=signed.get(row.pk),
        sealed=envelope.state == EnvelopeState.COMPLETE,
    )


def sheet(row: EnvelopeSigner, number: int) -> SheetPage | None:
    """One page of the paper in words; None for one that is not there."""
    pages = words_of(open_file(row.envelope.paper))
    if not 1 <= number <= len(pages):
        return None
    state = SignerState(row.state)
    sent = row.envelope.state == EnvelopeState.SENT
    return SheetPage(
        organisation=row.organisation_id,
        signer=row.pk,
        called=row.envelope.called,
        number=number,
        pages=len(pages),
        lines=pages[number - 1],
        seen=number in row.seen,
        acts=sent and state in {SignerState.OPENED, SignerState.READY},
        questions=tuple(one for one in _asked(row.envelope, of=row) if one.page == number),
    )


def envelope(row: Envelope, *, keeps: bool) -> EnvelopePage:
    """The envelope: addresses, questions and reasons only for whoever keeps it."""
    times = _signed(row)
    return EnvelopePage(
        production=row.production_id,
        id=row.pk,
        called=row.called,
        state=row.state,
        state_words=STATES[EnvelopeState(row.state)],
        drafted_at=row.drafted_at,
        sent_at=row.sent_at,
        expires_at=row.expires_at,
        pages=row.pages,
        paper_digest=row.paper.sha256,
        sealed_digest=row.sealed.sha256 if row.sealed else "",
        keeps=keeps,
        tells_where=row.tells_where,
        rows=tuple(_row(one, times, row, keeps=keeps) for one in queries.signers_of(row)),
        questions=_asked(row) if keeps else (),
    )


def _row(one: EnvelopeSigner, times: dict[UUID, datetime], envelope: Envelope, *, keeps: bool) -> Row:
    asked = envelope.state == EnvelopeState.SENT and one.state in {
        SignerState.INVITED,
        SignerState.OPENED,
        SignerState.READY,
    }
    return Row(
        id=one.pk,
        line=line(one, times),
        group=one.group,
        email=one.email if keeps else "",
        factor=FACTORS[Factor(one.factor)],
        asks_code=keeps and asked and one.factor == Factor.CODE,
        may_remind=keeps and asked and bool(one.links),
        why=queries.why(one) if keeps else "",
        wants_paper=keeps and one.wants_paper,
    )


def listed(production: UUID) -> tuple[tuple[UUID, str, Words, tuple[Line, ...]], ...]:
    """Every envelope of a production with everybody's state."""
    return tuple(
        (
            one.pk,
            one.called,
            STATES[EnvelopeState(one.state)],
            tuple(line(row, {}) for row in queries.signers_of(one)),
        )
        for one in queries.of_production(production)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """One thing somebody signs or has signed."""

    organisation: UUID
    signer: UUID
    called: str
    at: datetime
    state: Words
    digest: str
    sealed: bool


def waiting(person: Person, *, at: datetime) -> tuple[Own, ...]:
    """What waits for somebody's signature."""
    return tuple(
        Own(
            organisation=one.organisation_id,
            signer=one.pk,
            called=one.envelope.called,
            at=one.envelope.expires_at,
            state=SIGNERS[SignerState(one.state)],
            digest="",
            sealed=False,
        )
        for one in queries.waiting_for(person, at=at)
    )


def signed(person: Person) -> tuple[Own, ...]:
    """What somebody has signed."""
    return tuple(
        Own(
            organisation=one.organisation_id,
            signer=one.signer_id,
            called=one.envelope.called,
            at=one.signed_at,
            state=STATES[EnvelopeState(one.envelope.state)],
            digest=one.digest,
            sealed=one.envelope.state == EnvelopeState.COMPLETE,
        )
        for one in queries.signed_by(person)
    )


def intent(row: EnvelopeSigner) -> str:
    """The sentence somebody signs under."""
    return disclosure.intent(row.name, Role(row.role))
