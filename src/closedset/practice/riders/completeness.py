"""What a rider must say before it is offered, and the clauses it is bound with."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from closedset.practice.consent.asks import OF_THE_SKIN
from closedset.practice.consent.terms import Effect, Term, What
from closedset.practice.findings import Finding, Findings, Weight
from closedset.practice.vocabulary import ACTIONS

CONTENT = "US-SAG-05"
"""The rule of the contract for what a rider says at least; good practice elsewhere too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A paragraph every rider is bound with, or may be."""

    id: str
    title: str
    says: str
    asked_by: str = ""
    """The rule that asks for it; empty for good practice."""

    source: str = ""
    """Where it is from, when no rule asks for it."""

    grade: str = ""
    """How well that is known: as `standards.rule.Rule.grade`."""

    always: bool = True
    """Whether a rider without it is not whole. One that came later is bound into new ones, asked of none."""

    packs: frozenset[str] = frozenset()
    """Standards under which it is bound in; empty for all of them and for none."""


CLAUSES: dict[str, Clause] = {
    clause.id: clause
    for clause in (
        Clause(
            id="ceiling",
            title="What this rider is",
            says="This rider says what may happen at most. It does not promise that any of it is filmed. "
            "What is not written here is not agreed.",
        ),
        Clause(
            id="withdrawal",
            title="Withdrawal",
            says="The performer may withdraw from any part of this rider at any time before it is filmed, "
            "without giving a reason and without disadvantage. What was filmed before stays governed by it. "
            "After a withdrawal the production may use a double within the limits below, or leave it out.",
            asked_by="US-SAG-06",
        ),
        Clause(
            id="change",
            title="Changes",
            says="A change is made in writing, in a new version that everybody who signed this one signs. "
            "Nobody is asked to agree to more on the day in front of others.",
        ),
        Clause(
            id="closed_set",
            title="Closed set and monitors",
            says="The set is closed while this work is rehearsed and filmed. Only people with a function "
            "in the work are there or at a monitor; feeds beyond the set are off unless named here.",
            asked_by="US-SAG-07",
        ),
        Clause(
            id="stills",
            title="Stills and devices",
            says="No still is taken and no personal device records, unless a term above permits it.",
            asked_by="US-SAG-08",
        ),
        Clause(
            id="barriers",
            title="Garments and barriers",
            says="Where contact meets the pelvis each performer wears a barrier. Garments are agreed with "
            "the performer at a fitting; a robe is at hand at all times.",
            asked_by="US-SAG-14",
        ),
        Clause(
            id="coordinator",
            title="Intimacy coordinator",
            says="The intimacy coordinator is present at rehearsal and filming. The coordinator is not a "
            "party to this rider.",
            asked_by="US-SAG-16",
        ),
        Clause(
            id="uses",
            title="Use of the material",
            says="The material is used in the picture only. Trailers, stills, frame grabs, making-of, "
            "marketing and recaps need a term above. Material that is not used is kept from view.",
            asked_by=CONTENT,
        ),
        Clause(
            id="dailies",
            title="Dailies and the edit",
            says="Dailies and the material in the edit are seen only by people who work on them and stand on "
            "a list, which the performer may read. No copy or link goes beyond that list.",
            source="bmoviefilms.com, on rules for simulated sex in Canada",
            grade="B",
            always=False,
        ),
        Clause(
            id="destruction",
            title="Material that is not used",
            says="Material of this work that is not in the finished picture is destroyed once the picture is "
            "delivered, in every copy. The performer receives written proof of what was destroyed and when.",
            source="acacia.gay, elements of a nudity rider; pittentertainmentlaw.com, nudity on set",
            grade="B",
            always=False,
        ),
        Clause(
            id="digital",
            title="Digital alteration and replicas",
            says="No image or voice is altered to show more than was filmed, and no replica is made, "
            "unless a separate agreement says exactly what for.",
            asked_by="US-SAG-19",
        ),
        Clause(
            id="double",
            title="Doubles",
            says="A double does no more than this rider permits the performer to be shown doing, and the "
            "performer is asked before a double is engaged. The double has a rider of their own.",
            asked_by="US-SAG-17",
        ),
        Clause(
            id="time_to_read",
            title="Time to read",
            says="The performer had this rider for a reasonable time before signing it, and could "
            "take advice.",
            asked_by="UK-EQ-04",
            packs=frozenset({"uk-equity"}),
        ),
        Clause(
            id="forty_eight_hours",
            title="Forty-eight hours before signing",
            says="This rider reached the performer at least 48 hours before it was signed, and says what is "
            "required. Whoever declines what is not written here is paid.",
            asked_by="CA-QC-02",
            packs=frozenset({"uda-aqpm"}),
        ),
        Clause(
            id="partners_told",
            title="Partners and a closed set",
            says="Before anybody disrobes the set is confirmed closed, and whoever works opposite "
            "has been told.",
            asked_by="CA-AC-02",
            packs=frozenset({"actra"}),
        ),
        Clause(
            id="each_occasion",
            title="Each occasion",
            says="Consent is asked for anew on every occasion; marketing is an occasion of its own.",
            asked_by="AU-01",
            packs=frozenset({"meaa"}),
        ),
        Clause(
            id="informed",
            title="Informed consent",
            says="The performer was told what the scenes are, how they are filmed and who is present, and "
            "consents on that ground.",
            asked_by="FR-05",
            packs=frozenset({"fr-audiovisual"}),
        ),
        Clause(
            id="images_of_a_double",
            title="Images of a double",
            says="Where a double plays after the performer declined, the performer may look at those images.",
            asked_by="FR-07",
            packs=frozenset({"fr-cinema"}),
        ),
        Clause(
            id="final_consent",
            title="When digital consent is final",
            says="Consent to digitised nudity or sexual acts may be taken back until it is final: "
            "after 72 hours "
            "of review, with a representative's approval, or when three business days are over.",
            asked_by="US-LAW-01",
            packs=frozenset({"us-ca"}),
        ),
    )
}


def bound(ids: Iterable[str]) -> tuple[Clause, ...]:
    """Clauses by id, in the order of the library. Ids that do not exist are left out."""
    wanted = set(ids)
    return tuple(clause for clause in CLAUSES.values() if clause.id in wanted)


def library(active: Collection[str]) -> tuple[Clause, ...]:
    """The clauses to bind under some standards: those for all, and those that one of these asks for."""
    return tuple(one for one in CLAUSES.values() if not one.packs or one.packs & set(active))


def lacking(
    terms: Collection[Term],
    *,
    pages: Mapping[str, str],
    synopsis: str,
    clauses: Collection[str],
    active: Collection[str] = (),
) -> Findings:
    """What still has to be said, under the active standards; whether it is said, not whether it is agreed."""
    return (
        *_of_the_whole(terms, pages, synopsis),
        *(finding for term in terms if term.effect is Effect.PERMIT for finding in _of_term(term)),
        *(
            _lacks("clause", f"The clause “{one.title}” is not bound in.", one.asked_by)
            for one in _unbound(clauses, active)
        ),
    )


def _unbound(clauses: Collection[str], active: Collection[str]) -> Iterator[Clause]:
    return (one for one in library(active) if one.always and one.id not in clauses)


def _of_the_whole(terms: Collection[Term], pages: Mapping[str, str], synopsis: str) -> Iterator[Finding]:
    permits = [term for term in terms if term.effect is Effect.PERMIT]
    if not permits:
        yield _lacks("terms", "It permits nothing yet: there is no term to agree to.")
    if not synopsis.strip():
        yield _lacks("synopsis", "It does not say what the scenes are about.")
    for scene in sorted({scene for term in permits for scene in term.scope.scenes} - set(pages)):
        yield _lacks("pages", f"The pages of scene {scene} are not bound in.")
    if permits and not any(term.scope.what is What.USE for term in permits):
        yield _lacks("uses", "It does not say what the material may be used for.")


def _of_term(term: Term) -> Iterator[Finding]:
    scope = term.scope
    if scope.what is What.CONTACT:
        action = ACTIONS[scope.action]
        if not scope.area:
            yield _lacks("area", f"Term {term.id}: where the contact is, is not said.")
        if not scope.partners:
            yield _lacks("partner", f"Term {term.id}: with whom is not said.")
        if action.kind not in OF_THE_SKIN and not (scope.over and scope.pressure):
            yield _lacks("degree", f"Term {term.id}: over clothing or skin, and how firmly, is not said.")
    if scope.what is What.EXPOSURE and not (scope.on_set and scope.on_screen):
        yield _lacks("exposure", f"Term {term.id}: say both what is so on set and what is seen.")


def _lacks(what: str, says: str, rests_on: str = CONTENT) -> Finding:
    return Finding(f"rider.{what}", says, Weight.HOLD, rests_on)
