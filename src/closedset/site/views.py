"""Pages that belong to no room: is it alive, and the pages for what went wrong."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def alive(request: HttpRequest) -> HttpResponse:
    """Answer that this process serves; says nothing else."""
    return HttpResponse("alive\n", content_type="text/plain")


def not_here(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Show one page for what does not exist and for what the asker may not see."""
    return render(request, "404.html", status=404)


def not_allowed(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:
    """Show the page for a form that was too old or came from elsewhere."""
    return render(request, "403.html", status=403)


def broken(request: HttpRequest) -> HttpResponse:
    """Show a page that needs nothing that may be broken too."""
    return render(request, "500.html", status=500)
