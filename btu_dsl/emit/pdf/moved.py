"""Moved glyphs built into a TrueType font: copies of others, set aside and with widths of their own.

Shaping moves marks over their letters and letters away from one another. A copy that has the move in it is shown like
any other glyph, so that readers of a PDF see neither gaps within words nor letters off the line.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from struct import calcsize, pack, unpack

from reportlab.pdfbase.ttfonts import TTFontMaker

_WORDS_AS_OFFSETS = 0x0003
_KEPT = ("OS/2", "cvt ", "fpgm", "head", "maxp", "name", "post", "prep")


@dataclass(frozen=True, slots=True)
class Move:
    """A copy of glyph `gid`, moved by (dx, dy) and `advance` wide, in the font's own units."""

    gid: int
    advance: int
    dx: int
    dy: int


def with_moved(data: bytes, moves: Sequence[Move]) -> bytes:
    """The font with the copies after its own glyphs, in their order."""
    tables = _tables(data)
    count = unpack(">H", tables["maxp"][4:6])[0]
    glyf, ends = _outlines(tables, count)
    widths = _widths(tables, count)
    for move in moves:
        start, end = ends[move.gid], ends[move.gid + 1]
        glyf += _copy(glyf[start:end], move)
        ends.append(len(glyf))
        bearing = unpack(">h", glyf[start + 2 : start + 4])[0] if end > start else 0
        widths.append((move.advance, bearing + move.dx))
    tables["glyf"] = bytes(glyf)
    tables["loca"] = pack(f">{len(ends)}L", *ends)
    tables["hmtx"] = b"".join(pack(">Hh", *width) for width in widths)
    tables["head"] = tables["head"][:50] + pack(">h", 1) + tables["head"][52:]
    tables["hhea"] = tables["hhea"][:34] + pack(">H", len(widths))
    tables["maxp"] = _limits(tables["maxp"], len(widths))
    maker = TTFontMaker()
    for tag in ("glyf", "loca", "hmtx", "hhea", *(tag for tag in _KEPT if tag in tables)):
        maker.add(tag, tables[tag])
    made: bytes = maker.makeStream()
    return made


def _tables(data: bytes) -> dict[str, bytes]:
    count = unpack(">H", data[4:6])[0]
    found: dict[str, bytes] = {}
    for place in range(12, 12 + 16 * count, 16):
        tag, _, offset, length = unpack(">4sLLL", data[place : place + 16])
        found[tag.decode("ascii")] = data[offset : offset + length]
    return found


def _outlines(tables: dict[str, bytes], count: int) -> tuple[bytearray, list[int]]:
    """The outlines, and where each begins and the last ends."""
    wide = unpack(">h", tables["head"][50:52])[0]
    form = f">{count + 1}{'L' if wide else 'H'}"
    places = unpack(form, tables["loca"][: calcsize(form)])
    return bytearray(tables["glyf"]), [place if wide else place * 2 for place in places]


def _widths(tables: dict[str, bytes], count: int) -> list[tuple[int, int]]:
    """Advance and left bearing of every glyph; those past the full pairs share the last advance."""
    full = unpack(">H", tables["hhea"][34:36])[0]
    data = tables["hmtx"]
    pairs = [unpack(">Hh", data[4 * place : 4 * place + 4]) for place in range(full)]
    rest = unpack(f">{count - full}h", data[4 * full : 4 * full + 2 * (count - full)])
    return [*pairs, *((pairs[-1][0], bearing) for bearing in rest)]


def _copy(outline: bytes | bytearray, move: Move) -> bytes:
    """A composite outline of one part; nothing of nothing."""
    if not outline:
        return b""
    left, low, right, high = unpack(">4h", outline[2:10])
    box = (left + move.dx, low + move.dy, right + move.dx, high + move.dy)
    return pack(">h4hHHhhxx", -1, *box, _WORDS_AS_OFFSETS, move.gid, move.dx, move.dy)


def _limits(maxp: bytes, count: int) -> bytes:
    """How many glyphs there are, and how deep and large composite ones may be."""
    fields = list(unpack(">13H", maxp[6:32]))
    points, contours = fields[0], fields[1]
    fields[2], fields[3] = max(fields[2], points), max(fields[3], contours)
    fields[11], fields[12] = max(fields[11], 1), fields[12] + 1
    return maxp[:4] + pack(">H", count) + pack(">13H", *fields)
