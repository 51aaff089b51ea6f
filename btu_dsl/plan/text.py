"""Text in plans: a tree of inlines with no names left to look up but the fills that only the interview can fill."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    text: str


@dataclass(frozen=True, slots=True)
class Emph:
    inlines: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Strong:
    inlines: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line break."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link; `url` is https, mailto or tel."""

    url: str
    inlines: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """A value put in when the interview knows it: `source` names the preload, derived value or item.

    `table` turns a code into words (a choice, or a slot); a value that is not in it, or missing, gives `fallback`.
    """

    source: str
    table: tuple[tuple[int, str], ...]
    fallback: str


Inline = Words | Emph | Strong | Line | Anchor | Blank
Rich = tuple[Inline, ...]


def plain(rich: Rich) -> str:
    """The words alone, blanks as their fallback, line breaks as newlines."""
    return "".join(_plain(inline) for inline in rich)


def _plain(inline: Inline) -> str:
    match inline:
        case Words(text):
            return text
        case Line():
            return "\n"
        case Blank():
            return inline.fallback
        case Emph(inlines) | Strong(inlines):
            return plain(inlines)
        case Anchor(_, inlines):
            return plain(inlines)


def json_of(rich: Rich) -> list[object]:
    """The JSON form: a string, or an object with one key `em`, `strong`, `br`, `a`, `blank`."""
    return [_json(inline) for inline in rich]


def _json(inline: Inline) -> object:
    match inline:
        case Words(text):
            return text
        case Line():
            return {"br": True}
        case Emph(inlines):
            return {"em": json_of(inlines)}
        case Strong(inlines):
            return {"strong": json_of(inlines)}
        case Anchor(url, inlines):
            return {"a": json_of(inlines), "href": url}
        case Blank(source, table, fallback):
            return {"blank": source, "table": {str(code): words for code, words in table}, "else": fallback}


def fill_known(rich: Rich, known: Mapping[str, object]) -> Rich:
    """Put in the values that are known now (paper is filled at print time); other blanks stay."""
    return tuple(_fill(inline, known) for inline in rich)


def _fill(inline: Inline, known: Mapping[str, object]) -> Inline:
    match inline:
        case Blank(source, table, fallback) if source in known:
            value = known[source]
            if not table:
                return Words(str(value))
            return Words(dict(table).get(value, fallback) if isinstance(value, int) else fallback)
        case Emph(inlines):
            return Emph(fill_known(inlines, known))
        case Strong(inlines):
            return Strong(fill_known(inlines, known))
        case Anchor(url, inlines):
            return Anchor(url, fill_known(inlines, known))
        case _:
            return inline
