"""The process that tries mutants in one copy of the project: it collects the tests once, then forks for each.

A fault inside a function is put into the function that is already loaded, by its code, so that nothing has to
be imported again. A fault in what runs on import gets a process of its own. Jobs come one a line on standard
input, as JSON, and are answered with one word a line.
"""

from __future__ import annotations

import ast
import gc
import json
import os
import signal
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FunctionType

import coverage
import pytest
from _pytest.runner import runtestprotocol
from hypothesis import Phase, settings

from faults import Mutant

INI = (
    "[pytest]\npythonpath = src tests\naddopts = -p no:django -p no:xdist -p no:cacheprovider -p no:cov -s\n"
)
KILLED, SURVIVED, TIMEOUT, BROKEN = "killed", "survived", "timeout", "broken"


class Calm:
    """Ten worlds a law and not the gate's twenty-five, and nobody waits for the smallest example."""

    def pytest_configure(self, config: pytest.Config) -> None:
        phases = [Phase.explicit, Phase.generate]
        settings.register_profile("calm", settings.get_profile("gate"), phases=phases, max_examples=10)
        settings.load_profile("calm")


class Notes(Calm):
    """Notes how long each test takes and which lines it runs."""

    def __init__(self) -> None:
        self.took: dict[str, float] = defaultdict(float)
        self.coverage = coverage.Coverage(data_file=None, source_pkgs=["closedset.practice"])

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        self.coverage.switch_context(item.nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.took[report.nodeid] += report.duration

    def lines(self) -> dict[str, dict[int, list[str]]]:
        data = self.coverage.get_data()
        return {
            str(Path(path).relative_to(Path.cwd())): data.contexts_by_lineno(path)
            for path in data.measured_files()
        }


class Jobs(Calm):
    """In the place of a run of all tests: for each job the named ones alone, in a child."""

    def __init__(self, answers: int) -> None:
        self.answers = answers

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        live = functions()
        for line in sys.stdin:
            said = tried(json.loads(line), items, live)
            os.write(self.answers, f"{said}\n".encode())
        return True


Live = dict[tuple[str, str, int], list[FunctionType]]


def functions() -> Live:
    """Every function that is loaded, by its file, its name and its first line."""
    found: Live = defaultdict(list)
    for one in gc.get_objects():
        if isinstance(one, FunctionType):
            code = one.__code__
            found[code.co_filename, code.co_qualname, code.co_firstlineno].append(one)
    return found


def codes(code: CodeType) -> Iterator[CodeType]:
    """A code and every one within it."""
    yield code
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from codes(one)


def own(code: CodeType) -> tuple[object, ...]:
    """What a code does itself, without those within it."""
    consts = tuple(repr(one) for one in code.co_consts if not isinstance(one, CodeType))
    return code.co_code, consts, code.co_names, code.co_varnames, code.co_freevars


def patched(path: Path, made: CodeType, live: Live) -> bool:
    """Put the fault into what is loaded; False where it is in what runs on import."""
    before = list(codes(compile(path.read_text(), str(path), "exec")))
    after = list(codes(made))
    if len(before) != len(after):
        return False
    changed = [new for old, new in zip(before, after, strict=True) if own(old) != own(new)]
    placed: set[int] = set()
    for new in after:
        for function in live.get((str(path), new.co_qualname, new.co_firstlineno), ()):
            function.__code__ = new
            placed |= {id(one) for one in codes(new)}
    return all(id(one) in placed for one in changed)


def tried(job: dict, items: dict[str, pytest.Item], live: Live) -> str:
    """How the tests of a job end with its mutant in place."""
    child = os.fork()
    if not child:
        signal.alarm(job["limit"])
        os._exit(within(job, items, live))
    _pid, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return TIMEOUT if os.WTERMSIG(status) == signal.SIGALRM else KILLED
    return {0: SURVIVED, 1: KILLED, 2: BROKEN, 3: TIMEOUT}.get(os.WEXITSTATUS(status), BROKEN)


def within(job: dict, items: dict[str, pytest.Item], live: Live) -> int:
    mutant = Mutant(**job["mutant"] | {"lines": tuple(job["mutant"]["lines"])})
    path = Path.cwd() / mutant.path
    tree = mutant.made(path.read_text())
    try:
        there = not job["imports"] and patched(path, compile(tree, str(path), "exec"), live)
    except ValueError:  # a function that holds other variables of its surroundings than it did
        there = False
    if not there:
        return alone(job, path, tree)
    for name in job["tests"]:
        reports = runtestprotocol(items[name], log=False, nextitem=None)
        if any(one.failed for one in reports):
            return 1
    return 0


def alone(job: dict, path: Path, tree: ast.Module) -> int:
    """A process of its own, with the fault in the file."""
    kept = path.read_text()
    path.write_text(ast.unparse(tree))
    command = [sys.executable, "-B", __file__, "alone", *job["tests"]]
    try:
        done = subprocess.run(command, capture_output=True, timeout=job["limit"] - 5)
    except subprocess.TimeoutExpired:
        return 3
    finally:
        path.write_text(kept)
    return {0: 0, 1: 1, 2: 1}.get(done.returncode, 2)


class Only(Calm):
    """The named tests alone, in that order."""

    def __init__(self, tests: list[str]) -> None:
        self.place = {name: number for number, name in enumerate(tests)}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(
            (item for item in items if item.nodeid in self.place), key=lambda item: self.place[item.nodeid]
        )


def run(plugin: Calm, tests: list[str]) -> int:
    command = ["-x", "-q", "-c", "mutants.ini", "--rootdir", ".", "--import-mode=importlib", *tests]
    return int(pytest.main(command, plugins=[plugin]))


def mapped(to: str, tests: list[str]) -> int:
    notes = Notes()
    notes.coverage.start()
    code = run(notes, tests)
    notes.coverage.stop()
    Path(to).write_text(json.dumps({"took": notes.took, "lines": notes.lines()}))
    return code


def main() -> int:
    Path("mutants.ini").write_text(INI)
    verb, rest = sys.argv[1], sys.argv[2:]
    if verb == "map":
        return mapped(rest[0], rest[1:])
    if verb == "alone":
        return run(Only(rest), sorted({name.partition("::")[0] for name in rest}))
    answers, nothing = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    return run(Jobs(answers), rest)


if __name__ == "__main__":
    sys.exit(main())
