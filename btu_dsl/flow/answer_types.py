"""One answer of an answers file, typed by the question that it answers; what does not fit is a located fault."""

import math
from datetime import date

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.values import KIND_OF_CODE, NO_ANSWER, Missing, Value
from btu_dsl.model.nodes import Choice, Code, DateAnswer, Item, NumberAnswer, OpenAnswer, PreloadValue
from btu_dsl.rulebook.faults import answers as faults
from btu_dsl.source.node import Node, Scalar, SequenceNode

_TEXT = Words("a text in double quotes", "en tekst i dobbelte citationstegn")
_NUMBER = Words("a number without quotes", "et tal uden citationstegn")
_DATES = {
    "day": Words('a day such as `"2021-10-01"`', 'en dag som `"2021-10-01"`'),
    "month": Words('a month such as `"2021-10"`', 'en måned som `"2021-10"`'),
    "year": Words("a year such as `2021`", "et årstal som `2021`"),
}


def typed_answer(item: Item, node: Node, sink: Sink) -> Value | None:
    """The value, or None when it does not fit the question; the reason is then reported."""
    match item.answer:
        case Choice(scale=scale, many=False):
            return _code(item.id, node, scale.codes, sink)
        case Choice(scale=scale):
            return _codes(item.id, node, scale.codes, sink)
        case NumberAnswer() as answer:
            return _number(item.id, node, answer, sink)
        case DateAnswer(precision=precision, low=low, high=high):
            return _date(item.id, node, precision, (low, high), sink)
        case OpenAnswer():
            return _text(item.id, node, sink)


def typed_preload(known: PreloadValue, node: Node, sink: Sink) -> Value | None:
    """As for an answer, but a code or number may arrive as text, as it does from a link or a list of units."""
    if isinstance(node, Scalar) and isinstance(node.value, str):
        if not node.value.strip():
            return NO_ANSWER
        node = _unquoted(node) if known.type in ("choice", "number") else node
    match known.type:
        case "choice":
            return _code(known.name, node, known.codes, sink)
        case "number":
            value = _finite(node)
            if value is None:
                _wrong(known.name, node.span, _NUMBER, sink)
            return value
        case "date":
            return _date(known.name, node, "day", (None, None), sink)
        case "text":
            return _text(known.name, node, sink)


def stored_missing(node: Node) -> Missing | None:
    """A missing answer as data files store it, −9 to −3: no question may have those numbers as answers."""
    number = _finite(node)
    kind = KIND_OF_CODE.get(number) if isinstance(number, int) else None
    return Missing(kind) if kind else None


def _unquoted(node: Scalar) -> Scalar:
    try:
        number = float(node.text)
    except ValueError:
        return node
    return Scalar(node.span, int(number) if number.is_integer() else number, node.text, "plain")


def _code(name: str, node: Node, codes: tuple[Code, ...], sink: Sink) -> int | None:
    listed = ", ".join(str(code.value) for code in codes)
    number = _finite(node)
    if number is None:
        expected = Words(f"one of the codes {listed}", f"en af koderne {listed}")
        _wrong(name, node.span, expected, sink)
        return None
    for code in codes:
        if code.value == number:
            return code.value
    if number in KIND_OF_CODE:
        sink.report(faults.MISSING_AS_NUMBER, node.span, found=f"{number:g}", kind=KIND_OF_CODE[int(number)])
    else:
        sink.report(faults.CODE_NOT_LISTED, node.span, name=name, found=_shown(number), codes=listed)
    return None


def _codes(name: str, node: Node, codes: tuple[Code, ...], sink: Sink) -> Value | None:
    if not isinstance(node, SequenceNode):
        first = codes[0].value if codes else 1
        expected = Words(f"a list of codes such as `[{first}]`", f"en liste med koder som `[{first}]`")
        _wrong(name, node.span, expected, sink)
        return None
    marked = [_code(name, part, codes, sink) for part in node]
    if None in marked:
        return None
    return tuple(sorted({code for code in marked if code is not None})) or NO_ANSWER


def _number(name: str, node: Node, answer: NumberAnswer, sink: Sink) -> int | float | None:
    number = _finite(node)
    if number is None:
        _wrong(name, node.span, _NUMBER, sink)
        return None
    if (answer.low is not None and number < answer.low) or (answer.high is not None and number > answer.high):
        low, high = (("…" if bound is None else _shown(bound)) for bound in (answer.low, answer.high))
        sink.report(faults.NUMBER_OUT_OF_BOUNDS, node.span, name=name, found=_shown(number), low=low, high=high)
    elif (rounded := round(number, answer.decimals)) != number:
        sink.report(faults.TOO_MANY_DECIMALS, node.span, name=name, found=_shown(number), rounded=_shown(rounded))
    else:
        return number
    return None


def _date(name: str, node: Node, precision: str, bounds: tuple[str | None, str | None], sink: Sink) -> Value | None:
    text = str(node.value) if isinstance(node, Scalar) and type(node.value) in (str, int) else ""
    if not _is_date(text, precision):
        _wrong(name, node.span, _DATES[precision], sink)
        return None
    low, high = bounds
    if (low is not None and text < low) or (high is not None and text > high):
        sink.report(faults.DATE_OUT_OF_BOUNDS, node.span, name=name, found=text, low=low or "…", high=high or "…")
        return None
    return int(text) if precision == "year" else text


def _is_date(text: str, precision: str) -> bool:
    """Whether this is a day, month or year of the calendar, written as ISO 8601 has it."""
    whole = text + {"day": "", "month": "-01", "year": "-01-01"}[precision]
    if len(whole) != len("2021-10-01"):
        return False
    try:
        return date.fromisoformat(whole).isoformat() == whole
    except ValueError:
        return False


def _text(name: str, node: Node, sink: Sink) -> Value | None:
    if isinstance(node, Scalar) and isinstance(node.value, str):
        return node.value if node.value.strip() else NO_ANSWER
    _wrong(name, node.span, _TEXT, sink)
    return None


def _finite(node: Node) -> int | float | None:
    """The number that stands here; a truth value is none. A whole number is an int, however it was written."""
    if not isinstance(node, Scalar) or isinstance(node.value, bool) or not isinstance(node.value, int | float):
        return None
    if not math.isfinite(node.value):
        return None
    return int(node.value) if float(node.value).is_integer() else node.value


def _wrong(name: str, span: Span, expected: Words, sink: Sink) -> None:
    sink.report(faults.WRONG_SHAPE, span, name=name, expected=expected)


def _shown(number: float) -> str:
    return str(int(number)) if float(number).is_integer() else str(number)
