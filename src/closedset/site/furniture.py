"""What stands around every page: who I am here, and how light it is."""

from __future__ import annotations

from django.http import HttpRequest

from closedset import __version__

THEMES = ("light", "dim", "dark")


def around(request: HttpRequest) -> dict[str, str]:
    """Give every template the theme this browser chose (or none) and the version."""
    theme = request.COOKIES.get("theme", "")
    return {"theme": theme if theme in THEMES else "", "version": __version__}
