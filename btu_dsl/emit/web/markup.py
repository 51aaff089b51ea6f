"""Text in plans → HTML. Authored characters become markup here only, each through the escaper."""

import json
from collections.abc import Callable, Iterator

from markupsafe import Markup, escape

from btu_dsl.emit.page import Hand
from btu_dsl.plan.phrases.phrase import Phrase
from btu_dsl.plan.text import Blank, Inline, Line, Rich
from btu_dsl.plan.web import DateField, Localized, NumberField, WebLanguage

_AS_ESCAPE = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})
_PHRASING = Markup('<span class="t" lang="{}" dir="{}">{}</span>')
_FLOW = Markup('<div class="t" lang="{}" dir="{}">{}</div>')
_BANNER = Markup('<p class="t banner" lang="{}" dir="{}">{}</p>')


class Speaker:
    """Says a text once in each language of the form, side by side; the style sheet shows one of them."""

    def __init__(self, languages: tuple[WebLanguage, ...]) -> None:
        self._languages = languages

    def inline(self, text: Localized) -> Markup:
        return self._each(_PHRASING, lambda language: _rich(text[language.code]))

    def block(self, text: Localized) -> Markup:
        """One or more paragraphs in each language."""
        return self._each(_FLOW, lambda language: _paragraphs(text[language.code]))

    def phrase(self, phrase: Phrase) -> Markup:
        return self._each(_PHRASING, lambda language: escape(phrase.say(language.code)))

    def banner(self) -> Markup:
        """Only in the languages that have one."""
        return self._each(_BANNER, lambda language: escape(language.banner) if language.banner else None)

    def _each(self, wrapper: Markup, say: Callable[[WebLanguage], Markup | None]) -> Markup:
        said = ((language, say(language)) for language in self._languages)
        return Markup("").join(
            wrapper.format(language.code, language.direction, words) for language, words in said if words is not None
        )


def _paragraphs(text: Rich) -> Markup:
    return Markup("").join(Markup("<p>{}</p>").format(_rich(paragraph)) for paragraph in _split(text))


def _split(text: Rich) -> Iterator[Rich]:
    """The paragraphs: what stands between two line breaks or more."""
    paragraph: list[Inline] = []
    for place, inline in enumerate(text):
        if isinstance(inline, Line) and isinstance(text[place - 1 : place] and text[place - 1], Line):
            continue
        if isinstance(inline, Line) and isinstance(text[place + 1 : place + 2] and text[place + 1], Line):
            if paragraph:
                yield tuple(paragraph)
            paragraph = []
        else:
            paragraph.append(inline)
    if paragraph:
        yield tuple(paragraph)


def _blank(blank: Blank) -> Markup:
    """Set apart from the direction of the text around it, for nobody knows in which script the value is written."""
    if not blank.table:
        return Markup('<bdi data-fill="{}">{}</bdi>').format(blank.source, blank.fallback)
    words = json.dumps({str(code): words for code, words in blank.table}, ensure_ascii=False, separators=(",", ":"))
    return Markup('<bdi data-fill="{}" data-table="{}">{}</bdi>').format(blank.source, words, blank.fallback)


def _link(url: str, words: Markup) -> Markup:
    """A page opens beside the form, so that no answer is lost."""
    if url.startswith("https://"):
        return Markup('<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>').format(url, words)
    return Markup('<a href="{}">{}</a>').format(url, words)


_rich = Hand(_link, _blank).write


def data_block(value: object) -> Markup:
    """JSON that can stand inside a script element whatever its texts hold: no character of it can end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_AS_ESCAPE))  # noqa: S704  # the line above leaves no character that HTML reads


def number_attributes(field: NumberField) -> Markup:
    """` min max step`, as far as they are declared."""
    step = 10**-field.decimals if field.decimals else 1
    return _attributes(("min", _shown(field.low)), ("max", _shown(field.high)), ("step", _shown(step)))


def date_attributes(field: DateField) -> Markup:
    return _attributes(("min", field.low), ("max", field.high))


def _attributes(*pairs: tuple[str, str | None]) -> Markup:
    return Markup("").join(Markup(' {}="{}"').format(name, value) for name, value in pairs if value is not None)


def _shown(number: float | None) -> str | None:
    if number is None:
        return None
    return str(int(number)) if number == int(number) else f"{number:.9f}".rstrip("0")
