"""Texts in all their languages: a source text and its translations become one `Text`."""

from collections.abc import Mapping
from hashlib import sha256

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.diagnostics.suggest import nearest
from btu_dsl.model.nodes import Owner, Rendering, Text, Variants
from btu_dsl.model.normalise import cosmetic
from btu_dsl.rulebook.faults import naming
from btu_dsl.rulebook.faults import resolving as faults
from btu_dsl.source.words import did_you_mean
from btu_dsl.syntax.nodes import ModeTexts, Provenance, Translation
from btu_dsl.syntax.prose import Prose

_NOT_THERE = Words("`btu translate update` takes it out", "`btu translate update` tager den ud")
_FIRST = Words("the other one", "den anden")


def source_hash(raw: str) -> str:
    """The short hash by which a translation remembers what it translated; blind to cosmetic differences."""
    return sha256(cosmetic(raw).encode()).hexdigest()[:8]


class Wordings:
    """The texts of one file and its translation files.

    A translation never inherits `official`: it is the source text's own words only in the source language.
    """

    def __init__(
        self, owner: Owner, language: str, provenance: Provenance, translations: Mapping[str, Translation]
    ) -> None:
        self.owner = owner
        self.language = language
        self.provenance: Provenance = provenance
        self._translations = translations
        self._found = {
            name: {entry.key.text: entry for entry in translation.texts} for name, translation in translations.items()
        }
        self.texts: dict[str, Text] = {}
        """Every text of the file that is translated, by key, in the order in which they are read."""
        self._clashes: dict[str, tuple[Text, Text]] = {}

    def text(self, key: str, prose: Prose, provenance: Provenance | None = None) -> Text:
        """The text `key` with every translation that is there; what is missing is found when languages are chosen."""
        own = provenance or self.provenance
        renderings = {self.language: Rendering(prose=prose, provenance=own, status="source")}
        for language, entries in self._found.items():
            entry = entries.get(key)
            if entry is not None and entry.text is not None:
                theirs = entry.provenance or ("own" if own == "own" else "reconstructed")
                stale = source_hash(prose.raw) != (entry.source_hash or source_hash(entry.source))
                renderings[language] = Rendering(prose=entry.text, provenance=theirs, status=entry.status, stale=stale)
        made = Text(key=key, owner=self.owner, span=prose.span, language=self.language, by_language=renderings)
        first = self.texts.setdefault(key, made)
        if first.span == made.span:
            return first
        self._clashes.setdefault(key.partition(".")[0], (first, made))
        return made

    def maybe(self, key: str, prose: Prose | None, provenance: Provenance | None = None) -> Text | None:
        return None if prose is None else self.text(key, prose, provenance)

    def untranslated(self, key: str, prose: Prose | None, provenance: Provenance | None = None) -> Text | None:
        """A text that stays in the source language: the interviewer's notes."""
        if prose is None:
            return None
        rendering = Rendering(prose=prose, provenance=provenance or self.provenance, status="source")
        return Text(
            key=key,
            owner=self.owner,
            span=prose.span,
            language=self.language,
            by_language={self.language: rendering},
        )

    def variants(
        self,
        path: str,
        part: str,
        shared: Prose | None,
        modes: Mapping[str, ModeTexts],
        provenance: Provenance | None = None,
    ) -> Variants:
        """`<path>.<part>` shared by all modes, and `<path>.<mode>.<part>` where a mode has its own."""
        own: dict[str, Text] = {}
        for mode in sorted(modes):
            prose: Prose | None = getattr(modes[mode], part)
            if prose is not None:
                own[mode] = self.text(f"{path}.{mode}.{part}", prose, provenance)
        reasons = {mode: said for mode in own if (said := modes[mode].reason) is not None}
        return Variants(shared=self.maybe(f"{path}.{part}", shared, provenance), by_mode=own, reasons=reasons)

    def empty(self, key: str, language: str) -> Span | None:
        """Where the translation of a text is still to be written, in a file that has its key."""
        entry = self._found.get(language, {}).get(key)
        return entry.span if entry is not None and entry.text is None else None

    def report_keys(self, sink: Sink) -> None:
        """Keys that two texts would share, and translated texts whose key stands nowhere in the source."""
        told = {dict(finding.arguments)["name"] for finding in sink if finding.record is naming.NAME_TAKEN}
        for name, (first, second) in self._clashes.items():
            if name in told:
                continue
            sink.report(naming.TEXT_KEY_TAKEN, second.span, related=(Label(first.span, _FIRST),), key=first.key)
        for language, entries in sorted(self._found.items()):
            for key, entry in entries.items():
                if key not in self.texts:
                    near = nearest(key, sorted(self.texts), 2)
                    advice = did_you_mean(near) if near else _NOT_THERE
                    sink.report(faults.UNKNOWN_TEXT_KEY, entry.key.span, key=key, language=language, advice=advice)
