"""The papers of a survey: one routing, one layout for each language."""

from collections.abc import Iterator

from btu_dsl.diagnostics.report import Sink
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.paper_items import paper_items
from btu_dsl.flow.paper_route import derive_route
from btu_dsl.plan.identity import Identity
from btu_dsl.plan.paper import PaperPlan
from btu_dsl.plan.paper_build import build_paper


def build_papers(flow: Flow, identity: Identity, sink: Sink) -> Iterator[PaperPlan]:
    """For somebody of whom nothing is known beforehand, as a form lies on a counter."""
    route = derive_route(paper_items(flow, {}), {})
    for language in flow.survey.languages:
        yield build_paper(flow.survey, flow, identity, route, language, {}, sink)
