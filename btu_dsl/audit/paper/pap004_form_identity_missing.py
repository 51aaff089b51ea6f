"""PAP004: a page that comes back alone cannot be told for what it is.

Each page prints the survey, its version, the core's root and its own number as text; marks for machines are not there
yet. What is held against this is that the line is whole: a long name is broken over several lines, where neither a
reader nor a scanner finds it.
"""

from btu_dsl.audit.planned import Planned
from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.plan.paper import PaperPlan
from btu_dsl.plan.paper_measures import BOTTOM, PAGE_HEIGHT
from btu_dsl.plan.phrases.languages import speaking
from btu_dsl.plan.phrases.paper import PAGE
from btu_dsl.plan.sheet import Mark
from btu_dsl.plan.sheet import Words as Type
from btu_dsl.rulebook.rule import Example, Rule, Scope

_LONG = "brugertilfredshed_kommunale_og_selvejende_dagtilbud"

RULE = Rule(
    code="PAP004",
    name="form-identity-missing",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="Every page says which form, which version, which core and which page it is.",
        da="Hver side siger, hvilket skema, hvilken version, hvilket grundskema og hvilken side den er.",
    ),
    message=Words(
        en="page {page} on paper (`{language}`) does not say on one line which form it is of",
        da="side {page} på papir (`{language}`) siger ikke på én linje, hvilket skema den hører til",
    ),
    label=Words(en="too long a name for the foot of a page", da="for langt et navn til foden af en side"),
    meaning=Words(
        en="a sheet that comes loose cannot be traced to the exact questions that were asked",
        da="et ark, der går løs, kan ikke føres tilbage til præcis de spørgsmål, der blev stillet",
    ),
    help=Words(en="give the survey a shorter `id`", da="giv undersøgelsen et kortere `id`"),
    source="vendors of forms processing: page identification is the first thing that fails",
    avoid=Example(core=f"id: dk.{_LONG}\n", overlay=f"id: dk.k751.{_LONG}\ngrundskema: dk.{_LONG}@2.0.0\n"),
    prefer=Example(core="id: dk.tilbud\n", overlay="id: dk.k751.tilbud\ngrundskema: dk.tilbud@2.0.0\n"),
    near=Example(overlay=f"id: dk.k751.{_LONG}\n"),
)
_EDGE = 5.0
"""What printers leave blank, in millimetres."""


def check(planned: Planned, sink: Sink) -> None:
    case = planned.case
    for paper in planned.papers():
        page = _unnamed(paper)
        if page is not None:
            sink.report(
                RULE,
                case.survey.span,
                subject=case.subject(facet="presentation", language=paper.language, mode="paper"),
                page=page,
                language=paper.language,
            )


def _unnamed(paper: PaperPlan) -> int | None:
    """The first page that lacks its identity or its number."""
    pages = paper.sheets.pages
    for number, marks in enumerate(pages, start=1):
        foot = {mark.line.text for mark in marks if isinstance(mark, Type) and _in_foot(mark)}
        said = PAGE.say(speaking(paper.language), page=number, pages=len(pages))
        if paper.identity.line not in foot or said not in foot:
            return number
    return None


def _in_foot(mark: Mark) -> bool:
    return isinstance(mark, Type) and BOTTOM < mark.y <= PAGE_HEIGHT - _EDGE
