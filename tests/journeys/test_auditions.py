"""An audition planned by casting, and its performer who does not want to be recorded, on a phone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from journeys.conftest import DESKTOP, PHONE, Opens, accessible, look
from journeys.test_first_read import fits
from journeys.test_to_the_board import ADA_NAMED

pytestmark = pytest.mark.journey
NELL, ADA = "nell@demo.example", "ada@demo.example"


def auditions(page: Page) -> None:
    page.get_by_role("link", name="The Tide Table").first.click()
    page.get_by_role("link", name="Auditions").first.click()


def seen(page: Page, name: str) -> None:
    """The page reads and fits, wide and narrow, light and dark."""
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        for size, width in ((DESKTOP, "1280"), (PHONE, "390")):
            page.set_viewport_size(size)
            fits(page)
            accessible(page)
            look(page, f"{name}-{width}-{theme}")
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(DESKTOP)


def planned(page: Page, wear: str) -> None:
    day = date.today() + timedelta(days=9)  # noqa: DTZ011 - the server asks the same clock
    page.get_by_label("Of whom, if they are cast here").select_option(label=ADA_NAMED)
    page.get_by_label("Which audition").select_option(label="Final callback")
    page.get_by_label("When:").fill(f"{day.isoformat()}T11:00")
    page.get_by_label("What is asked to be worn").select_option(label=wear)
    page.get_by_role("button", name="Enter it").click()


def test_casting_plans_a_callback_and_the_performer_says_whether_she_is_recorded(opens: Opens):
    nell, ada = opens(NELL), opens(ADA, size=PHONE)
    auditions(nell)
    expect(nell.get_by_text("Clear")).to_be_visible()
    seen(nell, "auditions")

    planned(nell, "Nude")
    expect(nell.get_by_text("is asked to be nude")).to_be_visible()
    nell.go_back()
    planned(nell, "In a modesty garment")
    expect(nell.get_by_text("is not on record as told what is worn")).to_be_visible()
    seen(nell, "audition")
    address = nell.url

    nell.get_by_text("Enter what is recorded", exact=True).click()
    nell.get_by_label("Is it recorded?").select_option(label="Yes")
    nell.get_by_label("What, and who keeps it").fill("one take, kept by casting")
    nell.locator("form", has=nell.get_by_label("Is it recorded?")).get_by_role("button").click()
    expect(nell.get_by_text("has not agreed in writing to being recorded")).to_be_visible()

    ada.goto(address)
    accessible(ada)
    ada.get_by_role("button", name="I do not want to be recorded").click()
    expect(ada.get_by_text("The performer does not agree to being recorded")).to_be_visible()
    ada.get_by_role("button", name="Ask for it to be destroyed").click()
    expect(ada.get_by_text("No certificate says yet that it is.")).to_be_visible()
    fits(ada)
    accessible(ada)

    nell.reload()
    expect(nell.get_by_text("no certificate says that it is")).to_be_visible()
