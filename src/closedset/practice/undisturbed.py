"""Work that makes many things and keeps them all."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Without Python's search for rings of dead objects, which looks at all that is kept again and again.

    That is a twentieth of the time a script takes to read and break down. Of two at once in one process the
    first to end turns the search on again for both.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
