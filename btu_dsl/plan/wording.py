"""Authored prose → text in plans: markup becomes inlines, fills become blanks with the words they may turn into."""

from collections.abc import Callable
from functools import lru_cache

from btu_dsl.model.nodes import Choice, Code, Item, PreloadValue, Survey, Text
from btu_dsl.plan.text import Anchor, Blank, Emph, Inline, Line, Rich, Strong, Words, plain
from btu_dsl.syntax import prose

_Fill = Callable[[prose.Fill], Inline]


def rich(text: Text, language: str, survey: Survey) -> Rich:
    """The text in one language with nothing left to look up but what only the interview knows."""
    parts = text.prose(language).parts
    return _fixed(parts) or _inlines(parts, lambda fill: _blank(fill, language, survey))


def words(text: Text, language: str, survey: Survey) -> str:
    """The text as plain characters, fills as their fallback."""
    return plain(rich(text, language, survey))


@lru_cache(maxsize=20_000)
def _fixed(parts: tuple[prose.Part, ...]) -> Rich:
    """A text without fills, made once for all surveys of a run; nothing for one that waits for its survey."""
    return () if _waits(parts) else _inlines(parts, None)


def _waits(parts: tuple[prose.Part, ...]) -> bool:
    return any(
        isinstance(part, prose.Fill)
        or (isinstance(part, prose.Emphasis | prose.Strong | prose.Link) and _waits(part.parts))
        for part in parts
    )


def _inlines(parts: tuple[prose.Part, ...], blank: _Fill | None) -> Rich:
    return tuple([_inline(part, blank) for part in parts])


def _inline(part: prose.Part, blank: _Fill | None) -> Inline:
    match part:
        case prose.Run(text):
            return Words(text)
        case prose.Break():
            return Line()
        case prose.Emphasis(parts):
            return Emph(_inlines(parts, blank))
        case prose.Strong(parts):
            return Strong(_inlines(parts, blank))
        case prose.Link(url, parts):
            return Anchor(url, _inlines(parts, blank))
        case prose.Fill():
            assert blank is not None
            return blank(part)


def _blank(fill: prose.Fill, language: str, survey: Survey) -> Inline:
    """A slot without a preload is known now; everything else waits for the interview."""
    slot = next((slot for slot in survey.slots if slot.name == fill.name), None)
    if slot is not None:
        otherwise = words(slot.otherwise, language, survey) if slot.otherwise else fill.fallback or ""
        if slot.by is None:
            return Words(otherwise)
        table = tuple((code, words(text, language, survey)) for code, text in slot.values)
        return Blank(slot.by, table, fill.fallback if fill.fallback is not None else otherwise)
    return Blank(fill.name, _table(fill.name, language, survey), fill.fallback or "")


def _table(name: str, language: str, survey: Survey) -> tuple[tuple[int, str], ...]:
    codes: tuple[Code, ...] = ()
    preload = next((value for value in survey.preload if value.name == name), None)
    if isinstance(preload, PreloadValue):
        codes = preload.codes
    else:
        item = next((item for item in survey.items() if item.id == name), None)
        if isinstance(item, Item) and isinstance(item.answer, Choice):
            codes = item.answer.scale.codes
    return tuple((code.value, words(code.label, language, survey)) for code in codes)
