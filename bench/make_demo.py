"""Make the demonstration's Final Draft and PDF files from its Fountain files."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from closedset.formats import fdx, paper
from closedset.formats.reading import read_script

SCRIPTS = Path(__file__).resolve().parents[1] / "src/closedset/demo/scripts"

for source in sorted(SCRIPTS.glob("*.fountain")):
    script = read_script(source.read_bytes(), name=source.name)
    source.with_suffix(".fdx").write_bytes(fdx.write(script))
    source.with_suffix(".pdf").write_bytes(paper.write(script, at=datetime(2026, 3, 2, tzinfo=UTC)))
    print(source.stem, len(paper.pages_of(script)), "pages")
