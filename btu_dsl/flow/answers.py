"""The answers file of `btu simulate` as typed values: flat, with `preload` and `answers`, or a web form's document."""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.suggest import nearest
from btu_dsl.expr.values import KINDS, NO_ANSWER, Missing, Value
from btu_dsl.flow.answer_types import stored_missing, typed_answer, typed_preload
from btu_dsl.model.nodes import Survey
from btu_dsl.rulebook.faults import answers as faults
from btu_dsl.source.file import SourceFile
from btu_dsl.source.json_tree import read_json
from btu_dsl.source.node import Entry, MappingNode, Node, Scalar
from btu_dsl.source.read import read_source

_MEMBERS = frozenset(
    ("btu_answers", "id", "version", "core", "root", "language", "mode", "token", "preload", "answers", "texts")
)

_ROOT = 8
"""Digits of a root that are printed, and that a document may hold in place of all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSheet:
    """What one person answers, or would answer if asked. An absent item is no answer; an absent preload is unknown."""

    answers: Mapping[str, Value] = field(default_factory=dict)
    preload: Mapping[str, Value] = field(default_factory=dict)


def read_answers(
    path: Path, survey: Survey, sources: MutableMapping[str, SourceFile], sink: Sink, *, root: str = ""
) -> AnswerSheet | None:
    """The answers in the file at `path`, which joins the `sources` that messages show lines of.

    `root` is that of the survey's core in hex, against which a document's own is held; empty holds nothing against it.
    """
    source = read_source(path, str(path), sink)
    if source is None:
        return None
    sources[source.path] = source
    return answers_in(source, survey, sink, root=root)


def answers_in(source: SourceFile, survey: Survey, sink: Sink, *, root: str = "") -> AnswerSheet | None:
    """The sheet without what is wrong in it; None when there is no sheet to read at all. An empty file is `{}`."""
    tree = read_json(source, sink)
    if tree is None:
        return None
    if not isinstance(tree, MappingNode):
        sink.report(faults.NO_ANSWER_SHEET, tree.span)
        return None
    reader = _Reader(survey, root, sink)
    if any(_is_part(tree.get(name)) for name in ("answers", "preload")):
        reader.document(tree)
    else:
        for entry in tree:
            reader.answer_or_preload(entry)
    return AnswerSheet(answers=reader.answers, preload=reader.preload)


def _is_part(node: Node | None) -> bool:
    """Whether this is a whole part of the document rather than one answer."""
    return isinstance(node, MappingNode) and node.get("kind") is None


class _Reader:
    def __init__(self, survey: Survey, root: str, sink: Sink) -> None:
        self.survey = survey
        self.root = root
        self.sink = sink
        self.items = {item.id: item for item in survey.items()}
        self.by_variable = {item.variable: item for item in survey.items()}
        self.known = {value.name: value for value in survey.preload}
        self.computed = {
            *(d.name for d in survey.derived),
            *(b.name for b in survey.bases),
            *(s.name for s in survey.slots),
        }
        self.answers: dict[str, Value] = {}
        self.preload: dict[str, Value] = {}

    def document(self, tree: MappingNode) -> None:
        for key, node in tree:
            if key.text not in _MEMBERS:
                self.sink.report(faults.UNKNOWN_MEMBER, key.span, name=key.text)
            elif key.text in ("answers", "preload"):
                if not isinstance(node, MappingNode):
                    self.sink.report(faults.NO_ANSWER_SHEET, node.span)
                    continue
                for entry in node:
                    if key.text == "answers":
                        self._answer(entry)
                    else:
                        self._preload(entry)
        self._provenance(tree)

    def _provenance(self, tree: MappingNode) -> None:
        """What the document says that it answers: the first of survey, version and core that is another one."""
        named, version, root = tree.get("id"), tree.get("version"), tree.get("root")
        if isinstance(named, Scalar) and named.text != self.survey.id:
            self.sink.report(faults.OTHER_SURVEY, named.span, found=named.text, survey=self.survey.id)
        elif isinstance(version, Scalar) and version.text != self.survey.version:
            self.sink.report(faults.OTHER_VERSION, version.span, found=version.text, version=self.survey.version)
        elif isinstance(root, Scalar) and self.root and root.text[:_ROOT] != self.root[:_ROOT]:
            found, ours = root.text[:_ROOT], self.root[:_ROOT]
            self.sink.report(faults.OTHER_CORE, root.span, found=found, root=ours)

    def answer_or_preload(self, entry: Entry) -> None:
        """In a flat file a value known beforehand may stand among the answers."""
        if entry.key.text in self.known and entry.key.text not in self.items:
            self._preload(entry)
        else:
            self._answer(entry)

    def _answer(self, entry: Entry) -> None:
        """By the item's id, or by the name of its variable in data files."""
        name = entry.key.text
        item = self.items.get(name) or self.by_variable.get(name)
        if item is None:
            if name in self.computed:
                self.sink.report(faults.COMPUTED_GIVEN, entry.key.span, name=name)
            else:
                guess = _did_you_mean(nearest(name, self.items))
                self.sink.report(faults.UNKNOWN_ITEM, entry.key.span, name=name, nearest=guess)
            return
        if item.id in self.answers:
            self.sink.report(faults.JSON_TWICE, entry.key.span, name=item.id)
            return
        value = self._given(entry.value)
        if value is None:
            value = stored_missing(entry.value) or typed_answer(item, entry.value, self.sink)
        if value is not None:
            self.answers[item.id] = value

    def _preload(self, entry: Entry) -> None:
        known = self.known.get(entry.key.text)
        if known is None:
            guess = _did_you_mean(nearest(entry.key.text, self.known))
            self.sink.report(faults.UNKNOWN_PRELOAD, entry.key.span, name=entry.key.text, nearest=guess)
            return
        value = self._given(entry.value)
        if value is None:
            value = typed_preload(known, entry.value, self.sink)
        if value is not None:
            self.preload[known.name] = value

    def _given(self, node: Node) -> Value | None:
        """What stands for any question alike: null, and a missing answer by its kind. An unknown kind is no answer."""
        if isinstance(node, Scalar):
            return NO_ANSWER if node.value is None else None
        if not isinstance(node, MappingNode) or node.get("kind") is None:
            return None
        kind = node.get("kind")
        for each in KINDS:
            if isinstance(kind, Scalar) and kind.value == each:
                return Missing(each)
        found = kind.text if isinstance(kind, Scalar) else "…"
        guess = _did_you_mean(nearest(found, KINDS))
        span = kind.span if kind is not None else node.span
        self.sink.report(faults.UNKNOWN_KIND, span, found=found, kinds=", ".join(KINDS), nearest=guess)
        return NO_ANSWER


def _did_you_mean(names: tuple[str, ...]) -> Words:
    if not names:
        return Words("nothing here has such a name", "intet her har et navn, der ligner")
    quoted = [f"`{name}`" for name in names[:2]]
    return Words(f"did you mean {' or '.join(quoted)}?", f"mente du {' eller '.join(quoted)}?")
