"""What the YAML parser stumbled over, in words of our own, and how to mend it so that reading can go on.

libyaml names a production ("did not find expected key"); people made a slip: a star at the start of a text, a colon
inside one, a quote left open. The slip is found from the problem, the mark and what was read last. A mend is one or
more characters exchanged for as many others, so that every place stays what it was and later slips are told of too.
"""

import re
from dataclasses import dataclass

import yaml

from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.rulebook.faults import traps as traps_faults
from btu_dsl.rulebook.faults import yaml as yaml_faults
from btu_dsl.source.file import SourceFile
from btu_dsl.source.scalar import line_end
from btu_dsl.source.yaml import Last, Mend

_REMARK = re.compile(r"[ \t]+(?=#)")
_STRUCTURE = re.compile(r"[{}\[\]:#,]")
_GLUED = re.compile(r"(?P<key>[^\s:#,{}\[\]]+):(?=(?P<value>[^\s:/,{}\[\]]+))")
_CLOSING = {"{": "}", "[": "]"}
_FILLER = "x"


@dataclass(frozen=True, slots=True)
class _Case:
    source: SourceFile
    sink: Sink
    problem: str
    at: int
    """Where the parser stopped."""
    since: int
    """Where the thing began that it was reading."""
    last: Last

    @property
    def text(self) -> str:
        return self.source.text

    @property
    def char(self) -> str:
        return self.text[self.at : self.at + 1]

    def span(self, start: int, end: int) -> Span:
        start = min(start, len(self.text))
        return Span(self.source.path, start, max(start, min(end, len(self.text))))

    def line_start(self, at: int) -> int:
        return self.source.starts[self.source.position(at).line - 1]

    def first_on_line(self, at: int) -> bool:
        return not self.text[self.line_start(at) : at].strip(" \t")

    def indentation(self, at: int) -> int:
        line = self.source.line(self.source.position(at).line)
        return len(line) - len(line.lstrip(" "))

    def same_line(self, start: int, end: int) -> bool:
        return self.source.position(start).line == self.source.position(end).line


def explain(source: SourceFile, fault: yaml.MarkedYAMLError, last: Last, sink: Sink) -> Mend:
    """Report the slip and say how to read on."""
    at = fault.problem_mark.index if fault.problem_mark else 0
    since = fault.context_mark.index if fault.context_mark else at
    problem = f"{fault.context or ''} / {fault.problem or ''}"
    case = _Case(source, sink, problem, min(at, len(source.text)), min(since, len(source.text)), last)
    for words, handler in _HANDLERS:
        if words in problem:
            return handler(case)
    return _generic(case)


def _generic(case: _Case) -> Mend:
    case.sink.report(yaml_faults.SYNTAX, case.span(case.at, case.at + 1))
    return {}


def _mapping_value(case: _Case) -> Mend:
    """A colon where no key can end: inside a text, or on a line that YAML joined to the text above."""
    start = case.last.start
    if case.last.kind != "plain" or case.last.end != case.at:
        return _generic(case)
    if case.same_line(start, case.at):
        case.sink.report(traps_faults.CUT_BY_COLON, case.span(case.at, case.at + 1))
        return {case.at: _FILLER}
    if case.first_on_line(start):
        return _no_colon(case, start)
    line = case.line_start(case.at)
    begin = line + len(case.text[line : case.at]) - len(case.text[line : case.at].lstrip())
    case.sink.report(
        traps_faults.COLON_IN_LINES,
        case.span(begin, case.at + 1),
        related=(Label(case.span(start, start + 1), traps_faults.TEXT_ABOVE),),
    )
    return {case.at: _FILLER}


def _simple_key(case: _Case) -> Mend:
    return _no_colon(case, case.since)


def _no_colon(case: _Case, start: int) -> Mend:
    """A line that should be `key: value`. Reading on without it."""
    end = line_end(case.text, start)
    glued = _GLUED.match(case.text, start, end)
    if glued:
        colon = glued.end("key")
        case.sink.report(
            traps_faults.NO_SPACE_AFTER_COLON, case.span(colon, colon + 1), key=glued["key"], value=glued["value"]
        )
    else:
        case.sink.report(yaml_faults.MISSING_COLON, case.span(start, start + len(case.text[start:end].rstrip())))
    return {start: "#"} if case.first_on_line(start) else {}


def _key(case: _Case) -> Mend:
    """Something stands after a finished value, or a line begins in a column of its own."""
    last = case.last
    first = case.first_on_line(case.at)
    if case.char == ":" and (first or case.text[: case.at].endswith("- ")):
        case.sink.report(yaml_faults.EMPTY_KEY, case.span(case.at, case.at + 1))
        return {}
    if not first and case.same_line(last.end, case.at):
        return _beside(case)
    remark = _REMARK.match(case.text, last.end, line_end(case.text, last.end))
    if last.kind == "plain" and remark and case.at > remark.end():
        return _remark(case, remark.end())
    spaces = case.at - case.line_start(case.at)
    case.sink.report(yaml_faults.INDENTATION, case.span(case.at, case.at + 1), spaces=spaces)
    return {}


def _beside(case: _Case) -> Mend:
    """Text on the line of a value that was complete before it."""
    match case.last.kind:
        case "alias":
            return _mark(case, case.last.start)
        case "flow":
            return _text_in_brackets(case)
        case "quoted":
            return _after_quote(case)
        case _:
            return _generic(case)


def _remark(case: _Case, at: int) -> Mend:
    case.sink.report(traps_faults.CUT_BY_REMARK, case.span(at, line_end(case.text, at)))
    return {at: _FILLER}


def _text_in_brackets(case: _Case) -> Mend:
    """`{tilbud} er godt`: a text whose first characters YAML took for a mapping or a list of its own."""
    start, end = case.last.start, case.last.end
    if case.text[start] == "{":
        case.sink.report(traps_faults.BEGINS_WITH_BRACE, case.span(start, end))
    else:
        case.sink.report(traps_faults.BEGINS_WITH_MARK, case.span(start, start + 1), mark=case.text[start])
    if not case.same_line(start, end):
        return {}
    return {match.start(): _FILLER for match in _STRUCTURE.finditer(case.text, start, end)}


def _after_quote(case: _Case) -> Mend:
    start, end = case.last.start, case.last.end
    mark = case.text[start]
    opened = Label(case.span(start, start + 1), yaml_faults.QUOTE_OPENED)
    written = '\\"' if mark == '"' else "''"
    until = line_end(case.text, case.at)
    case.sink.report(
        yaml_faults.TEXT_AFTER_QUOTE, case.span(case.at, until), related=(opened,), mark=mark, written=written
    )
    if not case.same_line(start, end) or case.text[: case.at].rstrip() == "":
        return {}
    changed = {start: _FILLER}
    changed.update({match.start(): _FILLER for match in _STRUCTURE.finditer(case.text, start, until)})
    return changed


def _bracket(case: _Case) -> Mend:
    """Inside `{ }` or `[ ]` something other than a comma or the end follows."""
    last = case.last
    if (
        case.char == ":"
        and last.kind == "plain"
        and last.start < last.end == case.at
        and case.same_line(last.start, case.at)
    ):
        case.sink.report(traps_faults.CUT_BY_COLON, case.span(case.at, case.at + 1))
        return {case.at: _FILLER}
    if last.kind == "quoted" and case.same_line(last.end, case.at) and case.char != ":":
        return _after_quote(case)
    opening = case.text[case.since : case.since + 1]
    closing = _CLOSING.get(opening)
    if closing is None:
        return _generic(case)
    until = line_end(case.text, case.since)
    remark = _REMARK.search(case.text, case.since, until)
    if (
        remark
        and closing in case.text[remark.end() : until]
        and case.text.count('"', case.since, remark.end()) % 2 == 0
    ):
        return _remark(case, remark.end())
    stopped = Label(case.span(min(case.at, max(len(case.text) - 1, 0)), case.at + 1), yaml_faults.STOPPED_HERE)
    case.sink.report(
        yaml_faults.UNCLOSED_BRACKET,
        case.span(case.since, case.since + 1),
        related=(stopped,),
        opening=opening,
        closing=closing,
    )
    return {}


def _dash(case: _Case) -> Mend:
    case.sink.report(traps_faults.DASH_AFTER_KEY, case.span(case.at, case.at + 1))
    return {case.at: _FILLER}


def _tab(case: _Case) -> Mend:
    case.sink.report(yaml_faults.TAB, case.span(case.at, case.at + 1))
    return {}


def _no_token(case: _Case) -> Mend:
    return _tab(case) if case.char == "\t" else _mark(case, case.at)


def _mark(case: _Case, at: int) -> Mend:
    """A character with which no unquoted text can begin. An alias marks the star, not what follows it."""
    mark = case.text[at : at + 1]
    if not mark.strip():
        return _generic(case)
    case.sink.report(traps_faults.BEGINS_WITH_MARK, case.span(at, at + 1), mark=mark)
    return {at: _FILLER}


def _mark_since(case: _Case) -> Mend:
    return _mark(case, case.since)


def _mark_here(case: _Case) -> Mend:
    return _mark(case, case.at)


def _directive(case: _Case) -> Mend:
    start = case.line_start(case.since)
    case.sink.report(yaml_faults.DIRECTIVE, case.span(start, line_end(case.text, start)))
    return {start: "#"}


def _open_quote(case: _Case) -> Mend:
    mark = case.text[case.since : case.since + 1]
    case.sink.report(yaml_faults.UNCLOSED_QUOTE, case.span(case.since, case.since + 1), mark=mark)
    return {}


def _escape(case: _Case) -> Mend:
    start = case.text.rfind("\\", case.since, case.at + 1)
    if start < 0:
        return _generic(case)
    case.sink.report(yaml_faults.ESCAPE, case.span(start, start + 2), escape=case.text[start : start + 2])
    return {start: _FILLER}


def _header(case: _Case) -> Mend:
    """Text beside `|` or `>`. With nothing indented below, the sign belongs to the text: `> 18 år`."""
    mark = case.text[case.since : case.at].strip() or case.text[case.since : case.since + 1]
    until = line_end(case.text, case.at)
    case.sink.report(yaml_faults.BLOCK_HEADER, case.span(case.at, until), mark=mark)
    here, below = case.indentation(case.since), case.indentation(min(until + 2, len(case.text)))
    return {case.since: _FILLER} if below <= here else {}


def _documents(case: _Case) -> Mend:
    case.sink.report(yaml_faults.SEVERAL_DOCUMENTS, case.span(case.at, line_end(case.text, case.at)))
    return {}


def _document_start(case: _Case) -> Mend:
    """After the root is complete: a text that begins with a mark, or a line of `...`."""
    if case.last.kind in ("quoted", "flow", "alias") and case.same_line(case.last.end, case.at):
        return _key(case)
    return _documents(case)


_HANDLERS = (
    ("mapping values are not allowed", _mapping_value),
    ("sequence entries are not allowed", _dash),
    ("mapping keys are not allowed", _mark_here),
    ("could not find expected ':'", _simple_key),
    ("unknown escape", _escape),
    ("hexdecimal", _escape),
    ("hexadecimal", _escape),
    ("escape code", _escape),
    ("end of stream", _open_quote),
    ("document indicator", _open_quote),
    ("found a tab", _tab),
    ("but found '\\t'", _tab),
    ("cannot start any token", _no_token),
    ("comment or line break", _header),
    ("comment or a line break", _header),
    ("indicator equal to 0", _header),
    ("indentation indicator in the range", _header),
    ("scanning an alias", _mark_since),
    ("scanning an anchor", _mark_since),
    ("scanning a tag", _mark_since),
    ("undefined tag handle", _mark_since),
    ("directive", _directive),
    ("<document start>", _document_start),
    ("',' or '}'", _bracket),
    ("',' or ']'", _bracket),
    ("parsing a block node", _mark_here),
    ("expected key", _key),
    ("<block end>", _key),
    ("'-' indicator", _key),
)
