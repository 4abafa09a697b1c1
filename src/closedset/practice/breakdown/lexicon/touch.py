"""Sensual or sexual contact short of a sex act."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

T = Class.INTIMATE_TOUCH
ENTRIES = (
    entry("touch.caress", T, 2.3, "caress", "fondle", "stroke <4 @face|@near|him|her|%name", "pet|petting <3 face|hair",
          "trace <6 @face|@near|outline|scar", "nuzzle", "tickle", "bite ~2 ear|lip|neck|shoulder", "knead ~3 shoulder|back|neck|flesh", "sniff|smell ~1 @poss ~0 hair|neck",
          says="A caress is described.", yes="She strokes his hair.", no="He paints with broad strokes.",
          unless="brush oar swim keyboard dog cat horse beard chin gun paint midnight pen rifle gilt frame"),
    entry("touch.grope", T, 3.0, "grope <5 @other|@private|@near|breast", "grab|squeeze|cup|slap|smack|pinch|pat|"
          "palm|knead|spank|smacks|massage|goose ~4 @private", "feel ~0 her|him|me|%name ~0 up", "cop ~2 feel", "spank",
          says="Contact with an intimate area is described.", yes="He squeezes her buttocks.",
          no="He gropes for the light switch.", unless="turkey chicken switch cigarette rifle cigar"),
    entry("touch.hand_on", T, 2.2, "@hand ~6 on|onto|over|up|down|inside|under|beneath|between|along|to|around|in "
          "~2 @poss ~2 @near", "@hand ~3 under|beneath|inside ~2 @top|@sheet", "reach ~3 between|under ~2 @poss ~1 leg|dress|skirt",
          "put|place|lay|rest|press ~3 @hand ~4 @poss ~1 @near", "rub|stroke|massage ~2 @poss ~2 @near|shoulder|foot|back|neck",
          says="A hand on the body is described.", yes="He puts a hand on her thigh.", no="He puts a hand on the railing.",
          unless="gun knife pocket holster wound bullet own hold cpr"),
    entry("touch.hand_soft", T, 1.2, "@hand ~5 on|through|over|across|against|along|to|around|down ~2 @poss ~2 @face",
          "touch ~2 @poss ~2 @face", "take|hold|squeeze|reach ~3 @poss ~1 hand", "brush|stroke|tuck|sweep|push ~4 hair",
          "run ~2 hand|finger", "touch|hold|cup|cradle ~1 @poss ~1 face|cheek|chin", "hold ~0 hand", "touch ~0 her|him|each",
          says="A gentle touch is described.", yes="She touches his cheek.", no="She touches the cold stove.",
          unless="shake cuff handcuff gun phone cpr pulse knife"),
    entry("touch.straddle", T, 3.0, "straddle ~3 @other|lap|his|her|face|chest|waist", "climb|crawl|roll|get|lie|move|jump ~2 "
          "on ~0 top|him|%name", "climb|roll|get|lie|fall ~1 onto|upon ~0 him|her|%name", "sit|sits|slide|pull|perch|climb|crawl ~4 lap", "wrap ~3 leg", "leg ~2 wrap|around|entwine|intertwine|tangle",
          "on ~0 top ~1 of ~1 him|her|each|%name|one", "grind|grinding|writhe <5 @other|@private|against", "legs ~1 intertwined",
          "dry ~0 hump", "hump <3 @other|leg", "body <5 press|pressed|entwine|entwined|intertwined|tangle|arch|writhe|body|against",
          says="Bodies in close contact are described.", yes="She straddles him on the chair.", no="He straddles the motorbike.",
          unless="horse deer bike bicycle motorcycle motorbike napkin baby dog cat roof car", tags="bodily"),
    entry("touch.embrace_bed", T, 2.6, "spooning|spooned", "they|couple|both|%name ~1 spoon|cuddle|snuggle", "spoon|cuddle|snuggle|nestle <6 @other|bed|up|against|together",
          "entwine|intertwine|intertwined|entwined|tangled", "lie|curl|sleep|asleep|wake|rest|nestle ~5 in ~1 @poss ~0 arm",
          "lie|curl|asleep ~4 on ~1 @poss ~1 chest|shoulder|lap|stomach", "curl ~4 against|into|with|around|beside",
          "head ~4 @poss ~1 chest|lap|shoulder|belly|stomach", "arm <5 drape|draped|curled", "wrapped ~2 in ~2 arm",
          says="Lying or resting close together is described.", yes="They lie in each other's arms.", no="She curls the ribbon.",
          unless="dog cat baby gun boxer"),
    entry("touch.embrace", T, 1.3, "embrace <3 @other|they|passionately|tenderly|long|hold", "put|slip|wrap|slide|throw|drape|place ~2 "
          "arm ~1 around ~1 @other|@poss", "arm ~2 around ~1 @other|@poss|each", "pull|draw|hold|gather|tug ~3 close|closer|tight|toward|towards|into|"
          "against", "pull ~1 him|her|%name ~1 to ~1 him|her|%name", "hold ~1 him|her|each|%name ~1 tight|close|tightly|other",
          "press ~2 against|into|herself|himself ~2 @other|@poss", "slow ~1 dance|dancing", "sway ~3 together", "cheek ~0 to ~0 cheek", "dance ~3 close|slowly|together|cheek",
          "lean ~1 into|against ~1 him|her|%name", "press ~3 against", "hug ~4 long|tight|tightly|close|holds",
          says="An embrace is described.", yes="He wraps his arms around her.", no="She embraces the new policy.",
          unless="wall door window steering wheel trigger glass gun team mother father son daughter curtain coat fence", tags="bodily"),
    entry("touch.hug", T, 0.4, "hug", "embrace", "snuggle|cuddle", "in ~0 @poss ~0 arm", "linger ~3 touch|hand|embrace",
          "playfully|playful ~2 push|wrestle|tackle|tickle|tussle", "caress", "seduce|seductive|seductively|flirt|flirty|sensual|sultry|"
          "erotic|aroused|arousal|lust|lustful|horny|sexy|desire|suggestively|suggestive|lewd|lewdly|provocatively|intimate|turned-on|lascivious|chemistry",
          says="Affection or attraction is described.", yes="They hug at the station.", no="They shake hands at the station."),
    entry("touch.massage", T, 2.1, "massage", "masseuse|masseur", "rub ~2 @poss ~1 shoulder|back|foot|neck|temple", "rub|apply|spread|"
          "smooth ~3 lotion|oil|cream|sunscreen ~3 @poss|@other", "rub ~3 lotion|oil|suntan|sunscreen", "foot ~0 rub", "wash|soap|sponge|scrub ~2 @poss ~1 back|hair|body",
          says="A massage or similar contact is described.", yes="He massages her shoulders.", no="He rubs his eyes.",
          unless="eye dog ego car horse"),
    entry("touch.undress_touch", T, 2.8, "slide|slip|run|move|work|reach|drift|wander|explore|roam|creep ~3 hand|finger ~5 under|up|down|inside|"
          "between|over|into|beneath", "hand|hands ~2 all ~0 over ~1 him|her|%name|each", "@hand ~2 up|down|under|inside|beneath ~1 @poss ~2 @top", "hand ~4 wander|roam|explore|drift|everywhere|travel", "hand|finger ~3 move|slide|slip|creep ~3 under|up|down|"
          "inside|between|beneath|toward|lower", "finger ~4 @private|thigh", "paw ~1 at", "claw|clawing ~1 at ~1 each",
          says="Hands move over or under clothes.", yes="His hand slides under her skirt.", no="His hand slides the letter over.",
          unless="drawer pocket switch letter paper phone money note bag door wallet gun knife dough key purse desk"),
    entry("touch.in_bed", T, 1.5, "crawl|climb|slip|slide|get|join|lie|jump|snuggle|roll ~3 into|in|under|beneath|next|beside|on|behind|onto ~3 "
          "bed|sheet|cover|covers|blanket|him|her|duvet|mattress", "roll ~3 over|onto ~4 him|her|%name", "in ~1 bed ~3 with|together|beside|next",
          "@other|they ~2 lie|lay ~3 together|next|beside|facing", "side ~0 by ~0 side ~3 bed|couch|mattress|floor", "share ~2 bed|mattress|blanket", "both|couple|two|they ~4 in|on ~1 bed",
          "lie|asleep|sleep|sit ~2 next|beside|alongside ~3 her|him|%name|each|other", "under|beneath ~2 sheet|cover|covers|blanket|duvet",
          "push|shove|pull|throw|fall|tumble|toss|lay ~4 bed|mattress|couch|sofa",
          "turn|roll ~1 toward|towards|over ~2 him|her|%name", "beneath|underneath ~0 him|her|%name",
          says="People are in or on a bed or a couch together.", yes="He slips under the covers beside her.", no="He makes the bed.",
          unless="hospital suitcase laundry luggage flower truck bag"),
    entry("touch.bed", T, 0.9, "in|on ~0 bed", "in|on|onto ~1 her|his|the|their ~0 bed", "on|onto ~1 the|a ~0 couch|mattress|sofa",
          says="Somebody is in or on a bed.", yes="He reads in bed.", no="A flower bed runs along the wall.", unless="flower truck"),
    entry("touch.couple", T, 0.9, "in|on|onto ~0 his|%name's ~0 lap", "knee <3 touch|brush", "@poss ~1 inner ~0 thigh", "between ~1 @poss ~1 leg|thigh|breast", "play ~0 footsie",
          "body ~1 heat", "hand ~1 in ~0 hand", "inches ~3 face|lip|apart", "dance ~3 with ~1 him|her|%name|each",
          says="Two people are physically close.", yes="Her dog sleeps between her legs.", no="He walks between the rows."),
)  # fmt: skip
