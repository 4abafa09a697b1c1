"""A small drawing of times against size, for the documentation."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

WIDE, HIGH, LEFT, BELOW = 640, 300, 60, 40
STYLE = (
    "text{font:13px sans-serif;fill:#3a3f45}path{fill:none;stroke-width:2.5}"
    ".a{stroke:#27566b}.b{stroke:#a15c1f;stroke-dasharray:7 4}.axis{stroke:#9aa1a8;stroke-width:1}"
)


def against_size(sizes: list[int], lines: dict[str, list[float]], *, title: str, to: Path) -> None:
    """Write an SVG with a line for each entry of `lines`, each scaled to its own largest value."""
    across = (WIDE - LEFT - 20) / max(sizes)
    high = HIGH - BELOW - 60
    drawn = [f"<title>{escape(title)}</title><style>{STYLE}</style>"]
    drawn.append(f'<path class="axis" d="M{LEFT} 50V{HIGH - BELOW}H{WIDE - 10}"/>')
    drawn += [
        f'<text x="{LEFT + size * across:.0f}" y="{HIGH - 18}" text-anchor="middle">{size}</text>'
        for size in sizes
    ]
    for number, (name, values) in enumerate(lines.items()):
        kind, most = "ab"[number], max(values)
        points = " ".join(
            f"{LEFT + size * across:.1f},{HIGH - BELOW - value / most * high:.1f}"
            for size, value in zip(sizes, values, strict=True)
        )
        drawn.append(f'<path class="{kind}" d="M{points}"/>')
        key = 18 + 18 * number
        drawn.append(f'<path class="{kind}" d="M{LEFT} {key - 4}h34"/>')
        drawn.append(f'<text x="{LEFT + 42}" y="{key}">{escape(name)}, at most {most:.2f}</text>')
    frame = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" role="img">'
    to.write_text(f"{frame}{''.join(drawn)}</svg>\n", "utf-8")
