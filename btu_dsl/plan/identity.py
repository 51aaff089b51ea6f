"""What every artefact says of itself: which survey, which version, on which exact core."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """`root` is the core's full root in hex; `short_root` its first eight digits, printed on every artefact.

    `reconstructed` holds the languages in which some rendered text is not the official wording, and prints so.
    """

    id: str
    version: str
    core_id: str
    core_version: str
    root: str
    municipality: str
    reconstructed: frozenset[str]

    @property
    def short_root(self) -> str:
        return self.root[:8]

    @property
    def core(self) -> str:
        return f"{self.core_id}@{self.core_version}"

    @property
    def line(self) -> str:
        """`dk.k751.dagtilbud 1.0.0 · dk.dagtilbud@2.0.0#a3b81c07`, the line that a returned answer is traced by."""
        own = f"{self.id} {self.version}"
        return f"{own} · {self.core}#{self.short_root}" if self.id != self.core_id else f"{own} · #{self.short_root}"


BANNER = {
    "da": "Rekonstrueret – ikke officiel ordlyd",
    "en": "Reconstructed – not the official wording",
    "ar": "صياغة معاد بناؤها – ليست الصياغة الرسمية",
    "tr": "Yeniden oluşturulmuştur – resmî metin değildir",
    "ur": "دوبارہ مرتب کردہ – سرکاری الفاظ نہیں",
}
"""Printed wherever a rendered text is reconstructed, in the language of the page."""

LANGUAGE_NAMES = {"da": "Dansk", "en": "English", "ar": "العربية", "tr": "Türkçe", "ur": "اردو"}
"""Each language by its own name, as a picker shows it."""

RIGHT_TO_LEFT = frozenset({"ar", "ur", "fa", "he"})


def direction(language: str) -> str:
    """`rtl` or `ltr`, as HTML's `dir` says it."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"
