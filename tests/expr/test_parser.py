"""Reading expressions: the tree, where its parts stand, and that nothing at all can make it fall over."""

from dataclasses import fields
from pathlib import Path

import pytest
from expression_strategies import conditions
from hypothesis import given, settings
from hypothesis import strategies as st
from questionnaire import AT, SYMBOLS
from support.golden import check_golden

from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.expr import nodes
from btu_dsl.expr.check import check
from btu_dsl.expr.names import find_cycle, names_in
from btu_dsl.expr.parser import MOST_CHARACTERS, parse
from btu_dsl.expr.show import show

TREES = Path(__file__).parent / "trees.txt"


def place(start, end):
    return Span("udtryk", start, end)


def tree(text):
    sink = Sink()
    expr = parse(text, place, sink)
    assert expr is not None, list(sink)
    return expr


def parts(expr):
    """The expression and everything in it that is an expression of its own."""
    yield expr
    for field in fields(expr):
        value = getattr(expr, field.name)
        for inner in value if isinstance(value, tuple) and not isinstance(value, Span) else (value,):
            if isinstance(inner, nodes.Expr) and not isinstance(inner, nodes.Range):
                yield from parts(inner)


def written(expr, depth=0):
    """The tree as indented text: kind, own values, place."""
    own = [
        f"{field.name}={value!r}"
        for field in fields(expr)
        if field.name != "span" and not isinstance(value := getattr(expr, field.name), nodes.Expr | tuple)
    ]
    lines = [" ".join(("  " * depth + type(expr).__name__.lower(), *own, f"[{expr.span.start}:{expr.span.end}]"))]
    for field in fields(expr):
        value = getattr(expr, field.name)
        inner = value if isinstance(value, tuple) and not isinstance(value, Span) else (value,)
        lines += [written(part, depth + 1) for part in inner if isinstance(part, nodes.Expr)]
    return "\n".join(lines)


def test_expressions_have_the_trees_that_are_committed():
    texts = [line[2:] for line in TREES.read_text(encoding="utf-8").splitlines() if line.startswith("> ")]
    assert len(texts) > 20
    check_golden(TREES, "\n\n".join(f"> {text}\n{written(tree(text))}" for text in texts) + "\n")


@settings(max_examples=100)
@given(conditions(), st.sampled_from((" ", "  ", "\n", "\t ")))
def test_every_part_stands_where_it_says(condition, space):
    text = show(condition).replace(" ", space)
    for part in parts(tree(text)):
        if part.span.start < part.span.end:
            assert show(tree(text[part.span.start : part.span.end])) == show(part)


_SOUP = st.lists(
    st.sampled_from(
        (
            *("tilfreds", "grunde", "antal", "x", "and", "or", "not", "in", "is", "has", "any", "all", "count"),
            *("(", ")", ",", "..", "==", "!=", "<", "<=", "+", "-", "*", "/", "=", "<>", "&&", "[", "]", "og", "er"),
            *("1", "2.5", "007", "1,5", "2021-10", "2021-13-40", "01-10-2021", '"a"', "'", "dont_know", "answered"),
            *("\u00a0", "\u2028", "\u202e", "e\u0301", "🙂", "{x}", "\n", "#"),
        )
    ),
    max_size=14,
).flatmap(lambda words: st.sampled_from(("", " ")).map(lambda space: space.join(words)))


@settings(max_examples=300)
@given(st.one_of(_SOUP, st.text(max_size=30)))
def test_whatever_is_written_ends_in_a_tree_or_in_one_finding_inside_the_text(text):
    sink = Sink()
    expr = parse(text, place, sink)
    assert (expr is None) == (len(sink) == 1)
    for finding in sink:
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
        for language in ("da", "en"):
            assert finding.text(finding.record.message, language)
            assert finding.text(finding.record.label, language)
            assert finding.text(finding.record.help, language)
    if expr is not None:
        check(expr, SYMBOLS, Sink(), at=AT, want="condition")


@pytest.mark.parametrize(
    "text", ["(" * 1999, "not " * 499 + "x", "-" * 1999, "1+" * 999 + "1", "((" * 400 + "x" + "))" * 400]
)
def test_deep_text_within_the_length_is_read_or_refused(text):
    assert len(text) <= MOST_CHARACTERS
    sink = Sink()
    assert (parse(text, place, sink) is None) == (len(sink) == 1)


def test_places_are_those_of_the_file():
    """What `place` says is what stands in the tree and in the findings, also where the text is folded in the file."""
    text, offsets = "tilfreds == 1 and tilfres == 2", [*range(100, 118), *range(140, 153)]
    sink = Sink()
    expr = parse(text, lambda start, end: Span("f", offsets[start], offsets[end - 1] + 1), sink)
    check(expr, SYMBOLS, sink, at=AT, want="condition")
    assert [finding.span for finding in sink] == [Span("f", 140, 147)]


def test_names_are_told_in_reading_order():
    expr = tree("b == 1 or count(a) > b and not (c is answered or d has 1) or e in (1, 2)")
    assert [name.name for name in names_in(expr)] == ["b", "a", "b", "c", "d", "e"]


@pytest.mark.parametrize(
    ("graph", "cycle"),
    [
        ({"a": ("b",), "b": ("c",), "c": ()}, None),
        ({"a": ("b", "c"), "b": ("c",), "c": ()}, None),
        ({"a": ("a",)}, ("a",)),
        ({"a": ("b",), "b": ("c",), "c": ("b",)}, ("b", "c")),
        ({"a": ("x",), "b": ("c",), "c": ("d",), "d": ("b",)}, ("b", "c", "d")),
        ({str(i): (str(i + 1),) for i in range(5000)}, None),
        ({str(i): (str((i + 1) % 3000),) for i in range(3000)}, tuple(str(i) for i in range(3000))),
    ],
)
def test_a_circle_of_names_is_found(graph, cycle):
    assert find_cycle(graph) == cycle
