"""A shoot day on four devices: check-ins, a pause, a take, a change agreed and one refused, a withdrawal."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from closedset.demo.cast import PASSWORD
from journeys.conftest import DESKTOP, PHONE, ROOT, Opens, accessible, look
from journeys.test_first_read import fits

pytestmark = pytest.mark.journey
MARA, JO, ADA, LUCA = (f"{name}@demo.example" for name in ("mara", "jo", "ada", "luca"))
BY_ITSELF = 12_000
"""Milliseconds in which another device shows what happened: it asks every five seconds."""


@pytest.fixture
def day(served: tuple[str, Path]) -> str:
    """The address of the day of a production that is called now."""
    paths = os.pathsep.join(map(str, (ROOT / "src", ROOT / "tests")))
    told = os.environ | {"CLOSEDSET_VAR": str(served[1].parent), "PYTHONPATH": paths}
    made = subprocess.run(
        [sys.executable, "-m", "kit.day_ready"], env=told, check=True, capture_output=True, text=True
    )
    return f"/productions/{made.stdout.strip()}/day/"


def verdict(page: Page, word: str, *, by_itself: bool = False) -> None:
    """What the day says of its scene: looked at anew, or waited for until the page does so by itself."""
    if not by_itself:
        page.reload()
    expect(page.locator("article .verdict").first).to_have_text(word, timeout=BY_ITSELF)


def plan_another_touch(page: Page, day: str, area: str) -> None:
    page.goto(day.replace("/day/", "/plans/2/principal/"))
    page.get_by_text("Add a move").first.click()
    form = page.locator("form[action*='add/moves']")
    form.locator("[name=action]").select_option("affectionate_touch")
    form.locator("[name=source]").select_option("Ada")
    form.locator("[name=source_area]").select_option("hand")
    form.locator("[name=target]").select_option("Ben")
    form.locator("[name=target_area]").select_option(area)
    form.locator("[name=over]").select_option("skin")
    form.locator("[name=pressure]").select_option("skin")
    form.get_by_role("button").click()
    page.goto(day)


def say_yes(page: Page) -> None:
    page.get_by_role("link", name="Read and answer").first.click()
    again = page.get_by_role("button", name="Show that it is me, then say yes")
    if again.count():
        again.click()
        page.locator("#id_password").fill(PASSWORD)
        page.locator("#id_password").press("Enter")
    page.get_by_role("button", name="Yes, for today").click()


def test_a_day_on_four_devices(opens: Opens, day: str):
    mara, jo = opens(MARA, size=DESKTOP), opens(JO, size=PHONE)
    ada, luca = opens(ADA, size=PHONE), opens(LUCA, size=PHONE, color_scheme="dark")
    for page in (mara, jo, ada, luca):
        page.goto(day)
        verdict(page, "Clear")
    expect(jo.get_by_text("Ada has not checked in")).to_be_visible()
    for page in (ada, luca):
        fits(page)
        accessible(page)
        page.get_by_role("button", name="Check in").click()
        expect(page.get_by_text(re.compile("You checked in at"))).to_be_visible()
    jo.reload()
    expect(jo.get_by_text("has not checked in")).to_have_count(0)
    jo.get_by_role("button", name="Log a take of s1").click()
    expect(jo.get_by_text("1 take", exact=True)).to_be_visible()

    ada.get_by_role("button", name="Pause").click()
    verdict(mara, "Hold", by_itself=True)
    expect(mara.get_by_role("heading", name="Paused")).to_be_visible()
    expect(ada.get_by_role("button", name="End the pause")).to_have_count(0)
    look(ada, "day-paused-390-light")
    mara.get_by_role("button", name="End the pause").click()
    verdict(ada, "Clear")

    luca.get_by_role("button", name="Step out").click()
    verdict(jo, "Hold")
    expect(jo.get_by_text("Ben has stepped out")).to_be_visible()
    luca.get_by_role("button", name="I am back").click()
    verdict(jo, "Clear")

    plan_another_touch(mara, day, "face")
    verdict(mara, "Hold")
    mara.get_by_role("button", name="Ask about m2 for today").click()
    expect(mara.get_by_text("waits for answers")).to_be_visible()
    fits(mara)
    accessible(mara)
    look(mara, "day-1280-light")
    for page in (ada, luca):
        page.goto(day)
        fits(page)
        accessible(page)
        say_yes(page)
    verdict(mara, "Clear")
    expect(mara.get_by_text("agreed, for today")).to_be_visible()

    plan_another_touch(mara, day, "neck")
    mara.get_by_role("button", name="Ask about m3 for today").click()
    luca.goto(day)
    luca.get_by_role("link", name="Read and answer").click()
    look(luca, "asked-390-dark")
    luca.get_by_role("button", name="No", exact=True).click()
    verdict(mara, "Stop")
    expect(mara.get_by_text("not agreed", exact=True)).to_be_visible()
    ada.goto(day)
    assert "not agreed" not in ada.locator("main").inner_text().replace("not agreed as planned", "")
    mara.goto(day.replace("/day/", "/plans/2/principal/"))
    mara.locator("form[action*='remove/m3'] button").click()
    mara.goto(day)
    verdict(mara, "Clear")
    look(ada, "day-390-light")

    luca.goto(day)
    luca.get_by_role("link", name="Take something back").click()
    luca.get_by_label("Everything in scene 2").check()
    luca.get_by_role("button", name="Take it back").click()
    verdict(jo, "Stop", by_itself=True)
    verdict(mara, "Stop")
    assert "Ben" not in jo.locator(".findings").first.inner_text()
    accessible(jo)


def test_a_day_that_cannot_be_renewed_says_nothing_may_go_on(opens: Opens, day: str):
    page = opens(JO, size=PHONE)
    page.clock.install()
    page.goto(day)
    verdict = page.locator("article .verdict").first
    expect(verdict).to_be_visible()
    page.context.set_offline(True)
    page.clock.run_for(20_000)
    expect(page.get_by_role("alert")).to_contain_text("has not been renewed")
    expect(verdict).to_be_hidden()
    fits(page)
    page.context.set_offline(False)
    page.clock.run_for(6_000)
    expect(verdict).to_be_visible()
    page.clock.run_for(2_000)
    expect(page.get_by_text("has not been renewed")).to_be_hidden()


def test_the_day_works_without_scripts(opens: Opens, day: str):
    page = opens(ADA, size=PHONE, java_script_enabled=False)
    page.goto(day)
    page.get_by_role("button", name="Check in").click()
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("heading", name="Paused")).to_be_visible()
    fits(page)
