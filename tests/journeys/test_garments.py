"""Costume takes something into the kit and assigns it; the performer says on a phone that it is not right."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from journeys.conftest import PHONE, Opens, accessible

pytestmark = pytest.mark.journey
KIT, ADA, MARA = "kit@demo.example", "ada@demo.example", "mara@demo.example"
FITS = "document.documentElement.scrollWidth <= innerWidth"


def garments(page: Page, place: str = "") -> None:
    page.goto("/")
    page.get_by_role("link", name="The Tide Table").first.click()
    page.goto(page.url.split("?")[0] + "garments/" + place)


def sound(page: Page) -> None:
    assert page.evaluate(FITS)
    accessible(page)


def test_from_the_kit_to_the_performers_own_word(opens: Opens):
    costume = opens(KIT, java_script_enabled=False)
    garments(costume, "kit/")
    costume.get_by_text("Take something in").click()
    costume.get_by_label("Kind").select_option(label="tape")
    costume.get_by_label("Make, size, colour").fill("Roll no. 9")
    costume.get_by_role("button", name="Take in").click()
    expect(costume.get_by_role("row", name="Roll no. 9")).to_contain_text("1")
    garments(costume)
    costume.get_by_role("link", name="Ada Benin-Laurent").click()
    costume.get_by_text("Assign a piece").click()
    costume.get_by_label("Out of the kit").select_option(label="tape: Roll no. 9")
    costume.get_by_role("button", name="Assign").click()
    expect(costume.get_by_role("article", name="tape, Roll no. 9")).to_contain_text("To be fitted")

    ada = opens(ADA, size=PHONE)
    garments(ada)
    expect(ada.get_by_role("heading", name="What I wear")).to_be_visible()
    piece = ada.get_by_role("article", name="tape, Roll no. 9")
    piece.get_by_role("button", name="Not right for me").click()
    expect(piece).to_contain_text("Not right, says the performer: find another")
    ada.get_by_label("Sizes").fill("EU 40")
    ada.get_by_role("button", name="Keep").click()
    expect(ada.get_by_text("Kept, for costume and the performer alone.")).to_be_visible()
    sound(ada)

    costume.reload()
    expect(costume.get_by_role("article", name="tape, Roll no. 9")).to_contain_text("find another")
    expect(costume.get_by_label("Sizes")).to_have_value("EU 40")
    coordinator = opens(MARA)
    for place in ("", "kit/"):
        garments(coordinator, place)
        sound(coordinator)
    garments(coordinator)
    coordinator.get_by_role("link", name="Ada Benin-Laurent").click()
    expect(coordinator.get_by_text("Costume knows sizes and skin.")).to_be_visible()
    sound(coordinator)
