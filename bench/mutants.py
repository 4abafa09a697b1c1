"""Small faults put into the consent engine and its clocks, one at a time: which of them do the tests notice?

`python bench/mutants.py [--most 500] [--seed 1] [--only WORD] [--again FILE]` works on what is committed, in
copies under a temporary directory, and touches nothing else. One run of all tests notes which test runs which
lines; a mutant is tried against those that run its statement, the quickest first, until one fails. What
survives and is listed in `mutants_judged.txt` is counted apart: somebody looked at it.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import random
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from faults import Mutant, mutants

HERE = Path(__file__).resolve().parents[1]
WORKER = HERE / "bench/mutants_worker.py"
JUDGED = HERE / "bench/mutants_judged.txt"
CONSENT, CLOCKS = "src/closedset/practice/consent", "src/closedset/practice/clocks.py"
TESTS = [
    "tests/practice/consent",
    "tests/practice/riders",
    "tests/practice/test_time_and_holidays.py",
    "tests/formats/test_consent_cases.py",
]
NOT = "::test_a_deliberate_bug_is_caught"
"""These break the engine themselves: with a mutant in it they say nothing."""


@dataclass(frozen=True)
class Map:
    """Which tests run which lines, and how long each takes."""

    took: dict[str, float]
    lines: dict[str, dict[str, list[str]]]

    def of(self, mutant: Mutant) -> tuple[list[str], bool]:
        """Those that run the statement, the quickest first; every test for what runs on import."""
        lines = self.lines.get(mutant.path, {})
        first, last = mutant.lines
        found = {test for line in range(first, last + 1) for test in lines.get(str(line), ())} - {""}
        imports = not found
        some = self.took if imports else found
        return sorted((one for one in some if NOT not in one), key=self.took.__getitem__), imports


class Tree:
    """A copy of what is committed, in which one mutant at a time is tried."""

    def __init__(self, where: Path) -> None:
        self.where = where
        where.mkdir()
        packed = subprocess.run(["git", "archive", "HEAD"], cwd=HERE, check=True, capture_output=True).stdout
        subprocess.run(["tar", "-x", "-C", str(where)], input=packed, check=True)
        self.env = dict(os.environ, HYPOTHESIS_PROFILE="gate", PYTHONPATH=f"{where}/src:{where}/tests")

    def map(self) -> Map:
        """Run everything once. The tests must pass on what is committed before anything is tried."""
        to = self.where / "map.json"
        command = [sys.executable, str(WORKER), "map", str(to), *TESTS]
        done = subprocess.run(command, cwd=self.where, env=self.env, capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"The tests do not pass without a mutant:\n{done.stdout}{done.stderr}")
        return Map(**json.loads(to.read_text()))

    def start(self) -> None:
        self.worker = subprocess.Popen(
            [sys.executable, "-B", str(WORKER), "work", *TESTS],
            cwd=self.where,
            env=self.env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def tried(self, mutant: Mutant, known: Map, limit: int) -> str:
        tests, imports = known.of(mutant)
        job = {"mutant": asdict(mutant), "tests": tests, "imports": imports, "limit": limit}
        self.worker.stdin.write(json.dumps(job) + "\n")
        self.worker.stdin.flush()
        return self.worker.stdout.readline().strip()


def chosen(arguments: argparse.Namespace, where: Path) -> tuple[list[Mutant], int]:
    files = sorted([*(where / CONSENT).glob("*.py"), where / CLOCKS])
    every = [one for path in files for one in mutants(str(path.relative_to(where)), path.read_text())]
    every = [one for one in every if arguments.only in one.place]
    if arguments.again:
        lines = Path(arguments.again).read_text().splitlines()
        places = {line.partition("survived: ")[2].partition(", ")[2] for line in lines}
        every = [one for one in every if one.place in places]
    if not arguments.most or len(every) <= arguments.most:
        return every, len(every)
    return random.Random(arguments.seed).sample(every, arguments.most), len(every)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=0, help="so many at random; all without it")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--again", default="", help="the output of an earlier run: only what survived it")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--jobs", type=int, default=2, choices=(1, 2))
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        trees = [Tree(Path(folder) / str(number)) for number in range(arguments.jobs)]
        some, every = chosen(arguments, trees[0].where)
        print(f"{every} mutants; {len(some)} tried (seed {arguments.seed})", flush=True)
        if arguments.list:
            print("\n".join(one.name for one in some))
            return
        report(tried(trees, some))


def tried(trees: list[Tree], some: list[Mutant]) -> list[tuple[Mutant, str]]:
    """Each mutant with how it ended."""
    started = time.monotonic()
    known = trees[0].map()
    took = time.monotonic() - started
    print(f"{len(known.took)} tests in {took:.0f} seconds, noting lines", flush=True)
    limit = int(30 + 3 * took)
    waiting: queue.SimpleQueue[Mutant] = queue.SimpleQueue()
    for one in some:
        waiting.put(one)
    found: list[tuple[Mutant, str]] = []

    def work(tree: Tree) -> None:
        tree.start()
        while True:
            try:
                one = waiting.get_nowait()
            except queue.Empty:
                tree.worker.stdin.close()
                return
            ended = tree.tried(one, known, limit)
            found.append((one, ended))
            print(f"{len(found)}/{len(some)} {ended}: {one.name}", flush=True)

    workers = [threading.Thread(target=work, args=(tree,)) for tree in trees]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(f"{time.monotonic() - started:.0f} seconds")
    return found


def report(found: list[tuple[Mutant, str]]) -> None:
    """The survivors and the score; what ran out of time was noticed."""
    lines = JUDGED.read_text().splitlines() if JUDGED.exists() else []
    judged = {line.partition(" # ")[0].strip() for line in lines}
    survivors = sorted(
        ((one.path, one.line, one) for one, ended in found if ended == "survived"), key=lambda x: x[:2]
    )
    for _path, _line, one in survivors:
        print(f"{'judged' if one.place in judged else 'survived'}: {one.name}")
    broken = [one.name for one, ended in found if ended not in {"killed", "survived", "timeout"}]
    if broken:
        sys.exit("Not tried:\n" + "\n".join(broken))
    killed = len(found) - len(survivors)
    equivalent = sum(one.place in judged for *_rest, one in survivors)
    every, rest = max(1, len(found)), max(1, len(found) - equivalent)
    print(
        f"mutants: total={len(found)} killed={killed} judged={equivalent} score={killed / every:.3f} "
        f"score_without_judged={killed / rest:.3f}"
    )


if __name__ == "__main__":
    main()
