"""One file that holds an installation: locked as a whole, with the SHA-256 of every part inside."""
