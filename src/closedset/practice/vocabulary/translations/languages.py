"""A language of the vocabulary: what it says of each entry, and which entries it lacks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from closedset.practice.vocabulary.entries import rows
from closedset.practice.vocabulary.lists import LISTS


@dataclass(frozen=True, slots=True)
class Said:
    """An entry in another language."""

    label: str
    says: str = ""
    """The definition; empty where the language has only the label."""


@dataclass(frozen=True, slots=True)
class Language:
    """What one language says of the vocabulary."""

    tag: str
    """As in BCP 47 and the `lang` attribute of HTML: fr, fr-CA."""

    name: str
    """The language's name in itself."""

    said: Mapping[tuple[str, str], Said]
    """(list, id) to what is said of it."""

    reviewed: bool = False
    """Whether a practitioner who works in this language has gone through it."""

    def of(self, of_list: str, id_: str) -> Said | None:
        """What it says of an entry; None where it has nothing."""
        return self.said.get((of_list, id_))

    def lacks(self) -> tuple[str, ...]:
        """The entries it has no label for, each as `list/id`."""
        return tuple(f"{name}/{id_}" for name in LISTS for id_ in LISTS[name] if (name, id_) not in self.said)

    def undefined(self) -> tuple[str, ...]:
        """The entries it has a label for and no definition, each as `list/id`."""
        return tuple(f"{name}/{id_}" for (name, id_), one in self.said.items() if not one.says)


def read(tag: str, name: str, tables: Mapping[str, str], *, reviewed: bool = False) -> Language:
    """A language from its tables, `id | label | definition` one a line, the definition empty where there is none.

    Raises ValueError for a list or an id that the vocabulary does not have, for one said twice, and for an entry
    without a label.
    """
    if strange := tables.keys() - LISTS.keys():
        raise ValueError(f"{tag}: no list {', '.join(sorted(strange))}")
    said: dict[tuple[str, str], Said] = {}
    for of_list, table in tables.items():
        for first, label, says in rows(table, 3):
            id_ = first.strip()
            if id_ not in LISTS[of_list]:
                raise ValueError(f"{tag}: {of_list} has no {id_}")
            if not label:
                raise ValueError(f"{tag}: {of_list}/{id_} has no label")
            said[of_list, id_] = Said(label, says)
    return Language(tag, name, said, reviewed)
