"""The shape of a file against `grammar/questionnaire.schema.json`; every fault once, at its own place, in our words.

The tree carries English names, and each key what its author wrote as `value` (see `syntax.keys`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from btu_dsl.diagnostics.report import Sink
from btu_dsl.source.accept import Accepts, acceptance
from btu_dsl.source.definitions import definitions
from btu_dsl.source.explain import explain
from btu_dsl.source.mismatch import Mismatch
from btu_dsl.source.node import MappingNode, Node, Plain, SequenceNode

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

Data = Plain | list["Data"] | dict[str, "Data"]


MOST_FAULTS = 200
"""More than anybody reads at once; a file with so many is no questionnaire gone wrong, but something else."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """In which language a file writes its keys, and the Danish for every fixed word."""

    danish: bool
    words: Mapping[str, str]


def check_structure(tree: MappingNode, kind: str, spelling: Spelling, sink: Sink) -> bool:
    """Whether the file is a `kind` in every detail; what is not is reported."""
    data = as_data(tree)
    if _acceptance(kind)(data):
        return True
    before = len(sink)
    for fault in islice(_validator(kind).iter_errors(data), MOST_FAULTS):
        explain(Mismatch(fault, tree, definitions()[kind], spelling.danish, spelling.words), sink)
    return len(sink) == before


def as_data(node: Node) -> Data:
    """The bare values."""
    if isinstance(node, MappingNode):
        return {key.text: as_data(value) for key, value in node}
    if isinstance(node, SequenceNode):
        return [as_data(item) for item in node]
    return node.value


@cache
def _acceptance(kind: str) -> Accepts:
    return acceptance(definitions()[kind])


@cache
def _validator(kind: str) -> "Validator":
    """The definition of one kind, entered directly: the choice between the kinds needs words of its own."""
    from jsonschema import Draft202012Validator, FormatChecker  # noqa: PLC0415  # slow, and only to explain

    return Draft202012Validator(definitions()[kind], format_checker=FormatChecker(["date"]))
