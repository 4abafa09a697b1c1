"""Closed Set: the open-source workspace for intimacy coordination in film and television."""

__version__ = "0.1.0"
