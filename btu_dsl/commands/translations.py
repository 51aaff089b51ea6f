"""Translation files, written: one entry per text, source beside target, in the order of the source."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from btu_dsl.model.wordings import source_hash
from btu_dsl.syntax.nodes import TranslatedText, Translation

_WORD = re.compile(r"[^\W\d_]", re.UNICODE)
_UNSAFE = re.compile(r": |:$| #|[\n\t\"'`{}\[\]]|^\s|\s$")
_GUESSED = {"true", "false", "null", "yes", "no", "on", "off"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a translation file as it will be written; an empty `text` is still to be translated.

    `made_of` is the hash of the source text that was translated; another one than that of `source` makes it stale.
    `marked`: the file keeps the hash even of a text that needs none to be told stale.
    """

    key: str
    source: str
    status: str
    text: str
    made_of: str
    marked: bool
    provenance: str | None = None

    @property
    def mark(self) -> str | None:
        """The hash that is written: as the file has it, of a text that is signed off, or of one that is stale."""
        needed = self.marked or self.status != "draft" or self.made_of != source_hash(self.source)
        return self.made_of if needed else None


@dataclass(frozen=True, slots=True)
class Change:
    """What an update did: texts new to the file, texts whose source changed, and entries taken out."""

    added: int
    stale: int
    removed: int


def merge(sources: Iterable[tuple[str, str]], old: Translation | None) -> tuple[tuple[Entry, ...], Change]:
    """The entries for `(key, source text)` pairs with what the old file knew, in the order of that file.

    A changed source makes a draft that stays stale until somebody who has the new source before them signs it off.
    """
    known: dict[str, TranslatedText] = {entry.key.text: entry for entry in old.texts} if old else {}
    marked = not known or any(entry.source_hash for entry in known.values())
    made: dict[str, Entry] = {}
    added = stale = 0
    for key, source in sources:
        entry = known.get(key)
        if entry is None:
            added += 1
            made[key] = Entry(key, source, "draft", "", source_hash(source), marked)
            continue
        today, shown = source_hash(source), source_hash(entry.source)
        made_of = entry.source_hash or shown
        if entry.text is None or (shown == today and entry.status != "draft"):
            made_of = today
        stale += made_of != today
        status, own = entry.status if made_of == today else "draft", entry.source_hash is not None
        text = entry.text.raw if entry.text else ""
        made[key] = Entry(key, source, status, text, made_of, own, entry.provenance)
    ordered = tuple(made[key] for key in _ordered(tuple(made), tuple(known)))
    return ordered, Change(added, stale, len(known.keys() - made.keys()))


def _ordered(today: tuple[str, ...], before: tuple[str, ...]) -> list[str]:
    """The keys of `today`: those of the file as they stood in it, each new one after the one that it follows."""
    ordered = [key for key in before if key in set(today)]
    there, place = set(ordered), 0
    for key in today:
        if key in there:
            place = ordered.index(key) + 1
        else:
            ordered.insert(place, key)
            place += 1
    return ordered


def new_remarks(schema: str) -> str:
    """What a new file begins with."""
    return (
        f"# yaml-language-server: $schema={schema}\n"
        "# Lavet og holdt ved lige af `btu translate update`. Ret `text:` og `status:` – resten følger kilden.\n"
        "# Made and kept up to date by `btu translate update`. Change `text:` and `status:` only.\n"
    )


def write_translation(of: str, language: str, signoff: dict[str, str], entries: Iterable[Entry], remarks: str) -> str:
    """The whole file as text, `remarks` at its head."""
    lines = [
        "btu: 1",
        "kind: translation",
        f"of: {of}",
        f"language: {language}",
        "signoff: {" + ", ".join(f"{name}: {scalar(value)}" for name, value in signoff.items()) + "}",
        "texts:",
    ]
    return remarks + "\n".join(lines) + "\n" + "".join(entry_text(entry) for entry in entries)


def entry_text(entry: Entry, indent: int = 2, words: Mapping[str, str] = MappingProxyType({})) -> str:
    """One text in its lines. `words` are the file's own for `source`, `text`, … where they are not English."""
    pairs = {"source": scalar(entry.source, indent + 4), "source_hash": entry.mark and scalar(entry.mark)}
    pairs |= {"status": words.get(entry.status, entry.status)}
    pairs |= {"provenance": entry.provenance and words.get(entry.provenance, entry.provenance)}
    lines = [f"{words.get(name, name)}: {value}" for name, value in pairs.items() if value]
    name = words.get("text", "text")
    lines.append(f"{name}: {scalar(entry.text, indent + 4)}" if entry.text else f"{name}:")
    outer, inner = " " * indent, " " * (indent + 2)
    return f"{outer}{entry.key}:\n" + "".join(f"{inner}{line}\n" for line in lines)


def scalar(text: str, indent: int = 0) -> str:
    """A YAML scalar that reads back as `text`: plain where that is safe, a block for several lines, else quoted."""
    if "\n" in text and text == text.strip() and "\r" not in text:
        pad = " " * indent
        return "|-\n" + "\n".join(pad + line if line else "" for line in text.split("\n"))
    plain = bool(_WORD.match(text)) and not _UNSAFE.search(text) and text.casefold() not in _GUESSED
    if plain and text.isprintable():
        return text
    if text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escape(char) for char in text) + '"'


def _escape(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    return char if char.isprintable() else f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"
