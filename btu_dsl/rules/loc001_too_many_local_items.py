"""LOC001: a municipality adds more questions than the core's policy allows."""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink, Subject
from btu_dsl.flow.nodes import Flow
from btu_dsl.rulebook.rule import Rule, Scope
from btu_dsl.rules.counting import counted, limit, local_items

RULE = Rule(
    code="LOC001",
    name="too-many-local-items",
    level=Level.ERROR,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="A municipality asks at most as many questions of its own as the core's policy allows.",
        da="En kommune stiller højst så mange egne spørgsmål, som kernens politik tillader.",
    ),
    message=Words(
        en="{count} local questions, but the core allows {limit}",
        da="{count} lokale spørgsmål, men kernen tillader {limit}",
    ),
    label=Words(en="the first one too many", da="det første, der er for meget"),
    meaning=Words(
        en="rows of a battery, follow-ups and open questions count one each; background questions do not count",
        da="rækker i et batteri, opfølgende og åbne spørgsmål tæller ét hver; baggrundsspørgsmål tæller ikke",
    ),
    help=Words(en="take {over} of them out", da="tag {over} af dem ud"),
    source="national BTU rounds: up to five municipality-specific questions (Indenrigsministeriet)",
    avoid="spørgsmål: six questions of one's own",
    prefer="spørgsmål: five at most",
)


def check(flow: Flow, sink: Sink) -> None:
    survey = flow.survey
    most = limit(survey, "local", "max_items")
    own = [item for item in local_items(survey) if item.counts]
    count = counted(own)
    if most is not None and count > most:
        municipality = survey.municipality.code if survey.municipality else ""
        subject = Subject(survey=survey.id, municipality=municipality)
        sink.report(RULE, own[most].span, subject=subject, count=count, limit=most, over=count - most)
