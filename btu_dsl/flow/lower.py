"""The one lowering: when is a condition certainly true, when certainly false, as two-valued formulas without `not`.

T(x in S) = answered(x) ∧ x ∈ S; F(x in S) = answered(x) ∧ x ∉ S; `not` swaps T and F; De Morgan under F.
"""

from collections.abc import Callable, Iterator, Mapping

from btu_dsl.expr import nodes
from btu_dsl.expr.evaluate import Values
from btu_dsl.expr.types import ChoiceType, Type
from btu_dsl.expr.values import Answer, Missing, Value, as_number, calculate, held, holds, is_state
from btu_dsl.flow import lowered as low
from btu_dsl.flow.lowered import FALSE, TRUE, Lowered, all_of, any_of, term_names
from btu_dsl.flow.simplify import canonical, simplify

__all__ = [
    "canonical",
    "complement",
    "evaluate_lowered",
    "lower_false",
    "lower_term",
    "lower_true",
    "simplify",
    "state_is",
]

Resolve = Callable[[str], Type | nodes.Expr]
"""What a name stands for: the type of an answer or value, or the condition that is read in its place (base, `when`)."""

NEGATED: Mapping[nodes.CompareOp, nodes.CompareOp] = {
    "==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">",
}  # fmt: skip
FLIPPED: Mapping[nodes.CompareOp, nodes.CompareOp] = {
    "==": "==", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<=",
}  # fmt: skip
_Literal = nodes.Number | nodes.Quoted | nodes.Date


def lower_true(expr: nodes.Expr, resolve: Resolve) -> Lowered:
    """Holds exactly when the condition is true (neither false nor unknown)."""
    return _lower(expr, resolve, {}, sense=True)


def lower_false(expr: nodes.Expr, resolve: Resolve) -> Lowered:
    """Holds exactly when the condition is false (neither true nor unknown)."""
    return _lower(expr, resolve, {}, sense=False)


def _lower(  # noqa: PLR0911  # one return a node type
    expr: nodes.Expr, resolve: Resolve, known: dict[tuple[str, bool], Lowered], *, sense: bool
) -> Lowered:
    """`known` holds what each name has been lowered to, so that names made of names are walked once."""
    match expr:
        case nodes.Not(_, operand):
            return _lower(operand, resolve, known, sense=not sense)
        case nodes.And(_, operands) | nodes.Or(_, operands):
            join = all_of if isinstance(expr, nodes.And) is sense else any_of
            return join(*(_lower(operand, resolve, known, sense=sense) for operand in operands))
        case nodes.Name(_, name):
            if (name, sense) not in known:
                condition = resolve(name)
                assert not isinstance(condition, Type), f"{name} is no condition"
                known[name, sense] = _lower(condition, resolve, known, sense=sense)
            return known[name, sense]
        case nodes.Compare(_, op, left, right):
            return _compare(op if sense else NEGATED[op], left, right, resolve)
        case nodes.In(_, subject, members, negated):
            return _inside(subject, members, resolve, inside=negated is not sense)
        case nodes.Is(_, subject, state, negated):
            return state_is(subject.name, state, positive=negated is not sense)
        case nodes.Has(_, subject, codes, every):
            join = all_of if every is sense else any_of
            return join(*(low.Has(subject.name, int(code.value), sense) for code in codes))
        case _:
            raise AssertionError(f"{type(expr).__name__} is no condition")


def state_is(name: str, state: nodes.State, *, positive: bool = True) -> Lowered:
    """The test in its one form: `is not answered` is `is missing`."""
    if not positive and state in ("answered", "missing"):
        return low.StateIs(name, "missing" if state == "answered" else "answered")
    return low.StateIs(name, state, positive)


def _compare(op: nodes.CompareOp, left: nodes.Expr, right: nodes.Expr, resolve: Resolve) -> Lowered:
    if isinstance(left, _Literal) and not isinstance(right, _Literal):
        op, left, right = FLIPPED[op], right, left
    if isinstance(left, nodes.Name) and isinstance(right, nodes.Number):
        return _against_number(left.name, op, right.value, resolve)
    return low.Relation(op, lower_term(left), lower_term(right))


def _against_number(name: str, op: nodes.CompareOp, value: float, resolve: Resolve) -> Lowered:
    type_ = resolve(name)
    if isinstance(type_, ChoiceType):
        return member(name, tuple(code for code in type_.codes if holds(op, code, value)))
    if op in ("==", "!=") and value == int(value):
        return low.Member(name, (int(value),)) if op == "==" else low.Outside(name, (int(value),))
    return low.Relation(op, low.Value(name), low.Number(value))


def member(name: str, codes: tuple[int, ...]) -> Lowered:
    return low.Member(name, tuple(sorted(set(codes)))) if codes else FALSE


def _inside(
    subject: nodes.Expr, members: tuple[_Literal | nodes.Range, ...], resolve: Resolve, *, inside: bool
) -> Lowered:
    if isinstance(subject, nodes.Name):
        type_ = resolve(subject.name)
        if isinstance(type_, ChoiceType):
            chosen = {code for code in type_.codes if any(_covers(entry, code) for entry in members)}
            return member(subject.name, tuple(code for code in type_.codes if (code in chosen) is inside))
    whole = _whole_numbers(subject, members)
    tests: list[Lowered] = []
    if whole and isinstance(subject, nodes.Name):
        tests.append(low.Member(subject.name, whole) if inside else low.Outside(subject.name, whole))
    term = lower_term(subject)
    for entry in members:
        if isinstance(entry, nodes.Range):
            at_least = low.Relation(">=" if inside else "<", term, lower_term(entry.low))
            at_most = low.Relation("<=" if inside else ">", term, lower_term(entry.high))
            tests.append((all_of if inside else any_of)(at_least, at_most))
        elif not (isinstance(entry, nodes.Number) and entry.value in whole):
            tests.append(low.Relation("==" if inside else "!=", term, lower_term(entry)))
    return (any_of if inside else all_of)(*tests)


def _whole_numbers(subject: nodes.Expr, members: tuple[_Literal | nodes.Range, ...]) -> tuple[int, ...]:
    """The members that one set test can hold."""
    if not isinstance(subject, nodes.Name):
        return ()
    values = {entry.value for entry in members if isinstance(entry, nodes.Number)}
    return tuple(sorted({int(value) for value in values if value == int(value)}))


def _covers(entry: _Literal | nodes.Range, code: int) -> bool:
    match entry:
        case nodes.Range(_, lowest, highest):
            return bool(holds(">=", code, lowest.value) and holds("<=", code, highest.value))
        case _:
            return bool(holds("==", code, entry.value))


def lower_term(expr: nodes.Expr) -> low.Term:
    match expr:
        case nodes.Number(_, value):
            return low.Number(value)
        case nodes.Quoted(_, value):
            return low.Text(value)
        case nodes.Date(_, value):
            return low.DateText(value)
        case nodes.Name(_, name):
            return low.Value(name)
        case nodes.Count(_, subject):
            return low.CountOf(subject.name)
        case nodes.Arithmetic(_, op, left, right):
            return low.Calculation(op, lower_term(left), lower_term(right))
        case _:
            raise AssertionError(f"{type(expr).__name__} is no value")


def complement(lowered: Lowered) -> Lowered:  # noqa: PLR0911  # one return a node type
    """Holds exactly when `lowered` does not: a missing answer, which fails every test, is named."""
    match lowered:
        case low.Const(value):
            return FALSE if value else TRUE
        case low.All(parts):
            return any_of(*(complement(part) for part in parts))
        case low.AnyOf(parts):
            return all_of(*(complement(part) for part in parts))
        case low.Member(name, codes):
            return any_of(low.StateIs(name, "missing"), low.Outside(name, codes))
        case low.Outside(name, codes):
            return any_of(low.StateIs(name, "missing"), low.Member(name, codes))
        case low.StateIs(name, state, positive):
            return state_is(name, state, positive=not positive)
        case low.Has(name, code, positive):
            return any_of(low.StateIs(name, "missing"), low.Has(name, code, not positive))
        case low.Relation(op, left, right):
            names = dict.fromkeys((*term_names(left), *term_names(right)))
            unknown = (low.StateIs(name, "missing") for name in names)
            by_zero = (
                low.Relation("==", divisor, low.Number(0)) for term in (left, right) for divisor in _divisors(term)
            )
            return any_of(*unknown, *by_zero, low.Relation(NEGATED[op], left, right))


def _divisors(term: low.Term) -> Iterator[low.Term]:
    """What the term divides by; one of them being nought is the other way to be unknown."""
    if isinstance(term, low.Calculation):
        yield from _divisors(term.left)
        yield from _divisors(term.right)
        if term.op == "/" and not (isinstance(term.right, low.Number) and term.right.value != 0):
            yield term.right


def evaluate_lowered(lowered: Lowered, values: Values) -> bool:  # noqa: PLR0911  # one return a node type
    """Two-valued, like every back end; `values` as for the reference evaluator."""
    match lowered:
        case low.Const(value):
            return value
        case low.All(parts):
            return all(evaluate_lowered(part, values) for part in parts)
        case low.AnyOf(parts):
            return any(evaluate_lowered(part, values) for part in parts)
        case low.Relation(op, left, right):
            a, b = _amount(left, values), _amount(right, values)
            return a is not None and b is not None and holds(op, a, b) is True
        case low.Member(name, codes):
            number = _number(held(values.get(name)))
            return number is not None and number in codes
        case low.Outside(name, codes):
            number = _number(held(values.get(name)))
            return number is not None and number not in codes
        case low.StateIs(name, state, positive):
            return is_state(held(values.get(name)), state) is positive
        case low.Has(name, code, positive):
            marked = held(values.get(name))
            return isinstance(marked, tuple) and (code in marked) is positive


def _number(value: Value) -> int | float | None:
    return None if isinstance(value, Missing) else as_number(value)


def _amount(term: low.Term, values: Values) -> Answer | None:
    match term:
        case low.Number(value) | low.Text(value) | low.DateText(value):
            return value
        case low.Value(name):
            answer = held(values.get(name))
            return None if isinstance(answer, Missing) else answer
        case low.CountOf(name):
            marked = held(values.get(name))
            return len(marked) if isinstance(marked, tuple) else None
        case low.Calculation(op, left, right):
            a, b = _amount(left, values), _amount(right, values)
            first = None if a is None else as_number(a)
            second = None if b is None else as_number(b)
            return None if first is None or second is None else calculate(op, first, second)
