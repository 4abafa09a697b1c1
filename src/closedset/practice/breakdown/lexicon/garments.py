"""Clothes that are missing, opened, shed or changed, however it is put."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "undress.shed",
        Class.UNDRESSING,
        2.3,
        "they|couple|two|he|she|%name ~1 undress",
        "remove|lose|shed ~1 @poss|the ~1 top|shirt|tee|tank|jersey",
        "take|pull|peel|tear|throw ~1 off ~2 top|shirt|tee|tank|jersey|everything",
        "take|pull|peel|whip|tear ~2 top|tee|tank|jersey ~1 off|over|up",
        "tops|shirts|pants|bra|panties|bikini ~2 off|south",
        "out ~0 of ~2 wet|soaked|muddy|damp|bloody ~2 clothes|things",
        "step|get|slip|climb|peel ~1 out ~0 of ~1 her|his|their ~1 things|suit|uniform",
        "sling|pull|throw ~3 over ~1 @poss ~0 head",
        "drop ~1 trou|pants|drawers|shorts|knickers",
        "she|he|they|%name ~0 change $|in|while|behind|quickly|out|clothes",
        "changing ~0 area|rooms|stall",
        "hair ~1 down ~4 dress|robe|gown",
        "put|throw|get ~1 some ~0 clothes|pants ~1 on",
        says="Somebody takes clothes off or changes.",
        yes="The two of them remove their tops.",
        no="He removes the lid.",
        unless=(
            "lid bottle jar can hat coat jacket boot gun helmet mask hood bag suitcase laundry dryer washer "
            "hanger rack closet drawer store shop paint wire bed sheets engine car fight subject tone gear "
            "channel light mind tire diaper wallpaper pen marker box roof mountain table elevator"
        ),
    ),
    entry(
        "nudity.without",
        Class.NUDITY,
        2.6,
        "they|couple|two|both|he|she|%name ~0 is|are|stand|lie|sit|sleep ~1 naked|nude",
        "sans ~1 clothes|clothing|pants|shirt|top|bra|underwear|panties|trousers|robe|swimsuit|suit",
        "bra|pant|pants|shirt ~0 less",
        "not|isn't|aren't|n't ~1 wearing ~2 any|anything|thing|stitch|pants|shirt|bra|underwear|clothes|much",
        "day ~2 was ~0 born",
        (
            "junk|package|johnson|schlong|dong|wiener|weiner|pecker|ballsack|nutsack|wang|boobies|knockers|"
            "hooters|melons|jugs|bits|bush ~3 hang|out|swing|flap|dangle|bounce|jiggle|exposed|visible|"
            "covering|show|bare|pop"
        ),
        (
            "cover|hide|shield|cup ~1 @poss ~1 junk|privates|crotch|package|bits|nakedness|breasts|chest|"
            "groin|genitals|modesty|balls|nipples"
        ),
        "lower|loosen|lose ~1 @poss|the ~1 towel|robe|sheet|bathrobe|kimono",
        "peek|look|glance|lift ~2 under|beneath ~2 sheet|covers|towel|gown",
        "strategically ~2 placed|cover|hidden",
        says="A body without clothes is described.",
        yes="He stands there sans pants.",
        no="The package lies on the table.",
        unless=(
            "bulb eye kitchen dish bar tea paper picnic music car baby dog horse delivery mail meteor sparks "
            "bullets gifts bridal truth ambition aggression tree branch wall room head hotel beat break walk "
            "look drive number shot time couch corpse"
        ),
    ),
    entry(
        "revealing.worn",
        Class.REVEALING,
        2.2,
        "tighty|tightie ~0 whitey|whity|whitie",
        "crop|tube|halter|tank ~0 top ~3 tight|skimpy|tiny|barely|short|revealing|neon|shrink",
        "skimpy|revealing ~1 skirt|dress|outfit|costume|bikini|top|shorts|clothes|lingerie|uniform|negligee",
        "tiny|skimpy|itsy|string|micro|thong|wet ~1 bikini|skirt|trunks|speedo|swimsuit",
        "cleavage ~3 show|spill|heaving|plunging|ample|display|exposed|out|peek|popping",
        "daisy ~0 dukes",
        "breasts|bosom|boobs|tits|ass|butt ~2 wiggle|jiggle|bounce|heave|spill|pop|shake",
        "still|just|only ~4 boxers|briefs|panties|bra|underwear|undies|nightie|lingerie|skivvies",
        "sports ~0 bra|sportsbra",
        "sportsbra",
        "fly|flips|blow|lift|ride ~1 up ~4 boxers|panties|underwear|briefs|thong|knickers|legs|thigh",
        "skirt|dress|toga|kilt|gown|robe ~2 fly|flips|blows|rides|hikes ~1 up",
        "negligee|robe|kimono|shirt|blouse|bathrobe|nightgown ~1 half ~0 open|undone|unbuttoned",
        "half ~0 open|undone|unbuttoned ~2 shirt|blouse|robe|negligee|kimono",
        (
            "washboard|chiseled|chiselled|sculpted|ripped|oiled|glistening|rippling|hairy|smooth ~1 abs|"
            "chest|torso|pecs|body|stomach"
        ),
        "shirt ~1 vs|versus|and ~1 skins",
        "pajama|pyjama ~1 bottoms ~3 shirtless|nothing|only|just|bare",
        says="Scant or slipping clothes are described.",
        yes="They both wear tighty whities.",
        no="A skirt of foam runs round the pier.",
        unless="laundry store shop mannequin drawer suitcase catalog magazine ironing paper dryer washing",
    ),
)
