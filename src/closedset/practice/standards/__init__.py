"""Standards as data: what a contract, a statute, a guideline or the house asks of a planned scene."""
