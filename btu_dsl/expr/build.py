"""From the parser's tree to our nodes: their spans, and what the characters of a literal stand for."""

import re
from collections.abc import Callable
from datetime import date
from typing import cast, get_args

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.diagnostics.suggest import nearest
from btu_dsl.expr import nodes
from btu_dsl.expr.automaton import Branch, Token
from btu_dsl.expr.describe import near_words
from btu_dsl.expr.mistakes import number_run
from btu_dsl.rulebook.faults import expressions as faults

MOST_DIGITS = 15
STATES: tuple[nodes.State, ...] = get_args(nodes.State)

_SPELLED_BADLY = re.compile(r"0[0-9]")


class RefusedError(Exception):
    """A literal was refused and its finding reported; never leaves `parse`."""


class Builder:
    """One use per expression."""

    def __init__(self, text: str, place: Callable[[int, int], Span], sink: Sink) -> None:
        self._text = text
        self._place = place
        self._sink = sink

    def expression(self, tree: Branch) -> nodes.Expr:  # noqa: PLR0911  # one return a node type
        span = self._span(tree)
        inner = tree.children
        match tree.rule:
            case "disjunction":
                return nodes.Or(span, self._operands(tree))
            case "conjunction":
                return nodes.And(span, self._operands(tree))
            case "negation":
                return nodes.Not(span, self.expression(_branch(inner[1])))
            case "comparison":
                op = cast("nodes.CompareOp", _token(_branch(inner[1]).children[0]).text)
                return nodes.Compare(span, op, self.expression(_branch(inner[0])), self.expression(_branch(inner[2])))
            case "inside" | "not_inside":
                members = tuple(
                    self._member(child) for child in _branch(inner[-1]).children if isinstance(child, Branch)
                )
                return nodes.In(span, self.expression(_branch(inner[0])), members, negated=tree.rule == "not_inside")
            case "is_state" | "is_not_state":
                return nodes.Is(span, self._name(inner[0]), self._state(inner[-1]), negated=tree.rule == "is_not_state")
            case "has" | "has_any" | "has_all":
                return self._has(span, tree)
            case "arithmetic":
                op_sign = cast("nodes.ArithmeticOp", _token(inner[1]).text)
                return nodes.Arithmetic(
                    span, op_sign, self.expression(_branch(inner[0])), self.expression(_branch(inner[2]))
                )
            case "minus":
                return self._minus(span, self.expression(_branch(inner[1])))
            case _:
                return self._atom(span, tree)

    def _atom(self, span: Span, tree: Branch) -> nodes.Expr:
        match tree.rule:
            case "name":
                return self._name(tree.children[0])
            case "count":
                return nodes.Count(span, self._name(tree.children[2]))
            case _:
                return self._literal(tree)

    def _operands(self, tree: Branch) -> tuple[nodes.Expr, ...]:
        return tuple(self.expression(child) for child in tree.children if isinstance(child, Branch))

    def _has(self, span: Span, tree: Branch) -> nodes.Has:
        listed = _branch(tree.children[-1] if tree.rule == "has" else tree.children[-2])
        codes = (listed,) if tree.rule == "has" else tuple(c for c in listed.children if isinstance(c, Branch))
        return nodes.Has(
            span,
            self._name(tree.children[0]),
            tuple(self._code(code) for code in codes),
            every=tree.rule == "has_all",
        )

    def _code(self, tree: Branch) -> nodes.Number:
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

    def _member(self, tree: Branch) -> nodes.Number | nodes.Quoted | nodes.Date | nodes.Range:
        if tree.rule != "range":
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

    def _literal(self, tree: Branch) -> nodes.Number | nodes.Quoted | nodes.Date:
        match tree.rule:
            case "quoted":
                return nodes.Quoted(self._span(tree), _token(tree.children[0]).text[1:-1])
            case "date":
                return self._date(tree)
            case _:
                return self._number(tree)

    def _number(self, tree: Branch) -> nodes.Number:
        *sign, token = tree.children
        digits = _token(token).text
        if len(digits) > MOST_DIGITS or _SPELLED_BADLY.match(digits):
            start, end = number_run(self._text, tree.start)
            self._sink.report(faults.NUMBER_FORM, self._place(start, end), found=self._text[start:end])
            raise RefusedError
        value = float(digits) if "." in digits else int(digits)
        return nodes.Number(self._span(tree), -value if sign else value)

    def _date(self, tree: Branch) -> nodes.Date:
        value = _token(tree.children[0]).text
        try:
            date.fromisoformat(value if len(value) == 10 else f"{value}-01")
        except ValueError as fault:
            self._sink.report(faults.NO_SUCH_DATE, self._span(tree), found=value)
            raise RefusedError from fault
        return nodes.Date(self._span(tree), value)

    def _name(self, token: Token | Branch) -> nodes.Name:
        return nodes.Name(self._token_span(token), _token(token).text)

    def _state(self, token: Token | Branch) -> nodes.State:
        written = _token(token).text
        for state in STATES:
            if state == written:
                return state
        advice = near_words(nearest(written, STATES), Words("not known after `is`", "kendes ikke efter `is`"))
        states = ", ".join(f"`{state}`" for state in STATES)
        self._sink.report(faults.UNKNOWN_STATE, self._token_span(token), state=written, advice=advice, states=states)
        raise RefusedError

    def _span(self, tree: Branch) -> Span:
        return self._place(tree.start, tree.end)

    def _token_span(self, child: Token | Branch) -> Span:
        token = _token(child)
        return self._place(token.start, token.end)


def _token(child: Token | Branch) -> Token:
    assert isinstance(child, Token)
    return child


def _branch(child: Token | Branch) -> Branch:
    assert isinstance(child, Branch)
    return child


def _written(literal: nodes.Number | nodes.Quoted | nodes.Date) -> str:
    return f'"{literal.value}"' if isinstance(literal, nodes.Quoted) else str(literal.value)
