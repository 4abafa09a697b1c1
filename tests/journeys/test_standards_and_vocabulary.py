"""The standards of a production and the open vocabulary, at both widths and without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from journeys.conftest import DESKTOP, PHONE, Opens, accessible

pytestmark = pytest.mark.journey
MARA = "mara@demo.example"
SIZES = [pytest.param(DESKTOP, id="desktop"), pytest.param(PHONE, id="phone")]
FITS = "document.documentElement.scrollWidth <= innerWidth"
UNFOLD = "document.querySelectorAll('details').forEach(one => one.open = true)"


@pytest.mark.parametrize("size", SIZES)
def test_the_standards_are_accessible_and_fit_folded_and_unfolded(opens: Opens, size: dict[str, int]):
    page = opens(MARA, size=size)
    page.goto("/")
    page.get_by_role("link", name="The Tide Table").first.click()
    page.goto(page.url.split("?")[0] + "standards/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Standards")
    accessible(page)
    page.evaluate(UNFOLD)
    assert page.evaluate(FITS)
    accessible(page)


def test_a_standard_is_switched_on_and_off_without_a_script(opens: Opens):
    page = opens(MARA, java_script_enabled=False)
    page.goto("/")
    page.get_by_role("link", name="The Tide Table").first.click()
    page.goto(page.url.split("?")[0] + "standards/")
    card = page.get_by_role("region", name="Directors UK guidance")
    card.get_by_text("Switch it on").click()
    card.get_by_role("button", name="Switch on").click()
    expect(card.locator(".pill").first).to_have_text("on")
    card.get_by_text("Switch it off").click()
    reason = card.get_by_label("Why").last
    reason.fill("Not shot there.")
    reason.press("Enter")
    expect(card.locator(".pill").first).to_have_text("off")
    expect(card).to_contain_text("Not shot there.")


@pytest.mark.parametrize("size", SIZES)
def test_the_vocabulary_is_accessible_and_fits_in_each_language(opens: Opens, size: dict[str, int]):
    page = opens(size=size)
    page.goto("/vocabulary/")
    assert page.evaluate(FITS)
    accessible(page)
    page.get_by_role("navigation", name="Language of the words").get_by_role("link", name="français").click()
    expect(page.locator("[lang=fr]", has_text="le cou").first).to_be_visible()
    expect(page.get_by_text("Nobody who coordinates in this language has reviewed them yet")).to_be_visible()
    assert page.evaluate(FITS)
    accessible(page)
