"""What the matrix says round its cells."""

from collections.abc import Iterator, Mapping

from btu_dsl.diagnostics.record import Words
from btu_dsl.plan.matrix import Cell, Column
from btu_dsl.plan.statement import VERDICTS

TITLE = Words("Comparability across municipalities", "Sammenlignelighed på tværs af kommuner")
LEAD = Words(
    "{count} municipalities on {core}. A cell is the worst verdict over the languages and modes that are fielded.",
    "{count} kommuner på {core}. Et felt er den dårligste dom over de sprog og svarformer, der udsendes.",
)
LEGEND = Words("Legend", "Forklaring")
MORE = Words(" and {more} more", " og {more} mere")
WHY = Words("Why not comparable as it is", "Hvorfor ikke uden videre sammenlignelig")
LANGUAGE = Words("Language", "Sprog")
MODE = Words("Mode", "Svarform")
ALL = Words("all", "alle")
QUESTION = Words("Question", "Spørgsmål")
SHARE = Words("Comparable questions", "Sammenlignelige spørgsmål")
LOCAL = Words("Local questions", "Lokale spørgsmål")
LANGUAGES = Words("Languages", "Sprog")
MODES = Words("Modes", "Svarformer")
MUNICIPALITY = Words("Municipality", "Kommune")
OPTIONAL = Words("optional", "valgfrit")
MODE_NAMES = {"web": Words("web", "web"), "paper": Words("paper", "papir"), "phone": Words("phone", "telefon")}
CELLS: Mapping[str, Words] = {str(verdict): words for verdict, words in VERDICTS.items()} | {
    "absent": Words("not asked there", "stilles ikke her")
}
SYMBOLS: Mapping[Cell, str] = {"same": "✓", "note": "~", "break": "✗", "new": "+", "retired": "†", "absent": "·"}
"""Every colour has a sign of its own, so that nothing hangs on colour."""
LETTERS: Mapping[Cell, str] = {"same": "s", "note": "n", "break": "b", "new": "w", "retired": "r", "absent": "a"}


def _told(text: Words, lang: str) -> str:
    """What has been filled already: an author's braces in it are characters."""
    return (text.da if lang == "da" else text.en).replace("`", "")


def notes(column: Column, lang: str) -> Iterator[str]:
    """A line for each sign that a rule is the reason of: `~ LNG006 … og 3 mere · SET003 …`."""
    for verdict in dict.fromkeys(why.verdict for why in column.why):
        told = (
            f"{why.code} {_told(why.text, lang)}{say(MORE, lang, more=why.more) if why.more else ''}"
            for why in column.why
            if why.verdict == verdict
        )
        yield f"{SYMBOLS[verdict]} {' · '.join(told)}"


def say(words: Words, lang: str, **values: object) -> str:
    return words.fill(lang, {name: str(value) for name, value in values.items()})
