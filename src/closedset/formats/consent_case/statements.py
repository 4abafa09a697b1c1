"""What performers said for themselves, out of a case file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from closedset.formats.consent_case.nodes import BadCase, Node
from closedset.formats.consent_case.scopes import Reading
from closedset.practice.consent.terms import Said, Statement

VERBS = [said.value for said in Said]
MUST = frozenset({"performer", "at"})


def statement(reading: Reading, node: Node) -> Statement:
    """A performer's own word at a moment."""
    fields = node.fields("a statement", MUST | {"until", *VERBS}, MUST)
    heads = [verb for verb in VERBS if verb in fields]
    if len(heads) != 1:
        raise BadCase(node.line, f"a statement has one of: {', '.join(VERBS)}.")
    said = Said(heads[0])
    performer, at = reading.person(fields["performer"]), reading.zone.instant(fields["at"], "at")
    until = _until(reading, fields["until"], said, at) if "until" in fields else None
    begun = Statement(performer=performer, at=at, said=said, until=until)
    return STATEMENTS[said](reading, fields[heads[0]], begun)


def _until(reading: Reading, node: Node, said: Said, at: datetime) -> datetime:
    if said is not Said.CONFIRM:
        raise BadCase(node.line, "only a confirmation ends by itself; leave out until.")
    until = reading.zone.instant(node, "until")
    if until <= at:
        raise BadCase(node.line, "until must come after at.")
    return until


def _refuse(reading: Reading, node: Node, said: Statement) -> Statement:
    return replace(said, scope=reading.said_scope(node))


def _require(reading: Reading, node: Node, said: Statement) -> Statement:
    return replace(said, requires=(reading.requirement(node),))


def _withdraw(reading: Reading, node: Node, said: Statement) -> Statement:
    """Ids of terms or riders, or a scope."""
    if node.items is not None:
        return replace(said, terms=frozenset(node.texts("withdraw")))
    if node.words is not None and node.words != "everything":
        return replace(said, terms=frozenset({node.words}))
    return replace(said, scope=reading.said_scope(node))


def _confirm(reading: Reading, node: Node, said: Statement) -> Statement:
    """A change of one's own in full, as a permission would be written, or a fact such as `check_in`."""
    if node.words is not None:
        return replace(said, evidence=node.words)
    return replace(said, scope=reading.said_scope(node))


STATEMENTS: dict[Said, Callable[[Reading, Node, Statement], Statement]] = {
    Said.REFUSE: _refuse,
    Said.REQUIRE: _require,
    Said.WITHDRAW: _withdraw,
    Said.CONFIRM: _confirm,
}
