"""Small faults put into the consent engine and its clocks, one at a time: which of them do the tests notice?

`python bench/mutants.py [--most 500] [--seed 1] [--only WORD] [--again FILE]` works on what is committed, in
copies under a temporary directory, and touches nothing else.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import queue
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
CONSENT, CLOCKS = "src/closedset/practice/consent", "src/closedset/practice/clocks.py"
TESTS = [
    "tests/practice/consent/test_deliberate_bugs.py::test_without_a_bug_every_scene_comes_out_as_written",
    "tests/practice/test_time_and_holidays.py",
    "tests/formats/test_consent_cases.py",
    "tests/practice/consent",
]
PROSE = ["tests/practice/consent/test_prose.py"]
"""Nothing else in the practice reads the sentences: their faults are tried against these alone."""

REST = [
    *TESTS,
    f"--ignore={PROSE[0]}",
    "--deselect=tests/practice/consent/test_deliberate_bugs.py::test_a_deliberate_bug_is_caught",
]

INI = "[pytest]\npythonpath = src tests\naddopts = -p no:django -p no:xdist -p no:cacheprovider -p calm\n"
CALM = """
from hypothesis import Phase, settings

def pytest_configure(config):
    phases = [Phase.explicit, Phase.generate]
    settings.register_profile("calm", settings.get_profile("gate"), phases=phases, max_examples=10)
    settings.load_profile("calm")
"""
"""Ten worlds a law and not the gate's twenty-five, and nobody waits for the smallest example of a failure."""

COMPARED = {
    ast.Eq: [ast.NotEq],
    ast.NotEq: [ast.Eq],
    ast.Lt: [ast.LtE, ast.GtE],
    ast.LtE: [ast.Lt, ast.Gt],
    ast.Gt: [ast.GtE, ast.LtE],
    ast.GtE: [ast.Gt, ast.Lt],
    ast.In: [ast.NotIn],
    ast.NotIn: [ast.In],
    ast.Is: [ast.IsNot],
    ast.IsNot: [ast.Is],
}
SUMS = {ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.Add: ast.Sub, ast.Sub: ast.Add}
SWAPPED = {"min": "max", "max": "min", "any": "all", "all": "any"}
EMPTY = ("tuple", "Lacks", "frozenset", "str", "dict", "list")


@dataclass(frozen=True)
class Mutant:
    """One file with one fault in it."""

    path: str
    line: int
    says: str
    source: str

    @property
    def name(self) -> str:
        return f"{self.path.removeprefix('src/closedset/practice/')}:{self.line} {self.says}"


Change = Callable[[ast.AST], None]


def changes(node: ast.AST) -> Iterator[tuple[str, Change]]:
    """What can be done to one node, each with how to do it to a copy of it."""
    if isinstance(node, ast.Compare):
        for index, op in enumerate(node.ops):
            for other in COMPARED[type(op)]:
                yield f"{type(op).__name__} to {other.__name__}", _op(index, other)
    elif isinstance(node, ast.BoolOp):
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield f"{type(node.op).__name__} to {other.__name__}", lambda one: setattr(one, "op", other())
    elif isinstance(node, ast.BinOp) and type(node.op) in SUMS:
        sum_ = SUMS[type(node.op)]
        yield f"{type(node.op).__name__} to {sum_.__name__}", lambda one: setattr(one, "op", sum_())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not removed", _rewrite(lambda one: one.operand)
    elif isinstance(node, ast.Constant) and type(node.value) in {int, float}:
        for by in (1, -1):
            yield f"{node.value} to {node.value + by}", _value(node.value + by)
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield f"{node.value} to {not node.value}", _value(not node.value)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SWAPPED:
        word = SWAPPED[node.func.id]
        yield f"{node.func.id} to {word}", lambda one: setattr(one.func, "id", word)
    yield from _tests(node)
    yield from _statements(node)


def _tests(node: ast.AST) -> Iterator[tuple[str, Change]]:
    if isinstance(node, (ast.If, ast.IfExp, ast.While)) and not _has_own(node.test):
        yield "condition negated", lambda one: setattr(one, "test", ast.UnaryOp(ast.Not(), one.test))
    if isinstance(node, ast.comprehension):
        for index, test in enumerate(node.ifs):
            if not _has_own(test):
                yield "filter removed", lambda one, index=index: one.ifs.pop(index)


def _has_own(test: ast.AST) -> bool:
    return isinstance(test, (ast.Compare, ast.BoolOp)) or (
        isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)
    )


def _statements(node: ast.AST) -> Iterator[tuple[str, Change]]:
    documentation = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    if isinstance(node, (ast.Expr, ast.AugAssign, ast.Continue, ast.Raise)) and not documentation:
        yield f"{type(node).__name__} removed", _rewrite(lambda one: ast.Pass())
    if isinstance(node, ast.Return) and node.value is not None:
        empty = getattr(node, "empty", None) or "None"
        if ast.unparse(node.value) not in {"None", "()", "''", "NOTHING"}:
            nothing = ast.parse(empty, mode="eval").body
            yield f"return {empty}", lambda one: setattr(one, "value", nothing)


def _op(index: int, other: type[ast.cmpop]) -> Change:
    return lambda one: one.ops.__setitem__(index, other())


def _value(value: object) -> Change:
    return lambda one: setattr(one, "value", value)


def _rewrite(make: Callable[[ast.AST], ast.AST]) -> Change:
    """Put another node in the place of this one: marked, and replaced when the tree is written."""
    return lambda one: setattr(one, "instead", make(one))


class Write(ast.NodeTransformer):
    def visit(self, node: ast.AST) -> ast.AST:
        node = self.generic_visit(node)
        return getattr(node, "instead", node)


def walk(tree: ast.Module) -> Iterator[ast.AST]:
    """Every node in a fixed order but annotations and decorators; a return knows what is empty there."""
    waiting: list[tuple[ast.AST, str | None]] = [(tree, None)]
    while waiting:
        node, empty = waiting.pop()
        if isinstance(node, (ast.FunctionDef, ast.Lambda)):
            said = ast.unparse(node.returns) if getattr(node, "returns", None) else ""
            kind = next((one for one in EMPTY if said.startswith(one)), "")
            empty = {"": None, "Lacks": "()", "tuple": "()", "str": "''"}.get(kind, f"{kind}()")
        node.empty = empty
        yield node
        for field, value in ast.iter_fields(node):
            if field in {"annotation", "returns", "decorator_list"}:
                continue
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    waiting.append((child, empty))


def mutants(path: str, source: str) -> Iterator[Mutant]:
    """Every fault that can be put into one file."""
    tree = ast.parse(source)
    for index, node in enumerate(walk(tree)):
        for says, change in changes(node):
            made = copy.deepcopy(tree)
            change(next(one for at, one in enumerate(walk(made)) if at == index))
            text = ast.unparse(ast.fix_missing_locations(Write().visit(made)))
            yield Mutant(path, getattr(node, "lineno", 0), says, text)


class Tree:
    """A copy of what is committed, in which one mutant at a time is tried."""

    def __init__(self, where: Path) -> None:
        self.where = where
        where.mkdir()
        packed = subprocess.run(["git", "archive", "HEAD"], cwd=HERE, check=True, capture_output=True).stdout
        subprocess.run(["tar", "-x", "-C", str(where)], input=packed, check=True)
        (where / "mutants.ini").write_text(INI)
        (where / "tests/calm.py").write_text(CALM)

    def run(self, limit: float, tests: list[str], *, write: bool = False) -> str:
        """`killed`, `timeout` or `survived`."""
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-x",
            "-q",
            "-c",
            "mutants.ini",
            "--rootdir",
            ".",
        ]
        env = dict(os.environ, HYPOTHESIS_PROFILE="gate", PYTHONPATH=f"{self.where}/src:{self.where}/tests")
        env |= {} if write else {"PYTHONDONTWRITEBYTECODE": "1"}
        try:
            done = subprocess.run(
                [*command, "--import-mode=importlib", *tests],
                cwd=self.where,
                env=env,
                capture_output=True,
                timeout=limit,
            )
        except subprocess.TimeoutExpired:
            return "timeout"
        self.last = done.stdout.decode()
        return "killed" if done.returncode else "survived"

    def tried(self, mutant: Mutant, limit: float) -> str:
        path = self.where / mutant.path
        kept = path.read_text()
        path.write_text(mutant.source)
        for old in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
            old.unlink()
        try:
            return self.run(limit, PROSE if mutant.path.endswith("/prose.py") else REST)
        finally:
            path.write_text(kept)


def chosen(arguments: argparse.Namespace, where: Path) -> tuple[list[Mutant], int]:
    files = sorted([*(where / CONSENT).glob("*.py"), where / CLOCKS])
    every = [one for path in files for one in mutants(str(path.relative_to(where)), path.read_text())]
    every = [one for one in every if arguments.only in one.name]
    if arguments.again:
        lines = Path(arguments.again).read_text().splitlines()
        names = {line.partition("survived: ")[2] for line in lines}
        every = [one for one in every if one.name in names]
    if len(every) <= arguments.most:
        return every, len(every)
    return random.Random(arguments.seed).sample(every, arguments.most), len(every)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=500)
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
    """Each mutant with how it ended. The tests must pass on what is committed before anything is tried."""
    started = time.monotonic()
    for tree in trees:
        if "killed" in {tree.run(600, some, write=True) for some in (REST, PROSE)}:
            sys.exit(f"The tests do not pass without a mutant:\n{tree.last}")
    limit = 20 + 5 * (time.monotonic() - started) / len(trees)
    waiting: queue.SimpleQueue[Mutant] = queue.SimpleQueue()
    for one in some:
        waiting.put(one)
    found: list[tuple[Mutant, str]] = []

    def work(tree: Tree) -> None:
        while True:
            try:
                one = waiting.get_nowait()
            except queue.Empty:
                return
            ended = tree.tried(one, limit)
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
    survivors = sorted((one.path, one.line, one.name) for one, ended in found if ended == "survived")
    for *_place, name in survivors:
        print(f"survived: {name}")
    killed = len(found) - len(survivors)
    print(f"mutants: total={len(found)} killed={killed} score={killed / max(1, len(found)):.3f}")


if __name__ == "__main__":
    main()
