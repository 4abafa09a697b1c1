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
        "wriggle|wiggle|shimmy|squirm|struggle ~3 out|off",
        "step|slip|climb|slide ~1 out ~0 of ~2 @outer",
        "clothes ~2 fly|flying|come|off|scattered|strewn|drop|fall|pile",
        "de-robe",
        "skinny ~0 dip",
        says="Undressing is described.",
        yes="She undresses behind the screen.",
        no="They strip paint from the door.",
        unless=(
            "mall paint wallpaper engine club comic wire gear bark bacon miner airstrip mine tape land "
            "rank badge cloth"
        ),
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
        says="A piece of clothing comes off or open.",
        yes="He pulls his shirt over his head.",
        no="He takes off from the runway.",
        unless=(
            "hat coat closet hanger drawer rack suitcase iron laundry store wash dryer shop hung basket "
            "line tighten police bag bumper boot boots button-up curtain table plane runway drawers "
            "pocket wallet gun"
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
        "unbutton|unzip|unhook|unlace|unbuckle|unclasp",
        "tug|pull|yank|work|slide|lower ~2 down|at|open ~1 @poss ~1 zipper|zip|fly|belt|waistband|button",
        "fumble ~4 @outer|button|buckle|zipper|clasp|hook|condom|belt",
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
        unless="tyre tire subject channel tone gear light money fire lamp log",
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
        "in ~1 a ~1 state ~0 of ~0 undress",
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
