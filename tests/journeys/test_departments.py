"""Props and costume read their week on a phone; the plan changes; each is told; the first AD plans by it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from journeys.conftest import PHONE, Opens, accessible, look

pytestmark = pytest.mark.journey
MARA, KIT, TOVE, JO = (f"{one}@demo.example" for one in ("mara", "kit", "tove", "jo"))
FITS = "document.documentElement.scrollWidth <= innerWidth"
SCENE, MAREN = "Scene 19", "Maren Dahl (SOLVEIG)"


def production(page: Page) -> str:
    page.goto("/")
    page.get_by_role("link", name="The Tide Table").first.click()
    return page.url.split("?")[0]


def departments(page: Page, place: str = "") -> None:
    page.goto(f"{production(page)}departments/{place}")
    assert page.evaluate(FITS)


def card(page: Page):
    return page.get_by_role("article", name=SCENE)


def sound(page: Page) -> None:
    assert page.evaluate(FITS)
    accessible(page)


def test_a_week_is_read_changes_and_is_read_again(opens: Opens, tmp_path: Path):
    mara = opens(MARA, java_script_enabled=False)
    mara.goto(f"{production(mara)}summaries/19/")
    mara.get_by_role("button", name="Issue it as it is now").click()

    # Props reads its week on a phone without scripts, and says so by name.
    tove = opens(TOVE, size=PHONE, java_script_enabled=False)
    departments(tove)
    expect(tove.get_by_role("heading", name="Props", level=1)).to_be_visible()
    expect(card(tove)).to_contain_text("shield")
    expect(card(tove)).not_to_contain_text("Maren")
    card(tove).get_by_role("button", name="I have read this").click()
    expect(card(tove)).to_contain_text("Read by you")

    # Costume has other things to bring, and has read them before.
    kit = opens(KIT, size=PHONE)
    departments(kit)
    expect(card(kit)).to_contain_text(f"Cover between takes for {MAREN}: robe")
    expect(card(kit)).to_contain_text("Read by you")
    sound(kit)
    look(kit, "department-390-light")

    # The plan changes: one thing less is worn and held. Each is told what became of theirs.
    mara.goto(f"{production(mara)}plans/19/principal/")
    for worn in ("shield", "robe"):
        gone = mara.get_by_role("listitem").filter(has_text=re.compile(worn))
        gone.get_by_role("button").first.click()
    for page, words in (
        (tove, "No longer: shield"),
        (kit, f"No longer: Cover between takes for {MAREN}: robe"),
    ):
        departments(page)
        expect(card(page)).to_contain_text("Changed since you read it")
        expect(card(page)).to_contain_text(words)
        card(page).get_by_role("button", name="I have read this").click()
        expect(card(page)).to_contain_text("Read by you")
    sound(kit)

    # The first AD sees who has read, the days, and one line for each scene; and takes it out.
    jo = opens(JO)
    departments(jo)
    row = jo.get_by_role("row", name=re.compile("^19"))
    expect(row).to_contain_text("Tove Aalto")
    expect(row).to_contain_text("Henrik Sø: not yet")
    sound(jo)
    look(jo, "departments-1280-light")
    departments(jo, "schedule/")
    expect(jo.get_by_role("article").filter(has_text=SCENE)).to_contain_text("4 SOLVEIG, Maren Dahl")
    sound(jo)
    departments(jo, "one-liner/")
    line = jo.get_by_role("row", name=re.compile("^19"))
    expect(line).to_contain_text("With the intimacy coordinator; closed set.")
    expect(line).not_to_contain_text("thigh")
    sound(jo)
    look(jo, "one-liner-1280-light")
    with jo.expect_download() as saved:
        jo.get_by_role("link", name="One-liner as CSV").click()
    saved.value.save_as(tmp_path / "one-liner.csv")
    assert "COTTAGE HOSPITAL" in (tmp_path / "one-liner.csv").read_text("utf-8-sig")

    # The coordinator looks at each page as the department does.
    mara = opens(MARA, size=PHONE)
    departments(mara, "props/")
    expect(mara.get_by_text("You see this page as the department does.")).to_be_visible()
    sound(mara)
    departments(mara)
    sound(mara)
