"""A mail server for one test: speaks enough SMTP to take letters, in clear, by STARTTLS or by TLS."""

from __future__ import annotations

import asyncio
import base64
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.utils import timezone


@dataclass
class MailServer:
    """What came, in order: each letter's envelope and text, and who signed in and how the line was then."""

    port: int = 0
    letters: list[tuple[str, list[str], str]] = field(default_factory=list)
    signed_in: list[tuple[str, str, bool]] = field(default_factory=list)
    offers_starttls: bool = True
    context: ssl.SSLContext | None = None
    tls: bool = False
    refuses: bool = False
    """Answers that it takes nothing at the moment."""
    hangs: bool = False
    """Takes the call and says nothing."""

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if self.hangs:
                await reader.read()  # until whoever called has had enough
                return
            await Talk(self, reader, writer, encrypted=self.tls).to_the_end()
        except (ConnectionError, ssl.SSLError, asyncio.IncompleteReadError):
            pass  # whoever does not trust our certificate hangs up
        finally:
            writer.close()


@dataclass
class Talk:
    """One connection: a method for each verb, named for it, and 502 for every other."""

    server: MailServer
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    encrypted: bool
    sender: str = ""
    to: list[str] = field(default_factory=list)

    async def to_the_end(self) -> None:
        self.say("220 test ESMTP")
        verb = ""
        while verb != "quit" and (line := (await self.reader.readline()).decode().strip()):
            verb, _, rest = line.partition(" ")
            verb = verb.lower()
            answer = getattr(self, f"at_{verb}", None)
            if answer is None:
                self.say("502 no")
            else:
                await answer(rest)

    def say(self, *lines: str) -> None:
        self.writer.write("".join(f"{line}\r\n" for line in lines).encode())

    async def at_ehlo(self, rest: str) -> None:
        offers = self.server.context and self.server.offers_starttls and not self.encrypted
        self.say("250-test", *(["250-STARTTLS"] if offers else []), "250 AUTH PLAIN")

    async def at_starttls(self, rest: str) -> None:
        self.say("220 go on")
        await self.writer.start_tls(self.server.context)
        self.encrypted = True

    async def at_auth(self, rest: str) -> None:
        _, user, word = base64.b64decode(rest.split(" ")[1]).decode().split("\0")
        self.server.signed_in.append((user, word, self.encrypted))
        self.say("235 welcome")

    async def at_mail(self, rest: str) -> None:
        self.sender, self.to = rest, []
        self.say("451 not now" if self.server.refuses else "250 yes")

    async def at_rcpt(self, rest: str) -> None:
        self.to.append(rest)
        self.say("250 yes")

    async def at_data(self, rest: str) -> None:
        self.say("354 go on")
        text = (await self.reader.readuntil(b"\r\n.\r\n")).decode()
        self.server.letters.append((self.sender, self.to, text))
        self.say("250 taken")

    async def at_quit(self, rest: str) -> None:
        self.say("221 bye")


@contextmanager
def mail_server(
    *, certificate: Path | None = None, tls: bool = False, offers_starttls: bool = True
) -> Iterator[MailServer]:
    """Run one on a port of its own. `certificate` is a PEM file with the key, as `certificate_in` makes."""
    context = None
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
    found = MailServer(context=context, tls=tls, offers_starttls=offers_starttls)
    ready, loop, ending = threading.Event(), asyncio.new_event_loop(), asyncio.Event()
    loop.set_exception_handler(lambda loop, told: None)

    async def run() -> None:
        begun = await asyncio.start_server(found.talk, "127.0.0.1", 0, ssl=context if tls else None)
        found.port = begun.sockets[0].getsockname()[1]
        ready.set()
        async with begun:
            await ending.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(run(),))
    thread.start()
    try:
        assert ready.wait(10)
        yield found
    finally:
        loop.call_soon_threadsafe(ending.set)
        thread.join(10)
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


def certificate_in(folder: Path) -> Path:
    """A certificate for this machine that nobody has signed but itself, with its key, in one PEM file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = timezone.now()  # noqa: TID251 - TLS compares with the real clock
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "mail.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path
