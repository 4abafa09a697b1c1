"""Which server takes our letters: read from one setting, and the password in it is never told again."""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

TIMEOUT = 20  # seconds until a mail server that does not answer is given up, and the letter with it
STARTTLS_PORT, TLS_PORT, PLAIN_PORT = 587, 465, 25
SPELLED = (
    "CLOSEDSET_MAIL is console, smtp://user:password@host:port or smtps://user:password@host:port, "
    "with %40 for an @ and %2F for a / in user or password"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """What Django is told about sending letters."""

    backend: str
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = field(default="", repr=False)
    starttls: bool = False
    """Begins in clear and goes on encrypted, or not at all: Django sends nothing if the server declines."""
    tls: bool = False
    """Encrypted from the first byte."""


CONSOLE = Mail(backend="django.core.mail.backends.console.EmailBackend")
"""Letters are printed and go nowhere."""


def server(where: str, *, sender: str) -> Mail:
    """The server that `CLOSEDSET_MAIL` names; `sender` is `CLOSEDSET_MAIL_FROM`, which a real one needs.

    `smtps://` is TLS from the first byte (port 465), `smtp://` STARTTLS (port 587), never without a valid
    certificate. In clear (port 25) go only letters to this machine itself, or with `?tls=none`, and then
    without a password: letters hold secret links. Raises ValueError, with no part of `where` in it.
    """
    if where in ("", "console"):
        return CONSOLE
    url = _parted(where)
    clear = _in_clear(url)
    if not sender:
        raise ValueError("With a mail server, CLOSEDSET_MAIL_FROM must say whom letters are from.")
    if (url.username is None) != (url.password is None):
        raise ValueError(f"{SPELLED}: user and password both, or neither.")
    if clear and url.username and not _is_here(url.hostname or ""):
        raise ValueError(
            "CLOSEDSET_MAIL would send a password in clear: leave out ?tls=none, or the password."
        )
    tls = url.scheme == "smtps"
    return Mail(
        backend="django.core.mail.backends.smtp.EmailBackend",
        host=url.hostname or "",
        port=url.port or (TLS_PORT if tls else PLAIN_PORT if clear else STARTTLS_PORT),
        user=unquote(url.username or ""),
        password=unquote(url.password or ""),
        starttls=not tls and not clear,
        tls=tls,
    )


def _parted(where: str) -> SplitResult:
    """The parts of the address. What the standard library says of a wrong one may hold half a password."""
    try:
        url = urlsplit(where)
        whole = url.scheme in ("smtp", "smtps") and bool(url.hostname) and url.port != 0
    except ValueError:
        raise ValueError(f"{SPELLED}.") from None
    if not whole or url.path.strip("/") or url.fragment:
        raise ValueError(f"{SPELLED}.")
    return url


def _in_clear(url: SplitResult) -> bool:
    """Whether letters go unencrypted: as `?tls=` says, else only to this machine itself."""
    asked = parse_qs(url.query, keep_blank_values=True)
    if asked not in ({}, {"tls": ["none"]}, {"tls": ["starttls"]}) or (asked and url.scheme == "smtps"):
        raise ValueError(
            "CLOSEDSET_MAIL may end in ?tls=none or ?tls=starttls after smtp://, and in nothing else."
        )
    return url.scheme == "smtp" and asked.get("tls", [_is_here(url.hostname or "") and "none"]) == ["none"]


def _is_here(host: str) -> bool:
    """Whether a host is this machine, whose letters to itself nobody on the way can read."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
