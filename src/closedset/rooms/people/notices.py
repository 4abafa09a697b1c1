"""Messages to people: a link, and no content."""

from __future__ import annotations

from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils.translation import gettext as _


def invited(email: str, link: str) -> None:
    """Tell somebody that a seat was offered; which one, they see when they open the link."""
    send_mail(
        _("An invitation on Closed Set"),
        _("Somebody has invited you. The link works once, for seven days:\n\n{link}\n").format(link=link),
        None,
        [email],
    )


def new_password(email: str, link: str) -> None:
    """The link by which whoever asked sets a new password, once."""
    told = {"password_reset_url": link}
    send_mail(
        render_to_string("account/email/password_reset_key_subject.txt").strip(),
        render_to_string("account/email/password_reset_key_message.txt", told).strip(),
        None,
        [email],
    )
