"""The bounds that a process which examines a file sets itself before it opens it."""

from __future__ import annotations

import json
import logging
import resource
import sys
from typing import Any


def order() -> tuple[dict[str, Any], bytes]:
    """What is asked and the file, from standard input; the bounds hold from here on."""
    logging.disable(logging.CRITICAL)
    asked = json.loads(sys.stdin.buffer.readline())
    seconds = int(asked["seconds"]) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (asked["memory"], asked["memory"]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return asked, sys.stdin.buffer.read()


def answer(found: dict[str, Any]) -> None:
    """The answer, as JSON, on standard output."""
    json.dump(found, sys.stdout)
