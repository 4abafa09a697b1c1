"""What the trade's papers say, as values: one module a paper, none of them knows how it is set."""
