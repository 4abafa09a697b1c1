"""From what is asked to two riders in force, a blue page, a withdrawal, and the board right at each step."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from journeys.conftest import DESKTOP, PHONE, ROOT, Opens, accessible, look
from journeys.test_first_read import fits
from kit import sealed

pytestmark = pytest.mark.journey
MARA, PRIYA, ADA, LUCA, HENRIK = (
    f"{name}@demo.example" for name in ("mara", "priya", "ada", "luca", "henrik")
)
BLUE = ROOT / "src/closedset/demo/scripts/the-tide-table-blue.fountain"
ADA_NAMED, LUCA_NAMED = "Ada Benin-Laurent", "Luca Ferreira"


def home(page: Page) -> str:
    page.goto("/")
    page.get_by_role("link", name="The Tide Table").first.click()
    return page.url


def verdict(page: Page, production: str, word: str) -> None:
    page.goto(f"{production}board/10/principal/")
    found = page.locator(".verdict").first.inner_text().strip().lower()
    assert found == word, page.locator("main").inner_text()


def accept_all(page: Page) -> None:
    while page.get_by_role("button", name=re.compile("^Accept")).count():
        page.get_by_role("button", name=re.compile("^Accept")).first.click()
        page.wait_for_load_state("load")


def counter(page: Page, of: str, field: str, to: str) -> None:
    term = page.locator("li.card", has=page.locator("p", has_text=of)).first
    term.get_by_text("Counter", exact=True).click()
    term.get_by_label(field).select_option(to)
    term.get_by_role("button", name="Put this in its place").click()
    expect(page.get_by_role("heading", name="Changed from the version before")).to_be_visible()


def sign(page: Page, party: str, paper: Path) -> None:
    page.get_by_text("Enter a signature made outside").click()
    page.get_by_label("Who signed").select_option(party)
    page.get_by_label("Name on the paper").fill(party.title())
    page.get_by_label("The signed paper").set_input_files(paper)
    page.get_by_role("button", name="Enter it").click()
    page.wait_for_load_state("load")


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    made = tmp_path / "signed.pdf"
    made.write_bytes(sealed.paper(1))
    return made


def test_a_performer_says_what_she_says_in_under_two_minutes_on_a_phone(opens: Opens):
    page = opens(LUCA, size=PHONE)
    production = home(page)
    began = time.monotonic()
    page.get_by_role("link", name="What I say for myself").click()
    page.get_by_role("link", name="Statement").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("what I say for myself")
    fits(page)
    accessible(page)
    look(page, "statement-390-light")
    page.locator("svg.body a[aria-label='the back']").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#q-touch.back$"))
    for question, answer in (
        ("touch.back", "Yes"),
        ("touch.hand", "Yes"),
        ("touch.buttocks", "No"),
        ("action.kiss.open", "Yes"),
    ):
        if question.startswith("action.") and not page.locator(f"[id='q-{question}']").is_visible():
            page.get_by_text("What is played", exact=True).last.click()
        page.locator(f"[id='q-{question}']").get_by_label(answer, exact=True).check()
    page.get_by_role("button", name="Save what I said").click()
    expect(page.get_by_text("Saved: 4 new.")).to_be_visible()
    assert time.monotonic() - began < 120
    accessible(page)
    page.get_by_label("What I say here counts for").select_option("10")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_text("In every scene: No")).to_be_visible()
    page.get_by_role("link", name="Everything kept about me").click()
    expect(page.get_by_text("4 answers kept")).to_be_visible()
    fits(page)
    accessible(page)
    look(page, "everything-390-light")
    page.goto(production)
    assert page.get_by_role("link", name="What is asked").count() == 0


def test_two_riders_a_blue_page_and_a_withdrawal_with_the_board_right_at_each_step(
    opens: Opens, paper: Path, tmp_path: Path
):
    mara, priya = opens(MARA), opens(PRIYA)
    ada, luca = opens(ADA, size=PHONE), opens(LUCA, size=PHONE)
    production = home(mara)
    verdict(mara, production, "hold")
    accessible(mara)

    # The set is settled, and Luca's rider released out of what is asked and available.
    mara.goto(f"{production}plans/10/principal/")
    accessible(mara)
    look(mara, "plan-1280-light")
    mara.get_by_text("Settle the set").click()
    mara.get_by_label("How closed").select_option("closed")
    closed = datetime.now(UTC) - timedelta(hours=1)  # noqa: TID251
    mara.get_by_label("Closed from").fill(f"{closed:%Y-%m-%dT%H:%M}")
    for name in (ADA_NAMED, LUCA_NAMED, "Mara Ellis"):
        mara.get_by_role("group", name="Who is in the room").get_by_label(name).check()
    mara.get_by_role("group", name="Who keeps everybody in sight").get_by_label("Mara Ellis").check()
    mara.get_by_label("Every monitor and feed").check()
    mara.get_by_role("button", name="Save").last.click()
    mara.get_by_role("link", name=LUCA_NAMED, exact=True).click()
    accessible(mara)
    mara.get_by_label("What the scenes are about").fill("On the boat at dusk Nadia kisses Tomas.")
    mara.get_by_role("button", name="Draft the rider").click()
    mara.get_by_role("button", name="Deliver to both sides").click()
    expect(mara.get_by_text("Being agreed").first).to_be_visible()
    lucas = mara.url
    mara.goto(f"{production}riders/")
    fits(mara)
    accessible(mara)
    look(mara, "riders-1280-light")
    mara.get_by_role("link", name=f"{ADA_NAMED}, rider 1").click()
    adas = mara.url

    # Each rider is countered once, and agreed by both sides.
    ada.goto(adas)
    fits(ada)
    accessible(ada)
    look(ada, "rider-390-light")
    counter(ada, "affectionate touch", "Area", "back")
    luca.goto(lucas)
    counter(luca, "affectionate touch", "Pressure", "muscle")
    for performer, rider in ((ada, adas), (luca, lucas)):
        accept_all(performer)
        priya.goto(rider)
        accept_all(priya)
        expect(priya.get_by_text("Agreed, to be signed").first).to_be_visible()
    verdict(mara, production, "hold")

    # Signed on paper and entered; the coordinator opens what is signed.
    for rider in (adas, lucas):
        for party in ("performer", "producer"):
            mara.goto(rider)
            sign(mara, party, paper)
        expect(mara.locator("h1 + .pill")).to_have_text("Signed")
        mara.goto(rider)
    verdict(mara, production, "clear")
    accessible(mara)
    look(mara, "board-scene-1280-light")

    # Another call is only looked at.
    soon = datetime.now(UTC) + timedelta(hours=9)  # noqa: TID251
    mara.get_by_label("What if everybody were called at").fill(f"{soon:%Y-%m-%dT%H:%M}")
    mara.get_by_role("button", name="Look").click()
    expect(mara.get_by_text("Nothing was changed by looking.")).to_be_visible()
    expect(mara.locator(".verdict").first).to_have_text(re.compile("clear", re.I))

    # A summary, each department its own part.
    mara.goto(f"{production}summaries/10/")
    mara.get_by_role("button", name="Issue it as it is now").click()
    accessible(mara)
    henrik = opens(HENRIK)
    henrik.goto(f"{production}summaries/10/")
    henrik.get_by_role("link", name="What each department brings and knows").click()
    boat = henrik.get_by_role("article", name="Scene 10", exact=True)
    boat.get_by_role("button", name="I have read this").click()
    expect(boat.get_by_text("Read by you")).to_be_visible()

    # Pages that add something hold the scene, until riders rest on them.
    pages = tmp_path / "pink.fountain"
    added = "She kisses him."
    text = BLUE.read_text("utf-8")
    assert added in text
    pages.write_text(text.replace(added, f"{added} His hand slides under her shirt.", 1), "utf-8")
    mara.goto(f"{production}drafts/bring-in/")
    mara.get_by_label("Script file").set_input_files(pages)
    mara.get_by_label("Draft").select_option("pink")
    mara.get_by_role("button", name=re.compile("Read|Bring")).click()
    expect(mara.get_by_text("Scenes").first).to_be_visible(timeout=60_000)
    verdict(mara, production, "hold")
    expect(mara.get_by_text("came in with the pink pages").first).to_be_visible()

    # A withdrawal stops it, at once, and nobody is told whose it was.
    luca.goto(f"{production}riders/")
    luca.get_by_role("link", name="Take something back").click()
    accessible(luca)
    luca.get_by_label("Everything in scene 10").check()
    luca.get_by_role("button", name="Take it back").click()
    verdict(mara, production, "stop")
    verdict(henrik, production, "stop")
    assert "withdrawn" not in henrik.locator("main").inner_text().lower()
    henrik.goto(f"{production}summaries/10/")
    expect(henrik.get_by_text("It is hidden until it is issued again")).to_be_visible()
    ada.goto(f"{production}board/")
    fits(ada)
    accessible(ada)
    look(ada, "board-390-light")
    mara.goto(f"{production}board/")
    fits(mara)
    accessible(mara)
    look(mara, "board-1280-light")


@pytest.mark.parametrize("size", [pytest.param(DESKTOP, id="desktop"), pytest.param(PHONE, id="phone")])
def test_the_pages_between_are_accessible_and_fit(opens: Opens, size: dict[str, int]):
    page = opens(MARA, size=size)
    production = home(page)
    fits(page)
    accessible(page)
    parts = ("cast/", "schedule/", "meetings/", "plans/", "performers/", "board/", "riders/", "notices/")
    for part in (*parts, "agreements/"):
        page.goto(production + part)
        fits(page)
        accessible(page)
