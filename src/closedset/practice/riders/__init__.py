"""Riders: made from what is asked and what a performer has said, agreed term by term, and frozen."""
