"""Every string goes through gettext, and a right-to-left language turns every page round."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from django.utils import translation

from kit import pseudo


class Words(HTMLParser):
    """Collects what a person reads on a page, without what stands between `translate=no` marks."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"script", "style"}:
            self.silent += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in {"script", "style"}:
            self.silent -= 1

    def handle_data(self, data: str) -> None:
        if not self.silent and re.search(r"[A-Za-z]{3}", data):
            self.seen.append(data.strip())


@pytest.fixture
def pseudo_locale(settings, tmp_path):
    settings.LANGUAGES = [*settings.LANGUAGES, (pseudo.LANGUAGE, "pseudo")]
    settings.LOCALE_PATHS = [pseudo.write(tmp_path), *settings.LOCALE_PATHS]
    translation.trans_real._translations = {}
    yield pseudo.LANGUAGE
    translation.trans_real._translations = {}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/accounts/login/", "/nothing/here/"])
def test_a_page_in_a_right_to_left_language_has_no_string_left_over(client, pseudo_locale, address):
    page = client.get(address, headers={"accept-language": pseudo_locale}).content.decode()
    assert 'dir="rtl"' in page
    words = Words()
    words.feed(page)
    assert [seen for seen in words.seen if pseudo.OPEN not in seen and pseudo.CLOSE not in seen] == []
