"""Functions on a set, and which of them each level of closure admits with their work as the reason."""

from closedset.practice.vocabulary.entries import Words, listed

FUNCTIONS = Words(
    "function",
    listed("""
performer                 | performer | Whoever is before the camera or heard in the scene: principal, background performer or double.
director                  | director | Directs the performance and the shot, and asks for what is planned.
first_ad                  | first assistant director | Runs the floor and the day, keeps the list of a closed set and calls the roll.
second_ad                 | second assistant director | Brings performers to set, hands out calls and pages, and holds the door.
intimacy_coordinator      | intimacy coordinator | Plans and stages intimate work with everybody, sees that it stays within what was agreed, and may stop it.
assistant_coordinator     | assistant intimacy coordinator | Works under the coordinator or in the coordinator's place, with the same view of the work.
director_of_photography   | director of photography | Is answerable for light and frame, and so for what the camera sees.
camera_operator           | camera operator | Holds and frames a camera during the take.
focus_puller              | focus puller | Keeps a camera's focus during the take, beside it or from a monitor.
boom_operator             | boom operator | Holds the microphone over the performers, and fits the ones they wear.
sound_mixer               | sound mixer | Records and hears the sound of the set, breath and voices included.
script_supervisor         | script supervisor | Notes what was done in each take and how shots join.
costume_standby           | costume standby | Fits modesty garments and barriers on the day and holds the robe.
hair_makeup_standby       | hair and make-up standby | Looks after hair, make-up and body make-up between takes, marks and adhesive included.
props                     | props | Sets, hands over and takes back objects that are used in the action.
grip                      | grip | Moves and holds what carries the camera; leaves when the set-up stands.
electric                  | electric | Sets and changes light; leaves when the set-up stands.
sfx_supervisor            | special effects supervisor | Is answerable for practical effects in the shot, as rain, smoke or blood.
vfx_supervisor            | visual effects supervisor | Sees that a shot can be worked on later as agreed, and takes references and scans for it.
stunt_coordinator         | stunt coordinator | Is answerable for falls, fights and physical risk where they meet intimate work.
chaperone                 | chaperone | Looks after a performer under eighteen and speaks up for their welfare.
guardian                  | parent or guardian | Has the legal care of a performer under eighteen and consents for them where the law lets them.
interpreter               | interpreter | Carries what is said from one language to another, signed languages included.
medic                     | medic | Gives first aid and medical help.
support_person            | support person | Somebody a performer has asked to be near, for that performer and with no other work on the set.
stills_photographer       | stills photographer | Takes photographs of the work, with the consent of everybody in them.
behind_the_scenes_camera  | behind-the-scenes camera | Films the making of the picture, with the consent of everybody in it.
producer                  | producer | Is answerable for the production and its agreements; has no task in the take itself.
executive                 | executive | Stands for a studio, broadcaster or financier.
publicist                 | publicist | Looks after what is told and shown of the production outside.
visitor                   | visitor | Anybody who has no work in the scene.
"""),
)

CORE = frozenset(
    {
        "performer",
        "director",
        "first_ad",
        "intimacy_coordinator",
        "assistant_coordinator",
        "director_of_photography",
        "camera_operator",
        "focus_puller",
        "boom_operator",
        "sound_mixer",
        "script_supervisor",
        "chaperone",
        "guardian",
        "interpreter",
        "support_person",
        "medic",
    }
)
MINIMAL = frozenset(
    {
        "performer",
        "director",
        "intimacy_coordinator",
        "camera_operator",
        "director_of_photography",
        "focus_puller",
        "boom_operator",
        "chaperone",
        "guardian",
        "interpreter",
    }
)
STANDBY = frozenset(
    {
        "costume_standby",
        "hair_makeup_standby",
        "props",
        "grip",
        "electric",
        "sfx_supervisor",
        "vfx_supervisor",
        "stunt_coordinator",
        "second_ad",
    }
)
ADMITS: dict[str, frozenset[str]] = {
    "open": frozenset(FUNCTIONS.entries),
    "limited": CORE | STANDBY | {"producer", "stills_photographer"},
    "closed": CORE | STANDBY,
    "closed_minimal": MINIMAL,
}
"""The house's lists: no contract defines who is essential, so an organisation keeps its own."""

FEED_STATES = Words(
    "feed",
    listed("""
off             | off | The monitor or stream shows nothing: it is switched off or has no signal.
tented          | tented | The monitor stands in a tent or behind a screen, and only those inside see it.
allow_listed    | for listed people only | The picture reaches named people only, on screens that are known.
blanked         | blanked | The screen is on and the picture is left out or covered for the time of the work.
playback_locked | playback locked | The take is recorded and can be played to nobody until it is unlocked.
open            | open | Whoever comes by a screen, or has the link, sees the picture.
"""),
)
SHUT = frozenset({"off", "tented", "allow_listed", "blanked", "playback_locked"})
"""Feed states a closed set lives with."""
