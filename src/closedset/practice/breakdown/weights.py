"""Weights of the linear model. Written by `python bench/breakdown_train.py`; do not edit."""

BIAS = -4.0
BEAT = 0.6
LOOK = 0.2
WEIGHTS: dict[str, float] = {"strongest": 1.0, "second": 0.5, "sum": 0.5}
