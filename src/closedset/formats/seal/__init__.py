"""Seals on PDF files: making one, checking one, and what else a PDF may bring along.

`making.seal` puts one certifying PAdES seal on a finished file. `checking.validate` says in plain words what
stands: whole, trusted by whom, what was changed since and where. `hazards` names what a file could do to
whoever opens it. Files from elsewhere are only opened `apart`, in a process that may fail.
"""
