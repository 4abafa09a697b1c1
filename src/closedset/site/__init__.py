"""The front door: settings, addresses, the base page, the look."""
