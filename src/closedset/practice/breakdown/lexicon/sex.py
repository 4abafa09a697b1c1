"""Simulated sex, seen."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "sex.named",
        Class.SIMULATED_SEX,
        3.0,
        "make|made|making ~1 love",
        "lovemaking",
        "love ~0 making",
        "have|has|had|having ~2 sex|intercourse",
        "intercourse|copulate|fornicate|coitus|orgy|threesome|gangbang",
        "sex ~0 scene",
        "coupling|copulating",
        "consummate",
        "mate|mates ~1 like",
        "go ~1 at ~1 it",
        "going ~0 at ~0 it",
        "get ~0 it ~0 on",
        "doggy ~0 style",
        "missionary",
        "sleep ~1 with ~1 @other",
        "sex",
        "quickie|handjob|blowjob|rimjob|fellatio|cunnilingus",
        "hand|blow ~0 job",
        "they ~1 fuck",
        "rough ~0 sex",
        "in ~1 flagrante",
        "intimate ~0 act",
        "carnal|conjugal|coital|copulating|copulation|rutting",
        "marital|wifely|husbandly|conjugal ~1 duty|duties|rights|bed|visit",
        "do|doing ~0 the ~0 deed|nasty|business",
        "roll ~2 in ~0 the ~0 hay",
        "make ~0 whoopee",
        "like ~0 rabbits|bunnies",
        "bump|bumping ~0 uglies",
        "nookie|nooky|rumpy|hanky|shagging|fornicating",
        "lose|lost|losing|take|taking ~1 @poss ~0 virginity|cherry",
        "sleep ~1 together",
        "turn|turning ~0 trick|tricks",
        "have ~1 it ~0 off",
        "taking ~0 her ~0 with|hard|violently|roughly",
        "take ~0 her|him ~0 from ~0 behind",
        "do|does|doing|did ~1 his|her|their ~1 duty ~6 bed|roll|rolls|sleep|sleeps|wife|husband|over",
        "sex ~0 scene|act|worker|tape",
        "they|couple ~1 do ~0 it ~1 in|on|against|standing|again|twice|right|everywhere",
        "they|animals|bodies ~0 couple ~0 in|on|against|by|like|under",
        says="A sex act is named.",
        yes="They make love on the floor.",
        no="He makes breakfast on the stove.",
        unless=(
            "education offender symbol trade traffic worker talk opposite female male change appeal ed "
            "therapist crimes ratings chromosome lives pistols city"
        ),
    ),
    entry(
        "sex.coarse",
        Class.SIMULATED_SEX,
        2.8,
        (
            "fucks|fucking|fuck ~1 him|her|%name|each|woman|man|girl|wife|from|against|"
            "mechanically|furiously|"
            "doggy"
        ),
        "are|is|they ~1 fucking",
        "shag|shagging",
        says="A sex act is described in coarse words.",
        yes="He is fucking her in the van.",
        no="What a day.",
        unless="you off up what it outta pots with idiot car thing dead crazy stupid dumb insane",
    ),
    entry(
        "sex.profane",
        Class.SIMULATED_SEX,
        2.6,
        (
            "screw|bang|hump|shag|bonk|boff|boink|shtup ~2 him|her|%name|each|woman|man|girl|wife|"
            "from|hard|against|"
            "mechanically|stranger|prostitute|hooker|furiously|doggy|secretary"
        ),
        "they|couple|pair|both|two ~1 screw|bang|hump|bonk|rut|boink ~0 in|on|against|like|behind|up|by|$",
        "at ~0 it ~1 like|already|again",
        "get ~1 laid",
        "hot ~0 and ~0 heavy",
        "fuck <4 bed|behind|sink|wall|desk|table|couch|floor",
        says="A sex act is described in coarse words.",
        yes="The pair fuck against the wall.",
        no="He bangs on the door.",
        unless=(
            "door head drum table gavel fist gun you off up window nose knee wood board hammer "
            "shut what picture bars steering piano it outta out pots with"
        ),
    ),
    entry(
        "sex.act",
        Class.SIMULATED_SEX,
        2.6,
        "bend ~1 her|him|%name ~1 over",
        "have ~1 him|her|%name ~1 up|pinned|pressed ~0 against",
        "face|head|mouth ~3 between ~2 thigh|leg|knee",
        "cum|cums|ejaculate|come ~1 in|on|inside ~0 @poss ~0 mouth|hand|stomach|breast|breasts|chest",
        "takes|take ~0 him|her ~1 in ~1 her|his ~1 hand|mouth",
        "clutch|grip|grab|claw ~2 sheet|sheets|bedsheet|bedsheets|headboard|mattress",
        "finger|fingers|fingering ~0 herself|himself",
        "thrust|thrusting|thrusts",
        "enter ~0 him|her ~1",
        "penetrate|penetrating ~2 @other",
        "move|push|thrust|slide|enter|come|finish|deep|slip|is|rock|guide ~2 inside ~1 her|him|me|%name",
        "suck|suckle|blow|blowing ~1 him|her|%name|@poss ~1 off|dick|cock|penis|toe|toes",
        "eat|eating ~0 her|him ~0 out",
        "finger|fingering|fingers ~0 her|him",
        "stroke|rub|pleasure|touch|fondle ~0 himself|herself",
        (
            "hand|hands|arm|fist ~3 move|moving|pump|pumping|work|working|jerk|jerking|busy ~6 blanket|sheet|"
            "covers|lap|trousers|magazine|crotch|pants|beneath|under|duvet"
        ),
        "wank|wanking|toss ~1 off|$",
        "pump|pumps|pumping ~1 away ~2 on|at|top|behind|him|her",
        "pump|pumps|pumping ~2 on ~0 top",
        "part|open|spread ~2 leg|legs|thigh|thighs|knees",
        "finish|finishes ~2 with ~2 grunt|shudder|groan|cry|gasp|sigh",
        "service|services|servicing ~0 him|her|%name|men|clients|customers",
        "bed|beds|bedded ~0 her|him|%name ~1 $",
        "wait|waiting ~4 for ~2 it|him|this ~1 to ~0 be|finish|end ~1 over|done|finished",
        "go|goes|going ~1 down ~0 on",
        "on ~0 his|her ~0 knees ~3 in ~0 front",
        "ride|rides|riding ~0 him|her|%name",
        "mount|mounts ~1 him|her|%name",
        "to|reach|reaches|reaching ~1 climax",
        "orgasm|orgasmic",
        "ejaculate",
        "cum|cums|cumming",
        "come ~1 inside",
        "he|she|they|%name ~1 comes|cums|finishes|climaxes $",
        "he|she|they|%name ~0 climaxes",
        "pleasure|pleasuring ~1 him|her|himself|herself|%name",
        "masturbate|masturbation|masturbating",
        "jerk|jack|wank|whack ~1 off",
        "touch|touches|touching ~1 herself|himself",
        "play ~0 with ~0 herself|himself",
        "hand ~2 down ~2 @poss ~1 pants|trousers|panties|underwear",
        "head <3 disappear|bob|bobbing ~4 lap|between|down|below|sheet|up",
        "writhe <4 pleasure|ecstasy|sheets|together|under|naked|beneath|bodies|stage|pole|lap",
        "hip ~3 buck|grind|rock|move|thrust|press|sway|gyrate",
        (
            "slide|slides|lower|moves|kiss|disappear ~3 down|below|between ~3 body|leg|sheet|frame|thigh|"
            "cover|covers|waist"
        ),
        "slide ~1 below",
        "arch ~2 back",
        "vibrator",
        "vibrate <9 press|pleasure|thigh|thighs|legs|lap|moan|gasp",
        "foreplay",
        "reciprocate",
        "rub|press|grind|push ~0 himself|herself ~1 against|on|into|up ~1 him|her|%name|@poss",
        (
            "kneel|kneels|knees ~2 in|before|between ~2 legs|front|him|her|thighs ~6 fly|zip|belt|"
            "trousers|pants|skirt|zipper|lap"
        ),
        (
            "lies|lie|lying ~0 on|over|atop|above ~0 him|her|%name ~3 moving|panting|grunting|heavy|"
            "still|rocking|spent"
        ),
        "head ~1 thrown|back|tilted ~2 back|moaning|mouth ~2 open|eyes|moaning|gasp",
        "porno|porn|pornography ~6 sits|watches|watching|tissue|tissues|hand|trousers|fly",
        says="Movement of a sex act is described.",
        yes="He thrusts once more and is still.",
        no="He enters the kitchen.",
        unless=(
            "sword knife spear paper horse house door room office bike bicycle money letter "
            "fist envelope dagger bottle blade stairs staircase microphone train bus chin note ball phone "
            "motorcycle pony elevator jaw cat place apartment home kitchen bedroom"
        ),
        tags="bodily",
    ),
    entry(
        "sex.passion",
        Class.SIMULATED_SEX,
        2.2,
        (
            "passionate|passionately|ardor|ardour|frenzy|frenzied|hungrily|ravish|ravage|devour <6 @other|"
            "each|they|kiss|embrace|love|body"
        ),
        "rip|tear|claw|pull ~2 at ~1 each|his|her ~2 clothes|clothing|shirt|other",
        "tear|rip ~3 clothes|clothing|shirt|dress|blouse",
        "clothes ~1 fly|flying",
        "all ~0 over ~0 each|him|her|%name ~0 other",
        "@other ~2 against ~1 wall|counter|sink|tree",
        "fall|tumble|collapse|crash|topple ~4 bed|mattress|couch|together|pillows",
        "fall|tumble|collapse|crash|topple ~2 onto|on ~1 each|him|her|%name|bed|top",
        "lift|push|pick|pin ~3 against|onto|up ~3 wall|counter|table|desk|bed",
        "sweat|sweaty|sweating ~4 body|bodies|bed|naked|sheet|entwined",
        "roll ~1 off ~1 him|her|%name",
        "pull ~1 him|her|%name ~1 down ~3 on|onto|bed|top",
        "on ~0 all ~0 fours",
        "bedroom ~0 eyes",
        "slick|glisten|glistening|sheen|slippery ~3 sweat|body|bodies|skin",
        "bodies ~3 move|writhe|heave|slick|tangled|together|silhouette|rise|rising",
        "limbs ~2 tangle|tangled|entwined|everywhere",
        "lose ~1 themselves",
        "grapple",
        "take ~0 her|him ~1 against|right|there",
        "guide ~2 inside|hand|to",
        says="Passion between bodies is described.",
        yes="They tear at each other's clothes.",
        no="The fans tear down the poster.",
        unless=(
            "police gun cop punch fight knife suspect handcuff football soldier cuff attacker ladder wind "
            "storm curtain paper thug"
        ),
        tags="bodily",
    ),
)
