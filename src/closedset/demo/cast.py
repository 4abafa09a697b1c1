"""Who is in the demonstration: invented people, one seat each."""

from __future__ import annotations

from dataclasses import dataclass

from closedset.practice.visibility import Seat

PASSWORD = "a quiet harbour"  # noqa: S105 - the demonstration's, printed at the start
ORGANISATION = "Harbour Pictures (demo)"
PRODUCTION = "The Tide Table"
COMPANY = "Skerry Light Film AS"
"""Who contracts with performers: it stands at the head of riders."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Player:
    """Somebody one can sign in as."""

    email: str
    screen_name: str
    pronouns: str
    seat: Seat
    says: str
    """What one sees in this seat, for the list printed at the start."""


CAST = (
    Player(
        email="mara@demo.example",
        screen_name="Mara Ellis",
        pronouns="she/her",
        seat=Seat.INTIMACY_COORDINATOR,
        says="intimacy coordinator: everything but others' secrets, start here",
    ),
    Player(
        email="jo@demo.example",
        screen_name="Jo Tanaka",
        pronouns="they/them",
        seat=Seat.FIRST_AD,
        says="first assistant director: the one-liner, calls and the board, without detail",
    ),
    Player(
        email="henrik@demo.example",
        screen_name="Henrik Sø",
        pronouns="he/him",
        seat=Seat.DIRECTOR,
        says="director: what is asked, which scenes are prepared, the board",
    ),
    Player(
        email="priya@demo.example",
        screen_name="Priya Raman",
        pronouns="she/her",
        seat=Seat.PRODUCER,
        says="producer: people, riders and the board, no breakdown",
    ),
    Player(
        email="ada@demo.example",
        screen_name="Ada Benin-Laurent",
        pronouns="she/her",
        seat=Seat.PERFORMER,
        says="performer: what she says for herself, her rider, and her scenes on the board",
    ),
    Player(
        email="luca@demo.example",
        screen_name="Luca Ferreira",
        pronouns="he/him",
        seat=Seat.PERFORMER,
        says="performer: nothing said and nothing offered yet",
    ),
    Player(
        email="ines@demo.example",
        screen_name="Ines Ortega",
        pronouns="she/her",
        seat=Seat.REPRESENTATIVE,
        says="representative of Ada: Ada's rider, and nothing else",
    ),
    Player(
        email="nell@demo.example",
        screen_name="Nell Okafor",
        pronouns="she/her",
        seat=Seat.CASTING,
        says="casting: auditions, and nothing else that is private",
    ),
    Player(
        email="kit@demo.example",
        screen_name="Kit Adeyemi",
        pronouns="they/them",
        seat=Seat.COSTUME,
        says="costume: what has to be worn, the kit, and what performers tell costume",
    ),
    Player(
        email="tove@demo.example",
        screen_name="Tove Aalto",
        pronouns="she/her",
        seat=Seat.PROPS,
        says="props: what to bring and to know this week, and nothing else of the scenes",
    ),
    Player(
        email="sam@demo.example",
        screen_name="Sam Whitlock",
        pronouns="he/they",
        seat=Seat.OBSERVER,
        says="trainee: may look at the breakdown, not decide",
    ),
)
