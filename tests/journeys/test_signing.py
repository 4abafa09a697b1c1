"""An agreed rider is signed by four people on four devices, sealed, and checked by whoever has it."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from closedset.formats.seal.keys import der
from journeys.conftest import DESKTOP, PHONE, Opens, accessible, look
from journeys.test_first_read import fits
from journeys.test_to_the_board import accept_all, home
from kit import examining

pytestmark = pytest.mark.journey
MARA, PRIYA, ADA, INES = (f"{name}@demo.example" for name in ("mara", "priya", "ada", "ines"))
OLIVE = "olive@studio.example"
TABLET = {"width": 820, "height": 1180}
MESSAGE = re.compile(r"^To: (\S+)$.*?^(https?://\S+)$", re.M | re.S)


@pytest.fixture
def link_for(served: tuple[str, Path]) -> Callable[[str, str], str]:
    """The newest link in a message to an address, as far as the server has sent one; without its origin."""

    def link(email: str, part: str) -> str:
        for _ in range(150):
            sent = [way for to, way in MESSAGE.findall(served[1].read_text()) if to == email and part in way]
            if sent:
                return re.sub(r"^https?://[^/]+", "", sent[-1])
            time.sleep(0.4)
        raise AssertionError(f"No message for {email} with {part}.")

    return link


def come_and_read(page: Page, way: str) -> None:
    """Open the link in this browser, agree to sign electronically, and see every page."""
    page.goto(way)
    fits(page)
    accessible(page)
    page.get_by_role("button", name="Open it in this browser").click()
    expect(page.get_by_role("heading", name="1. How you sign")).to_be_visible()
    fits(page)
    accessible(page)
    page.get_by_label("I agree to sign this paper electronically").check()
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("link", name="Look at page 1").click()
    fits(page)
    accessible(page)
    while page.get_by_role("button", name=re.compile("^I have seen it")).count():
        picture = page.locator("figure.leaf img")
        shown = "one => one.complete ? one.naturalWidth : one.decode().then(() => one.naturalWidth)"
        assert picture.evaluate(shown) > 0
        last = page.get_by_role("button", name="I have seen it", exact=True).count()
        page.get_by_role("button", name=re.compile("^I have seen it")).click()
        page.wait_for_load_state("load")
        if last:
            break
    page.get_by_role("link", name="Make your mark").click()


def test_a_rider_is_signed_by_four_people_on_four_devices(
    opens: Opens, link_for: Callable[[str, str], str], tmp_path: Path
):
    mara, priya, ada = opens(MARA), opens(PRIYA, size=TABLET), opens(ADA, size=PHONE)
    production = home(mara)
    mara.goto(f"{production}riders/")
    mara.get_by_role("link", name=re.compile("Ada Benin-Laurent, rider 1")).click()
    rider = mara.url
    for side in (ada, priya):
        side.goto(rider)
        accept_all(side)

    # The coordinator says who signs, in which order, and sends it; she never sees a link.
    mara.goto(rider)
    mara.get_by_role("link", name="Send it to be signed").click()
    fits(mara)
    accessible(mara)
    counter = mara.get_by_role("group", name="Counter-signature")
    counter.get_by_label("Name").fill("Olive Brandt")
    counter.get_by_label("Address").fill(OLIVE)
    look(mara, "envelope-who-1280-light")
    mara.get_by_role("button", name="Make the envelope").click()
    mara.get_by_role("button", name="Send it to be signed").click()
    envelope = mara.url
    accessible(mara)
    assert "/link/" not in mara.content()

    # The performer, on her phone and by the link alone, draws her mark.
    phone = opens(size=PHONE)
    come_and_read(phone, link_for(ADA, "/link/"))
    phone.get_by_label("Your name, as you sign").fill("Ada Benin-Laurent")
    phone.get_by_label("Draw it").check()
    fits(phone)
    accessible(phone)
    box = phone.locator("canvas").bounding_box()
    assert box
    phone.mouse.move(box["x"] + 20, box["y"] + 20)
    phone.mouse.down()
    phone.mouse.move(box["x"] + 200, box["y"] + 60, steps=6)
    phone.mouse.up()
    look(phone, "signer-mark-390-light")
    phone.get_by_role("button", name="Sign", exact=True).click()
    expect(phone.get_by_text("You signed this paper on")).to_be_visible()
    accessible(phone)

    # Her representative at a desk, the producer on a tablet, somebody from outside by the link; all typed.
    others = (
        (INES, DESKTOP, "Ines"),
        (PRIYA, TABLET, "Priya"),
        (OLIVE, {"width": 412, "height": 915}, "Olive"),
    )
    for email, size, name in others:
        page = opens("" if email == OLIVE else email, size=size)
        come_and_read(page, link_for(email, "/link/"))
        page.get_by_label("Your name, as you sign").fill(name)
        page.get_by_role("button", name="Sign", exact=True).click()
        expect(page.get_by_text("You signed this paper on")).to_be_visible()

    # Everybody has signed: the rider is signed, its paper sealed once, and each has a copy to keep.
    mara.goto(rider)
    expect(mara.locator("h1 + .pill")).to_have_text("Signed")
    mara.goto(envelope)
    expect(mara.locator(".pill").first).to_have_text("Signed by everybody")
    fits(mara)
    accessible(mara)
    look(mara, "envelope-signed-1280-light")
    sealed = tmp_path / "rider.pdf"
    with mara.expect_download() as download:
        mara.get_by_role("link", name="The sealed paper").click()
    download.value.save_as(sealed)
    kept = opens(size=PHONE)
    kept.goto(link_for(ADA, "/copy/"))
    fits(kept)
    accessible(kept)

    # Whoever has the file checks it, without signing in: on the page, by the command, by programs not ours.
    examine(opens(size=PHONE), sealed)


def check(page: Page, file: Path) -> None:
    """Bring a file to the page for everybody."""
    page.goto("/verify/")
    page.get_by_label("The PDF").set_input_files(file)
    page.get_by_role("button", name="Check it").click()
    expect(page.locator("#answer")).to_be_visible(timeout=30_000)


def examine(page: Page, sealed: Path) -> None:
    """Page, command, pyHanko and pdfsig agree on the paper; page and command name all that is done to it."""
    folder, pdf = sealed.parent, sealed.read_bytes()
    check(page, sealed)
    expect(page.locator("#answer")).to_contain_text("This is the file that was sealed.")
    for name, link in (("proof.json", "The record's proof"), ("root.pem", "The certificate to trust")):
        with page.expect_download() as download:
            page.get_by_role("link", name=link).click()
        download.value.save_as(folder / name)
    known = ("--proof", "proof.json", "--trust", "root.pem")
    with ThreadPoolExecutor(1) as apart:  # the browser keeps this thread's event loop
        ends, said = apart.submit(examining.by_command, folder, sealed.name, *known).result()
        assert (ends, "This is the file that was sealed." in said) == (0, True), said
        apart.submit(examining.by_pyhanko, pdf, der((folder / "root.pem").read_bytes())).result()
        if examining.PDFSIG:
            told = examining.by_pdfsig(folder, sealed.name)
            assert told.count("Signature is Valid") == told.count("Total document signed") == 1
        damaged = apart.submit(examining.damages, pdf).result()
        for name, (data, named) in damaged.items():
            file = folder / f"{name}.pdf"
            file.write_bytes(data)
            asked = apart.submit(examining.by_command, folder, file.name, *known)
            check(page, file)
            expect(page.locator("#answer")).to_contain_text("Do not rely on this file")
            expect(page.locator(".findings")).to_contain_text(named)
            ends, said = asked.result()
            assert (ends, named in said) == (2, True), said
    look(page, "verify-390-light")
