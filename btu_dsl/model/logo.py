"""The municipality's logo: a picture that the overlay names from its own folder, within its project."""

import errno
import stat
from pathlib import Path

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.universe import Universe, project_of, real_path
from btu_dsl.rulebook.faults import pictures as faults
from btu_dsl.source.picture import BYTES, Picture, picture_of
from btu_dsl.syntax.nodes import Mode, Word

_REASONS = {
    errno.EACCES: Words(en="you have no access to it", da="du har ikke adgang til den"),
    errno.ENAMETOOLONG: Words(en="its name is too long", da="navnet er for langt"),
}
_NONE = Words(en="there is no such file", da="filen findes ikke")
_FOLDER = Words(en="it is a folder or a device", da="det er en mappe eller en enhed")


def read_logo(name: Word, modes: tuple[Mode, ...], overlay: Path, universe: Universe, sink: Sink) -> Picture | None:
    """The picture, whose bytes the universe keeps: they are part of the source. `overlay` is the file that names it."""
    path = real_path(real_path(overlay).parent / name.text)
    if not path.is_relative_to(project_of(overlay)):
        sink.report(faults.PICTURE_OUTSIDE, name.span, path=name.text)
        return None
    data = _bytes_of(path)
    if isinstance(data, Words):
        sink.report(faults.PICTURE_MISSING, name.span, path=name.text, reason=data)
        return None
    picture = picture_of(data, name.span, name.text, sink)
    if picture is None:
        return None
    universe.pictures[path] = data
    if picture.media == "image/svg+xml" and "paper" in modes:
        sink.report(faults.PICTURE_NOT_PRINTED, name.span, path=name.text)
    return picture


def _bytes_of(path: Path) -> bytes | Words:
    """What the file holds, as far as a picture may go and one byte more; else why it cannot be read."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return _FOLDER
        with path.open("rb") as stream:
            return stream.read(BYTES + 1)
    except OSError as refusal:
        return _REASONS.get(refusal.errno or 0, _NONE)
