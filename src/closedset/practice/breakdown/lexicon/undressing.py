"""Taking clothes off, being undressed, changing."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "undress.undress",
        Class.UNDRESSING,
        3.0,
        "undress",
        "disrobe",
        "unclothe",
        "strip ~3 naked|down|off|underwear|clothes|shirt|bra|nude|out|him|her|pants|herself|himself|boxers",
        "he|she|they|%name ~1 strips",
        "strip ~0 to ~1 @poss",
        "striptease",
        "shed <3 @outer|clothes",
        "peel ~4 @outer",
        "wriggle|wiggle|shimmy|squirm|slither ~3 out|off",
        (
            "step|slip|climb|slide|get|shrug|hop|clamber|shuck|scramble|unwrap|help|shimmy ~2 out|off|from"
            " ~1 of ~3 @outer"
        ),
        "shrug|shuck|doff|shuffle|slough ~2 off ~3 @outer",
        "shrug|shuck|slip|struggle ~1 out ~0 of ~3 @outer",
        "doff|shuck|discard ~3 @outer",
        "down ~0 to ~1 @poss ~2 @under|sock|socks|skin|waist|bare|birthday",
        "kit ~0 off",
        "get ~1 naked|undressed",
        "in ~1 a ~1 state ~0 of ~0 undress",
        "clothes ~2 fly|flying|come|off|scattered|strewn|drop|fall|pile",
        "skinny ~0 dip",
        says="Undressing is described.",
        yes="She undresses behind the screen.",
        no="They strip paint from the door.",
        unless=(
            "mall paint wallpaper engine club comic wire gear bark bacon miner airstrip mine tape "
            "land stripe "
            "rank badge cloth hood sack helmet headphones blanket pillow bag jacket coat van taxi car bus "
            "headset lanyard rope noose necklace chain strap guitar"
        ),
    ),
    entry(
        "undress.over_head",
        Class.UNDRESSING,
        2.6,
        (
            "pull|lift|tug|drag|yank|haul|peel|draw|slip|whip|tear|raise|hoist|wrestle|sweep|work ~5 over ~1 "
            "@poss ~0 head"
        ),
        says="Something is pulled over a head.",
        yes="She lifts it over her head.",
        no="He holds the umbrella over her head.",
        unless=(
            "hood sack mask helmet headphones blanket pillow bag burlap headset lanyard rope noose necklace "
            "chain strap guitar covers sheet arms arm hands sword axe"
        ),
    ),
    entry(
        "undress.bed_made",
        Class.UNDRESSING,
        0.3,
        "strip ~1 bed|beds|linen|sheets|wallpaper|paint|bark",
        "untie|unlace|undo|tie ~5 shoe|shoes|boot|boots|rope|horse|boat|skates",
        "remove|take|pull|kick|slip ~3 shoe|shoes|boot|boots|hat|coat|glove|gloves|glasses|helmet ~1 off|$",
        says="Something is taken off that undresses nobody.",
        yes="He strips the bed.",
        no="He strips behind the barn.",
        tags="mild",
    ),
    entry(
        "undress.take_off",
        Class.UNDRESSING,
        2.1,
        "lift|hitch|hike ~2 @outer",
        "off ~1 @poss ~1 top",
        (
            "take|pull|tear|rip|yank|throw|toss|kick|slide|slip|tug|drag|push|hike|lift|get|whip|roll|hitch|"
            "ease|peel|work|pulling ~5 off|down|over|up|open|aside|away|from ~3 @outer|head"
        ),
        (
            "take|pull|tear|rip|yank|throw|toss|kick|slide|slip|tug|drag|push|hike|lift|whip|roll|hitch|rips|"
            "remove|lower|drop|open|raise|loosen|shed|maneuver|manoeuvre|discard|lose ~3 @outer"
        ),
        "@outer ~4 fall|drop|slip|slide|puddle|pool|collapse|hike|open|off",
        "off ~2 @outer",
        "slip|pull|push|slide|lower|ease|tug|drop ~4 strap|straps|sleeve",
        "strap|straps ~4 off|down|shoulder|shoulders|fall|slip|slide",
        (
            "gown|dress|silk|skirt|nightgown|robe|fabric ~4 collapse|fall|pool|puddle|drop|slide|slip"
            " ~4 floor|foot|feet|ankle|ground|shoulder|off|away"
        ),
        "@outer ~1 off",
        "let ~4 @outer ~2 fall|drop|slip",
        (
            "shirt|shirts|dress|trousers|jeans|skirt|belts|clothes|blouse|bra ~2 join|joins|follow|"
            "follows|hit|hits|land|lands"
        ),
        says="A piece of clothing comes off or open.",
        yes="He pulls his shirt over his head.",
        no="He takes off from the runway.",
        unless=(
            "hat coat closet hanger drawer rack suitcase iron laundry store wash dryer shop hung basket "
            "line tighten police bag bumper boot boots curtain table plane runway drawers "
            "pocket wallet gun sack hood mask burlap"
        ),
    ),
    entry(
        "undress.unfasten",
        Class.UNDRESSING,
        2.7,
        (
            "unbutton|unzip|unhook|unlace|unclasp|unbuckle|unclip|unfasten|undo|untie|unsnap|unbelt ~5 @top|"
            "@poss|him|her|back|dress|hook|clasp|%name"
        ),
        "unbutton|unzip|unlace",
        "tug|pull|yank|work|slide|lower ~2 down|at|open ~1 @poss ~1 zipper|zip|fly|belt|waistband|button",
        "fumble ~4 @outer|button|buckle|zipper|clasp|hook|condom|belt",
        (
            "tug|pull|yank|pluck|fumble|work|tear|rip|scrabble|claw|pick|struggle|fiddle|grab|"
            "wrestle ~2 at|with"
            " ~4 @outer|button|buttons|zip|zipper|clasp|drawstring|waistband|lace|laces|buckle"
        ),
        "button|buttons ~1 fly|pop|burst|scatter|ping|undone|open",
        "button ~0 by ~0 button",
        says="A fastening is opened.",
        yes="She unbuttons his shirt.",
        no="He undoes the knot in the rope.",
        unless=(
            "suitcase bag seatbelt seat duffel tent holster backpack collar boat luggage sleeping purse "
            "jacket coat briefcase tie rope saddle"
        ),
    ),
    entry(
        "undress.change",
        Class.UNDRESSING,
        1.8,
        "tuck ~0 himself|herself",
        "dress ~1 behind",
        "help|assist ~4 into|with|off ~3 @outer|dress|gown|corset|zip|zipper",
        "do|zip|hook|lace|button|fasten ~1 her|me|him ~0 up|in",
        "change ~3 into|out|clothes|clothing|shirt",
        "change ~1 for ~1 bed",
        "change ~1 behind|clothes|quickly|herself|himself",
        "get|finish|begin|start|quickly|hurriedly|half ~1 dressed|dress|dressing",
        "dress ~2 quickly|hurriedly|herself|himself|quietly|silently|hastily|slowly",
        "put|throw|pull|slip|slide|tug|yank|step|wriggle|struggle ~2 on|into|back|up ~4 @outer|clothes",
        "pull|tug|hitch|yank ~2 up ~2 @outer",
        "zip|button|buckle|lace|hook|fasten ~3 @outer|dress|bra|corset",
        "gather|grab|find|collect|retrieve ~2 @poss ~1 clothes|clothing|underwear|shirt|pants|dress",
        "try|trying ~2 on ~3 dress|clothes|outfit|bra|suit|gown|swimsuit|bikini|lingerie",
        "quietly|hurriedly|quickly|hastily|silently|already ~0 dress",
        "fitting ~0 room",
        "dressing ~0 room",
        "locker ~0 room",
        "changing ~0 room",
        "slip ~2 into ~3 @outer|something",
        says="Somebody changes or dresses.",
        yes="She changes into dry clothes.",
        no="The light changes to green.",
        unless=(
            "tyre tire subject channel tone gear light money fire lamp log diaper nappy oil now "
            "already has have had"
        ),
    ),
    entry(
        "undress.clothes_changed",
        Class.UNDRESSING,
        2.3,
        (
            "change ~1 into|out|from ~4 @top|costume|clothes|uniform|pyjamas|pajamas|gown|suit|tracksuit|"
            "something|sweats|kit|gear|robes"
        ),
        "change ~1 clothes|shirt|costume|outfit|trousers|pants|dress",
        "get ~1 changed",
        (
            "put|pull|throw|yank|tug|drag|slip|struggle|scramble ~3 on|into ~3 @under|pants|trousers|jeans|"
            "shirt|dress|skirt|tights|stockings|robe|nightgown|pyjamas|pajamas|clothes"
        ),
        (
            "pull|hitch|hoist|yank|tug ~1 up ~1 @poss|the ~1 pants|trousers|jeans|knickers|panties|"
            "tights|drawers"
        ),
        "dress|dresses|dressing ~1 quickly|hurriedly|hastily|silently|quietly|slowly",
        "half|partly|partially ~0 dress|dressed|undressed|clothed",
        "get|climb|wriggle|step|slip|squeeze ~1 into ~3 @outer",
        "half ~0 out|into ~2 @outer",
        "change ~3 in|behind|under ~2 wings|car|toilet|bathroom|screen|tent|alley|cubicle|towel|stall",
        says="Somebody changes clothes or puts them back on.",
        yes="He pulls on his trousers in the dark.",
        no="The wind changes in the night.",
        unless=(
            "coat jacket hat boot boots glove gloves sweater helmet apron laundry pile suitcase hanger rack "
            "drawer wash dryer bag box sale shop"
        ),
    ),
    entry(
        "undress.litter",
        Class.UNDRESSING,
        2.0,
        "trail|heap|tangle|pile|mess|mound|litter ~2 of ~2 clothes|clothing|garments|underwear",
        (
            "discard|discarded|abandoned|shed|strewn|scattered|flung|tossed ~3 clothes|clothing|"
            "underwear|shirt|dress|bra|panties|knickers|trousers|jeans|garments|stockings|tights"
        ),
        (
            "clothes|clothing|garments|underwear|bra|panties|knickers|dress|trousers|jeans|tights|shirt ~4 "
            "strewn|scattered|discarded|discard|litter|flung|abandoned|trail"
        ),
        (
            "bra|panties|knickers|underwear|stocking|stockings|thong|boxers|briefs|underpants ~5 floor|lamp|"
            "chair|stairs|carpet|banister|doorknob|bedpost|chandelier|rug"
        ),
        says="Clothes lie where they were dropped.",
        yes="A trail of clothing leads up the stairs.",
        no="A trail of crumbs leads up the stairs.",
        unless="laundry suitcase hamper wardrobe washing closet wreckage crash ironing rail",
        tags="implied",
    ),
    entry(
        "undress.dressing",
        Class.UNDRESSING,
        1.0,
        "dressing|dresses|dress ~1 by|at|in|for|himself|herself|while",
        "dressing|dresses",
        "clothes|clothing ~3 on|floor|chair|strewn|scattered|pile",
        "get ~1 dressed",
        "half ~0 dressed",
        "barefoot|barefooted",
        "stocking ~0 foot",
        "tuck ~3 in ~0 @poss ~0 shirt",
        "bra ~0 strap",
        "zip|zips|buckle|buckles ~2 up|belt|fly",
        "shirttail|untucked",
        "buttons ~1 up",
        says="Clothes are being put on or lie about.",
        yes="His clothes lie in a pile.",
        no="She addresses the crowd.",
        unless="salad wound window hung seat seatbelt conveyor tool gun ammo cartridge elevator",
    ),
)
