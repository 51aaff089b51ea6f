"""Who is asked, compared by trying answers: the same verdict as brute force, and the least answers that show it."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btu_dsl.expr.types import ChoiceType, DateType, MultipleType, NumberType, TextType, Type
from btu_dsl.expr.values import Missing, Value
from btu_dsl.flow.lower import canonical, evaluate_lowered
from btu_dsl.flow.lowered import (
    TRUE,
    All,
    AnyOf,
    Calculation,
    CountOf,
    DateText,
    Has,
    Lowered,
    Member,
    Number,
    Outside,
    Relation,
    StateIs,
    Text,
    all_of,
    any_of,
)
from btu_dsl.flow.lowered import Value as ValueOf
from btu_dsl.series.eligibility import compare_guards, shown

TYPES: dict[str, tuple[Type, ...]] = {
    "glad": (ChoiceType((1, 2, 3, 4, 5), missing=("dont_know",)),),
    "mad": (ChoiceType((1, 2), missing=("dont_know", "refused")),),
    "alder": (NumberType(low=0, high=12, missing=("refused",)),),
    "grunde": (MultipleType((1, 2, 3)),),
}
KINDS = ("no_answer", "not_asked", "dont_know", "refused")
WHOLE: dict[str, tuple[Value, ...]] = {
    "glad": (1, 2, 3, 4, 5, *(Missing(kind) for kind in KINDS[:3])),
    "mad": (1, 2, *(Missing(kind) for kind in KINDS)),
    "alder": (*range(13), *(Missing(kind) for kind in ("no_answer", "not_asked", "refused"))),
    "grunde": ((1,), (2,), (3,), (1, 2), (1, 3), (2, 3), (1, 2, 3), Missing("no_answer"), Missing("not_asked")),
}


def codes(name: str):
    return st.sets(st.sampled_from(TYPES[name][0].codes), min_size=1).map(lambda some: tuple(sorted(some)))


TESTS = st.one_of(
    codes("glad").map(lambda some: Member("glad", some)),
    codes("glad").map(lambda some: Outside("glad", some)),
    codes("mad").map(lambda some: Member("mad", some)),
    st.tuples(st.sampled_from(("<", "<=", ">", ">=", "==", "!=")), st.integers(-1, 13)).map(
        lambda pair: Relation(pair[0], ValueOf("alder"), Number(pair[1]))
    ),
    st.sampled_from((1, 2, 3)).map(lambda code: Has("grunde", code)),
    st.integers(0, 3).map(lambda most: Relation(">", CountOf("grunde"), Number(most))),
    st.sampled_from(("glad", "mad", "alder")).map(lambda name: StateIs(name, "missing")),
    st.sampled_from(("glad", "mad")).map(lambda name: StateIs(name, "dont_know", positive=False)),
    st.just(Relation("<", ValueOf("glad"), ValueOf("mad"))),
)
GUARDS = st.recursive(
    TESTS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: all_of(*parts)),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: any_of(*parts)),
    ),
    max_leaves=5,
).map(canonical)


def brute(old: Lowered, new: Lowered) -> str:
    found = set()
    for answers in product(*WHOLE.values()):
        held = dict(zip(WHOLE, answers, strict=True))
        found.add((evaluate_lowered(old, held), evaluate_lowered(new, held)))
    gained, lost = (False, True) in found, (True, False) in found
    return "both" if gained and lost else "wider" if gained else "narrower" if lost else "same"


@settings(max_examples=60, deadline=None)
@given(old=GUARDS, new=GUARDS)
def test_the_verdict_is_that_of_trying_every_answer(old: Lowered, new: Lowered):
    found = compare_guards(old, new, TYPES)
    assert found.change == brute(old, new)
    for witness, fails, holds in ((found.gained, old, new), (found.lost, new, old)):
        if (found.change in ("wider", "both") and holds is new) or (
            found.change in ("narrower", "both") and holds is old
        ):
            rest = {name: Missing("no_answer") for name in TYPES}
            held = {**rest, **dict(witness)}
            assert evaluate_lowered(holds, held)
            assert not evaluate_lowered(fails, held)


def compared(old: Lowered, new: Lowered, types: dict[str, Type], always: tuple[str, ...] = ()):
    found = compare_guards(canonical(old), canonical(new), {name: (one,) for name, one in types.items()}, always)
    return found.change, tuple(shown(found.gained)), tuple(shown(found.lost))


GLAD = {"glad": ChoiceType((1, 2, 3, 4, 5), missing=("dont_know",))}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (Member("glad", (1, 2)), Member("glad", (1, 2, 3)), ("wider", ("glad = 3",), ())),
        (TRUE, Member("glad", (1,)), ("narrower", (), ("glad = 2",))),
        (Member("glad", (1, 2)), Member("glad", (2, 3)), ("both", ("glad = 3",), ("glad = 1",))),
        (Outside("glad", (4, 5)), Member("glad", (1, 2, 3)), ("same", (), ())),
        (
            StateIs("glad", "missing"),
            StateIs("glad", "dont_know"),
            ("narrower", (), ("glad is no_answer",)),
        ),
    ],
)
def test_the_least_answer_that_shows_it(
    old: Lowered, new: Lowered, expected: tuple[str, tuple[str, ...], tuple[str, ...]]
):
    assert compared(old, new, GLAD, always=("glad",)) == expected


def test_what_everybody_is_asked_is_never_not_asked():
    answered_or_not = AnyOf((StateIs("glad", "answered"), StateIs("glad", "no_answer"), StateIs("glad", "dont_know")))
    assert compared(TRUE, answered_or_not, GLAD, always=("glad",))[0] == "same"
    assert compared(TRUE, answered_or_not, GLAD) == ("narrower", (), ("glad is not_asked",))


def test_only_the_answers_that_matter_are_shown():
    old = All((Member("glad", (1, 2)), Member("mad", (1,))))
    new = All((Member("glad", (1, 2)),))
    types = {**GLAD, "mad": ChoiceType((1, 2))}
    assert compared(old, new, types, always=("glad", "mad")) == ("wider", ("glad = 1", "mad = 2"), ())


def test_constants_stand_for_a_wide_range():
    types = {"kroner": NumberType(low=0, high=1_000_000)}
    less = Relation("<", ValueOf("kroner"), Number(5000))
    at_most = Relation("<=", ValueOf("kroner"), Number(4999))
    assert compared(less, at_most, types)[0] == "same"
    assert compared(less, Relation("<=", ValueOf("kroner"), Number(5000)), types) == ("wider", ("kroner = 5000",), ())


def test_days_and_texts_known_beforehand():
    days = {"start": DateType("day")}
    before = Relation("<", ValueOf("start"), DateText("2021-10-01"))
    until = Relation("<=", ValueOf("start"), DateText("2021-09-30"))
    assert compared(before, until, days)[0] == "same"
    here = Relation("==", ValueOf("sted"), Text("Nord"))
    there = Relation("==", ValueOf("sted"), Text("Syd"))
    assert compared(here, there, {"sted": TextType()}) == ("both", ("sted = Syd",), ("sted = Nord",))


def test_what_cannot_be_tried_is_not_decided():
    wide = {"a": NumberType(low=0, high=10_000), "b": NumberType(low=0, high=10_000)}
    total = Calculation("+", ValueOf("a"), ValueOf("b"))
    one, other = (
        Relation("<", total, Number(900)),
        Relation("<", Calculation("+", ValueOf("b"), ValueOf("a")), Number(900)),
    )
    assert compared(one, other, wide)[0] == "undecided"
    assert compared(Member("indeks", (1,)), Member("indeks", (2,)), {})[0] == "undecided"
