"""Texts for a codebook: verbatim, with their fills as places that carry their names, and where each comes from."""

from collections.abc import Iterable, Iterator, Mapping

from btu_dsl.model.nodes import Owner, Survey, Text, Variants
from btu_dsl.plan.codebook import OwnerEntry, PartName, Texts, Wording
from btu_dsl.plan.phrases.languages import speaking
from btu_dsl.plan.phrases.phrase import Phrase
from btu_dsl.plan.text import Anchor, Blank, Emph, Inline, Line, Rich, Strong, Words
from btu_dsl.plan.verbatim import as_written
from btu_dsl.syntax import prose

NO_TEXTS: Texts = {}


class Reader:
    """Reads texts in the languages of one survey; what the codebook says itself it says in Danish and English too."""

    def __init__(self, survey: Survey) -> None:
        self.languages = survey.languages
        self.own_languages = tuple(dict.fromkeys((*survey.languages, "da", "en")))

    def texts(self, text: Text | None) -> Texts:
        """Every language of the survey that the text has, and its own if it has none of them."""
        if text is None:
            return NO_TEXTS
        held = [language for language in self.languages if language in text.by_language] or [text.language]
        return {language: verbatim(text.prose(language)) for language in held}

    def said(self, phrase: Phrase, **values: object) -> Mapping[str, str]:
        return {language: phrase.say(speaking(language), **values) for language in self.own_languages}

    def phrased(self, phrase: Phrase) -> Texts:
        said = self.said(phrase)
        return {language: (Words(said[language]),) for language in self.languages}

    def label(self, texts: Texts, language: str) -> str:
        """The text in one language, or where it has no such words in its first."""
        return as_written(texts.get(language) or next(iter(texts.values()), ()))

    def wording(self, part: PartName, mode: str, text: Text) -> Wording:
        held = self.texts(text)
        return Wording(
            part=part,
            mode=mode,
            key=text.key,
            texts=held,
            provenance={language: text.provenance(language) for language in held},
            status={language: text.by_language[language].status for language in held},
        )

    def wordings(self, part: PartName, variants: Variants, modes: Iterable[str]) -> Iterator[Wording]:
        """The shared words, then those of each fielded mode that has its own."""
        if variants.shared is not None:
            yield self.wording(part, "", variants.shared)
        for mode in modes:
            if mode in variants.by_mode:
                yield self.wording(part, mode, variants.by_mode[mode])


def owner_entry(owner: Owner) -> OwnerEntry:
    return OwnerEntry(kind=owner.kind, id=owner.id, version=owner.version, municipality=owner.municipality)


def verbatim(text: prose.Prose) -> Rich:
    """The text as written; `{name|fallback}` stays a place that shows its name and fallback."""
    return tuple(_inline(part) for part in text.parts)


def _inline(part: prose.Part) -> Inline:
    match part:
        case prose.Run(text):
            return Words(text)
        case prose.Break():
            return Line()
        case prose.Emphasis(parts):
            return Emph(tuple(_inline(inner) for inner in parts))
        case prose.Strong(parts):
            return Strong(tuple(_inline(inner) for inner in parts))
        case prose.Link(url, parts):
            return Anchor(url, tuple(_inline(inner) for inner in parts))
        case prose.Fill(_, name, fallback):
            return Blank(name, (), fallback or "")
