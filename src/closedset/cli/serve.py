"""`closedset serve` and `closedset demo`: prepare the database, put the demo in, open the door."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

import click
import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "closedset.site.settings")
django.setup()

from django_tasks_db.models import DBTaskResult  # noqa: E402 - as the rooms

from closedset.demo import cast  # noqa: E402 - the rooms can be imported only after set-up
from closedset.rooms.people.queries import by_email  # noqa: E402

PATIENCE = 8.0  # seconds: granian gives its own workers five
YIELDING = 10  # niceness of the long jobs: a page comes before a breakdown


def prepare() -> None:
    """Bring the database up to date and gather the static files, each only when something changed."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        click.echo("Preparing the database…")
        call_command("migrate", verbosity=0)
    gather()


def take_up_again() -> None:
    """Put back into the queue whatever a worker was at when it died. No job does anything twice."""
    DBTaskResult.objects.running().update(status="READY", started_at=None)


def gather() -> None:
    """Collect static files when any source is newer than the last collection."""
    stamp = Path(settings.STATIC_ROOT) / ".gathered"
    sources = [path for path in settings.SITE.parent.glob("**/static/**/*") if path.is_file()]
    newest = max(path.stat().st_mtime for path in sources)
    if stamp.exists() and stamp.stat().st_mtime >= newest:
        return
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp.touch()


def who_to_sign_in_as(address: str) -> str:
    """The lines printed when the door opens."""
    width = max(len(one.email) for one in cast.CAST)
    people = "\n".join(f"  {one.email:<{width}}  {one.says}" for one in cast.CAST)
    return (
        f"\nClosed Set is open at {address}\n\nSign in as any of these, password “{cast.PASSWORD}”:\n"
        f"{people}\n\nInvented people, an invented script. Stop with Ctrl-C.\n"
    )


def with_the_demo() -> bool:
    """Load the demonstration. False when it is there already, and then nothing else is imported."""
    if by_email(cast.CAST[0].email) is not None:
        return False
    load = import_module("closedset.demo.load").load  # every room's actions, only for the first start
    return bool(load(at=timezone.now()))  # noqa: TID251 - a command may ask what time it is


@click.command()
def demo() -> None:
    """Load the demonstration production, unless it is there already."""
    prepare()
    click.echo("The demo is loaded." if with_the_demo() else "The demo was there already.")


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.option("--workers", default=1, show_default=True, help="Web processes.")
@click.option("--empty", is_flag=True, help="Do not load the demonstration.")
def serve(host: str, port: int, workers: int, empty: bool) -> None:
    """Prepare everything and serve, with one worker for long jobs."""
    prepare()
    take_up_again()
    if not empty:
        with_the_demo()
    connection.close()
    web = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)]
    web += ["--workers", str(workers), "--workers-kill-timeout", "5", "--no-ws", "--log-level", "warning"]
    web += ["--blocking-threads", str(threads())]
    jobs = [sys.executable, "-m", "django", "db_worker", "--interval", "0.3", "--no-reload"]
    environment = os.environ | {
        "CLOSEDSET_ORIGIN": os.environ.get("CLOSEDSET_ORIGIN", f"http://{host}:{port}")
    }
    asked: list[int] = []  # the signals received; a threading.Event would deadlock when set from a handler
    for ending in (signal.SIGTERM, signal.SIGINT):
        signal.signal(ending, lambda number, frame: asked.append(number))
    if not empty:
        click.echo(who_to_sign_in_as(f"http://{host}:{port}"))
    keep([[*web, "closedset.site.wsgi:application"], jobs], environment, asked)


def threads() -> int:
    """How many requests a web process answers at once: more than this, and granian warns that none gains."""
    return 2 * (os.cpu_count() or 1) + 1


def keep(commands: list[list[str]], environment: dict[str, str], asked: list[int]) -> None:
    """Run `commands` together until one ends or `asked` holds a signal, then end them all.

    Each leads its own process group: a Ctrl-C meant for us would otherwise reach granian's worker before
    granian, which then waits for it for ever. The last, the long jobs, yields to the pages.
    """
    running = [
        subprocess.Popen(command, env=environment, process_group=0)  # noqa: S603 - our own commands
        for command in commands
    ]
    os.setpriority(os.PRIO_PROCESS, running[-1].pid, YIELDING)
    while not asked and all(process.poll() is None for process in running):
        time.sleep(0.1)
    end(running)


def end(running: list[subprocess.Popen[bytes]]) -> None:
    """Ask each to stop; whatever is still there after `PATIENCE` seconds goes, with its children."""
    for process in running:
        process.terminate()
    last = time.monotonic() + PATIENCE
    for process in running:
        try:
            process.wait(timeout=max(0.0, last - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
