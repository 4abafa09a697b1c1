"""A rider version as a paper: its own pages and signatures, and why it does not hold any more."""

from __future__ import annotations

import pytest

from closedset.practice.papers.blocks import Pages, Paper, Signatures
from closedset.rooms.record.scope import within
from closedset.rooms.riders import actions
from closedset.rooms.riders.models import RiderVersion
from closedset.rooms.riders.paper import paper_of
from kit import agreed, world

pytestmark = pytest.mark.django_db


@pytest.fixture
def told():
    found = agreed.story()
    with within({found.here.organisation.pk}):
        agreed.two(found)
        found.plan(agreed.a_kiss())
        yield found


def of(version: RiderVersion, told) -> Paper:
    return paper_of(RiderVersion.objects.get(pk=version.pk), at=told.at)


def blocks(paper: Paper, sort: type) -> list:
    return [block for section in paper.sections for block in section.blocks if isinstance(block, sort)]


def test_a_rider_on_the_way_leaves_a_line_for_each_who_signs(told):
    paper = of(told.accept(told.offer("Ada")), told)
    (signing,) = blocks(paper, Signatures)
    assert [(one.role, one.name, one.when) for one in signing.rows] == [
        ("Performer", "Ada", ""),
        ("Producer", "", ""),
    ]
    assert paper.stale == ""


def test_a_signed_rider_names_who_signed_and_when_and_has_its_pages_bound_in(told):
    paper = of(told.sign(told.accept(told.offer("Ada"))), told)
    (signing,) = blocks(paper, Signatures)
    assert all(one.when for one in signing.rows)
    (pages,) = blocks(paper, Pages)
    assert (pages.scene, pages.draft) == ("2", "white pages")
    assert ("action", "They lie down on the bed together. She pulls off his shirt.") in pages.lines


def test_a_rider_holds_while_the_new_pages_say_the_same_of_its_scenes(told):
    version = told.sign(told.accept(told.offer("Ada")))
    told.bring_in(world.SCRIPT.replace("Coffee.", "Tea."), "blue")
    assert of(version, told).stale == ""
    told.bring_in(world.SCRIPT.replace("Stay.", "Go."), "pink")
    assert "pages of scene 2 have changed" in of(version, told).stale


def test_a_scene_that_is_gone_has_changed(told):
    version = told.offer("Ada")
    told.bring_in(world.SCRIPT.partition("INT. BEDROOM")[0], "blue")
    assert "scene 2" in of(version, told).stale


def test_what_was_taken_back_makes_the_paper_stale_and_the_paper_does_not_say_what(told):
    version = told.sign(told.accept(told.offer("Ada")))
    other = told.sign(told.accept(told.offer("Ben")))
    actions.withdraw(told.cast["Ada"], scenes=["2"], by=told.cast["Ada"].person, at=told.later())
    told.later()
    assert of(version, told).stale.startswith("Not everything in this version is available")
    assert of(other, told).stale == ""


def test_versions_that_are_not_in_force_say_so(told):
    first = told.offer("Ada")
    second = actions.redraft(
        first,
        told.available("Ada"),
        synopsis="They part.",
        clauses=first.clauses,
        **told.by(),
    )
    actions.void(second, **told.by())
    assert of(first, told).stale == "A later version stands in the place of this one."
    assert of(second, told).stale == "This version was taken back. It is not in force."
