"""Invented scripts in Fountain for the terminal."""

WHITE = """\
Title: The Boathouse

INT. BOATHOUSE - NIGHT

Oda shuts the door on the rain. Ren kisses her on the mouth.

ODA
Not here.

REN
Then where?

EXT. QUAY - DAY

Gulls. Ren coils a rope and does not look up.

REN
Cast off.

INT. OFFICE - DAY

Mina sorts invoices by date, then by colour, then gives up.

MINA
Who buys this much paint?
"""

BLUE = WHITE.replace(
    "kisses her on the mouth.", "kisses her on the mouth and takes her shirt off. She is naked."
).replace("EXT. QUAY - DAY", "INT. LOFT - DAWN\n\nA kettle ticks as it cools.\n\nEXT. QUAY - DAY")
