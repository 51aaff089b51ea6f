"""From a path to a located tree. What cannot be read is told of in one place and never raises."""

import errno
import stat
from pathlib import Path

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.rulebook.faults import reading as reading_faults
from btu_dsl.rulebook.faults import yaml as yaml_faults
from btu_dsl.source.characters import check_characters, without_old_line_ends
from btu_dsl.source.file import SourceFile
from btu_dsl.source.limits import BYTES, MENDED_CHARACTERS, MENDS
from btu_dsl.source.mishap import explain
from btu_dsl.source.node import MappingNode, Scalar
from btu_dsl.source.traps import check_traps
from btu_dsl.source.yaml import WITH_C, Attempt, Mend, compose

_FOREIGN_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_REASONS = {
    errno.EACCES: Words("you have no access to it", "du har ikke adgang til den"),
    errno.ELOOP: Words("its links lead in a circle", "genvejene går i ring"),
    errno.ENAMETOOLONG: Words("its name is too long", "navnet er for langt"),
}


def read_source(path: Path, shown: str, sink: Sink) -> SourceFile | None:
    """The text of the file, called `shown` in messages. None when there is no text to show."""
    nowhere = Span(shown, 0, 0)
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            sink.report(reading_faults.NOT_A_FILE, nowhere, name=shown)
            return None
        with path.open("rb") as file:
            data = file.read(BYTES + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        sink.report(reading_faults.FILE_MISSING, nowhere, name=shown)
        return None
    except OSError as refusal:
        number = refusal.errno or 0
        reason = _REASONS.get(number) or errno.errorcode.get(number, str(number))
        sink.report(reading_faults.UNREADABLE, nowhere, name=shown, reason=reason)
        return None
    return decode(data, shown, sink)


def decode(data: bytes, shown: str, sink: Sink) -> SourceFile | None:
    """The text of a file's bytes, wherever they come from. A text that is only good for showing is not `legible`."""
    nowhere = Span(shown, 0, 0)
    if len(data) > BYTES:
        sink.report(reading_faults.FILE_TOO_LARGE, nowhere, name=shown, limit=BYTES // 1_000_000)
        return None
    for mark, encoding in _FOREIGN_MARKS:
        if data.startswith(mark):
            sink.report(reading_faults.UTF16, nowhere, encoding=encoding)
            return None
    try:
        return SourceFile(shown, data.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        at = len(fault.object[: fault.start].decode("utf-8"))
        byte = f"0x{fault.object[fault.start]:02X}"
        sink.report(reading_faults.NOT_UTF8, Span(shown, at, at + 1), byte=byte)
        return SourceFile(shown, data.decode("utf-8-sig", errors="replace"), legible=False)


def read_tree(source: SourceFile, sink: Sink) -> MappingNode | None:
    """The located tree, with everything reported that is wrong with it as YAML.

    A tree comes back in spite of findings when its shape is sure, so that later passes can report theirs as well;
    None when it is not.
    """
    if not source.legible or not check_characters(source, sink):
        return None
    if not WITH_C:
        sink.report(reading_faults.SLOW_READER)
    attempt, mended, sure = _read_on(source, sink)
    sink.extend(attempt.findings)
    root = attempt.root
    if isinstance(root, MappingNode):
        sink.extend(check_traps(source, root, mended))
        return root if sure else None
    if attempt.spent or attempt.fault or mended:
        return None
    if root is None or (isinstance(root, Scalar) and not root.text):
        sink.report(yaml_faults.EMPTY_FILE, Span(source.path, 0, 0))
    else:
        sink.report(yaml_faults.ROOT, root.span)
    return None


def _read_on(source: SourceFile, sink: Sink) -> tuple[Attempt, Mend, bool]:
    """Read, mend what the parser stumbles over and read again, so that one run tells of every slip.

    The last word says whether the shape of the tree is sure: read to the end, no line left out.
    """
    text, restore = without_old_line_ends(source.text)
    mended = Mend()
    rounds = min(MENDS, MENDED_CHARACTERS // max(len(text), 1))
    while True:
        attempt = compose(source, _with(text, mended), restore, mended)
        if attempt.fault is None:
            return attempt, mended, not attempt.spent and "#" not in mended.values()
        mend = explain(source, attempt.fault, attempt.last, sink)
        if not mend or mend.keys() <= mended.keys() or rounds == 0:
            return attempt, mended, False
        mended |= mend
        rounds -= 1


def _with(text: str, mended: Mend) -> str:
    if not mended:
        return text
    characters = list(text)
    for at, char in mended.items():
        characters[at] = char
    return "".join(characters)
