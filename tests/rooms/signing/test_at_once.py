"""Two who act on one envelope in the same moment, each on a connection of its own: one outcome, whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from django.db import connection

from closedset.practice.findings import Refused
from closedset.practice.signatures.values import Role
from closedset.rooms.documents.seal_models import SealedFile
from closedset.rooms.record import verification
from closedset.rooms.record.scope import within
from closedset.rooms.riders.models import RiderVersion
from closedset.rooms.signing import actions
from closedset.rooms.signing.models import SignedStatement
from kit import agreed, apart, world
from kit import envelopes as kit


@pytest.fixture(autouse=True)
def alone(request, settings, tmp_path, django_db_setup, django_db_blocker):
    if request.node.get_closest_marker("django_db"):
        yield
        return
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "files"},
        }
    }
    with django_db_blocker.unblock(), apart.database(tmp_path):
        yield


class _Commits:
    """What leaves after a commit, leaves: here every action commits."""

    def __init__(self, execute: bool) -> None:
        pass

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        pass


def signed_by(*roles: str, together: bool = False) -> kit.Sending:
    """A rider in an envelope, signed by these, the next ready. `together`: all others in one group."""

    def make() -> kit.Sending:
        told = agreed.story()
        told.at = world.today()
        with within({told.here.organisation.pk}):
            kit.planned(told)
            version = told.accept(told.offer("Ada"))
            asked = kit.asked(told, version)
            if together:
                asked = [one if one.role is Role.PERFORMER else replace(one, group=2) for one in asked]
            made = actions.draft(
                "rider",
                version.pk,
                organisation=told.here.organisation.pk,
                asked=asked,
                expires_at=told.at + timedelta(days=14),
                **told.by(),
            )
            found = kit.Sending(told, version, made, _Commits)
            found.send()
            found.sign(*roles)
            for one in kit.FOUR:
                if found.signer(one).state == "invited":
                    found.ready(one)
            return found

    return apart.in_a_thread(make)


def inside(made: kit.Sending, verb: Callable[..., object], *args: object) -> Callable[[], object]:
    """The verb, in the organisation's scope."""

    def do() -> object:
        with within({made.told.here.organisation.pk}):
            return verb(*args)

    return do


def outcome(made: kit.Sending) -> dict[str, object]:
    """What is true afterwards."""

    def look() -> dict[str, object]:
        about = {"about_kind": "rider", "about_id": made.version.pk}
        stops = [
            one for one in verification.verified(made.envelope.organisation_id) if one.weight.name == "STOP"
        ]
        return {
            "envelope": made.state(),
            "rider": RiderVersion.objects.get(pk=made.version.pk).state,
            "signed": sorted(
                one.signer.role for one in SignedStatement.objects.select_related("signer").all()
            ),
            "seals": SealedFile.objects.filter(**about).count(),
            "record": stops,
        }

    return apart.in_a_thread(inside(made, look))


def refusals(answers: list[object]) -> list[str]:
    return [one.code for refused in answers if isinstance(refused, Refused) for one in refused.findings]


@pytest.mark.django_db
def test_what_is_copied_for_these_is_the_tests_own_database():
    """Marked, so that there is one when this file is run alone; the others commit, each in a copy of it."""
    assert apart.is_for_tests(str(connection.settings_dict["NAME"]))


def test_somebody_who_signs_in_two_tabs_at_once_signs_once():
    made = signed_by()
    sign = inside(made, made.mark, "performer")
    answers = apart.at_once(sign, sign)
    assert sum(isinstance(one, SignedStatement) for one in answers) == 1
    assert "signing.twice" in refusals(answers)
    assert outcome(made) == {
        "envelope": "sent",
        "rider": "agreed",
        "signed": ["performer"],
        "seals": 0,
        "record": [],
    }


def test_two_who_sign_at_once_both_sign_and_the_next_is_asked():
    made = signed_by("performer")
    answers = apart.at_once(*(inside(made, made.mark, one) for one in ("representative", "producer")))
    assert refusals(answers) == []
    assert outcome(made)["signed"] == ["performer", "producer", "representative"]
    asked = apart.in_a_thread(inside(made, made.signer, "counter_signature"))
    assert (asked.state, asked.links) == ("invited", 1)


def test_the_last_three_at_once_seal_it_once():
    made = signed_by("performer", together=True)
    three = ("representative", "producer", "counter_signature")
    answers = apart.at_once(*(inside(made, made.mark, one) for one in three))
    assert refusals(answers) == []
    assert outcome(made) == {
        "envelope": "complete",
        "rider": "signed",
        "signed": sorted(kit.FOUR),
        "seals": 1,
        "record": [],
    }


def test_the_last_signature_in_two_tabs_seals_it_once():
    made = signed_by("performer", "representative", "producer")
    sign = inside(made, made.mark, "counter_signature")
    answers = apart.at_once(sign, sign)
    assert sum(isinstance(one, SignedStatement) for one in answers) == 1
    assert len([one for one in answers if isinstance(one, Refused)]) == 1
    found = outcome(made)
    assert (found["envelope"], found["seals"], found["signed"]) == ("complete", 1, sorted(kit.FOUR))


def test_taking_it_back_while_the_last_one_signs_is_one_or_the_other():
    made = signed_by("performer", "representative", "producer")
    take_back = inside(made, partial(actions.void, made.envelope, **apart.in_a_thread(made.by)))
    answers = apart.at_once(inside(made, made.mark, "counter_signature"), take_back)
    found = outcome(made)
    assert len([one for one in answers if isinstance(one, Refused)]) == 1
    whole = ("complete", "signed", 1, sorted(kit.FOUR))
    over = ("void", "agreed", 0, ["performer", "producer", "representative"])
    assert tuple(found[one] for one in ("envelope", "rider", "seals", "signed")) in (whole, over)
    assert found["record"] == []
