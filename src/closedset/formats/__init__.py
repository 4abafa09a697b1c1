"""Text and files in, values out, and back. No Django here."""

from closedset.formats.reading import read_script as read_script
from closedset.formats.refusal import CannotRead as CannotRead

__all__ = ["CannotRead", "read_script"]
