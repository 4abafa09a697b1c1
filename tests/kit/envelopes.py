"""An agreed rider in an envelope, and everybody on the way to signing it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.core import mail

from closedset.practice.signatures import disclosure
from closedset.practice.signatures.values import MarkKind, Role
from closedset.practice.visibility import Seat
from closedset.rooms.people.models import Person
from closedset.rooms.riders.models import RiderVersion
from closedset.rooms.signing import actions, queries
from closedset.rooms.signing.models import Envelope, EnvelopeSigner, SignedStatement
from kit import agreed, world

LINK = re.compile(r"http://\S+(/sign/\S+/link/\S+/)")
COPY = re.compile(r"http://\S+(/sign/\S+/copy/\S+/)")
FOUR = ("performer", "representative", "producer", "counter_signature")


def planned(told: agreed.Story) -> agreed.Story:
    """Ada, who has an agent, and Ben, cast and asked; nothing agreed yet. Within the organisation's scope."""
    told.bring_in()
    speaks = told.here.seats[Seat.REPRESENTATIVE]
    ada, ben = told.here.seats[Seat.PERFORMER], world.person("ben")
    told.join("Ada", "ADA", account=ada, representative=speaks)
    told.join("Ben", "BEN", account=ben)
    told.plan(agreed.a_kiss())
    return told


def asked(told: agreed.Story, version: RiderVersion, **more: object) -> list[actions.Asked]:
    """The performer, then the representative and the producer at once, then counsel."""
    seats = told.here.seats
    member = version.rider.member
    people: dict[Role, tuple[str, str, int]] = {
        Role.PERFORMER: (member.name, member.person.email, 1),
        Role.REPRESENTATIVE: ("Rosa Agent", seats[Seat.REPRESENTATIVE].email, 2),
        Role.PRODUCER: ("Priya Producer", seats[Seat.PRODUCER].email, 2),
        Role.COUNTER_SIGNATURE: ("Lena Counsel", "lena@elsewhere.example", 3),
    }
    return [
        actions.Asked(role=role, name=name, email=email, group=group, **more.get(role, {}))
        for role, (name, email, group) in people.items()
    ]


@dataclass
class Sending:
    """An envelope on its way, and what was written to whom."""

    told: agreed.Story
    version: RiderVersion
    envelope: Envelope
    fire: object
    """`django_capture_on_commit_callbacks`: what leaves after a commit, leaves."""

    links: dict[str, str] = field(default_factory=dict)
    copies: dict[str, str] = field(default_factory=dict)

    def by(self, who: Person | None = None) -> dict[str, object]:
        return self.told.by(who)

    def at(self) -> datetime:
        return self.told.later()

    def signer(self, role: str) -> EnvelopeSigner:
        """Whoever signs in this role now."""
        rows = EnvelopeSigner.objects.filter(envelope=self.envelope, role=role).exclude(state="delegated")
        return rows.select_related("envelope__paper").get()

    def post(self) -> None:
        """Look through the mail for links; the latest to an address counts."""
        for one in mail.outbox:
            for kind, found in ((LINK, self.links), (COPY, self.copies)):
                if way := kind.search(one.body):
                    found[one.to[0]] = way[1]

    def do(self, verb: object, *args: object, **more: object) -> object:
        """Do it, and let what follows the commit follow."""
        with self.fire(execute=True):
            done = verb(*args, **more)
        self.post()
        self.envelope.refresh_from_db()
        return done

    def send(self) -> None:
        self.do(actions.send, self.envelope, **self.by())

    def open(self, role: str, secret: str = "this browser") -> EnvelopeSigner:
        """Open the link that was sent to them."""
        one = self.signer(role)
        token = self.links[one.email].rstrip("/").rsplit("/", 1)[1]
        self.do(actions.open_by_link, one, secret=secret, token=token, at=self.at())
        return self.signer(role)

    def ready(self, role: str) -> EnvelopeSigner:
        """Open, agree, see every page."""
        one = self.open(role)
        self.do(actions.consent, one, disclosure.VERSION, by=None, at=self.at())
        for page in range(1, self.envelope.pages + 1):
            self.do(actions.see, one, page, by=None, at=self.at())
        return self.signer(role)

    def mark(self, role: str, **more: object) -> SignedStatement:
        """Sign, when everything before it is done."""
        one = self.signer(role)
        given = {
            "name": one.name,
            "mark": actions.Mark(kind=MarkKind.TYPED, data=one.name.encode()),
            "shown": one.envelope.paper.sha256,
            "came_by": "link",
            "where": "192.0.2.7, Firefox on Linux",
            "by": None,
            "at": self.at(),
        }
        return self.do(actions.sign, one, **given | more)

    def sign(self, *roles: str) -> None:
        for role in roles:
            self.ready(role)
            self.mark(role)

    def state(self) -> str:
        return Envelope.objects.get(pk=self.envelope.pk).state

    def states(self) -> list[str]:
        return [one.state for one in queries.signers_of(self.envelope)]


def sending(told: agreed.Story, fire: object, *, name: str = "Ada", **more: object) -> Sending:
    """A rider agreed, and in an envelope that is drafted."""
    version = told.accept(told.offer(name))
    return drafted(told, version, fire, **more)


def drafted(told: agreed.Story, version: RiderVersion, fire: object, **more: object) -> Sending:
    """An agreed version in a drafted envelope."""
    given = {
        "organisation": told.here.organisation.pk,
        "asked": asked(told, version, **more.pop("besides", {})),
        "expires_at": told.at + timedelta(days=14),
    }
    made = actions.draft("rider", version.pk, **given | more, **told.by())
    return Sending(told, version, made, fire)
