"""Messages to people: a link, and no content. Not even what kind of paper it is."""

from __future__ import annotations

from django.core.mail import send_mail
from django.utils.translation import gettext as _

from closedset.rooms.record import letters


def waits_to_be_signed(email: str, link: str) -> None:
    """The link to sign by. It works in the one browser it is opened in."""
    send_mail(
        _("Something waits for your signature"),
        _(
            "Open it in the browser you will sign with; it works in no other. "
            "The link is yours alone: do not pass it on.\n\n{link}\n"
        ).format(link=link),
        None,
        [email],
    )


def signed_by_everybody(email: str, link: str) -> None:
    """The way to one's own copy."""
    send_mail(
        _("Everybody has signed"),
        _("Your copy, to keep. The link does not end; do not pass it on.\n\n{link}\n").format(link=link),
        None,
        [email],
    )


def is_over(email: str) -> None:
    """Nothing waits any more."""
    letters.post(
        email,
        _("Nothing waits for your signature any more"),
        _("What you were asked to sign was taken back or is over. Nothing is left for you to do.\n"),
    )


def waits_for_the_coordinator(email: str, link: str) -> None:
    """Somebody asked something, or does not sign."""
    letters.post(
        email,
        _("Something waits for you on Closed Set"),
        _("Sign in to see it:\n\n{link}\n").format(link=link),
    )
