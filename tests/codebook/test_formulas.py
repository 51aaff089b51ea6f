"""The formula of a base, read by the language's own parser, means what the base means."""

import pytest
from books import FEATURES, REAL, compiled, plan
from hypothesis import given
from hypothesis import strategies as st

from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.parser import parse
from btu_dsl.expr.types import ChoiceType, DateType, MultipleType, NumberType
from btu_dsl.expr.values import KINDS, Missing
from btu_dsl.flow import lowered as low
from btu_dsl.flow.build import resolver
from btu_dsl.flow.lower import evaluate_lowered, lower_true
from btu_dsl.flow.lowered import Lowered, all_of, any_of
from btu_dsl.flow.simplify import canonical
from btu_dsl.plan.codebook_formula import formula
from btu_dsl.plan.codebook_words import codes_of

CONDITIONAL = ("tests/equality/filters.btu.yaml", "tests/equality/ending.btu.yaml")
TYPES = {
    "x": ChoiceType((1, 2, 3), ("dont_know",)),
    "m": MultipleType((1, 2)),
    "n": NumberType(0, 9, 1),
    "d": DateType("month"),
}


def read(text: str, resolve) -> Lowered:
    sink = Sink()
    tree = parse(text, lambda start, end: Span("", start, end), sink)
    assert tree is not None, (text, [finding.code for finding in sink])
    return lower_true(tree, resolve)


@pytest.mark.parametrize(
    "name", [*REAL, *FEATURES, "tests/equality/filters.btu.yaml", "tests/equality/ending.btu.yaml"]
)
def test_the_formula_of_every_variable_is_its_base(name: str):
    survey = compiled(name).survey
    codes = codes_of(survey)
    for own in plan(name).variables:
        if own.base.formula and own.base.condition != low.FALSE:
            again = read(own.base.formula, resolver(survey))
            assert canonical(again, codes) == canonical(own.base.condition, codes), own.base.formula


_CODES = st.sets(st.integers(1, 3), min_size=1, max_size=3).map(lambda codes: tuple(sorted(codes)))
_OPS = st.sampled_from(("==", "!=", "<", "<=", ">", ">="))
_STATES = st.sampled_from(("answered", "missing", *KINDS))
_TESTS = st.one_of(
    st.builds(low.Member, st.just("x"), _CODES),
    st.builds(low.Outside, st.just("x"), _CODES),
    st.builds(low.StateIs, st.sampled_from(tuple(TYPES)), _STATES, st.booleans()),
    st.builds(low.Has, st.just("m"), st.integers(1, 2), st.booleans()),
    st.builds(
        low.Relation, _OPS, st.just(low.Value("n")), st.sampled_from((low.Number(4), low.Number(2.5), low.Number(-3)))
    ),
    st.builds(low.Relation, _OPS, st.just(low.CountOf("m")), st.just(low.Number(1))),
    st.builds(low.Relation, _OPS, st.just(low.Value("d")), st.just(low.DateText("2021-10"))),
    st.builds(
        low.Relation,
        _OPS,
        st.builds(low.Calculation, st.sampled_from("+-*/"), st.just(low.Value("n")), st.just(low.Number(2))),
        st.just(low.Number(5)),
    ),
)
_CONDITIONS = st.recursive(
    _TESTS,
    lambda inner: st.lists(inner, min_size=2, max_size=3).flatmap(
        lambda parts: st.sampled_from((all_of(*parts), any_of(*parts)))
    ),
    max_leaves=6,
)
_MISSING = st.sampled_from(KINDS).map(Missing)
_VALUES = st.fixed_dictionaries(
    {
        "x": st.one_of(st.integers(1, 3), _MISSING),
        "m": st.one_of(st.sampled_from(((1,), (2,), (1, 2))), _MISSING),
        "n": st.one_of(st.sampled_from((0, 2.5, 3, 4, 9)), _MISSING),
        "d": st.one_of(st.sampled_from(("2021-09", "2021-10", "2022-01")), _MISSING),
    }
)


@given(_CONDITIONS, _VALUES)
def test_any_condition_reads_back_with_the_same_truth(condition: Lowered, values):
    if isinstance(condition, low.Const):
        return
    assert evaluate_lowered(read(formula(condition), TYPES.__getitem__), values) == evaluate_lowered(condition, values)
