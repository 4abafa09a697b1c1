"""A thousand papers through the project's own job: its worker, its progress, its way to stop it.

A production with a day of many scenes is made in an installation of its own, by the rooms' own actions. All
papers for the day are asked for twice over the pages a coordinator has, with a worker beside, as
`closedset serve` runs one. The first time the bar is watched to its end and every paper of the file is
opened; the second time somebody cancels when half is made, and what is left behind is looked for. Ends with 1
when anything is wrong.
`python bench/paper_job.py [scenes]`
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "src"), str(HERE.parent / "tests")]
SCENES, OFTEN, PATIENCE = 50, 0.1, 600.0
BAR = re.compile(r'<progress max="(\d+)"\s+value="(\d+)"')
STATUS = re.compile(r'<p role="status">\s*([^:<]+):')
SCENE = """INT. ROOM {n} - NIGHT #{n}#

Ada kisses Ben on the mouth, and they stand there.

ADA
Good night.

"""


@dataclass
class Watched:
    """One making of the papers, as its page showed it."""

    papers: int = 0
    seconds: float = 0.0
    shown: list[int] = field(default_factory=list)
    """Each figure the bar stood at, once."""

    ended: str = ""
    memory: float = 0.0


def made(told: Any, scenes: int) -> None:
    """A production with so many scenes called on one day, each agreed and signed by the two who play."""
    from closedset.practice.visibility import Seat  # noqa: PLC0415 - the rooms are set up by now
    from closedset.rooms.riders import actions  # noqa: PLC0415
    from closedset.rooms.riders.models import RiderVersion  # noqa: PLC0415
    from kit import agreed, world  # noqa: PLC0415

    told.at = world.today() - timedelta(days=1)
    told.bring_in("".join(SCENE.format(n=n) for n in range(1, scenes + 1)))
    numbers = [str(n) for n in range(1, scenes + 1)]
    for name in ("Ada", "Ben"):
        own = told.here.seats[Seat.PERFORMER] if name == "Ada" else world.person("ben")
        told.join(name, name.upper(), account=own)
    for number in numbers:
        told.plan(agreed.a_kiss(), number)
        told.call(day_of(told), number)
    for name in ("Ada", "Ben"):
        terms = [term for number in numbers for term in told.available(name, number)]
        version = actions.begin(told.cast[name], terms, synopsis="They say good night.", **told.by())
        actions.deliver(version, **told.by())
        told.sign(told.accept(RiderVersion.objects.get(pk=version.pk)))


def day_of(told: Any) -> datetime:
    return (told.at + timedelta(days=4)).replace(hour=9, minute=0)


@dataclass
class Job:
    """The pages of one coordinator, and the worker beside them."""

    told: Any
    client: Any
    worker: subprocess.Popen[bytes]

    def page(self, name: str, *more: UUID) -> str:
        from django.urls import reverse  # noqa: PLC0415

        return str(reverse(f"papers:{name}", args=[self.told.here.production.pk, *more]))

    def asked(self) -> UUID:
        """Ask for all papers of the day on the page."""
        day = day_of(self.told).date().isoformat()
        answer = self.client.post(self.page("ask_bundle"), {"day": day, "size": "a4"})
        assert answer.status_code == 302, answer.status_code
        return UUID(answer["Location"].rstrip("/").rsplit("/", 1)[1])

    def watched(self, bundle: UUID, *, stop_at: float | None = None) -> Watched:
        """Look at the bar until the job is over; press Cancel once this part of it is made."""
        seen, began = Watched(), time.monotonic()
        while time.monotonic() - began < PATIENCE:
            page = self.client.get(self.page("progress", bundle)).content.decode()
            steps, done = map(int, BAR.search(page).groups())  # type: ignore[union-attr]
            seen.papers = max(seen.papers, steps)
            if not seen.shown or seen.shown[-1] != done:
                seen.shown.append(done)
            seen.memory = max(seen.memory, memory(self.worker.pid))
            if stop_at is not None and steps and done >= steps * stop_at:
                self.client.post(self.page("cancel", bundle))
                stop_at = None
            if "hx-get" not in page:
                seen.ended = STATUS.search(page)[1].strip()  # type: ignore[index]
                break
            time.sleep(OFTEN)
        seen.seconds = time.monotonic() - began
        return seen

    def whole(self, bundle: UUID, papers: int) -> list[str]:
        """What is wrong with the file of papers that is ready."""
        import pikepdf  # noqa: PLC0415

        got = self.client.get(self.page("take_out_bundle", bundle)).content
        with zipfile.ZipFile(io.BytesIO(got)) as packed:
            names = packed.namelist()
            wrong = [f"{len(set(names))} names for {papers} papers"] if len(set(names)) != papers else []
            for name in names:
                with pikepdf.open(io.BytesIO(packed.read(name))) as pdf:
                    wrong += [] if len(pdf.pages) else [f"{name} has no page"]
        return wrong


def memory(pid: int) -> float:
    """Megabytes a process holds now."""
    told = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", told)[1]) / 1024  # type: ignore[index]


def left_behind(organisation: UUID) -> tuple[int, int]:
    """How many files lie in storage, and how many rows tell of one."""
    from django.conf import settings  # noqa: PLC0415

    from closedset.rooms.documents.models import StoredFile  # noqa: PLC0415
    from closedset.rooms.record.scope import within  # noqa: PLC0415

    folder = Path(settings.STORAGES["default"]["OPTIONS"]["location"])
    files = [one for one in folder.rglob("*") if one.is_file()]
    with within({organisation}):
        return len(files), StoredFile.objects.count()


def run(job: Job) -> list[str]:
    """Watch one to its end and stop another half-way; print it, and say what was wrong."""
    first = job.asked()
    seen = job.watched(first)
    wrong = [] if seen.ended == "Ready" else [f"the first ended as {seen.ended!r}"]
    wrong += job.whole(first, seen.papers) if not wrong else []
    print(
        f"{seen.papers:,} papers in the project's own job: {seen.seconds:.1f} s, the bar stood at "
        f"{len(seen.shown)} figures, worker {seen.memory:.0f} MB at most; its file holds them all, whole"
    )
    wrong += ["the bar did not move"] if len(seen.shown) < 10 else []
    wrong += ["the bar went back"] if seen.shown != sorted(seen.shown) else []
    home = job.told.here.organisation.pk
    before, second = left_behind(home), job.asked()
    half = job.watched(second, stop_at=0.5)
    time.sleep(2)
    later = job.watched(second)
    files = [now - then for now, then in zip(left_behind(home), before, strict=True)]
    print(
        f"the same, cancelled half-way: {half.ended.lower()} at {half.shown[-1]:,} of {half.papers:,}, at "
        f"{later.shown[-1]:,} two seconds later; {files[0]} files and {files[1]} rows left behind"
    )
    wrong += [f"the second ended as {half.ended!r}"] if half.ended != "Cancelled" else []
    wrong += ["it went on after it was cancelled"] if later.shown[-1] > half.shown[-1] + 1 else []
    wrong += ["something was left behind"] if any(files) else []
    wrong += ["the first file was not where it was looked for"] if not all(before) else []
    taken = job.client.get(job.page("take_out_bundle", second)).status_code
    wrong += [f"a cancelled file is answered with {taken}"] if taken != 404 else []
    return wrong + [f"the first, later: {one}" for one in job.whole(first, seen.papers)]


def main(scenes: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        os.environ.pop("CLOSEDSET_DATABASE", None)
        os.environ |= {"CLOSEDSET_VAR": folder, "DJANGO_SETTINGS_MODULE": "closedset.site.settings"}
        os.environ["PYTHONPATH"] = os.pathsep.join(sys.path[:3])
        from closedset.cli.serve import prepare  # noqa: PLC0415 - it sets the rooms up

        prepare()
        from django.test import Client  # noqa: PLC0415

        from closedset.rooms.record.scope import within  # noqa: PLC0415
        from kit import agreed  # noqa: PLC0415

        told = agreed.story()
        with within({told.here.organisation.pk}):
            made(told, scenes)
        client = Client(SERVER_NAME="127.0.0.1")
        client.force_login(told.coordinator)
        command = [sys.executable, "-m", "django", "db_worker", "--interval", "0.3", "--no-reload"]
        worker = subprocess.Popen(
            command, env=dict(os.environ), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            wrong = run(Job(told, client, worker))
        finally:
            worker.terminate()
            worker.wait(20)
    for one in wrong:
        print(f"wrong: {one}")
    return bool(wrong)


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else SCENES))
