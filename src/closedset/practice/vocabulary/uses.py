"""What the material is for, and the occasion on which consent is exercised."""

from closedset.practice.vocabulary.entries import Words, listed

USES = Words(
    "use",
    listed("""
picture            | the picture itself | The film or episode the work was made for, in its released cuts.
trailer            | trailer | Moving images from the picture put together to announce it, teasers and spots included.
unit_stills        | unit stills | Photographs taken on set by the stills photographer.
frame_grab         | frame grab | A single frame of the picture used as a still; it is not a unit still.
behind_the_scenes  | behind the scenes | Recordings of the making, for release with the picture or apart from it.
marketing          | marketing | Posters, advertisements, press and social media, with material that is not a trailer.
recap              | recap | Earlier moments shown again at the head of a later episode or in a clip show.
outtakes           | outtakes | Takes and parts of takes that are not in the picture, such as bloopers and deleted scenes.
digital_alteration | digital alteration | Changing the image or sound of a performer afterwards beyond routine finishing, above all what is exposed or done.
digital_double     | digital double | A likeness or voice made or scanned by computer that performs in the performer's place.
adr                | ADR | Voice and breath recorded after the shoot and laid to the picture.
future_scenes      | future scenes, flashbacks and sequels | Using the material again in a scene, season or picture other than the one agreed.
"""),
)
OCCASIONS = Words(
    "occasion",
    listed("""
rehearsal | rehearsal | Working through the scene without a camera that records, on set or in a room.
principal | principal photography | The planned shooting of the scene with the main unit.
pickup    | pick-up | A shot added later to a scene that has been shot, such as an insert.
reshoot   | reshoot | A scene or a part of it shot again on a later day.
adr       | ADR session | A session for the voice after the shoot, alone or in a group.
vfx       | VFX task | Work on a finished shot by visual effects, or a scan made for it.
marketing | marketing use | Material chosen, shot or shown for marketing.
"""),
)
SPOKEN_FOR = frozenset({"rehearsal", "principal"})
"""Occasions a term speaks for when it names none."""
