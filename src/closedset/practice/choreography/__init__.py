"""How the moves of a plan are performed: read as it is written, compared, and set out to be drawn."""
