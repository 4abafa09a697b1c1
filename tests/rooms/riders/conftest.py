"""What every test of riders stands on."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    """Files lie in a folder of the test's own."""
    storage = settings.STORAGES["default"] | {"OPTIONS": {"location": tmp_path}}
    settings.STORAGES = settings.STORAGES | {"default": storage}
