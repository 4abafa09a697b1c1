"""Cast, calls and lists brought in, at both widths and without a script. Nothing of the demo is changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from journeys.conftest import DESKTOP, PHONE, Opens, accessible

pytestmark = pytest.mark.journey
MARA = "mara@demo.example"
SIZES = [pytest.param(DESKTOP, id="desktop"), pytest.param(PHONE, id="phone")]
FITS = "document.documentElement.scrollWidth <= innerWidth"
LIST = """Cast of the second unit
Name,Character,Kind,Stands for,DOB
Mia Long-Surname-That-Does-Not-End of the Family Tree,EVE,principal,,1/2/1990
ليلى حداد,ليلى,Day player,,
Bo,JO,wizard,,
=1+1,X,,,
"""


def there(page: Page, place: str) -> None:
    page.goto("/")
    page.get_by_role("link", name="The Tide Table").first.click()
    page.goto(page.url.split("?")[0] + place)


def sound(page: Page) -> None:
    assert page.evaluate(FITS)
    accessible(page)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("place", ["cast/", "schedule/", "import/"])
def test_the_pages_are_accessible_and_fit(opens: Opens, size: dict[str, int], place: str):
    page = opens(MARA, size=size)
    there(page, place)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    sound(page)


@pytest.mark.parametrize("size", SIZES)
def test_a_list_is_shown_with_what_is_wrong_in_it(opens: Opens, size: dict[str, int], tmp_path: Path):
    page = opens(MARA, size=size)
    there(page, "import/")
    file = tmp_path / "cast.csv"
    file.write_text(LIST, encoding="utf-8")
    page.get_by_label("File").set_input_files(str(file))
    page.get_by_role("button", name="Show me what it would be").click()
    expect(page.locator(".lede")).to_contain_text("1 of 4 rows can come in")
    sound(page)
    page.get_by_label("Dates with slashes are written").select_option("dmy")
    page.get_by_role("button", name="Look again").click()
    expect(page.locator(".lede")).to_contain_text("2 of 4 rows can come in")


def test_an_hour_that_comes_twice_is_asked_about_without_a_script(opens: Opens):
    page = opens(MARA, java_script_enabled=False)
    there(page, "schedule/")
    page.get_by_label("Scene").fill("2")
    page.get_by_label("Called at").fill("2026-10-25T02:30")
    page.get_by_role("button", name="Set it").click()
    expect(page.get_by_text("Choose one of the two.")).to_be_visible()
    expect(page.get_by_label("which of the two").locator("option")).to_have_count(3)
