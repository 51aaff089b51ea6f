"""What an unquoted word means: the core schema of YAML 1.2, less what people are surprised by."""

import math
import re

from btu_dsl.diagnostics.record import Record
from btu_dsl.rulebook.faults import yaml as faults
from btu_dsl.source.limits import DIGITS
from btu_dsl.source.node import Plain

_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", re.ASCII)
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]", re.ASCII)
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_MAY_BE_NUMBER = frozenset("+-.0123456789")


def read_plain(text: str) -> tuple[Plain, Record | None]:
    """The typed value, and the fault that it has. A value with a fault keeps its characters."""
    if text in _WORDS:
        return _WORDS[text], None
    if text[0] not in _MAY_BE_NUMBER:
        return text, None
    if text.isdecimal() and text.isascii() and text[0] != "0" and len(text) <= DIGITS:
        return int(text), None
    fault = _unfit_number(text)
    if fault or not _NUMBER.fullmatch(text):
        return text, fault
    return (int(text) if text.lstrip("+-").isdecimal() else float(text)), None


def _unfit_number(text: str) -> Record | None:
    if _NOT_FINITE.fullmatch(text):
        return faults.NUMBER_NOT_FINITE
    if not _NUMBER.fullmatch(text):
        return None
    if _LEADING_ZERO.match(text):
        return faults.LEADING_ZERO
    if sum(map(str.isdigit, text)) > DIGITS:
        return faults.NUMBER_TOO_LONG
    return None if math.isfinite(float(text)) else faults.NUMBER_NOT_FINITE
