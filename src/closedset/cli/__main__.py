"""`python -m closedset.cli`."""

from closedset.cli.main import main

if __name__ == "__main__":
    main()
