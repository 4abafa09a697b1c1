"""What is done with papers."""

from closedset.rooms.papers.actions.bundle import ask, cancel, make_bundle
from closedset.rooms.papers.actions.issue import confirm, issue
from closedset.rooms.papers.actions.let_go import forget

__all__ = ["ask", "cancel", "confirm", "forget", "issue", "make_bundle"]
