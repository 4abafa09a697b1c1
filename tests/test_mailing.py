"""Letters leave by the server that one setting names, encrypted, and its password is told to nobody else."""

from __future__ import annotations

import os
import smtplib
import ssl
import subprocess
import sys
from contextlib import closing

import pytest
from django.core.mail import get_connection, send_mail
from django.test import override_settings

from closedset.rooms.people import notices
from closedset.site import mailing
from kit.mail_server import certificate_in, mail_server

SENDER = "Closed Set <closedset@example.org>"


def sent_by(where: str):
    """The settings of Django for this CLOSEDSET_MAIL, as settings.py makes them."""
    mail = mailing.server(where, sender=SENDER)
    return override_settings(
        EMAIL_BACKEND=mail.backend,
        EMAIL_HOST=mail.host,
        EMAIL_PORT=mail.port,
        EMAIL_HOST_USER=mail.user,
        EMAIL_HOST_PASSWORD=mail.password,
        EMAIL_USE_TLS=mail.starttls,
        EMAIL_USE_SSL=mail.tls,
        EMAIL_TIMEOUT=5,
        DEFAULT_FROM_EMAIL=SENDER,
    )


@pytest.mark.parametrize("where", ["", "console"])
def test_without_a_server_letters_are_printed(where):
    assert mailing.server(where, sender="") == mailing.CONSOLE


@pytest.mark.parametrize(
    ("where", "host", "port", "starttls", "tls"),
    [
        ("smtp://mail.example.org", "mail.example.org", 587, True, False),
        ("smtp://mail.example.org:2525", "mail.example.org", 2525, True, False),
        ("smtps://mail.example.org/", "mail.example.org", 465, False, True),
        ("smtp://mail.example.org?tls=none", "mail.example.org", 25, False, False),
        ("smtp://localhost", "localhost", 25, False, False),
        ("smtp://[::1]:1025", "::1", 1025, False, False),
        ("smtp://localhost?tls=starttls", "localhost", 587, True, False),
    ],
)
def test_what_a_setting_means(where, host, port, starttls, tls):
    mail = mailing.server(where, sender=SENDER)
    assert (mail.host, mail.port, mail.starttls, mail.tls) == (host, port, starttls, tls)


def test_a_user_and_a_password_may_hold_anything_and_are_not_shown():
    mail = mailing.server("smtps://me%40example.org:p%2F%3A%40%20%C3%A9@mail.example.org", sender=SENDER)
    assert (mail.user, mail.password) == ("me@example.org", "p/:@ é")
    assert "p/:@" not in repr(mail)


@pytest.mark.parametrize(
    ("where", "says"),
    [
        ("mail.example.org", "CLOSEDSET_MAIL is console, smtp:"),
        ("http://mail.example.org", "CLOSEDSET_MAIL is"),
        ("smtp://", "CLOSEDSET_MAIL is"),
        ("smtp://me:Hunter2@", "CLOSEDSET_MAIL is"),
        ("smtp://me:Hunter2/more@mail.example.org", "CLOSEDSET_MAIL is"),
        ("smtp://me:Hunter2@mail.example.org:0", "CLOSEDSET_MAIL is"),
        ("smtp://me:Hunter2@mail.example.org:65536", "CLOSEDSET_MAIL is"),
        ("smtp://me:Hunter2@[mail", "CLOSEDSET_MAIL is"),
        ("smtp://me:pw@mail.example.org/Hunter2", "CLOSEDSET_MAIL is"),
        ("smtp://me:pw#Hunter2@mail.example.org", "CLOSEDSET_MAIL is"),
        ("smtp://Hunter2@mail.example.org", "both, or neither"),
        ("smtp://me:Hunter2@mail.example.org?tls=none", "a password in clear"),
        ("smtp://me:Hunter2@mail.example.org?tls=perhaps", "in nothing else"),
        ("smtps://me:Hunter2@mail.example.org?tls=none", "in nothing else"),
    ],
)
def test_what_is_not_understood_is_refused_in_words_without_any_of_it(where, says):
    with pytest.raises(ValueError, match=says) as refused:
        mailing.server(where, sender=SENDER)
    assert "Hunter2" not in str(refused.value)
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


def test_a_mail_server_needs_a_sender():
    with pytest.raises(ValueError, match="CLOSEDSET_MAIL_FROM"):
        mailing.server("smtp://mail.example.org", sender="")


def test_a_letter_to_this_machine_arrives_with_its_link():
    with mail_server() as server, sent_by(f"smtp://me:word@127.0.0.1:{server.port}"):
        notices.invited("ada@example.org", "https://closedset.example/invitations/x/")
    [(sender, to, text)] = server.letters
    assert "closedset@example.org" in sender
    assert ["ada@example.org" in one for one in to] == [True]
    assert "https://closedset.example/invitations/x/" in text
    assert server.signed_in == [("me", "word", False)]


@pytest.mark.parametrize(("scheme", "tail", "tls"), [("smtps", "", True), ("smtp", "?tls=starttls", False)])
def test_a_letter_and_the_password_go_encrypted(scheme, tail, tls, tmp_path, monkeypatch):
    certificate = certificate_in(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with mail_server(certificate=certificate, tls=tls) as server:
        where = f"{scheme}://me:p%40ss@127.0.0.1:{server.port}{tail}"
        with sent_by(where):
            send_mail("One", "two", None, ["ada@example.org"])
    assert server.signed_in == [("me", "p@ss", True)]
    assert len(server.letters) == 1


@pytest.mark.parametrize(("scheme", "tail", "tls"), [("smtps", "", True), ("smtp", "?tls=starttls", False)])
def test_a_server_that_cannot_prove_who_it_is_gets_nothing(scheme, tail, tls, tmp_path):
    with (
        mail_server(certificate=certificate_in(tmp_path), tls=tls) as server,
        sent_by(f"{scheme}://me:word@127.0.0.1:{server.port}{tail}"),
        pytest.raises(ssl.SSLCertVerificationError),
    ):
        send_mail("One", "two", None, ["ada@example.org"])
    assert (server.letters, server.signed_in) == ([], [])


def test_a_server_without_starttls_gets_neither_the_letter_nor_the_password():
    with (
        mail_server() as server,
        sent_by(f"smtp://me:word@127.0.0.1:{server.port}?tls=starttls"),
        closing(get_connection()) as line,
        pytest.raises(smtplib.SMTPNotSupportedError),
    ):
        send_mail("One", "two", None, ["ada@example.org"], connection=line)
    assert (server.letters, server.signed_in) == ([], [])


def told(given: dict[str, str], code: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | given
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)


SHOW = (
    "from closedset.site import settings as s; "
    "print(s.EMAIL_HOST, s.EMAIL_PORT, s.EMAIL_HOST_USER, s.EMAIL_USE_TLS, s.DEFAULT_FROM_EMAIL)"
)


def test_the_settings_take_the_server_from_the_environment(tmp_path):
    given = {
        "CLOSEDSET_VAR": str(tmp_path),
        "CLOSEDSET_MAIL": "smtp://me:Hunter2@mail.example.org",
        "CLOSEDSET_MAIL_FROM": "a@example.org",
    }
    assert told(given, SHOW).stdout.split() == ["mail.example.org", "587", "me", "True", "a@example.org"]
    wrong = told(given | {"CLOSEDSET_MAIL": "smtp://me:Hunter2/x@mail.example.org"}, SHOW)
    assert wrong.returncode == 1
    assert "CLOSEDSET_MAIL is console, smtp://" in wrong.stderr
    assert "Hunter2" not in wrong.stderr + wrong.stdout
