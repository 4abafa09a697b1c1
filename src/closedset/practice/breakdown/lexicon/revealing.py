"""Underwear, swimwear, towels, bare chests."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "revealing.underwear",
        Class.REVEALING,
        2.5,
        (
            "underwear|underpants|panties|lingerie|knickers|thong|brassiere|jockstrap|undies|negligee|"
            "skivvies|bustier|loincloth|bloomers|peignoir|camisole|nightie|boxers|pasties|bra|corset|"
            "codpiece|"
            "underthings|undergarment|undergarments|underclothes|undershorts|unmentionables|jockeys|basque|"
            "petticoat|shapewear|bralette|pantaloons|girdle|garters|smalls|babydoll"
        ),
        (
            "in|wearing|wears|only|just ~2 slip|shift|teddy|chemise|combinations|drawers|vest|"
            "undershirt ~1 and|$"
        ),
        "in ~1 a|her|his|only|just ~2 slip|undershirt|petticoats",
        "union ~0 suit",
        "hot ~0 pants",
        "wonderbra",
        "suspenders|suspender <4 stocking|stockings|basque|belt|garter",
        "jock|athletic ~0 strap",
        "boxer ~0 short|shorts|brief",
        "bikini ~0 brief|bottom|top",
        "g ~0 string|strings",
        "in|wearing|wears|only|just|his|her|bikini|boxer|tight|white ~1 briefs",
        "garter ~0 belt|belts",
        "slip ~0 of ~0 a ~0 dress",
        "thermal|long ~0 underwear|johns",
        "strip ~0 to",
        "teddy <3 lace|silk|wearing|lingerie",
        "tighty ~0 whitey|whities",
        "y ~0 front|fronts",
        "fishnet|stockings|stocking",
        says="Underwear is described.",
        yes="He stands there in his boxers.",
        no="He wears a thick coat.",
        unless=(
            "christmas laundry clothesline drawer store shop bear santa hung ring mask head paper "
            "dogs washing suitcase pillow slipping slips slipped falls trip stumble"
        ),
    ),
    entry(
        "revealing.swim",
        Class.REVEALING,
        1.3,
        "swimsuit",
        "bathing ~0 suit|costume|trunk",
        "speedo|speedos",
        "swim ~0 trunk|trunks",
        "swimming ~0 costume|trunk",
        "leotard|bodysuit|catsuit|spandex|unitard",
        "swimwear|wetsuit",
        "skimpy|tiny|tight|swim ~1 trunks",
        "sunbathe|sunbathing|sun ~0 lounger",
        "budgie ~0 smugglers",
        says="Swimwear is described.",
        yes="She wears a swimsuit by the pool.",
        no="She swims with a suit of armour nearby.",
    ),
    entry(
        "revealing.bikini",
        Class.REVEALING,
        2.1,
        "bikini",
        says="Somebody wears a bikini.",
        yes="The girls sunbathe in bikinis.",
        no="The boys sunbathe in coats.",
        unless="shop store rack atoll wax bottom brief",
    ),
    entry(
        "revealing.shirtless",
        Class.REVEALING,
        2.2,
        ("shirtless|barechested|scantily|braless|trouserless|pantsless|topless"),
        "half ~0 naked|dressed|undressed|nude",
        "bare ~0 chested|chest|torso|breasted|legged|midriff",
        "shirt ~0 off|open",
        "no|without ~1 shirt|bra|pants|trousers|underwear",
        "scantily ~0 clad|dressed",
        "barely|skimpily|provocatively ~0 dress|dressed|clad|covered|covers|covering|cover",
        "skimpy|revealing ~2 @top|lace",
        "see ~0 through ~2 @outer|lace|fabric|top",
        "low ~0 cut",
        "pants|trousers|panties|jeans ~2 around|down|ankle|knee|off",
        "naked ~0 from",
        "stripped ~0 to ~1 the ~0 waist",
        "flimsy|gauzy|sheer|diaphanous|transparent|translucent|filmy|lacy ~2 @top|fabric|lace",
        "wet|soaked|drenched ~2 @outer|fabric ~2 cling|clings|clinging|transparent",
        "cling|clings|clinging ~2 to ~1 @poss ~1 body|skin|breasts|curves",
        "plunging|plunge ~1 neckline",
        "decolletage|décolletage",
        (
            "gown|robe|kimono|shirt|blouse|bathrobe|towel ~2 gape|gapes|undone|untied|unbuttoned|"
            "unbelted|parted|agape"
        ),
        "breast|breasts|bosom|bust|cleavage|flesh ~2 spill|spilling|heave|heaving|burst|bursting",
        "wear|wearing ~1 his|one|%name's ~4 shirt|shirts|tee|jersey ~3 nothing|only|else|bare|and",
        "shirt|blouse|top ~2 open|unbuttoned|undone|off|ripped",
        "négligée|négligé|deshabille|dishabille|déshabillé",
        "thin|sheer|wet ~2 nightdress|nightgown|slip|shift|chemise|cotton",
        "light|lamp|sun ~3 through ~2 @outer|fabric",
        says="A partly dressed body is described.",
        yes="He works shirtless in the yard.",
        no="He wears a shirt and tie.",
        unless="ironing store seat truth note door window plan disguise armor armour curtain plastic",
    ),
    entry(
        "revealing.night",
        Class.REVEALING,
        1.5,
        "nightgown|nightdress|nightshirt|negligee|chemise|babydoll|kimono|bathrobe|peignoir",
        "in ~2 a|his|her|my ~2 robe|slip|towel|tee|tshirt|pajamas|pyjamas|negligee",
        "dressing ~0 gown|gowns",
        "wrapped ~2 in ~2 robe|kimono|dressing",
        "wear|wearing ~3 robe|slip|towel|shift",
        "robe <4 open|tie|fall|belt|drop|only|silk|slip|wearing|puts|put|terry|loose",
        "wear ~2 one ~1 of ~2 shirt|tee",
        "dressed ~0 for ~0 bed",
        "her|a|thin|cotton|white|only ~0 shift",
        "her ~0 slip",
        "wearing|wears|in ~3 @poss ~2 tee ~0 shirt",
        "wearing ~2 his ~2 shirt",
        "oversized ~2 shirt|tee",
        "mini ~0 skirt|dress",
        "miniskirt|minidress|hotpants|cutoffs",
        "tight|short|clingy|tiny ~2 dress|skirt|shorts",
        says="Nightwear or light clothing is described.",
        yes="She wears a thin nightgown.",
        no="He works the night shift.",
        unless=(
            "night gear work day judge choir priest graduation monk paper swing key lever graveyard stick "
            "early late double priests permission wizard academic"
        ),
    ),
    entry(
        "revealing.look",
        Class.REVEALING,
        1.2,
        "leer|ogle|ogling",
        (
            "stare|look|gaze|glance|peek|watch|eyes|eye|admire|stares ~5 @poss ~2 breast|cleavage|ass|butt|"
            "leg|body|chest|curves|crotch|behind|figure"
        ),
        "check|checks|checking ~1 out ~1 @poss ~1 ass|butt|body|her|him",
        "peep|voyeur|peeping",
        "undress ~3 with ~2 eye|eyes",
        "look ~4 up ~1 and ~1 down",
        "skirt ~3 ride|hike|up|short|lift|blow",
        says="A gaze at the body is described.",
        yes="He leers at the waitress.",
        no="He stares at the clock.",
    ),
)
