"""`python -m closedset.cli`: the same as the `closedset` command."""

from closedset.cli.main import main

if __name__ == "__main__":
    main()
