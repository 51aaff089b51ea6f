"""From the text of an expression to its tree; what is wrong with it becomes one finding where it stands."""

from collections.abc import Callable
from functools import cache

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedToken

from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.build import Builder, RefusedError
from btu_dsl.expr.mistakes import report_character, report_token
from btu_dsl.expr.nodes import Expr
from btu_dsl.resources import grammar_text
from btu_dsl.rulebook.faults import expressions as faults

MOST_CHARACTERS = 2_000
MOST_DEEP = 50

Place = Callable[[int, int], Span]


@cache
def _lark() -> Lark:
    """LALR with the basic lexer: keywords are keywords everywhere, so that the blame falls on the right word."""
    return Lark(
        grammar_text("expression.lark"),
        parser="lalr",
        lexer="basic",
        propagate_positions=True,
        maybe_placeholders=False,
    )


def parse(text: str, place: Place, sink: Sink) -> Expr | None:
    """The tree, or None after one finding. `place(start, end)` says where these characters stand in the file."""
    if not text.strip():
        sink.report(faults.EMPTY_EXPRESSION, place(0, len(text)))
        return None
    if len(text) > MOST_CHARACTERS:
        sink.report(faults.TOO_LONG, place(0, len(text)), length=len(text), most=MOST_CHARACTERS)
        return None
    tree = _tree(text, place, sink)
    if tree is None:
        return None
    deep = _too_deep(tree)
    if deep is not None:
        sink.report(faults.TOO_DEEP, place(deep.meta.start_pos, deep.meta.end_pos), most=MOST_DEEP)
        return None
    try:
        return Builder(text, place, sink).expression(tree)
    except RefusedError:
        return None


def _tree(text: str, place: Place, sink: Sink) -> Tree[Token] | None:
    lark = _lark()
    try:
        return lark.parse(text)
    except UnexpectedCharacters as fault:
        report_character(text, fault.pos_in_stream or 0, place, sink)
    except UnexpectedToken as fault:
        report_token(text, fault.token, frozenset(fault.accepts or ()), lark, place, sink)
    return None


def _too_deep(tree: Tree[Token]) -> Tree[Token] | None:
    """The first subtree below the budget, found without recursion."""
    waiting = [(tree, 1)]
    while waiting:
        node, depth = waiting.pop()
        if depth > MOST_DEEP:
            return node
        waiting += [(child, depth + 1) for child in reversed(node.children) if isinstance(child, Tree)]
    return None
