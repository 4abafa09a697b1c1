"""The rider as a paper: every term by its sentence, once, under its own id."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given

from closedset.practice.consent.prose import read, sentence
from closedset.practice.consent.terms import Effect, Requirement, Rider, Scope, Term, What
from closedset.practice.papers.blocks import Clause, Facts, Pages, Paper, Signatures, Table, Words
from closedset.practice.papers.rider import RiderFacts, Signing, rider_paper
from closedset.practice.riders.completeness import CLAUSES
from kit.consent_worlds import riders

AT = datetime(2026, 3, 8, 14, tzinfo=UTC)


def term(id_: str, effect: Effect = Effect.PERMIT, **more: object) -> Term:
    requires = more.pop("requires", ())
    return Term(id=id_, effect=effect, scope=Scope(scenes=frozenset({"41"}), **more), requires=requires)


TERMS = (
    term("41.2", what=What.EXPOSURE, area="back", on_set="bare", on_screen="implied"),
    term("41.1", what=What.CONTACT, action="kiss.open", area="lips", partners=frozenset({"Ben"})),
    term("41.3", what=What.USE, use="picture"),
    term("41.4", Effect.REFUSE, what=What.SEEN, area="scars"),
    term("41.5", Effect.REQUIRE, requires=(Requirement(name="closed_set", value="closed_minimal"),)),
)
MADE = RiderFacts(
    production="Harbour",
    zone="America/Los_Angeles",
    called="Ada, rider 1",
    version=2,
    digest="ab" * 32,
    performer="Ada",
    character="NORA",
    scenes=("41",),
    synopsis="They part.",
    terms=TERMS,
    clauses=tuple(CLAUSES.values()),
    standards=("SAG-AFTRA",),
    drafts=(("41", "blue pages"),),
    pages=(Pages(scene="41", draft="blue pages", lines=(("action", "They part."),)),),
    delivered=AT,
    signing=(Signing(party="producer"), Signing(party="performer", name="Ada", at=AT)),
    acknowledges=("Rosa",),
)


def section(paper: Paper, title: str):
    return next(one for one in paper.sections if one.title == title)


def clauses(paper: Paper) -> list[Clause]:
    return [block for one in paper.sections for block in one.blocks if isinstance(block, Clause)]


def table(paper: Paper, caption: str) -> Table:
    found = [block for one in paper.sections for block in one.blocks if isinstance(block, Table)]
    return next(one for one in found if one.caption == caption)


def test_a_rider_says_every_term_once_and_numbers_them_as_they_stand():
    said = [one for one in clauses(rider_paper(MADE)) if "clause." not in one.id]
    assert [(one.number, one.id) for one in said] == [
        ("1", "41.1"),
        ("2", "41.2"),
        ("3", "41.4"),
        ("4", "41.5"),
        ("5", "41.3"),
    ]


@given(riders("ada", 1))
def test_what_stands_in_a_rider_reads_back_as_its_terms(made: Rider):
    paper = rider_paper(replace(MADE, terms=made.terms))
    said = {one.id: sentence(read(one.says)) for one in clauses(paper) if "clause." not in one.id}
    assert said == {one.id: sentence(one) for one in made.terms}


def test_what_is_so_on_set_and_what_is_seen_are_two_lists():
    paper = rider_paper(MADE)
    assert table(paper, "On set, at most").rows == (("2", "the back", "bare"),)
    assert table(paper, "On screen, at most").rows == (("2", "the back", "implied"),)


def test_a_use_that_no_term_names_is_not_agreed():
    rows = dict(table(rider_paper(MADE), "Uses").rows)
    assert rows["the picture itself"].startswith("yes")
    assert rows["trailer"] == "no"


def test_a_contact_that_says_little_permits_the_least_and_says_so():
    bare = term("41.9", what=What.CONTACT, action="kiss")
    nothing = term("41.8", what=What.CONTACT)
    rows = table(rider_paper(replace(MADE, terms=(bare, nothing))), "Who touches whom, and how").rows
    assert rows == (
        ("1", "anything of the kind “kiss”", "not said", "not said", "on the skin", "skin level"),
        ("2", "not said", "not said", "not said", "over clothing", "skin level"),
    )


def test_an_exposure_without_an_area_is_said_to_name_none():
    paper = rider_paper(replace(MADE, terms=(term("41.9", what=What.EXPOSURE),)))
    assert table(paper, "On set, at most").rows == (("1", "not said", "covered"),)


def test_the_withdrawal_statement_stands_alone_above_the_signatures():
    titles = [one.title for one in rider_paper(MADE).sections]
    assert titles.index("Signatures") == titles.index("Withdrawal") + 1
    (clause,) = section(rider_paper(MADE), "Withdrawal").blocks
    assert clause.id == "clause.withdrawal"
    assert "clause.withdrawal" not in [
        one.id for one in section(rider_paper(MADE), "Also part of this rider").blocks
    ]


def test_performer_signs_before_producer_and_a_line_waits_for_who_has_not():
    known, signing = section(rider_paper(MADE), "Signatures").blocks
    assert isinstance(known, Words), "what leaves no line stands above those who sign"
    assert isinstance(signing, Signatures)
    assert [(one.role, one.when) for one in signing.rows] == [
        ("Performer", "Sunday 8 March 2026, 07:00 (America/Los_Angeles, UTC-07:00)"),
        ("Producer", ""),
    ]


def test_words_with_more_to_them_are_explained():
    (facts,) = section(rider_paper(MADE), "Words used here").blocks
    assert isinstance(facts, Facts)
    assert [word for word, _says in facts.rows] == [
        "bare",
        "closed set, fewest people",
        "implied",
        "the picture itself",
    ]


def test_the_pages_are_bound_in_and_what_it_was_made_from_stands_on_it():
    paper = rider_paper(MADE)
    assert section(paper, "Script pages").blocks == MADE.pages
    assert paper.reference == "Ada, rider 1, version 2, abababababab"
    assert paper.visible_to.startswith("Ada and whoever represents them")


def test_a_rider_that_is_hardly_begun_leaves_out_what_it_has_not():
    bare = replace(
        MADE, terms=(), clauses=(), standards=(), drafts=(), pages=(), delivered=None, acknowledges=()
    )
    paper = rider_paper(replace(bare, stale="A later version stands in the place of this one."))
    assert dict(paper.facts)["Delivered"] == "not delivered yet"
    assert [one.title for one in paper.sections] == [
        "What the scenes are about",
        "Not agreed",
        "Use of the material",
        "Signatures",
    ]
    assert paper.stale
