"""Copies and keeping, on a phone and on a desk, in light and dark: dates, holds, one's own file."""

from __future__ import annotations

from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, expect

from journeys.conftest import DESKTOP, PHONE, Opens, accessible, look
from journeys.test_first_read import fits, to_production

pytestmark = pytest.mark.journey
BOTH = [(PHONE, "light"), (DESKTOP, "dark")]


def looked_at(page: Page, name: str) -> None:
    accessible(page)
    fits(page)
    look(page, f"{name}-{page.viewport_size['width']}")


def to(page: Page, door: str) -> None:
    """Through a door of the one production there is."""
    to_production(page)
    address = page.locator(f"a[href$='/{door}/']").first.get_attribute("href")
    page.goto(address)


@pytest.mark.parametrize(("size", "scheme"), BOTH)
def test_a_producer_dates_holds_and_lifts(opens: Opens, size, scheme):
    page = opens("priya@demo.example", size=size, color_scheme=scheme)
    to(page, "keeping")
    looked_at(page, "keeping")
    page.get_by_label("Wrapped on").fill("2026-05-01")
    page.get_by_role("button", name="Set the dates").click()
    expect(page.get_by_label("Wrapped on")).to_have_value("2026-05-01")
    page.locator("#hold_why").fill("A claim.")
    page.get_by_role("button", name="Place a hold").click()
    expect(page.get_by_text("held", exact=True).first).to_be_visible()
    looked_at(page, "keeping-held")
    page.get_by_label("Why it is lifted").first.fill("Settled.")
    page.get_by_role("button", name="Lift it").first.click()
    expect(page.get_by_text("held", exact=True)).to_have_count(0)
    page.locator("section[aria-labelledby=wishes] a").first.click()
    looked_at(page, "keeping-erase")


@pytest.mark.parametrize(("size", "scheme"), BOTH)
def test_a_coordinator_looks_at_copies(opens: Opens, size, scheme):
    page = opens("mara@demo.example", size=size, color_scheme=scheme)
    to(page, "copies")
    looked_at(page, "copies")


@pytest.mark.parametrize(("size", "scheme"), BOTH)
def test_a_performer_takes_their_own_file_away(opens: Opens, size, scheme):
    page = opens("ada@demo.example", size=size, color_scheme=scheme)
    page.goto("/people/me/")
    page.get_by_role("link", name="Everything you ever signed or said").click()
    looked_at(page, "archive")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Take it away").click()
    with ZipFile(waiting.value.path()) as taken:
        assert "readme.txt" in taken.namelist()
