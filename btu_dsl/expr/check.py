"""Names, types and order: does the expression mean something, for this questionnaire and at this place in it?"""

from collections.abc import Mapping
from typing import Literal

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.diagnostics.suggest import nearest
from btu_dsl.expr import nodes
from btu_dsl.expr.compare import Comparison, Operand, numeric, places
from btu_dsl.expr.describe import listed, near_words, type_words, value_words
from btu_dsl.expr.fills import ITSELF, LATER, check_fill
from btu_dsl.expr.names import find_cycle, names_in
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
from btu_dsl.expr.values import KIND_OF_CODE
from btu_dsl.rulebook.faults import meanings as faults

__all__ = ["check", "check_fill", "find_cycle", "names_in"]

_STATES_BY_KIND: Mapping[str, tuple[str, ...]] = {
    "item": ("answered", "missing", "not_asked", "no_answer", "unreadable", "broken_off"),
    "preload": ("answered", "missing", "no_answer"),
    "derived": ("answered", "missing", "not_asked", "no_answer"),
}
_HOW_TO_DECLARE = Words(
    "a name is the id of a question, or stands below `preload`, `bases` or `derived`",
    "et navn er et spørgsmåls id eller står under `preload`, `bases` eller `derived`",
)


def check(
    expr: nodes.Expr,
    symbols: Mapping[str, Symbol],
    sink: Sink,
    *,
    at: int,
    want: Literal["condition", "value"],
    own: bool = False,
) -> Type | None:
    """The type of the expression, or None when an error was found in it.

    `at` is the order of the item that the expression belongs to: it may read what comes before, and with `own` (an
    item's own check) the item itself.
    """
    found = Sink()
    checker = _Checker(symbols, found, at, own=own)
    type_: Type | None = BooleanType()
    if want == "condition":
        checker.condition(expr)
    else:
        type_ = checker.value(expr)
    sink.extend(found)
    return None if found.errors else type_


class _Checker:
    def __init__(self, symbols: Mapping[str, Symbol], sink: Sink, at: int, *, own: bool) -> None:
        self._symbols = symbols
        self._sink = sink
        self._at = at
        self._before = at + 1 if own else at

    def condition(self, expr: nodes.Expr) -> None:
        match expr:
            case nodes.And(_, operands) | nodes.Or(_, operands):
                for operand in operands:
                    self.condition(operand)
            case nodes.Not(_, operand):
                self.condition(operand)
            case nodes.Compare(span, op, left, right):
                operands_ = self._operand(left), self._operand(right)
                if operands_[0] and operands_[1]:
                    Comparison(self._sink).compare(span, op, operands_[0], operands_[1])
            case nodes.In(_, subject, members):
                if operand_ := self._operand(subject):
                    Comparison(self._sink).inside(operand_, members)
            case nodes.Is():
                self._state(expr)
            case nodes.Has():
                self._has(expr)
            case _:
                self._bare(expr)

    def _bare(self, expr: nodes.Expr) -> None:
        """Something that stands where a condition should: right for a base, wrong for all else."""
        if isinstance(expr, nodes.Name):
            symbol = self._lookup(expr)
            if symbol is None or isinstance(symbol.type, BooleanType):
                return
            type_: Type | None = symbol.type
        else:
            symbol, type_ = None, self.value(expr)
        if type_ is None:
            return
        about = (symbol,) if symbol else ()
        text = Words(expr.name, expr.name) if isinstance(expr, nodes.Name) else Words("name", "navn")
        self._sink.report(
            faults.NOT_A_CONDITION,
            expr.span,
            related=places(*about),
            what=value_words(expr, type_),
            text=text,
        )

    def value(self, expr: nodes.Expr) -> Type | None:  # noqa: PLR0911  # one return a node type
        match expr:
            case nodes.Number(_, value):
                return NumberType(value, value)
            case nodes.Quoted():
                return TextType()
            case nodes.Date(_, value):
                return DateType("month" if len(value) == 7 else "day")
            case nodes.Name(span):
                symbol = self._lookup(expr)
                if symbol is not None and isinstance(symbol.type, BooleanType):
                    self._sink.report(faults.NOT_A_VALUE, span, related=places(symbol))
                    return None
                return symbol.type if symbol else None
            case nodes.Count(_, subject):
                return self._count(subject)
            case nodes.Arithmetic():
                return self._arithmetic(expr)
            case _:
                self.condition(expr)
                self._sink.report(faults.NOT_A_VALUE, expr.span)
                return None

    def _operand(self, expr: nodes.Expr) -> Operand | None:
        type_ = self.value(expr)
        symbol = self._symbols.get(expr.name) if isinstance(expr, nodes.Name) else None
        return Operand(expr, type_, symbol) if type_ is not None else None

    def _lookup(self, name: nodes.Name) -> Symbol | None:
        symbol = self._symbols.get(name.name)
        if symbol is None:
            known = [
                known.name for known in self._symbols.values() if known.kind != "slot" and known.order < self._before
            ]
            by_variable = tuple(other.name for other in self._symbols.values() if other.variable == name.name)
            advice = near_words(by_variable or nearest(name.name, known), _HOW_TO_DECLARE)
            self._sink.report(faults.UNKNOWN_NAME, name.span, name=name.name, advice=advice)
            return None
        if symbol.kind == "slot":
            self._sink.report(faults.SLOT_IN_CONDITION, name.span, related=places(symbol), name=name.name)
            return None
        if symbol.order >= self._before:
            why = LATER if symbol.order > self._at else ITSELF
            self._sink.report(faults.FORWARD_REFERENCE, name.span, related=places(symbol), name=name.name, why=why)
            return None
        return symbol if symbol.known else None

    def _count(self, subject: nodes.Name) -> Type | None:
        symbol = self._lookup(subject)
        if symbol is None:
            return None
        if isinstance(symbol.type, MultipleType):
            return NumberType(0, len(symbol.type.codes))
        self._not_multiple("count", subject, symbol, None)
        return None

    def _not_multiple(self, word: str, subject: nodes.Name, symbol: Symbol, code: int | None) -> None:
        name = subject.name
        advice = Words(
            f"ask about it directly, as in `{name} is answered`",
            f"spørg direkte til det, fx `{name} is answered`",
        )
        if isinstance(symbol.type, ChoiceType) and code is not None:
            advice = Words(f"write `{name} == {code}`", f"skriv `{name} == {code}`")
        what = type_words(symbol.type)
        self._sink.report(
            faults.NOT_MULTIPLE,
            subject.span,
            related=places(symbol),
            word=word,
            name=name,
            what=what,
            advice=advice,
        )

    def _arithmetic(self, expr: nodes.Arithmetic) -> Type | None:
        good = True
        for side in (expr.left, expr.right):
            type_ = self.value(side)
            good = good and type_ is not None
            if isinstance(type_, MultipleType) and isinstance(side, nodes.Name):
                self._sink.report(
                    faults.MULTIPLE_AS_SINGLE,
                    side.span,
                    related=places(self._symbols[side.name]),
                    name=side.name,
                )
                good = False
            elif type_ is not None and not numeric(type_):
                about = (self._symbols[side.name],) if isinstance(side, nodes.Name) else ()
                self._sink.report(
                    faults.NOT_A_NUMBER,
                    side.span,
                    related=places(*about),
                    op=expr.op,
                    what=value_words(side, type_),
                )
                good = False
        if expr.op == "/" and isinstance(expr.right, nodes.Number) and expr.right.value == 0:
            self._sink.report(faults.DIVISION_BY_ZERO, expr.right.span)
            good = False
        return NumberType() if good else None

    def _state(self, expr: nodes.Is) -> None:
        symbol = self._lookup(expr.subject)
        if symbol is None:
            return
        if isinstance(symbol.type, BooleanType):
            self._sink.report(faults.STATE_OF_CONDITION, expr.subject.span, related=places(symbol), name=symbol.name)
            return
        offered = symbol.type.missing if symbol.kind == "item" else ()
        states = (*_STATES_BY_KIND[symbol.kind], *offered)
        if expr.state not in states:
            span = Span(expr.span.file, expr.span.end - len(expr.state), expr.span.end)
            shown = ", ".join(f"`{state}`" for state in states)
            self._sink.report(
                faults.STATE_NOT_OFFERED,
                span,
                related=places(symbol),
                name=symbol.name,
                state=expr.state,
                states=shown,
            )

    def _has(self, expr: nodes.Has) -> None:
        symbol = self._lookup(expr.subject)
        if symbol is None:
            return
        if not isinstance(symbol.type, MultipleType):
            code = expr.codes[0].value
            self._not_multiple("has", expr.subject, symbol, int(code) if len(expr.codes) == 1 else None)
            return
        for code_ in expr.codes:
            if code_.value in KIND_OF_CODE and code_.value not in symbol.type.codes:
                kind = KIND_OF_CODE[int(code_.value)]
                self._sink.report(
                    faults.MISSING_CODE_AS_NUMBER,
                    code_.span,
                    related=places(symbol),
                    name=symbol.name,
                    code=code_.value,
                    kind=kind,
                )
            elif code_.value not in symbol.type.codes:
                codes = listed(symbol.type.codes)
                self._sink.report(
                    faults.UNKNOWN_CODE,
                    code_.span,
                    related=places(symbol),
                    name=symbol.name,
                    code=code_.value,
                    codes=codes,
                )
