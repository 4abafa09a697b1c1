"""Text and files in, values out, and back. No Django here."""
