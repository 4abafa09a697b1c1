"""United States: SAG-AFTRA's performer contracts for television and film."""

from closedset.practice.findings import Weight
from closedset.practice.standards.packs.sag_aftra_auditions import AUDITIONS, MAGAZINE
from closedset.practice.standards.packs.wording import (
    at_audition,
    engaged,
    in_writing,
    recorded,
    rule,
    use_agreed,
)
from closedset.practice.standards.rule import Pack, Rule, Touches

QUICK = "SAG-AFTRA, quick guide to scenes involving nudity and simulated sex"
RIDERS = "SAG-AFTRA, what you should know about nudity riders"
OLDER = "masteringfilm.com on the pre-2020 rules"

BEFORE_THE_WORK: tuple[Rule, ...] = (
    rule(
        "US-SAG-01",
        "What is known of nudity and simulated sex is told in the casting notice.",
        "producer, casting",
        "A",
        f"{QUICK}; {MAGAZINE}",
        **at_audition(
            "part_disclosed",
            "{performer} is not on record as told before the audition that the part asks for {lack}.",
            "Tell them before the audition, in the casting notice where it is not out yet, and enter when.",
        ),
    ),
    rule("US-SAG-02", "What is learned after casting is notified then.", "producer", "C", QUICK),
    rule(
        "US-SAG-03",
        "Notice and rider at least 48 hours before the performer's call.",
        "producer",
        "A",
        MAGAZINE,
        touches=Touches.COVERED_WORK,
        measure="rider_before_call",
        value="48",
        unmet="The rider reached {performer} {hours} hours before the call; 48 are required.",
        owner="producer",
        do="Move the call to {earliest} or later, or plan the scene without this work.",
    ),
    rule(
        "US-SAG-03-LATE",
        "Whoever is engaged later than that has notice as early as can be. The exception itself is unread.",
        "producer",
        "C",
        QUICK,
    ),
    rule(
        "US-SAG-04",
        "Work in nudity or simulated sex, and doubling in it, rests on prior written consent.",
        "producer",
        "A",
        RIDERS,
        **in_writing(
            "Nothing in writing is in force for {performer}.", "Have the rider signed before the work."
        ),
    ),
    rule(
        "US-SAG-05",
        "A rider describes scenes, nudity, contact, what is shown, and limits on use.",
        "producer",
        "A",
        RIDERS,
    ),
    rule(
        "US-SAG-06",
        "Consent can be withdrawn until the scene is filmed; what has been filmed stays.",
        "both",
        "A",
        RIDERS,
    ),
)
ON_SET: tuple[Rule, ...] = (
    rule(
        "US-SAG-07",
        "The set, and every area with a monitor, is closed to anybody without business there.",
        "producer, first AD",
        "B",
        "Time's Up statement, 2020, and union summaries",
        touches=Touches.COVERED_WORK,
        measure="closed_set",
        value="closed",
        unmet="{lack}",
        owner="first_ad",
        do="{do}",
    ),
    rule(
        "US-SAG-08",
        "No stills of nudity or sex acts without the performer's consent.",
        "producer, stills",
        "A",
        RIDERS,
        **use_agreed(Touches.STILLS),
    ),
    # A note: the evidence is a list somebody ticks. What holds for want of it is the house's to say.
    rule(
        "US-SAG-09",
        "No personal recording devices.",
        "everyone",
        "A",
        MAGAZINE,
        **recorded("phones_collected", Touches.COVERED_WORK, owner="first_ad"),
    ),
    rule(
        "US-SAG-10",
        "A cover is there for the performer between rehearsals and takes.",
        "producer, costume",
        "B",
        "Film Independent on nudity clauses; union summaries",
        touches=Touches.EXPOSURE,
        measure="cover_ready",
        unmet="No robe or other cover is listed for {performer}.",
        owner="costume",
        do="List a robe, shield or warm layer, and who holds it.",
    ),
    rule(
        "US-SAG-14",
        "Actual sex is prohibited, genital contact without a barrier included.",
        "all",
        "A",
        QUICK,
        touches=Touches.BARRIERED,
        measure="barrier_worn",
        weight=Weight.STOP,
        each_move=True,
        unmet="No barrier is assigned for {performer}.",
        owner="costume",
        do="Assign a barrier and confirm it worn, or replan.",
    ),
)
PEOPLE: tuple[Rule, ...] = (
    rule(
        "US-SAG-15",
        "Background performers have the same protection and may decline what they were not told of.",
        "producer, casting",
        "B",
        "union summaries, 2020",
        touches=Touches.COVERED_WORK,
        measure="background_told",
        unmet="{performer} is background, and no notice of the work, of what is worn and with whom is on"
        " record.",
        owner="producer",
        do="Give the notice and record when. Whoever was not told may decline, and is paid.",
    ),
    rule(
        "US-SAG-16",
        "Best efforts are made to engage an intimacy coordinator, and recorded.",
        "producer",
        "B",
        "press reports quoting the 2023 agreement",
        **engaged(
            "Engage a coordinator, or record who was asked, when, and the answer.",
            unmet="No intimacy coordinator is engaged and no best efforts are recorded.",
        ),
    ),
    rule(
        "US-SAG-16-REQUEST",
        "A performer's request for a coordinator in another scene is considered in good faith and answered.",
        "producer",
        "B",
        "press reports quoting the 2023 agreement",
        touches=Touches.ANY,
        measure="request_answered",
        unmet="A coordinator was asked for; none is engaged and no answer is on record.",
        owner="producer",
        do="Engage the coordinator, or record the answer, its reason and its date.",
    ),
    rule(
        "US-SAG-17",
        "A body double is a performer with a rider and a notice of their own.",
        "producer",
        "B",
        OLDER,
        touches=Touches.COVERED_WORK,
        measure="double_own_agreement",
        value="48",
        unmet="{performer} is a double, and {lack}.",
        owner="producer",
        do="Agree a rider with the double and deliver it 48 hours before their own call.",
    ),
    rule(
        "US-SAG-17-SCOPE",
        "A double shows and does nothing as the principal that the principal's own rider does not allow.",
        "producer",
        "B",
        "Pitt Entertainment Law on nudity riders; oltnews.com on digital doubles",
        touches=Touches.ANY,
        measure="double_within_principal",
        unmet="What the double does here as {principal} is beyond the rider of {principal}.",
        owner="intimacy_coordinator",
        do="Plan the double within that rider, or agree a new version of it with {principal}.",
        each_move=True,
    ),
    # That nobody under eighteen takes part themselves is MIN-01, which is always active.
    rule(
        "US-SAG-18",
        "A small child may be doubled where nudity is asked, and never in a sex scene.",
        "producer",
        "B",
        OLDER,
        touches=Touches.ADULT,
        measure="double_not_of_a_minor",
        weight=Weight.STOP,
        unmet="{principal} is under eighteen, and nobody stands in for them in a sex scene.",
        owner="producer",
        do="Cut it or cast an adult in the part; counsel decides whether anything else is possible.",
        each_move=True,
    ),
)
DIGITAL: tuple[Rule, ...] = (
    rule(
        "US-SAG-19",
        "A digital replica has its own separate consent, 48 hours before.",
        "producer",
        "B",
        "copy of a union leaflet",
        touches=Touches.REPLICA,
        measure="rider_before_call",
        value="48",
        unmet="The consent to a digital double reached {performer} {hours} hours before the call; 48 are"
        " required.",
        owner="producer",
        do="Scan at {earliest} or later, or leave the digital double out.",
    ),
    rule(
        "US-SAG-20",
        "Digital alteration that adds nudity or an act needs consent.",
        "producer, VFX",
        "B",
        "Backstage on the 2023 agreement",
        **use_agreed(Touches.DIGITAL),
    ),
    rule(
        "US-SAG-21",
        "A performer cannot waive a contract minimum.",
        "all",
        "A",
        RIDERS,
    ),
)
TV_THEATRICAL = Pack(
    id="sag-aftra-tv-theatrical",
    name="SAG-AFTRA, television and theatrical",
    place="US",
    kind="contract",
    rules=tuple(sorted((*BEFORE_THE_WORK, *ON_SET, *AUDITIONS, *PEOPLE, *DIGITAL), key=lambda one: one.id)),
)
PACKS = (TV_THEATRICAL,)
