"""YAML read strictly: parser events in, located tree out, on a stack of our own and within budgets.

One pass over the events of the C parser. Composing in C and walking afterwards costs the same, but recurses,
expands what an alias names, and cannot stop early.
"""

import unicodedata
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

import yaml

from btu_dsl.diagnostics.record import Record
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.rulebook.faults import traps as traps_faults
from btu_dsl.rulebook.faults import yaml as yaml_faults
from btu_dsl.source.characters import check_escapes
from btu_dsl.source.file import SourceFile
from btu_dsl.source.limits import DEPTH, DIGITS, FINDINGS, NODES
from btu_dsl.source.node import Entry, MappingNode, Node, Scalar, SequenceNode, Style
from btu_dsl.source.plain import read_plain
from btu_dsl.source.scalar import block_end, line_end, unfold

Kind = Literal["none", "plain", "quoted", "block", "alias", "flow", "open"]
Mend = dict[int, str]
"""Offsets, and the character that the parser reads there instead."""

WITH_C: Final = bool(yaml.__with_libyaml__)
_LOADER = yaml.CBaseLoader if WITH_C else yaml.BaseLoader
_STYLES: Final[dict[str | None, Style]] = {"'": "single", '"': "double", "|": "literal", ">": "folded"}
_KINDS: Final[dict[Style, Kind]] = {
    "plain": "plain",
    "single": "quoted",
    "double": "quoted",
    "literal": "block",
    "folded": "block",
}


class Last(NamedTuple):
    """What the parser had finished when it gave up."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Attempt:
    """`root` is what was read, `fault` what the parser stumbled over, `spent` that a budget was used up."""

    root: Node | None
    fault: yaml.MarkedYAMLError | None
    last: Last
    findings: Sink
    spent: bool


@dataclass(slots=True)
class _Open:
    """A mapping or list that is not closed yet; `key` waits for its value."""

    start: int
    flow: bool
    mapping: bool
    entries: list[Entry] = field(default_factory=list)
    items: list[Node] = field(default_factory=list)
    first: dict[str, Scalar] = field(default_factory=dict)
    key: Scalar | None = None
    bad_key: bool = False


class _SpentError(Exception):
    """A budget is used up; the finding is in the sink."""


def compose(source: SourceFile, text: str, restore: dict[int, str], mended: Mend) -> Attempt:
    """Read `text`, as long as `source.text`.

    `restore` brings back characters that were exchanged everywhere, `mended` tells where the two differ otherwise.
    """
    builder = _Builder(source, restore, mended=bool(mended))
    fault = None
    spent = False
    try:
        builder.check_size(text)
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except _SpentError:
        spent = True
    except yaml.MarkedYAMLError as stumble:
        fault = stumble
    return Attempt(builder.root, fault, Last(*builder.last), builder.sink, spent)


def _ends(event: yaml.Event) -> tuple[int, int]:
    assert event.start_mark is not None
    assert event.end_mark is not None
    return event.start_mark.index, event.end_mark.index


class _Builder:
    def __init__(self, source: SourceFile, restore: dict[int, str], *, mended: bool) -> None:
        self.source = source
        self.path = source.path
        self.text = source.text
        self.restore = restore
        self.mended = mended
        self.sink = Sink()
        self.root: Node | None = None
        self.last: tuple[Kind, int, int] = ("none", 0, 0)
        self.open: list[_Open] = []
        self.documents = 0
        self.anchored = False

    def check_size(self, text: str) -> None:
        """Count before building: events alone cost a fifth. A node takes two characters, so most need no counting."""
        if len(text) < 2 * NODES:
            return
        nodes = depth = 0
        with suppress(yaml.MarkedYAMLError):
            for event in yaml.parse(text, Loader=_LOADER):
                nodes += isinstance(event, yaml.NodeEvent)
                depth += isinstance(event, yaml.CollectionStartEvent)
                depth -= isinstance(event, yaml.CollectionEndEvent)
                if nodes > NODES:
                    self._spend(yaml_faults.TOO_MANY, _ends(event)[0], NODES)
                if depth > DEPTH:
                    return

    def take(self, event: yaml.Event) -> None:
        if len(self.sink) >= FINDINGS:
            self._spend(traps_faults.TOO_MANY_FAULTS, _ends(event)[0], FINDINGS)
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.CollectionStartEvent():
                self._start(event)
            case yaml.CollectionEndEvent():
                self._end(event)
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.DocumentStartEvent():
                self._document(event)
            case _:
                pass

    def _span(self, start: int, end: int) -> Span:
        return Span(self.path, start, end)

    def _spend(self, record: Record, at: int, limit: int) -> None:
        self.sink.report(record, Span(self.path, at, at + 1), limit=limit)
        raise _SpentError

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        start, end = _ends(event)
        if self.documents > 1:
            self.sink.report(yaml_faults.SEVERAL_DOCUMENTS, self._span(start, end))
            raise _SpentError
        if event.version or event.tags:
            at = self.text.find("%", start)
            self.sink.report(yaml_faults.DIRECTIVE, self._span(at, line_end(self.text, at)))

    def _alias(self, event: yaml.AliasEvent) -> None:
        start, end = _ends(event)
        self._anchor(start, end)
        self.last = "alias", start, end
        if self._awaits_key():
            self.open[-1].bad_key = True
        else:
            self._put(Scalar(Span(self.path, start, end), None, self.text[start:end], "plain", self._in_flow()))

    def _anchor(self, start: int, end: int) -> None:
        if not self.anchored:
            self.anchored = True
            self.sink.report(yaml_faults.ANCHOR, self._span(start, end))

    def _properties(self, start: int, anchor: str | None, tag: str | None) -> None:
        """`&name` and `!type`, in either order, stand where the node starts."""
        if anchor is not None:
            at = self.text.find("&", start)
            self._anchor(at, at + 1 + len(anchor))
        if tag is not None:
            at = self.text.find("!", start)
            self.sink.report(yaml_faults.TAG, self._span(at, at + 1), tag=tag)

    def _in_flow(self) -> bool:
        return bool(self.open) and self.open[-1].flow

    def _awaits_key(self) -> bool:
        if not self.open:
            return False
        top = self.open[-1]
        return top.mapping and top.key is None and not top.bad_key

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        start, end = _ends(event)
        if event.anchor is not None or event.tag is not None:
            self._properties(start, event.anchor, event.tag)
        style = _STYLES.get(event.style, "plain")
        text = event.value.translate(self.restore) if self.restore else event.value
        if style == "plain" and self.mended:
            text = unfold(self.text, start, end)
        elif style in ("literal", "folded"):
            end = block_end(self.text, start, end)
        self.last = _KINDS[style], start, end
        span = Span(self.path, start, end)
        if style == "double" and not self.mended and "\\" in self.text[start:end]:
            check_escapes(self.source, Scalar(span, text, text, style), self.sink)
        if self._awaits_key():
            self._key(span, text, style)
        elif style == "plain":
            value, unfit = read_plain(text)
            if unfit:
                self._unfit(unfit, text, span)
            self._put(Scalar(span, value, text, style, self._in_flow()))
        else:
            self._put(Scalar(span, text, text, style, self._in_flow()))

    def _unfit(self, record: Record, text: str, span: Span) -> None:
        plain = text.lstrip("+-0") or "0"
        self.sink.report(record, span, text=text, plain=plain, limit=DIGITS)

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        start, end = _ends(event)
        if len(self.open) == DEPTH:
            self._spend(yaml_faults.TOO_DEEP, start, DEPTH)
        if event.anchor is not None or event.tag is not None:
            self._properties(start, event.anchor, event.tag)
        mapping = isinstance(event, yaml.MappingStartEvent)
        self.open.append(_Open(start, flow=bool(event.flow_style), mapping=mapping))
        self.last = "open", start, end

    def _end(self, event: yaml.CollectionEndEvent) -> None:
        """Block collections end with their last part; the parser's mark lies at whatever comes next."""
        done = self.open.pop()
        end = done.start
        if done.flow:
            _, end = _ends(event)
            self.last = "flow", done.start, end
        elif done.entries:
            end = done.entries[-1].value.span.end
        elif done.items:
            end = done.items[-1].span.end
        span = Span(self.path, done.start, end)
        if done.mapping:
            self._put(MappingNode(span, tuple(done.entries), done.flow))
        else:
            self._put(SequenceNode(span, tuple(done.items), done.flow))

    def _put(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        top = self.open[-1]
        if not top.mapping:
            top.items.append(node)
        elif top.bad_key:
            top.bad_key = False
        elif top.key is None:
            first_line = line_end(self.text, node.span.start, node.span.end)
            self.sink.report(yaml_faults.COMPLEX_KEY, self._span(node.span.start, first_line))
            top.bad_key = True
        else:
            top.entries.append(Entry(top.key, node))
            top.key = None

    def _key(self, span: Span, text: str, style: Style) -> None:
        top = self.open[-1]
        if not self._fits_as_key(span, text, style):
            top.bad_key = True
            return
        name = text if text.isascii() else unicodedata.normalize("NFC", text)
        first = top.first.get(name)
        if name == "<<" and style == "plain":
            self.sink.report(yaml_faults.MERGE_KEY, span)
            top.bad_key = True
        elif first:
            related = (Label(first.span, yaml_faults.FIRST_KEY),)
            self.sink.report(yaml_faults.DUPLICATE_KEY, span, related=related, name=name)
            top.bad_key = True
        else:
            unfit = read_plain(name)[1] if style == "plain" else None
            if unfit:
                self._unfit(unfit, name, span)
            top.key = top.first[name] = Scalar(span, name, name, style, top.flow)

    def _fits_as_key(self, span: Span, text: str, style: Style) -> bool:
        _, start, end = span
        first_line = line_end(self.text, start, end)
        if style in ("literal", "folded") or first_line < end:
            self.sink.report(yaml_faults.COMPLEX_KEY, self._span(start, first_line))
            return False
        before = start - 1
        while before >= 0 and self.text[before] in " \t":
            before -= 1
        if before >= 0 and self.text[before] == "?":
            self.sink.report(yaml_faults.COMPLEX_KEY, self._span(before, end))
            return False
        if not text:
            self.sink.report(yaml_faults.EMPTY_KEY, self._span(start, min(max(end, start + 1), len(self.text))))
        return bool(text)
