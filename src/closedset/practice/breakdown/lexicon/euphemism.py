"""Acts told in other words: everyday euphemism, position, what is not named."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "sex.euphemism",
        Class.SIMULATED_SEX,
        2.4,
        "mid|before|during|after ~0 hook|coitus|thrust|romp|act|sex",
        "they|couple|pair|both|two|teens|kids|%name ~2 hook ~0 up",
        "hook ~0 up ~2 in|on|against|behind|inside|upstairs",
        "they|couple|pair|both|two|them ~2 at ~0 it",
        "get ~0 busy|frisky|handsy|freaky ~1 with|in|on|under|behind|$",
        "getting ~0 busy|frisky|handsy|freaky|lucky|laid",
        "knock ~0 boots",
        "go ~0 all ~0 the ~0 way",
        "have ~1 @poss ~0 way ~0 with",
        "middle|midst|throes ~0 of ~1 it|passion|lovemaking|coitus|sex",
        "second|third|home ~0 base",
        "booty|midnight ~0 call",
        "nooner|shagfest|fornicate|deflower|devirginize",
        "roll|romp|frolic ~2 around ~2 bed|sheets|mattress|hay|floor|together|naked",
        "make ~0 up ~2 bed|sex|sheets",
        (
            "do ~0 it ~2 in|on|against|behind|doggy|twice|again|right ~3 bed|car|floor|shower|table|counter|"
            "bathroom|backseat|couch|desk|stall|wall|style"
        ),
        "bone|boinking|plow|rail|pound|drill|nail ~0 her|him|%name ~1 from|against|on|over|hard|in|$",
        "deep ~0 throat",
        "sixty ~0 nine",
        "reverse ~0 cowgirl",
        "cowgirl ~0 style|position",
        "rub ~0 one ~0 out",
        "beat ~0 off",
        "self ~0 pleasure",
        "have ~1 a|another ~0 go ~2 bed|sheets|her|him",
        "give ~1 him|her|%name ~1 head|pleasure",
        "receive|getting|gets ~0 head|oral",
        says="A sex act is told in everyday words.",
        yes="They are clearly mid hook up.",
        no="He hooks up the trailer.",
        unless=(
            "trailer wire cable hose tube iv computer tv printer camera phone guitar amp speaker baseball "
            "runner shortstop umpire throw jail prison gun fight horse train"
        ),
    ),
    entry(
        "sex.paired",
        Class.SIMULATED_SEX,
        2.8,
        "they|couple|pair|both|two|them|lovers|teens|he|she|%name ~1 have ~1 sex|intercourse",
        "they|couple|pair|both|two|them|lovers|teens|he|she|%name ~1 make ~0 love",
        says="Two people are said to have sex.",
        yes="They have sex.",
        no="Sex sells cars.",
        unless="not never talk about",
    ),
    entry(
        "sex.on_top",
        Class.SIMULATED_SEX,
        2.3,
        "she|he|they|%name ~2 on ~0 top $",
        "on ~0 top ~2 straddle|grind|ride|rock|move",
        "ease|push|slide|sink|press|guide ~1 inside ~1 $|and|slow|slowly|her|him|with",
        "guide|draw ~0 him|her ~1 in|inside|into $",
        "guide ~0 him|her ~1 in|inside ~1 her|him",
        "ease|sink ~0 inside ~1 she|he|her|him|deep|slow",
        "buried|deep ~1 inside|in ~0 her|him|%name ~1 $",
        "moves|moving|rock ~2 above|beneath|under|against ~0 him|her|each|%name",
        "they|bodies ~2 move|rock ~2 together|slowly|faster|rhythm|unison|one|sync",
        "his|her ~0 weight ~2 on|over|atop|above|upon ~0 her|him|%name",
        "legs ~2 in ~1 the ~0 air",
        "legs|ankles ~2 over|on ~1 @poss ~0 shoulders",
        "back|spine|toes ~1 arch|curl",
        "eyes ~1 roll|flutter ~2 back|pleasure|ecstasy|closed",
        says="The position of two bodies is described.",
        yes="She is on top.",
        no="The lid is on top of the box.",
        unless=(
            "pile stack table wagon roof car truck world things food hill mountain tower ladder bunk wall "
            "cherry bus dead seizure fit stairs faint panic gun knife fight punch water raft"
        ),
        tags="bodily",
    ),
    entry(
        "sex.under_covers",
        Class.SIMULATED_SEX,
        2.4,
        (
            "disappear|vanish|dive|duck|slip|burrow|head|sink|go|dip ~1 under|beneath|below ~2 sheet|covers|"
            "blanket|duvet|comforter|quilt|dashboard|steering"
        ),
        "emerge|pop|surface|appear ~2 from|out ~1 under|underneath|beneath|of ~2 sheet|covers|duvet",
        "head ~2 bob|disappear|lowers|dips|sink ~5 lap|frame|waist|dashboard|window|below|down|covers|sheet",
        "wipe ~0 her|his ~0 mouth ~4 sheet|bed|zip|knees|lap|fly",
        (
            "lump|shape|movement|motion|stir|activity|giggle|wriggle ~3 under|beneath ~2 sheet|covers|"
            "blanket|duvet|comforter"
        ),
        "covers|sheets|blanket|duvet|comforter ~2 move|heave|undulate|writhe|bounce|rustle",
        (
            "hand ~4 under|beneath ~1 the|a|her|his ~1 table|blanket|sheet|covers|desk ~3 lap|thigh|leg|busy|"
            "between|moan|smile"
        ),
        "rip|tear|open|roll|unroll|unwrap|fumble|produce|reach|pull|put|find|toss ~4 condom|rubber|trojan",
        "condom ~4 on|rip|tear|open|roll|wrapper|foil|nightstand|floor|used|flush|trash",
        "tissue|kleenex|sock ~4 lotion|vaseline|porn|lube|laptop",
        "lotion|vaseline|lube ~4 tissue|kleenex|porn|laptop|hand",
        says="Something goes on under covers or below the frame.",
        yes="He grins and disappears under the sheets.",
        no="The paper disappears under the desk.",
        unless=(
            "dead corpse monster shark hide flashlight read cries crying gun shiver sick fever scared afraid "
            "nightmare thunder teddy boots band glove duck chicken"
        ),
    ),
)
