"""Places on the body, as a tree: a term on the back speaks for the upper and the lower back."""

from closedset.practice.vocabulary.entries import Entry, Words

_TREE = """
head            the head
  hair          the hair
  face          the face
    forehead    the forehead
    cheeks      the cheeks
    lips        the lips
    mouth_interior the inside of the mouth
  ears          the ears
neck            the neck
shoulder        the shoulders
  shoulder.left  the left shoulder
  shoulder.right the right shoulder
arm             the arms
  upper_arm     the upper arms
  forearm       the forearms
hand            the hands
  hand.left     the left hand
  hand.right    the right hand
torso           the torso
  chest         the chest
    upper_chest the upper chest
    sternum     the sternum
    breast      the breasts
      breast_side   the sides and underside of the breasts
      nipple_areola the nipples and areolae
  belly         the belly
    abdomen     the abdomen
    navel       the navel
    waist       the waist
  back          the back
    upper_back  the upper back
    lower_back  the lower back
  hip           the hips
pelvis          the pelvis
  pelvis_front  the front of the pelvis
  pubic_hair    the pubic hair
  genital_area  the genital area
  perineal_area the perineal area
  buttocks      the buttocks
    buttocks_outer the outer buttocks
    intergluteal   between the buttocks
leg             the legs
  thigh         the thighs
    inner_thigh the inner thighs
    outer_thigh the outer thighs
  knee          the knees
  calf          the calves
foot            the feet
scars           scars
tattoos         tattoos
medical_devices medical devices on the body
body_hair       body hair
voice           the voice
"""


def _entries() -> tuple[Entry, ...]:
    found: list[Entry] = []
    above: list[tuple[int, str]] = []
    for line in filter(str.strip, _TREE.splitlines()):
        depth = len(line) - len(line.lstrip())
        id_, label = line.split(maxsplit=1)
        while above and above[-1][0] >= depth:
            above.pop()
        found.append(Entry(id_, label, within=above[-1][1] if above else ""))
        above.append((depth, id_))
    return tuple(found)


AREAS = Words("area", _entries())

PRIVATE = frozenset({"breast", "pelvis", "inner_thigh"})
"""Areas a swimsuit covers, and the inner thigh: contact here is contact with an intimate area."""

BARRIERED = AREAS.leaves("genital_area") | AREAS.leaves("perineal_area") | {"pelvis_front"}
"""Contact here asks for a barrier on both sides (US-SAG-14)."""

PRIVATE_LEAVES = frozenset(leaf for area in PRIVATE for leaf in AREAS.leaves(area))
