"""Places on the body, as a tree: a term on the back speaks for the upper and the lower back."""

from closedset.practice.vocabulary.entries import Entry, Words, rows

_TREE = """
head                    | the head | Everything above the neck: hair, face and ears.
  hair                  | the hair | The hair of the head and the scalp it grows from; a beard is body hair.
  face                  | the face | From the hairline to the edge of the jaw and across to the ears, which are an area of their own.
    forehead            | the forehead | From the hairline to the eyes, with temples, brows and eyelids.
    cheeks              | the cheeks | From below the eyes to the edge of the jaw, with nose and chin, without the lips.
    lips                | the lips | Both lips on the outside, as far as their colour goes.
    mouth_interior      | the inside of the mouth | Everything behind the lips: teeth, gums, tongue and the inside of the cheeks.
  ears                  | the ears | The outer ears with their lobes and the skin behind them.
neck                    | the neck | From the jaw and the hairline down to the collarbones and the shoulders, throat and nape alike.
shoulder                | the shoulders | From the side of the neck to the top of the arm, above the armpit, front and rear.
  shoulder.left         | the left shoulder | The shoulder on the performer's own left, wherever the camera stands.
  shoulder.right        | the right shoulder | The shoulder on the performer's own right, wherever the camera stands.
arm                     | the arms | From below the shoulder to the wrist, with armpit and elbow, without the hand.
  upper_arm             | the upper arms | From below the shoulder to the elbow, with the armpit.
  forearm               | the forearms | From the elbow, which belongs to it, to the wrist.
hand                    | the hands | From the wrist, which belongs to it, to the fingertips.
  hand.left             | the left hand | The hand on the performer's own left, wrist included.
  hand.right            | the right hand | The hand on the performer's own right, wrist included.
torso                   | the torso | The trunk from the neck to the pelvis: chest, belly, back and hips; the pelvis is an area of its own.
  chest                 | the chest | The front of the trunk from the collarbones to the lowest ribs, the breasts included.
    upper_chest         | the upper chest | From the collarbones down to where the breasts begin.
    sternum             | the sternum | The breastbone and the skin over it, between the breasts and down to the belly.
    breast              | the breasts | Both breasts of a performer of any sex or gender, down to the fold below and out towards the armpit.
      breast_side       | the sides and underside of the breasts | All of the breast outside the areola: sides, underside and what a low neckline shows.
      nipple_areola     | the nipples and areolae | The nipple and the darker skin around it, as far as its colour goes.
  belly                 | the belly | The front and sides of the trunk from the lowest ribs to the line between the hip bones.
    abdomen             | the abdomen | The front of the belly, from the lowest ribs to the line between the hip bones, around the navel.
    navel               | the navel | The navel and its rim.
    waist               | the waist | The sides of the belly, between the lowest ribs and the hip bones.
  back                  | the back | The rear of the trunk from the nape to the top of the buttocks.
    upper_back          | the upper back | From the nape and the shoulders to the lowest ribs, with the shoulder blades.
    lower_back          | the lower back | From the lowest ribs to the top of the cleft between the buttocks.
  hip                   | the hips | The sides of the body from the hip bones to the top of the thighs; front and rear belong to the pelvis.
pelvis                  | the pelvis | What brief swimwear covers: the front of the pelvis, pubic hair, genital and perineal area, and buttocks.
  pelvis_front          | the front of the pelvis | From the line between the hip bones down to the genitals, between the creases of the groin.
  pubic_hair            | the pubic hair | The hair over the pubic bone and around the genitals; the skin it grows from is named by its own area.
  genital_area          | the genital area | The outer genitals of a performer of any sex and the skin directly around them, as far as the perineum.
  perineal_area         | the perineal area | The skin between the genitals and the anus, which belongs to the area between the buttocks.
  buttocks              | the buttocks | From the lower back to the fold above the thighs, outside and between.
    buttocks_outer      | the outer buttocks | The rounded outside of both buttocks, as far as the cleft.
    intergluteal        | between the buttocks | The cleft between the buttocks and the anus, as far as the perineum.
leg                     | the legs | From the groin and the fold below the buttocks to the ankle, without the foot.
  thigh                 | the thighs | From the groin and the fold below the buttocks to the knee.
    inner_thigh         | the inner thighs | The side of the thigh that faces the other leg, from the groin to the knee.
    outer_thigh         | the outer thighs | The front, outside and rear of the thigh, from the hip to the knee.
  knee                  | the knees | The kneecap and the hollow behind it.
  calf                  | the calves | The lower leg on all sides, from below the knee to the ankle, shin included.
foot                    | the feet | From the ankle, which belongs to it, to the toes, with the sole.
scars                   | scars | Marks of injury or surgery wherever on the body; agreed besides the area they are on.
tattoos                 | tattoos | Lasting marks in the skin wherever on the body; whether they are seen is agreed besides the area.
medical_devices         | medical devices on the body | What a performer wears or carries for their health, such as a pump, a stoma bag or a hearing aid, and its fixing.
body_hair               | body hair | Hair of face, armpits, chest, arms and legs; the hair of the head and pubic hair are areas of their own.
voice                   | the voice | What is heard of the performer, words, breath and sounds, on set or recorded later, seen or not.
"""


def _entries() -> tuple[Entry, ...]:
    found: list[Entry] = []
    above: list[tuple[int, str]] = []
    for id_, label, says in rows(_TREE, 3):
        depth = len(id_) - len(id_.lstrip())
        while above and above[-1][0] >= depth:
            above.pop()
        found.append(Entry(id_.strip(), label, says, within=above[-1][1] if above else ""))
        above.append((depth, id_.strip()))
    return tuple(found)


AREAS = Words("area", _entries())

PRIVATE = frozenset({"breast", "pelvis", "inner_thigh"})
"""Areas a swimsuit covers, and the inner thigh: contact here is contact with an intimate area."""

BARRIERED = AREAS.leaves("genital_area") | AREAS.leaves("perineal_area") | {"pelvis_front"}
"""Contact here asks for a barrier on both sides (US-SAG-14)."""

PRIVATE_LEAVES = frozenset(leaf for area in PRIVATE for leaf in AREAS.leaves(area))
