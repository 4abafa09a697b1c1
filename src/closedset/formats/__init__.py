"""Text and files in, values out, and back. No Django here.

Nothing is imported in this place: who sets a paper does not carry the readers of scripts in memory.
"""
