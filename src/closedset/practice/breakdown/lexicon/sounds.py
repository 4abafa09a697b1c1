"""Simulated sex, heard: sounds, breath, words."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "sex.sounds",
        Class.SIMULATED_SEX,
        2.0,
        "windows|windshield ~2 fog|fogged|steamed|steamy",
        "car|van|tent|trailer|caravan|camper ~2 rock|rocks|rocking|bouncing",
        "giggle|giggling|laughter ~3 under|beneath|from ~2 sheet|duvet|covers|blanket",
        "moan ~3 pleasure|ecstasy|bed|softly|louder|low|long|together|his|her|into",
        "groan|sigh|cry|grunt|gasp ~3 pleasure|ecstasy|bed",
        (
            "noise|noises|sound|sounds|cries|moans|grunts|gasps|giggles|thumping|creaking ~4 from|"
            "through|behind|"
            "above|upstairs|overhead|beyond ~3 bedroom|wall|ceiling|tent|upstairs|cubicle|stall"
        ),
        (
            "wall|ceiling|partition|overhead|upstairs|bedroom ~6 moan|moans|grunts|gasps|bedsprings|"
            "headboard|giggles|moaning"
        ),
        "bedsprings|headboard",
        "gasp ~3 pleasure",
        "breathless|breathlessly <6 bed|sheet|back|together|each",
        "sound ~3 sex|lovemaking|love|couple|passion|pleasure|moan|kissing",
        (
            "bed|bedsprings|mattress|headboard|springs <5 creak|squeak|bang|thump|knock|rock|slam|bounce|"
            "rhythmic|rhythmically|shake|creaking"
        ),
        (
            "rhythmic|rhythmically ~3 thump|thumping|bang|banging|creak|creaking|grunt|grunting|slap|"
            "slapping|knock|bounce|motion|movement|movements|squeak|moan"
        ),
        "pant|panting ~1 and|together|heavily",
        "cries|cry|scream|shriek ~3 pleasure|ecstasy|passion",
        "throes",
        "orgasmic|climactic ~1 cry|moan|sound",
        (
            "sofa|couch|bed|bunk|cot|table|springs|backseat|chair|hammock ~2 squeak|squeaks|creak|"
            "creaks|rock|rocks|thump|thumps ~4 faster|rhythm|louder|harder|again|rhythmically"
        ),
        "giggle|giggles|giggling|laughing <8 covers|duvet|sheets|bedclothes",
        "rhythmic|rhythmically|steady ~2 knock|knocking|thud|thudding|bump|bumping",
        (
            "noise|noises|sound|sounds|cries|moans|grunts|gasps|giggles|panting ~3 behind|from|"
            "inside ~3 toilet|bathroom|closet|cubicle|shower"
        ),
        says="Sounds of a sex act are described.",
        yes="Through the wall, moans and laughter.",
        no="The engine turns over.",
        unless=(
            "pain wind crowd train metal disappointment audience injured hurt engine sob sick beat ship "
            "boat wounded agony hull pipe dying nightmare blood running ran frustration complain dread "
            "fear cold"
        ),
    ),
    entry(
        "sex.sounds_near",
        Class.SIMULATED_SEX,
        1.2,
        "moan",
        "groan",
        "whimper",
        "rhythmic|rhythmically",
        "ecstasy|pleasure|passion",
        "shudder|shuddering|shudders",
        "writhe|writhing",
        "oh ~1 god|yes",
        "pant|pants ~1 and|together|heavily",
        "bump|thump ~2 wall",
        says="Sounds that may have another cause are described.",
        yes="She groans.",
        no="She yawns.",
        unless=(
            "pain wind crowd train metal disappointment audience injured hurt engine sick beat ship boat "
            "wounded agony hull pipe dying nightmare blood frustration complain dread fear cold weather "
            "about bullet shot gun zombie floor floorboards table chair pee"
        ),
    ),
    entry(
        "sex.breath",
        Class.SIMULATED_SEX,
        1.2,
        "heavy|ragged|quick|shallow|labored|laboured ~1 breath|breathing|breathe",
        "breath ~3 ragged|quicken|heavy|grow|catch|shallow|hot|short",
        "breathe ~2 hard|heavily|heavy|fast|deeper",
        "they ~3 breathless",
        says="Heavy breathing is described.",
        yes="His breath grows ragged.",
        no="A breath of wind.",
        unless="pain smoke nightmare blood frustration dread fear ran running run stairs wind",
    ),
    entry(
        "sex.spoken",
        Class.SIMULATED_SEX,
        1.5,
        "don't ~0 stop",
        "take ~1 off ~2 clothes|shirt|dress|pants|bra|panties|underwear|everything",
        "spread ~1 your ~0 leg|legs",
        "touch ~0 me",
        "kiss ~0 me",
        "fuck ~0 me ~0 harder|hard|now",
        "i'm ~1 coming|cumming",
        "are ~0 you ~0 wet|hard|naked",
        "condom|protection",
        "come ~2 to|into ~1 bed",
        "does ~0 that ~0 feel",
        "feel ~0 good",
        "harder|faster|deeper ~1 harder|faster|deeper",
        "turn ~0 you|me ~0 on",
        "undress ~1 me|for",
        "you're ~1 naked",
        "inside ~0 me",
        "get ~1 undressed|naked",
        "want ~0 you",
        "my|your ~0 panties|bra|nipple|clit|cock|dick|pussy|breast|breasts|boob|boobs|tits",
        says="Words that may be spoken during an act.",
        yes="Come back to bed.",
        no="Come back to town.",
        tags="spoken",
    ),
)
