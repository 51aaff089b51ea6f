"""The tables of docs/expressions.md are the definition: one test a row."""

import re
from pathlib import Path

import pytest
from expression_strategies import CONDITIONS, TYPES, resolve

from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import NOWHERE
from btu_dsl.expr.check import check
from btu_dsl.expr.derive import derive
from btu_dsl.expr.evaluate import evaluate, truth
from btu_dsl.expr.parser import parse
from btu_dsl.expr.types import BooleanType, Symbol
from btu_dsl.expr.values import KINDS, Missing
from btu_dsl.flow.lower import complement, evaluate_lowered, lower_false, lower_true
from btu_dsl.flow.words import in_words

PAGE = Path(__file__).parents[2] / "docs" / "expressions.md"
TRUTHS = {"true": True, "false": False, "unknown": None}
SYMBOLS = {
    name: Symbol(name=name, kind="preload" if name == "institution" else "item", type=type_, span=NOWHERE)
    for name, type_ in TYPES.items()
} | {name: Symbol(name=name, kind="base", type=BooleanType(), span=NOWHERE) for name in CONDITIONS}


def rows(*header):
    """Every row of every table with this header, its cells as plain text."""
    found, inside = [], False
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = tuple(cell.strip() for cell in line.strip("|").split("|")) if line.startswith("|") else ()
        if cells == header:
            inside = True
        elif not cells:
            inside = False
        elif inside and not set(cells[0]) <= {"-"}:
            found.append(tuple(cell.replace("`", "") for cell in cells))
    assert found, header
    return found


def value(text):
    """`3`, `1.5`, `"text"`, `{1, 2}`, `dont_know`, `true`."""
    if text in TRUTHS:
        return TRUTHS[text]
    if text in KINDS:
        return Missing(text)
    if text.startswith('"'):
        return text.strip('"')
    if text.startswith("{"):
        return tuple(int(code) for code in re.findall(r"\d+", text))
    return float(text) if "." in text else int(text)


def sheet(text):
    """`name value, name value`; the stored Boolean of each base comes with it."""
    pairs = re.findall(r'(\w+) ("[^"]*"|\{[^}]*\}|[^,]+)', text) if text != "nothing" else []
    answers = {name: value(written) for name, written in pairs}
    for name, condition in CONDITIONS.items():
        answers[name] = truth(condition, answers)
    return answers


def parsed(text):
    sink = Sink()
    expr = parse(text, lambda _start, _end: NOWHERE, sink)
    assert expr is not None, list(sink)
    return expr


@pytest.mark.parametrize(("text", "answers", "wanted"), rows("Expression", "Answers", "Value"))
def test_an_expression_has_the_value_of_its_row(text, answers, wanted):
    expr, answers, sink = parsed(text), sheet(answers), Sink()
    trace = evaluate(expr, answers)
    assert trace.value == value(wanted)
    assert isinstance(trace.value, bool) == isinstance(value(wanted), bool)
    calculated = wanted not in TRUTHS or text in ("antal + 1", "10 / antal")
    check(expr, SYMBOLS, sink, at=1, want="value" if calculated else "condition")
    assert sink.errors == 0, list(sink)
    if not calculated:
        assert evaluate_lowered(lower_true(expr, resolve), answers) is (trace.truth is True)
        assert evaluate_lowered(lower_false(expr, resolve), answers) is (trace.truth is False)


@pytest.mark.parametrize(("function", "members", "least", "wanted"), rows("Function", "Members", "At least", "Value"))
def test_a_derived_value_is_the_value_of_its_row(function, members, least, wanted):
    assert derive(function, [value(member) for member in members.split(", ")], int(least)) == value(wanted)


USES = {
    "ask_if": lambda expr: lower_true(expr, resolve),
    "a base": lambda expr: lower_true(expr, resolve),
    "a base with if_unknown: ask": lambda expr: complement(lower_false(expr, resolve)),
    "end_if": lambda expr: lower_true(expr, resolve),
    "a check": lambda expr: lower_false(expr, resolve),
}
DECIDED = {"true": sheet("tilfreds 1"), "false": sheet("tilfreds 2"), "unknown": sheet("tilfreds dont_know")}


@pytest.mark.parametrize(("where", "true", "false", "unknown"), rows("Where", "true", "false", "unknown"))
def test_a_condition_does_what_its_row_says(where, true, false, unknown):
    lowered = USES[where.rpartition(": ")[0]](parsed("tilfreds == 1"))
    for truth_value, wanted in (("true", true), ("false", false), ("unknown", unknown)):
        assert evaluate_lowered(lowered, DECIDED[truth_value]) is (wanted == "yes"), truth_value


NUMBERS = {"tilfreds": 7, "antal": 8, "grunde": 9}
LABELS = {
    ("da", "tilfreds"): ("Meget utilfreds", "Utilfreds", "Hverken eller", "Tilfreds", "Meget tilfreds"),
    ("en", "tilfreds"): ("Very dissatisfied", "Dissatisfied", "Neither", "Satisfied", "Very satisfied"),
    ("da", "grunde"): ("Afstand", "Pris", "Åbningstid", "Andet"),
    ("en", "grunde"): ("Distance", "Price", "Opening hours", "Other"),
}


class Page:
    """The vocabulary of the page's last table."""

    def __init__(self, language):
        self.language = language

    def question(self, name):
        return f"{'spørgsmål' if self.language == 'da' else 'question'} {NUMBERS[name]}"

    def code_label(self, name, code):
        labels = LABELS.get((self.language, name))
        return labels[code - 1] if labels else str(code)

    def missing_label(self, kind):
        assert kind == "dont_know"
        return "Ved ikke" if self.language == "da" else "Don’t know"


@pytest.mark.parametrize(("text", "danish", "english"), rows("Expression", "Danish", "English"))
def test_a_condition_is_put_into_the_words_of_its_row(text, danish, english):
    lowered = lower_true(parsed(text), resolve)
    assert in_words(lowered, Page("da"), "da") == danish
    assert in_words(lowered, Page("en"), "en") == english
