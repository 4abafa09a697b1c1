"""Messages to people: a link, and no content."""

from __future__ import annotations

from django.core.mail import send_mail
from django.utils.translation import gettext as _


def a_copy_waits(email: str, link: str) -> None:
    """Tell one reader where their copy is; what it is, they see when they open the link."""
    send_mail(
        _("A copy for you on Closed Set"),
        _(
            "Somebody has handed you a copy of a paper. The link is yours alone; "
            "what it opens bears your name:\n\n{link}\n"
        ).format(link=link),
        None,
        [email],
    )
