"""A breakdown is written out: JSON, sheets, the page and the one-liner."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from closedset.formats.breakdown_out import as_html, as_json, one_liner, plain_words, sheets, workbook
from closedset.formats.breakdown_out.passages import passage
from closedset.practice.breakdown.values import Class, Flag, Presence, Tier, Why
from kit.made_report import SCRIPT, beat, made, place

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/schema/breakdown-1.json").read_text())
AT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def through_json(value):
    return json.loads(json.dumps(value))


def table(written: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"))))


def test_the_schema_is_itself_in_order():
    Draft202012Validator.check_schema(SCHEMA)


def test_a_breakdown_in_json_follows_the_published_schema():
    Draft202012Validator(SCHEMA).validate(through_json(as_json.breakdown(made())))


def test_a_reading_in_json_follows_the_published_schema():
    Draft202012Validator(SCHEMA).validate(through_json(as_json.reading(SCRIPT, name="x")))


def test_json_keeps_scenes_without_findings_ranked_and_what_was_not_understood():
    written = through_json(as_json.breakdown(made()))
    assert [(one["rank"], len(one["beats"])) for one in written["scenes"]] == [(1, 2), (3, 0), (2, 0)]
    assert written["not_understood"] == [
        {"line": 6, "text": "@@ torn @@", "why": "It looks like a torn line."}
    ]


def test_json_says_page_and_line_and_who_was_inferred():
    one = through_json(as_json.breakdown(made(decisions={"b1": "keep"})))["scenes"][0]["beats"][0]
    assert (one["page"], one["page_line"], one["who_inferred"], one["decision"]) == (1, 2, ["REN"], "keep")
    assert one["grade"] == {"exposure": "E3", "action": "A4"}


def test_the_sheet_has_a_row_a_finding_and_a_row_for_each_scene_without():
    rows = table(sheets.to_csv(made()))
    assert [row["Tier"] for row in rows] == ["beat", "mention only", sheets.NO_FINDING, sheets.NO_FINDING]
    assert (rows[0]["Eighths"], rows[0]["Set"], rows[0]["D/N"], rows[0]["Cast"]) == (
        "1 4/8",
        "BOATHOUSE",
        "NIGHT",
        "ODA, REN",
    )
    assert "Security: closed set" in rows[0]["Schedule"]


def test_no_cell_of_the_csv_can_be_taken_for_a_formula():
    for row in table(sheets.to_csv(made(name="=cmd"))):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())


def test_no_cell_of_the_workbook_is_a_formula_and_control_characters_are_shown():
    one = beat(text="=HYPERLINK(1)\x07" + "x" * 40_000)
    book = load_workbook(io.BytesIO(workbook.to_xlsx(made(one), at=AT)))
    assert book.sheetnames == ["Breakdown", "Read-through", "Not understood"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    long = next(cell.value for cell in cells if "HYPERLINK" in str(cell.value))
    assert long.startswith("'=HYPERLINK(1)\N{REPLACEMENT CHARACTER}")
    assert long.endswith("(cut; see the script)")


@given(st.text())
def test_a_safe_cell_never_opens_a_formula(text):
    assert not str(sheets.safe(text)).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))


def test_the_one_liner_names_the_scenes_and_nothing_of_what_happens():
    written = one_liner.to_csv(made())
    (row,) = table(written)
    assert row == {
        "Scene": "12A",
        "I/E": "INT",
        "Set": "BOATHOUSE",
        "D/N": "NIGHT",
        "Eighths": "1 4/8",
        "Cast": "ODA, REN",
        "Note": "Intimacy: yes; closed set likely; IC required",
    }
    assert b"kiss" not in written


def test_the_one_liner_asks_for_a_second_look_where_we_are_not_sure_and_skips_mentions():
    (row,) = table(one_liner.to_csv(made(beat(tier=Tier.LOOK))))
    assert row["Note"] == "Intimacy: to be confirmed by the IC"
    assert table(one_liner.to_csv(made(beat(tier=Tier.MENTION)))) == []


class Tags(HTMLParser):
    """Collects tags, attributes and marked words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.marked: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data):
        if self.tags and self.tags[-1] == "mark":
            self.marked.append(data)
            self.tags.append("after")


def test_the_page_needs_nothing_else_and_runs_nothing():
    tags = Tags(as_html.page(made()))
    assert tags.tags.count("style") == 1
    assert not {"script", "link", "img", "iframe"} & set(tags.tags)
    assert not {"style", "src", "href", "onclick"} & tags.attributes


def test_the_page_marks_the_words_in_their_passage_and_escapes_the_script():
    page = as_html.page(made(name="<script>alert(1)</script>"))
    assert Tags(page).marked == ["kiss"]
    assert "<script" not in page
    assert "&lt;b&gt;She&lt;/b&gt;" in page


def test_the_page_keeps_every_scene_in_the_read_through_list_in_order():
    page = as_html.page(made())
    listed = page[page.index("Read-through list") :]
    assert listed.index("INT. BOATHOUSE") < listed.index("EXT. QUAY") < listed.index("OMITTED")
    assert "Omitted" not in page[: page.index("Read-through list")]


def test_a_script_with_nothing_found_says_so():
    empty = made(beat(scene=99))
    assert "None. Read the list below all the same." in as_html.page(empty)


def test_marks_that_overlap_or_leave_the_passage_are_cut_to_it():
    start = place(2).start
    whys = tuple(
        Why("x", "r", "s", span)
        for span in (
            (start, start + 3),
            (start + 2, start + 7),
            (0, 4),
            (start + 40, 9999),
            (start + 1, start + 2),
        )
    )
    (line,) = passage(SCRIPT, SCRIPT.scenes[0], beat(why=whys))
    assert "".join(piece.text for piece in line.pieces) == "Oda and Ren kiss. <b>She</b> takes off her shirt."
    assert [piece.text for piece in line.pieces if piece.marked] == ["Oda", " and", "er shirt."]


@pytest.mark.parametrize(
    ("length", "written", "cell"),
    [(None, "", ""), (0, "0/8", "0 0/8"), (4, "4/8", "0 4/8"), (8, "1", "1 0/8"), (12, "1 4/8", "1 4/8")],
)
def test_eighths_are_written_as_a_schedule_writes_them(length, written, cell):
    assert plain_words.eighths(length) == written
    assert plain_words.eighths_cell(length) == cell


def test_every_class_tier_presence_and_flag_has_its_words():
    assert set(plain_words.CLASSES) == set(Class)
    assert set(plain_words.TIERS) == set(Tier)
    assert set(plain_words.PRESENCE) == set(Presence)
    assert set(plain_words.FLAGS) == set(Flag)


def test_schedule_words_follow_what_is_staged_and_a_mention_needs_nothing():
    assert plain_words.schedule_words([beat(tier=Tier.MENTION)]) == ()
    words = plain_words.schedule_words([beat(classes=(Class.SIMULATED_SEX, Class.SEXUAL_VIOLENCE)), beat()])
    assert words == (
        "Additional Labor: intimacy coordinator",
        "Security: closed set",
        "Wardrobe: modesty garments and robes",
        "Makeup/Hair: body make-up",
        "Props: barriers and padding",
        "Stunts: stunt coordinator to be asked",
        "Additional Labor: guardian or chaperone for a minor",
    )
    assert plain_words.schedule_words([beat(classes=(), flags=(), exposure="E0")]) == words[:2]
