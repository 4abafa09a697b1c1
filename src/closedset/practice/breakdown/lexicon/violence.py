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
        "sodomise|sodomize|deflower|despoil",
        "incest",
        "rape ~0 kit|victim",
        "molest|molester|paedophile|pedophile|abuser",
        "take|takes|taking ~1 turn|turns ~1 with|on ~1 her|him|%name|girl|woman|them",
        "interfere|interfered ~0 with ~1 her|him|%name|child|girl|boy",
        "sexual|sexually ~1 violence|violent|predator|coerced|coercion",
        "by|with ~0 force ~4 bed|her|skirt|dress|clothes",
        "forcible|forcibly ~3 undress|strip|kiss|remove|bed|her|him",
        says="Sexual violence is named.",
        yes="The soldiers rape a villager off screen.",
        no="A field of yellow flowers.",
        unless="seed oil rapeseed parole law treaty rule code",
    ),
    entry(
        "violence.forced",
        Class.SEXUAL_VIOLENCE,
        2.8,
        "scream|sob|plead|cries ~3 behind|through|from ~3 door|wall|bedroom",
        (
            "push|shove|press|hold|force ~2 face|head ~0 down ~3 into|on|onto|toward|towards ~2 lap|"
            "bed|pillow|mattress|crotch|him"
        ),
        "push|shove|press|force ~1 @poss ~0 head ~3 lap|crotch|down|groin",
        (
            "spread|pry|force|push|wrench|prise|kick|knee|shove|part|pull ~2 @poss ~1 leg|legs|thigh|thighs|"
            "knees ~1 apart|open"
        ),
        (
            "struggle|writhe|squirm|thrash|kick|buck|fight|flail ~2 beneath|under|underneath ~2 him|weight|"
            "body|%name|them|her"
        ),
        (
            "hold|held|holds ~1 her|him|them|%name ~1 down|fast|still ~4 bed|floor|ground|while|as|"
            "struggle|scream|skirt"
        ),
        "make|makes|made|order|orders|forced|force|tell|command|instruct ~4 strip|undress|disrobe",
        "beg|plead|ask|scream ~4 to ~0 stop",
        "fight|fights|claw|kick ~1 him|her|%name ~0 off",
        "climb|climbs ~1 on ~1 top ~8 fight|struggle|scream|claw|beg|cry",
        (
            "hand ~3 under|beneath|inside|up ~2 child|girl|boy|daughter|niece|%name's ~2 nightdress|"
            "nightgown|skirt|pyjamas|pajamas|shirt"
        ),
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
        "climb|get|lie|fall ~3 on|upon ~1 top|her|him|%name ~3 struggle|scream|cry|fight",
        "grab ~1 @poss ~1 breast|crotch|ass|waist",
        "unbuckle|unzip|unbutton|undo ~4 @poss ~1 belt|pants|fly|trousers ~6 struggle|scream|cry",
        "press ~3 himself|body ~2 against|on ~1 her|him|%name",
        "strip ~2 him|her|them|%name ~2 naked|of|down|clothes",
        (
            "hold|pin|grip|trap|restrain|tie|pull|force ~1 @poss ~1 wrists|wrist|arms|hands ~4 above|"
            "over|behind|down|headboard|bed"
        ),
        (
            "push|shove|throw|knock|wrestle|press ~1 her|him|%name|girl ~1 down|back ~2 on|onto|in|"
            "into|across|over ~3 seat|bed|floor|couch|sofa|ground|table|desk|hood|grass|mattress"
        ),
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
        "burn ~4 cigarette",
        "unconscious|sedated|drugged|comatose <5 touch|stroke|undress|lift|lay|lie|girl|woman|body",
        "slap|swat|brush|push|bat|shove ~2 hand ~1 away|off",
        "sleeping ~0 girl|woman",
        "grab|grip|seize ~1 @poss ~1 hair|face|throat|wrist|wrists|jaw",
        "clamp|press|put|slap|cover ~2 hand ~2 over|on|across ~2 mouth",
        (
            "unconscious|asleep|sedated|drugged|comatose|passed|limp <8 unbutton|unzip|undress|kiss|skirt|"
            "blouse|clothes|breast|thigh|climbs"
        ),
        (
            "spike|drug|dose|lace|slip|drop|crush ~3 pill|powder|drink|something|tablet|sedative|drops ~3 "
            "drink|glass|wine|champagne|cocktail|cup|tea|beer"
        ),
        "spike|spiked|spikes ~1 @poss|the ~1 drink|drinks|punch",
        "drug|roofie|sedate ~1 her|him|%name",
        (
            "corner|trap|back|crowd|box|surround ~2 her|him|them|%name|girl|maid|woman|women ~4 against|into|"
            "corner|wall|kitchen|pantry|alley|laughing|jeering"
        ),
        (
            "remove|push|brush|shrug|peel|lift|knock|bat|flick|shake|pry|take ~1 @poss ~1 hand|hands|arm ~2 "
            "away|off|from"
        ),
        (
            "freeze|stiffen|tense|flinch|recoil|shrink|cringe|rigid|shudder <6 touch|hand|kiss|kisses|breath|"
            "fingers|embrace|gropes"
        ),
        "turn|avert|twist ~2 face|head ~2 wall|away|aside",
        (
            "torn|ripped|tattered|tear|rip ~2 blouse|dress|skirt|shirt|nightgown|tights|stockings|"
            "clothes|underwear"
        ),
        "blouse|dress|skirt|nightgown|tights|stockings|underwear|clothes ~2 torn|ripped|tattered",
        "bruise|bruises|scratches|welts|bite ~3 thigh|thighs|wrists|neck|breast",
        "keyhole|peephole|voyeur",
        (
            "spy|spies|peer|peep|film|films|filming|photograph ~5 undress|naked|bathe|bathing|shower|"
            "changing|sleeping"
        ),
        "leg|legs|knees|thighs ~1 forced|pried|prised",
        "won't|doesn't|refuse ~1 let ~1 her|him|me|%name ~1 go|pass|leave",
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
        "harass|catcall|whistle ~1 at",
        "pimp|captor|trafficker|trafficked",
        "hand ~1 over ~2 mouth",
        "blackmail|threaten ~4 photo|picture|strip|naked|video",
        "hold|holds|held ~1 her|him|%name|girl|them ~0 down",
        "slap|swat|smack ~1 @poss ~0 hand ~2 away|from|off",
        "no ~1 for ~1 an ~0 answer",
        "wake|wakes|awakens ~6 on ~0 top|over|above|inside ~1 of|her|him",
        "lock|locks|bolt ~2 door ~6 robe|belt|advance|advances|smile|smiles|corner",
        "close|closes ~0 in ~1 on ~2 girl|woman|her|boy",
        "she|he ~0 says ~0 no $",
        "stepfather|stepdad|stepbrother|uncle ~9 bed|bedroom|nightdress|pyjamas|pajamas",
        "trap|traps|cage|cages ~1 her|him|%name ~3 between|against|with ~2 arms|wall|lockers|door|car",
        says="Resistance or unwanted contact is described.",
        yes="She tries to squirm out from under him.",
        no="She struggles with the lid.",
        unless="lid police ball team handcuff train football knife gun curtain letter paper ticket branch",
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
