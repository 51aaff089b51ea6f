"""Pictures beside a source: known by what they hold, not by their name, and found whole before anybody paints them."""

import struct
import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import Final, Literal

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.rulebook.faults import pictures as faults
from btu_dsl.source.svg import strays_in_svg

BYTES: Final = 1_000_000
"""Size of one picture's file."""

PIXELS: Final = 16_000_000
"""Width times height: a small file can claim any number, and each costs memory wherever the form is opened."""

Media = Literal["image/png", "image/jpeg", "image/svg+xml"]

_RASTER: dict[bytes, Media] = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
_MOST_BYTES = Words(en="1 MB", da="1 MB")
_MOST_PIXELS = Words(en="16 million pixels", da="16 millioner pixel")


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """`width` and `height` in pixels, both 0 for an SVG: it has shape, but no pixels."""

    media: Media
    data: bytes
    width: int
    height: int


def picture_of(data: bytes, span: Span, path: str, sink: Sink) -> Picture | None:
    """The picture in a file's bytes; None when there is none, or when it is too large or holds more than a drawing.

    `span` is where the source names the picture, `path` how.
    """
    if len(data) > BYTES:
        sink.report(faults.PICTURE_TOO_LARGE, span, path=path, limit=_MOST_BYTES)
        return None
    media = next((media for mark, media in _RASTER.items() if data.startswith(mark)), None)
    return _svg(data, span, path, sink) if media is None else _raster(data, media, span, path, sink)


def _svg(data: bytes, span: Span, path: str, sink: Sink) -> Picture | None:
    strays = strays_in_svg(data)
    if strays is None:
        sink.report(faults.NOT_A_PICTURE, span, path=path)
        return None
    for stray in strays[:1]:
        sink.report(faults.PICTURE_HOLDS_MORE, span, path=path, what=stray.what, line=stray.line)
    return None if strays else Picture(media="image/svg+xml", data=data, width=0, height=0)


def _raster(data: bytes, media: Media, span: Span, path: str, sink: Sink) -> Picture | None:
    from PIL import Image  # noqa: PLC0415  # most surveys have no picture; loading this costs more than reading them

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(BytesIO(data), formats=("PNG", "JPEG"))
        width, height = image.size
        if width * height <= PIXELS:
            image.load()
            return Picture(media=media, data=data, width=width, height=height)
    except (OSError, SyntaxError, ValueError, struct.error):
        sink.report(faults.NOT_A_PICTURE, span, path=path)
        return None
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        pass  # larger than the library dares open is larger than we do
    sink.report(faults.PICTURE_TOO_LARGE, span, path=path, limit=_MOST_PIXELS)
    return None
