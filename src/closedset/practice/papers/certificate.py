"""A certificate of destruction: what, how many, when, by whom, and the digest of each."""

from __future__ import annotations

from dataclasses import dataclass

from closedset.practice.papers.blocks import Paper, Points, Section, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Destroyed:
    """What was destroyed, in words already."""

    production: str
    what: str
    count: int
    when: str
    by: str
    """Empty when its day had come."""

    why: str
    entry: int
    digests: tuple[str, ...]


def certificate(facts: Destroyed) -> Paper:
    """The paper. It tells nothing of what the things said."""
    return Paper(
        kind="certificate",
        title="Certificate of destruction",
        production=facts.production,
        opening=f"{facts.what}: {facts.count} destroyed. Nobody can read them any more.",
        facts=(
            ("Destroyed", facts.when),
            ("By", facts.by or "the program, on its day"),
            ("Why", facts.why),
            ("Line in the record", str(facts.entry)),
        ),
        sections=(
            Section(
                "What each was",
                (
                    Words(
                        "A digest names a thing and opens nothing. Whoever kept a copy can tell by it that "
                        "theirs is one of these."
                    ),
                    Points(facts.digests, numbered=True),
                ),
            ),
            Section(
                "Backups",
                (
                    Words(
                        "A backup made before may still hold a copy until it is deleted; how long backups "
                        "are kept is the operator's to say."
                    ),
                ),
            ),
        ),
        visible_to="the coordinator, the producer and counsel",
        reference=f"line {facts.entry} of the record",
    )
