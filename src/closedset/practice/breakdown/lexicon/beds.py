"""Lying close together, in bed or on a couch."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "touch.embrace_bed",
        Class.INTIMATE_TOUCH,
        2.6,
        "spooning|spooned",
        "they|couple|both|%name ~1 spoon|cuddle|snuggle",
        "spoon|cuddle|snuggle|nestle <6 @other|bed|up|against|together",
        "entwine|intertwine|intertwined|entwined|tangled",
        "lie|curl|sleep|asleep|wake|rest|nestle ~5 in ~1 @poss ~0 arm",
        "lie|curl|asleep ~4 on ~1 @poss ~1 chest|shoulder|lap|stomach",
        "curl ~4 against|into|with|around|beside",
        "head|face|cheek ~4 @poss ~2 chest|lap|belly|stomach|breast|bosom|thigh",
        "arm <5 drape|draped|curled",
        "skin ~1 to|on|against ~0 skin",
        "flesh ~0 on|against ~0 flesh",
        (
            "press|nestle|melt|sink|fold|snuggle|burrow|curl|huddle ~3 into|against ~2 @poss ~1 arm|"
            "arms|side|chest|body|neck|lap|embrace"
        ),
        "bury ~2 face|head|nose ~3 neck|hair|chest|breast|lap|shoulder",
        "spoon|spoons|spooning",
        "wrapped ~2 in ~2 arm",
        says="Lying or resting close together is described.",
        yes="They lie in each other's arms.",
        no="She curls the ribbon.",
        unless="dog cat baby gun boxer soup cereal tea ice yogurt sugar coffee ladle bowl jar medicine "
        "fork knife syrup stir plate tray lifts",
    ),
    entry(
        "touch.in_bed",
        Class.INTIMATE_TOUCH,
        1.5,
        (
            "crawl|climb|slip|slide|get|join|lie|jump|snuggle|roll ~3 into|in|under|beneath|next|beside|on|"
            "behind|onto ~3 bed|sheet|cover|covers|blanket|him|her|duvet|mattress"
        ),
        "roll ~3 over|onto ~4 him|her|%name",
        "in ~1 bed ~3 with|together|beside|next",
        "@other|they ~2 lie|lay ~3 together|next|beside|facing",
        "side ~0 by ~0 side ~3 bed|couch|mattress|floor",
        "share ~2 bed|mattress|blanket",
        "both|couple|two|they ~4 in|on ~1 bed",
        "lie|asleep|sleep|sit ~2 next|beside|alongside ~3 her|him|%name|each|other",
        "under|beneath ~2 sheet|cover|covers|blanket|duvet",
        "push|shove|pull|throw|fall|tumble|toss|lay ~4 bed|mattress|couch|sofa",
        "turn|roll ~1 toward|towards|over ~2 him|her|%name",
        "beneath|underneath ~0 him|her|%name",
        "facing|face ~1 each ~0 other ~5 bed|pillow|mattress|blanket|sheets",
        "squeeze|cram|crammed|squashed|pile ~4 bed|bunk|hammock|cot",
        "hammock ~4 together|both|two|entwined",
        "pillow ~0 talk",
        "nose ~0 to ~0 nose",
        "under|beneath ~2 quilt|bedspread|eiderdown|comforter",
        says="People are in or on a bed or a couch together.",
        yes="He slips under the covers beside her.",
        no="He makes the bed.",
        unless="hospital suitcase laundry luggage flower truck bag",
    ),
    entry(
        "touch.beside",
        Class.INTIMATE_TOUCH,
        2.1,
        (
            "climb|crawl|slip|slide|get|jump|roll ~1 into|in ~1 bed ~2 with|beside|next|behind ~1 to|him|her|"
            "%name"
        ),
        "share ~1 a|the|one ~1 bed",
        "they|both|couple|%name ~3 lie ~3 bed ~5 holding|facing|embrace|naked|legs|hands|arms|kissing",
        "lie ~3 nose ~0 to ~0 nose",
        "thumb|finger ~2 over|across|along ~1 @poss ~1 lip|lower|bottom",
        "arm|wrap|hug|hold|embrace ~4 him|her|%name ~2 from ~0 behind",
        "breath|breathe|lips|mouth ~3 nape|back ~2 @poss ~0 neck",
        says="Two people lie or hold each other close.",
        yes="She climbs into bed beside him.",
        no="She climbs into the boat.",
        unless="hospital choke gun knife throat child baby daughter son",
    ),
    entry(
        "touch.bed",
        Class.INTIMATE_TOUCH,
        0.9,
        "in|on ~0 bed",
        "in|on|onto ~1 her|his|the|their ~0 bed",
        "on|onto ~1 the|a ~0 couch|mattress|sofa",
        says="Somebody is in or on a bed.",
        yes="He reads in bed.",
        no="A flower bed runs along the wall.",
        unless="flower truck",
    ),
)
