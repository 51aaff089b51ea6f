"""Runs of type → the operators that show them, so that they look as shaped and read as written."""

from collections.abc import Iterable
from dataclasses import dataclass

from btu_dsl.emit.pdf.embedding import EmbeddedFont, EmbeddedFonts, Form
from btu_dsl.plan.shape import Glyph, glyphs
from btu_dsl.plan.sheet import Mark, Run, Words


@dataclass(frozen=True, slots=True)
class Written:
    """A run in operators."""

    font: str
    size: float
    shown: str

    def at(self, x: float, y: float) -> str:
        """The text object with the start of its baseline at (x, y), in points from the foot of the page."""
        return f"BT /{self.font} {number(self.size)} Tf 1 0 0 1 {number(x)} {number(y)} Tm {self.shown} ET"


def write(pages: Iterable[tuple[Mark, ...]]) -> tuple[EmbeddedFonts, dict[Run, Written]]:
    """Every run of the pages in operators, and the fonts with the codes that these use."""
    runs = dict.fromkeys(run for marks in pages for mark in marks if isinstance(mark, Words) for run in mark.line.runs)
    fonts = EmbeddedFonts(dict.fromkeys(run.font for run in runs))
    return fonts, {run: _written(run, fonts.by_key[run.font]) for run in runs}


def _written(run: Run, own: EmbeddedFont) -> Written:
    """Kerning of Latin letters stands between codes; whatever else shaping moves is a code of its own."""
    parts: list[str] = []
    for glyph in glyphs(run.font, run.text, run.rtl):
        nominal = own.source.advance(glyph.gid)
        if run.rtl or glyph.dx or glyph.dy:
            form = Form(glyph.gid, glyph.advance, glyph.dx, glyph.dy)
            parts += [f"<{code:04X}>" for code in _codes(glyph, form, own, rtl=run.rtl)]
        else:
            parts.append(f"<{own.code(Form(glyph.gid, nominal), glyph.text):04X}>")
            if nominal != glyph.advance:
                parts.append(str(nominal - glyph.advance))
    return Written(own.name, run.size, "[" + "".join(parts).replace("><", "") + "] TJ")


def _codes(glyph: Glyph, form: Form, own: EmbeddedFont, *, rtl: bool) -> list[int]:
    """From right to left a ligature says its last character, and blanks the others, in the order of the page."""
    if not rtl or len(glyph.text) < 2:
        return [own.code(form, glyph.text)]
    last, others = glyph.text[-1], glyph.text[-2::-1]
    return [own.code(form, last), *(own.blank(character) for character in others)]


def number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
