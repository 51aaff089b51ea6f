"""Findings for people at a terminal, as rustc lays them out: one fact, the place, the meaning, one remedy."""

from collections.abc import Iterable, Iterator, Mapping

from btu_dsl.diagnostics.fingerprint import fingerprints
from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.render.aside import aside_line, aside_words, settled
from btu_dsl.diagnostics.render.cells import visible
from btu_dsl.diagnostics.render.excerpt import Mark, excerpt
from btu_dsl.diagnostics.render.words import LEVELS, Sources, positions, summary_line
from btu_dsl.diagnostics.report import Diagnostic

_OLD, _NEW = Words("before", "før"), Words("now", "nu")
_WITNESS = Words("example", "eksempel")
_MEANING, _HELP = Words("note", "betyder"), Words("help", "hjælp")
_EFFECT = Words("effect", "følge")
_EFFECTS: Mapping[Effect, Words] = {
    Effect.NOTE: Words("a note in the series", "en note i tidsserien"),
    Effect.BREAK: Words("a break in the series", "et brud i tidsserien"),
}
_ASIDE = Words("set aside", "sat ud af kraft")
_MORE = Words("`--verbose` shows the notes", "`--verbose` viser bemærkningerne")
_RULE, _ABOUT, _MARK = Words("rule", "regel"), Words("about", "om"), Words("fingerprint", "aftryk")

_RESET, _BOLD, _BLUE = "\x1b[0m", "\x1b[1m", "\x1b[1;34m"
_COLOURS: Mapping[Level, str] = {
    Level.ERROR: "\x1b[1;31m",
    Level.WARNING: "\x1b[1;33m",
    Level.INFO: "\x1b[1;36m",
}


def render_text(
    findings: Iterable[Diagnostic],
    sources: Sources,
    language: str,
    *,
    colour: bool = False,
    verbose: bool = False,
    fold: bool = False,
) -> str:
    """All open findings, a line for each that somebody set aside, and how many there are.

    `verbose` shows those set aside in full as well, and of each rule, effect, subject and fingerprint.

    With `fold` mere notes are only counted, unless `verbose`.
    """
    listed = tuple(findings)
    page = _Page(sources, language, colour=colour, verbose=verbose)
    open_ones = [finding for finding in listed if finding.state == "open"]
    kept = [finding for finding in open_ones if not (fold and finding.level is Level.INFO)]
    marks = dict(zip(listed, fingerprints(listed), strict=True))
    blocks = ["\n".join(page.finding(finding, marks[finding])) for finding in (listed if verbose else kept)]
    aside = [] if verbose else [aside_line(finding, language) for finding in settled(listed)]
    blocks += ["\n".join(aside)] if aside else []
    folded = len(kept) < len(open_ones) and not verbose
    hint = f" ({_MORE.fill(language, {})})" if folded else ""
    return "\n\n".join((*blocks, f"{summary_line(listed, language)}{hint}")) + "\n"


class _Page:
    def __init__(self, sources: Sources, language: str, *, colour: bool, verbose: bool) -> None:
        self.sources = sources
        self.language = language
        self.colour = colour
        self.verbose = verbose

    def finding(self, finding: Diagnostic, mark: str) -> Iterator[str]:
        paint = _COLOURS[finding.level]
        head = f"{LEVELS[finding.level].fill(self.language, {})}[{finding.code}]"
        message = visible(finding.text(finding.record.message, self.language))
        yield f"{self._in(paint, head)}{self._in(_BOLD, f': {message}')}"
        margin = self._margin(finding)
        yield from self._places(finding, margin, paint)
        for name, text in self._notes(finding):
            yield from self._note(name, text, margin)
        if self.verbose:
            yield from self._note(_MARK, mark, margin)

    def _margin(self, finding: Diagnostic) -> int:
        """Columns that the largest line number takes."""
        spans = (finding.span, *(label.span for label in finding.related))
        return max(len(str(positions(span, self.sources)[1][0])) for span in spans)

    def _places(self, finding: Diagnostic, margin: int, paint: str) -> Iterator[str]:
        """The marked places, file by file, the finding's own file first."""
        label = visible(finding.text(finding.record.label, self.language))
        marks = {finding.span.file: [Mark(finding.span.start, finding.span.end, label, primary=True)]}
        starts = {finding.span.file: finding.span}
        for other in finding.related:
            words = visible(finding.text(other.text, self.language))
            mark = Mark(other.span.start, other.span.end, words, primary=False)
            marks.setdefault(other.span.file, []).append(mark)
            starts.setdefault(other.span.file, other.span)
        for number, (file, listed) in enumerate(marks.items()):
            if not file:
                continue
            (line, column), _ = positions(starts[file], self.sources)
            where = f"{visible(file)}:{line}:{column}" if file in self.sources else visible(file)
            yield f"{' ' * margin}{self._in(_BLUE, ':::' if number else '-->')} {where}"
            yield from self._excerpt(file, tuple(listed), margin, paint)

    def _excerpt(self, file: str, marks: tuple[Mark, ...], margin: int, paint: str) -> Iterator[str]:
        source = self.sources.get(file)
        if source is None or not source.text:
            return
        bar = self._in(_BLUE, f"{' ' * margin} |")
        yield bar
        for row in excerpt(source, marks):
            if row.line is None:
                yield self._in(_BLUE, "...")
            elif row.line:
                yield f"{self._in(_BLUE, f'{row.line:>{margin}} |')} {row.text}".rstrip()
            else:
                yield f"{bar} {self._in(paint if row.primary else _BLUE, row.text, indented=True)}"

    def _notes(self, finding: Diagnostic) -> Iterator[tuple[Words, str]]:
        if finding.old is not None and finding.new is not None:
            yield _OLD, finding.old
            yield _NEW, finding.new
        if finding.witness:
            yield _WITNESS, ", ".join(finding.witness)
        yield _MEANING, finding.text(finding.record.meaning, self.language)
        yield _HELP, finding.text(finding.record.help, self.language)
        if finding.state != "open":
            told = aside_words(finding, self.language)
            yield _ASIDE, f"{told} – {finding.reason}" if finding.reason else told
        if self.verbose:
            effect = _EFFECTS.get(finding.effect)
            yield _EFFECT, effect.fill(self.language, {}) if effect else ""
            yield _RULE, finding.record.name
            subject = finding.subject
            parts = (
                subject.survey,
                subject.municipality,
                subject.item,
                subject.facet,
                subject.language,
                subject.mode,
            )
            yield _ABOUT, " · ".join(part for part in parts if part)

    def _note(self, name: Words, text: str, margin: int) -> Iterator[str]:
        if not text:
            return
        title = name.fill(self.language, {})
        first, *rest = visible(text).splitlines() or [""]
        yield f"{' ' * margin} {self._in(_BLUE, '=')} {self._in(_BOLD, f'{title}:')} {first}".rstrip()
        for line in rest:
            yield f"{' ' * (margin + len(title) + 5)}{line}".rstrip()

    def _in(self, paint: str, text: str, *, indented: bool = False) -> str:
        if not self.colour or not text.strip():
            return text
        lead = text[: len(text) - len(text.lstrip())] if indented else ""
        return f"{lead}{paint}{text[len(lead) :]}{_RESET}"
