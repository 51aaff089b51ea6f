"""From Lark's tree to our nodes: their spans, and what the characters of a literal stand for."""

import re
from collections.abc import Callable
from datetime import date
from typing import cast, get_args

from lark import Token, Tree

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.diagnostics.suggest import nearest
from btu_dsl.expr import nodes
from btu_dsl.expr.describe import near_words
from btu_dsl.expr.mistakes import number_run
from btu_dsl.rulebook.faults import expressions as faults

MOST_DIGITS = 15
STATES: tuple[nodes.State, ...] = get_args(nodes.State)

_SPELLED_BADLY = re.compile(r"0[0-9]")
_Branch = Tree[Token]


class RefusedError(Exception):
    """A literal was refused and its finding reported; never leaves `parse`."""


class Builder:
    """One use per expression."""

    def __init__(self, text: str, place: Callable[[int, int], Span], sink: Sink) -> None:
        self._text = text
        self._place = place
        self._sink = sink

    def expression(self, tree: _Branch) -> nodes.Expr:  # noqa: PLR0911  # one return a node type
        span = self._span(tree)
        inner = tree.children
        match tree.data:
            case "disjunction":
                return nodes.Or(span, self._operands(tree))
            case "conjunction":
                return nodes.And(span, self._operands(tree))
            case "negation":
                return nodes.Not(span, self.expression(_branch(inner[1])))
            case "comparison":
                op = cast("nodes.CompareOp", str(_branch(inner[1]).children[0]))
                return nodes.Compare(span, op, self.expression(_branch(inner[0])), self.expression(_branch(inner[2])))
            case "inside" | "not_inside":
                members = tuple(self._member(child) for child in _branch(inner[-1]).children if isinstance(child, Tree))
                return nodes.In(span, self.expression(_branch(inner[0])), members, negated=tree.data == "not_inside")
            case "is_state" | "is_not_state":
                return nodes.Is(span, self._name(inner[0]), self._state(inner[-1]), negated=tree.data == "is_not_state")
            case "has" | "has_any" | "has_all":
                return self._has(span, tree)
            case "arithmetic":
                op_sign = cast("nodes.ArithmeticOp", str(inner[1]))
                return nodes.Arithmetic(
                    span, op_sign, self.expression(_branch(inner[0])), self.expression(_branch(inner[2]))
                )
            case "minus":
                return self._minus(span, self.expression(_branch(inner[1])))
            case _:
                return self._atom(span, tree)

    def _atom(self, span: Span, tree: _Branch) -> nodes.Expr:
        match tree.data:
            case "name":
                return self._name(tree.children[0])
            case "count":
                return nodes.Count(span, self._name(tree.children[2]))
            case _:
                return self._literal(tree)

    def _operands(self, tree: _Branch) -> tuple[nodes.Expr, ...]:
        return tuple(self.expression(child) for child in tree.children if isinstance(child, Tree))

    def _has(self, span: Span, tree: _Branch) -> nodes.Has:
        listed = _branch(tree.children[-1] if tree.data == "has" else tree.children[-2])
        codes = (listed,) if tree.data == "has" else tuple(c for c in listed.children if isinstance(c, Tree))
        return nodes.Has(
            span,
            self._name(tree.children[0]),
            tuple(self._code(code) for code in codes),
            every=tree.data == "has_all",
        )

    def _code(self, tree: _Branch) -> nodes.Number:
        number = self._number(tree)
        if isinstance(number.value, float):
            self._sink.report(faults.CODE_FORM, number.span, found=number.value)
            raise RefusedError
        return number

    def _minus(self, span: Span, operand: nodes.Expr) -> nodes.Expr:
        """A negative number is a number; any other negation is a subtraction from nought."""
        if isinstance(operand, nodes.Number):
            return nodes.Number(span, -operand.value)
        return nodes.Arithmetic(span, "-", nodes.Number(Span(span.file, span.start, span.start), 0), operand)

    def _member(self, tree: _Branch) -> nodes.Number | nodes.Quoted | nodes.Date | nodes.Range:
        if tree.data != "range":
            return self._literal(tree)
        low, high = self._literal(_branch(tree.children[0])), self._literal(_branch(tree.children[2]))
        span = self._span(tree)
        match low, high:
            case (nodes.Number(), nodes.Number()) if low.value <= high.value:
                return nodes.Range(span, low, high)
            case (nodes.Date(), nodes.Date()) if low.value <= high.value and len(low.value) == len(high.value):
                return nodes.Range(span, low, high)
            case (nodes.Number(), nodes.Number()):
                fault = faults.EMPTY_RANGE
            case (nodes.Date(), nodes.Date()) if len(low.value) == len(high.value):
                fault = faults.EMPTY_RANGE
            case _:
                fault = faults.MIXED_RANGE
        self._sink.report(fault, span, low=_written(low), high=_written(high))
        raise RefusedError

    def _literal(self, tree: _Branch) -> nodes.Number | nodes.Quoted | nodes.Date:
        match tree.data:
            case "quoted":
                return nodes.Quoted(self._span(tree), str(tree.children[0])[1:-1])
            case "date":
                return self._date(tree)
            case _:
                return self._number(tree)

    def _number(self, tree: _Branch) -> nodes.Number:
        *sign, token = tree.children
        digits = str(token)
        if len(digits) > MOST_DIGITS or _SPELLED_BADLY.match(digits):
            start, end = number_run(self._text, tree.meta.start_pos)
            self._sink.report(faults.NUMBER_FORM, self._place(start, end), found=self._text[start:end])
            raise RefusedError
        value = float(digits) if "." in digits else int(digits)
        return nodes.Number(self._span(tree), -value if sign else value)

    def _date(self, tree: _Branch) -> nodes.Date:
        value = str(tree.children[0])
        try:
            date.fromisoformat(value if len(value) == 10 else f"{value}-01")
        except ValueError as fault:
            self._sink.report(faults.NO_SUCH_DATE, self._span(tree), found=value)
            raise RefusedError from fault
        return nodes.Date(self._span(tree), value)

    def _name(self, token: Token | _Branch) -> nodes.Name:
        return nodes.Name(self._token_span(token), str(token))

    def _state(self, token: Token | _Branch) -> nodes.State:
        written = str(token)
        for state in STATES:
            if state == written:
                return state
        advice = near_words(nearest(written, STATES), Words("not known after `is`", "kendes ikke efter `is`"))
        states = ", ".join(f"`{state}`" for state in STATES)
        self._sink.report(faults.UNKNOWN_STATE, self._token_span(token), state=written, advice=advice, states=states)
        raise RefusedError

    def _span(self, tree: _Branch) -> Span:
        return self._place(tree.meta.start_pos, tree.meta.end_pos)

    def _token_span(self, token: Token | _Branch) -> Span:
        assert isinstance(token, Token)
        assert token.start_pos is not None
        assert token.end_pos is not None
        return self._place(token.start_pos, token.end_pos)


def _branch(child: Token | _Branch) -> _Branch:
    assert isinstance(child, Tree)
    return child


def _written(literal: nodes.Number | nodes.Quoted | nodes.Date) -> str:
    return f'"{literal.value}"' if isinstance(literal, nodes.Quoted) else str(literal.value)
