"""Where the work is kept: one Django app per room, in the order of the work."""
