"""Places where YAML read a text without complaint and kept only a part of it."""

import re
from collections.abc import Collection, Iterator

from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.rulebook.faults import traps as faults
from btu_dsl.source.file import SourceFile
from btu_dsl.source.limits import FINDINGS
from btu_dsl.source.node import Entry, MappingNode, Node, Scalar, SequenceNode
from btu_dsl.source.scalar import line_end

_FILL = re.compile(r"[a-z_][a-z0-9_.]*(?:\|.*)?", re.DOTALL)
_CONDITION = re.compile(r"[=!<>]=|\bin \(")
_REMARK = re.compile(r"[ \t]+(?=#)")
_MEANT_AS_REMARK = re.compile(r"(?:[ ]{2,}|\t[ \t]*)#+(?:\s|\Z)")
"""Two spaces before and one after: nobody writes a number or a tag so."""
_DASH = re.compile(r"[\r\n][ \t]*(?=-[ \t])")
_SHOWN = 60


def check_traps(source: SourceFile, root: MappingNode, told: Collection[int]) -> Sink:
    """Walk the tree and report each text that was cut, or that the next comma would cut.

    `told` are offsets of which the parser's findings have spoken; a text round one of them is left alone.
    """
    sink = Sink()
    for node in _nodes(root):
        if isinstance(node, MappingNode):
            cut = _check_cuts(source, node, sink) if node.flow else frozenset[int]()
            values = [entry.value for entry in node.entries if entry.key.span.start not in cut]
        elif isinstance(node, SequenceNode):
            values = list(node.items)
        else:
            continue
        for value in values:
            if len(sink) >= FINDINGS:
                sink.report(faults.TOO_MANY_FAULTS, max(one.span for one in sink), limit=FINDINGS)
                return sink
            if isinstance(value, Scalar) and value.style == "plain" and " " in value.text:
                _check_text(source, value, told, "{ }" if isinstance(node, MappingNode) else "[ ]", sink)
    return sink


def _nodes(root: MappingNode) -> Iterator[Node]:
    """All nodes but keys, parents first; the reader's budget bounds the depth."""
    waiting: list[Node] = [root]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, MappingNode):
            waiting.extend(entry.value for entry in reversed(node.entries))
        elif isinstance(node, SequenceNode):
            waiting.extend(reversed(node.items))


def _check_text(source: SourceFile, text: Scalar, told: Collection[int], brackets: str, sink: Sink) -> None:
    """An unquoted text of several words."""
    start, end = text.span.start, text.span.end
    if any(start <= at < end for at in told):
        return
    remark = _REMARK.match(source.text, end)
    dash = _DASH.search(source.text, start, end)
    meant = _MEANT_AS_REMARK.match(source.text, end) or _CONDITION.search(text.text)
    if remark and not meant:
        sink.report(faults.CUT_BY_REMARK, Span(source.path, remark.end(), line_end(source.text, end)))
    elif dash:
        sink.report(faults.DASH_IN_LINES, Span(source.path, dash.end(), dash.end() + 1))
    elif text.in_flow:
        sink.report(faults.UNQUOTED_WORDS, text.span, text=_short(text.text), brackets=brackets)


def _check_cuts(source: SourceFile, node: MappingNode, sink: Sink) -> Collection[int]:
    """Keys without colon in `{ }`: cut off by a comma, a fill at the start of a text, a list in the wrong brackets.

    Gives back where the keys start whose entries have been told of.
    """
    cut = set[int]()
    before: Entry | None = None
    for entry in node.entries:
        if len(sink) >= FINDINGS:
            break
        if _has_colon(source, entry):
            before = entry
            continue
        key = entry.key
        if before and isinstance(before.value, Scalar) and before.value.style == "plain" and before.value.text:
            if before.key.span.start not in cut:
                _report_comma(source, before.value, key, sink)
                cut.add(before.key.span.start)
        elif len(node.entries) == 1 and _FILL.fullmatch(key.text):
            sink.report(faults.BEGINS_WITH_BRACE, node.span)
        elif ":" in key.text.strip(":") and key.style == "plain":
            name, _, value = key.text.partition(":")
            at = source.text.find(":", key.span.start, key.span.end)
            span = Span(source.path, at, at + 1)
            sink.report(faults.NO_SPACE_AFTER_COLON, span, key=_short(name), value=_short(value))
        else:
            sink.report(faults.KEY_WITHOUT_VALUE, key.span, name=_short(key.text))
        cut.add(key.span.start)
    return cut


def _report_comma(source: SourceFile, text: Scalar, rest: Scalar, sink: Sink) -> None:
    comma = source.text.find(",", text.span.end, rest.span.start)
    at = comma if comma >= 0 else text.span.end
    lost = Label(rest.span, faults.CUT_OFF)
    sink.report(faults.CUT_BY_COMMA, Span(source.path, at, at + 1), related=(lost,), text=_short(text.text))


def _has_colon(source: SourceFile, entry: Entry) -> bool:
    value = entry.value
    if not isinstance(value, Scalar) or value.text or value.style != "plain":
        return True
    return ":" in source.text[entry.key.span.end : value.span.end]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
