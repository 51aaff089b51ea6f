"""From the text of an expression to its tree; what is wrong with it becomes one finding where it stands."""

from collections.abc import Callable

from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.automaton import Branch, Stumble, read_tree
from btu_dsl.expr.build import Builder, RefusedError
from btu_dsl.expr.mistakes import report_character, report_token
from btu_dsl.expr.nodes import Expr
from btu_dsl.rulebook.faults import expressions as faults

MOST_CHARACTERS = 2_000
MOST_DEEP = 50

Place = Callable[[int, int], Span]


def parse(text: str, place: Place, sink: Sink) -> Expr | None:
    """The tree, or None after one finding. `place(start, end)` says where these characters stand in the file."""
    if not text.strip():
        sink.report(faults.EMPTY_EXPRESSION, place(0, len(text)))
        return None
    if len(text) > MOST_CHARACTERS:
        sink.report(faults.TOO_LONG, place(0, len(text)), length=len(text), most=MOST_CHARACTERS)
        return None
    tree = read_tree(text)
    if isinstance(tree, Stumble):
        _report(text, tree, place, sink)
        return None
    deep = _too_deep(tree)
    if deep is not None:
        sink.report(faults.TOO_DEEP, place(deep.start, deep.end), most=MOST_DEEP)
        return None
    try:
        return Builder(text, place, sink).expression(tree)
    except RefusedError:
        return None


def _report(text: str, stumble: Stumble, place: Place, sink: Sink) -> None:
    if stumble.token is None:
        report_character(text, stumble.at, place, sink)
    else:
        report_token(text, stumble.token, stumble.before, stumble.accepts, place, sink)


def _too_deep(tree: Branch) -> Branch | None:
    """The first subtree below the budget, found without recursion."""
    waiting = [(tree, 1)]
    while waiting:
        node, depth = waiting.pop()
        if depth > MOST_DEEP:
            return node
        waiting += [(child, depth + 1) for child in reversed(node.children) if isinstance(child, Branch)]
    return None
