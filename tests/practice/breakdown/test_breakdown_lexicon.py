"""Each rule finds its own example and leaves its counter-example alone."""

import pytest

from closedset.practice.breakdown.lexicon import ENTRIES, SETS, places
from closedset.practice.breakdown.patterns import Entry, compile_row, index, matches, words_of
from closedset.practice.breakdown.words import cut

EVERY = (*ENTRIES, *places.ENTRIES)
RULES = index(ENTRIES, SETS)
PLACES = index(places.ENTRIES, SETS)


def found(entry: Entry, sentence: str) -> bool:
    rows, text = (PLACES, sentence.lower()) if entry in places.ENTRIES else (RULES, sentence)
    return entry.id in {match.entry.id for match in matches(cut(text, frozenset()), rows)}


@pytest.mark.parametrize("entry", EVERY, ids=lambda entry: entry.id)
def test_every_rule_finds_its_example(entry):
    assert found(entry, entry.yes)


@pytest.mark.parametrize("entry", EVERY, ids=lambda entry: entry.id)
def test_every_rule_leaves_its_counter_example_alone(entry):
    assert not found(entry, entry.no)


def test_every_rule_has_a_name_of_its_own():
    assert len({entry.id for entry in EVERY}) == len(EVERY)


@pytest.mark.parametrize("entry", EVERY, ids=lambda entry: entry.id)
def test_every_rule_says_why_in_one_calm_sentence(entry):
    assert entry.says.endswith(".")
    assert not any(
        word in entry.says.lower() for word in ("grope", "steamy", "sexy", "hot ", "naughty", "fuck")
    )


def test_every_class_has_rules():
    from closedset.practice.breakdown.values import Class

    assert {entry.kind for entry in ENTRIES} == set(Class)


@pytest.mark.parametrize(
    "sentence",
    [
        "The painter dries her brush after three strokes.",
        "They meet at the strip mall.",
        "He flicks a cigarette butt away.",
        "A pen leaks in his breast pocket.",
        "She carves the turkey breast.",
        "The plane touches down.",
        "A naked bulb hangs from the ceiling.",
        "The dog bares its teeth.",
        "A shower of sparks falls on the floor.",
        "He straddles the deer and lifts it.",
        "She enters her house.",
        "He takes off his hat.",
    ],
)
def test_words_with_another_meaning_say_little(sentence):
    assert all(match.entry.hint < 2 for match in matches(cut(sentence, frozenset()), RULES))


def _plain(row: str) -> list[str]:
    """The words a pattern or a list of excuses spells out itself, without its sets, names and gaps."""
    parts = [word for part in row.split() if part[0] not in "~<" for word in part.split("|")]
    return [word for word in parts if word[0] not in "@%$"]


def _met(word: str) -> bool:
    tokens = cut(word, frozenset())
    return len(tokens) == 1 and word in tokens[0].forms


@pytest.mark.parametrize("entry", EVERY, ids=lambda entry: entry.id)
def test_every_word_of_a_rule_can_be_met(entry):
    rows = (*entry.patterns, entry.unless)
    assert not [word for row in rows for word in _plain(row) if not _met(word)]


@pytest.mark.parametrize("name", sorted(SETS))
def test_every_word_of_a_set_can_be_met(name):
    assert not sorted(word for word in SETS[name] if word[0] != "%" and not _met(word))


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("nudity.naked", "He stands naked in the kitchen."),
        ("kiss.kiss", "They kiss in front of her mother."),
        ("exposed.feeding", "She breastfeeds on the bench with an empty bottle nearby."),
    ],
)
def test_a_word_further_off_does_not_excuse_what_is_shown(rule, sentence):
    assert rule in {match.entry.id for match in matches(cut(sentence, frozenset()), RULES)}


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("kiss.kiss", "He kisses the ground."),
        ("kiss.mutual", "They never kiss."),
        ("exposed.feeding", "She is nursing him back to health."),
    ],
)
def test_a_word_right_beside_excuses(rule, sentence):
    assert rule not in {match.entry.id for match in matches(cut(sentence, frozenset()), RULES)}


def test_a_row_is_looked_for_by_the_word_fewest_paragraphs_hold():
    row = compile_row(ENTRIES[0], "he|she ~1 play ~0 on|with|under ~3 footsie $", words_of(SETS))
    assert row.telling in ({"play"}, {"footsie"})
    assert row.others
    assert row.telling not in row.others
