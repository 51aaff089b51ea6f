"""What is asked in a mode, read off that mode's own plan – not off the guards that the plan was made from."""

from collections.abc import Callable, Mapping

from btu_dsl.diagnostics.report import Sink
from btu_dsl.expr.values import Value
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.paper_items import paper_items
from btu_dsl.flow.paper_route import derive_route
from btu_dsl.plan.identity import Identity
from btu_dsl.plan.paper_build import build_paper
from btu_dsl.plan.paper_walk import walk_paper
from btu_dsl.plan.phone_build import build_phone
from btu_dsl.plan.phone_walk import walk_phone
from btu_dsl.plan.web_build import build_web
from btu_dsl.plan.web_walk import walk_web

Values = Mapping[str, Value]
Walk = Callable[[Values], tuple[str, ...]]
"""Answers → the ids that a respondent, reader or interviewer comes to, in order."""


def walker(flow: Flow, identity: Identity, mode: str, preload: Values, sink: Sink) -> Walk:
    """The walk through the plan of one mode, for somebody of whom `preload` is known. Plans are made once."""
    survey = flow.survey
    match mode:
        case "web":
            web = build_web(survey, flow, identity)
            return lambda answers: walk_web(web, answers, preload)
        case "paper":
            route = derive_route(paper_items(flow, preload), preload)
            paper = build_paper(survey, flow, identity, route, survey.language, preload, sink)
            return lambda answers: walk_paper(paper, answers)
        case _:
            phone = build_phone(survey, flow, identity)
            return lambda answers: walk_phone(phone, answers, preload)
