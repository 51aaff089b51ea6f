"""Sheets → PDF bytes. Paints what stands in the sheets, in their order, and decides nothing."""

from base64 import b64decode
from collections.abc import Mapping
from io import BytesIO

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from btu_dsl.emit.pdf.embedding import FIRST
from btu_dsl.emit.pdf.writing import Written, write
from btu_dsl.plan.sheet import POINT, Arc, Image, Ink, Mark, Panel, Run, Sheets, Stroke, Words

_UNDERLINE = 0.12
"""How far below the baseline an underline stands, in ems."""


def paint(sheets: Sheets) -> bytes:
    """The document; equal sheets give equal bytes."""
    fonts, written = write(sheets.pages)
    pdfmetrics.registerFont(fonts)
    out = BytesIO()
    rl_config.useA85 = 0  # a file is bytes: ASCII85 would make each stream a quarter longer, slowly
    canvas = Canvas(
        out,
        pagesize=(sheets.width / POINT, sheets.height / POINT),
        pageCompression=1,
        invariant=1,
        initialFontName=FIRST,  # type: ignore[arg-type]  # its stubs take a number
        pdfVersion=(1, 7),
        lang=sheets.language,
    )
    canvas.setTitle(sheets.title)
    canvas.setAuthor(sheets.author)
    canvas.setSubject(sheets.subject)
    canvas.setCreator("btu")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if sheets.rtl:
        canvas.setViewerPreference("Direction", "/R2L")
    for marks in sheets.pages:
        brush = _Brush(canvas, written, sheets.height)
        for mark in marks:
            brush.paint(mark)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


class _Brush:
    def __init__(self, canvas: Canvas, written: Mapping[Run, Written], height: float) -> None:
        self._canvas = canvas
        self._written = written
        self._height = height

    def paint(self, mark: Mark) -> None:
        match mark:
            case Words():
                for run in mark.line.runs:
                    self._run(mark.x + run.x, mark.y, run)
            case Panel(place, fill, line, ink):
                self._pen(line, ink, fill)
                self._canvas.rect(
                    place.x / POINT,
                    (self._height - place.bottom) / POINT,
                    place.width / POINT,
                    place.height / POINT,
                    stroke=int(line > 0),
                    fill=int(fill is not None),
                )
            case Stroke(points, line, ink, filled):
                self._pen(line, ink, ink if filled else None)
                path = self._canvas.beginPath()
                (x, y), *rest = points
                path.moveTo(x / POINT, (self._height - y) / POINT)
                for x, y in rest:
                    path.lineTo(x / POINT, (self._height - y) / POINT)
                if filled:
                    path.close()
                self._canvas.drawPath(path, stroke=int(not filled), fill=int(filled))
            case Arc():
                self._arc(mark)
            case Image(place, data):
                self._canvas.drawImage(
                    ImageReader(BytesIO(b64decode(data))),
                    place.x / POINT,
                    (self._height - place.bottom) / POINT,
                    place.width / POINT,
                    place.height / POINT,
                    mask="auto",
                )

    def _arc(self, mark: Arc) -> None:
        self._pen(mark.line, mark.ink, mark.ink if mark.filled else None)
        x, y, radius = mark.x / POINT, (self._height - mark.y) / POINT, mark.radius / POINT
        if mark.extent >= 360:
            self._canvas.circle(x, y, radius, stroke=int(mark.line > 0), fill=int(mark.filled))
        else:
            self._canvas.arc(x - radius, y - radius, x + radius, y + radius, mark.start, mark.extent)

    def _pen(self, line: float, ink: Ink, fill: Ink | None) -> None:
        if line > 0:
            self._canvas.setLineWidth(line)
            self._canvas.setStrokeColor(HexColor(ink.value))
        if fill is not None:
            self._canvas.setFillColor(HexColor(fill.value))

    def _run(self, x: float, y: float, run: Run) -> None:
        self._canvas.setFillColor(HexColor(run.ink.value))
        self._canvas.addLiteral(self._written[run].at(x / POINT, (self._height - y) / POINT))
        if run.underlined:
            below = y + _UNDERLINE * run.size * POINT
            self.paint(Stroke(((x, below), (x + run.width, below)), run.size / 16, run.ink))
