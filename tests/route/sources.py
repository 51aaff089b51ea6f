"""Sources compiled up to their flow, as the tests of paper routing and of the reference need them."""

from pathlib import Path

from btu_dsl.diagnostics.report import Sink
from btu_dsl.flow.build import build_flow
from btu_dsl.flow.nodes import Flow
from btu_dsl.model.resolve import resolve
from btu_dsl.model.universe import Universe
from btu_dsl.syntax.nodes import Overlay, Questionnaire

ROOT = Path(__file__).parents[2]
RICH = Path(__file__).parent / "rich.btu.yaml"


def flow_of(path: Path) -> Flow:
    sink, universe = Sink(), Universe(path)
    declared = universe.read(path, sink)
    assert isinstance(declared, Questionnaire | Overlay), _told(sink)
    resolved = resolve(declared, path, universe, sink)
    assert resolved is not None, _told(sink)
    assert sink.errors == 0, _told(sink)
    return build_flow(resolved.survey)


def _told(sink: Sink) -> str:
    return "\n".join(f"{finding.code} {finding.span} {dict(finding.arguments)}" for finding in sink)
