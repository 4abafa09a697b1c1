"""The words of a paper that are not its own: what stands at head and foot, beside marks and over lines."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from closedset.practice.papers.blocks import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """In the language of the paper: rooms hand it in translated, else it is English."""

    visible_to: str = "Visible to:"
    reference: str = "Reference"
    page_of: str = "Page {n} of {m}"
    stale: str = "No longer holds."
    clear: str = "Clear"
    hold: str = "On hold"
    stop: str = "Stop"
    signature: str = "Signature"
    signed: str = "Signed"
    date: str = "Date"
    draft: str = "Draft"
    scene: str = "Scene"
    letters: str = "Letters this paper cannot show"

    def standing(self, of: Standing) -> str:
        """The word for how a line stands; a plain line has none."""
        return {Standing.CLEAR: self.clear, Standing.HOLD: self.hold, Standing.STOP: self.stop}.get(of, "")

    def words(self) -> dict[str, str]:
        """All of them by name, for the template."""
        return asdict(self)


ENGLISH = Furniture()
