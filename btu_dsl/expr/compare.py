"""What may be compared with what: codes with codes of the same list, dates of one precision, numbers within bounds."""

from dataclasses import dataclass

from btu_dsl.diagnostics.record import Record, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import NOWHERE, Span
from btu_dsl.expr import nodes
from btu_dsl.expr.describe import bounds_words, listed, type_words, value_words, wanted_words
from btu_dsl.expr.types import ChoiceType, DateType, MultipleType, NumberType, Symbol, TextType, Type
from btu_dsl.expr.values import KIND_OF_CODE
from btu_dsl.rulebook.faults import meanings as faults

_FLIPPED: dict[nodes.CompareOp, nodes.CompareOp] = {
    "==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=",
}  # fmt: skip
_Literal = nodes.Number | nodes.Quoted | nodes.Date


@dataclass(frozen=True, slots=True)
class Operand:
    """One side of a comparison. `symbol` is what a bare name stands for."""

    expr: nodes.Expr
    type: Type
    symbol: Symbol | None

    @property
    def about(self) -> tuple[Label, ...]:
        return places(self.symbol) if self.symbol else ()


def places(*symbols: Symbol) -> tuple[Label, ...]:
    """Where the symbols stand, for the second part of a finding."""
    return tuple(
        Label(symbol.span, Words(f"`{symbol.name}` stands here", f"`{symbol.name}` står her"))
        for symbol in symbols
        if symbol.span != NOWHERE
    )


def numeric(type_: Type) -> bool:
    """Can be calculated with: numbers, years, and codes that have an order."""
    match type_:
        case NumberType() | DateType(precision="year"):
            return True
        case ChoiceType():
            return type_.ordered
        case _:
            return False


@dataclass(frozen=True, slots=True)
class Comparison:
    sink: Sink

    def compare(self, span: Span, op: nodes.CompareOp, left: Operand, right: Operand) -> None:
        if self._unfit(left) | self._unfit(right):
            return
        if isinstance(right.expr, _Literal):
            self._with_literal(span, op, left, right.expr, right.type)
        elif isinstance(left.expr, _Literal):
            self._with_literal(span, _FLIPPED[op], right, left.expr, left.type)
        else:
            self._with_value(span, op, left, right)

    def inside(self, subject: Operand, members: tuple[_Literal | nodes.Range, ...]) -> None:
        if self._unfit(subject):
            return
        for member in members:
            if isinstance(member, nodes.Range):
                self._with_range(subject, member)
            else:
                self._with_literal(member.span, "==", subject, member, literal_type(member))

    def _unfit(self, operand: Operand) -> bool:
        """A name that no comparison may look at."""
        match operand.type:
            case MultipleType():
                record = faults.MULTIPLE_AS_SINGLE
            case TextType(open=True):
                record = faults.OPEN_TEXT
            case _:
                return False
        name = operand.symbol.name if operand.symbol else ""
        self.sink.report(record, operand.expr.span, related=operand.about, name=name)
        return True

    def _with_literal(
        self, span: Span, op: nodes.CompareOp, subject: Operand, literal: _Literal, literal_type_: Type
    ) -> None:
        if self._missing_code(subject, literal):
            return
        match subject.type, literal:
            case ChoiceType(), nodes.Number():
                self._with_code(span, op, subject, subject.type, literal)
            case ChoiceType(codes), nodes.Quoted() if subject.symbol:
                name = subject.symbol.name
                self.sink.report(
                    faults.LABEL_AS_CODE, literal.span, related=subject.about, name=name, codes=listed(codes)
                )
            case NumberType(low, high), nodes.Number(_, value):
                self._within(span, op, subject, low, high, value)
            case DateType(precision="year"), nodes.Number(_, int()):
                return
            case DateType(), nodes.Date() | nodes.Number():
                self._dates(subject, Operand(literal, literal_type_, None))
            case TextType(), nodes.Quoted():
                self._order(span, op, subject)
            case _:
                self._differ(subject, Operand(literal, literal_type_, None))

    def _missing_code(self, subject: Operand, literal: _Literal) -> bool:
        """−9 … −3 beside an answer: meant as a missing answer, for no answer can have that value."""
        if subject.symbol is None or subject.symbol.kind != "item" or not isinstance(literal, nodes.Number):
            return False
        kind = KIND_OF_CODE.get(int(literal.value)) if literal.value == int(literal.value) else None
        if kind is None:
            return False
        name = subject.symbol.name
        self.sink.report(
            faults.MISSING_CODE_AS_NUMBER,
            literal.span,
            related=subject.about,
            name=name,
            code=literal.value,
            kind=kind,
        )
        return True

    def _with_code(
        self, span: Span, op: nodes.CompareOp, subject: Operand, type_: ChoiceType, literal: nodes.Number
    ) -> None:
        if literal.value not in type_.codes:
            name = subject.symbol.name if subject.symbol else ""
            codes = listed(type_.codes)
            self.sink.report(
                faults.UNKNOWN_CODE,
                literal.span,
                related=subject.about,
                name=name,
                code=literal.value,
                codes=codes,
            )
        elif self._order(span, op, subject):
            self._within(span, op, subject, min(type_.codes), max(type_.codes), literal.value)

    def _with_range(self, subject: Operand, member: nodes.Range) -> None:
        low, high = member.low, member.high
        if isinstance(subject.type, ChoiceType | DateType | TextType) or isinstance(low, nodes.Date):
            for end in (low, high):
                self._with_literal(end.span, "==", subject, end, literal_type(end))
            if isinstance(subject.type, ChoiceType):
                self._order(member.span, "..", subject)
        elif isinstance(subject.type, NumberType) and isinstance(high, nodes.Number):
            if self._missing_code(subject, low) or self._missing_code(subject, high):
                return
            bounds = subject.type.low, subject.type.high
            if (bounds[0] is not None and high.value < bounds[0]) or (bounds[1] is not None and low.value > bounds[1]):
                self._bounds(faults.NEVER_TRUE, member.span, subject, *bounds)

    def _with_value(self, span: Span, op: nodes.CompareOp, left: Operand, right: Operand) -> None:
        match left.type, right.type:
            case ChoiceType(codes), ChoiceType(others) if set(codes) != set(others):
                self.sink.report(
                    faults.SCALES_DIFFER,
                    right.expr.span,
                    related=right.about,
                    left=_name(left),
                    right=_name(right),
                    codes=listed(others),
                )
            case ChoiceType(), ChoiceType():
                if self._order(span, op, left):
                    self._order(span, op, right)
            case DateType(precision), DateType(other) if precision != other:
                self._dates(left, right)
            case (DateType(), DateType()):
                return
            case TextType(), TextType():
                self._order(span, op, left)
            case a, b if numeric(a) and numeric(b):
                return
            case _:
                self._differ(left, right)

    def _order(self, span: Span, op: str, subject: Operand) -> bool:
        """Is there an order, where the comparison needs one?"""
        if op in ("==", "!=") or (isinstance(subject.type, ChoiceType) and subject.type.ordered):
            return True
        what = value_words(subject.expr, subject.type)
        self.sink.report(faults.NOT_ORDERED, span, related=subject.about, op=op, what=what)
        return False

    def _within(
        self,
        span: Span,
        op: nodes.CompareOp,
        subject: Operand,
        low: float | None,
        high: float | None,
        value: float,
    ) -> None:
        """Bounds that decide the comparison for every answer."""
        below = low is not None and value < low
        above = high is not None and value > high
        at_low, at_high = value == low, value == high
        match op:
            case "==" | "!=":
                never, always = below or above, False
            case "<":
                never, always = below or at_low, above
            case "<=":
                never, always = below, above or at_high
            case ">":
                never, always = above or at_high, below
            case ">=":
                never, always = above, below or at_low
        if op == "!=":
            never, always = always, never
        if never or always:
            self._bounds(faults.NEVER_TRUE if never else faults.ALWAYS_TRUE, span, subject, low, high)

    def _bounds(self, record: Record, span: Span, subject: Operand, low: float | None, high: float | None) -> None:
        if isinstance(subject.expr, nodes.Name | nodes.Count):
            self.sink.report(
                record,
                span,
                related=subject.about,
                name=_name(subject),
                asked=_subject(subject),
                bounds=bounds_words(low, high),
            )

    def _dates(self, subject: Operand, other: Operand) -> None:
        """Days with days, months with months, years with years."""
        if subject.type == other.type:
            return
        self._two(faults.DATE_PRECISION, subject, other)

    def _differ(self, subject: Operand, other: Operand) -> None:
        self._two(faults.TYPES_DIFFER, subject, other)

    def _two(self, record: Record, subject: Operand, other: Operand) -> None:
        self.sink.report(
            record,
            other.expr.span,
            related=subject.about,
            left=value_words(subject.expr, subject.type),
            right=value_words(other.expr, other.type),
            wanted=wanted_words(subject.type),
        )


def literal_type(literal: _Literal) -> Type:
    match literal:
        case nodes.Number(_, value):
            return NumberType(value, value)
        case nodes.Quoted():
            return TextType()
        case nodes.Date(_, value):
            return DateType("month" if len(value) == 7 else "day")


def _name(operand: Operand) -> str:
    """How the operand is called in a message."""
    match operand.expr:
        case nodes.Name(_, name):
            return name
        case nodes.Count(_, subject):
            return f"count({subject.name})"
        case _:
            return type_words(operand.type).en


def _subject(operand: Operand) -> str:
    """The name that an answer is given to."""
    match operand.expr:
        case nodes.Name(_, name) | nodes.Count(_, nodes.Name(_, name)):
            return name
        case _:
            return ""
