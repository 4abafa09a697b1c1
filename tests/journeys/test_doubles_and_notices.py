"""A double cast and named in a scene, and background told of it, at a desk and on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from journeys.conftest import DESKTOP, PHONE, Opens, accessible, look
from journeys.test_first_read import fits
from journeys.test_to_the_board import ADA_NAMED, MARA, home

pytestmark = pytest.mark.journey


def cast(page: Page, production: str, name: str, kind: str) -> None:
    page.goto(f"{production}cast/")
    page.locator("#id_name").fill(name)
    page.locator("#id_character").fill("NADIA")
    page.get_by_label("Engaged as").select_option(kind)
    page.get_by_role("button", name="Cast them").click()
    expect(page.get_by_role("row", name=name)).to_be_visible()


def seen(page: Page, name: str) -> None:
    """The page reads and fits, wide and narrow."""
    for size, width in ((DESKTOP, "1280"), (PHONE, "390")):
        page.set_viewport_size(size)
        fits(page)
        accessible(page)
        look(page, f"{name}-{width}-light")
    page.set_viewport_size(DESKTOP)


def test_a_double_is_named_in_the_plan_and_background_told_by_name(opens: Opens):
    mara = opens(MARA)
    production = home(mara)
    cast(mara, production, "Dora Lind", "body_double")
    cast(mara, production, "Gus Hale", "background")

    mara.goto(f"{production}plans/10/principal/")
    mara.get_by_text("Say who doubles whom here").click()
    seen(mara, "doubles")
    section = mara.locator("section", has=mara.get_by_role("heading", name="Doubles"))
    section.locator("#id_double").select_option("Dora Lind")
    section.locator("#id_principal").select_option(ADA_NAMED)
    section.get_by_role("button", name="Add").click()
    expect(mara.get_by_text(f"Dora Lind doubles {ADA_NAMED}").first).to_be_visible()
    accessible(mara)

    mara.goto(f"{production}notices/")
    mara.get_by_label("What it is").select_option("background")
    mara.get_by_role("group", name="About whom").get_by_label("Gus Hale").check()
    mara.get_by_label("Scene, if it is about one").fill("10")
    mara.get_by_role("button", name="Enter it").click()
    expect(mara.get_by_text("Say on which occasion.")).to_be_visible()
    expect(mara.get_by_label("What they wear")).to_be_visible()
    seen(mara, "notice")
    mara.get_by_label("On which occasion").select_option("principal")
    mara.get_by_label("What they do and what happens around them").fill("He passes on the quay.")
    mara.get_by_label("What they wear").fill("A coat.")
    mara.get_by_label("With whom, and how near").fill("With nobody.")
    mara.get_by_role("button", name="Enter it").click()
    expect(mara.get_by_text("He passes on the quay.")).to_be_visible()
    seen(mara, "notices")
