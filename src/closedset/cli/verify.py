"""`closedset verify`: is this the paper that was sealed? Answered offline, with no database."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from closedset.cli.check import BAD_INPUT, refuse
from closedset.formats.seal import apart, proof
from closedset.formats.seal.keys import der
from closedset.formats.seal.report import Kind, Report, Signature, Verdict, as_data
from closedset.practice.findings import Findings, Weight

EXITS = {Verdict.SEALED: 0, Verdict.UNSURE: 1, Verdict.CHANGED: 2}
HEADLINES = {
    Verdict.SEALED: "This is the file that was sealed. Nothing was changed since.",
    Verdict.UNSURE: "Nothing speaks against this file, but something that matters cannot be said.",
    Verdict.CHANGED: "Do not rely on this file: it is not, as it lies here, what was sealed.",
}
MARKS = {Weight.STOP: "✗", Weight.HOLD: "?", Weight.NOTE: "·"}
KINDS = {Kind.SEAL: "Seal", Kind.SIGNATURE: "Signature", Kind.TIMESTAMP: "Timestamp"}
SECONDS = 120
"""A terminal waits longer than a page."""


@click.command("verify", short_help="Say whether a PDF is the one that was sealed, offline.")
@click.argument("file", metavar="FILE")
@click.option("--proof", "proof_file", metavar="FILE", help="The proof that was handed out with it.")
@click.option("--trust", "trust", metavar="CERT", multiple=True, help="A certificate you trust (PEM or DER).")
@click.option("--key", metavar="ID", help="The id of the key that signs the record, if you know it.")
@click.option("--json", "as_json", is_flag=True, help="The answer as one JSON object.")
def command(
    file: str, proof_file: str | None, trust: tuple[str, ...], key: str | None, as_json: bool
) -> None:
    """Check FILE: whole, sealed by whom, changed since and where, and what the record says.

    Ends with 0 when it is what was sealed by somebody you trust, 1 when something cannot be said (nobody you
    trust vouches for the seal, or its certificate has ended), 2 when it was changed or never sealed, and 64
    when what was given cannot be read. Nothing is asked of any network or database.
    """
    pdf, brought = _bytes(file), _proof(proof_file)
    trusted = [one for name in trust for one in _certificates(name)]
    now = datetime.now(UTC)  # noqa: TID251 - a command may ask what time it is
    expected = brought.expected if brought else None
    report = apart.validated(pdf, trusted, at=now, expected=expected, seconds=SECONDS)
    if brought:
        found = proof.proved(brought, key=key)
        report = proof.together(report, found, vouched=key is not None)
    click.echo(json.dumps(as_data(report), ensure_ascii=False, indent=1) if as_json else told(file, report))
    sys.exit(EXITS[report.verdict])


def told(name: str, report: Report) -> str:
    """The report in lines."""
    lines = [f"{Path(name).name}: {HEADLINES[report.verdict]}", ""]
    lines += [f"  {MARKS[found.weight]} {found.says}" for found in _heaviest_first(report.findings)]
    for one in report.signatures:
        lines += ["", *_signature(one)]
    return "\n".join(
        [*lines, "", f"  {report.size:,} bytes, {report.pages} pages", f"  SHA-256 {report.sha256}"]
    )


def _heaviest_first(found: Findings) -> Findings:
    return tuple(sorted(found, key=lambda one: -one.weight))


def _signature(one: Signature) -> list[str]:
    if one.trouble:
        return [f"{KINDS[one.kind]} {one.field}: {one.trouble}"]
    return [
        f"{KINDS[one.kind]} {one.field}: {one.signer}",
        f"  vouched for by     {one.trusted_by or 'nobody you trust'}",
        f"  covers             {'the whole file' if one.whole else 'the file up to what was added later'}",
        f"  certificate        {one.not_before[:10]} to {one.not_after[:10]}, issued by {one.issuer}",
        f"  SHA-256 of it      {one.fingerprint}",
    ]


def _bytes(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as trouble:
        refuse(f"{Path(name).name}: {trouble.strerror}.")


def _proof(name: str | None) -> proof.Proof | None:
    if name is None:
        return None
    try:
        return proof.read(_bytes(name))
    except ValueError as trouble:
        refuse(f"{Path(name).name}: {trouble}")


def _certificates(name: str) -> tuple[bytes, ...]:
    try:
        return der(_bytes(name))
    except ValueError:
        refuse(f"{Path(name).name}: this is not a certificate.")


__all__ = ["BAD_INPUT", "command", "told"]
