"""Anybody brings a paper and is told, on a phone and on a desk, in light and dark, what became of it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import expect

from journeys.conftest import DESKTOP, PHONE, Opens, accessible
from journeys.test_first_read import fits
from kit import sealed

pytestmark = pytest.mark.journey


@pytest.fixture
def papers(tmp_path: Path) -> dict[str, Path]:
    """A paper sealed elsewhere, the same with a page added, and one that bears no seal."""
    with ThreadPoolExecutor(1) as apart:  # the browser keeps this thread's event loop
        made = {"elsewhere": apart.submit(sealed.sealed).result(), "unsealed": sealed.paper()}
    made["added"] = sealed.appended(made["elsewhere"], sealed.add_page)
    for name, data in made.items():
        (tmp_path / f"{name}.pdf").write_bytes(data)
    return {name: tmp_path / f"{name}.pdf" for name in made}


@pytest.mark.parametrize(("size", "scheme"), [(PHONE, "light"), (DESKTOP, "dark")])
def test_anybody_checks_a_paper_without_signing_in(opens: Opens, papers: dict[str, Path], size, scheme):
    page = opens(size=size, color_scheme=scheme)
    page.goto("/verify/")
    accessible(page)
    fits(page)
    for name, says in (
        ("elsewhere", "No certificate you trust vouches for that name."),
        ("added", "Page 4 was not in what was sealed."),
        ("unsealed", "The file bears no seal and no signature."),
    ):
        page.get_by_label("The PDF").set_input_files(papers[name])
        page.get_by_role("button", name="Check it").click()
        expect(page.get_by_text(says)).to_be_visible(timeout=20_000)
        accessible(page)
        fits(page)


def test_the_account_keeper_has_a_key_made(opens: Opens):
    page = opens("mara@demo.example", size=PHONE)
    page.goto("/people/me/")
    page.get_by_role("link", name="The sealing key").first.click()
    accessible(page)
    page.get_by_role("button", name="Make a new key").click()
    expect(page.get_by_text("Its certificate holds from", exact=False)).to_be_visible()
    accessible(page)
    fits(page)
