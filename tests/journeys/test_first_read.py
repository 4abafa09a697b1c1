"""From the front door to a reviewed breakdown, as a coordinator walks it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from journeys.conftest import DESKTOP, PHONE, ROOT, Opens, accessible, look
from kit import pseudo

pytestmark = pytest.mark.journey
MARA, JO, ADA, SAM = (f"{name}@demo.example" for name in ("mara", "jo", "ada", "sam"))
SIZES = [pytest.param(DESKTOP, id="desktop"), pytest.param(PHONE, id="phone")]
DRAFT = ROOT / "src/closedset/demo/scripts/the-tide-table.fdx"


def to_production(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="The Tide Table").first.click()


def to_draft(page: Page, colour: str = "Blue") -> None:
    to_production(page)
    page.get_by_role("link", name=colour, exact=True).first.click()


def to_scene(page: Page, number: str, colour: str = "White") -> None:
    to_draft(page, colour)
    page.get_by_role("link", name=number, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Scene {number}")
    page.wait_for_load_state("load")


def fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_of_the_breakdown_is_accessible_and_fits(opens: Opens, size: dict[str, int], scheme: str):
    page = opens(MARA, size=size, color_scheme=scheme)
    name = f"{size['width']}-{scheme}"
    for called, walk in (
        ("productions", lambda: page.goto("/")),
        ("production", lambda: to_production(page)),
    ):
        walk()
        fits(page)
        accessible(page)
        look(page, f"{called}-{name}")
    to_draft(page)
    draft = page.url
    for called, part in (("draft", ""), ("scene", "scenes/14/"), ("changes", "changes/")):
        page.goto(draft + part)
        fits(page)
        accessible(page)
        look(page, f"{called}-{name}")
    for called in ("/people/me/", "/accounts/2fa/", "/accounts/sessions/", "/accounts/password/change/"):
        page.goto(called)
        fits(page)
        accessible(page)


def test_the_front_door_is_accessible_to_somebody_who_is_not_signed_in(opens: Opens):
    page = opens(size=PHONE)
    page.goto("/")
    expect(page).to_have_url(re.compile("/accounts/login/"))
    accessible(page)
    page.goto("/nothing/here/")
    expect(page.get_by_role("heading", name="There is nothing here for you")).to_be_visible()
    accessible(page)


def test_a_coordinator_brings_a_draft_in_and_it_is_read_while_she_watches(opens: Opens):
    page = opens(MARA)
    page.goto("/productions/start/")
    page.get_by_label("Title").fill("A first read")
    page.get_by_role("button", name="Start").click()
    page.get_by_role("link", name="Bring in a draft").first.click()
    accessible(page)
    page.get_by_label("Script file").set_input_files(DRAFT)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("link", name="10A", exact=True)).to_be_visible(timeout=30_000)
    expect(page.get_by_text(re.compile(r"0 of \d+ beats reviewed"))).to_be_visible()


def test_what_is_not_a_script_is_answered_in_one_sentence(opens: Opens, tmp_path: Path):
    groceries = tmp_path / "groceries.pdf"
    groceries.write_text("bread, milk, two lemons")
    page = opens(MARA)
    to_production(page)
    page.get_by_role("link", name="Bring in a draft").first.click()
    page.locator("#id_colour").select_option("pink")
    page.get_by_label("Script file").set_input_files(groceries)
    page.get_by_role("button", name="Read it").click()
    expect(page.locator(".status[data-status=stop]")).to_be_visible(timeout=30_000)
    expect(page.get_by_role("link", name="Bring in another file")).to_be_visible()
    assert "Traceback" not in page.content()


def test_beats_are_decided_from_the_keyboard(opens: Opens):
    page = opens(MARA)
    to_scene(page, "10A")
    page.keyboard.press("j")
    expect(page.locator(".beat-panel.current")).to_be_focused()
    page.keyboard.press("d")
    expect(page.locator(".beat-panel .pill").first).to_have_text("dismissed")
    page.keyboard.press("j")
    page.keyboard.press("c")
    expect(page.locator(".beat-panel .pill").first).to_have_text("confirmed")
    page.keyboard.press("n")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Scene 10A")


def test_a_beat_is_added_by_selecting_words(opens: Opens):
    page = opens(MARA)
    to_scene(page, "1")
    page.locator("[data-paragraph='1']").click(click_count=3)
    expect(page.locator("#add")).to_have_attribute("open", "")
    expect(page.get_by_label("From paragraph")).to_have_value("1")
    page.get_by_label("intimate contact").check()
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator(".beat-panel .pill").first).to_have_text("added by a person")


def test_everything_works_without_javascript(opens: Opens):
    page = opens(MARA, java_script_enabled=False)
    to_scene(page, "10")
    page.get_by_role("button", name="Confirm").first.click()
    expect(page.locator(".beat-panel .pill").first).to_have_text("confirmed")


def test_each_seat_sees_its_part_and_no_more(opens: Opens):
    page = opens(JO)
    to_production(page)
    expect(page.get_by_role("heading", name="Scenes to prepare")).to_be_visible()
    assert "kiss" not in page.content().lower()
    performer = opens(ADA)
    to_production(performer)
    expect(performer.get_by_role("heading", name="Scenes to prepare")).to_have_count(0)
    trainee = opens(SAM)
    to_scene(trainee, "10A", "Blue")
    expect(trainee.get_by_role("button", name="Confirm")).to_have_count(0)


def test_a_right_to_left_language_turns_the_page_round_and_still_fits(opens: Opens):
    page = opens(MARA, size=PHONE, locale=pseudo.LANGUAGE)
    page.goto("/")
    assert page.locator("html").get_attribute("dir") == "rtl"
    fits(page)
    accessible(page)


def test_the_dim_theme_is_chosen_and_kept(opens: Opens):
    page = opens(MARA, size=PHONE)
    page.locator("[data-theme-choice]").select_option("dim")
    to_draft(page)
    assert page.locator("html").get_attribute("data-theme") == "dim"
    accessible(page)
    look(page, "draft-390-dim")
