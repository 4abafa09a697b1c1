"""Write practice/breakdown/weights.py from every labelled script. The same labels give the same bytes."""

from __future__ import annotations

from breakdown_corpus import HERE, everything
from breakdown_model import named, train

TARGET = HERE.parent / "src/closedset/practice/breakdown/weights.py"


def main() -> None:
    items = everything()
    model = train(items)
    rows = "\n".join(f'    "{name}": {weight},' for name, weight in named(model).items())
    TARGET.write_text(
        '"""Weights of the linear model. Written by `python bench/breakdown_train.py`; do not edit."""\n\n'
        f"BIAS = {model.bias}\nBEAT = {model.beat}\nLOOK = {model.look}\n"
        f"WEIGHTS: dict[str, float] = {{\n{rows}\n}}\n",
        encoding="utf-8",
    )
    print(f"{len(items)} scripts, {sum(len(item.rows) for item in items)} passages -> {TARGET}")


if __name__ == "__main__":
    main()
