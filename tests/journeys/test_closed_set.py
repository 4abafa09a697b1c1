"""A list made by two, a set closed, a door worked by name and by a pass, and the board that goes by it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from closedset.rooms.closed_set import passes
from journeys.conftest import PHONE, Opens, accessible, look

pytestmark = pytest.mark.journey
JO, MARA, ADA, KIT = "jo@demo.example", "mara@demo.example", "ada@demo.example", "kit@demo.example"
FITS = "document.documentElement.scrollWidth <= innerWidth"


def sets(page: Page, place: str = "10/principal/") -> None:
    page.goto("/")
    page.get_by_role("link", name="The Tide Table").first.click()
    page.goto(page.url.split("?")[0] + "closed-set/" + place)


def sound(page: Page) -> None:
    assert page.evaluate(FITS)
    accessible(page)


def button(page: Page, does: str, name: str) -> Locator:
    """A button with whom it is about, which is read out and not shown."""
    return page.get_by_role("button", name=re.compile(rf"^{does}\s*: {name}$"))


def let(page: Page, way: str, name: str) -> None:
    button(page, way, name).click()


def on_the_board(page: Page) -> str:
    page.get_by_role("link", name="The board says").click()
    said = page.locator("main").inner_text()
    sound(page)
    page.go_back()
    return said


def test_from_the_list_to_the_door_and_the_board(opens: Opens):
    jo = opens(JO, size=PHONE)
    sets(jo, "10/principal/list/")
    jo.get_by_text("Propose somebody").click()
    jo.get_by_label("Or somebody else, by name").fill("Runa Dahl")
    jo.get_by_label("There as").select_option(label="focus puller")
    jo.get_by_label("Why it needs them there").fill("Keeps focus by hand.")
    jo.get_by_role("button", name="Propose", exact=True).click()
    expect(jo.get_by_role("article", name="Runa Dahl")).to_contain_text("nobody has approved it")
    button(jo, "Approve", "Runa Dahl").click()
    expect(jo.get_by_text("You proposed this.")).to_be_visible()

    plain = opens(MARA, java_script_enabled=False)
    sets(plain, "10/principal/list/")
    button(plain, "Approve", "Runa Dahl").click()
    expect(plain.get_by_role("article", name="Runa Dahl")).to_contain_text("Approved by Mara Ellis")
    mara = opens(MARA)

    sets(jo)
    jo.get_by_label("Level").select_option(label="closed set")
    jo.get_by_role("button", name="Close the set").click()
    expect(jo.get_by_text("not confirmed yet")).to_be_visible()
    expect(jo.get_by_role("button", name="Confirmed closed")).to_be_disabled()
    sound(jo)

    sets(jo, "10/principal/feeds/")
    for feed, state in (("Stream to the office", "off"), ("Monitor on the second boat", "tented")):
        shown = jo.get_by_role("article", name=feed)
        expect(shown).to_contain_text("Nobody has looked yet")
        shown.get_by_role("combobox").select_option(state)
        shown.get_by_role("button", name="I looked").click()
        expect(shown).not_to_contain_text("Nobody has looked yet")
    sound(jo)

    sets(jo, "10/principal/door/")
    for name in ("Ada Benin-Laurent", "Henrik Sø", "Mara Ellis"):
        jo.get_by_role("searchbox").fill(name.split()[0])
        jo.get_by_role("button", name="Find").click()
        let(jo, "In", name)
    sound(jo)

    kit = opens(KIT, size=PHONE)
    sets(kit)
    expect(kit.get_by_role("heading", name="You are on the list")).to_be_visible()
    kit.get_by_text("Show my pass").click()
    expect(kit.get_by_role("img", name="A code for the camera")).to_be_visible()
    sound(kit)
    jo.goto(pass_of(kit))
    let(jo, "In", "Kit Adeyemi")
    expect(button(jo, "Out", "Kit Adeyemi")).to_be_visible()

    sets(jo)
    jo.get_by_role("button", name="Confirmed closed").click()
    expect(jo.get_by_text("confirmed closed at")).to_be_visible()
    assert "Gil Brandt" not in on_the_board(jo)

    sets(jo, "10/principal/door/?name=Gil Brandt")
    expect(jo.get_by_role("heading", name="Gil Brandt is not on the list")).to_be_visible()
    expect(jo.get_by_text("Ask Jo Tanaka, Mara Ellis")).to_be_visible()
    jo.get_by_text("They are inside already").click()
    jo.get_by_role("button", name="Enter as inside").click()
    expect(jo.get_by_text("The set is held until they leave.")).to_be_visible()
    look(jo, "door-390-light")
    sets(mara)
    assert "Gil Brandt is not on the list of the set." in on_the_board(mara)

    ada = opens(ADA, size=PHONE)
    sets(ada)
    expect(ada.get_by_role("article", name="Runa Dahl")).to_contain_text("Keeps focus by hand.")
    expect(ada.get_by_text(re.compile("Gil Brandt is inside"))).to_be_visible()
    sound(ada)

    sets(jo, "10/principal/door/")
    let(jo, "Out", "Gil Brandt")
    sets(mara)
    assert "Gil Brandt" not in on_the_board(mara)
    mara.get_by_role("button", name="I see the work").click()
    expect(mara.get_by_text("Sees the work: Mara Ellis")).to_be_visible()
    for place in ("", "10/principal/", "10/principal/list/", "10/principal/words/"):
        sets(mara, place)
        sound(mara)


def pass_of(page: Page) -> str:
    """Where the code on the page leads. The squares are those of this very address, drawn here once more."""
    code = page.get_by_role("img", name="A code for the camera")
    leads = str(code.get_attribute("data-leads"))
    (squares,) = re.findall(r' d="([^"]+)"', passes.drawn(leads))
    assert code.locator("path").get_attribute("d") == squares
    return leads
