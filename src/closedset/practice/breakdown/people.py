"""Who is in a passage, and who is under eighteen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from closedset.practice.breakdown.context import CHILD
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
AGE = re.compile(
    r"[\w .#'’\"-]{0,25}?[(,]\s*(?:(?:an?|aged?|about|around|barely|just|almost|only)\s+)?"
    r"(\d{1,2}|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|teen(?:age[rd]?)?|toddler|infant)(?=[\s),.;-]|$)",
    re.IGNORECASE,
)
"""What stands behind a name that is being introduced: `(16)`, `, sixteen`, `, a teenager`."""


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
            if owner and _young(element.text, token.end):
                found.add(owner)
    return frozenset(found)


def _young(text: str, end: int) -> bool:
    """An age below eighteen, or a word for a child, right behind the name."""
    found = AGE.match(text, end)
    if found is None:
        return False
    return not found[1].isdigit() or 0 < int(found[1]) < 18


def children_named(tokens: Iterable[Token]) -> bool:
    """True when a word for a child stands in the passage."""
    return any(not CHILD.isdisjoint(token.forms) for token in tokens)
