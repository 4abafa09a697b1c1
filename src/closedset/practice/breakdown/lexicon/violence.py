"""Sexual violence, coercion and forced exposure."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "violence.rape",
        Class.SEXUAL_VIOLENCE,
        3.0,
        "rape|rapist|raping",
        "molest|molester",
        "sexual|sexually ~1 assault|abuse|harass|harassment",
        "force ~1 himself|herself|themselves ~1 on|upon",
        "have ~1 his ~0 way",
        "take|takes ~1 her ~1 by ~0 force|against",
        "ravish|defile|violate ~2 @other",
        "gang ~0 rape",
        "sodomise|sodomize|deflower",
        "incest",
        says="Sexual violence is named.",
        yes="The soldiers rape a villager off screen.",
        no="A field of yellow flowers.",
        unless="seed oil rapeseed parole law treaty rule code",
    ),
    entry(
        "violence.forced",
        Class.SEXUAL_VIOLENCE,
        2.8,
        (
            "force|forces|rip|tear|yank|hike|pry ~3 @poss ~2 dress|skirt|blouse|bra|panties|pants|underwear|"
            "nightgown|clothes|peignoir|bodice|leg|legs|thighs"
        ),
        "force ~4 kiss|mouth|strip|undress|knee|naked|bed",
        (
            "pin|hold|throw|hurl|shove|push|slam|drag|pull ~3 @other|%name ~3 bed|mattress|couch|sofa|wall|"
            "desk|backseat|alley|bathroom"
        ),
        "pin ~2 @other ~3 down|under|beneath|against|bed",
        "hand ~3 mouth ~6 dress|skirt|bed|thigh|leg|struggle",
        "climb|get|lie|fall ~3 on|upon ~1 top|her|serena ~3 struggle|scream|cry|fight",
        "grab ~1 @poss ~1 breast|crotch|ass|hair|face|throat|wrist|waist",
        "unbuckle|unzip|unbutton|undo ~4 @poss ~1 belt|pants|fly|trousers ~6 struggle|scream|cry",
        "press ~3 himself|body ~2 against|on ~1 her|him|%name",
        "strip ~2 him|her|them|%name ~2 naked|of|down|clothes",
        says="Forced contact or forced undressing is described.",
        yes="He rips her blouse open.",
        no="He rips the letter open.",
        unless="letter curtain paper bandage stretcher paramedic tourniquet surgery wound bullet",
        tags="bodily",
    ),
    entry(
        "violence.resist",
        Class.SEXUAL_VIOLENCE,
        1.7,
        (
            "struggle|squirm|wriggle|fight ~3 free|away|against|under|beneath|out|off ~3 him|her|%name|grip|"
            "grasp|weight"
        ),
        "push|shove|swat|slap|wrench|pry|pull ~2 him|her|hand|%name|herself|himself ~1 away|off|back",
        "get|let ~1 off|go ~0 of|me|her",
        "try ~3 get ~1 out|away ~2 from|under",
        "stop ~0 it",
        "she|he ~1 resist|recoil|flinch",
        "turn ~2 head|face ~1 away",
        "unwanted|advances|against ~1 her|his ~0 will",
        "drag|haul ~4 girl|woman|her|wife|daughter ~2 into|inside|behind|away|upstairs",
        "drag ~3 into|toward|upstairs ~3 bedroom|room|alley|bushes|woods|bathroom|car|van|bed",
        "pull|pulls ~1 away",
        "freezes ~3 touch|hand",
        "coerce|leers|predator|pervert|perv|grooming",
        "block ~3 door|way|path|exit",
        "harass|catcall|wolf-whistle|whistle ~1 at",
        "hand ~1 over ~2 mouth",
        "blackmail|threaten ~4 photo|picture|strip|naked|video",
        says="Resistance or unwanted contact is described.",
        yes="She tries to squirm out from under him.",
        no="She struggles with the lid.",
        unless="lid police ball team handcuff train football knife gun curtain",
        tags="bodily",
    ),
    entry(
        "violence.search",
        Class.SEXUAL_VIOLENCE,
        2.5,
        "strip|cavity|body ~0 search",
        "strip ~0 searched|search",
        "cavity|squat ~2 cough",
        "pat|frisk ~2 down",
        "frisk",
        "hose ~2 down|prisoner|him|her|%name|inmates",
        "delouse|deloused|delousing",
        "drop ~2 pants|trousers|drawers",
        "naked ~3 prisoner|inmate|hostage|captive|guard",
        "order ~3 undress|strip|disrobe",
        says="An intimate search or forced exposure is described.",
        yes="The warder orders a strip search.",
        no="They search the house.",
        unless="horse dog car",
    ),
)
