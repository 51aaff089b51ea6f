"""Fonts inside a PDF: composite fonts that hold just the glyphs used, each with exactly the characters that it says.

One glyph may say different things in different places, so codes (CIDs) stand for a glyph, as moved, and its text.
Readers of PDFs put right-to-left text in order glyph by glyph, so a ligature there says one character and blanks
without width say the others.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from struct import unpack
from typing import cast

from reportlab.pdfbase import pdfdoc

from btu_dsl.emit.pdf.moved import Move, with_moved
from btu_dsl.plan.fonts import EM, Font, font, harfbuzz

FIRST = "btu"
"""The name under which reportlab knows all fonts of the document being painted."""


@dataclass(frozen=True, slots=True)
class Form:
    """A glyph as it is shown: how wide it counts, and how far it is moved, in thousandths of an em."""

    gid: int
    advance: int
    dx: int = 0
    dy: int = 0


class EmbeddedFont:
    """One font of one document: its codes in the order of their first use."""

    def __init__(self, name: str, source: Font) -> None:
        self.name = name
        self.source = source
        self._codes: dict[tuple[Form, str], int] = {}

    def code(self, form: Form, text: str) -> int:
        """The two-byte code of a glyph that says `text`; 0 is kept for the missing glyph."""
        return self._codes.setdefault((form, text), len(self._codes) + 1)

    def blank(self, text: str) -> int:
        """The code of an unseen glyph without width that says `text`."""
        return self.code(Form(self.source.unseen, 0), text)

    def _file(self) -> tuple[bytes, bytes]:
        """The font with the glyphs used, and for each code the two bytes of its glyph's number there."""
        forms = dict.fromkeys(form for form, _ in self._codes)
        wanted = harfbuzz.SubsetInput()
        wanted.sets(harfbuzz.SubsetInputSets.GLYPH_INDEX).update({form.gid for form in forms})
        wanted.sets(harfbuzz.SubsetInputSets.DROP_TABLE_TAG).update(_tags("GSUB", "GPOS", "GDEF", "kern", "DSIG"))
        wanted.flags = harfbuzz.SubsetFlags.NO_HINTING
        plan = harfbuzz.SubsetPlan(self.source.hb.face, wanted)
        subset = plan.execute()
        places = dict(plan.old_to_new_glyph_mapping)
        own = {form: places[form.gid] for form in forms if form == Form(form.gid, self.source.advance(form.gid))}
        moved = [form for form in forms if form not in own]
        first = subset.glyph_count
        numbers = own | {form: first + index for index, form in enumerate(moved)}
        units = self.source.hb.face.upem / EM

        def move(form: Form) -> Move:
            return Move(places[form.gid], *(round(value * units) for value in (form.advance, form.dx, form.dy)))

        data = with_moved(subset.blob.data, [move(form) for form in moved]) if moved else subset.blob.data
        return data, b"\0\0" + b"".join(numbers[form].to_bytes(2, "big") for form, _ in self._codes)

    def add_to(self, document: pdfdoc.PDFDocument) -> pdfdoc.PDFDictionary:
        """The font's objects in the document."""
        data, to_glyph = self._file()
        name = pdfdoc.PDFName(f"{_prefix(data)}+{self.source.key}")
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType2"),
                "BaseFont": name,
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "DW": EM,
                "W": pdfdoc.PDFArray([1, pdfdoc.PDFArray([form.advance for form, _ in self._codes])]),
                "CIDToGIDMap": _stream(document, to_glyph, f"{self.name}-glyphs"),
                "FontDescriptor": self._descriptor(document, name, data),
            }
        )
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": name,
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([_refer(document, descendant, f"{self.name}-descendant")]),
                "ToUnicode": _stream(document, self._said(), f"{self.name}-unicode"),
            }
        )

    def _descriptor(self, document: pdfdoc.PDFDocument, name: str, data: bytes) -> pdfdoc.PDFObjectReference:
        extents = self.source.hb.get_font_extents("ltr")
        head = self.source.hb.face.reference_table("head").data
        units = unpack(">H", head[18:20])[0]
        box = [round(value * EM / units) for value in unpack(">4h", head[36:44])]
        italic = "Italic" in self.source.key or "Oblique" in self.source.key
        bold = "Bold" in self.source.key
        descriptor = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": name,
                "Flags": 4 | (64 if italic else 0),
                "FontBBox": pdfdoc.PDFArray(box),
                "ItalicAngle": -12 if italic else 0,
                "Ascent": extents.ascender,
                "Descent": extents.descender,
                "CapHeight": 700,
                "StemV": 140 if bold else 80,
                "FontFile2": _stream(document, data, f"{self.name}-file", Length1=len(data)),
            }
        )
        return _refer(document, descriptor, f"{self.name}-descriptor")

    def _said(self) -> bytes:
        """The ToUnicode map: each code's characters, several or none."""
        rows = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for (_, text), code in self._codes.items()]
        chunks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
        body = "\n".join(f"{len(chunk)} beginbfchar\n" + "\n".join(chunk) + "\nendbfchar" for chunk in chunks)
        return _UNICODE_MAP.format(body=body).encode("ascii")


class _Face:
    """What reportlab asks of a font's face."""

    builtIn = False  # noqa: N815  # reportlab's name


class EmbeddedFonts:
    """All fonts of a document, in the shape that reportlab asks of a font: it is one name that stands for them all."""

    _multiByte = 1  # noqa: N815  # reportlab's name
    _dynamicFont = 0  # noqa: N815  # reportlab's name
    fontName = FIRST  # noqa: N815  # reportlab's name
    face = _Face()

    def __init__(self, keys: Iterable[str]) -> None:
        self.by_key = {key: EmbeddedFont(f"F{number}", font(key)) for number, key in enumerate(keys, start=1)}

    def addObjects(self, document: pdfdoc.PDFDocument) -> None:  # noqa: N802  # reportlab's name
        """Called once by reportlab, when the canvas is made."""
        basic = cast("pdfdoc.PDFDictionary", document.idToObject["BasicFonts"]).dict
        for own in self.by_key.values():
            basic[own.name] = _refer(document, own.add_to(document), own.name)
        document.fontMapping[FIRST] = "/F1"


def _stream(document: pdfdoc.PDFDocument, data: bytes, name: str, **entries: int) -> pdfdoc.PDFObjectReference:
    stream = pdfdoc.PDFStream(content=data)
    stream.dictionary.dict.update(entries)
    stream.filters = [pdfdoc.PDFZCompress]
    return _refer(document, stream, name)


def _refer(document: pdfdoc.PDFDocument, thing: pdfdoc.PDFObject, name: str) -> pdfdoc.PDFObjectReference:
    """The object, held by the document under its name."""
    found: pdfdoc.PDFObjectReference = document.Reference(thing, name)  # type: ignore[no-untyped-call]
    return found


def _prefix(data: bytes) -> str:
    """Six capitals from the font's content, as a subset's name begins."""
    return "".join(chr(ord("A") + byte % 26) for byte in sha256(data).digest()[:6])


def _tags(*names: str) -> set[int]:
    return {int.from_bytes(name.encode("ascii"), "big") for name in names}


_UNICODE_MAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{body}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
