"""Sexualised dance."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "dance.named",
        Class.SEXUALISED_DANCE,
        3.0,
        "striptease|lapdance|burlesque|twerk",
        "lap ~0 dance|dancing|dancer",
        "pole ~0 dance|dancing|dancer",
        "strip ~0 tease",
        "belly ~0 dance|dancer|dancing",
        "private ~0 dance",
        "works|swing|spin|wrap|hang|slide|slither|grip|twirl ~4 pole",
        "exotic|nude|topless|erotic ~1 dance|dancer|dancing",
        "stripper|showgirl|strippers",
        "go ~0 go ~1 dancer|girl|dance|dancing|cage|boy",
        "chippendale|chippendales|ecdysiast|peeler",
        "pasties|tassels|tassel|nipple ~0 tassel",
        "cage ~0 dancer",
        "table ~0 dance|dancing",
        "start|begin ~1 to|the ~0 strip",
        says="A sexualised dance is named.",
        yes="A stripper finishes her set.",
        no="The tent pole bends.",
        unless="fishing flag tent telephone ski light fire paint utility barber totem power vaulting",
    ),
    entry(
        "dance.moves",
        Class.SEXUALISED_DANCE,
        2.0,
        "gyrate|gyrating|twerking|shimmy",
        "grind|grinding ~5 him|her|%name|against|music|each|lewdly|dance|floor|on|together",
        (
            "shake|wiggle|waggle|jiggle|swing|sway|wriggle|bump ~2 @poss ~2 ass|butt|hip|booty|behind|breast|"
            "rear|chest|body|shoulder|bottom|boobs|tits"
        ),
        (
            "dance ~4 seductively|provocatively|erotically|suggestively|sexy|sexily|sensually|topless|naked|"
            "lewdly|onstage|stage|for ~1 him|her"
        ),
        "dance|dancing ~1 for ~0 him|her|%name|men|customer|tips",
        "sexy|seductive|sensual|erotic|provocative|slinky ~1 dance|dancing|dancer|moves",
        "hip ~2 sway|swaying|swing|gyrate",
        "slink",
        "doing ~0 her ~0 thing",
        "dance ~2 onstage|stage",
        "dirty ~0 dance|dancing",
        "bump ~1 and|n ~0 grind",
        "grind|dry|bump ~2 on|against|up|into|with|each ~2 him|her|%name|other|pole|crotch",
        "hip|hips ~2 roll|rolling|circle|circling|swivel|undulate|undulating|pump|thrust",
        "undulate|undulates|undulating",
        "peel|roll|strip ~4 glove|gloves|stocking|stockings",
        "dance|dancing ~3 just ~0 for",
        "thrust|thrusts|thrusting ~2 crotch|hips|pelvis|groin",
        (
            "bill|bills|money|dollar|dollars|note|notes|cash|twenty|singles ~5 g|thong|garter|waistband|bra|"
            "panties|knickers|stocking|cleavage"
        ),
        "feather ~0 boa|fan",
        "dancing|dances|dance <6 pole|stage|cage|bar|table|bikini|underwear|bra|customers",
        "tuck|slip|stuff|slide|push ~4 garter|g|thong|waistband|stocking|cleavage",
        "hips|pelvis|ass|bum|groin|bodies ~2 glue|glued|pressed|locked|against ~2 his|hers|him|her|together",
        "shake|shaking ~1 it ~1 for|$|at|on",
        "sequins|feathers|tassels ~8 strip|stage|pole|bump|peel",
        says="A dance with the body on show is described.",
        yes="She gyrates under the red light.",
        no="He grinds the coffee beans.",
        unless="coffee bean teeth gear ballet organ millstone halt rail pain brakes hand onto child baby kid",
        tags="bodily",
    ),
    entry(
        "dance.shown",
        Class.SEXUALISED_DANCE,
        2.4,
        "bump ~1 and|n ~0 grind",
        "shake|work ~0 it ~1 for|at|on|$",
        "sexy|seductive|sensual|erotic|provocative|suggestive|dirty|slinky ~1 dance|dancing|moves|shimmy",
        "tuck|slip|stuff|slide|push ~5 garter|thong|waistband|stocking|cleavage|bra",
        "bill|dollar|money|twenty|singles ~5 g ~0 string",
        says="A dance for those who watch is described.",
        yes="They bump and grind under the strobe.",
        no="They work on it for an hour.",
        unless="coffee teeth gear hand fist head horse train",
    ),
    entry(
        "dance.place",
        Class.SEXUALISED_DANCE,
        1.2,
        "strip ~0 club|joint|bar|show|clubs",
        "gentlemen|gentleman ~0 club",
        "cabaret|peepshow|bachelor|bachelorette|stag|hen ~1 party|night",
        "dollar|bill ~4 waistband|thong|garter|string|bra",
        "tips ~3 string|garter|thong",
        "vip ~0 room|booth",
        "champagne ~0 room",
        says="A place or party where such dances happen is described.",
        yes="INT. STRIP CLUB - NIGHT",
        no="INT. CHESS CLUB - NIGHT",
    ),
)
