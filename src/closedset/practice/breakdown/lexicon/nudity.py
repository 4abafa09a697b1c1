"""Nudity, shown or implied."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "nudity.naked",
        Class.NUDITY,
        3.0,
        "naked",
        "nude",
        "nudity|nakedness|nudist",
        "unclothed|unclad|undraped|nekkid|starkers|nuddy|disrobed|commando",
        "in ~0 the ~0 altogether|raw|nude|nuddy|nip",
        "au ~0 naturel",
        "full ~0 monty",
        "streaker|streakers",
        "nothing ~0 else ~1 on|$",
        "and|but ~0 nothing|little ~0 else|more",
        "no|without ~2 suit|swimsuit|costume|trunks ~2 on|$",
        "skinny ~0 dip|dipping|dipper|dippers",
        "topless",
        "bottomless",
        "stark ~0 naked",
        "butt|buck ~0 naked",
        "in ~0 the ~0 buff",
        "birthday ~0 suit",
        "without ~1 a ~0 stitch",
        "nothing ~0 but ~2 towel|smile|apron|sheet|skin|her|his",
        "nothing ~0 on",
        "in|wearing|wears ~1 nothing ~0 but|except",
        "wear ~1 nothing",
        "bare ~0 naked",
        "nothing|naked ~1 underneath|beneath|under",
        "modesty|nakedness|nudity",
        "fully ~0 exposed",
        "no ~0 clothes|clothing|pants|shirt|underwear|bra",
        "bare ~0 ass|assed|arse|arsed|bottomed",
        "nobody|none ~6 wearing ~0 anything|clothes|much",
        says="Nakedness is named.",
        yes="He stands naked at the window.",
        no="A lamp with a bright bulb hangs there.",
        unless="bulb lightbulb truth ambition aggression hatred greed blade bravado say false",
    ),
    entry(
        "nudity.figure",
        Class.NUDITY,
        0.3,
        "naked ~0 bulb|eye|truth|ambition|aggression|lightbulb|gun|lunch|flame|emotion|fear|light|tree",
        "naked ~0 need|hatred|greed|blade|sword|contempt|terror|steel|wire|bravado|desire|wall",
        says="Something that is no body is called naked.",
        yes="A naked light bulb hangs there.",
        no="He stands naked at the window.",
        tags="mild",
    ),
    entry(
        "nudity.parts",
        Class.NUDITY,
        2.6,
        "bare ~1 @private|breast|chest|torso|bottom",
        "expose <4 @private|breast|himself|herself|thigh|body|skin|flesh",
        "naked|nude ~1 body|torso|back|form|flesh|skin",
        "breast|nipple|pubic|genital|penis|vagina|buttock|scrotum|boob|tit|testicle",
        "full ~0 frontal",
        "flash ~2 @private|breast",
        "flash ~1 him|her|crowd|audience $",
        "moon ~1 the|them|him",
        "@private ~3 visible|exposed|bare|hanging|show|revealed|out|jiggle|bounce",
        "reveal ~3 @private|breast|body|flesh|skin|back",
        "erection|hardon|boner",
        "a|his|raging ~0 hard ~0 on",
        "@poss ~1 bare ~1 ass|butt|bottom|back|skin|body",
        "ass ~0 cheek",
        "@poss ~1 breast|nipple|penis|dick|cock|ass|butt|crotch|groin|boob|tit",
        "@poss ~0 behind|rear|bottom|arse|bum",
        "nip ~0 slip",
        "wardrobe ~0 malfunction",
        (
            "hand|hands|bag|hat|cushion|pillow|newspaper|book|leaf|towel|clutch|cup|clasp|hold|cover ~3 "
            "over|around|between|before ~3 @private|privates|modesty"
        ),
        (
            "hold|clutch|clasp|wrap|tie|clasped|cupped ~3 around|between|round|about ~1 @poss ~1 "
            "waist|leg|legs|hips|loins"
        ),
        "streak ~2 across|through|past ~4 pitch|field|campus|quad|lawn|crowd|stadium|naked",
        says="An intimate part of the body is shown.",
        yes="Her breasts are visible in the mirror.",
        no="He bares his teeth.",
        unless=(
            "pocket turkey chicken cigarette plate armour armor kick rifle bottle wall cigar fabric "
            "stroke cancer pain kiss joke robin horse saddle on onto off kicks fall "
            "land save haul"
        ),
    ),
    entry(
        "nudity.shower",
        Class.NUDITY,
        2.3,
        "under ~1 the|hot|cold|scalding|running ~1 water|spray|stream|jet|shower",
        (
            "take|in|steps|step|out|from|under|after|have|finish|leave|enter|turn|start|run|into|of|share|"
            "fresh|get ~3 shower"
        ),
        (
            "shower <4 he|she|they|%name|water|steam|curtain|soap|stall|head|wet|alone|together|naked|run|"
            "area|door"
        ),
        "showering",
        "water|suds|soap|lather ~3 body|skin|back|shoulder|breast",
        "he|she|they|%name|men|women|man|woman|player ~1 shower",
        "soap ~3 @poss|up|body|himself|herself|skin",
        "lather ~2 @poss|up|body",
        "steam ~0 room",
        "sauna|jacuzzi|hammam|banya|bathhouse",
        "hot ~0 tub",
        "dry|drying|towel ~2 off|himself|herself|hair",
        "rinse|shampoo|wash ~3 hair|body|himself|herself",
        "step|climb|get|emerge ~2 into|from|out|under ~2 shower|spray|bath|tub",
        "shower ~1 cubicle|cubicles|block|cap|head|tray|screen|rail",
        "shower|showers ~1 together|alone|with",
        "locker ~0 room ~3 shower",
        (
            "water|spray|jets|stream ~3 beat|cascade|stream|pour|run|sluice|hit|fall ~4 shoulder|"
            "shoulders|back|body|skin|hair|neck|breasts|face"
        ),
        says="A shower is described.",
        yes="He steps out of the shower.",
        no="A shower of sparks falls.",
        unless=(
            "spark meteor baby sugar glass rain bridal gift confetti praise coffee kettle iron train "
            "engine pipe ship soup tea cup locomotive pot rose flower gravel stones bullets arrows dust dirt "
            "car dish insults"
        ),
    ),
    entry(
        "nudity.bath",
        Class.NUDITY,
        2.3,
        "bathtub",
        "in|into|of|out|from|fills|fill|draw|run|take|has|have|a ~2 tub|bath",
        "bathe",
        "bubble ~0 bath",
        "soak ~4 tub|bath|water|hot|suds|foam|bubbles",
        (
            "wash|washes|washing ~1 himself|herself|themselves ~5 basin|river|stream|bucket|pump|"
            "lake|trough|creek|water"
        ),
        "clothes|clothing ~4 bank|riverbank|shore|rocks",
        "sink|slide|slip|lower|ease ~4 bath|tub|bathwater|suds|foam",
        "bath|tub <5 lie|sit|water|soak|sink|recline|steam|submerge|bubbles|naked|foam|wash|in",
        "bather",
        "bath ~0 water|bathwater",
        "skinny ~0 dip|dipping",
        "swim ~1 naked|nude",
        says="A bath is described.",
        yes="She lies back in the tub.",
        no="He buys a tub of butter.",
        unless=(
            "butter popcorn bird margarine lotion vaseline sun sunlight blood light towel mat "
            "glow sweat lights golden shadow salts city moonlight"
        ),
    ),
    entry(
        "nudity.sheet",
        Class.NUDITY,
        2.4,
        (
            "sheet|towel|duvet|comforter <4 wrap|clutch|clutching|drop|fall|around|round|about|only|"
            "slip|nothing|"
            "chest|breast|naked|modestly|tied|knotted|tucked|slung|gripped|waist"
        ),
        "blanket|quilt|bedspread <4 clutch|clutching|only|nothing|chest|breast|naked|modestly|drop",
        "wrapped|clad|dressed ~2 in|only ~3 sheet|towel|blanket|bedsheet",
        (
            "sheet|towel|cushion|pillow|hat|guitar|magazine ~5 cover|covers|covering|hide|hiding|shield ~4 "
            "him|her|@private|@near|nakedness|modesty"
        ),
        "under|beneath ~2 sheets|bedsheet|bedsheets|bedclothes",
        "naked|nude|body|bodies|couple|they|lovers ~3 under|beneath ~2 sheet|covers|blanket",
        "cover ~1 himself|herself|themselves",
        "cover ~1 @poss ~2 breast|breasts|body|chest|nakedness|modesty|crotch|groin|nudity|privates",
        "wearing ~1 only|just|nothing",
        "bare ~0 shoulder|back|leg|thigh|skin|chest|torso",
        "silhouette <5 undress|naked|shower|curve|curves|nude|bath|breasts",
        "post ~0 coital|coitus",
        "in|wear|wears|wearing ~1 just|only|nothing ~3 towel|sheet|shirt|robe",
        "drape|draped|swathe|swathed|swaddle|covered|clad ~1 in|by|with|only ~2 sheet|towel|cloth|bedsheet",
        "pose|sit|sits|model ~3 for ~2 painter|artist|sculptor|class|easel|photographer|life",
        "corpse|body ~2 uncovered|bare|unclothed",
        "bare|pale|naked|wet|pink ~1 bodies|limbs|flesh|torsos",
        says="A body covered by a sheet, a towel or a shadow is described.",
        yes="She clutches the sheet to her chest.",
        no="He reads the balance sheet.",
        unless=(
            "balance music ice paper picnic cold shiver patient bar dish hospital paramedic dead corpse "
            "rug kitchen ghost morgue rap score tea bartender baby beach counter infant"
        ),
    ),
    entry(
        "nudity.towel",
        Class.NUDITY,
        1.1,
        "towel|bathmat|bathrobe|loofah",
        "pull|draw|hold|tug ~2 sheet|cover|covers|blanket|duvet ~2 over|up|around|to|off",
        "under|beneath ~2 sheet",
        says="A towel or bathrobe is in use.",
        yes="He comes in with a towel.",
        no="He comes in with a tray.",
        unless="kitchen dish bar beach tea counter paper rack",
    ),
    entry(
        "nudity.art",
        Class.NUDITY,
        1.0,
        (
            "centerfold|centrefold|pornographic|porn|porno|pornography|playboy|pinup|playmate|"
            "penthouse|hustler"
        ),
        "nude ~1 model|painting|drawing|photo|picture|photograph|sketch",
        "life ~0 drawing|model",
        "x ~0 rated",
        "sex ~0 toy|tape|shop|scene",
        "dildo|vibrator|condom|lube|lubricant|handcuffs|viagra",
        "polaroid ~5 naked|nude",
        "peep ~0 show",
        "webcam|sexting",
        "brothel|whorehouse|bordello|prostitute|hooker|escort|whore",
        "call ~0 girl",
        "pin ~0 up ~0 girl|poster|calendar",
        says="Sexual images or objects are described.",
        yes="A dildo lies in the drawer.",
        no="A doll lies in the drawer.",
    ),
)
