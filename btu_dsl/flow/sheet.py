"""An answer sheet as one line of JSON, which `btu simulate --answers` reads as it stands."""

import json

from btu_dsl.expr.values import Missing, Value
from btu_dsl.flow.diagram import Diagram
from btu_dsl.flow.proof import Proof, Sheet


def shortest(proof: Proof, diagram: Diagram) -> tuple[str, ...]:
    """As a finding's witness: the fewest answers that lead there."""
    return (sheet_text(proof.sheet(diagram)),)


def sheet_text(sheet: Sheet) -> str:
    """`{"brug": 1, "maden": {"kind": "dont_know"}}`; an empty sheet is `{}`."""
    return json.dumps({name: _plain(value) for name, value in sheet.items()}, ensure_ascii=False)


def _plain(value: Value) -> object:
    return {"kind": value.kind} if isinstance(value, Missing) else list(value) if isinstance(value, tuple) else value
