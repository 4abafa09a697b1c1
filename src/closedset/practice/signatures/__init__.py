"""Signing a paper together: who, in which order, and what exactly each of them signed."""
