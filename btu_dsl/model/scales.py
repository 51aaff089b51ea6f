"""Scales and answers: a declared answer becomes a closed list, a number, a date or an open text, checked on the way."""

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.model.advice import name_advice
from btu_dsl.model.nodes import (
    Answer,
    Choice,
    Code,
    DateAnswer,
    MissingAnswer,
    MissingKind,
    NumberAnswer,
    OpenAnswer,
    Scale,
    Visibility,
)
from btu_dsl.model.wordings import Wordings
from btu_dsl.rulebook.faults import naming as faults
from btu_dsl.syntax import nodes as declared
from btu_dsl.syntax.prose import Prose

MISSING_LOW, MISSING_HIGH = -9, -3
"""The block of codes that belongs to missing answers, so that SPSS and Stata can hold it."""

_NO_SCALES = Words(
    "name a library of scales in `use:`, or describe the scale in `scales:`",
    "nævn et bibliotek med skalaer i `use:` (`brug:`), eller beskriv skalaen i `scales:` (`skalaer:`)",
)
_FIRST = Words("first used here", "først brugt her")


def unknown_answer(name: declared.Word, wordings: Wordings) -> Choice:
    """Stands where an answer is not known, which has been told; a scale without codes says so to whoever asks.

    The item stays in its place, so that nothing else is said of those who read it, choose it or translate it.
    """
    scale = Scale(
        id="",
        name=name.text,
        type="ordinal",
        direction=None,
        printed="ascending",
        codes=(),
        missing=(),
        owner=wordings.owner,
        span=name.span,
        provenance=wordings.provenance,
    )
    return Choice(scale=scale, many=False, printed=())


def is_known(answer: Answer) -> bool:
    return not (isinstance(answer, Choice) and not answer.scale.codes)


class Scales:
    """The scales that a file can name: its own first, then its libraries' in the order of `use`.

    Not `whole` when a library could not be had: then nothing is said of a name that is not here.
    """

    def __init__(self, scales: tuple[Scale, ...], *, whole: bool = True) -> None:
        self._whole = whole
        self._by_name: dict[str, list[Scale]] = {}
        for scale in scales:
            self._by_name.setdefault(scale.name, []).append(scale)

    def with_more(self, scales: tuple[Scale, ...], *, whole: bool) -> "Scales":
        """These and the overlay's own; a core scale keeps its name."""
        own = (scale for found in self._by_name.values() for scale in found)
        return Scales((*own, *scales), whole=self._whole and whole)

    def find(self, name: declared.Word, sink: Sink) -> Scale | None:
        found = self._by_name.get(name.text, [])
        if not found and not self._whole:
            return None
        if not found:
            advice = name_advice(name.text, sorted(self._by_name), _NO_SCALES)
            sink.report(faults.UNKNOWN_SCALE, name.span, name=name.text, advice=advice)
            return None
        if len({scale.id for scale in found}) > 1:
            places = ", ".join(sorted({scale.id for scale in found}))
            sink.report(faults.AMBIGUOUS_SCALE, name.span, name=name.text, places=places)
        return found[0]


def resolve_scale(node: declared.DeclaredScale, wordings: Wordings, sink: Sink) -> Scale:
    name = node.name.text
    provenance = node.provenance or wordings.provenance
    return _scale(
        node.codes,
        node.missing,
        wordings,
        sink,
        path=name,
        scale_id=f"{wordings.owner.id}@{wordings.owner.version}#{name}",
        name=name,
        ordinal=node.type == "ordinal",
        direction=node.direction,
        printed=node.printed,
        provenance=provenance,
        span=node.name.span,
        title=node.title,
        source=node.source,
    )


def _scale(  # noqa: PLR0913  # a scale is what it is; every argument is a field of it
    codes: tuple[declared.DeclaredCode, ...],
    missing: tuple[declared.DeclaredMissing, ...],
    wordings: Wordings,
    sink: Sink,
    *,
    path: str,
    scale_id: str,
    name: str,
    ordinal: bool,
    direction: declared.Printed | None,
    printed: declared.Printed | None,
    provenance: declared.Provenance,
    span: Span,
    title: Prose | None = None,
    source: str | None = None,
) -> Scale:
    _check_codes(codes, span, name, sink)
    return Scale(
        id=scale_id,
        name=name,
        type="ordinal" if ordinal else "nominal",
        direction=direction,
        printed=printed or "ascending",
        codes=tuple(_code(code, path, wordings, provenance) for code in codes),
        missing=resolve_missing(missing, path, wordings, provenance),
        owner=wordings.owner,
        span=span,
        provenance=provenance,
        title=wordings.maybe(f"{path}.title", title, provenance),
        source=source,
    )


def _code(node: declared.DeclaredCode, path: str, wordings: Wordings, provenance: declared.Provenance) -> Code:
    return Code(
        value=node.value,
        label=wordings.text(f"{path}.{node.value}", node.label, provenance),
        span=node.span,
        role=node.role,
        exclusive=node.exclusive,
        specify=node.specify,
        picture=node.picture,
    )


def _check_codes(codes: tuple[declared.DeclaredCode, ...], span: Span, name: str, sink: Sink) -> None:
    if len(codes) < 2:
        sink.report(faults.TOO_FEW_CODES, codes[0].span if codes else span, name=name)
    by_label: dict[str, declared.DeclaredCode] = {}
    for code in codes:
        first = by_label.setdefault(" ".join(code.label.raw.split()).casefold(), code)
        if first is not code:
            sink.report(
                faults.SAME_LABEL,
                code.label.span,
                related=(Label(first.label.span, _FIRST),),
                label=code.label.raw,
                first=first.value,
                second=code.value,
            )


def resolve_missing(
    kinds: tuple[declared.DeclaredMissing, ...],
    path: str,
    wordings: Wordings,
    provenance: declared.Provenance | None,
) -> tuple[MissingAnswer, ...]:
    return tuple(
        MissingAnswer(
            kind=_kind(node.kind),
            label=wordings.text(f"{path}.missing.{node.kind}", node.label, provenance),
            span=node.span,
            show={mode: _visibility(value) for mode, value in sorted(node.show.items())},
        )
        for node in kinds
    )


def _kind(text: str) -> MissingKind:
    for kind in ("dont_know", "refused", "not_applicable"):
        if text == kind:
            return kind
    raise AssertionError(f"the schema let {text!r} through as a missing kind")


def _visibility(text: str) -> Visibility:
    for value in ("shown", "on_skip", "absent", "read", "not_read"):
        if text == value:
            return value
    raise AssertionError(f"the schema let {text!r} through as a visibility")


def resolve_answer(
    node: declared.Answer,
    item: declared.Word,
    printed: declared.Printed | None,
    scales: Scales,
    wordings: Wordings,
    provenance: declared.Provenance,
    sink: Sink,
) -> Answer:
    """The answer of `item`; the unknown one when it names a scale that is not there."""
    match node:
        case declared.AnswerScale(name=name):
            scale = scales.find(name, sink)
            return unknown_answer(name, wordings) if scale is None else _choice(scale, printed, many=False)
        case declared.AnswerChoice():
            scale = _scale(
                node.codes,
                node.missing,
                wordings,
                sink,
                path=item.text,
                scale_id=f"{wordings.owner.id}@{wordings.owner.version}#{item.text}",
                name=item.text,
                ordinal=False,
                direction=None,
                printed=None,
                provenance=provenance,
                span=node.span,
            )
            return _choice(scale, printed, many=node.many)
        case declared.AnswerNumber():
            _check_bounds(node, item, sink)
            return NumberAnswer(
                low=node.low,
                high=node.high,
                decimals=node.decimals,
                unit=wordings.maybe(f"{item.text}.unit", node.unit, provenance),
                missing=resolve_missing(node.missing, item.text, wordings, provenance),
            )
        case declared.AnswerDate():
            return DateAnswer(
                precision=node.precision,
                low=node.low,
                high=node.high,
                missing=resolve_missing(node.missing, item.text, wordings, provenance),
            )
        case declared.AnswerOpen():
            return OpenAnswer(
                lines=node.lines,
                max_length=node.max_length,
                missing=resolve_missing(node.missing, item.text, wordings, provenance),
            )


def _check_bounds(node: declared.AnswerNumber, item: declared.Word, sink: Sink) -> None:
    low = node.low if node.low is not None else 0
    high = node.high if node.high is not None else max(low, 0)
    if low <= MISSING_HIGH and high >= MISSING_LOW:
        sink.report(faults.BOUNDS_TOUCH_MISSING, node.low_span, item=item.text)


def _choice(scale: Scale, printed: declared.Printed | None, *, many: bool) -> Choice:
    """An ordinal scale is printed by code, a list as it is written; `descending` turns either round."""
    codes = sorted(scale.codes, key=lambda code: code.value) if scale.type == "ordinal" else list(scale.codes)
    if (printed or scale.printed) == "descending":
        codes.reverse()
    return Choice(scale=scale, many=many, printed=tuple(codes))
