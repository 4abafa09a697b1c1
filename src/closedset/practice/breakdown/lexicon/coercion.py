"""Coercion told by how it is done and by what it leaves."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "violence.held",
        Class.SEXUAL_VIOLENCE,
        2.3,
        "he|they|men|man|guard|soldier|%name ~0 rape ~1 her|him|girl|woman|boy|%name",
        "hold|pin ~0 her|girl|woman|maid|wife ~1 down",
        "hold|pin ~1 the ~1 girl|woman|maid|nurse ~1 down",
        (
            "hand|palm ~2 over|across|on ~1 her|%name's ~0 mouth ~9 dress|skirt|bed|thigh|breast|blouse|"
            "nightgown"
        ),
        "hand|palm ~1 clamp|over|cover ~1 her ~0 mouth",
        "clamp|cover|clap ~1 her ~0 mouth",
        (
            "drag|haul|pull ~2 girl|her|woman|wife|daughter|maid ~2 into|behind|toward|inside ~2 bushes|"
            "alley|woods|van|truck|bedroom|bathroom|barn|shed|hut|tent|stall|closet|trees|back"
        ),
        (
            "corner|trap|box|block|crowd ~1 her|girl|woman|maid|waitress ~3 against|wall|car|door|lockers|"
            "sink|counter|elevator|in|kitchen"
        ),
        (
            "slap|swat|push|bat|remove|peel ~1 @poss ~1 hand ~3 knee|thigh|leg|waist|breast|ass|hip|shoulder|"
            "away"
        ),
        (
            "hand ~3 on ~1 her ~1 knee|thigh|leg|waist|ass|breast ~6 away|off|stiffens|flinch|recoil|"
            "uncomfortable|freeze|slap"
        ),
        "uninvited|unwelcome|unwanted ~2 kiss|touch|hand|hug|advance",
        "say|said|beg|plead ~1 no|stop|please ~5 keep|continue|harder|ignores",
        "roofie|rohypnol|ruffie|ghb",
        "spike|drug ~1 her ~0 drink|wine|glass|cocktail|champagne",
        "pass ~0 out ~5 undress|shirt|skirt|bra|panties|climb|grope|kiss",
        (
            "unconscious|sleeping|drugged|sedated ~1 girl|woman|body ~5 touch|stroke|kiss|undress|lift|skirt|"
            "naked"
        ),
        (
            "stepfather|stepdad|stepbrother|uncle|priest|coach ~9 bed|nightdress|nightgown|pajamas|pyjamas|"
            "undress|zipper|belt"
        ),
        "tie|bound|chained ~2 to ~2 bed|headboard|bedpost|mattress|bedframe",
        "expose|flash ~1 himself|herself",
        "peep|spy|watch|film ~3 through ~4 undress|shower|naked|bathe|changing|dressing",
        "shove|push|force ~1 @poss ~0 tongue|penis|cock|dick|fingers",
        "auction|sell|sold|buy ~3 girls|virgin",
        says="Somebody is held, trapped or touched without leave.",
        yes="Two men hold her down on the grass.",
        no="A paperweight holds the map down.",
        unless=(
            "stretcher paramedic doctor nurse surgery wound tourniquet bullet gunfire fire bomb explosion "
            "grenade seizure medic ambulance hospital football rugby birth contraction"
        ),
        tags="bodily",
    ),
    entry(
        "violence.left",
        Class.SEXUAL_VIOLENCE,
        2.2,
        (
            "torn|ripped|tattered|shredded|ripping|rips|tears ~2 blouse|dress|bra|nightgown|nightdress|"
            "panties|underwear|bodice|stockings|tights|slip|petticoat"
        ),
        (
            "blouse|dress|bra|nightgown|nightdress|panties|underwear|bodice|stockings|tights ~2 torn|ripped|"
            "tattered|shredded|bloody"
        ),
        (
            "bruise|welts|scratches|blood|fingerprints ~3 thigh|breast|between ~2 $|leg|thighs|dress|"
            "nightgown|arms|wrists|and"
        ),
        "dress|skirt|nightgown ~2 hiked|bunched|pushed|pulled|rucked ~1 up",
        "rape ~0 kit|exam|whistle|victim|crisis",
        "scrub ~2 herself|himself|skin|body ~4 shower|raw|clean|water",
        "curl|huddle|crouch|sob|cower ~4 shower|tub|bathtub",
        says="What coercion leaves behind is described.",
        yes="Her nightgown is torn, blood on her thighs.",
        no="The map is torn at the fold.",
        unless="wedding fashion seamstress mannequin pattern rag quilt sewing laundry",
    ),
)
