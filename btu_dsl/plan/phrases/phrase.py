"""One phrase of the interface in all five languages: leaving one out does not type-check and does not run."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    da: str
    en: str
    ar: str
    tr: str
    ur: str

    def say(self, language: str, **values: object) -> str:
        """The phrase in `language` (a variant such as `da-x-letlaest` speaks its main language), places filled in."""
        words: str = getattr(self, language.split("-", maxsplit=1)[0])
        return words.format(**values) if values else words


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Says phrases in one language."""

    language: str

    def phrase(self, phrase: Phrase, **values: object) -> str:
        return phrase.say(self.language, **values)


SPOKEN: tuple[str, ...] = tuple(field.name for field in fields(Phrase))
"""The languages that the interface speaks."""
