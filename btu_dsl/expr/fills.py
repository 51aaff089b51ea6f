"""`{name}` and `{name|fallback}` in a text: is there one value to put in, and is it known by then?"""

from collections.abc import Mapping

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.diagnostics.suggest import nearest
from btu_dsl.expr.compare import places
from btu_dsl.expr.describe import near_words, type_words
from btu_dsl.expr.types import BooleanType, MultipleType, Symbol
from btu_dsl.rulebook.faults import meanings as faults

_WHAT_FILLS = Words(
    "a fill names an earlier question, or something below `preload`, `slots` or `derived`",
    "et felt nævner et tidligere spørgsmål eller noget under `preload`, `slots` eller `derived`",
)
LATER = Words("comes later", "kommer senere")
ITSELF = Words("this very question", "netop dette spørgsmål")


def check_fill(
    name: str,
    has_fallback: bool,  # noqa: FBT001  # read together with the name, as `{name|fallback}` is written
    symbols: Mapping[str, Symbol],
    sink: Sink,
    span: Span,
    at: int,
    *,
    before: bool = False,
) -> bool:
    """Can `{name}` be put into a text that is shown at place `at`? Reports what speaks against it.

    `before`: the text stands before the question at that place, and is not a part of it.
    """
    symbol = symbols.get(name)
    if symbol is None:
        known = [other.name for other in symbols.values() if other.order < at and _fills(other)]
        by_variable = tuple(other.name for other in symbols.values() if other.variable == name)
        advice = near_words(by_variable or nearest(name, known), _WHAT_FILLS)
        sink.report(faults.FILL_UNKNOWN, span, name=name, advice=advice)
        return False
    related = places(symbol)
    if symbol.known and not _fills(symbol):
        sink.report(faults.FILL_IMPOSSIBLE, span, related=related, name=name, what=type_words(symbol.type))
        return False
    if symbol.order >= at:
        why = LATER if symbol.order > at or before else ITSELF
        sink.report(faults.FILL_TOO_EARLY, span, related=related, name=name, why=why)
        return False
    if symbol.optional and not has_fallback:
        sink.report(faults.FILL_WITHOUT_FALLBACK, span, related=related, name=name, open="{", close="}")
        return False
    return True


def _fills(symbol: Symbol) -> bool:
    """Has it one value that can be put into words?"""
    return not isinstance(symbol.type, BooleanType | MultipleType)
