"""The names of the languages, each in each."""

from collections.abc import Mapping

from btu_dsl.plan.phrases.phrase import SPOKEN, Phrase

NAMES: Mapping[str, Phrase] = {
    "da": Phrase(da="dansk", en="Danish", ar="الدنماركية", tr="Danca", ur="ڈینش"),
    "en": Phrase(da="engelsk", en="English", ar="الإنجليزية", tr="İngilizce", ur="انگریزی"),
    "ar": Phrase(da="arabisk", en="Arabic", ar="العربية", tr="Arapça", ur="عربی"),
    "tr": Phrase(da="tyrkisk", en="Turkish", ar="التركية", tr="Türkçe", ur="ترکی"),
    "ur": Phrase(da="urdu", en="Urdu", ar="الأردية", tr="Urduca", ur="اردو"),
}


def named(language: str, reader: str) -> str:
    """The language's name for somebody who reads `reader`; a variant keeps its own mark: `dansk (da-x-letlaest)`."""
    main = language.partition("-")[0]
    if main not in NAMES:
        return language
    name = NAMES[main].say(reader)
    return name if main == language else f"{name} ({language})"


def speaking(language: str) -> str:
    """The language in which phrases are said to a reader of `language`: English for one that they do not speak."""
    main = language.partition("-")[0]
    return main if main in SPOKEN else "en"
