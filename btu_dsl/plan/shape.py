"""Characters → glyphs: shaping by HarfBuzz, one font and one direction at a time."""

from functools import lru_cache
from typing import NamedTuple

from btu_dsl.plan.fonts import font, harfbuzz

UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2060\u2066\u2067\u2068\u2069\ufeff")
"""Characters that shape or order others and are never seen themselves."""

_LATIN = {"kern": True, "liga": False}
"""Without ligatures: Turkish tells i from ı, and nobody misses them at this size."""

_ARABIC = {"kern": True, "liga": True}


class Glyph(NamedTuple):
    """One glyph in the order of the page, left to right; measures in thousandths of an em. `text` is what it says."""

    gid: int
    advance: int
    dx: int
    dy: int
    text: str


@lru_cache(maxsize=20_000)
def glyphs(key: str, text: str, rtl: bool) -> tuple[Glyph, ...]:  # noqa: FBT001  # a direction, and the cache's key
    """The glyphs of a text in the font `key`. A glyph that stands for several characters says all of them."""
    if not text:
        return ()
    buffer = _shaped(key, text, rtl=rtl)
    infos, places = buffer.glyph_infos, buffer.glyph_positions
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    said: set[int] = set()
    found: list[Glyph] = []
    for info, place in zip(reversed(infos) if rtl else infos, reversed(places) if rtl else places, strict=True):
        first = info.cluster not in said
        said.add(info.cluster)
        own = text[info.cluster : ends[info.cluster]] if first else ""
        found.append(Glyph(info.codepoint, place.x_advance, place.x_offset, place.y_offset, own))
    return tuple(reversed(found)) if rtl else tuple(found)


@lru_cache(maxsize=50_000)
def advance(key: str, text: str, rtl: bool) -> int:  # noqa: FBT001  # a direction, and the cache's key
    """How wide the text is, in thousandths of an em: measured much oftener than painted, so no glyph is made of it."""
    return sum([place.x_advance for place in _shaped(key, text, rtl=rtl).glyph_positions]) if text else 0


def _shaped(key: str, text: str, *, rtl: bool) -> "harfbuzz.Buffer":
    buffer = harfbuzz.Buffer()
    buffer.cluster_level = harfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    harfbuzz.shape(font(key).hb, buffer, _ARABIC if rtl else _LATIN)
    return buffer
