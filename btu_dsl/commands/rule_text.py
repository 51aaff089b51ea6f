"""The page of a rule as plain text, for a terminal, and as Markdown, for `docs/rules/`."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from btu_dsl.commands.rule_page import File, Page, Section
from btu_dsl.diagnostics.record import Words

_INDEX = Words("[All rules](README.md) · [Dansk]({code}.da.md)", "[Alle regler](README.da.md) · [English]({code}.md)")
_TICKED: Final = re.compile(r"(`[^`]*`)")
_ACTIVE: Final = re.compile(r"([\\*_<\[\]])")
_CODE: Final = re.compile(r"\b[A-Z]{3}\d{3}\b")


def plain(page: Page) -> str:
    """Headings at the margin, what is said indented by two, files by four."""
    lines = [f"{page.code}  {page.name}", " · ".join(page.facts)]
    for section in page.sections:
        lines += ["", section.heading]
        for part in section.body:
            lines += _indented(part) if isinstance(part, File) else [f"  {part}"]
    return "\n".join([*lines, "", *page.tail])


def _indented(file: File) -> Iterator[str]:
    yield f"  {file.kind}:"
    yield from (f"    {line}".rstrip() for line in file.text.splitlines())


def markdown(page: Page, lang: str, pages: Collection[str]) -> str:
    """The same, with files as blocks of YAML and a link at each code in `pages` but its own."""
    others = {code for code in pages if code != page.code}
    parts = [f"# {page.code} {page.name}", _INDEX.fill(lang, {"code": page.code}), escaped(" · ".join(page.facts))]
    for section in page.sections:
        parts += [f"## {section.heading}", *_body(section, lang, others)]
    parts += [_linked(line, lang, others) for line in page.tail]
    return "\n\n".join(parts) + "\n"


def _body(section: Section, lang: str, others: Collection[str]) -> Iterator[str]:
    texts = [part for part in section.body if isinstance(part, str)]
    if texts:
        mark = "- " if len(texts) > 1 else ""
        yield "\n".join(f"{mark}{_linked(text, lang, others)}" for text in texts)
    for part in section.body:
        if isinstance(part, File):
            yield f"{escaped(part.kind)}:"
            yield f"```yaml\n{part.text}\n```"


def escaped(text: str) -> str:
    """Text with nothing in it that Markdown would read as its own; names in backticks stay."""
    pieces = _TICKED.split(text)
    return "".join(piece if piece.startswith("`") else _ACTIVE.sub(r"\\\1", piece) for piece in pieces)


def _linked(text: str, lang: str, others: Collection[str]) -> str:
    ending = ".da.md" if lang == "da" else ".md"

    def link(found: re.Match[str]) -> str:
        code = found.group()
        return f"[{code}]({code}{ending})" if code in others else code

    pieces = _TICKED.split(escaped(text))
    return "".join(piece if piece.startswith("`") else _CODE.sub(link, piece) for piece in pieces)
