"""Who is in a passage, and who is under eighteen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from closedset.practice.breakdown.context import CHILD, RANKED, has
from closedset.practice.breakdown.values import Person
from closedset.practice.breakdown.words import Token, bag
from closedset.practice.screenplay import Element, Kind, Scene, Script

COMMON = bag(
    "the and of in on at to for a an with his her old young man woman girl boy guy men women lady"
    " gentleman kid kids child"
    " children baby mother father mom dad brother sister son daughter wife husband doctor nurse"
    " midwife surgeon patient"
    " stripper dancer hooker prostitute bride groom teacher student coach officer cop policeman"
    " soldier guard waiter"
    " waitress bartender manager boss voice voices crowd everyone everybody both all driver clerk"
    " reporter announcer"
    " anchor operator customer client stranger friend neighbor neighbour mrs mr miss ms dr sir madam"
    " lord king queen"
    " prince princess captain general major sergeant priest big little tall fat naked nude topless"
    " shower kiss lover"
    " first second third one two three four new other another male female teen teenage teenager host"
    " hostess maid"
    " pregnant drunk resident attendant bouncer roommate couple bachelor fan wrestler"
)
SHOWN = frozenset({Kind.ACTION, Kind.SHOT, Kind.CENTERED, Kind.PARENTHETICAL})
PRONOUNS = bag("he him his she her hers they them each")
WORDS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
)
YEARS = rf"\d{{1,2}}|{WORDS}"
AGE = re.compile(
    r"[\w .#'’\"-]{0,25}?[(,]\s*(?:(?:an?|aged?|about|around|barely|just|almost|only|now)\s+)*"
    r"((?:\d{1,2}|teen(?:age[rd]?)?|toddler|infant|newborn|schoolgirl|schoolboy)(?=[\s),.;/'’-]|$)"
    rf"|(?:{WORDS})"
    r"(?=[),.;]|[\s-]*$|[\s-](?:and|years?|months?|or|going)\b))",
    re.IGNORECASE,
)
"""What stands behind a name that is being introduced: `(16)`, `, sixteen`, `, a teenager`."""
BEFORE_NAME = re.compile(
    r"\b(?:teen(?:age[rd]?)?s?|toddler|infant|newborn|school-?girl|school-?boy|little (?:girl|boy)"
    rf"|({YEARS})[- ](?:year|month)s?[- ]olds?)\W+"
    r"(?:(?:son|daughter|brother|sister|twins?|boy|girl|nephew|niece|named|called|and|[A-Z]+)\W+){0,3}$",
    re.IGNORECASE,
)
"""What stands before it: `teenage LENA`, `her ten-year-old son TIM`."""
NOT_A_CHILD = bag("voice talk oil shower blue grand doll steps sitter bottle")
SMALL = bag("little young small")
BOYS = bag("boy girl brother sister lad")


def name_words(script: Script) -> dict[str, str]:
    """The words that can only be a name, and whose name each is."""
    owners: dict[str, str] = {}
    for character in script.characters:
        for spelling in (character.name, *character.aliases):
            for word in re.findall(r"[^\W\d_]{2,}", spelling.lower()):
                if word not in COMMON:
                    owners.setdefault(word, character.name)
    return owners


def _bare(token: Token) -> str:
    return token.text.lower().replace("’", "'").removesuffix("'s")


def named(tokens: Iterable[Token], owners: dict[str, str]) -> list[str]:
    """The cued characters the words name, in order."""
    found: dict[str, None] = {}
    for token in tokens:
        if token.text[0].isupper() and (owner := owners.get(_bare(token))):
            found.setdefault(owner)
    return list(found)


def present(
    tokens: Sequence[Token], cues: Iterable[str], owners: dict[str, str], scene: Scene
) -> tuple[Person, ...]:
    """Who is in the passage; when it says only `he` or `her`, the scene's people are inferred."""
    sure = dict.fromkeys(named(tokens, owners))
    people = [Person(name) for name in sure]
    wanted = 2 if any(_bare(token) in PRONOUNS for token in tokens) else 1
    for name in (*cues, *scene.characters):
        if len(people) >= wanted:
            break
        if name not in sure and name not in {person.name for person in people}:
            people.append(Person(name, inferred=True))
    return tuple(people)


def minors(lines: Iterable[tuple[Element, Sequence[Token]]], owners: dict[str, str]) -> frozenset[str]:
    """Characters whose introduction gives an age under eighteen or a child's word."""
    found: set[str] = set()
    for element, tokens in lines:
        if element.kind not in SHOWN:
            continue
        for token in tokens:
            owner = owners.get(_bare(token)) if token.text[0].isupper() else None
            if owner and owner not in found and _young(element.text, token):
                found.add(owner)
    return frozenset(found)


def _young(text: str, name: Token) -> bool:
    """An age below eighteen, or a word for a child, right behind the name or right before it in capitals."""
    found = AGE.match(text, name.end)
    if found is None and name.text.isupper():
        found = BEFORE_NAME.search(text[max(0, name.start - 50) : name.start])
    if found is None:
        return False
    return not (found[1] or "").isdigit() or 0 < int(found[1]) < 18


def roles(
    lines: Iterable[tuple[Element, Sequence[Token]]], owners: dict[str, str]
) -> dict[str, frozenset[str]]:
    """The ranks that stand beside a name (`her boss, PHIL`) or in it (`NURSE LYDIA`)."""
    found: dict[str, set[str]] = {}
    for owner in set(owners.values()):
        found.setdefault(owner, set()).update(RANKED & bag(owner.lower()))
    for element, tokens in lines:
        if element.kind not in SHOWN or not has(tokens, RANKED):
            continue
        for at, token in enumerate(tokens):
            ranks = token.forms & RANKED
            near = [*tokens[at + 1 : at + 2], *tokens[max(0, at - 2) : at]] if ranks else ()
            holders = (one for one in near if one.sentence == token.sentence and "%name's" not in one.forms)
            for owner in named(holders, owners):
                found[owner] |= ranks
    return {owner: frozenset(ranks) for owner, ranks in found.items() if ranks}


def children_named(tokens: Iterable[Token]) -> bool:
    """True when a word for a child stands in the passage."""
    after: frozenset[str] = frozenset()
    for token in reversed(list(tokens)):
        if not CHILD.isdisjoint(token.forms) and NOT_A_CHILD.isdisjoint(after):
            return True
        if not SMALL.isdisjoint(token.forms) and not BOYS.isdisjoint(after):
            return True
        after = token.forms
    return False
