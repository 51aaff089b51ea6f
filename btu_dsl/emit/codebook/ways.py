"""The ways through the questionnaire as JSON: in the codebook's own, and as a file of answer sheets to try it out."""

import json
from collections.abc import Mapping

from btu_dsl.expr.values import NO_ANSWER, Missing, Value
from btu_dsl.flow.paths import Extent
from btu_dsl.plan.codebook import CodebookPlan
from btu_dsl.plan.paths import EdgeEntry, PathsEntry

CASES_FORMAT = 1
Json = dict[str, object]


def ways(paths: PathsEntry) -> Json:
    """Facts and edges; null for `start` stands before the first question, null for `to` after the last."""
    found = paths.proved
    if found is None:
        return {"proved": False, "obstacles": list(paths.obstacles)}
    return {
        "proved": True,
        "routes": found.routes,
        "items": _extent(found.items),
        "seconds": {mode: _extent(extent) for mode, extent in found.seconds.items()},
        "must_pass": list(found.must_pass),
        "never": list(found.never),
        "edges": [_edge(edge) for edge in found.edges],
        "cases": len(found.cases),
        "least_cases": found.least_cases,
    }


def cases_text(plan: CodebookPlan) -> str:
    """Each `sheet` is what `btu simulate --answers` reads, and `asked` what must then be asked."""
    found = plan.paths.proved
    document: Json = {
        "btu_test_cases": CASES_FORMAT,
        "id": plan.id,
        "version": plan.version,
        "root": plan.root,
        "proved": found is not None,
        "least_cases": found.least_cases if found else None,
        "cases": [
            {
                "number": number,
                "sheet": {"preload": _values(case.preload), "answers": _values(case.answers)},
                "asked": list(case.asked),
                "edges": list(case.edges),
            }
            for number, case in enumerate(found.cases if found else (), start=1)
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _extent(extent: Extent) -> Json:
    return {
        "shortest": round(extent.shortest, 2),
        "expected": round(extent.expected, 2),
        "longest": round(extent.longest, 2),
    }


def _edge(edge: EdgeEntry) -> Json:
    return {
        "start": edge.item or None,
        "words": dict(edge.words),
        "answers": [_value(value) for value in edge.values],
        "to": edge.to or None,
        "always": edge.always,
    }


def _values(values: Mapping[str, Value]) -> Json:
    return {name: _value(value) for name, value in values.items()}


def _value(value: Value) -> object:
    """As an answers file has it."""
    if value == NO_ANSWER:
        return None
    if isinstance(value, Missing):
        return {"kind": value.kind}
    return list(value) if isinstance(value, tuple) else value
