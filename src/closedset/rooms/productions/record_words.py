"""The record's lines in plain words: one saying for each thing that can happen on a production."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from closedset.rooms.productions.record_auditions import AUDITIONS
from closedset.rooms.productions.record_closed_set import CLOSED_SET
from closedset.rooms.productions.record_kinds import Kind, Saying, Words
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
    "score.kept": Saying(
        Kind.DECISIONS,
        _("%(who)s kept a score"),
        _("%(who)s kept version %(version)s of the score of scene %(scene)s (%(occasion)s)"),
    ),
    "cast.joined": Saying(
        Kind.PEOPLE, _("%(who)s cast somebody"), _("%(who)s cast %(name)s as %(character)s")
    ),
    "cast.left": Saying(Kind.PEOPLE, _("%(who)s ended somebody's part")),
    "piece.assigned": Saying(Kind.DECISIONS, _("%(who)s assigned something to be worn")),
    "piece.marked": Saying(Kind.DECISIONS, _("%(who)s said what happened to something worn")),
    "piece.ended": Saying(Kind.DECISIONS, _("%(who)s took a piece away")),
    "kit.kept": Saying(Kind.DECISIONS, _("%(who)s took something into the kit")),
    "kit.counted": Saying(Kind.DECISIONS, _("%(who)s counted something in the kit")),
    "sizes.told": Saying(Kind.PEOPLE, _("%(who)s told costume something in confidence")),
    "sizes.read": Saying(Kind.READING, _("%(who)s read what a performer told costume")),
    "sizes.forgotten": Saying(Kind.PEOPLE, _("What a performer told costume was destroyed")),
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
    "rider.begun": Saying(
        Kind.DECISIONS, _("%(who)s began a rider"), _("%(who)s began %(rider)s, version %(version)s")
    ),
    "rider.redrafted": Saying(
        Kind.DECISIONS, _("%(who)s redrafted a rider"), _("%(who)s made %(rider)s, version %(version)s")
    ),
    "rider.name_released": Saying(Kind.PEOPLE, _("%(who)s put their legal name on their riders")),
    "rider.name_taken_off": Saying(Kind.PEOPLE, _("%(who)s took their legal name off their riders")),
    "rider.countered": Saying(
        Kind.DECISIONS,
        _("%(who)s countered a term of a rider"),
        _("%(who)s countered a term: %(rider)s, now version %(version)s"),
    ),
    "rider.struck": Saying(
        Kind.DECISIONS,
        _("%(who)s left a term of a rider out"),
        _("%(who)s left a term of %(rider)s out, version %(version)s"),
    ),
    "rider.delivered": Saying(
        Kind.DECISIONS, _("%(who)s delivered a rider"), _("%(who)s delivered %(rider)s, version %(version)s")
    ),
    "rider.voided": Saying(
        Kind.DECISIONS, _("%(who)s took a rider back"), _("%(who)s took back %(rider)s, version %(version)s")
    ),
    "rider.term_said": Saying(
        Kind.DECISIONS,
        _("%(who)s spoke to a term of a rider"),
        _("%(who)s spoke to term %(term)s of %(rider)s, version %(version)s: %(verb)s"),
    ),
    "rider.agreed": Saying(
        Kind.DECISIONS,
        _("A rider was agreed in every term"),
        _("%(rider)s, version %(version)s, was agreed in every term"),
    ),
    "rider.redline_taken": Saying(
        Kind.DECISIONS,
        _("%(who)s took over changes from a marked-up file of a rider"),
        _("%(who)s took over changes from a marked-up file: %(rider)s, now version %(version)s"),
    ),
    "rider.signature_entered": Saying(
        Kind.DECISIONS,
        _("%(who)s entered a signature"),
        _("%(who)s entered the signature of the %(party)s on %(rider)s, version %(version)s"),
    ),
    "rider.signed": Saying(
        Kind.DECISIONS, _("A rider was signed"), _("%(rider)s, version %(version)s, was signed by everybody")
    ),
    **SIGNING,
    **AUDITIONS,
    **CLOSED_SET,
    "rider.withdrawn": Saying(Kind.DECISIONS, _("%(who)s took something back")),
    "rider.read": Saying(Kind.READING, _("%(who)s read a rider"), _("%(who)s read %(rider)s")),
    "rider.paper_read": Saying(Kind.READING, _("%(who)s opened a signed paper")),
    "summary.issued": Saying(
        Kind.DECISIONS, _("%(who)s issued a summary"), _("%(who)s issued the summary of scene %(scene)s")
    ),
    "slice.acknowledged": Saying(
        Kind.READING,
        _("%(who)s has read what their department is told of a scene"),
        _("%(who)s has read what %(department)s is told of scene %(scene)s"),
    ),
    "slice.read": Saying(
        Kind.READING,
        _("%(who)s opened a department's page"),
        _("%(who)s opened the page of %(department)s"),
    ),
    "one_liner.taken_out": Saying(Kind.READING, _("%(who)s took out a one-liner")),
    "summary.read": Saying(
        Kind.READING, _("%(who)s read a summary"), _("%(who)s read the summary of scene %(scene)s")
    ),
    "standards.switched": Saying(
        Kind.DECISIONS, _("%(who)s switched a standard"), _("%(who)s switched a standard: %(standard)s")
    ),
    "day.marked": Saying(Kind.DECISIONS, _("%(who)s said how the day goes")),
    "change.put": Saying(
        Kind.DECISIONS,
        _("%(who)s put a change of the day to whoever is in it"),
        _("%(who)s put a change of scene %(scene)s to whoever is in it"),
    ),
    "change.answered": Saying(Kind.DECISIONS, _("%(who)s answered a change of the day")),
    "change.taken_off": Saying(Kind.DECISIONS, _("%(who)s asked no further about a change of the day")),
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
    "notice.given": Saying(
        Kind.DECISIONS, _("%(who)s entered a notice"), _("%(who)s entered a notice: %(kind)s")
    ),
    "notice.answered": Saying(Kind.DECISIONS, _("%(who)s answered a request")),
    "rider.told": Saying(
        Kind.PEOPLE, _("Messages about a rider went out"), _("%(count)s messages about %(rider)s went out")
    ),
    "case.taken_out": Saying(
        Kind.READING, _("%(who)s took a case out"), _("%(who)s took out the case of scene %(scene)s")
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
