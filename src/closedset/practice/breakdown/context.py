"""What stands around the words: negation and comparison, fights, drink, age, rank."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter

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
    " buzzed inebriated plastered overdose woozy anaesthetised anesthetized sloshed blotto legless squiffy"
    " roofied coked boozed intoxication blackout trashed"
)
DRINK = bag(
    "drink wine beer vodka whiskey whisky champagne tequila cocktail martini rum gin bourbon scotch"
    " shot joint pot"
    " weed marijuana cocaine coke heroin pill bong moonshine brandy liquor booze flask acid ecstasy ouzo"
    " sake cognac absinthe margarita sangria prosecco cider ale lager schnapps sherry mead claret ketamine"
    " opium morphine laudanum mdma meth"
)
CHILD = bag(
    "baby infant newborn child kid toddler teenager teenage teen teenaged schoolgirl schoolboy minor"
    " daughter son"
    " underage adolescent twelve-year-old boyish"
)
COERCION = bag(
    "unwanted unwilling unconscious rape molest captive hostage coerce cower sedated comatose drugged"
    " against-her-will roofied blackmail"
)
RELUCTANCE = bag(
    "struggle force forced resist assault protest scream plead beg flinch recoil terrified push stop"
    " away sob squirm pin grab drag tear cry freeze refuse"
)
"""Words of which one says nothing and two say something."""
MANY = bag(
    "threesome orgy foursome gang couples dancers strippers girls customers onlookers spectators swingers"
    " crowd audience"
)
OVER = bag(
    "boss employer captor kidnapper therapist psychiatrist teacher professor tutor coach headmaster"
    " headteacher warden jailer pimp commander landlord supervisor mentor"
)
"""Ranks that stand over whoever is with them."""
CARERS = bag("doctor dr surgeon nurse physician midwife gynaecologist gynecologist orderly")
RANKS: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (bag(upper), bag(lower))
    for upper, lower in (
        ("doctor dr surgeon nurse physician therapist psychiatrist psychologist midwife", "patient"),
        (
            "boss manager employer director producer owner photographer casting",
            "employee assistant secretary intern maid actress waitress gardener nanny driver chauffeur model",
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
THREE = (
    ("three", "of"), ("four", "of"), ("five", "of"), ("six", "of"), ("all", "three"), ("all", "four"),
    ("another", "couple"), ("other", "couples"), ("several", "couples"), ("other", "men"), ("other", "women"),
    ("group", "of"), ("naked", "women"), ("naked", "men"),
)  # fmt: skip
BEFORE = 5
FORMS = attrgetter("forms")
"""Asked of every word of a script: a loop in C takes a third of the time."""


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
    return not all(map(words.isdisjoint, map(FORMS, tokens)))


def count(tokens: Sequence[Token], words: frozenset[str]) -> int:
    """How many of the tokens are one of the words."""
    return len(tokens) - sum(map(words.isdisjoint, map(FORMS, tokens)))


def three(tokens: Sequence[Token]) -> bool:
    """True for `the three of them`, `all four`, `another couple`."""
    words = [token.text.lower() for token in tokens]
    return any(pair in THREE for pair in pairwise(words))


def unequal(tokens: Sequence[Token], more: frozenset[str] = frozenset()) -> bool:
    """True when both sides of a pair of ranks stand in the words or in what is known of the people."""
    present = more.union(*map(FORMS, tokens))
    return any(present & upper and present & lower for upper, lower in RANKS)


RANKED = OVER.union(*(upper | lower for upper, lower in RANKS))
"""Every word that gives somebody a rank."""
