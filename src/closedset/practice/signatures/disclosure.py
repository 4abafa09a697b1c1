"""What everybody is told before they agree to sign electronically, and what they say when they sign.

The wording follows what the laws ask to be told (15 USC 7001(c); UETA s. 5, 8): that paper is to be had, that
the consent can be taken back, what it covers, what is needed to read and keep the paper, how to be reached.
It is the same for everybody, and it never changes under its version: another wording is another version.
"""

from __future__ import annotations

from hashlib import sha256

from closedset.practice.signatures.values import Role

VERSION = "1"
TEXT: tuple[str, ...] = (
    "You are asked to sign this paper electronically. You do not have to. You can sign it on paper instead: "
    "say so on this page, and the coordinator brings or sends you the paper. It costs nothing and has no "
    "other consequence.",
    "If you agree, your agreement covers this paper only. Until you have signed you can take it back by "
    "choosing paper or by not signing. After signing you can withdraw from what you agreed to as the paper "
    "itself says.",
    "To read and keep the paper you need a browser and something that opens PDF files. You can read every "
    "page here and take the whole paper with you before you sign, and again, as often as you like, when "
    "everybody has signed.",
    "What is kept of your signature: your name, the address the link went to, when you opened the paper, saw "
    "its pages, agreed and signed, your mark, and which paper it was. Where you were is not kept unless this "
    "page says so.",
)
DIGESTS: dict[str, str] = {"1": "91a215194d1242ccfb6356e069664a3d707714ef07197d77fd78d453c5845d19"}
"""SHA-256 of each wording there has been, by its version."""


def digest() -> str:
    """SHA-256 of the wording in force."""
    return sha256("\n\n".join(TEXT).encode()).hexdigest()


AS_WHAT: dict[Role, str] = {
    Role.PERFORMER: "as the performer",
    Role.GUARDIAN: "as the performer's parent or guardian",
    Role.REPRESENTATIVE: "as the performer's representative",
    Role.PRODUCER: "for the production",
    Role.COUNTER_SIGNATURE: "as a counter-signature",
}


def intent(name: str, role: Role) -> str:
    """The sentence somebody signs under, said in the first person and kept as it was shown."""
    return (
        f"I, {name}, sign this paper {AS_WHAT[role]}. I have seen every page of it. "
        "I sign electronically and mean the mark I make as my signature."
    )
