"""The process that tries mutants in one copy of the project: it loads what every try needs once, then forks.

It reads one job a line from standard input, as JSON, and answers with one word a line. As a pytest plugin it
notes which tests run which lines, or runs the named ones alone, in the order they are named in.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections import defaultdict
from pathlib import Path

import coverage
import hypothesis.internal.conjecture.engine  # noqa: F401 - loaded before the fork, like what follows
import jsonschema  # noqa: F401
import pytest
import yaml  # noqa: F401
from hypothesis import Phase, settings

INI = "[pytest]\npythonpath = src tests\naddopts = -p no:django -p no:xdist -p no:cacheprovider -p no:cov\n"


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


class Only(Calm):
    """The named tests alone, the quickest first as they are named."""

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


def mapped(tests: list[str], to: str) -> int:
    notes = Notes()
    notes.coverage.start()
    code = run(notes, tests)
    notes.coverage.stop()
    Path(to).write_text(json.dumps({"took": notes.took, "lines": notes.lines()}))
    return code


def tried(job: dict) -> str:
    """`killed`, `timeout` or `survived`, in a child of its own."""
    child = os.fork()
    if not child:
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1)
        os.dup2(silent, 2)
        signal.alarm(job["limit"])
        files = sorted({name.partition("::")[0] for name in job["tests"]})
        os._exit(min(99, run(Only(job["tests"]), files)))
    _pid, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return "timeout" if os.WTERMSIG(status) == signal.SIGALRM else "killed"
    return "killed" if os.WEXITSTATUS(status) else "survived"


def main() -> None:
    Path("mutants.ini").write_text(INI)
    if sys.argv[1] == "map":
        sys.exit(mapped(sys.argv[3:], sys.argv[2]))
    sys.dont_write_bytecode = True
    for line in sys.stdin:
        print(tried(json.loads(line)), flush=True)


if __name__ == "__main__":
    main()
