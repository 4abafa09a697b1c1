"""Questions for the coordinator: asked, never answered."""

from closedset.practice.breakdown import Class, Flag, find
from closedset.practice.breakdown.prompts import BY_CLASS, BY_FLAG, PURPOSE, questions
from kit.breakdown_paper import script


def asked(*lines):
    return questions(find(script(*lines)).beats)


def test_a_scene_with_nothing_found_is_asked_nothing():
    assert asked("EXT. STREET - DAY", "They walk.") == ()


def test_purpose_and_power_come_first():
    prompts = asked("INT. BEDROOM - NIGHT", "Drunk, they kiss.")
    assert [prompt.code for prompt in prompts[:5]] == [code for code, _ in PURPOSE]
    assert {"flag.intoxication", "class.kiss"} <= {prompt.code for prompt in prompts}


def test_what_is_implied_is_asked_about():
    assert asked("INT. BEDROOM - DAY", "She wakes up next to him.")[-1].code == "presence.implied"


def test_every_flag_and_class_has_its_question():
    assert set(BY_FLAG) == set(Flag)
    assert set(BY_CLASS) == set(Class)


def test_every_prompt_is_a_question():
    every = [asks for _, asks in (*PURPOSE, *BY_FLAG.values(), *BY_CLASS.values())]
    assert all(asks.endswith("?") for asks in every)
