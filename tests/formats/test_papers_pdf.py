"""Papers as PDF: what they say, and what a reader that cannot see them is told."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime

import pikepdf
import pypdfium2
import pytest

from closedset.formats.papers import Size, document
from closedset.practice.papers.blocks import Boxes, Signatures
from kit import made_papers
from kit.every_kind import every_kind, under_other_names

AT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
MADE = {
    one.__name__: one
    for one in (
        made_papers.every_block,
        made_papers.stale,
        made_papers.long_table,
        made_papers.long_names,
        made_papers.from_the_right,
    )
}


def words(data: bytes) -> list[str]:
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(data)]


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def test_every_page_says_whose_it_is_who_may_read_it_and_where_it_stands():
    pages = words(document(made_papers.every_block(), at=AT))
    for number, page in enumerate(pages, start=1):
        assert "The Boathouse" in page
        assert "Visible to: Ada Nordin, her representative" in page
        assert "Rider 12A, version 4, 7f3a 91c2" in page
        assert f"Page {number} of {len(pages)}" in page


def test_a_paper_that_no_longer_holds_says_so_across_the_head_of_every_page():
    assert all(
        "Version 5 was sent on Tuesday" in page for page in words(document(made_papers.stale(), at=AT))
    )


def test_everything_in_the_paper_is_on_the_paper():
    said = " ".join(words(document(made_papers.every_block(), at=AT)))
    for text in (
        "closed lips",
        "Agreed on 3 January.",
        "On hold",
        "silicone edge",
        "Monday 4 January, 10:30",
    ):
        assert text in said
    for text in ("No telephones.", "Anything to add", "I waited.", "CUT TO:", "Jens Aalto", "Drawn, by link"):
        assert text in said


def test_the_same_moment_gives_the_same_bytes_and_another_does_not():
    paper = made_papers.every_block()
    assert document(paper, at=AT) == document(paper, at=AT)
    assert document(paper, at=AT) != document(paper, at=AT.replace(year=2027))


@pytest.mark.parametrize(("size", "width"), [(Size.LETTER, 612), (Size.A4, 595)])
def test_the_size_is_the_one_asked_for_on_script_pages_too(size, width):
    made = pypdfium2.PdfDocument(document(made_papers.every_block(), at=AT, size=size))
    assert {round(page.get_width()) for page in made} == {width}


def test_what_looks_like_template_code_is_only_words():
    said = words(document(replace(made_papers.every_block(), opening='#panic("x") $ *a* \\ @b'), at=AT))
    assert '#panic("x") $ *a* \\ @b' in said[0]


def test_a_letter_no_font_has_is_shown_as_its_code_and_listed():
    said = " ".join(words(document(replace(made_papers.every_block(), opening="山 \U0001f600 \x07"), at=AT)))
    assert "山 [U+1F600] [U+0007]" in said
    assert "Letters this paper cannot show [U+0007], [U+1F600]" in said


@pytest.mark.parametrize("name", MADE)
def test_rows_and_columns_of_every_table_have_headers(name):
    with opened(document(MADE[name](), at=AT)) as pdf:
        rows = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/TR"]
        assert rows
        for row in rows:
            first = row.K[0]
            assert first.S == "/TH"
            attributes = first.A if isinstance(first.A, pikepdf.Dictionary) else first.A[0]
            assert attributes.Scope in {"/Row", "/Column"}


def test_what_is_ticked_and_who_signs_is_not_parted_by_the_end_of_a_page():
    """On every kind and size: a group of boxes, and the people who sign, stand on one page each."""
    for size in (Size.A4, Size.LETTER):
        for paper in every_kind().values():
            pages = words(document(paper, at=AT, size=size))
            for section in paper.sections:
                for block in section.blocks:
                    if isinstance(block, Boxes) and not block.lines:
                        assert any(all(label in page for label in block.labels) for page in pages), (
                            paper.title
                        )
                    if isinstance(block, Signatures):
                        assert any(all(row.name in page for row in block.rows) for page in pages), paper.title


def test_a_long_name_leaves_neither_the_top_nor_the_side_of_a_page():
    for size in (Size.A4, Size.LETTER):
        pdf = document(under_other_names(every_kind()["rider"]), at=AT, size=size)
        with pypdfium2.PdfDocument(pdf) as pages:
            for page in pages:
                wide, tall = page.get_size()
                text = page.get_textpage()
                boxes = [text.get_charbox(n) for n in range(text.count_chars())]
                assert all(left >= 0 and right <= wide for left, _bottom, right, _top in boxes)
                assert max(top for _left, _bottom, _right, top in boxes) <= tall - 20
