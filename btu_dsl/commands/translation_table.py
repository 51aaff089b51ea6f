"""Translations as a CSV table: made for a spreadsheet, read back from one."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from btu_dsl.commands.translations import Entry
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.faults import usage
from btu_dsl.source.read import read_source

COLUMNS = ("key", "source", "status", "text")
_NEEDED = ("key", "source", "text")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table that came back; `status` is empty where the column is not there."""

    key: str
    source: str
    status: str
    text: str


def table_text(entries: Iterable[Entry]) -> str:
    """Commas, CRLF and a byte-order mark, by which spreadsheets know UTF-8."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows((entry.key, guard(entry.source), entry.status, guard(entry.text)) for entry in entries)
    return "\ufeff" + table.getvalue()


def read_table(path: Path, sink: Sink) -> tuple[Row, ...]:
    """The rows of a table, with commas or (as Danish spreadsheets write) semicolons between; faults go to `sink`."""
    source = read_source(path, str(path), sink)
    if source is None or not source.legible:
        return ()
    head = source.text.partition("\n")[0]
    separator = ";" if head.count(";") > head.count(",") else ","
    table = csv.DictReader(io.StringIO(source.text, newline=""), delimiter=separator)
    missing = [name for name in _NEEDED if name not in (table.fieldnames or ())]
    for name in missing:
        sink.report(usage.NO_SUCH_COLUMN, path=path, column=name, known=", ".join(_NEEDED))
    return () if missing else tuple(_row(cells) for cells in table)


def _row(cells: dict[str, str | None]) -> Row:
    def cell(name: str) -> str:
        return (cells.get(name) or "").replace("\r\n", "\n")

    return Row(cell("key").strip(), unguard(cell("source")), cell("status").strip(), unguard(cell("text")).strip())


def guard(text: str) -> str:
    """An apostrophe before what a spreadsheet would compute; `unguard` takes it away."""
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "'") else text


def unguard(text: str) -> str:
    return text[1:] if len(text) > 1 and text[0] == "'" and text[1] in "=+-@\t'" else text
