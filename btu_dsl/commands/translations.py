"""Translation files, written: one entry per text, source beside target, in the order of the source."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from btu_dsl.model.wordings import source_hash
from btu_dsl.syntax.nodes import TranslatedText, Translation

_WORD = re.compile(r"[^\W\d_]", re.UNICODE)
_UNSAFE = re.compile(r": |:$| #|[\n\t\"'`{}\[\]]|^\s|\s$")
_GUESSED = {"true", "false", "null", "yes", "no", "on", "off"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a translation file as it will be written; an empty `text` is still to be translated.

    `made_of` is the hash of the source text that was translated; another one than that of `source` makes it stale.
    """

    key: str
    source: str
    status: str
    text: str
    made_of: str
    provenance: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What an update did: texts new to the file, texts whose source changed, and entries taken out."""

    added: int
    stale: int
    removed: int


def merge(sources: Iterable[tuple[str, str]], old: Translation | None) -> tuple[tuple[Entry, ...], Change]:
    """The entries for `(key, source text)` pairs with what the old file knew.

    A changed source makes a draft that stays stale until somebody who has the new source before them signs it off.
    """
    known: dict[str, TranslatedText] = {entry.key.text: entry for entry in old.texts} if old else {}
    entries: list[Entry] = []
    added = stale = 0
    for key, source in sources:
        entry = known.pop(key, None)
        if entry is None:
            added += 1
            entries.append(Entry(key, source, "draft", "", source_hash(source)))
            continue
        today, shown = source_hash(source), source_hash(entry.source)
        made_of = entry.source_hash or shown
        if entry.text is None or (shown == today and entry.status != "draft"):
            made_of = today
        stale += made_of != today
        status = entry.status if made_of == today else "draft"
        entries.append(Entry(key, source, status, entry.text.raw if entry.text else "", made_of, entry.provenance))
    return tuple(entries), Change(added, stale, len(known))


def write_translation(of: str, language: str, signoff: dict[str, str], entries: Iterable[Entry], schema: str) -> str:
    """The whole file as text."""
    lines = [
        f"# yaml-language-server: $schema={schema}",
        "# Lavet og holdt ved lige af `btu translate update`. Ret `text:` og `status:` – resten følger kilden.",
        "# Made and kept up to date by `btu translate update`. Change `text:` and `status:` only.",
        "btu: 1",
        "kind: translation",
        f"of: {of}",
        f"language: {language}",
        "signoff: {" + ", ".join(f"{name}: {scalar(value)}" for name, value in signoff.items()) + "}",
        "texts:",
    ]
    for entry in entries:
        lines += [
            f"  {entry.key}:",
            f"    source: {scalar(entry.source, 6)}",
            f"    source_hash: {scalar(entry.made_of)}",
            f"    status: {entry.status}",
        ]
        if entry.provenance:
            lines.append(f"    provenance: {entry.provenance}")
        lines.append(f"    text: {scalar(entry.text, 6)}" if entry.text else "    text:")
    return "\n".join(lines) + "\n"


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
