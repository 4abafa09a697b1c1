"""Examining files from elsewhere in a process of their own, with bounds on time and memory.

The readers of PDF are large, one of them native code, and a file may be made to keep them busy for ever.
Here such a file costs one process that is ended, and the answer says so.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from hashlib import sha256
from typing import Any

from closedset.formats.seal.report import Expected, Report, findings_from, from_data
from closedset.practice.findings import Finding, Findings

SECONDS = 20
MEMORY = 1024 * 1024 * 1024
"""Bytes of address space, of which the libraries themselves take a third."""

TOO_SLOW = Finding("pdf.too_slow", f"The file kept the reader busy for {SECONDS} seconds and was given up.")
TOO_HEAVY = Finding("pdf.too_heavy", "The file broke the program that read it. It was given up.")


class GaveUp(Exception):
    """The process was ended, or ended itself; carries the finding that says so."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.says)
        self.finding = finding


def validated(
    pdf: bytes,
    trusted: Sequence[bytes],
    *,
    at: datetime,
    expected: Expected | None = None,
    seconds: float = SECONDS,
) -> Report:
    """As `checking.validate`, and never longer than `seconds`."""
    asked = {
        "what": "validate",
        "trusted": [b64encode(one).decode() for one in trusted],
        "at": at.isoformat(),
        "expected": asdict(expected) if expected else None,
    }
    try:
        return from_data(_asked(pdf, asked, seconds))
    except GaveUp as error:
        return Report(sha256=sha256(pdf).hexdigest(), size=len(pdf), findings=(error.finding,))


def hazards_of(pdf: bytes, *, seconds: float = SECONDS) -> Findings:
    """As `hazards.hazards`, and never longer than `seconds`."""
    try:
        return findings_from(_asked(pdf, {"what": "hazards"}, seconds)["findings"])
    except GaveUp as error:
        return (error.finding,)


def _asked(pdf: bytes, asked: Mapping[str, Any], seconds: float) -> dict[str, Any]:
    order = json.dumps({**asked, "seconds": seconds, "memory": MEMORY}).encode() + b"\n"
    environment = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    module = f"closedset.formats.seal.{'working' if asked['what'] == 'validate' else 'working_hazards'}"
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            [sys.executable, "-m", module],
            input=order + pdf,
            capture_output=True,
            timeout=seconds,
            env=environment,
            check=True,
        )
        found: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise GaveUp(TOO_SLOW) from error
    except (subprocess.CalledProcessError, ValueError) as error:
        raise GaveUp(TOO_HEAVY) from error
    return found
