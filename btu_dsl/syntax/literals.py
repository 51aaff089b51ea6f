"""The closed sets of words, each word with its type, for values whose structure has been checked."""

from collections.abc import Mapping
from typing import Final, Literal

from btu_dsl.syntax.basics import Mode, Printed, Provenance, Status, Tier

MODES: Final[Mapping[str, Mode]] = {"web": "web", "paper": "paper", "phone": "phone"}
ORDERS: Final[Mapping[str, Printed]] = {"ascending": "ascending", "descending": "descending"}
PROVENANCES: Final[Mapping[str, Provenance]] = {
    "official": "official",
    "reconstructed": "reconstructed",
    "own": "own",
}
STATUSES: Final[Mapping[str, Status]] = {
    "draft": "draft",
    "pilot": "pilot",
    "stable": "stable",
    "retired": "retired",
}
TIERS: Final[Mapping[str, Tier]] = {"obligatory": "obligatory", "optional": "optional", "local": "local"}
SIGNOFFS: Final[Mapping[str, Literal["draft", "reviewed", "approved"]]] = {
    "draft": "draft",
    "reviewed": "reviewed",
    "approved": "approved",
}
PRELOADS: Final[Mapping[str, Literal["text", "choice", "number", "date"]]] = {
    "text": "text",
    "choice": "choice",
    "number": "number",
    "date": "date",
}
UNKNOWNS: Final[Mapping[str, Literal["skip", "ask", "error"]]] = {"skip": "skip", "ask": "ask", "error": "error"}
FUNCTIONS: Final[Mapping[str, Literal["mean", "sum", "count", "when", "value"]]] = {
    "mean": "mean",
    "sum": "sum",
    "count": "count",
    "when": "when",
    "value": "value",
}
