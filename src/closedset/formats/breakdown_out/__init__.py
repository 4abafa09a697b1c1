"""A breakdown written out: JSON, CSV, XLSX, a page, a PDF, and the assistant director's one-liner.

Each form has its own module, so that a caller loads only what it writes; `report` brings script, breakdown
and decisions together for all of them.
"""
