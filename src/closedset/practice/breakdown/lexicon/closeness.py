"""Kisses and closeness told by who is there, by games, by what others see."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "kiss.mutual",
        Class.KISS,
        2.5,
        "they|couple|lovers|newlyweds|pair|two|both ~2 kiss",
        "%name ~1 and ~1 %name|he|she|her|him ~2 kiss",
        "making ~0 out",
        "make ~0 out ~0 with|passionately|furiously|hungrily|on|against|like|behind",
        "kiss ~1 each ~0 other",
        "kiss|makeout|smooching $",
        "bride|groom ~2 kiss",
        "kiss ~2 bride|groom|fiance|fiancee|girlfriend|boyfriend|wife|husband|lover|mistress",
        "you ~1 may ~1 kiss",
        "plant|lay|land ~1 one|kiss|smooch|smacker|wet ~2 on|right ~2 him|her|%name|lips|mouth|$",
        "plant|lay ~0 one ~1 on",
        "go|move|lean|swoop|dive ~2 in|for ~2 kiss|lips",
        "come ~1 together ~3 lips|mouth|kiss",
        "foreheads|noses|faces ~2 touch ~5 lips|mouths|kiss",
        "close ~0 the ~0 distance|gap ~6 lips|mouth|kiss",
        "come|break ~1 up ~1 for ~1 air",
        "break|pull ~1 apart|away ~3 breathless|kiss|lips|flushed|panting",
        "swap|exchange ~1 spit|saliva",
        "attached|glued|joined|fused ~2 at|by ~1 the ~0 lip|mouth|face",
        "eat|devour|maul|mash ~1 each ~1 other ~1 $|face|mouth|alive",
        "lip ~0 lock",
        "liplock|smooch|frenching|snogs|kissers",
        "spin ~1 the ~0 bottle",
        "seven ~0 minutes ~2 heaven",
        "lick|suck ~2 her|his|%name's ~1 face|cheek|mouth|lips|finger|navel|tongue|body",
        "lick ~1 salt|whipped|sugar|chocolate|honey|tequila ~3 off|from",
        "body ~0 shot",
        "tongue ~2 down|in|into ~1 @poss ~1 throat|ear|mouth|other",
        says="A kiss between two people is described.",
        yes="They kiss while her mother waits outside.",
        no="A kiss of frost lies on the window.",
        unless=(
            "cheek forehead foot ring icon ground baby rosary medal trophy photo picture crucifix ass "
            "goodnight dog cat puppy ice lollipop cream cone temple brow fingertips dice ticket daughter son "
            "child not never fake pretend"
        ),
    ),
    entry(
        "touch.held",
        Class.INTIMATE_TOUCH,
        2.2,
        "in|into ~1 @poss ~1 arms ~4 bed|couch|sofa|asleep|sleeping|sheets|naked|wake",
        "bed|couch|sofa|sheets ~5 hold ~0 him|her|%name|each",
        "hold ~0 him|her|each|%name ~5 bed|sheets|couch",
        "big|little ~0 spoon",
        "head ~3 in|on ~1 @poss ~1 lap ~4 stroke|hair|fingers",
        "small|dip|curve ~0 of ~0 @poss ~0 back",
        "palm|hand|fingers ~4 down ~2 @poss ~1 pants|shirt|blouse|trousers|jeans|back|spine|skirt",
        (
            "pin|press|back|push ~1 him|her|%name ~3 against|up ~2 wall|door|counter|car|tree|fridge|sink ~6 "
            "kiss|lips|mouth|hands|body"
        ),
        "play ~0 footsie",
        "foot|toes ~3 up|against|along ~2 @poss ~1 leg|calf|thigh|crotch|shin",
        "crotch|groin ~3 massage|rub|stroke|squeeze",
        "heavy ~0 petting",
        "get ~1 cosy|cozy|intimate|close ~1 with|in|on|together",
        "girlfriend|boyfriend|lover|couple|teens|they ~4 entangled|tangled|entwined|intertwined",
        "amorous|amorously|lustfully|lasciviously",
        "finger|hand ~3 through ~2 chest ~0 hair",
        "breast|tit|boob ~3 cling|grab|squeeze|cup|honk",
        says="Two bodies close together are described.",
        yes="She sleeps in his arms on the couch.",
        no="He holds the bed steady.",
        unless=(
            "horse motorcycle bike bicycle baby dog cat puppy infant child gun wound bullet hospital blood "
            "pulse nurse doctor knife paramedic daughter son mother father corpse dead fence"
        ),
    ),
)
