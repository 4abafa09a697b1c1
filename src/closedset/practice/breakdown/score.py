"""The linear model: how sure, and which tier."""

from __future__ import annotations

from math import exp

from closedset.practice.breakdown.features import NAMES, features
from closedset.practice.breakdown.passages import Passage
from closedset.practice.breakdown.values import Tier
from closedset.practice.breakdown.weights import BEAT, BIAS, LOOK, WEIGHTS


def chance(passage: Passage) -> float:
    """Between 0 and 1: how much the passage resembles the beats of the labelled scripts."""
    weighted = BIAS + sum(
        WEIGHTS.get(name, 0.0) * value for name, value in zip(NAMES, features(passage), strict=True)
    )
    return round(1 / (1 + exp(-max(-30.0, min(30.0, weighted)))), 4)


def tier(passage: Passage, sure: float) -> Tier:
    """Talk and negation never become a beat; a scene is asked for again long before a beat is claimed."""
    shown = any(hit.mode == "shown" for hit in passage.hits)
    if passage.hits and all(hit.mode == "hedged" for hit in passage.hits):
        return Tier.MENTION
    if sure >= BEAT and shown:
        return Tier.BEAT
    return Tier.LOOK if sure >= LOOK else Tier.MENTION
