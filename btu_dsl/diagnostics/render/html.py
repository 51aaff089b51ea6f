"""Findings as one HTML page that needs nothing else: for the people who do not live in a terminal."""

from collections.abc import Iterator
from html import escape
from typing import Final

from btu_dsl.diagnostics.changed import Piece, changed_words
from btu_dsl.diagnostics.outcome import Outcome
from btu_dsl.diagnostics.record import Effect, Words
from btu_dsl.diagnostics.render.aside import aside_words
from btu_dsl.diagnostics.render.excerpt import Mark, excerpt
from btu_dsl.diagnostics.render.words import LEVELS, positions, summary_line
from btu_dsl.diagnostics.report import Diagnostic

_TITLE = Words("Questionnaire check", "Kontrol af spørgeskemaer")
_SAME = Words("{same} of {all} core questions unchanged", "{same} af {all} spørgsmål fra grundskemaet er uændrede")
_OLD, _NEW = Words("Before", "Før"), Words("Now", "Nu")
_WITNESS = Words("Example", "Eksempel")
_ASIDE = Words("Set aside", "Sat ud af kraft")
_EFFECTS = {
    Effect.NOTE: Words("a note in the series", "en note i tidsserien"),
    Effect.BREAK: Words("a break in the series", "et brud i tidsserien"),
}
_STYLE: Final = """
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--soft:#f3f2f1;--line:#b1b4b6;--error:#b3261e;
--warning:#8a5300;--info:#0b57a4;--old:#fbe3e1;--new:#dff0e0}
@media(prefers-color-scheme:dark){:root{--ink:#f1f1f1;--paper:#16181a;--soft:#22262a;--line:#5b6167;--error:#ff8a80;
--warning:#ffb95c;--info:#8ab8ff;--old:#4a1f1c;--new:#1d3b20}}
body{font:1.0625rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0 auto;max-width:60rem;
padding:1.5rem}
h1{font-size:1.75rem;margin:0 0 .25rem}h2{font-size:1.125rem;margin:0}
article{border:1px solid var(--line);border-inline-start:.4rem solid var(--info);border-radius:.25rem;padding:1rem;
margin:1rem 0}
article.error{border-inline-start-color:var(--error)}article.warning{border-inline-start-color:var(--warning)}
.error .level{color:var(--error)}.warning .level{color:var(--warning)}.info .level{color:var(--info)}
article.aside{border-style:dashed;border-inline-start:.4rem solid var(--line)}article.aside h2{font-weight:400}h2.aside{
margin-block-start:2rem}
.level{font-weight:700}.where,.about{color:inherit;opacity:.8;font-size:.9375rem;overflow-wrap:anywhere}
pre{background:var(--soft);padding:.5rem;overflow-x:auto;font-size:.875rem;line-height:1.4}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem .75rem;margin:.5rem 0}dt{font-weight:700}dd{margin:0}
del{background:var(--old);text-decoration:line-through}ins{background:var(--new);text-decoration:underline}
p{margin:.5rem 0}
"""


def render_html(outcome: Outcome, before: str = "") -> str:
    """Every finding as an article: level in words and colour, place, texts side by side, remedy.

    `before` is HTML that stands above them.
    """
    language = outcome.language
    title = _TITLE.fill(language, {})
    same, total = outcome.core_items()
    count = f"<p>{escape(_SAME.fill(language, {'same': str(same), 'all': str(total)}))}</p>" if total else ""
    aside = [finding for finding in outcome.findings if finding.state != "open"]
    more = f'<h2 class="aside">{escape(_ASIDE.fill(language, {}))}: {len(aside)}</h2>' if aside else ""
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body><main>"
        f"<h1>{escape(title)}</h1><p><strong>{escape(summary_line(outcome.open, language))}</strong></p>{count}\n"
        + before
        + "".join("".join(_article(finding, outcome)) for finding in outcome.worst_first)
        + more
        + "".join("".join(_article(finding, outcome)) for finding in aside)
        + "</main></body></html>\n"
    )


def _article(finding: Diagnostic, outcome: Outcome) -> Iterator[str]:
    language, record = outcome.language, finding.record
    level = LEVELS[finding.level].fill(language, {})
    aside = finding.state != "open"
    if aside:
        told = aside_words(finding, language)
        level = f"{told[:1].upper()}{told[1:]}:"
    kind = "aside" if aside else finding.level.value
    yield f'<article class="{kind}"><h2><span class="level">{escape(level)}</span> '
    yield f"{escape(finding.code)} {_ticked(finding.text(record.message, language))}</h2>"
    if finding.span.file:
        (line, column), _ = positions(finding.span, outcome.sources)
        yield f'<p class="where">{escape(finding.span.file)}:{line}:{column}</p>'
        yield from _excerpt(finding, outcome)
    yield from _texts(finding, language)
    if finding.reason:
        yield f'<p dir="auto">{escape(finding.reason)}</p>'
    for words in () if aside else (record.meaning, record.help):
        if text := finding.text(words, language):
            yield f"<p>{_ticked(text)}</p>"
    yield f'<p class="about">{escape(" · ".join(_about(finding, language)))}</p></article>\n'


def _ticked(text: str) -> str:
    """What stands between backticks is code."""
    parts = escape(text).split("`")
    return "".join(f"<code>{part}</code>" if number % 2 else part for number, part in enumerate(parts))


def _excerpt(finding: Diagnostic, outcome: Outcome) -> Iterator[str]:
    source = outcome.sources.get(finding.span.file)
    if source is None or not source.text:
        return
    label = finding.text(finding.record.label, outcome.language)
    rows = excerpt(source, (Mark(finding.span.start, finding.span.end, label, primary=True),))
    shown = (f"{row.line or '':>4} {row.text}" if row.line is not None else " ..." for row in rows)
    yield f'<pre dir="ltr">{escape(chr(10).join(shown))}</pre>'


def _texts(finding: Diagnostic, language: str) -> Iterator[str]:
    rows = []
    if finding.old is not None and finding.new is not None:
        old, new = changed_words(finding.old, finding.new)
        rows += [(_OLD, _marked(old, "del")), (_NEW, _marked(new, "ins"))]
    if finding.witness:
        rows.append((_WITNESS, escape(", ".join(finding.witness))))
    if rows:
        told = "".join(f'<dt>{escape(words.fill(language, {}))}</dt><dd dir="auto">{text}</dd>' for words, text in rows)
        yield f"<dl>{told}</dl>"


def _marked(pieces: tuple[Piece, ...], tag: str) -> str:
    return "".join(f"<{tag}>{escape(p.text)}</{tag}>" if p.changed else escape(p.text) for p in pieces)


def _about(finding: Diagnostic, language: str) -> Iterator[str]:
    yield finding.record.name
    if finding.effect in _EFFECTS:
        yield _EFFECTS[finding.effect].fill(language, {})
    subject = finding.subject
    fields = (subject.survey, subject.municipality, subject.item, subject.facet, subject.language, subject.mode)
    yield from (part for part in fields if part)
