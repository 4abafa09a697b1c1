"""Small faults: what can be put wrong in one file, one place at a time."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

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
    lines: tuple[int, int]
    """The first and the last line of the statement it is in, or of the statement's head."""

    says: str
    code: str
    """The place as it was, without its lines: it stays the same when the file grows above it."""

    index: int
    """Which node of the file, in the order of `walk`."""

    which: int
    """Which of the changes that can be made to it."""

    @property
    def place(self) -> str:
        return f"{self.path.removeprefix('src/closedset/practice/')} {self.says}: {self.code}"

    @property
    def name(self) -> str:
        return f"line {self.line}, {self.place}"

    def made(self, source: str) -> ast.Module:
        """The file with the fault in it; every line keeps its number."""
        tree = ast.parse(source)
        node = next(one for at, one in enumerate(walk(tree)) if at == self.index)
        _says, change = list(changes(node))[self.which]
        change(node)
        return ast.fix_missing_locations(Write().visit(tree))


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
        yield f"{type(node).__name__} removed", _rewrite(lambda one: ast.copy_location(ast.Pass(), one))
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
                    child.held = node if isinstance(node, ast.stmt) else getattr(node, "held", None)
                    waiting.append((child, empty))


def of_statement(node: ast.AST) -> tuple[int, int]:
    """The lines of the statement a node is in; of a compound one those of its head."""
    own = node if isinstance(node, ast.stmt) else getattr(node, "held", None) or node
    first, last = getattr(own, "lineno", 0), getattr(own, "end_lineno", 0)
    body = getattr(own, "body", None)
    if isinstance(body, list) and body:
        last = max(first, body[0].lineno - 1)
    return first, last


def _marked(node: ast.AST, lines: list[str]) -> str:
    """A constant in its line, marked: alone it would be the same place as every other of the file."""
    if not isinstance(node, ast.Constant):
        return ""
    line = lines[node.lineno - 1].encode()
    first, last = node.col_offset, node.end_col_offset or 0
    return (
        b"".join([line[:first], "«".encode(), line[first:last], "»".encode(), line[last:]]).decode().strip()
    )


def mutants(path: str, source: str) -> Iterator[Mutant]:
    """Every fault that can be put into one file."""
    lines = source.splitlines()
    seen: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    found: list[tuple[Mutant, tuple[int, int]]] = []
    for index, node in enumerate(walk(ast.parse(source))):
        for which, (says, _change) in enumerate(changes(node)):
            code = _marked(node, lines) or ast.unparse(node).partition("\n")[0]
            line, column = getattr(node, "lineno", 0), getattr(node, "col_offset", 0)
            found.append((Mutant(path, line, of_statement(node), says, code, index, which), (line, column)))
            seen[says, code].append((line, column))
    for one, at in found:
        before = sorted(seen[one.says, one.code]).index(at)
        yield replace(one, code=f"{one.code} ({before + 1})") if before else one
