"""Papers: listed, read as a page, issued, confirmed, taken out; at a desk, on a phone, without scripts."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from journeys.conftest import DESKTOP, PHONE, Opens, accessible, look
from journeys.test_first_read import fits
from journeys.test_to_the_board import home

pytestmark = pytest.mark.journey
MARA, PRIYA, ADA, JO = (f"{name}@demo.example" for name in ("mara", "priya", "ada", "jo"))
MEMO = "Closed-set memo"


def papers(page: Page) -> str:
    page.goto(f"{home(page)}papers/")
    expect(page.get_by_role("heading", name="Papers", exact=True)).to_be_visible()
    return page.url


def checked(page: Page) -> None:
    """On a page with scripts: it fits, and axe finds nothing."""
    fits(page)
    accessible(page)


def saved(page: Page, link: str, folder: Path) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("link", name=link, exact=True).click()
    download.value.save_as(folder / "paper")
    return (folder / "paper").read_bytes()


def made(page: Page, listed: str) -> None:
    """The memo of the first planned scene, as it is now."""
    page.goto(listed)
    page.get_by_role("link", name=MEMO).last.click()
    expect(page.get_by_text("As it is now. Nobody else reads it before you issue it.")).to_be_visible()


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_papers_are_listed_and_read_in_every_light(opens: Opens, size: dict[str, int], scheme: str):
    page = opens(MARA, size=size, color_scheme=scheme)
    listed = papers(page)
    checked(page)
    look(page, f"papers-{size['width']}-{scheme}")
    page.get_by_text("Papers are set on:").click()
    checked(page)
    made(page, listed)
    checked(page)


def test_a_paper_is_issued_confirmed_by_name_and_taken_out_without_scripts(opens: Opens, tmp_path: Path):
    mara = opens(MARA, java_script_enabled=False)
    listed = papers(mara)
    mara.get_by_text("Papers are set on:").click()
    mara.get_by_role("radio", name=re.compile("^A4")).check()
    mara.get_by_role("button", name="Set papers on this").click()
    expect(mara.get_by_text("What was issued or sealed stays as it is.").first).to_be_visible()
    made(mara, listed)
    assert mara.get_by_role("link", name=re.compile("^PDF")).first.inner_text() == "PDF, A4"
    assert saved(mara, "PDF, A4", tmp_path).startswith(b"%PDF-")
    assert saved(mara, "Page as a file", tmp_path).startswith(b"<!doctype")
    mara.get_by_role("button", name="Issue it").click()
    expect(mara.get_by_text("Issued. Whoever it is for finds it under Papers.")).to_be_visible()
    issued = mara.url

    # The first AD reads it on a phone, takes it out and confirms it, once.
    jo = opens(JO, size=PHONE, java_script_enabled=False)
    papers(jo)
    fits(jo)
    jo.get_by_role("link", name=re.compile("memo", re.I)).first.click()
    fits(jo)
    assert jo.url == issued
    assert saved(jo, "PDF, US Letter", tmp_path).startswith(b"%PDF-")
    jo.get_by_role("button", name="I have read it").click()
    expect(jo.get_by_text("You have confirmed that you read it.")).to_be_visible()
    fits(jo)
    assert jo.get_by_role("button", name="I have read it").count() == 0

    # The coordinator sees by whom; with scripts, on the same pages, axe finds nothing.
    mara = opens(MARA)
    mara.goto(issued)
    expect(mara.get_by_text("Jo Tanaka", exact=False).first).to_be_visible()
    checked(mara)
    jo = opens(JO, size=PHONE)
    jo.goto(issued)
    checked(jo)


def test_a_rider_is_read_as_a_paper_and_taken_out_as_word_by_those_it_is_for_alone(
    opens: Opens, tmp_path: Path
):
    ada = opens(ADA, size=PHONE)
    papers(ada)
    checked(ada)
    ada.get_by_role("link", name=re.compile("Ada Benin-Laurent, rider 1")).click()
    checked(ada)
    assert saved(ada, "Word, to be marked up", tmp_path).startswith(b"PK")
    jo = opens(JO)
    assert jo.goto(ada.url).status == 404


def test_all_papers_for_a_day_are_asked_for_and_come_as_one_file(opens: Opens, tmp_path: Path):
    mara = opens(MARA)
    papers(mara)
    day = mara.locator("a[href*='/made/day_report/']").first.get_attribute("href").split("/")[-2]
    mara.get_by_label(re.compile("^Day")).fill(day)
    mara.get_by_role("button", name="Make them").click()
    expect(mara.get_by_role("link", name="Take out the file")).to_be_visible(timeout=90_000)
    checked(mara)
    data = saved(mara, "Take out the file", tmp_path)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        names = packed.namelist()
    assert names
    assert not [name for name in names if "ada" in name.lower()], "by kind and scene, never by person"
