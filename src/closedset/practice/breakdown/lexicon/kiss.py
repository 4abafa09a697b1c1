"""Kissing."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "kiss.kiss",
        Class.KISS,
        2.4,
        "kiss",
        "pash|snog|smooch|canoodle",
        "mistletoe",
        says="A kiss is named.",
        yes="She kisses him on the stairs.",
        no="She misses the bus.",
        unless=(
            "goodnight cheek forehead brow mother father aunt grandmother rosary crucifix ring icon photo "
            "photograph picture ground trophy medal dice blow air cross bible ticket prow army hershey "
            "grandfather hem amulet locket necklace coin flag"
        ),
    ),
    entry(
        "kiss.social",
        Class.KISS,
        0.5,
        "kiss|peck ~0 @poss|the ~0 cheek|forehead|hand|head|brow|temple|hair|crown|nose|ring|knuckle",
        "kiss|peck ~3 on|upon ~2 cheek|forehead|hand|head|brow|temple|hair|crown|nose|cheeks|knuckle|top",
        "kiss ~1 top|crown|back ~0 of",
        "kiss|peck ~2 goodnight",
        "cheek ~1 kiss",
        "blow|blows|air ~2 kiss",
        (
            "kiss ~2 child|baby|son|daughter|mother|father|grandmother|grandfather|mum|mom|mummy|mommy|dad|"
            "daddy|granny|grandma|grandpa|aunt|uncle|niece|nephew|sister|brother|infant|toddler|kid"
        ),
        "peck ~2 on|upon ~1 the ~0 cheek",
        says="A kiss that may be social or parental.",
        yes="He gives his aunt a kiss on the cheek.",
        no="They kiss by the gate.",
        tags="mild",
    ),
    entry(
        "kiss.peck",
        Class.KISS,
        1.1,
        "peck <5 him|her|husband|wife|%name",
        "french ~0 kiss",
        says="A light kiss is described.",
        yes="She gives him a quick peck.",
        no="The hen pecks at corn.",
        unless="hen chicken bird crow pigeon parrot hunt",
    ),
    entry(
        "kiss.makeout",
        Class.KISS,
        3.0,
        "plant ~1 one ~0 on",
        "make ~0 out ~0 with|passionately|furiously|hungrily|again|in|on|against|like|for|behind|wildly",
        "making ~0 out",
        "necking|canoodle|canoodling|smooch|smooching|snog|snogging|pash|pashing",
        "they|couple|lovers|teens|teenagers|two|pair ~1 neck ~0 in|on|by|behind|against|at",
        "%name ~0 neck ~0 in|on|by|behind|against|at",
        "suck ~2 face|faces",
        "french|frenching ~0 each|him|her",
        "fool ~0 around",
        "tongue <4 mouth|throat|lip|tongue",
        (
            "lip|mouth|tongue <4 lock|meet|press|crush|brush|find|join|devour|collide|graze|taste|claim|"
            "seek|explore|mash|fuse"
        ),
        "lock ~0 lip",
        "lips|mouths ~2 touch|brush",
        "press|plant ~1 @poss ~1 lip ~1 to|against|on|upon",
        "they ~2 make ~0 out",
        "makeout ~0 session",
        "make ~0 out ~0 session",
        "tongue|tonsil ~0 hockey",
        says="Sustained kissing is described.",
        yes="Two students make out in the hallway.",
        no="He can't make out the sign.",
        unless=(
            "can't cannot barely hear shape sign words figure check cheque napkin glass cup bottle cigarette "
            "straw spoon finger microphone trumpet flute horn radio harmonica fork whistle mug "
            "doctor hand hands "
            "palm gag tape"
        ),
    ),
    entry(
        "kiss.mouths",
        Class.KISS,
        2.6,
        "find|seek|claim|capture|catch|taste|meet ~1 @poss ~1 mouth|lip|lips",
        "silence|shut|hush ~3 with ~2 mouth|lip|lips|kiss",
        "lip|mouth|tongue ~3 @poss ~2 neck|ear|jaw|throat|shoulder|mouth|lip|earlobe|skin",
        "peck|smack ~3 lip|lips|mouth",
        "mouth|mouths ~1 meet|collide|open ~0 on|against",
        "tongue|mouth ~3 trail|trails|travels|travel ~3 neck|down|skin",
        "forehead|noses|nose <3 touch|rest|press ~2 lip|mouth|kiss",
        "mouth|lips|lip ~4 on|to|against|upon|find|over ~1 his|hers|%name's",
        "kiss ~2 mouth|mouths|lips",
        says="Mouths on skin or on each other are described.",
        yes="She finds his mouth in the dark.",
        no="He wipes his mouth with his sleeve.",
        unless=(
            "napkin glass cup bottle cigarette straw spoon microphone sleeve wipe duct tape gag blood food "
            "cloth gun pill hand finger thumb"
        ),
    ),
    entry(
        "kiss.lean",
        Class.KISS,
        1.7,
        "lean ~2 in ~2 for|toward|towards|close|closer|to|and",
        "lip|mouth|face ~4 inch|inches|centimetre|centimeter|millimetre|millimeter|breath",
        "lip|mouth|face ~4 hair ~0 breadth",
        "face ~3 close|closer ~3 his|her|hers|%name",
        "about ~1 to ~1 kiss",
        "almost ~1 kiss",
        "close|closes ~0 the ~0 distance|gap",
        "forehead|foreheads|noses ~2 touch|together|against",
        "forehead ~2 to ~1 forehead",
        "lipstick ~3 smear|smudge",
        "pucker",
        "lip|mouth ~2 part",
        "tilt|tip|lift ~1 @poss ~1 chin",
        says="Faces draw close.",
        yes="He leans in toward her.",
        no="He leans on the fence.",
        unless="whisper camera microphone mic phone window document screen map",
    ),
    entry(
        "kiss.kisses_on",
        Class.KISS,
        3.0,
        "kiss ~5 neck|mouth|lip|breast|throat|stomach|belly|thigh|shoulder|back|chest|ear|spine|wrist|jaw",
        (
            "kiss ~3 passionately|hungrily|deeply|deep|tenderly|hard|full|long|furiously|intensely|slowly|"
            "fiercely|again|each|back|more|down|ardently|wildly|desperately|properly|roughly|greedily|"
            "urgently|lustily|softly|gently"
        ),
        (
            "passionate|long|deep|tender|hungry|lingering|sloppy|slow|first|real|soft|wet|proper|french|"
            "stolen|drunken|awkward|urgent|fierce|searching|chaste|brief|quick ~1 kiss"
        ),
        "steal ~1 a ~1 kiss",
        "return|break ~2 kiss",
        "kiss ~2 him|her|them",
        says="A kiss on the mouth or body is described.",
        yes="He kisses her neck.",
        no="She kisses the trophy.",
        unless="goodnight cheek forehead head hand baby",
    ),
    entry(
        "kiss.nibble",
        Class.KISS,
        2.4,
        "nuzzle|nibble ~3 neck|ear|lip|throat|toe|finger|nipple|skin|earlobe|%name|her",
        "lick|suck ~3 neck|ear|lip|throat|toe|finger|nipple|skin|earlobe|thigh|chest|stomach",
        "bite ~1 @poss ~1 neck|ear|earlobe|shoulder|thigh|nipple",
        "lick|kiss|suck ~4 from|off ~1 @poss ~1 lips|lip|skin|finger|fingers|chin|mouth|neck|breast|stomach",
        says="Contact of the mouth with skin is described.",
        yes="He nuzzles her neck.",
        no="The horse nuzzles a bucket.",
        unless="horse dog calf puppy lollipop ice spoon vampire snake wolf cat zombie own",
    ),
)
