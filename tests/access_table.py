"""Who may reach what, in plain words: a row for each visit, and for each address at least one.

Nothing in this file is worked out from the code. A row is written by whoever decides that it is right; the
reasons are in docs/decisions/0005-visibility.md. When a test here fails, ask which of the two is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass, field

SIGN_IN = "sent to sign in"
SHOWN, DONE, NOT_FOUND, NO_SUCH_WAY, REFUSED, NOT_FILLED_IN = 200, 302, 404, 405, 409, 422

EVERY_SEAT = frozenset(
    {  # written out: a new seat fails a test until somebody says here what it gets
        "performer",
        "representative",
        "intimacy_coordinator",
        "assistant_coordinator",
        "director",
        "producer",
        "first_ad",
        "second_ad",
        "costume",
        "hair_makeup",
        "props",
        "stunts",
        "sound",
        "camera",
        "script_supervisor",
        "vfx_post",
        "legal",
        "publicity",
        "casting",
        "observer",
    }
)

WITHOUT_A_SEAT = {
    "nobody": SIGN_IN,
    "account keeper": NOT_FOUND,
    "account keeper of another organisation": NOT_FOUND,
    "same organisation without seat": NOT_FOUND,
    "a seat that ended": NOT_FOUND,
    "invited and not yet come": NOT_FOUND,
}
"""What each of these gets at every address of a production. Seats elsewhere get `NOT_FOUND` as well."""


@dataclass(frozen=True)
class Visit:
    """One visit to an address of a production. For whoever is neither let in nor refused it is not there."""

    let_in: frozenset[str]
    refused: frozenset[str] = frozenset()
    """They see that it is there, and may not do it."""

    gets: int = SHOWN
    sends: dict[str, str] | None = None
    """The form that is sent; None when the page is only opened. `@word` stands for a key of a row."""

    at: dict[str, str] = field(default_factory=dict)
    """Parts of the address that differ from the usual ones."""

    def answer(self, seat: str) -> int:
        """The status this seat gets."""
        if seat in self.let_in:
            return self.gets
        return REFUSED if seat in self.refused else NOT_FOUND


def seats(listed: str) -> frozenset[str]:
    """The seats, by their names."""
    found = frozenset(listed.split())
    assert found <= EVERY_SEAT, found - EVERY_SEAT
    return found


READS = seats("intimacy_coordinator assistant_coordinator observer")
DECIDES = seats("intimacy_coordinator assistant_coordinator")
ONLY_READS = seats("observer")
ONE_LINER = seats(
    "intimacy_coordinator assistant_coordinator observer producer director first_ad second_ad costume legal"
)
THE_COORDINATOR = seats("intimacy_coordinator")
KEEPS_CAST = seats("intimacy_coordinator assistant_coordinator producer first_ad second_ad")
SWITCHES = seats("intimacy_coordinator producer legal")
HEARS_OF = seats("intimacy_coordinator assistant_coordinator performer representative")
READS_RIDERS = seats("intimacy_coordinator assistant_coordinator producer legal performer representative")
AGREES = seats("producer legal performer representative")
SEES_NOTICES = seats("intimacy_coordinator assistant_coordinator producer first_ad legal")
GIVES_NOTICE = seats("intimacy_coordinator assistant_coordinator producer legal")
SEES_THE_BOARD = seats(
    "intimacy_coordinator assistant_coordinator director producer first_ad second_ad costume legal "
    "performer representative"
)
SEES_THE_DAY = SEES_THE_BOARD | seats("script_supervisor")
A_KEY = "0e6f5f0a-9a53-4f7c-8b1c-0d3b3a0d7b11"
SEES_AUDITIONS = seats("intimacy_coordinator assistant_coordinator producer legal casting")
KEEPS_AUDITIONS = SEES_AUDITIONS - {"legal"}
SPEAKS = seats("performer representative")
OTHERS = {"audition": "@others_audition"}
AN_AUDITION = {
    "performer": "Fay",
    "stage": "first",
    "at": "2026-03-20T10:00",
    "wear": "clothed",
    "act": "none",
}
HAS_A_SLICE = seats(
    "intimacy_coordinator assistant_coordinator director first_ad second_ad script_supervisor camera "
    "costume hair_makeup props sound vfx_post publicity"
)
ASKS = seats("intimacy_coordinator assistant_coordinator director")
CLASSIFIES = ASKS | seats("producer first_ad stunts")
KEEPS_HOUSE = seats("intimacy_coordinator producer legal")
HANDS_OUT = seats("intimacy_coordinator assistant_coordinator producer legal first_ad")
HANDS_OUT_RIDERS = HANDS_OUT - {"first_ad"}
FINDS_PAPERS = EVERY_SEAT - seats("observer")
THEIRS = seats("performer representative")
READS_THE_MEMO = THEIRS | seats(
    "intimacy_coordinator assistant_coordinator director producer first_ad second_ad costume hair_makeup "
    "props stunts sound camera script_supervisor"
)
MEMO = {"kind": "closed_set_memo", "key": "principal~2"}
INCIDENT = {"kind": "incident_report", "key": "principal~2"}
STATEMENT = {"kind": "boundary_statement", "key": "@member"}
THE_RIDER = {"kind": "rider", "key": "@version"}
KEEPS_SEATS = seats("intimacy_coordinator producer")
A_RIDER = {"kind": "rider", "thing": "@to_sign"}
SEES_ENVELOPES = seats("intimacy_coordinator assistant_coordinator producer legal")
NOBODYS = "00000000-0000-4000-8000-000000000000"
"""A key of nothing."""

DRESSES = seats("intimacy_coordinator assistant_coordinator costume hair_makeup")
SEES_GARMENTS = DRESSES | THEIRS
MARKED = {"mark": "fitted"}
WRITES_SCORES = seats("intimacy_coordinator assistant_coordinator")
READS_SCORES = THEIRS | seats("director camera")
A_SCORE = {"text": "m1 1-4 Ada > Ben: embrace", "plan": "1", "stage": "take"}
KEEPS_THE_LIST = seats("intimacy_coordinator assistant_coordinator first_ad")
KEEPER = seats("camera")
"""Named here to keep the door of the set."""
WORKS_THE_DOOR = KEEPS_THE_LIST | KEEPER | seats("second_ad")
IS_LISTED = seats("sound")
"""Whom the list of the set names here."""
SEES_A_SET = WORKS_THE_DOOR | THEIRS | IS_LISTED

DEPARTMENTS = HAS_A_SLICE | seats("stunts")
PLANS_DAYS = seats("intimacy_coordinator assistant_coordinator first_ad second_ad")
READ = {"slice": "@slice"}

PRODUCTION: dict[str, tuple[Visit, ...]] = {
    "departments:departments": (Visit(DEPARTMENTS),),
    "departments:schedule": (Visit(PLANS_DAYS),),
    "departments:one_liner": (Visit(PLANS_DAYS),),
    "departments:take_out": (Visit(PLANS_DAYS),),
    # A department's page is its own, and the coordinators' to look at.
    "departments:department": tuple(
        Visit(seats(one) | DECIDES, at={"department": one})
        for one in (
            "director",
            "first_ad",
            "second_ad",
            "script_supervisor",
            "camera",
            "costume",
            "hair_makeup",
            "props",
            "sound",
            "stunts",
            "vfx_post",
            "publicity",
        )
    )
    + tuple(
        Visit(seats(""), at={"department": one})
        for one in ("producer", "performer", "intimacy_coordinator", "nonsense")
    ),
    # Whoever looks on is refused with the reason; the department says it of what stands, and of nothing else.
    "departments:acknowledge": (
        Visit(seats("props"), DECIDES, DONE, READ),
        Visit(seats(""), seats("props") | DECIDES, DONE, {"slice": "of yesterday"}),
        Visit(seats(""), gets=DONE, sends=READ, at={"scene": "1"}),
        Visit(seats("sound"), DECIDES, DONE, {"slice": "@slice_of_sound"}, {"department": "sound"}),
    ),
    "choreography:scores": (Visit(WRITES_SCORES | READS_SCORES),),
    "choreography:score": (
        Visit(WRITES_SCORES | READS_SCORES),
        Visit(WRITES_SCORES, at={"occasion": "rehearsal"}),
        Visit(seats(""), at={"occasion": "wedding"}),
    ),
    "choreography:write": (
        Visit(WRITES_SCORES, READS_SCORES),
        Visit(WRITES_SCORES, READS_SCORES, DONE, A_SCORE | {"do": "keep"}),
        Visit(WRITES_SCORES, READS_SCORES, NOT_FILLED_IN, {"text": "Ada", "plan": "1", "do": "keep"}),
    ),
    "choreography:check": (Visit(WRITES_SCORES, READS_SCORES, SHOWN, {"text": "Ada > Ben: embrace"}),),
    "choreography:versions": (
        Visit(WRITES_SCORES, READS_SCORES),
        Visit(WRITES_SCORES, at={"occasion": "rehearsal"}),
    ),
    "garments:garments": (Visit(SEES_GARMENTS),),
    "garments:take_out": (Visit(DRESSES),),
    "garments:kit": (
        Visit(DRESSES),
        Visit(
            DRESSES,
            gets=DONE,
            sends={"covering": "tape", "called": "three rolls", "count": "3"},
        ),
    ),
    "garments:count": (Visit(DRESSES, gets=DONE, sends={"change": "2"}),),
    "garments:performer": (Visit(SEES_GARMENTS), Visit(DRESSES, at={"member": "@unasked"})),
    "garments:assign": (Visit(DRESSES, THEIRS, DONE, {"covering": "robe"}),),
    "garments:mark": (
        Visit(DRESSES, THEIRS, DONE, MARKED),
        Visit(seats("performer"), SEES_GARMENTS - seats("performer"), DONE, {"mark": "confirmed"}),
    ),
    "garments:end": (Visit(DRESSES, THEIRS, DONE, {}),),
    "garments:sizes": (
        Visit(seats("costume performer"), SEES_GARMENTS - seats("costume performer"), DONE, {"sizes": "M"}),
    ),
    "garments:forget_sizes": (Visit(seats("performer"), SEES_GARMENTS - seats("performer"), DONE, {}),),
    "closed_set:sets": (Visit(SEES_A_SET),),
    "closed_set:set": (Visit(SEES_A_SET), Visit(frozenset(), at={"scene": "99"})),
    "closed_set:close": (
        Visit(KEEPS_THE_LIST, WORKS_THE_DOOR - KEEPS_THE_LIST, DONE, {"level": "closed"}),
        Visit(KEEPS_THE_LIST, WORKS_THE_DOOR - KEEPS_THE_LIST, NOT_FILLED_IN, {"level": "open"}),
    ),
    "closed_set:open": (Visit(KEEPS_THE_LIST, WORKS_THE_DOOR - KEEPS_THE_LIST, DONE, {}),),
    # It is not closed, so nobody can confirm that it is.
    "closed_set:confirm": (Visit(frozenset(), WORKS_THE_DOOR, DONE, {}),),
    "closed_set:sight": (Visit(DECIDES, WORKS_THE_DOOR - DECIDES, DONE, {"sees": "yes"}),),
    "closed_set:roster": (
        Visit(WORKS_THE_DOOR),
        Visit(
            WORKS_THE_DOOR,
            gets=DONE,
            sends={"name": "Gil", "function": "grip", "reason": "Moves the dolly.", "where": "this"},
        ),
        Visit(WORKS_THE_DOOR, gets=NOT_FILLED_IN, sends={"name": "Gil", "function": "grip", "where": "this"}),
    ),
    # The line was proposed by the coordinator: it is another's to approve. A keeper without a seat for sets
    # sees no line of it by its key.
    "closed_set:approve": (
        Visit(
            KEEPS_THE_LIST - THE_COORDINATOR,
            THE_COORDINATOR | seats("second_ad"),
            DONE,
            {},
            {"listed": "@proposed"},
        ),
    ),
    "closed_set:end": (Visit(KEEPS_THE_LIST, seats("second_ad"), DONE, {}),),
    "closed_set:feeds": (
        Visit(WORKS_THE_DOOR),
        Visit(WORKS_THE_DOOR, gets=DONE, sends={"name": "Tablet", "kind": "feed", "where": "this"}),
    ),
    "closed_set:set_feed": (Visit(WORKS_THE_DOOR, gets=DONE, sends={"state": "off"}),),
    "closed_set:end_feed": (Visit(KEEPS_THE_LIST, seats("second_ad"), DONE, {}),),
    "closed_set:words": (
        Visit(WORKS_THE_DOOR),
        Visit(
            KEEPS_THE_LIST,
            WORKS_THE_DOOR - KEEPS_THE_LIST,
            DONE,
            {"stop": "Red", "keeper": "", "where": "every"},
        ),
    ),
    "closed_set:door": (Visit(WORKS_THE_DOOR),),
    "closed_set:move": (Visit(WORKS_THE_DOOR, gets=DONE, sends={"who": "Ada", "way": "in"}),),
    "closed_set:device": (Visit(WORKS_THE_DOOR, gets=DONE, sends={"who": "Ada", "did": "device_in"}),),
    # To the door, to be found by name there: nobody is let in by a pass that is none.
    "closed_set:arrive": (Visit(WORKS_THE_DOOR, gets=DONE, at={"token": "none"}),),
    "breakdown:production": (Visit(EVERY_SEAT),),
    "productions:cast": (
        Visit(EVERY_SEAT),
        Visit(
            KEEPS_CAST,
            EVERY_SEAT - KEEPS_CAST,
            DONE,
            {"name": "Dee", "character": "DEE", "kind": "background"},
        ),
        Visit(KEEPS_CAST, EVERY_SEAT - KEEPS_CAST, NOT_FILLED_IN, {"name": "Ada"}),
    ),
    "productions:uncast": (Visit(KEEPS_CAST, EVERY_SEAT - KEEPS_CAST, DONE, {}),),
    "productions:account": (
        Visit(KEEPS_CAST, EVERY_SEAT - KEEPS_CAST),
        # An account that stands is the coordinator's to change: with it goes the performer's statement.
        Visit(THE_COORDINATOR, EVERY_SEAT - THE_COORDINATOR, DONE, {"person": ""}),
        Visit(KEEPS_CAST, EVERY_SEAT - KEEPS_CAST, DONE, {"person": ""}, {"member": "@unasked"}),
        Visit(KEEPS_CAST, EVERY_SEAT - KEEPS_CAST, NOT_FILLED_IN, {"person": "nobody"}),
    ),
    # Whose account a part is the intimacy coordinator confirms, and nobody else.
    "productions:decide": (
        Visit(THE_COORDINATOR, EVERY_SEAT - THE_COORDINATOR, DONE, {"is": "theirs"}),
        Visit(THE_COORDINATOR, EVERY_SEAT - THE_COORDINATOR, DONE, {}),
    ),
    "productions:take_out": (
        Visit(KEEPS_CAST, EVERY_SEAT - KEEPS_CAST, at={"what": "cast"}),
        Visit(KEEPS_CAST, EVERY_SEAT - KEEPS_CAST, at={"what": "schedule"}),
        Visit(frozenset(), at={"what": "anything"}),
    ),
    # A calendar of one's own calls is for who plays here.
    "productions:open_feed": (Visit(seats("performer"), EVERY_SEAT - seats("performer"), sends={}),),
    "productions:close_feed": (Visit(EVERY_SEAT, gets=DONE, sends={}),),
    "productions:schedule": (
        Visit(EVERY_SEAT),
        Visit(
            KEEPS_CAST,
            EVERY_SEAT - KEEPS_CAST,
            DONE,
            {"scene": "2", "occasion": "principal", "at": "2026-04-01T07:00"},
        ),
        Visit(KEEPS_CAST, EVERY_SEAT - KEEPS_CAST, NOT_FILLED_IN, {"scene": "2", "at": "soon"}),
    ),
    "productions:off_schedule": (
        Visit(KEEPS_CAST, EVERY_SEAT - KEEPS_CAST, DONE, {"scene": "2", "occasion": "principal"}),
    ),
    "productions:bring_in": (
        Visit(KEEPS_CAST, EVERY_SEAT - KEEPS_CAST),
        Visit(KEEPS_CAST, EVERY_SEAT - KEEPS_CAST, NOT_FILLED_IN, {"what": "cast"}),
    ),
    # A list that nobody sent before: how one comes in is in tests/rooms/productions/test_import.py.
    "productions:list_rows": (
        Visit(KEEPS_CAST, EVERY_SEAT - KEEPS_CAST, NOT_FILLED_IN, {"held": "guessed", "do": "all"}),
    ),
    "productions:standards": (
        Visit(EVERY_SEAT),
        Visit(SWITCHES, EVERY_SEAT - SWITCHES, DONE, {"pack": "us-ca", "on": "1"}),
        # What protects minors is not switched off, by nobody.
        Visit(frozenset(), EVERY_SEAT, sends={"pack": "minors", "on": "0", "why": "No."}),
    ),
    "conversations:performers": (Visit(HEARS_OF),),
    "conversations:boundaries": (
        Visit(HEARS_OF),
        Visit(seats("performer"), HEARS_OF - {"performer"}, DONE, {"touch.back": "no"}),
    ),
    "conversations:take_back": (
        Visit(seats("performer"), HEARS_OF - {"performer"}, DONE, {"question": "touch.back"}),
        Visit(frozenset(), sends={"question": "guessed"}),
    ),
    "conversations:ask_again": (
        Visit(
            seats("performer"),
            seats("representative intimacy_coordinator assistant_coordinator"),
            DONE,
            {"again": "2099-01-01"},
        ),
    ),
    "conversations:link": (Visit(THE_COORDINATOR, seats("assistant_coordinator"), sends={}),),
    "conversations:close_link": (Visit(THE_COORDINATOR, seats("assistant_coordinator"), DONE, {}),),
    "conversations:notes": (
        Visit(seats("intimacy_coordinator performer")),
        Visit(
            THE_COORDINATOR, seats("performer"), DONE, {"words": "Between us.", "destroy_on": "2099-01-01"}
        ),
    ),
    "conversations:destroy": (Visit(seats("intimacy_coordinator performer"), gets=DONE, sends={}),),
    # Of a note that is still kept there is none.
    "conversations:certificate": (Visit(frozenset()),),
    # Each performer and whoever represents them see their own; others see all of them or that there are none.
    "auditions:auditions": (
        Visit(SEES_AUDITIONS | SPEAKS),
        Visit(KEEPS_AUDITIONS, SPEAKS | {"legal"}, DONE, AN_AUDITION),
        Visit(KEEPS_AUDITIONS, SPEAKS | {"legal"}, NOT_FILLED_IN, {"stage": "first"}),
    ),
    "auditions:audition": (
        Visit(SEES_AUDITIONS | SPEAKS),
        # Of somebody else.
        Visit(SEES_AUDITIONS, at={"audition": "@others_audition"}),
        Visit(frozenset(), at={"audition": NOBODYS}),
    ),
    "auditions:enter": (
        Visit(
            KEEPS_AUDITIONS,
            SPEAKS | {"legal"},
            DONE,
            {"cast-cast_at": "2026-03-20T10:00"},
            {"part": "cast"},
        ),
        Visit(KEEPS_AUDITIONS, SPEAKS | {"legal"}, NOT_FILLED_IN, {}, {"part": "certificate"}),
        Visit(
            KEEPS_AUDITIONS,
            frozenset({"legal"}),
            DONE,
            {},
            {"part": "called_off", "audition": "@others_audition"},
        ),
        Visit(frozenset(), SPEAKS | {"legal"}, sends={}, at={"part": "anything"}),
    ),
    # Whether somebody may be recorded, they say, and nobody for them.
    "auditions:say": (
        Visit(SPEAKS, SEES_AUDITIONS, DONE, {"about": "recording", "say": "no"}),
        Visit(frozenset(), SEES_AUDITIONS, DONE, {"about": "recording", "say": "yes"}, OTHERS),
        Visit(frozenset(), SEES_AUDITIONS | SPEAKS, sends={"about": "recording", "say": "perhaps"}),
    ),
    "auditions:ask_destruction": (
        Visit(KEEPS_AUDITIONS | SPEAKS, frozenset({"legal"}), DONE, {}),
        Visit(KEEPS_AUDITIONS, frozenset({"legal"}), DONE, {}, OTHERS),
    ),
    # Everything kept about somebody is theirs alone, whatever seats others have.
    "riders:everything": (Visit(seats("performer")), Visit(frozenset(), at={"member": "@unasked"})),
    "riders:agreements": (Visit(EVERY_SEAT),),
    "riders:riders": (Visit(READS_RIDERS | seats("first_ad second_ad")),),
    "riders:release": (
        Visit(DECIDES, at={"member": "@unasked"}),
        Visit(
            DECIDES,
            gets=DONE,
            sends={"released": "2.1", "synopsis": "They part."},
            at={"member": "@unasked"},
        ),
        Visit(DECIDES, gets=NOT_FILLED_IN, sends={"synopsis": "They part."}, at={"member": "@unasked"}),
        Visit(frozenset(), at={"scene": "99"}),
    ),
    "riders:rider": (
        Visit(READS_RIDERS),
        # What is not delivered is the coordinators' alone.
        Visit(DECIDES, at={"rider": "@drafted"}),
    ),
    "riders:rider_json": (Visit(READS_RIDERS),),
    "riders:case": (Visit(DECIDES), Visit(frozenset(), at={"scene": "99"})),
    "riders:redraft": (
        Visit(DECIDES, READS_RIDERS - DECIDES, DONE, {"synopsis": "They part.", "clauses": "uses"}),
    ),
    "riders:deliver": (
        Visit(frozenset(), READS_RIDERS, sends={}),
        Visit(DECIDES, gets=DONE, sends={}, at={"rider": "@drafted"}),
    ),
    "riders:legal_name": (
        # Another's name is nobody's to release: for them the page is not there.
        Visit(frozenset(), READS_RIDERS & seats("performer"), sends={"stands": "yes"}),
        Visit(seats("performer"), gets=DONE, sends={"stands": "no"}),
    ),
    "riders:void": (Visit(DECIDES, READS_RIDERS - DECIDES, DONE, {}),),
    "riders:say": (
        Visit(AGREES, DECIDES, DONE, {"verb": "accept"}),
        Visit(frozenset(), READS_RIDERS, sends={"verb": "question"}),
        Visit(frozenset(), sends={"verb": "accept"}, at={"term": "99"}),
    ),
    "riders:strike": (
        Visit(AGREES, DECIDES, DONE, {}),
        Visit(frozenset(), sends={}, at={"term": "99"}),
    ),
    "riders:counter": (
        Visit(
            AGREES,
            DECIDES,
            DONE,
            {
                "t2.1-action": "kiss.closed",
                "t2.1-area": "lips",
                "t2.1-over": "skin",
                "t2.1-pressure": "skin",
            },
        ),
        Visit(frozenset(), READS_RIDERS, sends={"t2.1-action": "juggling"}),
    ),
    # How a file is read and taken over is in tests/rooms/riders/test_redline.py.
    "riders:redline": (
        Visit(AGREES, DECIDES),
        Visit(AGREES, DECIDES, NOT_FILLED_IN, {}),
        Visit(frozenset(), at={"rider": "@signed"}, refused=seats("producer legal") | DECIDES),
        Visit(frozenset(), DECIDES, at={"rider": "@drafted"}),
    ),
    "riders:take_over": (Visit(frozenset(), READS_RIDERS, sends={"held": "guessed", "take": "0"}),),
    "riders:sign": (Visit(frozenset(), READS_RIDERS, sends={"party": "performer"}),),
    "riders:signed_file": (Visit(READS_RIDERS - seats("performer representative"), at={"rider": "@signed"}),),
    "riders:withdraw": (
        Visit(HEARS_OF),
        Visit(seats("performer representative"), DECIDES, DONE, {}),
        Visit(seats("performer representative") | DECIDES, gets=NOT_FILLED_IN, sends={"scenes": "99"}),
    ),
    "riders:notices": (
        Visit(SEES_NOTICES | seats("performer representative")),
        # Performers only ask; what is no request of theirs comes back.
        Visit(
            GIVES_NOTICE | seats("performer representative"),
            seats("first_ad"),
            NOT_FILLED_IN,
            {"kind": "audition", "says": "Dot"},
        ),
        Visit(
            GIVES_NOTICE | seats("performer representative"),
            seats("first_ad"),
            DONE,
            {"kind": "request", "says": "I ask for one.", "member": "@member"},
        ),
    ),
    "riders:answer": (
        Visit(seats("producer legal"), SEES_NOTICES - seats("producer legal"), DONE, {"answer": "Yes."}),
    ),
    "riders:board": (Visit(SEES_THE_BOARD),),
    "riders:day": (Visit(SEES_THE_DAY),),
    "riders:put_change": (
        # Ada's rider is not signed, and a change of the day changes a rider.
        Visit(frozenset(), DECIDES, sends={"scene": "2", "occasion": "principal", "element": "m1"}),
        Visit(frozenset(), sends={"scene": "99", "occasion": "principal", "element": "m1"}),
    ),
    "riders:take_off_change": (Visit(DECIDES, gets=DONE, sends={}),),
    "riders:asked": (
        Visit(seats("performer")),
        Visit(seats("performer"), gets=DONE, sends={"say": "no"}),
    ),
    "days:mark": (
        Visit(SEES_THE_DAY, gets=DONE, sends={"mark": "paused", "key": A_KEY}),
        Visit(DECIDES | seats("first_ad"), SEES_THE_DAY, DONE, {"mark": "resumed", "key": A_KEY}),
    ),
    "days:own": (Visit(seats("performer"), gets=DONE, sends={"mark": "checked_in", "key": A_KEY}),),
    "riders:scene": (
        Visit(SEES_THE_BOARD),
        Visit(frozenset(), at={"scene": "99"}),
    ),
    "riders:summary": (Visit(HAS_A_SLICE), Visit(DECIDES, at={"scene": "1"})),
    "riders:issue": (Visit(DECIDES, HAS_A_SLICE - DECIDES, DONE, {}),),
    "papers:papers": (Visit(FINDS_PAPERS),),
    # What was not issued is the coordinators' alone; a rider is read by whoever reads that version.
    "papers:made": (
        Visit(DECIDES, at=MEMO),
        Visit(READS_RIDERS, at=THE_RIDER),
        Visit(DECIDES, at=THE_RIDER | {"key": "@drafted_version"}),
        # What happened to somebody is between the coordinator and counsel; an assistant does not read it.
        Visit(THE_COORDINATOR, at=INCIDENT),
        # A statement is the performer's own; who represents them reads it on its page and takes no file.
        Visit(THE_COORDINATOR | seats("performer"), at=STATEMENT),
        Visit(frozenset(), at={"kind": "anything"}),
        Visit(frozenset(), at=MEMO | {"key": "principal~99"}),
    ),
    "papers:take_out": (
        Visit(DECIDES, at=MEMO | {"form": "a4"}),
        Visit(READS_RIDERS, at=THE_RIDER | {"form": "page"}),
        Visit(READS_RIDERS, at=THE_RIDER | {"form": "docx"}),
        Visit(frozenset(), at=MEMO | {"form": "docx"}),
        Visit(THE_COORDINATOR | seats("performer"), at=STATEMENT | {"form": "page"}),
        Visit(frozenset(), at=MEMO | {"form": "scroll"}),
    ),
    "papers:issue": (
        Visit(DECIDES, FINDS_PAPERS - DECIDES, DONE, {}, MEMO),
        Visit(frozenset(), FINDS_PAPERS, sends={}, at=THE_RIDER),
        Visit(THE_COORDINATOR, FINDS_PAPERS - DECIDES, DONE, {}, INCIDENT),
        # An assistant does not read it, so it is not there for them; everybody else is told it is not issued.
        Visit(frozenset(), FINDS_PAPERS - seats("assistant_coordinator"), sends={}, at=STATEMENT),
        Visit(frozenset(), sends={}, at={"kind": "anything"}),
        Visit(frozenset(), FINDS_PAPERS - DECIDES, sends={}, at=MEMO | {"key": "principal~99"}),
    ),
    "papers:paper": (
        Visit(READS_THE_MEMO),
        Visit(DECIDES | THEIRS, at={"paper": "@own_paper"}),
        # Another performer's.
        Visit(DECIDES, at={"paper": "@others_paper"}),
        Visit(seats("intimacy_coordinator legal"), at={"paper": "@incident"}),
    ),
    "papers:take_out_issued": (
        Visit(READS_THE_MEMO, at={"form": "page"}),
        Visit(DECIDES | THEIRS, at={"paper": "@own_paper", "form": "letter"}),
        Visit(DECIDES, at={"paper": "@others_paper", "form": "page"}),
        Visit(frozenset(), at={"form": "scroll"}),
    ),
    "papers:confirm": (
        Visit(READS_THE_MEMO - DECIDES - THEIRS, DECIDES | THEIRS, DONE, {}),
        Visit(frozenset(), DECIDES, sends={}, at={"paper": "@others_paper"}),
    ),
    "papers:name_entity": (Visit(DECIDES, FINDS_PAPERS - DECIDES, DONE, {"name": "Quill Pictures Ltd"}),),
    "papers:choose_size": (Visit(DECIDES, FINDS_PAPERS - DECIDES, DONE, {"size": "a4"}),),
    "papers:ask_bundle": (
        Visit(DECIDES, FINDS_PAPERS - DECIDES, DONE, {"day": "2026-03-06", "size": "a4"}),
        # Nothing is called on that day.
        Visit(frozenset(), FINDS_PAPERS, sends={"day": "2031-01-01"}),
    ),
    "papers:bundle": (Visit(DECIDES),),
    "papers:progress": (Visit(DECIDES),),
    "papers:cancel": (Visit(DECIDES, gets=DONE, sends={}),),
    "papers:take_out_bundle": (Visit(DECIDES),),
    "signing:envelopes": (Visit(SEES_ENVELOPES),),
    "signing:prepare": (
        Visit(DECIDES, SEES_ENVELOPES - DECIDES, at=A_RIDER),
        Visit(DECIDES, SEES_ENVELOPES - DECIDES, NOT_FILLED_IN, {"sign_by": "soon"}, A_RIDER),
        Visit(frozenset(), at={"kind": "anything"}),
        Visit(frozenset(), at={"thing": NOBODYS}),
    ),
    "signing:envelope": (Visit(SEES_ENVELOPES), Visit(frozenset(), at={"envelope": NOBODYS})),
    "signing:file": (
        Visit(SEES_ENVELOPES),
        # There is no sealed paper before everybody has signed.
        Visit(frozenset(), at={"which": "sealed"}),
        Visit(frozenset(), at={"which": "anything"}),
    ),
    "signing:send": (Visit(DECIDES, SEES_ENVELOPES - DECIDES, DONE, {}),),
    "signing:void": (
        Visit(DECIDES, SEES_ENVELOPES - DECIDES, DONE, {"why": "A mistake."}),
        Visit(frozenset(), SEES_ENVELOPES, sends={}),
    ),
    # Nobody was asked yet, and no code was: refused to everybody who sees that it is there.
    "signing:remind": (Visit(frozenset(), SEES_ENVELOPES, sends={}),),
    "signing:code": (Visit(frozenset(), SEES_ENVELOPES, sends={}),),
    # A question that nobody asked.
    "signing:answer": (Visit(frozenset(), SEES_ENVELOPES - DECIDES, sends={"words": "Yes."}),),
    "planning:meetings": (
        # The producer was in one of the talks, and finds that one.
        Visit(ASKS | seats("producer")),
        Visit(
            DECIDES,
            seats("director producer"),
            DONE,
            {"held_on": "2026-03-01", "attended": "The director", "tone": "Quiet."},
        ),
        Visit(
            DECIDES,
            seats("director producer"),
            NOT_FILLED_IN,
            {"held_on": "2026-03-01", "attended": "Nobody"},
        ),
    ),
    "planning:plans": (Visit(ASKS),),
    "planning:plan": (
        Visit(ASKS),
        Visit(frozenset(), at={"scene": "no-such-scene"}),
        Visit(frozenset(), at={"occasion": "party"}),
    ),
    "planning:begin": (Visit(DECIDES, seats("director"), DONE, {}),),
    "planning:add": (
        Visit(DECIDES, seats("director"), DONE, {"size": "close"}, at={"part": "setups"}),
        Visit(DECIDES, seats("director"), NOT_FILLED_IN, {"action": "juggling"}, at={"part": "moves"}),
        Visit(frozenset(), sends={}, at={"part": "anything"}),
    ),
    "planning:remove": (Visit(DECIDES, seats("director"), DONE, {}),),
    "planning:settle": (
        Visit(DECIDES, seats("director"), DONE, {"uses": "picture"}, at={"part": "uses"}),
        Visit(DECIDES, seats("director"), DONE, {"level": "closed"}, at={"part": "room"}),
    ),
    "planning:questions": (Visit(CLASSIFIES),),
    "planning:question": (
        # In question already; a move that is not is there for those who read the plan.
        Visit(CLASSIFIES),
        Visit(CLASSIFIES, gets=DONE, sends={"classed": "stunt_work", "why": "A fall."}),
        Visit(CLASSIFIES, gets=NOT_FILLED_IN, sends={"classed": "stunt_work"}),
        Visit(ASKS, at={"move": "m2"}),
        Visit(frozenset(), at={"move": "m99"}),
        Visit(frozenset(), at={"occasion": "party"}),
    ),
    "planning:agree": (
        Visit(
            CLASSIFIES - THE_COORDINATOR,
            THE_COORDINATOR,
            DONE,
            {"person": "@who_classified", "classed": "stunt_work"},
        ),
        Visit(frozenset(), CLASSIFIES, sends={"person": "@who_classified", "classed": "embrace"}),
        Visit(frozenset(), sends={"person": "nobody"}),
    ),
    "keeping:keeping": (Visit(KEEPS_HOUSE),),
    "keeping:dates": (
        Visit(KEEPS_HOUSE, gets=DONE, sends={"wrapped_on": "2026-05-01"}),
        Visit(KEEPS_HOUSE, gets=NOT_FILLED_IN, sends={"wrapped_on": "soon"}),
    ),
    "keeping:periods": (
        Visit(
            seats("legal"),
            KEEPS_HOUSE - {"legal"},
            DONE,
            {"kept": "statements", "days": "10", "begins": "wrap", "basis": "Our rule."},
        ),
        Visit(KEEPS_HOUSE, gets=NOT_FILLED_IN, sends={"kept": "record", "days": "1"}),
    ),
    "keeping:hold": (
        Visit(KEEPS_HOUSE, gets=DONE, sends={"kept": "", "why": "A claim."}),
        Visit(KEEPS_HOUSE, gets=NOT_FILLED_IN, sends={"kept": ""}),
    ),
    "keeping:lift": (
        Visit(KEEPS_HOUSE, gets=DONE, sends={"why": "It is settled."}),
        Visit(KEEPS_HOUSE, gets=NOT_FILLED_IN, sends={}),
    ),
    "keeping:destroy": (Visit(KEEPS_HOUSE, gets=DONE, sends={}),),
    # None was made yet.
    "keeping:certificate": (Visit(frozenset()),),
    "keeping:erase": (
        Visit(KEEPS_HOUSE),
        Visit(KEEPS_HOUSE, gets=DONE, sends={"why": "They ask for it."}),
        Visit(KEEPS_HOUSE, gets=NOT_FILLED_IN, sends={}),
    ),
    "sending:copies": (Visit(HANDS_OUT),),
    "sending:hand_out": (
        Visit(HANDS_OUT_RIDERS, at={"kind": "rider"}),
        Visit(HANDS_OUT_RIDERS, gets=NOT_FILLED_IN, sends={"days": "7"}, at={"kind": "rider"}),
        Visit(frozenset(), at={"kind": "guessed"}),
    ),
    # Of a coordinator: others who hand out take back only what is theirs.
    "sending:take_back": (Visit(DECIDES, gets=DONE, sends={}),),
    "sending:revoke": (Visit(DECIDES, gets=DONE, sends={}),),
    "breakdown:bring_in": (
        Visit(DECIDES, ONLY_READS),
        Visit(DECIDES, ONLY_READS, DONE, {"pasted": "INT. HALL - DAY\n\nRain.", "colour": "pink"}),
        Visit(DECIDES, ONLY_READS, NOT_FILLED_IN, {"colour": "pink"}),
    ),
    "breakdown:draft": (Visit(READS),),
    "breakdown:progress": (Visit(READS),),
    "breakdown:cancel": (Visit(DECIDES, ONLY_READS, DONE, {}),),
    "breakdown:changes": (Visit(READS),),
    "breakdown:take_out": (
        Visit(ONE_LINER, at={"form": "one-liner"}),
        Visit(READS, at={"form": "csv"}),
        Visit(READS, at={"form": "xlsx"}),
        Visit(READS, at={"form": "json"}),
        Visit(READS, at={"form": "html"}),
        Visit(READS, at={"form": "pdf"}),
        Visit(READS, at={"form": "tagged", "draft": "@fdx"}),
        Visit(frozenset(), at={"form": "anything"}),
    ),
    "breakdown:scene": (Visit(READS),),
    "breakdown:add": (
        Visit(
            DECIDES,
            ONLY_READS,
            DONE,
            {"first": "1", "last": "1", "classes": "kiss", "exposure": "E0", "action": "A4"},
        ),
    ),
    "breakdown:note": (Visit(DECIDES, ONLY_READS, DONE, {"purpose": "They part."}),),
    "breakdown:decide": (Visit(DECIDES, ONLY_READS, DONE, {"verb": "confirm"}),),
    "breakdown:split": (Visit(DECIDES, ONLY_READS, DONE, {"before": "1"}),),
    "breakdown:merge": (Visit(DECIDES, ONLY_READS, DONE, {"other": "@other"}),),
    "productions:record": (Visit(THE_COORDINATOR),),
    "productions:export_record": (
        Visit(THE_COORDINATOR, sends={}),
        Visit(THE_COORDINATOR, sends={"tell": "on"}),
    ),
    "production_people:people": (Visit(EVERY_SEAT),),
    "production_people:invite": (
        Visit(KEEPS_SEATS, EVERY_SEAT - KEEPS_SEATS, DONE, {"email": "a@example.org", "seat": "camera"}),
        Visit(
            THE_COORDINATOR,
            EVERY_SEAT - THE_COORDINATOR,
            DONE,
            {"email": "a@example.org", "seat": "intimacy_coordinator"},
        ),
        Visit(
            THE_COORDINATOR,
            EVERY_SEAT - THE_COORDINATOR,
            DONE,
            {"email": "a@example.org", "seat": "assistant_coordinator"},
        ),
        Visit(
            THE_COORDINATOR,
            EVERY_SEAT - THE_COORDINATOR,
            DONE,
            {"email": "a@example.org", "seat": "observer"},
        ),
        Visit(EVERY_SEAT, gets=NOT_FILLED_IN, sends={"email": "nowhere"}),
    ),
    "production_people:withdraw": (
        Visit(KEEPS_SEATS, EVERY_SEAT - KEEPS_SEATS, DONE, {}),
        Visit(THE_COORDINATOR, EVERY_SEAT - THE_COORDINATOR, DONE, {}, {"invitation": "@for_observer"}),
    ),
    "production_people:leave": (
        Visit(
            KEEPS_SEATS | seats("camera"),
            EVERY_SEAT - KEEPS_SEATS - seats("camera"),
            DONE,
            {},
            {"seat": "@camera"},
        ),
        Visit(
            THE_COORDINATOR | seats("observer"),
            EVERY_SEAT - THE_COORDINATOR - seats("observer"),
            DONE,
            {},
            {"seat": "@observer"},
        ),
        # The only coordinator there is: nobody can end that seat, the coordinator included.
        Visit(frozenset(), EVERY_SEAT, DONE, {}, {"seat": "@intimacy_coordinator"}),
        # A seat on the production next door.
        Visit(frozenset(), at={"seat": "@next_door"}, sends={}),
    ),
}


@dataclass(frozen=True)
class Outside:
    """One visit to an address outside productions."""

    nobody: int | str
    signed_in: int
    """What everybody gets who signed in: a seat or an organisation opens nothing more here."""

    sends: dict[str, str] | None = None
    at: dict[str, str] = field(default_factory=dict)
    apart: dict[str, int] = field(default_factory=dict)
    """Who of the signed in gets something else."""

    def gets(self) -> dict[str, int | str]:
        """The status each gets."""
        everybody = dict.fromkeys(("coordinator", "account keeper", "invited"), self.signed_in)
        return {"nobody": self.nobody} | everybody | self.apart


HOME = 302
"""Sent on: to the productions, or to where a choice of this kind begins."""
ASKED_AGAIN = 403
"""The page that asks for a password once more; who has none to give does not pass."""

OUTSIDE: dict[str, tuple[Outside, ...]] = {
    "alive": (Outside(SHOWN, SHOWN),),
    # Words and nothing else: for everybody.
    "vocabulary": (Outside(SHOWN, SHOWN),),
    "vocabulary_data": (Outside(SHOWN, SHOWN),),
    "papers:style": (Outside(SHOWN, SHOWN),),
    "invitations:accept": (
        # Sent to somebody who has an account: they sign in first.
        Outside(SIGN_IN, SHOWN),
        Outside(SIGN_IN, REFUSED, {}, apart={"invited": DONE}),
        # Sent to somebody who has none.
        Outside(SHOWN, SHOWN, at={"token": "@for_a_newcomer"}),
        Outside(NOT_FILLED_IN, REFUSED, {}, {"token": "@for_a_newcomer"}),
        Outside(NOT_FOUND, NOT_FOUND, at={"token": "guessed"}),
        Outside(NOT_FOUND, NOT_FOUND, {}, {"token": "guessed"}),
        # The right link to the wrong organisation.
        Outside(NOT_FOUND, NOT_FOUND, at={"organisation": "@away"}),
    ),
    "riders:everything_by_link": (
        Outside(SHOWN, SHOWN, at={"token": "ada-alone"}),
        Outside(NOT_FOUND, NOT_FOUND, at={"token": "guessed"}),
        Outside(NOT_FOUND, NOT_FOUND, at={"organisation": "@away", "token": "ada-alone"}),
    ),
    "conversations:by_link": (
        Outside(SHOWN, SHOWN, at={"token": "ada-alone"}),
        Outside(DONE, DONE, {"touch.back": "no"}, {"token": "ada-alone"}),
        Outside(NOT_FOUND, NOT_FOUND, at={"token": "guessed"}),
        Outside(NOT_FOUND, NOT_FOUND, {"touch.back": "no"}, {"token": "guessed"}),
        Outside(NOT_FOUND, NOT_FOUND, at={"organisation": "@away", "token": "ada-alone"}),
    ),
    "keeping:archive": (Outside(SIGN_IN, SHOWN), Outside(SIGN_IN, SHOWN, {})),
    "sending:copy": (
        Outside(SHOWN, SHOWN, at={"token": "an-agents-copy"}),
        Outside(NOT_FOUND, NOT_FOUND, at={"token": "guessed"}),
        Outside(NOT_FOUND, NOT_FOUND, at={"organisation": "@away", "token": "an-agents-copy"}),
    ),
    # The paper of this one is text: there is nothing to lay a name across.
    "sending:open": (
        Outside(NOT_FOUND, NOT_FOUND, {}, {"token": "guessed"}),
        Outside(NOT_FOUND, NOT_FOUND, {}, {"organisation": "@away", "token": "an-agents-copy"}),
    ),
    "sending:acknowledge": (
        # Not before it was opened.
        Outside(REFUSED, REFUSED, {}, {"token": "an-agents-copy"}),
        Outside(NOT_FOUND, NOT_FOUND, {}, {"token": "guessed"}),
    ),
    "planning:calendar": (
        Outside(SHOWN, SHOWN, at={"token": "adas-calls"}),
        Outside(NOT_FOUND, NOT_FOUND, at={"token": "guessed"}),
        Outside(NOT_FOUND, NOT_FOUND, at={"organisation": "@away", "token": "adas-calls"}),
    ),
    "riders:boards": (Outside(SIGN_IN, SHOWN),),
    "productions:index": (Outside(SIGN_IN, SHOWN),),
    "productions:start": (
        Outside(SIGN_IN, SHOWN),
        # Only in an organisation one belongs to: elsewhere the form comes back.
        Outside(
            SIGN_IN,
            DONE,
            {"title": "New", "organisation": "@home", "seat": "intimacy_coordinator", "time_zone": "UTC"},
            apart={"invited": SHOWN},
        ),
        Outside(
            SIGN_IN,
            SHOWN,
            {"title": "New", "organisation": "@away", "seat": "intimacy_coordinator", "time_zone": "UTC"},
        ),
    ),
    "people:me": (Outside(SIGN_IN, SHOWN), Outside(SIGN_IN, DONE, {"screen_name": "Ada"})),
    "people:name_legally": (
        Outside(SIGN_IN, DONE, {"legal_name": "Ada King"}, apart={"invited": NOT_FOUND}),
        Outside(SIGN_IN, NOT_FOUND, {"legal_name": "Ada King"}, {"organisation": "@away"}),
    ),
    "account_login": (Outside(SHOWN, HOME),),
    "account_logout": (Outside(HOME, SHOWN), Outside(HOME, HOME, {})),
    # There are no accounts without an invitation: the page says so, and so does the form.
    "account_signup": (
        Outside(SHOWN, HOME),
        Outside(SHOWN, HOME, {"email": "x@example.org", "password1": "a calm green morning"}),
    ),
    "account_inactive": (Outside(SHOWN, SHOWN),),
    "account_confirm_login_code": (Outside(SIGN_IN, HOME),),
    "account_email_verification_sent": (Outside(SHOWN, SHOWN),),
    "account_confirm_email": (
        Outside(SHOWN, SHOWN, at={"key": "x"}),
        Outside(NOT_FOUND, NOT_FOUND, {}, at={"key": "x"}),
    ),
    "account_reset_password": (Outside(SHOWN, SHOWN),),
    "account_reset_password_done": (Outside(SHOWN, SHOWN),),
    # A key that is not good: the page says so.
    "account_reset_password_from_key": (Outside(SHOWN, SHOWN), Outside(SHOWN, SHOWN, {})),
    "account_reset_password_from_key_done": (Outside(SHOWN, SHOWN),),
    "mfa_authenticate": (Outside(SIGN_IN, HOME),),
    "mfa_login_webauthn": (Outside(SIGN_IN, HOME),),
    "account_reauthenticate": (Outside(SIGN_IN, ASKED_AGAIN),),
    "account_change_password": (Outside(SIGN_IN, HOME),),
    "account_set_password": (Outside(SIGN_IN, SHOWN),),
    "account_email": (
        Outside(NOT_FOUND, NOT_FOUND),
        Outside(NOT_FOUND, NOT_FOUND, {"email": "x@example.org"}),
    ),
    "mfa_index": (Outside(SIGN_IN, SHOWN),),
    "mfa_reauthenticate": (Outside(SIGN_IN, ASKED_AGAIN),),
    "mfa_reauthenticate_webauthn": (Outside(SIGN_IN, ASKED_AGAIN),),
    "mfa_activate_totp": (Outside(SIGN_IN, SHOWN),),
    # These are about factors one has; these people have none.
    "mfa_deactivate_totp": (Outside(SIGN_IN, NOT_FOUND), Outside(SIGN_IN, NOT_FOUND, {})),
    "mfa_view_recovery_codes": (Outside(SIGN_IN, NOT_FOUND),),
    "mfa_generate_recovery_codes": (Outside(SIGN_IN, SHOWN),),
    "mfa_download_recovery_codes": (Outside(SIGN_IN, NOT_FOUND),),
    "mfa_list_webauthn": (Outside(SIGN_IN, SHOWN),),
    "mfa_add_webauthn": (Outside(SIGN_IN, SHOWN),),
    "mfa_remove_webauthn": (Outside(SIGN_IN, NOT_FOUND), Outside(SIGN_IN, NOT_FOUND, {})),
    "mfa_edit_webauthn": (Outside(SIGN_IN, NOT_FOUND), Outside(SIGN_IN, NOT_FOUND, {})),
    "usersessions_list": (Outside(SIGN_IN, SHOWN),),
    # Whoever holds a paper may have it checked; there is nothing to look up.
    # Somebody's own signature is theirs: for everybody else, a seat or none, it is not there. Who comes by a
    # link, or signed in as whose it is: tests/rooms/signing/test_pages.py.
    "signing:link": (Outside(NOT_FOUND, NOT_FOUND), Outside(NOT_FOUND, NOT_FOUND, {})),
    "signing:again": (Outside(NOT_FOUND, NOT_FOUND, {}),),
    "signing:copy": (Outside(NOT_FOUND, NOT_FOUND),),
    "signing:copy_file": (Outside(NOT_FOUND, NOT_FOUND),),
    "signing:signer": (Outside(NOT_FOUND, NOT_FOUND),),
    "signing:open": (Outside(NOT_FOUND, NOT_FOUND, {}),),
    "signing:consent": (Outside(NOT_FOUND, NOT_FOUND, {"agree": "on", "version": "1"}),),
    "signing:sheet": (Outside(NOT_FOUND, NOT_FOUND), Outside(NOT_FOUND, NOT_FOUND, {})),
    "signing:picture": (Outside(NOT_FOUND, NOT_FOUND),),
    "signing:ask": (Outside(NOT_FOUND, NOT_FOUND, {"words": "Who?"}),),
    "signing:paper": (Outside(NOT_FOUND, NOT_FOUND),),
    "signing:own_copy": (Outside(NOT_FOUND, NOT_FOUND),),
    "signing:factor": (Outside(NOT_FOUND, NOT_FOUND, {"code": "00000000"}),),
    "signing:sign": (Outside(NOT_FOUND, NOT_FOUND), Outside(NOT_FOUND, NOT_FOUND, {"name": "Ada"})),
    "signing:decline": (Outside(NOT_FOUND, NOT_FOUND), Outside(NOT_FOUND, NOT_FOUND, {})),
    "signing:delegate": (
        Outside(NOT_FOUND, NOT_FOUND),
        Outside(NOT_FOUND, NOT_FOUND, {"name": "Zoe", "email": "zoe@example.org"}),
    ),
    "signing:mine": (Outside(SIGN_IN, SHOWN),),
    "signing:everything": (Outside(SIGN_IN, SHOWN),),
    "seals:verify": (Outside(SHOWN, SHOWN), Outside(NOT_FILLED_IN, NOT_FILLED_IN, {})),
    # Only by a token that the page gave to whoever brought the file.
    "seals:proof": (Outside(NOT_FOUND, NOT_FOUND, at={"token": "guessed"}),),
    # Public, once there is one; nothing was sealed here yet.
    "seals:certificates": (Outside(NOT_FOUND, NOT_FOUND),),
    "seals:key": (
        Outside(SIGN_IN, NOT_FOUND, apart={"account keeper": SHOWN}),
        Outside(SIGN_IN, NOT_FOUND, {"password": "x"}, apart={"account keeper": NOT_FILLED_IN}),
        Outside(SIGN_IN, NOT_FOUND, at={"organisation": "@away"}),
    ),
    "seals:renew": (
        Outside(SIGN_IN, NOT_FOUND, {}, apart={"account keeper": DONE}),
        Outside(SIGN_IN, NOT_FOUND, {}, {"organisation": "@away"}),
    ),
    # Who belongs to an organisation is for whoever looks after its accounts.
    "people:members": (
        Outside(SIGN_IN, NOT_FOUND, apart={"account keeper": SHOWN}),
        Outside(SIGN_IN, NOT_FOUND, at={"organisation": "@away"}),
    ),
    # A membership one has guessed; those there are, in tests/rooms/people/test_parting.py.
    "people:end_membership": (Outside(SIGN_IN, NOT_FOUND, {}, {"membership": NOBODYS}),),
}
