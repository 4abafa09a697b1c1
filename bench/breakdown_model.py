"""Fitting the weights and choosing the thresholds, deterministic: plain Newton steps with a fixed ridge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from breakdown_corpus import Labelled, lines_of
from closedset.practice.breakdown.features import NAMES

RIDGE = 6.0
ARGUABLE = 0.35
WANTED = 0.99
MOST_FLAGGED = 0.22
SURE = 0.8


@dataclass(frozen=True, slots=True)
class Model:
    """Weights and the two thresholds."""

    bias: float
    weights: tuple[float, ...]
    look: float = 0.1
    beat: float = 0.5

    def chances(self, item: Labelled) -> list[float]:
        if not item.rows:
            return []
        z = np.asarray(item.rows) @ np.asarray(self.weights) + self.bias
        return [round(float(value), 4) for value in 1 / (1 + np.exp(-np.clip(z, -30, 30)))]


def targets(item: Labelled) -> tuple[list[float], list[float]]:
    """For every passage: is it a beat, and how much does that count. A scene's weight is shared."""
    ys, ws = [], []
    for passage in item.passages:
        start, end = lines_of(passage)
        met = [label for label in item.labels if label.meets(start, end)]
        clear = any(label.clear for label in met)
        if not passage.acts and not passage.inherited:
            ys.append(float(clear)), ws.append(0.5)
        else:
            ys.append(1.0 if met else 0.0), ws.append(1.0 if clear or not met else ARGUABLE)
    return ys, ws


PRIOR = {
    "strongest": 0.6,
    "second": 0.4,
    "third": 0.2,
    "sum": 0.3,
    "clear": 0.4,
    "certain": 0.5,
    "dense": 0.4,
    "fight": -0.3,
    "bodily only": -0.4,
    "outside": -0.3,
    "paired": 0.3,
    "weak only": -0.5,
    "bath": 0.2,
    "bed": 0.2,
    "dance place": 0.3,
    "medical": 0.3,
    "neighbour": 0.5,
    "inherited": 0.6,
    "talk only": -0.5,
    "hedged": -0.2,
}
"""Where the weights stand before any label is read: the ridge pulls towards these, not towards nothing."""


def fit(items: Sequence[Labelled]) -> tuple[float, tuple[float, ...]]:
    x = np.asarray([row for item in items for row in item.rows])
    pairs = [targets(item) for item in items]
    y = np.asarray([value for ys, _ in pairs for value in ys])
    w = np.asarray([value for _, ws in pairs for value in ws])
    x = np.hstack([np.ones((len(x), 1)), x])
    ridge = np.full(x.shape[1], RIDGE)
    ridge[0] = 1e-3
    prior = np.asarray([-4.0, *(PRIOR.get(name, 0.0) for name in NAMES)])
    beta = prior.copy()
    for _ in range(25):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (w * (p - y)) + ridge * (beta - prior)
        hessian = (x * (w * p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        beta = beta - np.linalg.solve(hessian, gradient)
    rounded = [round(float(value), 3) for value in beta]
    return rounded[0], tuple(rounded[1:])


def scene_scores(item: Labelled, chances: Sequence[float]) -> dict[int, tuple[float, float]]:
    """For every scene: best chance of anything, best chance of something shown."""
    best = {scene.index: (0.0, 0.0) for scene in item.script.scenes}
    for passage, chance in zip(item.passages, chances, strict=True):
        index = passage.reading.scene.index
        only_hedged = not passage.acts and passage.hits and all(hit.mode == "hedged" for hit in passage.hits)
        shown = any(hit.mode == "shown" for hit in passage.hits)
        best[index] = (
            max(best[index][0], 0.0 if only_hedged else chance),
            max(best[index][1], chance if shown else 0.0),
        )
    return best


def thresholds(items: Sequence[Labelled]) -> tuple[float, float]:
    """Look: the recall wanted or the share of scenes allowed; beat: the precision wanted. Out of fold."""
    looks, beats, total = [], [], 0
    for out in items:
        bias, weights = fit([item for item in items if item is not out])
        scores = scene_scores(out, Model(bias, weights).chances(out))
        for index, (any_, shown) in scores.items():
            met = out.of_scene(index)
            total += 1
            looks.append((any_, any(label.clear for label in met)))
            beats.append((shown, bool(met)))
    return _look(looks, total), _beat(beats)


def _look(pairs: list[tuple[float, bool]], total: int) -> float:
    clear = sorted(score for score, yes in pairs if yes)
    wanted = clear[int((1 - WANTED) * len(clear))] * 0.9
    allowed = sorted((score for score, _ in pairs), reverse=True)[int(MOST_FLAGGED * total)]
    return round(max(min(wanted, allowed), allowed, 0.01), 4)


def _beat(pairs: list[tuple[float, bool]]) -> float:
    ranked = sorted(pairs, reverse=True)
    best, hits = ranked[0][0], 0
    for at, (score, yes) in enumerate(ranked, 1):
        hits += yes
        if hits / at >= SURE and score > 0.2:
            best = score
    return round(best, 4)


def train(items: Sequence[Labelled]) -> Model:
    bias, weights = fit(items)
    look, beat = thresholds(items)
    return Model(bias, weights, look, max(beat, look))


def named(model: Model) -> dict[str, float]:
    return dict(zip(NAMES, model.weights, strict=True))
