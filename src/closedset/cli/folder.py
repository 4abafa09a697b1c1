"""A folder of scripts broken down on every core."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from closedset.cli import sources
from closedset.cli.forms import FORMS, written
from closedset.formats.breakdown_out.paper import CannotPrint, Paper
from closedset.formats.breakdown_out.report import report
from closedset.formats.reading import read_script
from closedset.formats.refusal import CannotRead
from closedset.practice.breakdown import find
from closedset.practice.breakdown.values import Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One script to break down, and where the result goes."""

    path: Path
    name: str
    """Path under the folder."""

    form: str
    to: Path | None
    at: datetime
    paper: Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What became of it."""

    name: str
    says: str
    failed: bool = False
    written: bytes = b""
    """The result itself, when it was not written to a file."""


def break_down(path: Path, *, form: str, out: str | None, jobs: int | None, paper: Paper) -> None:
    """Break down every script under `path`; a script that cannot be read is named and the others go on.

    Ends with exit code 2 when any could not be read.
    """
    found = sources.scripts_in(path)
    if not found:
        sources.refuse(f"{path}: no script was found in this folder (FDX, Fountain, PDF, text, Word ...).")
    tasks = list(_tasks(path, found, form, out, paper))
    failed = 0
    for done in _all(tasks, min(jobs or os.cpu_count() or 1, len(tasks))):
        failed += done.failed
        if done.written:
            sources.write(done.written, None)
        else:
            click.echo(sources.named(done.name, done.says), err=done.failed)
    if failed:
        sources.refuse(f"{failed} of {len(tasks)} scripts could not be broken down.")


def _tasks(path: Path, found: list[Path], form: str, out: str | None, paper: Paper) -> Iterator[Task]:
    at = sources.now()
    for script in found:
        name = script.relative_to(path)
        to = Path(out) / f"{name}{FORMS[form].ending}" if out else None
        yield Task(path=script, name=str(name), form=form, to=to, at=at, paper=paper)


def _all(tasks: list[Task], jobs: int) -> Iterator[Done]:
    """Every result, in the order of the tasks as far as they are there."""
    if jobs == 1:
        yield from map(one, tasks)
        return
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        names: dict[Future[Done], str] = {pool.submit(one, task): task.name for task in _longest_first(tasks)}
        for future in as_completed(names):
            try:
                yield future.result()
            except BrokenProcessPool:
                yield Done(name=names[future], says="the reading was cut off by the system.", failed=True)


def _longest_first(tasks: list[Task]) -> list[Task]:
    """Large files first, so that no core is left alone with one at the end."""
    return sorted(tasks, key=lambda task: -task.path.stat().st_size)


def one(task: Task) -> Done:
    """Break down one script of a folder. Never raises: the others must go on."""
    try:
        script = read_script(task.path.read_bytes(), name=task.path.name)
        made = report(script, find(script), name=task.name)
        data = written(made, task.form, at=task.at, paper=task.paper)
        if task.to is None:
            return Done(name=task.name, says="", written=data)
        task.to.parent.mkdir(parents=True, exist_ok=True)
        task.to.write_bytes(data)
    except (CannotRead, CannotPrint) as trouble:
        return Done(name=task.name, says=trouble.says, failed=True)
    except OSError as trouble:
        return Done(name=task.name, says=f"the file could not be used ({trouble.strerror}).", failed=True)
    except Exception as trouble:
        return Done(name=task.name, says=f"a fault of ours, please report it ({trouble!r}).", failed=True)
    beats = sum(scene.tier is Tier.BEAT for scene in made.scenes)
    looks = sum(scene.tier is Tier.LOOK for scene in made.scenes)
    return Done(
        name=task.name, says=f"{len(made.scenes)} scenes, {beats} with beats, {looks} to look at again"
    )
