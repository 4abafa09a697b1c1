"""The paper a document is set on, and what is said when it cannot be set."""

from __future__ import annotations

from closedset.formats.typesetting import CannotPrint
from closedset.practice.papers.sizes import Size as Paper

__all__ = ["CannotPrint", "Paper"]
