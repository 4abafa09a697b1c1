import sys
import time
import tracemalloc
from contextlib import contextmanager

import pytest

from closedset.formats import CannotRead, limits, read_script

SCENE = (
    "{n} INT. ROOM {n} - DAY {n}\n\nRain falls on *everything*.\n\nEVE\nNo.\n\nADAM (CONT'D)\n(low)\nYes.\n\n"
)


@contextmanager
def untraced():
    """The ten seconds are the reader's: measuring coverage makes them three times as many."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)


@pytest.mark.parametrize("name", ["long.fountain", "long.txt"])
def test_ten_thousand_scenes_take_less_than_ten_seconds(name):
    data = "".join(SCENE.format(n=n) for n in range(1, 10_000)).encode()
    if name.endswith("fountain"):
        data = b"".join(
            f"INT. ROOM {n} - DAY #{n}#\n\nRain.\n\nEVE\nNo.\n\n".encode() for n in range(1, 10_000)
        )
    with untraced():
        started = time.process_time()
        script = read_script(data, name=name)
        assert time.process_time() - started < 10
    assert [scene.number for scene in script.scenes] == [str(n) for n in range(1, 10_000)]


def test_a_thousand_scenes_take_less_than_50_mb():
    data = "".join(SCENE.format(n=n) for n in range(1, 1_001)).encode()
    tracemalloc.start()
    read_script(data, name="long.txt")
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 50_000_000


def test_a_file_at_the_limit_is_not_too_large():
    limits.check_size(limits.LARGEST, name="a.txt")
    with pytest.raises(CannotRead):
        limits.check_size(limits.LARGEST + 1_000_000, name="a.txt")
