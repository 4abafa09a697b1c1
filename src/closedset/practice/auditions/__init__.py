"""Auditions: what is asked of a performer before anybody is cast, and whether it may be."""

from closedset.practice.auditions.check import Answer, check
from closedset.practice.auditions.facts import Audition

__all__ = ["Answer", "Audition", "check"]
