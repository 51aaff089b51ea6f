"""LOC008: a local question is answered in a way that the core's policy does not open for municipalities."""

from collections.abc import Iterable, Mapping

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Answer, Choice, DateAnswer, Item, NumberAnswer
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.counting import local_items

RULE = Rule(
    code="LOC008",
    name="local-answer-not-open",
    level=Level.ERROR,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="A local question uses one of the answer types that the core's policy opens for municipalities.",
        da="Et lokalt spørgsmål bruger en af de svartyper, som grundskemaets regler åbner for kommuner.",
    ),
    message=Words(
        en="`{item}` has the answer type {answer}, which the core does not open for local questions",
        da="`{item}` har svartypen {answer}, som grundskemaet ikke åbner for lokale spørgsmål",
    ),
    label=Words(en="a local question", da="et lokalt spørgsmål"),
    help=Words(en="use one of: {known}", da="brug en af: {known}"),
    source="own reasoning: local results stand beside core results as mean and distribution",
    avoid=Example(
        core="""
policy:
  profile: national
  local: {max_items: 5, answers: [scale, choice]}
""",
        overlay="""
spørgsmål:
  - {id: tur, tekst: "Hvad er det bedste ved jeres ture?", svar: åben}
""",
    ),
    prefer=Example(
        core="""
policy:
  profile: national
  local: {max_items: 5, answers: [scale, choice]}
""",
        overlay="""
spørgsmål:
  - {id: tur, tekst: "Er I ofte nok på tur?", svar: ja_nej}
""",
    ),
    near=Example(
        core="""
policy:
  profile: national
  local: {max_items: 5}
""",
        overlay="""
spørgsmål:
  - {id: tur, tekst: "Hvad er det bedste ved jeres ture?", svar: åben}
""",
    ),
)

_KINDS = {
    "scale": Words("scale", "skala"),
    "choice": Words("choice", "valg"),
    "number": Words("number", "tal"),
    "date": Words("date", "dato"),
    "open": Words("open", "åben"),
}


def check(case: Case, sink: Sink) -> None:
    survey = case.survey
    local = survey.policy.get("local")
    allowed = local.get("answers") if isinstance(local, Mapping) else None
    if not isinstance(allowed, tuple):
        return
    for item in local_items(survey):
        kind = answer_kind(item)
        if kind not in allowed:
            sink.report(
                RULE,
                item.span,
                subject=case.subject(item=item.id),
                item=item.id,
                answer=_KINDS[kind],
                known=_listed(str(one) for one in allowed),
            )


def _listed(kinds: Iterable[str]) -> Words:
    told = [_KINDS[kind] for kind in kinds]
    return Words(", ".join(one.en for one in told), ", ".join(one.da for one in told))


def answer_kind(item: Item) -> str:
    """scale, choice, number, date or open, as a policy names them."""
    answer: Answer = item.answer
    match answer:
        case Choice(scale=scale):
            return "scale" if scale.type == "ordinal" else "choice"
        case NumberAnswer():
            return "number"
        case DateAnswer():
            return "date"
        case _:
            return "open"
