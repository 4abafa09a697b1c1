"""An answer as JSON and as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from closedset.practice import auditions
from closedset.practice.consent.answer import Answer, Basis, Finding
from closedset.practice.findings import Weight

WORDS = {Weight.NOTE: "note", Weight.HOLD: "hold", Weight.STOP: "stop"}


def as_json(answer: Answer) -> dict[str, Any]:
    """The object `closedset check --json` prints."""
    return {
        "verdict": answer.verdict.word,
        "at": answer.at.isoformat(),
        "findings": [_finding(found) for found in answer.findings],
        "moves": {id_: verdict.word for id_, verdict in answer.moves.items()},
        "setups": {id_: verdict.word for id_, verdict in answer.setups.items()},
        "performers": {who: verdict.word for who, verdict in answer.performers.items()},
        "shot_under_consent": list(answer.shot_under_consent),
        "asks": answer.asks,
    }


def of_auditions_as_json(answer: auditions.Answer) -> dict[str, Any]:
    """The object `closedset check --json` prints of a case of auditions."""
    return {
        "verdict": answer.verdict.word,
        "at": answer.at.isoformat(),
        "findings": [_finding(found) for found in answer.findings],
        "auditions": {id_: verdict.word for id_, verdict in answer.auditions.items()},
    }


def _finding(found: Finding) -> dict[str, Any]:
    said: dict[str, Any] = {
        "code": found.code,
        "weight": weight(found),
        "on": found.on,
        "performer": found.performer,
    }
    if found.dimension:
        said["dimension"] = found.dimension
    said |= {"says": found.says, "rests_on": _basis(found.rests_on)}
    said["remedy"] = {"owner": found.remedy.owner, "do": found.remedy.do}
    if found.remedy.by is not None:
        said["remedy"]["by"] = found.remedy.by.isoformat()
    return said


def weight(found: Finding) -> str:
    """`note`, `hold`, `stop`, or `unconfirmed` for a rule that never decides."""
    return WORDS[found.weight] if found.confirmed else "unconfirmed"


def _basis(basis: Basis) -> dict[str, str]:
    names = ("term", "rule", "fact", "source", "grade")
    return {name: value for name in names if (value := getattr(basis, name))}


def lines(answer: Answer, title: str) -> str:
    """The answer to be read: the verdict first, then what is missing and who acts."""
    out = [
        f"{answer.verdict.word.upper()}  {title}".rstrip(),
        f"as of {answer.at.isoformat()}, {answer.asks} asks",
        "",
    ]
    out += _found(answer.findings)
    if answer.shot_under_consent:
        out += ["", "Shot under consent, and stays so: " + ", ".join(answer.shot_under_consent)]
    return "\n".join(out).rstrip() + "\n"


def of_auditions(answer: auditions.Answer, title: str) -> str:
    """The answer on auditions, to be read."""
    count = len(answer.auditions)
    out = [
        f"{answer.verdict.word.upper()}  {title}".rstrip(),
        f"as of {answer.at.isoformat()}, {count} {'audition' if count == 1 else 'auditions'}",
        "",
        *_found(answer.findings),
    ]
    return "\n".join(out).rstrip() + "\n"


def _found(findings: Iterable[Finding]) -> list[str]:
    """Two lines for each finding: what it is, and who does what next."""
    pairs = ((f"{weight(one):5}  {one.on}  {one.says}", f"       {_next(one)}") for one in findings)
    return [line for pair in pairs for line in pair]


def _next(found: Finding) -> str:
    by = f", by {found.remedy.by.isoformat()}" if found.remedy.by is not None else ""
    basis = found.rests_on
    rests = basis.term or basis.rule or basis.fact
    source = f" ({basis.source}{', grade ' + basis.grade if basis.grade else ''})" if basis.source else ""
    return f"{found.remedy.owner.replace('_', ' ')}{by}: {found.remedy.do}  [{found.code}; {rests}{source}]"
