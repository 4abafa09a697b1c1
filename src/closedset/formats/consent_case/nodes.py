"""YAML as nodes that know their line, so that every mistake can be named by it."""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml


class BadCase(Exception):
    """A case file that cannot be read, with the line and what was expected."""

    def __init__(self, line: int, says: str) -> None:
        super().__init__(f"line {line}: {says}")
        self.line = line
        self.says = says


@dataclass(frozen=True, slots=True)
class Node:
    """A value of the file: a mapping, a list or the words of a scalar as they were written."""

    line: int
    mapping: dict[str, Node] | None = None
    items: tuple[Node, ...] | None = None
    words: str | None = None
    keys: dict[str, int] = field(default_factory=dict)
    """The line of each key."""

    def text(self, what: str) -> str:
        if self.words is None:
            raise BadCase(self.line, f"{what} is a word or a number, not a list or a mapping.")
        return self.words

    def listed(self, what: str) -> tuple[Node, ...]:
        if self.items is None:
            raise BadCase(self.line, f"{what} is a list, as in [a, b].")
        return self.items

    def texts(self, what: str) -> tuple[str, ...]:
        return tuple(item.text(what) for item in self.listed(what))

    def mapped(self, what: str) -> dict[str, Node]:
        if self.mapping is None:
            raise BadCase(self.line, f"{what} is a mapping, as in {{key: value}}.")
        return self.mapping

    def fields(
        self, what: str, allowed: frozenset[str], needed: frozenset[str] = frozenset()
    ) -> dict[str, Node]:
        """The mapping, with no key that is not `allowed` and every one that is `needed`."""
        found = self.mapped(what)
        for key in found:
            if key not in allowed:
                known = ", ".join(sorted(allowed))
                raise BadCase(self.keys[key], f"{what} has no “{key}”. It can have: {known}.")
        missing = sorted(needed - set(found))
        if missing:
            raise BadCase(self.line, f"{what} needs “{missing[0]}”.")
        return found


_DEEPEST = 40


def read(text: str) -> Node:
    """The file as nodes. Raises BadCase for what is not YAML, for anchors and for a key that stands twice."""
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            if isinstance(event, yaml.AliasEvent):
                line = event.start_mark.line + 1 if event.start_mark else 1
                raise BadCase(line, "aliases (*name) are not read; write it out.")
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise BadCase(1 if mark is None else mark.line + 1, f"this is not YAML: {error.problem}.") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise BadCase(1, "this is not YAML.") from error
    if root is None:
        raise BadCase(1, "the file is empty.")
    return _node(root, 0)


def _node(raw: yaml.Node, depth: int) -> Node:
    line = raw.start_mark.line + 1
    if depth > _DEEPEST:
        raise BadCase(line, "this is nested too deeply.")
    if isinstance(raw, yaml.ScalarNode):
        return Node(line, words=str(raw.value))
    if isinstance(raw, yaml.SequenceNode):
        return Node(line, items=tuple(_node(item, depth + 1) for item in raw.value))
    mapping: dict[str, Node] = {}
    keys: dict[str, int] = {}
    for key, value in raw.value:
        name = str(key.value)
        if name in mapping:
            raise BadCase(key.start_mark.line + 1, f"“{name}” stands here twice.")
        mapping[name], keys[name] = _node(value, depth + 1), key.start_mark.line + 1
    return Node(line, mapping=mapping, keys=keys)
