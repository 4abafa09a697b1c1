"""Who comes to sign: by a link that was opened in this browser, or signed in with their account."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from hmac import compare_digest
from typing import Any
from uuid import UUID

from allauth.account.adapter import get_adapter
from django.http import Http404, HttpRequest, HttpResponse

from closedset.practice.signatures import bounds
from closedset.practice.signatures.values import Factor
from closedset.rooms.people.models import Person
from closedset.rooms.people.requests import shown_lately
from closedset.rooms.people.words import known_as
from closedset.rooms.record.scope import organisations, within
from closedset.rooms.signing import queries
from closedset.rooms.signing.models import EnvelopeSigner

HELD = "signs"
"""Under which a session keeps the secrets of the links that were opened in it."""

TYPES = {Factor.APP: "totp", Factor.PASSKEY: "webauthn"}
SECRET = {"Referrer-Policy": "same-origin", "Cache-Control": "no-store, private"}


@dataclass(frozen=True, slots=True)
class Comer:
    """Somebody at their own signature."""

    signer: EnvelopeSigner
    by: Person | None
    """Their account; None by a link."""

    @property
    def came_by(self) -> str:
        """As a statement says it."""
        return "account" if self.by else "link"

    def factor_done(self, at: datetime) -> bool:
        """Whether the second factor was shown lately enough to sign."""
        shown = self.signer.factor_at
        return shown is not None and at - shown < bounds.CODE_LASTS


def bind(request: HttpRequest, signer: EnvelopeSigner) -> str:
    """A new secret for this browser's session."""
    secret = secrets.token_urlsafe(32)
    request.session[HELD] = {**request.session.get(HELD, {}), str(signer.pk): secret}
    return secret


def is_bound(request: HttpRequest, signer: EnvelopeSigner) -> bool:
    """Whether the link was opened in this browser, and no other link has taken its place."""
    secret = request.session.get(HELD, {}).get(str(signer.pk), "")
    return bool(secret) and compare_digest(signer.browser_digest, queries.digest_of(secret))


def comer(request: HttpRequest, key: UUID) -> Comer | None:
    """Who is asking, when it is theirs; None otherwise, which is a 404."""
    signer = queries.by_key(key)
    if signer is None:
        return None
    if isinstance(request.user, Person) and request.user.pk == signer.person_id:
        return Comer(signer, request.user)
    return Comer(signer, None) if is_bound(request, signer) else None


View = Callable[..., HttpResponse]


def for_signer(view: View) -> View:
    """A view of somebody's own signature: the organisation opened, the person known, the answer secret."""

    @wraps(view)
    def answer(request: HttpRequest, organisation: UUID, signer: UUID, **more: Any) -> HttpResponse:
        with within(organisations() | {organisation}):
            found = comer(request, signer)
            if found is None or found.signer.organisation_id != organisation:
                raise Http404
            return secret(view(request, found, **more))

    return answer


def secret(answer: HttpResponse) -> HttpResponse:
    """An answer that is kept nowhere and tells no other site where it was."""
    for name, value in SECRET.items():
        answer[name] = value
    return answer


def shown_to_sign_in(request: HttpRequest, person: Person, factor: Factor) -> bool:
    """Whether this browser showed the sign-in pages this factor within the last minutes."""
    wanted = TYPES.get(factor)
    return any(
        record.get("method") == "mfa" and record.get("type") == wanted
        for record in shown_lately(request, person)
    )


def where(request: HttpRequest) -> str:
    """Network address and browser."""
    return f"{get_adapter().get_client_ip(request)}, {known_as(request.headers.get('User-Agent', ''))}"
