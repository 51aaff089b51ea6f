"""The committed tables are the grammar's, and running them says what Lark itself says."""

from expression_strategies import conditions
from hypothesis import given
from hypothesis import strategies as st
from lark import Token, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedToken
from lark_tables import GRAMMAR, lark, tables
from support.golden import check_golden

from btu_dsl.expr.automaton import Branch, Stumble, read_tree
from btu_dsl.expr.show import show

LARK = lark()
WORDS = [
    "and", "or", "not", "in", "is", "has", "any", "all", "count", "any(", "count(", "x", "alder", "missing", "år",
    "3", "007", "1.5", "2021-10", "2021-10-01", "'a'", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "..",
    "(", ")", ",", "$", ";", "'",
]  # fmt: skip


def test_the_tables_are_those_of_the_grammar():
    check_golden(GRAMMAR.with_name("expression.tables.json"), tables())


def by_lark(text):
    """Lark's tree, or where it stumbles, as plain tuples."""
    try:
        return written(LARK.parse(text))
    except UnexpectedCharacters as fault:
        return fault.pos_in_stream
    except UnexpectedToken as fault:
        return str(fault.token), fault.token.type, frozenset(fault.accepts)


def written(tree):
    if isinstance(tree, Token):
        return tree.type, str(tree), tree.start_pos, tree.end_pos
    assert isinstance(tree, Tree)
    return tree.data, [written(child) for child in tree.children], tree.meta.start_pos, tree.meta.end_pos


def by_tables(text):
    read = read_tree(text)
    if isinstance(read, Stumble):
        return (read.token.text, read.token.kind, read.accepts) if read.token else read.at
    return plain(read)


def plain(tree):
    if isinstance(tree, Branch):
        return tree.rule, [plain(child) for child in tree.children], tree.start, tree.end
    return tuple(tree)


@given(conditions())
def test_the_tree_is_the_one_that_lark_makes(condition):
    text = show(condition)
    assert by_tables(text) == by_lark(text)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join))
def test_what_is_no_expression_stumbles_where_lark_stumbles(text):
    assert by_tables(text) == by_lark(text)
