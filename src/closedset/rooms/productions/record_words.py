"""The record's lines in plain words: one saying for each thing that can happen on a production."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from closedset.rooms.productions.record_auditions import AUDITIONS
from closedset.rooms.productions.record_closed_set import CLOSED_SET
from closedset.rooms.productions.record_floor import FLOOR
from closedset.rooms.productions.record_kinds import Kind, Saying, Words
from closedset.rooms.productions.record_riders import RIDERS
from closedset.rooms.productions.record_signing import SIGNING

SAYINGS: dict[str, Saying] = {
    "beat.confirmed": Saying(
        Kind.DECISIONS, _("%(who)s confirmed a beat"), _("%(who)s confirmed a beat in %(scene)s")
    ),
    "beat.dismissed": Saying(
        Kind.DECISIONS, _("%(who)s dismissed a beat"), _("%(who)s dismissed a beat in %(scene)s")
    ),
    "beat.regraded": Saying(
        Kind.DECISIONS, _("%(who)s regraded a beat"), _("%(who)s regraded a beat in %(scene)s")
    ),
    "beat.split": Saying(Kind.DECISIONS, _("%(who)s split a beat"), _("%(who)s split a beat in %(scene)s")),
    "beat.merged": Saying(
        Kind.DECISIONS,
        _("%(who)s merged a beat with another"),
        _("%(who)s merged a beat with another in %(scene)s"),
    ),
    "beat.added": Saying(Kind.DECISIONS, _("%(who)s added a beat"), _("%(who)s added a beat in %(scene)s")),
    "beat.reopened": Saying(
        Kind.DECISIONS, _("%(who)s opened a beat again"), _("%(who)s opened a beat in %(scene)s again")
    ),
    "scene.noted": Saying(Kind.DECISIONS, _("%(who)s wrote a note on a scene")),
    "productions.started": Saying(
        Kind.DRAFTS, _("%(who)s started the production"), _("%(who)s started the production “%(title)s”")
    ),
    "productions.paper_size": Saying(Kind.DECISIONS, _("%(who)s chose on what papers are set")),
    "productions.entity_named": Saying(
        Kind.DECISIONS,
        _("%(who)s said which company riders name"),
        _("%(who)s said that riders name “%(name)s” as producing"),
    ),
    "cast.joined": Saying(
        Kind.PEOPLE, _("%(who)s cast somebody"), _("%(who)s cast %(name)s as %(character)s")
    ),
    "cast.left": Saying(Kind.PEOPLE, _("%(who)s ended somebody's part")),
    "call.set": Saying(
        Kind.DECISIONS, _("%(who)s set a call"), _("%(who)s set a call for scene %(scene)s (%(occasion)s)")
    ),
    "list.brought_in": Saying(
        Kind.PEOPLE,
        _("%(who)s brought in a list"),
        _("%(who)s brought in a list (%(list)s): %(rows)s rows from “%(file)s”, %(left_out)s left out"),
    ),
    "list.taken_out": Saying(
        Kind.READING, _("%(who)s took out a list"), _("%(who)s took out a list (%(list)s)")
    ),
    "feed.opened": Saying(Kind.PEOPLE, _("%(who)s opened a calendar of their own calls")),
    "feed.closed": Saying(Kind.PEOPLE, _("%(who)s closed a calendar of their own calls")),
    "cast.linked": Saying(
        Kind.PEOPLE, _("%(who)s set whose account a part is"), _("%(who)s set whose account %(name)s is")
    ),
    "cast.account_named": Saying(
        Kind.PEOPLE,
        _("%(who)s named an account for a part, to be confirmed"),
        _("%(who)s named an account for %(name)s, to be confirmed"),
    ),
    "cast.account_declined": Saying(
        Kind.PEOPLE,
        _("%(who)s did not confirm an account named for a part"),
        _("%(who)s did not confirm the account named for %(name)s"),
    ),
    "cast.older_opened": Saying(
        Kind.PEOPLE, _("%(who)s opened in their account what they had said before by a link")
    ),
    "boundary.answered": Saying(
        Kind.DECISIONS,
        _("Somebody said something for themselves"),
        _("%(who)s said something for themselves"),
    ),
    "boundary.ask_again": Saying(
        Kind.DECISIONS,
        _("Somebody named a day on which their statement is gone through again"),
        _("%(who)s named a day on which their statement is gone through again"),
    ),
    "boundary.read": Saying(Kind.READING, _("%(who)s read a performer's statement")),
    "boundary.link_used": Saying(Kind.READING, _("A link to a performer's statement was followed")),
    "boundary.link_opened": Saying(Kind.PEOPLE, _("%(who)s opened a link to a performer's statement")),
    "boundary.link_closed": Saying(Kind.PEOPLE, _("%(who)s closed a link to a performer's statement")),
    "note.written": Saying(Kind.DECISIONS, _("%(who)s wrote a private note")),
    "note.read": Saying(Kind.READING, _("%(who)s opened private notes")),
    "note.destroyed": Saying(Kind.DECISIONS, _("%(who)s destroyed a private note")),
    **SIGNING,
    **AUDITIONS,
    **CLOSED_SET,
    **FLOOR,
    **RIDERS,
    "one_liner.taken_out": Saying(Kind.READING, _("%(who)s took out a one-liner")),
    "standards.switched": Saying(
        Kind.DECISIONS, _("%(who)s switched a standard"), _("%(who)s switched a standard: %(standard)s")
    ),
    "paper.issued": Saying(Kind.DECISIONS, _("%(who)s issued a paper"), _("%(who)s issued “%(paper)s”")),
    "paper.confirmed": Saying(
        Kind.DECISIONS, _("%(who)s confirmed a paper"), _("%(who)s confirmed “%(paper)s”")
    ),
    "paper.read": Saying(Kind.READING, _("%(who)s read a paper"), _("%(who)s read “%(paper)s”")),
    "paper.taken_out": Saying(Kind.READING, _("%(who)s took out a paper"), _("%(who)s took out “%(paper)s”")),
    "paper.bundle_asked": Saying(
        Kind.DECISIONS,
        _("%(who)s asked for all papers of a day"),
        _("%(who)s asked for all papers of %(day)s"),
    ),
    "paper.bundle_cancelled": Saying(Kind.DECISIONS, _("%(who)s stopped the making of a day's papers")),
    "paper.bundle_failed": Saying(Kind.DECISIONS, _("A day's papers could not be made")),
    "paper.bundle_taken_out": Saying(
        Kind.READING,
        _("%(who)s took out all papers of a day"),
        _("%(who)s took out all papers of %(day)s"),
    ),
    "meeting.entered": Saying(Kind.DECISIONS, _("%(who)s entered a talk with direction")),
    "plan.changed": Saying(
        Kind.DECISIONS,
        _("%(who)s changed what is asked"),
        _("%(who)s changed what is asked of scene %(scene)s (version %(version)s)"),
    ),
    "plan.classified": Saying(
        Kind.DECISIONS,
        _("%(who)s said how a move is classified"),
        _("%(who)s said how move %(move)s of scene %(scene)s is classified"),
    ),
    "documents.kept": Saying(Kind.DRAFTS, _("%(who)s kept a file"), _("%(who)s kept the file “%(name)s”")),
    "documents.sealed": Saying(Kind.DRAFTS, _("%(who)s had a finished paper sealed")),
    "documents.let_go": Saying(Kind.DRAFTS, _("%(who)s let a file go, for good")),
    "sending.handed_out": Saying(
        Kind.PEOPLE, _("%(who)s handed out a paper"), _("%(who)s handed out copies of “%(name)s”")
    ),
    "sending.left": Saying(
        Kind.PEOPLE, _("Copies of a paper went out"), _("%(count)s copies of “%(name)s” went out")
    ),
    "sending.taken_back": Saying(
        Kind.PEOPLE, _("%(who)s took copies back"), _("%(who)s took back the copies of “%(name)s”")
    ),
    "sending.revoked": Saying(
        Kind.PEOPLE,
        _("%(who)s closed somebody's copy"),
        _("%(who)s closed the copy %(copy)s of “%(name)s” (%(reader)s)"),
    ),
    "sending.opened": Saying(
        Kind.READING,
        _("A copy of a paper was opened"),
        _("The copy %(copy)s of “%(name)s” was opened (%(reader)s)"),
    ),
    "sending.acknowledged": Saying(
        Kind.READING,
        _("A copy of a paper was acknowledged"),
        _("The copy %(copy)s of “%(name)s” was acknowledged (%(reader)s)"),
    ),
    "keeping.dated": Saying(
        Kind.DECISIONS,
        _("%(who)s set when the production was wrapped and delivered"),
        _("%(who)s set the dates: wrapped %(wrapped)s, delivered %(delivered)s"),
    ),
    "keeping.period_set": Saying(
        Kind.DECISIONS,
        _("%(who)s set how long things are kept"),
        _("%(who)s set how long %(kept)s is kept: %(days)s days after %(begins)s"),
    ),
    "keeping.held": Saying(
        Kind.DECISIONS, _("%(who)s placed a legal hold"), _("%(who)s placed a legal hold on %(kept)s")
    ),
    "keeping.lifted": Saying(
        Kind.DECISIONS, _("%(who)s lifted a legal hold"), _("%(who)s lifted the legal hold on %(kept)s")
    ),
    "keeping.destroyed": Saying(
        Kind.DECISIONS,
        _("Things whose time was over were destroyed"),
        _("%(count)s of %(kept)s were destroyed, and certified"),
    ),
    "keeping.erased": Saying(Kind.DECISIONS, _("%(who)s had destroyed what somebody wished gone")),
    "draft.brought_in": Saying(
        Kind.DRAFTS, _("%(who)s brought in a draft"), _("%(who)s brought in a draft: %(colour)s")
    ),
    "draft.cancelled": Saying(Kind.DRAFTS, _("%(who)s stopped the reading of a draft")),
    "draft.read": Saying(
        Kind.DRAFTS,
        _("%(who)s went through a draft"),
        _("%(who)s went through a draft and marked %(beats)s passages in %(scenes)s scenes"),
    ),
    "draft.not_read": Saying(Kind.DRAFTS, _("%(who)s could not make out a draft")),
    "people.seated": Saying(
        Kind.PEOPLE, _("%(who)s gave somebody a seat"), _("%(who)s gave %(person)s a seat: %(seat)s")
    ),
    "people.seated.self": Saying(Kind.PEOPLE, "", _("%(who)s took a seat: %(seat)s")),
    "people.left": Saying(
        Kind.PEOPLE, _("%(who)s ended a seat"), _("%(who)s ended a seat of %(person)s: %(seat)s")
    ),
    "people.left.self": Saying(Kind.PEOPLE, "", _("%(who)s gave up a seat: %(seat)s")),
    "people.invited": Saying(Kind.PEOPLE, _("%(who)s offered a seat"), _("%(who)s offered a seat: %(seat)s")),
    "people.invitation_withdrawn": Saying(Kind.PEOPLE, _("%(who)s took back the offer of a seat")),
    "breakdown.read": Saying(
        Kind.READING,
        _("%(who)s read the breakdown"),
        _("%(who)s took the breakdown out as a file (%(what)s)"),
    ),
    "breakdown.read.scenes": Saying(Kind.READING, "", _("%(who)s read the list of scenes")),
    "breakdown.read.changes": Saying(Kind.READING, "", _("%(who)s read what a draft changes")),
    "breakdown.read.scene": Saying(Kind.READING, "", _("%(who)s read %(scene)s")),
    "record.read": Saying(Kind.RECORD, _("%(who)s read this record")),
    "record.exported": Saying(Kind.RECORD, _("%(who)s exported this record with its proof")),
    "practice.refused": Saying(
        Kind.REFUSED,
        _("%(who)s was refused something"),
        _("%(who)s was refused: %(tried)s (%(codes)s)"),
    ),
}
"""By event. An event with an ending is a variety of it, told apart by what the entry told."""

TRIED: dict[str, Words] = {
    "productions:cast": _("casting somebody"),
    "productions:uncast": _("ending a part"),
    "productions:account": _("setting whose account a part is"),
    "productions:schedule": _("setting a call"),
    "productions:off_schedule": _("taking a call off"),
    "productions:bring_in": _("bringing in a list"),
    "productions:list_rows": _("bringing in a list"),
    "productions:open_feed": _("opening a calendar of their own calls"),
    "sending:hand_out": _("handing out a copy"),
    "keeping:dates": _("setting the dates"),
    "keeping:periods": _("setting how long things are kept"),
    "keeping:hold": _("placing a legal hold"),
    "keeping:lift": _("lifting a legal hold"),
    "keeping:destroy": _("destroying what is due"),
    "keeping:erase": _("destroying what somebody wishes gone"),
    "sending:take_back": _("taking copies back"),
    "sending:revoke": _("closing a copy"),
    "sending:open": _("opening a copy"),
    "breakdown:bring_in": _("bringing in a draft"),
    "breakdown:cancel": _("stopping the reading of a draft"),
    "breakdown:add": _("adding a beat"),
    "breakdown:note": _("writing a note on a scene"),
    "breakdown:decide": _("deciding on a beat"),
    "breakdown:split": _("splitting a beat"),
    "breakdown:merge": _("merging beats"),
    "production_people:invite": _("offering a seat"),
    "production_people:withdraw": _("taking back the offer of a seat"),
    "production_people:leave": _("ending a seat"),
}


def events_of(kind: Kind) -> tuple[str, ...]:
    """The events of this kind."""
    return tuple(event for event, saying in SAYINGS.items() if saying.kind is kind and saying.short)


def variety(event: str, facts: Mapping[str, Any]) -> str:
    """The event, or the variety of it that these facts make."""
    what = str(facts.get("what", ""))
    if event == "breakdown.read" and what:
        ending = what.partition(" ")[0]
    else:
        ending = "self" if facts.get("own") else ""
    return f"{event}.{ending}" if f"{event}.{ending}" in SAYINGS else event


def said(event: str, facts: Mapping[str, Any]) -> str:
    """The line. Falls back to fewer words where facts are missing, and to the event where it has none."""
    saying = SAYINGS.get(variety(event, facts))
    if saying is None:
        return gettext("%(who)s: %(event)s") % {**facts, "event": event}
    try:
        return str(saying.full or saying.short) % facts
    except KeyError:
        return str(saying.short) % facts


def scene(facts: Mapping[str, Any]) -> str:
    """Which scene, by its number; else by its place in the script. Raises `KeyError` without either."""
    number = facts.get("number") or str(facts.get("what", "")).partition("scene ")[2]
    if number:
        return gettext("scene %(number)s") % {"number": number}
    return gettext("the scene that is no. %(place)s from the top") % {"place": facts["scene"] + 1}
