"""Papers as pages."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from closedset.formats.papers import article, page
from closedset.practice.papers.blocks import Section, Words
from kit import made_papers


class Balanced(HTMLParser):
    """Every element that is opened is closed, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in {"meta", "img"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def read(text: str) -> Balanced:
    parser = Balanced()
    parser.feed(text)
    assert parser.open == []
    return parser


@pytest.mark.parametrize(
    "made", [made_papers.every_block, made_papers.stale, made_papers.long_names, made_papers.from_the_right]
)
def test_every_paper_is_a_whole_page(made):
    seen = read(page(made())).seen
    assert [tag for tag, _ in seen if tag == "h1"] == ["h1"]
    assert all(dict(attrs).get("scope") in {"row", "col"} for tag, attrs in seen if tag == "th")


def test_the_page_says_what_the_paper_says():
    said = page(made_papers.stale())
    for text in (
        "closed lips",
        "Agreed on 3 January.",
        "On hold",
        "silicone edge",
        "10:30",
        "No telephones.",
    ):
        assert text in said
    for text in (
        "Anything to add",
        "I waited.",
        "Jens Aalto",
        "Drawn, by link",
        "No longer holds.",
        "Tuesday 6",
    ):
        assert text in said
    assert "<b>Visible to:</b> Ada Nordin, her representative" in said


def test_a_page_in_a_language_from_the_right_is_read_from_the_right():
    assert '<html lang="he" dir="rtl">' in page(made_papers.from_the_right())
    assert '<html lang="en" dir="ltr">' in page(made_papers.every_block())


def test_what_looks_like_code_is_only_words():
    paper = replace(made_papers.every_block(), title="<script>x</script>", language='en"><script>')
    assert "<script" not in page(paper)


def test_a_clause_can_be_pointed_at_and_lists_of_clauses_are_closed():
    assert 'id="clause-c1"' in article(made_papers.every_block())
    paper = replace(
        made_papers.every_block(), sections=(Section("", (Words("Only\n\nwords."),)),), facts=(), opening=""
    )
    assert "<h2>" not in read_text(paper)


def read_text(paper) -> str:
    text = article(paper)
    read(text)
    return text
