"""Laws that hold of every condition and every answer sheet."""

import json
from itertools import product
from typing import get_args

from expression_strategies import CONDITIONS, answers, closed_codes, conditions, resolve
from hypothesis import given, settings
from hypothesis import strategies as st

from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import NOWHERE
from btu_dsl.expr.evaluate import truth
from btu_dsl.expr.nodes import State
from btu_dsl.expr.parser import parse
from btu_dsl.expr.show import show
from btu_dsl.expr.values import KINDS, Missing
from btu_dsl.flow import lowered as low
from btu_dsl.flow.lower import complement, evaluate_lowered, lower_false, lower_true
from btu_dsl.flow.simplify import canonical, simplify

_laws = settings(max_examples=150)


def with_bases(sheet):
    """The sheet with the stored Boolean of each named condition."""
    whole = dict(sheet)
    for name, condition in CONDITIONS.items():
        whole[name] = truth(condition, whole)
    return whole


@_laws
@given(conditions(), answers())
def test_lowered_true_holds_exactly_when_the_condition_is_true(condition, sheet):
    sheet = with_bases(sheet)
    assert evaluate_lowered(lower_true(condition, resolve), sheet) == (truth(condition, sheet) is True)


@_laws
@given(conditions(), answers())
def test_lowered_false_holds_exactly_when_the_condition_is_false(condition, sheet):
    sheet = with_bases(sheet)
    assert evaluate_lowered(lower_false(condition, resolve), sheet) == (truth(condition, sheet) is False)


@_laws
@given(conditions(), answers())
def test_the_complement_holds_exactly_when_the_condition_does_not(condition, sheet):
    lowered = lower_true(condition, resolve)
    assert evaluate_lowered(complement(lowered), sheet) is not evaluate_lowered(lowered, sheet)


@_laws
@given(conditions(), answers())
def test_simplifying_and_sorting_keep_the_value(condition, sheet):
    for lowered in (lower_true(condition, resolve), complement(lower_false(condition, resolve))):
        value = evaluate_lowered(lowered, sheet)
        assert evaluate_lowered(simplify(lowered), sheet) is value
        assert evaluate_lowered(simplify(lowered, closed_codes), sheet) is value
        assert evaluate_lowered(canonical(lowered, closed_codes), sheet) is value


@_laws
@given(conditions())
def test_simplifying_twice_changes_nothing(condition):
    once = canonical(lower_true(condition, resolve), closed_codes)
    assert canonical(once, closed_codes) == once


@_laws
@given(conditions())
def test_what_is_shown_parses_to_the_same_tree(condition):
    sink = Sink()
    assert parse(show(condition), lambda _start, _end: NOWHERE, sink) == condition, list(sink)


# What one name can come to, all of it: every kind of missing, and values inside and outside any set below.
OUTCOMES = [*(Missing(kind) for kind in KINDS), 0, 1, 2, 3]
_SETS = st.sets(st.integers(0, 2)).map(lambda codes: tuple(sorted(codes)))
ONE_NAME = st.recursive(
    st.one_of(
        st.builds(low.Member, st.just("x"), _SETS.filter(bool)),
        st.builds(low.Outside, st.just("x"), _SETS),
        st.builds(low.StateIs, st.just("x"), st.sampled_from(get_args(State)), st.booleans()),
    ),
    lambda inner: (
        st.lists(inner, min_size=2, max_size=3)
        .map(tuple)
        .flatmap(lambda parts: st.sampled_from((low.All(parts), low.AnyOf(parts))))
    ),
    max_leaves=5,
)


@_laws
@given(ONE_NAME)
def test_what_is_said_of_one_name_is_simplified_exactly(lowered):
    for outcome in OUTCOMES:
        sheet = {"x": outcome}
        value = evaluate_lowered(lowered, sheet)
        assert evaluate_lowered(simplify(lowered), sheet) is value, outcome
        assert evaluate_lowered(complement(lowered), sheet) is not value, outcome
        assert evaluate_lowered(simplify(lowered, lambda _: (0, 1, 2, 3)), sheet) is value, outcome


TERMS = st.recursive(
    st.sampled_from((low.Value("x"), low.Value("y"), low.Number(0), low.Number(2))),
    lambda inner: st.builds(low.Calculation, st.sampled_from("+-*//"), inner, inner),
    max_leaves=4,
)


@_laws
@given(TERMS, st.sampled_from(("==", "<", ">=")), TERMS)
def test_the_complement_of_a_calculation_knows_missing_answers_and_divisions_by_zero(left, op, right):
    lowered = low.Relation(op, left, right)
    for x, y in product((0, 1, 2, Missing("refused")), repeat=2):
        sheet = {"x": x, "y": y}
        assert evaluate_lowered(complement(lowered), sheet) is not evaluate_lowered(lowered, sheet)


@_laws
@given(conditions())
def test_a_lowered_condition_comes_back_from_its_json_unchanged(condition):
    for lowered in (lower_true(condition, resolve), canonical(complement(lower_false(condition, resolve)))):
        assert low.from_json(json.loads(json.dumps(low.to_json(lowered)))) == lowered
