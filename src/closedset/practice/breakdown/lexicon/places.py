"""Places that speak for themselves in a scene heading. These rules read headings only."""

from closedset.practice.breakdown.lexicon.entry import entry
from closedset.practice.breakdown.values import Class

ENTRIES = (
    entry(
        "place.shower",
        Class.NUDITY,
        2.4,
        "shower|sauna|bathtub|bathhouse|hammam|jacuzzi|tub|showers",
        "steam ~0 room",
        "nudist|nude",
        says="The scene is set where people wash.",
        yes="INT. GYM - SHOWERS - DAY",
        no="INT. GYM - DAY",
        unless="hotel",
    ),
    entry(
        "place.lockers",
        Class.NUDITY,
        1.4,
        "locker ~0 room",
        "spa",
        says="The scene is set where people change.",
        yes="INT. LOCKER ROOM - DAY",
        no="INT. ENGINE ROOM - DAY",
    ),
    entry(
        "place.bath",
        Class.NUDITY,
        0.9,
        "bathroom|washroom|restroom|toilet|lavatory|ensuite|bath",
        "ladies ~0 room",
        "men|women ~0 room",
        says="The scene is set in a bathroom.",
        yes="INT. BATHROOM - NIGHT",
        no="INT. KITCHEN - NIGHT",
    ),
    entry(
        "place.bed",
        Class.INTIMATE_TOUCH,
        0.9,
        "bedroom|bed|boudoir|bedchamber|bridal|honeymoon|motel",
        "hotel ~0 room",
        "hotel ~0 suite",
        says="The scene is set in a bedroom.",
        yes="INT. BEDROOM - NIGHT",
        no="INT. GARAGE - NIGHT",
    ),
    entry(
        "place.dance",
        Class.SEXUALISED_DANCE,
        1.4,
        "strip ~0 club|joint|bar",
        "stripclub|brothel|burlesque|peepshow|bordello|whorehouse",
        "gentlemen|gentleman ~0 club",
        "massage ~0 parlor|parlour",
        says="The scene is set where sexual services or dances are offered.",
        yes="INT. STRIP CLUB - NIGHT",
        no="INT. BOOK CLUB - NIGHT",
    ),
    entry(
        "place.medical",
        Class.HYPER_EXPOSED,
        1.0,
        (
            "delivery|labor|labour|birthing|operating|exam|examination|surgery|maternity|morgue|autopsy|"
            "mortuary ~1 room|theatre|theater|ward|suite"
        ),
        "morgue|mortuary|autopsy|maternity|clinic|gynecologist|infirmary",
        "fitting|dressing|changing ~0 room",
        says="The scene is set where people are examined or change.",
        yes="INT. HOSPITAL - DELIVERY ROOM - DAY",
        no="INT. MAIL ROOM - DAY",
    ),
)
