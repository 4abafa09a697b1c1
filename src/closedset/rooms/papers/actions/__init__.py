"""What is done with papers."""

from closedset.rooms.papers.actions.bundle import ask, cancel, make_bundle
from closedset.rooms.papers.actions.issue import confirm, issue

__all__ = ["ask", "cancel", "confirm", "issue", "make_bundle"]
