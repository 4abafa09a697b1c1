"""The search for dead objects rests while a script is read, and goes on afterwards."""

from __future__ import annotations

import gc

import pytest

from closedset.formats.reading import read_script
from closedset.formats.refusal import CannotRead
from closedset.practice.undisturbed import undisturbed


def test_it_rests_inside_and_goes_on_after():
    with undisturbed():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_file_that_cannot_be_read():
    with pytest.raises(CannotRead):
        read_script(b"%PDF-1.7 cut short", name="script.pdf")
    assert gc.isenabled()


def test_whoever_turned_it_off_finds_it_off():
    gc.disable()
    try:
        with undisturbed():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
