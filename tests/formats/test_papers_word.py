"""Papers as Word files, and what comes back of them."""

from __future__ import annotations

import io
import random
import time
from dataclasses import replace

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from closedset.formats.papers.as_word import word
from closedset.formats.papers.redline import clauses_of, made_of, proposals
from closedset.formats.refusal import CannotRead
from closedset.practice.papers.blocks import Clause, Paper, Section
from closedset.practice.papers.wishes import NotRead, Proposal, Wish
from kit import made_papers
from kit import returned_word as back

PAPER = made_papers.every_block()
SENT = word(PAPER)
FIRST, SECOND, THIRD = (one.says for one in clauses_of(PAPER))
NOTE = "Agreed on 3 January."


def wishes(data: bytes, paper=PAPER) -> list[tuple[str, str, str]]:
    return [
        (str(one.wish), one.clause, one.says) if isinstance(one, Proposal) else ("?", one.text, one.why[:22])
        for one in proposals(data, paper)
        if not (isinstance(one, Proposal) and one.wish is Wish.UNCHANGED)
    ]


def paragraph(text: str) -> str:
    return f"<w:p>{back.run(text)}</w:p>"


@pytest.mark.parametrize(
    "made", [made_papers.every_block, made_papers.stale, made_papers.long_names, made_papers.from_the_right]
)
def test_what_comes_back_untouched_asks_for_nothing(made):
    found = proposals(word(made()), made())
    assert [one.clause for one in found] == [one.id for one in clauses_of(made())]
    assert {one.wish for one in found} == {Wish.UNCHANGED}


def test_the_file_opens_says_everything_and_has_the_same_bytes_again():
    assert word(PAPER) == SENT
    document = Document(io.BytesIO(SENT))
    said = "\n".join(
        [one.text for one in document.paragraphs]
        + [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    )
    for text in (
        "Rider for scene 12A",
        NOTE,
        "On hold",
        "Monday 4 January, 10:30",
        "No telephones.",
        "CUT TO:",
    ):
        assert text in said
    assert "closed lips" in SENT_BODY
    assert "Visible to: Ada Nordin" in document.sections[0].footer.paragraphs[0].text


SENT_BODY = back.entries(SENT)["word/document.xml"].decode()


def test_marked_changes_are_read_with_who_made_them():
    runs = back.run("Kiss on the ") + back.deleted("mouth") + back.inserted("cheek") + back.run(" with Ivo.")
    changed = next(one for one in proposals(back.in_place(SENT, FIRST, runs), PAPER) if one.clause == "c1")
    assert (changed.wish, changed.says, changed.was) == (Wish.CHANGED, "Kiss on the cheek with Ivo.", FIRST)
    assert changed.by == "Jens Aalto"


def test_a_marked_change_that_ends_where_it_began_is_none():
    runs = back.deleted(FIRST) + back.inserted(FIRST)
    assert wishes(back.in_place(SENT, FIRST, runs)) == []


def test_changes_that_were_not_marked_are_read_too():
    def edit(document):
        for run in document.element.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"):
            if run.text == SECOND:
                run.text = "Back uncovered to the waist, from behind only."

    assert wishes(back.saved_again(SENT, edit)) == [
        ("changed", "c2", "Back uncovered to the waist, from behind only.")
    ]


@pytest.mark.parametrize(
    "struck",
    [
        lambda: back.in_place(SENT, SECOND, back.deleted(SECOND)),
        lambda: back.in_place(SENT, SECOND, ""),
        lambda: back.in_place(SENT, SECOND, f"<w:r><w:rPr><w:strike/></w:rPr><w:t>{SECOND}</w:t></w:r>"),
        lambda: back.without_control_of(SENT, "c2"),
    ],
)
def test_a_clause_may_be_struck_out_in_several_ways(struck):
    assert wishes(struck()) == [("struck", "c2", "")]


def test_a_mark_that_strikes_nothing_is_no_striking():
    runs = f'<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>{SECOND}</w:t></w:r>'
    assert wishes(back.in_place(SENT, SECOND, runs)) == []


@pytest.mark.parametrize(
    ("where", "after"), [(FIRST, "c1"), (NOTE, "c1"), (THIRD, "c3"), ("What is agreed</w:t>", "")]
)
def test_a_new_line_next_to_a_clause_is_an_added_one(where, after):
    sent = (
        SENT
        if after
        else word(replace(PAPER, sections=(Section("What is agreed", PAPER.sections[0].blocks[1:]),)))
    )
    paper = (
        PAPER
        if after
        else replace(PAPER, sections=(Section("What is agreed", PAPER.sections[0].blocks[1:]),))
    )
    found = wishes(back.put_after(sent, where, paragraph("No rain machine on the day.")), paper)
    assert found == [("added", after, "No rain machine on the day.")]


def test_two_new_lines_one_after_the_other_are_both_added():
    twice = paragraph("Heaters in the room.") + f"<w:p>{back.inserted('Tea.')}</w:p>"
    found = [one for one in proposals(back.put_after(SENT, SECOND, twice), PAPER) if one.wish is Wish.ADDED]
    assert [(one.clause, one.says, one.by) for one in found] == [
        ("c2", "Heaters in the room.", ""),
        ("c2", "Tea.", "Jens Aalto"),
    ]


def test_a_line_put_below_a_clause_inside_its_control_is_added_and_the_clause_stays():
    both = back.with_body(
        SENT, lambda body: body.replace(SECOND, f"{SECOND}</w:t></w:r></w:p><w:p><w:r><w:t>Only once.")
    )
    assert wishes(both) == [("added", "c2", "Only once.")]


def test_a_clause_broken_into_two_lines_is_the_same_clause():
    at_space = SECOND.index(" ")
    first, rest = SECOND[:at_space], SECOND[at_space:]
    broken = back.with_body(
        SENT, lambda body: body.replace(SECOND, f"{first}</w:t></w:r></w:p><w:p><w:r><w:t>{rest}")
    )
    assert wishes(broken) == []


def test_clauses_are_found_when_a_program_drops_their_controls_and_even_their_bookmarks():
    bare = back.without_controls(SENT)
    assert wishes(bare) == []
    barer = back.without_bookmarks(bare)
    assert wishes(barer) == []
    longer = back.in_place(barer, SECOND, back.run(SECOND + " No pick-ups."))
    assert wishes(longer) == [("changed", "c2", SECOND + " No pick-ups.")]


def test_a_comment_is_a_question_about_its_clause_or_about_its_line():
    found = [
        one
        for one in proposals(back.commented(SENT, THIRD, "Above which clothing?"), PAPER)
        if one.wish is Wish.ASKED
    ]
    assert [(one.clause, one.says, one.by) for one in found] == [
        ("c3", "Above which clothing?", "Jens Aalto")
    ]
    found = [
        one
        for one in proposals(back.commented(SENT, "No telephones.", "Pagers?"), PAPER)
        if one.wish is Wish.ASKED
    ]
    assert [(one.clause, one.was) for one in found] == [("", "– No telephones.")]


def test_a_comment_that_hangs_nowhere_is_shown():
    loose = back.packed({**back.entries(SENT), "word/comments.xml": back.COMMENTS.format("And?").encode()})
    assert wishes(loose) == [("?", "And?", "This comment hangs at ")]


def test_what_is_no_clause_and_was_changed_is_shown_not_taken():
    assert wishes(back.in_place(SENT, "– No telephones.", back.run("– No telephones at all."))) == [
        ("?", "– No telephones at all.", "This is no clause: it ")
    ]
    marked = back.run("– No ") + back.deleted("telephones.") + back.inserted("radios.")
    assert wishes(back.in_place(SENT, "– No telephones.", marked)) == [
        ("?", "– No radios.", "This is no clause: it ")
    ]
    for gone in ("", back.deleted("– No telephones.")):
        assert wishes(back.in_place(SENT, "– No telephones.", gone)) == [
            ("?", "– No telephones.", "This was taken out. It")
        ]


def test_what_stands_apart_from_the_clauses_is_shown():
    assert wishes(back.put_after(SENT, "Jens Aalto", paragraph("Also: a driver."))) == [
        ("?", "Also: a driver.", "This stands apart from")
    ]


def test_what_is_written_into_the_foot_or_drawn_is_shown():
    parts = back.entries(SENT)
    foot = next(name for name in parts if name.startswith("word/footer"))
    parts[foot] = parts[foot].replace(b"Visible to: Ada", b"Also for the agency: Ada")
    found = wishes(back.packed(parts))
    assert [one[0] for one in found] == ["?"]
    assert found[0][1].startswith("Also for the agency")
    drawn = back.in_place(SENT, SECOND, back.run(SECOND) + "<w:r><w:drawing/></w:r>")
    assert wishes(drawn) == [("?", f"2 {SECOND}", "A picture stands here,")]


def test_what_is_in_tables_text_boxes_and_moved_about_is_read():
    box = f"<w:p><w:r><w:pict><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></w:pict></w:r></w:p>"
    assert ("?", "In a box.", "This stands apart from") in wishes(back.put_after(SENT, "Jens Aalto", box))
    moved = f'<w:moveFrom w:author="R">{back.run(SECOND)}</w:moveFrom>'
    moved += f'<w:moveTo w:author="R">{back.run("Elsewhere.")}</w:moveTo>'
    assert wishes(back.in_place(SENT, SECOND, moved)) == [("changed", "c2", "Elsewhere.")]


def test_a_copied_clause_is_one_more():
    start = SENT_BODY.index("<w:sdt>", SENT_BODY.index(FIRST))
    control = SENT_BODY[start : SENT_BODY.index("</w:sdt>", start) + len("</w:sdt>")]
    copied = back.with_body(SENT, lambda body: body.replace(control, control + paragraph("x") + control, 1))
    assert ("added", "c2", f"2 {SECOND}") in wishes(copied)


def test_the_redline_of_another_paper_or_version_is_refused():
    other = replace(PAPER, reference="Rider 12A, version 5, 1111 2222")
    with pytest.raises(CannotRead, match="another paper, or from another version"):
        proposals(word(other), PAPER)
    document = io.BytesIO()
    Document().save(document)
    with pytest.raises(CannotRead, match="another paper"):
        proposals(document.getvalue(), PAPER)


def test_of_which_paper_a_file_was_made_is_found_by_identity_or_by_the_head_of_its_pages():
    other = replace(PAPER, reference="Rider 12A, version 5, 1111 2222")
    assert made_of(SENT, [other, PAPER]) == 1
    assert made_of(SENT, [other]) is None
    bare = back.packed(
        {name: data for name, data in back.entries(SENT).items() if name != "docProps/core.xml"}
    )
    assert made_of(bare, [other, PAPER]) == 1
    parts = back.entries(bare)
    headless = {name: data for name, data in parts.items() if not name.startswith("word/header")}
    assert made_of(back.packed(headless), [other, PAPER]) is None


def test_a_paper_that_holds_no_more_since_it_was_taken_out_asks_for_nothing_by_that():
    later = replace(PAPER, stale="The pages of scene 2 have changed.")
    assert wishes(SENT, later) == []
    assert wishes(word(later), later) == []


def test_lines_beyond_what_is_compared_are_each_shown(monkeypatch):
    monkeypatch.setattr("closedset.formats.papers.beside.MOST_COMPARED", 0)
    changed = back.in_place(SENT, "– No telephones.", back.run("– No telephones at all."))
    assert [text for _sort, text, _why in wishes(changed)] == ["– No telephones at all.", "– No telephones."]


def deep() -> bytes:
    ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = f"<w:document {ns}>" + "<w:ins>" * 5_000 + "</w:ins>" * 5_000 + "</w:document>"
    return back.packed({**back.entries(SENT), "word/document.xml": body.encode()})


def many_lines() -> bytes:
    return back.with_body(SENT, lambda body: body.replace("<w:sectPr", "<w:p/>" * 9_000 + "<w:sectPr", 1))


@pytest.mark.parametrize("kept", [True, False])
def test_a_long_file_is_read_in_seconds_whether_clauses_can_be_told_or_not(kept):
    """Thousands of new lines; without controls and bookmarks each begins with the number of a clause."""
    words = random.Random(1)
    clauses = tuple(
        Clause(f"c{n}", str(n), " ".join(words.choices(("kiss", "lips", "over", "skin", "with"), k=20)))
        for n in range(1, 31)
    )
    long = Paper(kind="rider", title="Rider", production="X", visible_to="x", reference="v1; abc",
                 sections=(Section("A", clauses),))  # fmt: skip
    sent = word(long) if kept else back.without_bookmarks(back.without_controls(word(long)))
    more = "".join(paragraph(f"{1 + n % 30} {clauses[n % 30].says} {n}") for n in range(4_000))
    data = back.with_body(sent, lambda body: body.replace("</w:body>", f"{more}</w:body>"))
    began = time.process_time()
    found = proposals(data, long)
    assert time.process_time() - began < 8
    assert len(found) >= 4_000, "nothing is dropped"


def much_text() -> bytes:
    long = paragraph(random.Random(1).randbytes(4_100_000).hex())
    return back.with_body(SENT, lambda body: body.replace("<w:sectPr", long + "<w:sectPr", 1))


def bomb() -> bytes:
    return back.packed({"word/document.xml": b"<a/>", "word/media/big.bin": b"\0" * 40_000_000})


def entities() -> bytes:
    body = b'<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'
    return back.packed({**back.entries(SENT), "word/document.xml": body})


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not a Word file"),
        (b"%PDF-1.7", "not a Word file"),
        (b"PK\x03\x04 broken", "broken"),
        (back.packed({"a.txt": b"a"}), "holds no Word text"),
        (bomb(), "more than a paper can hold"),
        (entities(), "entities"),
        (deep(), "nested deeper"),
        (many_lines(), "more lines than"),
        (much_text(), "more text than"),
        (b"PK" + b"\0" * 10_000_001, "more than 10 MB"),
        (back.packed({**back.entries(SENT), "word/document.xml": b"<w:broken"}), "broken"),
        (back.packed({**back.entries(SENT), "../up.xml": b"<a/>"}), "outside"),
    ],
)
def test_what_is_no_returned_word_file_is_refused_in_one_sentence(data, says):
    with pytest.raises(CannotRead, match=says) as refused:
        proposals(data, PAPER)
    assert refused.value.says.endswith(".")


words = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z", "P")), min_size=1, max_size=8)


@given(st.lists(words, min_size=1, max_size=12).map(" ".join))
@settings(max_examples=40, deadline=None)
def test_whatever_a_clause_is_changed_to_comes_back_word_for_word(text):
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    changed = back.with_body(SENT, lambda body: body.replace(SECOND, escaped))
    found = {one.clause: one for one in proposals(changed, PAPER) if isinstance(one, Proposal)}
    assert not any(isinstance(one, NotRead) for one in proposals(changed, PAPER))
    assert found["c2"].says == " ".join(text.split())
