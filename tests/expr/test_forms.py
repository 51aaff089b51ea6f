"""Lowered forms: one form for equal conditions, their JSON, and the trace of the reference evaluator."""

import pytest
from expression_strategies import closed_codes, resolve

from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.evaluate import evaluate
from btu_dsl.expr.parser import parse
from btu_dsl.expr.values import MISSING_CODES, Missing
from btu_dsl.flow.lower import canonical, complement, lower_false, lower_true
from btu_dsl.flow.lowered import TRUE, to_json


def parsed(text):
    sink = Sink()
    expr = parse(text, lambda start, end: Span("", start, end), sink)
    assert expr is not None, list(sink)
    return expr


def form(text):
    return canonical(lower_true(parsed(text), resolve), closed_codes)


@pytest.mark.parametrize(
    "equal",
    [
        ("tilfreds in (1, 2)", "tilfreds < 3", "not tilfreds >= 3", "tilfreds == 2 or tilfreds == 1", "3 > tilfreds"),
        ("tilfreds != 1", "tilfreds not in (1)", "not tilfreds == 1", "tilfreds in (2..5)", "tilfreds > 1"),
        ("i_glad", "tilfreds >= 4", "tilfreds in (4, 5)", "i_glad and i_glad", "not not i_glad"),
        ("kon == 1 and antal > 3", "antal > 3 and kon == 1", "3 < antal and kon == 1"),
        ("tilfreds is missing", "tilfreds is not answered", "not tilfreds is answered"),
        ("tilfreds in (1..5)", "tilfreds is answered", "tilfreds is answered or tilfreds == 1"),
        ("antal == 2", "antal in (2)", "antal in (2, 2)", "2 == antal"),
        ("(tilfreds is missing or tilfreds == 1) and tilfreds == 1", "tilfreds == 1"),
        ("kon == 1 or kon == 1 and antal > 3", "kon == 1", "kon == 1 and (kon == 1 or antal > 3)"),
        ("grunde has any (1, 2)", "grunde has 1 or grunde has 2", "grunde has any (2, 1)"),
        ("tilfreds == 1 and tilfreds == 2", "kon == 1 and kon != 1"),
    ],
)
def test_equal_conditions_have_one_form(equal):
    assert len({form(text) for text in equal}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tilfreds == 1", "tilfreds == 1 or tilfreds is dont_know"),
        ("not tilfreds == 1", "tilfreds is missing or tilfreds != 1"),
        ("antal > 3", "antal >= 3"),
        ("grunde has any (1, 2)", "grunde has all (1, 2)"),
        ("kon == 1 and antal > 3 or tryg == 1", "kon == 1 and (antal > 3 or tryg == 1)"),
    ],
)
def test_conditions_that_differ_have_forms_that_differ(one, other):
    assert form(one) != form(other)


def test_a_base_that_asks_when_unknown_asks_everybody_but_those_it_rules_out():
    guard = canonical(complement(lower_false(parsed("kon == 1"), resolve)), closed_codes)
    assert to_json(guard) == {"any": [{"member": ["kon", [1]]}, {"state": ["kon", "missing", True]}]}


def test_a_condition_that_always_holds_is_true():
    assert form("tilfreds is answered or tilfreds is missing") == TRUE


@pytest.mark.parametrize(
    ("text", "json"),
    [
        ("tilfreds == 1", {"member": ["tilfreds", [1]]}),
        ("antal != 2", {"outside": ["antal", [2]]}),
        ("antal > 2.5", {"relation": [">", {"value": "antal"}, {"number": 2.5}]}),
        ("start < 2021-10", {"relation": ["<", {"value": "start"}, {"date": "2021-10"}]}),
        ('institution == "A"', {"relation": ["==", {"value": "institution"}, {"text": "A"}]}),
        ("not tilfreds is dont_know", {"state": ["tilfreds", "dont_know", False]}),
        ("not grunde has 3", {"has": ["grunde", 3, False]}),
        (
            "count(grunde) + 1 > 2",
            {"relation": [">", {"calculation": ["+", {"count": "grunde"}, {"number": 1}]}, {"number": 2}]},
        ),
    ],
)
def test_lowered_forms_have_their_json(text, json):
    assert to_json(lower_true(parsed(text), resolve)) == json


def test_the_trace_shows_every_sub_value_where_it_stands():
    text = "tilfreds == 1 or antal + 1 > 2"
    trace = evaluate(parsed(text), {"tilfreds": Missing("dont_know"), "antal": 3})

    def shown(node):
        return (text[node.span.start : node.span.end], node.value, [shown(child) for child in node.children])

    assert shown(trace) == (
        text,
        True,
        [
            ("tilfreds == 1", None, [("tilfreds", Missing("dont_know"), []), ("1", 1, [])]),
            ("antal + 1 > 2", True, [("antal + 1", 4, [("antal", 3, []), ("1", 1, [])]), ("2", 2, [])]),
        ],
    )


def test_missing_codes_are_one_block():
    assert sorted(MISSING_CODES.values()) == list(range(-9, -2))
    assert Missing("dont_know").code == -7
