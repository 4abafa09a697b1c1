"""Acts out of view: before, after, behind a door."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "implied.wake",
        Class.SIMULATED_SEX,
        2.0,
        (
            "wake|awake|awaken|asleep|sleep|stir ~6 next|beside|together|alongside|with|against|arm|arms ~3 "
            "her|him|%name|each|other|stranger|woman|man|someone|girl"
        ),
        "wake|wakes|awakens|awaken ~4 strange|unfamiliar",
        "morning ~0 after",
        "strange ~1 bed|bedroom",
        "both|couple|they ~3 asleep|sleep|awake|wake",
        "slip|slide|creep|sneak|ease|crawl ~2 out ~0 of ~2 bed",
        "opposite|other ~1 side ~2 of ~2 bed",
        "sprawled ~5 bed|back|sheets|sofa|couch|naked|asleep",
        "%name|he|she|husband|wife|man|woman ~2 snore|snoring",
        "empty ~1 side ~2 bed",
        "other ~0 side ~1 of ~1 bed",
        "%name|he|she ~1 and ~1 %name|she|he|her|his ~5 bed|asleep|sleep|lie|blanket",
        "sheets|bed|bedclothes ~2 rumpled|tangled|twisted|indentation",
        (
            "sneak|slip|creep|steal|tiptoe|slink ~3 out|away|from ~4 bed|bedroom|window|apartment|"
            "room|flat|house"
        ),
        "tiptoe ~6 shoe|shoes|clothes",
        "carry ~2 shoes|heels ~4 out|down|barefoot",
        "two|both ~1 head|heads ~4 pillow",
        "share|sharing ~2 pillow|bunk|bed|mattress|futon",
        "tiptoe|sneak|creep|slip|pad <8 heels|shoes|boots",
        "visit|visits|comes|enters ~2 @poss|the ~2 bed|bedchamber",
        says="Waking or sleeping beside somebody is described.",
        yes="He wakes beside her at noon.",
        no="He wakes at noon.",
        unless="dog cat baby hospital train tent chair bench plane cell crib cradle bunker sofa classroom",
        tags="implied",
    ),
    entry(
        "implied.bed",
        Class.SIMULATED_SEX,
        1.0,
        "get|climb|roll|jump|step ~2 out ~0 of ~2 bed",
        "wake|wakes|awakens|awaken|asleep|lie|sit|sits|sleep ~4 in|on ~2 bed|couch|sofa",
        "lie ~1 awake",
        "pillow|sheets|bed ~3 empty|unmade|messy",
        "spend|spends|spent ~1 the ~0 night",
        "in ~1 @poss ~1 pyjamas|pajamas",
        "wake ~1 up",
        "alarm ~1 clock",
        says="Somebody sleeps, wakes or rests in bed.",
        yes="He gets out of bed.",
        no="He gets out of the car.",
        tags="implied",
    ),
    entry(
        "implied.door",
        Class.SIMULATED_SEX,
        1.8,
        "bedroom|hotel|motel|stateroom|cabin ~2 door ~5 close|shut|lock|slam|swing",
        "door|curtain ~1 close|shut|lock ~2 behind|on ~0 them",
        "close|shut|lock ~3 bedroom|bathroom|stateroom ~1 door|behind",
        "close|shut|lock|kick|slam ~2 door ~2 behind ~1 them|him|her",
        (
            "lead|pull|drag|carry|take|follow|guide|usher|tug|steer ~6 bedroom|bed|upstairs|"
            "bathroom|stall|cabin|tent|backseat|closet|hotel|cubicle|chamber"
        ),
        "jump|leap|spring|break|pull|fly ~2 apart",
        "walk|barge|burst|stumble ~1 in ~1 on ~2 them|him|her|couple|%name|two",
        "catch|caught|find|discover ~3 in ~1 the ~0 act",
        "catch|caught|find|discover ~3 in ~1 bed ~1 with|together",
        "beckon|beckons|crook|crooks ~3 finger|bedroom|bed|upstairs|in",
        "disappear ~3 into|inside|behind ~3 bedroom|bathroom|room|tent|together",
        "do ~0 not ~0 disturb",
        "through|behind ~2 wall|door|walls ~4 moan|groan|sound|laughter|giggle|bed|scream|cry|hear",
        "hear ~5 moan|bed|giggle|laughter|shower|kissing|sex|thump|creak",
        "lights|light|lamp|candle ~2 go|goes|turn|switch|flick|blow ~2 out|off",
        "turn|switch|flick|blow ~2 off|out ~2 light|lights|lamp|candle",
        "stumble ~3 into|through|door",
        says="A door closes or sounds come through it.",
        yes="The bedroom door closes on them.",
        no="The garage stays open.",
        unless=(
            "prison cell police taxi fridge car thief cop gun garage alarm burglar office trunk elevator "
            "body stretcher coffin paramedic"
        ),
        tags="implied",
    ),
    entry(
        "implied.after",
        Class.SIMULATED_SEX,
        1.9,
        (
            "afterglow|postcoital|spent|satisfied|satiated|sated|blissful|dishevelled|"
            "disheveled|tousled|tussled <6 bed|sheet|breath|hair|lie|smile|clothes|couple|both|they|back|man|"
            "look"
        ),
        "after ~1 sex|making|lovemaking",
        "afterward|afterwards <8 cigarette|pillow|sheets|naked|sweaty|sweating|entwined|spent|lie",
        "share|pass|light ~3 cigarette|joint|smoke ~4 bed|naked|sheets|other|forth",
        "share|pass|passes ~1 a ~0 cigarette|joint",
        (
            "grab|fumble|scramble|reach|hunt|search|scrabble ~3 for ~3 clothes|robe|sheet|underwear|"
            "shirt|trousers"
        ),
        (
            "leave|leaves|throw|toss|put|count|counts ~2 money|cash|bills|notes|coins ~3 dresser|"
            "nightstand|bed|bedside|mantel|mantelpiece|table"
        ),
        (
            "zip|zips|button|buttons|buckle|buckles|do|does|adjust|adjusts ~1 up ~1 @poss ~1 fly|"
            "pants|trousers|belt|flies"
        ),
        "zip|zips|buttons|buckles|fastens ~1 @poss ~1 fly|pants|trousers|belt",
        "lie|lies|lay ~1 back ~3 sweat|sweating|breathless|panting|spent|satisfied|exhausted ~1 $",
        "side ~0 by ~0 side ~3 sweat|sweating|breathless|panting|spent|naked|ceiling",
        "used|spent|torn|empty ~1 condom|condoms",
        "bite|teeth ~1 mark|marks ~3 neck|shoulder|thigh|breast",
        "scratch|scratches|marks ~2 down|on ~1 @poss ~0 back",
        "glow|flushed|flush|pink|dishevelled|disheveled ~3 sex|love|cheeks|bed|emerge",
        "get ~1 up ~2 from ~1 bed",
        "smoke|smokes|cigarette ~5 in ~0 bed",
        "share ~2 cigarette ~4 bed",
        "catch ~2 breath|breaths ~4 other|bed|each|pillow|together",
        (
            "fall|falls|collapse|flop|rolls ~2 back|off|beside|onto ~3 pillow|pillows|mattress|bed|exhausted|"
            "him|her"
        ),
        (
            "adjust|straighten|smooth|fix|buttons|button|tuck ~3 clothes|skirt|dress|shirt|tie|hair|pants ~4 "
            "emerge|exit|come|leave|out|bathroom|stall|closet"
        ),
        "lipstick ~4 collar|neck|face|cheek|smear|smeared",
        "hickey|love ~0 bite",
        "used ~0 condom",
        "condom ~2 wrapper",
        "bra ~3 floor|chair|lamp|hang",
        "put|throw|pull|slip ~2 on ~3 robe|bathrobe|gown",
        "one ~0 night ~0 stand",
        "naked ~3 clothes",
        "finish|finishes ~1 inside",
        "walk ~0 of ~0 shame",
        "last ~0 night ~1 clothes|dress|suit|shirt|slip|makeup|mascara",
        (
            "straighten|adjust|tuck|smooth|rearrange|readjust ~2 @poss|their ~1 clothes|clothing|"
            "skirt|dress|shirt|trousers|blouse"
        ),
        (
            "collapse|slump|flop|fall|sink|drop ~3 against|beside|together|apart|back|each ~4 spent|"
            "breathless|panting|exhausted|sated|sweating"
        ),
        "climb|climbs|rolls|slides ~0 off ~1 $|and|him|her|%name",
        "undone|unmade ~1 bed ~6 two|both|couple",
        (
            "leap|jump|scramble|bolt|fall|dive|spring ~2 out ~0 of ~2 bed ~7 trousers|pants|clothes|"
            "sheet|naked|shirt|underwear|jeans"
        ),
        says="The moment after an act is described.",
        yes="Spent, they stare at the ceiling and smile in bed.",
        no="He spent the money.",
        unless="money dollar fortune hours day years",
        tags="implied",
    ),
    entry(
        "implied.invite",
        Class.INTIMATE_TOUCH,
        0.9,
        "beckon|lure|entice|invite ~4 bed|bedroom|inside|upstairs|closer|come|him|her",
        "bed ~2 beside|next",
        "pat|pats ~2 bed|mattress",
        "bedroom ~3 eyes|door",
        "kick|kicks ~1 off ~2 heels|shoes",
        "honeymoon|newlywed|wedding ~0 night",
        "hotel|motel ~0 room",
        "affair|mistress|lover|tryst|adultery",
        "candle|candles|candlelit|candlelight|rose ~2 petal|petals",
        "naughty|kinky|bondage|dominatrix|fetish|whip|leash|blindfold|blindfolded",
        "drunk|drunkenly ~4 kiss|dance|bed|grope|stumble|flirt",
        "hand ~3 her|his ~1 waist|hip",
        "gaze ~3 lock|into|eyes",
        "eyes ~1 lock|meet|met",
        "body ~2 close|closer",
        says="The scene suggests intimacy to come.",
        yes="She pats the bed beside her.",
        no="He pats the dog.",
        unless="dog cat crack bull snap horse",
        tags="implied",
    ),
)
