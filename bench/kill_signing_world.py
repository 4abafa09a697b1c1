"""Riders in envelopes, made through the rooms' own actions, and people who sign them over HTTP."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cached_property
from uuid import UUID, uuid4

from closedset.practice.signatures import disclosure
from closedset.practice.visibility import Seat
from closedset.rooms.breakdown.models import Draft
from closedset.rooms.breakdown.states import Status
from closedset.rooms.record.scope import within
from closedset.rooms.signing import actions, queries
from closedset.rooms.signing.models import Envelope, EnvelopeSigner
from kill_signing_server import PATIENCE, Browser, Server
from kit import agreed, world
from kit import envelopes as kit

FIRST, TOGETHER, LAST = "performer", ("representative", "producer"), "counter_signature"
EARLIER = timedelta(hours=6)
"""The story takes a minute a step; the messages are to leave now."""


@dataclass
class Signer:
    """Somebody who signs one paper, in a browser of their own."""

    server: Server
    row: EnvelopeSigner
    pages: int
    shown: str
    told: str = ""
    """What came back when they signed: `signed`, `refused 409`, `cut off`."""

    browser: Browser = field(init=False)

    def __post_init__(self) -> None:
        self.browser = Browser(self.server.address)

    @cached_property
    def own(self) -> str:
        return f"/sign/{self.row.organisation_id}/{self.row.pk}/"

    def ready(self) -> bool:
        """Open the link from the message, agree, see every page. False when no message came."""
        way = self.server.link_to(self.row.email, "/link/")
        if not way:
            return False
        self.browser.get(way)
        self.browser.post(way)
        self.browser.post(f"{self.own}consent/", agree="on", version=disclosure.VERSION)
        for page in range(1, self.pages + 1):
            self.browser.post(f"{self.own}pages/{page}/")
        return True

    def sign(self) -> str:
        """Sign; what came back."""
        status, where = self.browser.post(
            f"{self.own}sign/", name=self.row.name, how="typed", shown=self.shown
        )
        self.told = "signed" if status == 302 and where == self.own else f"refused {status}"
        return self.told


@dataclass
class Paper:
    """One envelope and those who sign it."""

    organisation: UUID
    envelope: UUID
    version: UUID
    signers: dict[str, Signer]


@dataclass
class Production:
    """A production of its own for every moment: two riders, each in an envelope that was sent."""

    organisation: UUID
    sealing: Paper
    """Everybody but the last will have signed: its next signature seals it."""

    between: Paper
    """The performer will have signed: two sign at once, and one is left."""


def production(server: Server) -> Production:
    """Make it, and send both envelopes."""
    mark = uuid4().hex[:10]
    home, _keeper = world.organisation(f"home-{mark}")
    told = agreed.Story(world.a_set(f"set-{mark}", home), world.today() - EARLIER)
    with within({home.pk}):
        told.bring_in()
        _read(told)
        told.join("Ada", "ADA", account=told.here.seats[Seat.PERFORMER])
        ben = world.person(f"ben-{mark}")
        world.seated(told.here, ben, Seat.PERFORMER)
        told.join("Ben", "BEN", account=ben)
        told.plan(agreed.a_kiss())
        sealing, between = (_paper(server, told, name, mark) for name in ("Ada", "Ben"))
    return Production(home.pk, sealing, between)


def _read(told: agreed.Story) -> None:
    """Wait for the draft: it is read here, unless the server's own worker was first."""
    last = time.monotonic() + PATIENCE
    while Draft.objects.filter(production=told.here.production).exclude(status=Status.READY).exists():
        if time.monotonic() > last:
            raise SystemExit("The draft was not read.")
        time.sleep(0.05)


def _paper(server: Server, told: agreed.Story, name: str, mark: str) -> Paper:
    version = told.accept(told.offer(name))
    asked = [
        one if one.role == FIRST else replace(one, email=f"{one.role}-{name.lower()}-{mark}@example.org")
        for one in kit.asked(told, version)
    ]
    made = actions.draft(
        "rider",
        version.pk,
        organisation=told.here.organisation.pk,
        asked=asked,
        expires_at=told.at.replace(year=told.at.year + 1),
        **told.by(),
    )
    actions.send(made, **told.by())
    envelope = Envelope.objects.select_related("paper").get(pk=made.pk)
    signers = {
        str(one.role): Signer(server, one, envelope.pages, envelope.paper.sha256)
        for one in queries.signers_of(envelope)
    }
    return Paper(made.organisation_id, envelope.pk, version.pk, signers)
