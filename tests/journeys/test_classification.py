"""A move that is classified in two ways, from the plan of its scene to the list of what is in question."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from journeys.conftest import Opens
from journeys.test_doubles_and_notices import seen
from journeys.test_to_the_board import MARA, home

pytestmark = pytest.mark.journey


def test_a_coordinator_says_how_she_classifies_a_move_and_why(opens: Opens):
    mara = opens(MARA)
    production = home(mara)
    mara.goto(f"{production}plans/10/principal/")
    seen(mara, "plan-with-classification")
    mara.get_by_role("link", name="How it is classified").first.click()
    seen(mara, "classification-nobody-yet")
    mara.get_by_label("How you classify it").select_option("sexual_violence.threat")
    mara.get_by_label("Why, in your words").fill("In the new pages he blocks the door.")
    mara.get_by_role("button", name="Keep").click()
    expect(mara.get_by_text("In the new pages he blocks the door.")).to_be_visible()
    expect(mara.get_by_text("otherwise than it is planned")).to_be_visible()
    seen(mara, "classification")
    mara.goto(f"{production}classifications/")
    expect(mara.get_by_text("In the new pages he blocks the door.")).to_be_visible()
    seen(mara, "classifications")
