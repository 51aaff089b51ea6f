"""Fonts, found in a stated order: the folder `BTU_FONTS`, PyPI font packs, Debian's folders, reportlab's own Vera.

Measures are thousandths of an em. A plan names a font by its key (`Lato-Bold`); a painter asks here for its bytes.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from hashlib import sha256
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

harfbuzz: Any = import_module("uharfbuzz")
"""The shaper: an extension in C without types."""

EM = 1000
"""Measures are in thousandths of an em."""


class Style(StrEnum):
    REGULAR = "Regular"
    BOLD = "Bold"
    ITALIC = "Italic"
    BOLD_ITALIC = "BoldItalic"


@dataclass(frozen=True, slots=True)
class Family:
    """Files by style (regular, bold, italic, bold italic; a style without a file takes the nearest that has one)."""

    name: str
    files: tuple[str, str, str | None, str | None]
    package: str | None
    inside: str
    folder: str | None
    arabic: bool


def _usual(name: str, *, italic: bool) -> tuple[str, str, str | None, str | None]:
    regular, bold = f"{name}-Regular.ttf", f"{name}-Bold.ttf"
    return (regular, bold, f"{name}-Italic.ttf", f"{name}-BoldItalic.ttf") if italic else (regular, bold, None, None)


_NOTO = "/usr/share/fonts/truetype/noto"
_DEJAVU = "/usr/share/fonts/truetype/dejavu"
_OBLIQUE = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf", "DejaVuSans-BoldOblique.ttf")
_VERA = ("Vera.ttf", "VeraBd.ttf", "VeraIt.ttf", "VeraBI.ttf")

_LATO = Family("Lato", _usual("Lato", italic=True), "fontpkg_lato", "files", None, arabic=False)
_PLEX = Family(
    "IBMPlexSansArabic",
    _usual("IBMPlexSansArabic", italic=False),
    "fontpkg_ibm_plex_sans_arabic",
    "files",
    None,
    arabic=True,
)
FAMILIES = (
    _LATO,
    _PLEX,
    Family("NotoSans", _usual("NotoSans", italic=True), None, "", _NOTO, arabic=False),
    Family("NotoSansArabic", _usual("NotoSansArabic", italic=False), None, "", _NOTO, arabic=True),
    Family("DejaVuSans", _OBLIQUE, None, "", _DEJAVU, arabic=False),
    Family("Vera", _VERA, "reportlab", "fonts", None, arabic=False),
)
"""In the order in which they are asked for a character; for Arabic and Urdu those with `arabic` come first."""

ARABIC_SCRIPT = frozenset({"ar", "ur", "fa"})

_SUBSTITUTED = {0x2011: 0x2010, 0x202F: 0x20, 0x2007: 0x20, 0x2009: 0x20, 0x200A: 0x20, 0x2002: 0x20, 0x2003: 0x20}
"""Characters that the shaper sets with another glyph where a font lacks them."""


class Font:
    """One font file: its bytes, its hash, its coverage and measures."""

    def __init__(self, key: str, data: bytes) -> None:
        self.key = key
        self.data = data
        face = harfbuzz.Face(data)
        self.hb = harfbuzz.Font(face)
        self.hb.scale = (EM, EM)
        self._covered = frozenset(face.unicodes)

    @cached_property
    def sha256(self) -> str:
        return sha256(self.data).hexdigest()

    def covers(self, character: str) -> bool:
        code = ord(character)
        return code in self._covered or _SUBSTITUTED.get(code, -1) in self._covered

    @cached_property
    def unseen(self) -> int:
        """A glyph that shows nothing, without width where the font has such a one, as nearly all do."""
        for gid in range(1, self.hb.face.glyph_count):
            extents = self.hb.get_glyph_extents(gid)
            if extents is not None and extents.width == extents.height == self.advance(gid) == 0:
                return gid
        return int(self.hb.get_nominal_glyph(ord(" ")) or 0)

    def advance(self, gid: int) -> int:
        """The glyph's own width, before shaping moves anything."""
        return int(self.hb.get_glyph_h_advance(gid))


def _places(family: Family) -> Iterator[Traversable]:
    own = os.environ.get("BTU_FONTS")
    if own:
        yield Path(own)
    if family.package is not None:
        with suppress(ModuleNotFoundError):
            yield files(family.package) / family.inside
    if family.folder is not None:
        yield Path(family.folder)


@cache
def _located(family: Family, place: int) -> Traversable | None:
    name = family.files[place]
    if name is None:
        return None
    return next((folder / name for folder in _places(family) if (folder / name).is_file()), None)


_NEAREST = {Style.REGULAR: (0,), Style.BOLD: (1, 0), Style.ITALIC: (2, 0), Style.BOLD_ITALIC: (3, 1, 2, 0)}


@cache
def _load(family: Family, place: int) -> Font | None:
    found = _located(family, place)
    return None if found is None else Font(found.name.removesuffix(".ttf"), found.read_bytes())


def _styled(family: Family, style: Style) -> Font | None:
    return next((font for place in _NEAREST[style] if (font := _load(family, place)) is not None), None)


@cache
def stack(language: str, style: Style) -> tuple[Family, ...]:
    """The families that have the style, in the order in which a text of the language asks them."""
    arabic = language.split("-", maxsplit=1)[0] in ARABIC_SCRIPT
    ordered = sorted(FAMILIES, key=lambda family: family.arabic is not arabic) if arabic else FAMILIES
    return tuple(family for family in ordered if any(_located(family, place) for place in _NEAREST[style]))


@cache
def font_for(character: str, language: str, style: Style) -> Font | None:
    """The first font that has a glyph for the character, or None."""
    for family in stack(language, style):
        font = _styled(family, style)
        if font is not None and font.covers(character):
            return font
    return None


@cache
def first_font(language: str, style: Style) -> Font:
    """The font that sets the language's own letters. Vera is always there."""
    font = _styled(stack(language, style)[0], style)
    assert font is not None
    return font


@cache
def font(key: str) -> Font:
    """The font of a key that a plan names."""
    for family in FAMILIES:
        for place, name in enumerate(family.files):
            if name is not None and name.removesuffix(".ttf") == key:
                found = _load(family, place)
                if found is not None:
                    return found
    raise KeyError(key)


def font_hashes() -> Mapping[str, str]:
    """SHA-256 by key of the fonts that set Latin and Arabic text here: part of what bytes depend on."""
    found = {
        own.key: own.sha256
        for language in ("da", "ar")
        for style in Style
        if (own := _styled(stack(language, style)[0], style)) is not None
    }
    return dict(sorted(found.items()))
