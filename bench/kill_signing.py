"""The server killed while people sign, at random moments: no half-signed envelope, no lost signature.

    .venv/bin/python bench/kill_signing.py --moments 50
    CLOSEDSET_DATABASE=$(.ci/postgres start) .venv/bin/python bench/kill_signing.py --database postgres

For every moment: two riders of a production of its own are sent, and signed over HTTP up to the last
signature of one and the two middle ones of the other; those three are then given at once, and every process
of the server gets SIGKILL after a part of the time that takes. The parts cover the whole of it, in a random
order. Then the server starts again, what must be true is looked at, and whoever was cut off signs again.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

import django

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tests")]

from kill_signing_server import Server  # noqa: E402 - from the folder named above


def installation(folder: Path, database: str, port: int) -> Server:
    """A new installation in a folder, and its server."""
    if database == "postgres" and "CLOSEDSET_DATABASE" not in os.environ:
        raise SystemExit("Say which database by CLOSEDSET_DATABASE; `.ci/postgres start` makes one.")
    if database == "sqlite":
        os.environ.pop("CLOSEDSET_DATABASE", None)
    os.environ |= {
        "CLOSEDSET_VAR": str(folder),
        "CLOSEDSET_UNDO_SECONDS": "0",
        "CLOSEDSET_ORIGIN": f"http://127.0.0.1:{port}",
        "PYTHONUNBUFFERED": "1",
    }
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "closedset.site.settings")
    django.setup()
    return Server(folder, port, dict(os.environ))


def main() -> None:
    """Run it, print it; ends with 1 when anything was wrong."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--moments", type=int, default=50)
    asked.add_argument("--database", choices=("sqlite", "postgres"), default="sqlite")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--port", type=int, default=8762)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server = installation(Path(folder), given.database, given.port)
        from kill_signing_drill import drill  # noqa: PLC0415 - only when the rooms are set up

        try:
            told, wrong = drill(server, given.moments, given.seed)
        finally:
            if server.running is not None:
                server.kill()
    what = " ".join(f"{name.replace(' ', '_')}={count}" for name, count in sorted(told.items()))
    print(
        f"kill-signing: database={given.database} moments={given.moments} seed={given.seed} "
        f"{what} wrong={len(wrong)}"
    )
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
