"""One small questionnaire for the expression tests: its file, its names, and what they stand for."""

from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.types import (
    BooleanType,
    ChoiceType,
    DateType,
    MultipleType,
    NumberType,
    Symbol,
    TextType,
    Type,
)
from btu_dsl.source.file import SourceFile

AT = 10
"""The order of the item that the expressions of the tests belong to."""

LINES = (
    ("tilfreds", "item", ChoiceType((1, 2, 3, 4, 5), ("dont_know", "refused")), 0),
    ("tryg", "item", ChoiceType((1, 2, 3, 4, 5), ("dont_know",)), 1),
    ("kon", "item", ChoiceType((1, 2), (), ordered=False), 2),
    ("grunde", "item", MultipleType((1, 2, 3, 4)), 3),
    ("antal", "item", NumberType(1, 9), 4),
    ("hvorfor", "item", TextType(open=True), 5),
    ("foedt", "item", DateType("year"), 6),
    ("start", "item", DateType("month"), 7),
    ("dato", "item", DateType("day"), 8),
    ("denne", "item", NumberType(0, 100), AT),
    ("senere", "item", ChoiceType((1, 2)), 11),
    ("institution", "preload", TextType(), -1),
    ("provider", "preload", ChoiceType((1, 2), (), ordered=False), -1),
    ("tilbud", "slot", TextType(), -1),
    ("i_institution", "base", BooleanType(), -1),
    ("indeks", "derived", NumberType(), 1),
)
NAMES = SourceFile("skema.btu.yaml", "".join(f"{name}:\n" for name, *_ in LINES))


def _symbol(place: int, name: str, kind: str, type_: Type, order: int) -> Symbol:
    start = NAMES.starts[place]
    span = Span(NAMES.path, start, start + len(name))
    return Symbol(name=name, kind=kind, type=type_, span=span, order=order, optional=kind != "slot")


SYMBOLS = {line[0]: _symbol(place, *line) for place, line in enumerate(LINES)}
