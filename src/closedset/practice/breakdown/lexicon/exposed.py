"""Non-sexual material that exposes: birth, examination, feeding, toilet, bathing somebody, the dead."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "exposed.birth",
        Class.HYPER_EXPOSED,
        2.8,
        "give|giving|gives ~1 birth",
        "childbirth|contraction|midwife|afterbirth|placenta|crowning|dilate|epidural|forceps",
        "go|goes|in|into ~1 labor|labour",
        "labor|labour ~2 pain|pains|room|ward",
        "birth|birthing",
        "bear|bears|bearing ~0 down",
        "between|up ~2 @poss ~1 leg|legs|thighs <9 baby|midwife|doctor|head|push|nurse|infant|cord|dr",
        "doctor|midwife|nurse|dr|obstetrician|surgeon ~5 between ~2 @poss ~1 leg|legs|thighs|knees",
        (
            "newborn|infant|baby <6 slimy|slippery|cord|umbilical|slick|bloody|emerge|emerges|wet|"
            "womb|placenta|forceps"
        ),
        "newborn <8 doctor|nurse|midwife|delivery|mother|cry|cries|wail|scream|wrapped|swaddled|hands",
        "midwife|doctor|nurse|she ~3 reach ~1 between ~2 leg|legs|thighs",
        "she ~1 push|pushes ~2 again|harder|scream|screams|with|$",
        "water|waters ~1 break|broke|broken",
        "push|pushes|pushing ~4 baby|contraction|nurse|doctor|midwife|birth",
        "deliver|delivers ~2 baby|child|twins",
        "delivery ~0 room",
        "head ~1 crown|crowning|emerge",
        "c ~0 section",
        "umbilical|stirrup|stirrups|caesarean|cesarean|stillborn|stillbirth",
        "afterbirth|birthing",
        "miscarry|miscarriage",
        "abortion|curette|speculum|dilator",
        says="A birth or a pregnancy procedure is described.",
        yes="She is giving birth in the barn.",
        no="He fills in the form.",
        unless=(
            "certificate date place rate control day mark order manual stable law party camp "
            "union news debate ballot activist movement horse mare cow saddle nation ford boots "
            "lorry truck car "
            "vehicle train tank enemy"
        ),
    ),
    entry(
        "exposed.exam",
        Class.HYPER_EXPOSED,
        2.4,
        "blood|bloody|bloodstained ~2 sheet|sheets|bedsheet|bedsheets|underwear|nightdress",
        "virginity|hymen|maidenhead|chastity",
        (
            "pelvic|gynaecological|gynecological|gynecologist|gynaecologist|obstetrician|internal|rectal|"
            "vaginal|breast|prostate ~1 exam|examination|examine|exam|office|table"
        ),
        "gynecologist|gynaecologist|obstetrician|urologist|pelvic|mammogram|pap ~0 smear",
        "mammogram|ultrasound|sonogram|catheter|enema|bedpan|colonoscopy|prostate",
        "exam|examination|examining ~1 table|room",
        "hospital|paper|surgical|patient ~1 gown",
        "stethoscope ~6 chest|back|belly|abdomen|breast|stomach",
        "examine|palpate|palpitate|prod ~3 @poss ~1 abdomen|belly|breast|body|stomach|chest|wound|scar",
        "feet|legs ~2 in|into ~1 stirrups|stirrup",
        "surgery|surgical|operating|operation ~3 table|room|theatre|theater|patient|abdominal|watch",
        "surgery",
        "rubber|latex|surgical|medical ~1 glove",
        "inject|injection|needle|syringe ~5 ass|buttock|butt|cheek|thigh|stomach|belly|hip",
        "operate|operates ~1 on",
        "sponge ~0 bath",
        "undress ~3 doctor|nurse|patient",
        "open ~2 gown|robe|shirt ~4 doctor|nurse|stethoscope|exam",
        "defibrillator|cpr ~4 chest|shirt|bare",
        "blood <5 leg|thigh|underwear|panties|between|nightgown|skirt|crotch",
        "tampon|menstrual|menstruate|diaphragm|iud|pessary|suppository|swab|cervix",
        "snap|snaps|pull|pulls ~3 glove|gloves ~5 bend|legs|knees|table|exam|relax",
        "gel|jelly|probe|wand ~5 belly|stomach|abdomen|gown|bump",
        "probe|wand|instrument|finger ~2 under|beneath|inside ~2 gown|her|him",
        "feet|heels ~2 in|into ~1 stirrups",
        "bikini|brazilian|intimate|leg ~0 wax|waxing",
        "lump|lumps ~4 breast|breasts|testicle",
        (
            "lift|raise|pull|hike|open ~2 @poss ~2 gown|shirt|blouse|top ~5 doctor|nurse|belly|scar|"
            "stethoscope|bandage"
        ),
        "period ~1 blood|stain",
        "pregnancy ~0 test",
        "morning ~0 sickness",
        "pee|pees|urinate ~3 stick|cup",
        "patient ~4 bed|table|lies|gown|lie",
        "turn ~2 head ~2 cough",
        "cough ~2 for|doctor",
        "draw|pull|lift|fold|peel|turn ~1 back|aside|down ~1 the ~0 sheet|gown",
        "doctor|midwife|gynaecologist|gynecologist|nurse|obstetrician ~3 examine ~1 her|him|%name|breasts",
        "knees ~1 up|apart|raised|bent ~6 doctor|nurse|midwife|examine",
        says="An examination or procedure is described.",
        yes="The doctor begins a pelvic exam.",
        no="The teacher marks the exam.",
        unless="brain tooth dental hair standard police",
    ),
    entry(
        "exposed.feeding",
        Class.HYPER_EXPOSED,
        2.7,
        "pump|pumps|pumping ~1 milk|breast",
        "breastfeed|breastfeeding|suckle|lactate",
        "nurse|nurses|nursing|feed ~3 baby|infant|newborn|breast|twin|twins|child|son|daughter",
        "nursing ~0 %name|him|her",
        "breast ~0 feed|pump|milk",
        "baby|infant|newborn|child ~4 breast|nipple|suckle|latch",
        "take|give ~3 breast",
        "wet ~0 nurse",
        "at|to ~1 her ~0 breast",
        "breast ~3 pump",
        "express|expresses|expressing ~1 milk",
        "milk ~3 breast|breasts|blouse|nipple|leak|leaks|leaking",
        "baby|infant|newborn ~3 feed|feeds|suck|sucks|nurse ~3 $",
        says="Breastfeeding is described.",
        yes="She nurses the baby on the porch.",
        no="She nurses a drink at the bar.",
        unless="bottle formula spoon ducks cereal back health wounds patient",
    ),
    entry(
        "exposed.toilet",
        Class.HYPER_EXPOSED,
        2.3,
        (
            "on|at|from|over|off ~1 the|a|his|her ~0 toilet|urinal|commode|latrine|bedpan|outhouse|"
            "chamberpot|potty|lavatory|loo|privy|throne|bog|bidet"
        ),
        "sit|sits|stand|stands|perch ~2 on|at ~0 toilet|urinal|lavatory",
        "urinal|bedpan",
        (
            "pee|urinate|piss|pisses|defecate|wet|wets|pissing ~1 himself|herself|bed|on|against|in|she|he|"
            "into|behind|standing|pants"
        ),
        "peeing|pees|urinate|urinating|pissing",
        "take|takes|taking ~1 leak|piss|dump|shit|crap",
        (
            "pants|trousers|knickers|panties|tights|underwear|skirt|jeans|shorts ~2 around|round|"
            "about|down|at ~2 "
            "ankle|ankles|knees"
        ),
        ("squat|crouch|stand ~5 pee|urinate|piss|wee"),
        (
            "pee|wee|urinate|piss|tinkle|whizz ~3 behind|against|in|into|on|off|over|beside ~2 tree|"
            "bush|bushes|wall|"
            "bottle|bucket|snow|cup|road|field|pool|alley|side|sink"
        ),
        "take|takes|taking|have|having ~1 wee|slash|whizz|tinkle|pee",
        "lavatory|toilet|loo ~3 trousers|pants|knickers|skirt",
        "sit|sits|sitting ~2 on ~1 the ~0 john|loo|can|toilet|pot|bowl",
        "bathroom|toilet ~0 stall",
        "chamber ~0 pot",
        "relieve ~1 himself|herself",
        "wipe ~1 himself|herself",
        says="Use of a toilet is described.",
        yes="He stands at the urinal.",
        no="He stands at the sink.",
        unless=("brush clean plunger scrub fix plumber vomit puke throw retch weight bar"),
    ),
    entry(
        "exposed.toilet_seat",
        Class.HYPER_EXPOSED,
        2.3,
        (
            "sit|sits|sitting|perch|squat|crouch ~2 on ~1 the|a|his|her ~0 toilet|loo|john|lavatory|"
            "commode|pot|bowl|potty"
        ),
        says="Somebody sits on a toilet.",
        yes="He sits on the toilet and reads.",
        no="He sits on the lid of the chest.",
        unless="lid closed edge tank",
    ),
    entry(
        "exposed.toilet_part",
        Class.HYPER_EXPOSED,
        0.4,
        "toilet ~0 paper|roll|brush|tank|cistern|bag|kit|tissue",
        says="A thing that belongs to a toilet is mentioned.",
        yes="A toilet brush stands in the corner.",
        no="A paint brush stands in the corner.",
        tags="mild",
    ),
    entry(
        "exposed.toilet_near",
        Class.HYPER_EXPOSED,
        1.0,
        "toilet|commode|latrine|outhouse|urine|pee|piss|lavatory|squat",
        says="A toilet is mentioned.",
        yes="The toilet is occupied.",
        no="The kitchen is occupied.",
    ),
    entry(
        "exposed.care",
        Class.HYPER_EXPOSED,
        2.3,
        "sponge ~5 body|back|skin|chest|arm|leg",
        "undress ~0 him|her|%name",
        (
            "bathe|wash|sponge|scrub|soap|shave ~2 him|her|%name|patient|body|baby|back|chest|leg|child|kid|"
            "mother|father|corpse"
        ),
        "clean|dress ~1 patient|body|baby|corpse",
        "help ~3 undress|bath|tub|shower|toilet|bathroom|dress|out ~2 clothes",
        "give|gives|giving ~3 bath|shower|sponge",
        (
            "sponge|bathe|wash|dress|undress|lower|lift ~3 old|elderly|patient|invalid|mother|father|"
            "him|her ~4 bath|tub|naked|body|back|commode"
        ),
        "bathtime|bath ~0 time",
        "lift ~3 out|into ~2 tub|bath",
        "wax|waxing|waxed|tattoo|tattooed|piercing ~4 leg|bikini|chest|breast|butt|private|thigh|back|hip",
        "shave ~2 leg|chest|armpit",
        (
            "wipe|wash|sponge|dry|clean ~2 patient|body|him|her|%name|invalid ~4 flannel|sponge|"
            "cloth|basin|washcloth"
        ),
        says="Somebody is washed, dressed or cared for.",
        yes="The nurse bathes him in silence.",
        no="He washes the car.",
        unless=(
            "car dish window floor laundry brush subject hand hands plate horse dog tyre tire mind room "
            "sheets face"
        ),
    ),
    entry(
        "exposed.body",
        Class.HYPER_EXPOSED,
        1.7,
        "cadaver|autopsy|morgue|mortuary|mortician|embalm|slab",
        "corpse|body|cadaver <6 naked|nude|undressed|unclothed|wash|washed|bathe|dress|slab|hosed",
        "body ~3 slab|morgue|gurney|sheet|autopsy|drawer",
        "dead|lifeless ~1 body ~3 naked|nude|tub|bed|bath|slab",
        "toe ~0 tag",
        says="A dead body is shown.",
        yes="The body lies on a slab under a sheet.",
        no="The body politic is tired.",
        unless="concrete stone marble bacon meat battlefield",
    ),
    entry(
        "exposed.birth_spoken",
        Class.HYPER_EXPOSED,
        1.8,
        "one|big|good|more|another|last|hard ~1 push",
        "push ~0 push",
        "keep ~0 pushing",
        "don't ~1 push",
        "i ~2 see ~2 head",
        "it ~0 a ~0 boy|girl",
        "baby|head ~1 coming|crowning",
        "put|change ~2 gown ~1 on",
        "feet ~3 stirrups",
        "scoot|scooch|slide ~2 down ~3 table|bed|edge|me",
        says="Words that may be spoken at a birth or an examination.",
        yes="One more push.",
        no="One more step.",
        tags="spoken",
    ),
    entry(
        "exposed.near",
        Class.HYPER_EXPOSED,
        1.2,
        "newborn|maternity|pregnant|procedure|hemorrhage|haemorrhage",
        "diaper|diapers|nappy",
        "scar|scars|burn|wound|bandage|bruise ~5 back|stomach|chest|breast|thigh|belly|torso|leg|legs|body",
        "corpse|coroner",
        "body ~0 bag",
        "medical ~0 examiner",
        "lump|swelling|rash ~4 groin|armpit|chest",
        says="Something that often comes with an exposed body is mentioned.",
        yes="A bruise spreads over his back.",
        no="The fruit is bruised.",
    ),
)
