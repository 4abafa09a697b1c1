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
LARGEST = 2_000_000
"""Letters; the largest worked case has three thousand."""


def read(text: str) -> Node:
    """The file as nodes. Raises BadCase for what is not YAML, for what is too much, and for anchors, tags and
    a second document, which nobody who writes a case needs."""
    if len(text) > LARGEST:
        raise BadCase(1, f"a case has at most {LARGEST:,} letters.")
    try:
        _plain(text)
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise BadCase(1 if mark is None else mark.line + 1, f"this is not YAML: {error.problem}.") from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, int(error.position)) + 1
        raise BadCase(line, "there is a character here that no text has.") from error
    if root is None:
        raise BadCase(1, "the file is empty.")
    return _node(root)


def _plain(text: str) -> None:
    """Go through the file once, before anything is built of it."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        documents += isinstance(event, yaml.DocumentStartEvent)
        if depth > _DEEPEST:
            raise BadCase(line, "this is nested too deeply.")
        if documents > 1:
            raise BadCase(line, "a case is one document; this is a second one.")
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            raise BadCase(line, "anchors and aliases (&name, *name) are not read; write it out.")
        if getattr(event, "tag", None) is not None:
            raise BadCase(line, "tags (!name) are not read; write the value alone.")


def _node(raw: yaml.Node) -> Node:
    line = raw.start_mark.line + 1
    if isinstance(raw, yaml.ScalarNode):
        return Node(line, words=str(raw.value))
    if isinstance(raw, yaml.SequenceNode):
        return Node(line, items=tuple(_node(item) for item in raw.value))
    mapping: dict[str, Node] = {}
    keys: dict[str, int] = {}
    for key, value in raw.value:
        at = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            raise BadCase(at, "a key is a word, not a list or a mapping.")
        name = str(key.value)
        if name in mapping:
            raise BadCase(at, f"“{name}” stands here twice.")
        mapping[name], keys[name] = _node(value), at
    return Node(line, mapping=mapping, keys=keys)
