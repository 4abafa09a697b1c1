"""Six moves by keyboard, one held with its clause and mended; kept twice; a performer reads her lines."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from journeys.conftest import PHONE, Opens, accessible, look
from journeys.test_first_read import fits
from journeys.test_to_the_board import (
    ADA,
    ADA_NAMED,
    LUCA,
    LUCA_NAMED,
    MARA,
    PRIYA,
    accept_all,
    home,
    sign,
)
from kit import sealed

pytestmark = pytest.mark.journey
SCORE = "scores/10/principal/"
MORE = (
    "9-10 Luca hand > Ada upper back: caress, over clothing, light; breath Ada held",
    "11-12 Ada > Luca: closed kiss, on the skin, light; eyes Luca > the shore",
    "13-14 Ada > Luca: open kiss, on the skin, light; stop: the boat turns",
    "15-16 Luca hand > Ada hip: caress, over clothing, light; note: rather the rail",
)
HELD = MORE[-1].partition(":")[0]


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    made = tmp_path / "signed.pdf"
    made.write_bytes(sealed.paper(1))
    return made


def in_force(mara: Page, priya: Page, players: tuple[Page, Page], production: str, paper: Path) -> None:
    """Two riders for what is planned, agreed and signed."""
    ada, luca = players
    mara.goto(f"{production}plans/10/principal/")
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
    mara.get_by_label("What the scenes are about").fill("On the boat at dusk Nadia kisses Tomas.")
    mara.get_by_role("button", name="Draft the rider").click()
    mara.get_by_role("button", name="Deliver to both sides").click()
    lucas = mara.url
    mara.goto(f"{production}riders/")
    mara.get_by_role("link", name=f"{ADA_NAMED}, rider 1").click()
    for performer, rider in ((ada, mara.url), (luca, lucas)):
        for side in (performer, priya):
            side.goto(rider)
            accept_all(side)
        for party in ("performer", "producer"):
            mara.goto(rider)
            sign(mara, party, paper)
        mara.goto(rider)  # the coordinator opens what is signed


def test_a_score_from_the_keyboard_to_the_performers_phone(opens: Opens, paper: Path):
    mara, priya, ada, luca = opens(MARA), opens(PRIYA), opens(ADA, size=PHONE), opens(LUCA, size=PHONE)
    production = home(mara)
    in_force(mara, priya, (ada, luca), production, paper)

    # Four more moves are written below the two there are; each is checked while the next one is written.
    mara.get_by_role("link", name="Choreography", exact=True).click()
    mara.get_by_role("link", name="Scene 10").click()
    expect(mara.locator("svg .bar[data-verdict='clear']")).to_have_count(4)
    mara.get_by_role("link", name="Write", exact=True).click()
    text = mara.get_by_label("The score, one move a line")
    text.press("Control+End")
    text.press_sequentially("\n" + "\n".join(MORE))
    lines = mara.locator(".written > li")
    expect(lines).to_have_count(6)
    held = lines.nth(5)
    expect(held.locator(".verdict")).to_have_text("Hold")
    expect(held).to_contain_text("Ada Benin-Laurent, rider 1")
    expect(lines.nth(3).locator(".verdict")).to_have_text("Clear")
    fits(mara)
    accessible(mara)
    look(mara, "score-write-1280-light")

    # The one that is held is mended, and the score kept.
    text.fill(text.input_value().replace("Ada hip", "Ada upper back"))
    expect(held.locator(".verdict")).to_have_text("Clear")
    mara.get_by_role("button", name="Keep").click()
    expect(mara.get_by_text("Kept as version 2.")).to_be_visible()
    expect(mara.locator("tbody tr")).to_have_count(6)
    fits(mara)
    accessible(mara)
    look(mara, "score-1280-light")

    # Without a script, on a phone: a move by choosing, looked at by a button, and kept for the take.
    plain = opens(MARA, size=PHONE, java_script_enabled=False)
    plain.goto(f"{production}{SCORE}write/")
    plain.get_by_text("Put a move together by choosing").click()
    plain.get_by_label("Who", exact=True).select_option(ADA_NAMED)
    plain.get_by_label("To whom").select_option(LUCA_NAMED)
    plain.get_by_label("Action").select_option(label="kiss, closed mouth")
    plain.get_by_label("Surface").select_option(label="on the skin")
    plain.get_by_label("Pressure").select_option(label="skin level")
    plain.get_by_role("button", name="Add the move").click()
    expect(plain.locator(".written > li")).to_have_count(7)
    written = plain.get_by_label("The score, one move a line")
    written.fill(written.input_value().replace("the boat turns", "two taps"))
    plain.get_by_role("button", name="Check").click()
    expect(plain.locator(".written > li .verdict").last).to_have_text("Clear")
    plain.get_by_label("Keep it as").select_option(label="Take")
    plain.get_by_role("button", name="Keep").click()
    expect(plain.get_by_text("Kept as version 3.")).to_be_visible()
    mara.goto(f"{production}{SCORE}versions/")
    expect(mara.get_by_role("region", name="Version 3: Take")).to_contain_text("m7 was added")
    accessible(mara)

    # The performer reads what she does, and nothing that is the coordinators'.
    ada.goto(f"{production}scores/")
    accessible(ada)
    ada.get_by_role("link", name="Scene 10").click()
    expect(ada.get_by_role("heading", level=1)).to_have_text("What you do in scene 10")
    expect(ada.locator("tbody tr")).to_have_count(7)
    expect(ada.locator("main")).to_contain_text("two taps")
    for word in ("rather the rail", "the shore", "forehead", "Hold", "Clear"):
        assert word not in ada.locator("main").inner_text(), word
    assert not ada.locator("svg.score, .score svg").is_visible(), "on a phone it is a list"
    fits(ada)
    accessible(ada)
    look(ada, "score-390-light")
