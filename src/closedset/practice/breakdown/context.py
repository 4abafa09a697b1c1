"""What stands around the words: negation and comparison, fights, drink, age, rank."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from closedset.practice.breakdown.words import Token, bag

NEGATIONS = bag(
    "not never no nor neither cannot can't don't doesn't didn't won't wouldn't isn't aren't wasn't"
    " weren't hasn't"
    " haven't hadn't couldn't shouldn't without refuse nothing nobody"
)
SUPPOSED = bag(
    "would might if could imagine imagined suppose supposed pretend wish instead unless fantasise fantasize"
)
COMPARED = (("as", "if"), ("as", "though"), ("like", "a"), ("like", "an"), ("as", "a"), ("like", "some"))
FIGHT = bag(
    "punch fight wrestle wrestler wrestling opponent tackle headlock uppercut bodyslam ring referee fist kick"
    " jab brawl gladiator sword soldier rifle gun stab knee ropes turnbuckle elbow combat battle"
    " attacker duel"
    " pistol knife bullet"
)
DRUNK = bag(
    "drunk drunken drunkenly tipsy stoned wasted slur slurring slurred sedated drugged hungover"
    " intoxicated hammered"
    " buzzed inebriated plastered overdose woozy anaesthetised anesthetized"
)
DRINK = bag(
    "drink wine beer vodka whiskey whisky champagne tequila cocktail martini rum gin bourbon scotch"
    " shot joint pot"
    " weed marijuana cocaine coke heroin pill bong moonshine brandy liquor booze flask acid ecstasy"
)
CHILD = bag(
    "baby infant newborn child kid toddler teenager teenage teen teenaged schoolgirl schoolboy minor"
    " daughter son"
    " underage adolescent twelve-year-old boyish"
)
COERCION = bag(
    "struggle unwanted unwilling unconscious force forced resist rape molest assault protest scream"
    " sedated captive"
    " hostage coerce plead beg cower flinch recoil terrified"
)
MANY = bag("threesome orgy foursome crowd customers audience group others both everyone gang surrounded")
CARERS = bag("doctor dr surgeon nurse physician midwife gynaecologist gynecologist orderly")
RANKS: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (bag(upper), bag(lower))
    for upper, lower in (
        ("doctor dr surgeon nurse physician therapist psychiatrist psychologist midwife", "patient"),
        (
            "boss manager employer director producer owner",
            "employee assistant secretary intern maid actress waitress",
        ),
        ("teacher professor coach tutor headmaster", "student pupil schoolgirl schoolboy"),
        (
            "guard warden officer soldier captor policeman kidnapper sheriff",
            "prisoner inmate captive hostage suspect",
        ),
        ("master mistress lord lady madam mrs", "servant slave maid gardener butler footman housekeeper"),
        ("client customer john punter", "stripper hooker prostitute escort dancer masseuse"),
        ("priest bishop father pastor", "altar choirboy novice nun"),
        ("stepfather father uncle stepmother", "daughter stepdaughter niece stepson"),
    )
)
BEFORE = 5


def hedged(tokens: Sequence[Token], first: int) -> bool:
    """True when the words just before say that it does not happen, or only compare."""
    sentence = tokens[first].sentence
    before = [
        token.text.lower().replace("’", "'")
        for token in tokens[max(0, first - BEFORE) : first]
        if token.sentence == sentence
    ]
    if NEGATIONS.intersection(before[-4:]) or SUPPOSED.intersection(before):
        return True
    return any(pair in COMPARED for pair in pairwise(before))


def has(tokens: Iterable[Token], words: frozenset[str]) -> bool:
    """True when one of the words stands there in any inflection."""
    return any(not words.isdisjoint(token.forms) for token in tokens)


def count(tokens: Iterable[Token], words: frozenset[str]) -> int:
    """How many of the tokens are one of the words."""
    return sum(not words.isdisjoint(token.forms) for token in tokens)


def unequal(tokens: Sequence[Token]) -> bool:
    """True when both sides of a pair of ranks stand in the words."""
    present = frozenset().union(*(token.forms for token in tokens))
    return any(present & upper and present & lower for upper, lower in RANKS)
