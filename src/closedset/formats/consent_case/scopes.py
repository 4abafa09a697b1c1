"""Terms, scopes and requirements out of a case file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from closedset.formats.consent_case import words
from closedset.formats.consent_case.keys import (
    ANYTHING,
    EFFECTS,
    EXTRA,
    GROUPS,
    HAS_NO_VALUE,
    HEADS,
    KEYS,
    LIMIT_WORDS,
    LIMITS,
    NEEDS_VALUE,
    PARTIES,
)
from closedset.formats.consent_case.nodes import BadCase, Node
from closedset.formats.consent_case.words import Zone
from closedset.practice.consent.axes import APPLIES
from closedset.practice.consent.evidence import ATOMS
from closedset.practice.consent.terms import (
    Effect,
    Person,
    Requirement,
    Rider,
    Scope,
    Term,
    What,
)
from closedset.practice.vocabulary import (
    ACTIONS,
    COVERINGS,
    FUNCTIONS,
    LEVEL,
    OCCASIONS,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words of the file can name: its people and scenes, and the zone of its times."""

    people: dict[str, Person]
    scenes: frozenset[str]
    zone: Zone

    def person(self, node: Node) -> str:
        return words.word(node, "person of this file", self.people)

    def persons(self, node: Node, what: str) -> frozenset[str]:
        return frozenset(self.person(item) for item in node.listed(what))

    def scene(self, node: Node) -> str:
        return words.word(node, "scene of this file", self.scenes)

    def anybody(self, node: Node) -> str:
        """A person of the file or a function."""
        return words.word(node, "person of this file or function", {**self.people, **FUNCTIONS.entries})

    # --- Requirements ------------------------------------------------------------------------------------

    def requirement(self, node: Node, beside: dict[str, Node] | None = None) -> Requirement:
        """`closed_set`, `{present: rosa}`, `{all: [...]}`, `{at_least: 2, of: [...]}`.

        `beside` holds keys that stand beside the requirement's name in a term: `level`, `of`.
        """
        if node.words is not None:
            name = words.word(node, "requirement", ATOMS)
            return Requirement(name=name, value=self._value(name, (beside or {}).get("level"), node.line))
        fields = node.mapped("a requirement")
        heads = [key for key in fields if key in ATOMS]
        if len(heads) != 1 or set(fields) - {heads[0], "level", "of"}:
            raise BadCase(node.line, f"a requirement has one name of: {', '.join(sorted(ATOMS))}.")
        name = heads[0]
        if name in GROUPS:
            return self._group(name, fields)
        return Requirement(name=name, value=self._value(name, fields[name], node.line))

    def _group(self, name: str, fields: dict[str, Node]) -> Requirement:
        listed = fields["of"] if name == "at_least" and "of" in fields else fields[name]
        parts = tuple(self.requirement(item) for item in listed.listed(name))
        if not parts:
            raise BadCase(listed.line, f"{name} needs at least one requirement.")
        least = 0
        if name == "at_least":
            least = self._count(fields[name], len(parts))
        return Requirement(name=name, parts=parts, least=least)

    def _count(self, node: Node, most: int) -> int:
        said = node.text("at_least")
        if not (said.isascii() and said.isdecimal() and len(said) < 4) or not 1 <= int(said) <= most:
            raise BadCase(
                node.line, f"at_least is a number from 1 to {most}, with the requirements under “of”."
            )
        return int(said)

    def _value(self, name: str, node: Node | None, line: int) -> str:
        if node is None:
            if name in NEEDS_VALUE:
                raise BadCase(line, f"{name} needs a value, as in {{{name}: ...}}.")
            return ""
        if name in HAS_NO_VALUE:
            words.word(node, f"value of {name}", ("true", "yes"))
            return ""
        if name == "closed_set":
            return words.word(node, "level", LEVEL.entries)
        if name in {"present", "absent", "line_of_sight"}:
            return self.anybody(node)
        if name == "worn":
            return words.word(node, "covering", COVERINGS)
        if name == "notice":
            words.hours(node, "notice")
        return node.text(name)

    # --- Scopes --------------------------------------------------------------------------------------------

    def scope(self, what: What | None, value: Node | None, fields: dict[str, Node]) -> Scope:
        """`what` with its limits; `value` stands behind its name in a statement: `{contact: kiss.open}`."""
        named: dict[str, str] = {}
        for key in (
            "action",
            "area",
            "over",
            "pressure",
            "on_set",
            "on_screen",
            "use",
            "size",
            "covering",
            "who",
        ):
            if key in fields:
                named[key] = self._limit(key, fields[key])
        self._fitting(what, fields)
        if value is not None and what is not None and value.words != ANYTHING:
            key = HEADS[what]
            named[key] = self._limit(key, value)
        partners, role = self._partners(fields)
        return Scope(
            what=what,
            role=role,
            partners=partners,
            scenes=frozenset(self.scene(one) for one in fields["scenes"].listed("scenes"))
            if "scenes" in fields
            else frozenset(),
            occasions=frozenset(
                words.word(one, "occasion", OCCASIONS.entries)
                for one in fields["occasions"].listed("occasions")
            )
            if "occasions" in fields
            else frozenset(),
            **named,
        )

    def _fitting(self, what: What | None, fields: dict[str, Node]) -> None:
        """A limit that nothing of this kind has would limit nothing, or make a refusal that nothing meets."""
        for key in (key for key in fields if key in KEYS):
            if what is not None and KEYS[key] not in APPLIES[what]:
                raise BadCase(fields[key].line, f"what is about {what} has no “{key}”.")

    def _partners(self, fields: dict[str, Node]) -> tuple[frozenset[str], str]:
        named = [key for key in ("with", "from", "to") if key in fields]
        if len(named) > 1:
            raise BadCase(
                fields[named[1]].line, "a term has one of “with”, “from” and “to”; write two terms."
            )
        if not named:
            return frozenset(), ""
        key = named[0]
        return self.persons(fields[key], key), {"with": "", "from": "receives", "to": "gives"}[key]

    def _limit(self, key: str, node: Node) -> str:
        if key == "who":
            return self.anybody(node)
        if key == "action":
            return words.action_or_kind(node)
        return words.word(node, key.replace("_", " "), LIMIT_WORDS[key])

    # --- Terms and statements ------------------------------------------------------------------------------

    def term(self, node: Node, fallback: str) -> Term:
        """One sentence of a rider."""
        fields = node.fields(
            "a term", LIMITS | {"id", *EFFECTS, "level", "of", "if", "since", "until", "says"}
        )
        heads = [key for key in EFFECTS if key in fields]
        if len(heads) != 1:
            raise BadCase(node.line, "a term permits, refuses or requires: one of the three.")
        effect = Effect(heads[0])
        for key in EXTRA[effect]:
            if key in fields:
                raise BadCase(fields[key].line, f"a term that {effect}s has no “{key}”.")
        return Term(
            id=fields["id"].text("id") if "id" in fields else fallback,
            effect=effect,
            scope=self._term_scope(effect, node, fields),
            requires=self._required(effect, fields),
            since=self._moment(fields, "since"),
            until=self._moment(fields, "until"),
            says=fields["says"].text("says") if "says" in fields else "",
        )

    def _required(self, effect: Effect, fields: dict[str, Node]) -> tuple[Requirement, ...]:
        if effect is Effect.REQUIRE:
            return (self.requirement(fields["require"], fields),)
        if "if" in fields:
            return tuple(self.requirement(item) for item in fields["if"].listed("if"))
        return ()

    def _term_scope(self, effect: Effect, node: Node, fields: dict[str, Node]) -> Scope:
        if effect is Effect.REQUIRE:
            return self.scope(None, None, fields)
        head = fields[effect.value]
        what = What(words.word(head, "kind of term", {what.value: what for what in What}))
        found = self.scope(what, None, fields)
        if effect is Effect.PERMIT:
            self._complete(found, node)
        return found

    def _complete(self, scope: Scope, node: Node) -> None:
        """A permission names its scenes, what it permits, and partners and area where there are any."""
        if not scope.scenes:
            raise BadCase(node.line, "a permission names its scenes; “all scenes” cannot be written.")
        needs = {What.CONTACT: "action", What.ACT: "action", What.EXPOSURE: "area", What.USE: "use"}
        name = needs.get(scope.what) if scope.what else None
        if name is None:
            raise BadCase(node.line, f"{scope.what} needs no permission; it can be refused.")
        if not getattr(scope, name):
            raise BadCase(node.line, f"a permission of {scope.what} names its {name}.")
        if scope.action and scope.action not in ACTIONS:
            raise BadCase(node.line, f"“{scope.action}” is a kind; a permission names one action of it.")
        if scope.what is What.CONTACT and not scope.partners:
            raise BadCase(node.line, "a permission of contact names its partners; anybody is nobody.")
        if scope.what is What.CONTACT and not (scope.area or ACTIONS[scope.action].area):
            raise BadCase(node.line, f"a permission of {scope.action} names the area.")

    def _moment(self, fields: dict[str, Node], key: str) -> datetime | None:
        return self.zone.instant(fields[key], key) if key in fields else None

    def rider(self, node: Node) -> Rider:
        """One version of a rider."""
        fields = node.fields(
            "a rider",
            frozenset({"id", "performer", "version", "pages", "delivered", "signed", "terms"}),
            frozenset({"id", "performer", "terms"}),
        )
        id_ = fields["id"].text("id")
        version = words.count(fields["version"], "version") if "version" in fields else 1
        terms = tuple(
            self.term(item, f"{id_}.{number}")
            for number, item in enumerate(fields["terms"].listed("terms"), 1)
        )
        return Rider(
            id=id_,
            performer=self.person(fields["performer"]),
            version=version,
            terms=terms,
            pages=self._pages(fields.get("pages")),
            delivered=self._moment(fields, "delivered"),
            signed=self._signed(fields.get("signed")),
        )

    def _pages(self, node: Node | None) -> dict[str, str]:
        if node is None:
            return {}
        found = node.mapped("pages")
        for scene in found:
            if scene not in self.scenes:
                raise BadCase(node.keys[scene], f"pages names scene “{scene}”, which is not in scenes.")
        return {scene: draft.text("a draft") for scene, draft in found.items()}

    def _signed(self, node: Node | None) -> dict[str, datetime]:
        if node is None:
            return {}
        found = node.fields("signed", PARTIES)
        return {party: self.zone.instant(moment, f"signed.{party}") for party, moment in found.items()}

    def said_scope(self, node: Node) -> Scope:
        """`{contact: affectionate_touch, area: neck}`, `{use: trailer}`, `{scene: "7"}` or `everything`."""
        if node.words is not None:
            words.word(node, "refusal", ("everything",))
            return Scope()
        kinds = {what.value: what for what in What}
        fields = node.fields("what is said", LIMITS | frozenset(kinds) | {"scene"})
        heads = [key for key in fields if key in kinds]
        if "scene" in fields and len(fields) == 1:
            return Scope(scenes=frozenset({self.scene(fields["scene"])}))
        if len(heads) != 1:
            raise BadCase(node.line, f"what is said is about one of: {', '.join(kinds)}, or scene.")
        what = kinds[heads[0]]
        rest = {key: value for key, value in fields.items() if key != heads[0]}
        return self.scope(what, fields[heads[0]], rest)
