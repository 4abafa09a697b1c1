"""Legal holds, asked from every room that destroys something. Who places them stands in the room on top.

`settings.HELD` names the function that answers, as other seams do: imports only run down.
"""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string

from closedset.practice.findings import Finding, Findings


def held(kept: str, production: UUID) -> Findings:
    """Nothing, or the hold that keeps this class of things on the production from being destroyed."""
    ask: Callable[[str, UUID], str] = import_string(settings.HELD)
    says = ask(kept, production)
    return (Finding("keeping.held", says),) if says else ()
