"""Kissing."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "kiss.kiss",
        Class.KISS,
        2.4,
        "kiss",
        says="A kiss is named.",
        yes="She kisses him on the stairs.",
        no="She misses the bus.",
        unless=(
            "goodnight cheek forehead brow mother father aunt grandmother rosary crucifix ring icon photo "
            "photograph picture ground trophy medal dice blow air cross bible ticket prow army hershey"
        ),
    ),
    entry(
        "kiss.social",
        Class.KISS,
        0.5,
        "kiss ~4 cheek|forehead|goodnight|hand|head|brow|top|knuckle|temple|hair",
        "blow ~2 kiss",
        "peck ~4 cheek|forehead",
        "kiss ~4 child|baby|son|daughter|mother|father|ring|cheeks",
        says="A kiss that may be social or parental.",
        yes="He gives his aunt a kiss on the cheek.",
        no="They kiss by the gate.",
    ),
    entry(
        "kiss.peck",
        Class.KISS,
        1.1,
        "peck <5 lip|mouth|him|her|husband|wife|%name",
        "french ~0 kiss",
        says="A light kiss is described.",
        yes="She gives him a quick peck.",
        no="The hen pecks at corn.",
        unless="hen chicken bird crow pigeon",
    ),
    entry(
        "kiss.makeout",
        Class.KISS,
        3.0,
        "plant ~1 one ~0 on",
        "make ~0 out ~0 with|passionately|furiously|hungrily|again|in|on|against|like|for",
        "making ~0 out",
        "necking|canoodle|canoodling|smooch|smooching|snog|snogging",
        "fool ~0 around",
        "tongue <4 mouth|throat|lip",
        "lip|mouth|tongue <4 lock|meet|press|crush|brush|find|join|devour",
        "lock ~0 lip",
        "they ~2 make ~0 out",
        says="Sustained kissing is described.",
        yes="Two students make out in the hallway.",
        no="He can't make out the sign.",
        unless="can't cannot barely hear shape sign words figure check cheque",
    ),
    entry(
        "kiss.lean",
        Class.KISS,
        1.7,
        "lean ~2 in ~2 for|toward|towards|close|closer|to|and",
        "lip|mouth|face ~4 inch|inches",
        "face ~3 close|closer ~3 his|her|hers|%name",
        "about ~1 to ~1 kiss",
        "almost ~1 kiss",
        says="Faces draw close.",
        yes="He leans in toward her.",
        no="He leans on the fence.",
        unless="whisper camera microphone mic phone window document screen",
    ),
    entry(
        "kiss.kisses_on",
        Class.KISS,
        3.0,
        "kiss ~5 neck|mouth|lip|breast|throat|stomach|belly|thigh|shoulder|back|chest|ear",
        (
            "kiss ~3 passionately|hungrily|deeply|deep|tenderly|hard|full|long|furiously|intensely|slowly|"
            "fiercely|again|each|back|more|down"
        ),
        "passionate|long|deep|tender|hungry|lingering|sloppy|slow|first|real|soft ~1 kiss",
        "kiss ~2 him|her",
        says="A kiss on the mouth or body is described.",
        yes="He kisses her neck.",
        no="She kisses the trophy.",
        unless="goodnight cheek forehead head hand baby",
    ),
    entry(
        "kiss.nibble",
        Class.KISS,
        2.4,
        "nuzzle|nibble|lick|suck ~3 neck|ear|lip|throat|toe|finger|nipple|skin|earlobe|%name|her",
        says="Contact of the mouth with skin is described.",
        yes="He nuzzles her neck.",
        no="The horse nuzzles a bucket.",
        unless="horse dog calf puppy lollipop ice spoon",
    ),
)
