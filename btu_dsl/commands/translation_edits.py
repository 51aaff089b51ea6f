"""A translation file brought up to date: its remarks, its layout and every text that is as it was stay untouched."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from btu_dsl.commands.edits import edited, line_end, line_start, put_in
from btu_dsl.commands.translations import Entry, entry_text
from btu_dsl.commands.wave_edits import modeline
from btu_dsl.source.file import SourceFile
from btu_dsl.syntax.nodes import TranslatedText, Translation

_TAIL = re.compile(r"^[^\s#]", re.MULTILINE)
_REMARKS = re.compile(r"^(?:[ \t]*\r?\n| {0,3}#[^\r\n]*(?:\r?\n|\Z))*\Z", re.MULTILINE)
_DANISH_FILE = re.compile(r"^tekster[ \t]*:", re.MULTILINE)
_DANISH = MappingProxyType(
    {
        "source": "kildetekst",
        "source_hash": "kildemærke",
        "text": "tekst",
        "provenance": "ophav",
        "draft": "kladde",
        "reviewed": "gennemlæst",
        "approved": "godkendt",
        "official": "officiel",
        "reconstructed": "rekonstrueret",
        "own": "egen",
    }
)


def remarks_above(source: SourceFile) -> str:
    """The remarks that the file begins with, each line ended by LF."""
    lines = itertools.takewhile(lambda line: line.startswith("#"), source.text.splitlines())
    return "".join(f"{line}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class Piece:
    """One text of the file as it is written there: the remarks above it, and its own lines."""

    remarks: str
    lines: str


def updated(source: SourceFile, old: Translation, of: str, entries: tuple[Entry, ...], target: Path) -> str | None:
    """The text of a translation file with `entries` for its texts and `of` for what it translates, to lie at `target`.

    None where its texts do not each begin on a line of their own, or what it translates is said below them.
    """
    starts = [line_start(source, entry.key.span.start) for entry in old.texts]
    indents = {entry.key.span.start - start for entry, start in zip(old.texts, starts, strict=True)}
    if len(indents) != 1 or len(set(starts)) != len(starts) or old.of.span.start > starts[0]:
        return None
    pieces = dict(_pieces(source, old, starts))
    moved = modeline(source, target) if target != Path(source.path) else ()
    head = edited(source.text[: starts[0]], [put_in(source, old.of.span, of), *moved])
    head = head.removesuffix(next(iter(pieces.values())).remarks)
    known = {entry.key.text: entry for entry in old.texts}
    words = _DANISH if _DANISH_FILE.search(head) else MappingProxyType({})
    made = [head]
    for entry in entries:
        piece = pieces.get(entry.key, Piece("", ""))
        kept = entry.key in known and _same(known[entry.key], entry)
        lines = piece.lines if kept else entry_text(entry, min(indents), words).replace("\n", line_end(source))
        made.append(piece.remarks + lines)
    return "".join(made) + source.text[_end(source, starts[-1]) :]


def _end(source: SourceFile, last: int) -> int:
    """Where the last text ends, whose line begins at `last`: at what stands below the texts, or with the file."""
    tail = _TAIL.search(source.text, last)
    end = tail.start() if tail else len(source.text)
    return end - len(_remarks(source.text[last:end]))


def _remarks(text: str) -> str:
    """The remarks and empty lines that `text` ends with."""
    found = _REMARKS.search(text)
    return found.group() if found else ""


def _pieces(source: SourceFile, old: Translation, starts: list[int]) -> Iterator[tuple[str, Piece]]:
    """Each text by its key. Remarks and empty lines belong to what stands below them."""
    remarks = _remarks(source.text[old.of.span.end : starts[0]])
    for entry, start, end in zip(old.texts, starts, [*starts[1:], _end(source, starts[-1])], strict=True):
        lines = source.text[start:end]
        after = _remarks(lines)
        lines = lines.removesuffix(after)
        yield entry.key.text, Piece(remarks, lines if lines.endswith(("\n", "\r")) else lines + line_end(source))
        remarks = after


def _same(old: TranslatedText, new: Entry) -> bool:
    was = (old.source, old.source_hash, old.status, old.text.raw if old.text else "", old.provenance)
    return was == (new.source, new.mark, new.status, new.text, new.provenance)
