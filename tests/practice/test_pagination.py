from closedset.practice import pagination
from closedset.practice.screenplay import Kind


def test_a_long_line_of_dialogue_takes_the_lines_of_its_column():
    assert pagination.lines_of(Kind.DIALOGUE, "x" * 36) == 2
    assert pagination.lines_of(Kind.ACTION, "x" * 36) == 2
    assert pagination.lines_of(Kind.ACTION, "a\n\nb") == 4


def test_what_is_not_printed_takes_no_room():
    assert pagination.lines_of(Kind.NOTE, "x" * 1000) == 0


def test_a_page_break_turns_the_page():
    spots, end = pagination.lay_out(
        [(Kind.ACTION, "a", ""), (Kind.PAGE_BREAK, "", ""), (Kind.ACTION, "b", "")]
    )
    assert [page for page, _down in spots] == [1, 2, 2]
    assert end[0] == 2


def test_dual_dialogue_stands_side_by_side():
    single, _ = pagination.lay_out(
        [(Kind.CUE, "A", "left"), (Kind.CUE, "B", "right"), (Kind.ACTION, "c", "")]
    )
    assert single[2] == single[1]


def test_the_shortest_scene_has_one_eighth():
    assert pagination.eighths_between((1, 0.0), (1, 0.01)) == 1
    assert pagination.eighths_between((1, 0.5), (3, 0.0)) == 12
