"""What the page leaves out: who is found in the bed, the cut away, the moment after."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "implied.reveal",
        Class.SIMULATED_SEX,
        2.2,
        "reveal|widen|wider|find|pan|angle ~7 in ~1 bed",
        "reveal|widen|wider|find|discover ~6 next|beside|alongside|naked ~3 bed|sheets|covers|pillow",
        "reveal|widen|wider ~4 asleep|sleeping|lying|curled ~2 next|beside|with|against",
        "she|he|they|%name ~1 sleep ~0 with",
        "in ~1 bed ~3 woman|girl|man|guy|someone|somebody|stranger|blonde|brunette|redhead|lover|mistress",
        (
            "naked|sleeping|bare|strange|unfamiliar ~1 woman|man|girl|body|form|back|arm|stranger ~3 beside|"
            "next|bed|sheets|pillow"
        ),
        "wake|awakens ~4 find|see ~5 beside|next|pillow",
        (
            "catch|find|interrupt|discover ~3 with|on|atop|under ~3 another|younger|secretary|maid|"
            "babysitter|boss|mistress|lover ~3 bed|desk|couch|office|woman|man|$"
        ),
        "walk|barge|burst ~2 in|on ~5 having|naked|bed|sex|couple|kissing|making",
        says="Somebody is found in a bed or beside somebody.",
        yes="The shot widens to reveal her in bed with the plumber.",
        no="The camera reveals a harbour.",
        unless=(
            "hospital dead corpse baby child son daughter mother father dog cat puppy nurse patient body "
            "stretcher gurney crib rifle gun tubes iv coma oxygen"
        ),
        tags="implied",
    ),
    entry(
        "implied.spent",
        Class.SIMULATED_SEX,
        2.3,
        "they|both|two|couple|side|%name|together|naked ~5 star|stare|gaze|look ~2 at ~1 ceiling",
        "they|both|couple|two ~3 spent|breathless|panting|sated|satiated|glowing|drenched|sweaty|entangled",
        (
            "fall|collapse|flop|roll ~2 back|off|apart|onto|against|beside|away ~4 spent|breathless|panting|"
            "sweaty|sweating|satisfied|exhausted|breath|gasping|each"
        ),
        (
            "lie ~3 spent|sated|tangled|entangled|entwined|panting|sweaty|sweating|breathless ~5 together|"
            "bed|sheets|him|her|each|$"
        ),
        "tangle|knot|mess|jumble ~2 of ~2 sheets|limbs|bedding|arms|legs|bodies",
        "tangled|wrapped|twisted|wound|cocooned ~1 up ~1 in ~2 sheet|covers|other",
        "wrap|wound|lost ~1 up|around ~2 each ~0 other",
        "wrapped|lost ~2 each ~0 other",
        "after|afterglow|moments ~2 sex|coitus|lovemaking",
        (
            "afterward|after|later ~3 lie|smoke|cuddle|spoon|naked|share ~5 bed|sheets|cigarette|together|"
            "side|pillow|joint|other"
        ),
        "sex ~0 hair",
        "bed ~0 head ~3 both|two|couple|her|his",
        (
            "sheets|bed|covers|pillows ~3 rumpled|disheveled|dishevelled|tangled|twisted|askew|bloody|soiled|"
            "stained|mess"
        ),
        "smell|reek ~1 of|like ~0 sex|pussy",
        (
            "straighten|adjust|smooth|button|rebutton|zip ~4 clothes|clothing|skirt|dress|shirt|blouse|tie|"
            "fly|hair ~8 stagger|stumble|emerge|exit|out|sheepish|guilty|flushed|grin"
        ),
        (
            "stagger|stumble|emerge|exit|come ~8 straighten|adjusting|buttoning|zipping|tousled|disheveled|"
            "dishevelled|flushed|mussed"
        ),
        "zip|buckle|do|button ~1 up ~1 @poss ~0 fly|pants|trousers|belt|jeans",
        (
            "leave|drop|throw|toss|put|count ~2 money|cash|bills|twenty|hundred|notes ~3 dresser|nightstand|"
            "bedside|bed|mantel|pillow"
        ),
        "wear|still ~4 last ~0 night",
        "walk ~0 of ~0 shame",
        (
            "gather|collect|hunt|search|grab|find|pick ~3 scattered|discarded|strewn|her|his ~1 clothes|"
            "clothing|underwear|bra|panties|boxers|shoes|heels ~4 floor|tiptoe|sneak|bed|quietly|door|"
            "bathroom|naked"
        ),
        "hickey|bite ~0 marks",
        "share|pass ~1 a|the ~0 cigarette|joint ~3 bed|naked|sheets|ceiling|afterwards",
        "signs ~3 frivolity|activity|exertion|passion|encounter|tryst",
        (
            "leap|jump|scramble|bolt|dive ~2 out ~0 of ~1 bed ~6 trousers|pants|clothes|naked|shirt|"
            "underwear|jeans"
        ),
        "hooker|prostitute|escort|client|john ~2 climb|roll|get ~1 off",
        says="The moment after an act is described.",
        yes="They lie tangled in the sheets, staring at the ceiling.",
        no="She stares at the screen.",
        unless=(
            "hospital fever laundry run marathon race stairs fight punch gun knife dead corpse wreck cable "
            "wire rope baby insomnia maid housekeeper hose"
        ),
        tags="implied",
    ),
    entry(
        "implied.away",
        Class.SIMULATED_SEX,
        2.2,
        (
            "lead|pull|carry|tug|draw|drag|back|push|steer|guide|walk ~3 him|her|%name ~5 bedroom|bed|"
            "mattress|backseat|futon|boudoir"
        ),
        "take ~1 @poss ~1 hand ~5 bedroom|bed|upstairs|lead ~6 $|bedroom|bed|upstairs|stairs|hallway|room",
        "scoop|sweep|lift|pick|carry ~2 her|him ~1 up|in ~4 bedroom|bed|threshold|upstairs|stairs|hall",
        "caveman ~0 style",
        "over ~1 the|a ~1 threshold ~4 bride|her|wife|kiss|laughing",
        "shut|close|kick|lock ~3 stall|cubicle ~1 door ~2 them|behind",
        "door ~2 close|shut|swings ~2 on|behind ~0 them|us|camera",
        "draw|pull|close ~2 curtain|drapes|blinds ~3 on|behind|around ~1 them|us",
        (
            "pan|drift|tilt|move|pull|crane|float|dolly ~2 away|off|past|up ~2 from|off ~2 them|bed|bodies|"
            "lovers|couple"
        ),
        "leave ~0 them ~1 to ~0 it",
        "do|hang ~2 not ~0 disturb",
        "sock|tie|necktie ~2 on ~2 doorknob|door|handle",
        "light|lamp|candle ~3 out|off|goes|dims ~4 moan|giggle|sigh|kiss|laughter|rustle",
        (
            "they|both|couple|two ~3 disappear|vanish|stumble|tumble|fall|crash|spill|slip ~3 into|inside|"
            "through|onto ~3 bedroom|bed|stall|closet|tent|backseat|mattress|sack|room"
        ),
        "unzip|zip ~3 tent ~4 giggle|inside|together|them",
        "your ~0 place ~0 or ~0 mine",
        "spend|spent|stay ~1 the ~0 night ~3 with|together|his|her",
        says="Two people go out of view together, or the camera leaves them.",
        yes="He leads her by the hand into the bedroom.",
        no="He leads the horse to the barn.",
        unless=(
            "child son daughter baby kid mother father grandma grandpa nurse doctor paramedic wounded cop "
            "police gun handcuff body dead horse sleeping asleep fever sick cell prisoner"
        ),
        tags="implied",
    ),
)
