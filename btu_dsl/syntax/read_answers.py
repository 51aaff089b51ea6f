"""Answers: scales, codes, missing answers, and the types of answer that an item may have of its own."""

from btu_dsl.source.node import MappingNode, Node, Scalar
from btu_dsl.syntax.literals import ORDERS, PROVENANCES
from btu_dsl.syntax.nodes import (
    Answer,
    AnswerChoice,
    AnswerDate,
    AnswerNumber,
    AnswerOpen,
    AnswerScale,
    DeclaredCode,
    DeclaredMissing,
    DeclaredScale,
    Word,
)
from btu_dsl.syntax.parts import Reader

_SHOWN = {"web": "shown", "paper": "shown", "phone": "not_read"}
_LINES = 3


def read_scales(it: Reader) -> tuple[DeclaredScale, ...]:
    return tuple(_scale(name, it.under(node)) for name, node in it.named("scales"))


def _scale(name: Word, it: Reader) -> DeclaredScale:
    return DeclaredScale(
        span=it.span,
        name=name,
        type="nominal" if it.text("type") == "nominal" else "ordinal",
        direction=ORDERS.get(it.text("direction") or ""),
        printed=ORDERS.get(it.text("printed") or ""),
        title=it.prose("title"),
        codes=read_codes(it),
        missing=read_missing(it),
        provenance=PROVENANCES.get(it.text("provenance") or ""),
        source=it.text("source"),
    )


def read_codes(it: Reader) -> tuple[DeclaredCode, ...]:
    return tuple(_code(word, node, it) for word, node in it.named("codes"))


def _code(word: Word, node: Node, outer: Reader) -> DeclaredCode:
    if isinstance(node, Scalar):
        return DeclaredCode(span=word.span, value=int(word.text), label=outer.prose_of(node))
    it = outer.under(node)
    return DeclaredCode(
        span=word.span,
        value=int(word.text),
        label=it.the_prose("label"),
        role=it.text("role"),
        exclusive=it.text("exclusive") == "true",
        specify=it.text("specify") == "true",
        picture=it.text("picture"),
    )


def read_missing(it: Reader) -> tuple[DeclaredMissing, ...]:
    """Modes that are not spoken of show the answer, and the phone codes it without reading it out."""
    found = list[DeclaredMissing]()
    for word, node in it.named("missing"):
        if isinstance(node, Scalar):
            found.append(DeclaredMissing(span=word.span, kind=word.text, label=it.prose_of(node), show=_SHOWN))
        else:
            own = it.under(node)
            show = {mode: own.text(mode) or shown for mode, shown in _SHOWN.items()}
            found.append(DeclaredMissing(span=word.span, kind=word.text, label=own.the_prose("label"), show=show))
    return tuple(found)


def read_answer(it: Reader) -> Answer | None:
    """`answer:` of an item, a battery or a block's defaults."""
    node = it.at.get("answer")
    if isinstance(node, Scalar):
        bare = MappingNode(node.span, ())
        return _typed(node.text, Reader(bare, it.source, it.sink), it.under(bare)) or AnswerScale(
            name=Word(node.span, node.text)
        )
    if not isinstance(node, MappingNode):
        return None
    own = it.under(node)
    if own.has("choice"):
        many = own.text("choice") == "many"
        return AnswerChoice(span=own.span, many=many, codes=read_codes(own), missing=read_missing(own))
    for key, below in node:
        if isinstance(below, MappingNode) and (typed := _typed(key.text, own, own.under(below))):
            return typed
    return None


def _typed(kind: str, own: Reader, bounds: Reader) -> Answer | None:
    """The types that need no codes; None for any other word."""
    missing = read_missing(own)
    match kind:
        case "number":
            bounds.check_bounds("min", "max")
            lowest = bounds.scalar("min")
            return AnswerNumber(
                span=own.span,
                low_span=lowest.span if lowest else own.span,
                low=_number(bounds, "min"),
                high=_number(bounds, "max"),
                decimals=bounds.whole("decimals") or 0,
                unit=bounds.prose("unit"),
                missing=missing,
            )
        case "date" | "month" | "year":
            bounds.check_bounds("min", "max")
            return AnswerDate(
                span=own.span,
                precision="day" if kind == "date" else kind,
                low=bounds.text("min"),
                high=bounds.text("max"),
                missing=missing,
            )
        case "open":
            return AnswerOpen(
                span=own.span,
                lines=bounds.whole("lines") or _LINES,
                max_length=bounds.whole("max_length"),
                missing=missing,
            )
        case _:
            return None


def _number(it: Reader, key: str) -> float | None:
    text = it.text(key)
    return float(text) if text is not None else None
