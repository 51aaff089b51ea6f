"""SVG as a still drawing: what in it would run, or would be fetched from elsewhere.

A browser does neither for an SVG that stands in an `img` (SVG 2, section 2, processing modes for referenced images);
but the file is also opened by itself, and a drawing that asks for a font or a picture elsewhere is not whole.
"""

import re
from dataclasses import dataclass
from xml.parsers import expat

from btu_dsl.diagnostics.record import Words

_SVG = "http://www.w3.org/2000/svg"
_ELSEWHERE = re.compile(r"""url\(\s*["']?\s*(?![#"'\s]|data:(?:image|font)/)|@import""", re.IGNORECASE)
_WITHIN = re.compile(r"\s*(?:#|$|data:image/(?:png|jpe?g|gif|webp)[;,])", re.IGNORECASE)
_RUNS = frozenset({"script", "handler", "listener"})
_EMBEDS = frozenset({"foreignObject", "iframe", "embed", "object", "audio", "video", "canvas"})

_SCRIPT = Words(en="a script", da="et script")
_EMBEDDED = Words(en="a piece of another kind of page", da="et stykke af en anden slags side")
_FETCHED = Words(en="something that is fetched from elsewhere", da="noget, der hentes et andet sted fra")
_DECLARED = Words(en="declarations of its own (`<!ENTITY`)", da="egne erklæringer (`<!ENTITY`)")


@dataclass(frozen=True, slots=True)
class Stray:
    """Something that is no drawing, and its line in the file, from 1."""

    what: Words
    line: int


def strays_in_svg(data: bytes) -> tuple[Stray, ...] | None:
    """All that is no still drawing, in the order of the file; None when the bytes are no SVG."""
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)  # noqa: FBT003  # the parser takes it by place only
    except (expat.ExpatError, LookupError):
        return tuple(reader.found) or None
    return tuple(reader.found) if reader.root == "svg" else None


class _Reader:
    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = self._entity
        self.parser.ProcessingInstructionHandler = self._instruction
        self.found: list[Stray] = []
        self.root = ""
        self._style: list[str] | None = None

    def _stray(self, what: Words) -> None:
        self.found.append(Stray(what, self.parser.CurrentLineNumber))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if not self.root:
            self.root = local if space == _SVG else "–"
        if local in _RUNS:
            self._stray(_SCRIPT)
        elif local in _EMBEDS:
            self._stray(_EMBEDDED)
        elif local == "style":
            self._style = []
        for key, value in attributes.items():
            self._attribute(key.rpartition(" ")[2], value)

    def _attribute(self, name: str, value: str) -> None:
        if name.lower().startswith("on"):
            self._stray(_SCRIPT)
        elif (name in ("href", "src") and not _WITHIN.match(value)) or _ELSEWHERE.search(value):
            self._stray(_FETCHED)

    def _text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def _end(self, name: str) -> None:
        if name.endswith(" style") and self._style is not None:
            if _ELSEWHERE.search("".join(self._style)):
                self._stray(_FETCHED)
            self._style = None

    def _entity(self, *_: object) -> None:
        """It can stand for any of the above, or for more than anybody can hold."""
        self._stray(_DECLARED)

    def _instruction(self, target: str, _: str) -> None:
        if target == "xml-stylesheet":
            self._stray(_FETCHED)
