"""A rider goes out as Word, is marked up, comes back, is looked at and taken over: at a desk, on a phone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from journeys.conftest import PHONE, Opens, accessible, look
from journeys.test_first_read import fits
from journeys.test_to_the_board import home
from kit import returned_word as back

pytestmark = pytest.mark.journey
ADA = "ada@demo.example"


def taken_out(page: Page, folder: Path) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("take it out as Word", re.I)).first.click()
    download.value.save_as(folder / "rider.docx")
    return (folder / "rider.docx").read_bytes()


def brought_back(page: Page, data: bytes, folder: Path) -> None:
    marked = folder / "marked.docx"
    marked.write_bytes(data)
    page.get_by_label("The Word file, marked up").set_input_files(marked)
    page.get_by_role("button", name="Show me what it asks for").click()


def test_a_marked_up_rider_is_read_back_on_a_phone_without_scripts(opens: Opens, tmp_path: Path):
    ada = opens(ADA, size=PHONE, java_script_enabled=False)
    production = home(ada)
    ada.goto(f"{production}riders/")
    ada.get_by_role("link", name=re.compile("Ada Benin-Laurent, rider 1")).click()
    rider = ada.url
    terms = [one.inner_text() for one in ada.locator("#terms ~ ol > li > p:first-child").all()]
    sent = taken_out(ada, tmp_path)
    ada.get_by_role("link", name="bring the file back").click()
    fits(ada)

    # A file that is something else is refused on the same page, in one sentence.
    brought_back(ada, b"%PDF-1.7", tmp_path)
    expect(ada.get_by_text("This is not a Word file.")).to_be_visible()
    fits(ada)

    first, last = terms[0], terms[-1]
    data = back.in_place(sent, first, back.deleted(first))
    data = back.commented(data, last, "How long is it kept?")
    brought_back(ada, data, tmp_path)
    expect(ada.get_by_role("heading", name="Would be left out")).to_be_visible()
    expect(ada.get_by_role("heading", name="Would be asked")).to_be_visible()
    asked = ada.get_by_role("checkbox", name="How long is it kept?")
    assert not asked.is_checked(), "a comment may have been meant for one's own side"
    fits(ada)
    look(ada, "redline-390-light")
    asked.check()
    ada.get_by_role("button", name="Take over what is chosen").click()
    expect(ada.get_by_text("Taken over.")).to_be_visible()
    assert ada.url == rider
    expect(ada.locator("del", has_text=first)).to_be_visible()
    expect(ada.get_by_text("Asked: How long is it kept?")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_of_a_marked_up_rider_is_accessible(opens: Opens, tmp_path: Path, scheme: str):
    ada = opens(ADA, color_scheme=scheme)
    ada.goto(f"{home(ada)}riders/")
    ada.get_by_role("link", name=re.compile("Ada Benin-Laurent, rider 1")).click()
    accessible(ada)
    terms = [one.inner_text() for one in ada.locator("#terms ~ ol > li > p:first-child").all()]
    sent = taken_out(ada, tmp_path)
    ada.get_by_role("link", name="bring the file back").click()
    accessible(ada)
    fits(ada)
    data = back.in_place(sent, terms[0], back.run("Only in the first take."))
    brought_back(ada, back.commented(data, terms[-1], "And later?"), tmp_path)
    expect(ada.get_by_role("heading", name="Would be asked")).to_be_visible()
    accessible(ada)
    fits(ada)
    look(ada, f"redline-1280-{scheme}")
