"""The words in other languages, kept apart from the entries: ids decide, translations are read by people."""

from closedset.practice.vocabulary.translations import fr
from closedset.practice.vocabulary.translations.languages import Language, Said, read

LANGUAGES: dict[str, Language] = {one.tag: one for one in (read("fr", fr.NAME, fr.TABLES),)}

__all__ = ["LANGUAGES", "Language", "Said", "read"]
