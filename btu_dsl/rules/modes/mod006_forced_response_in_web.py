"""MOD006: the web does not let anybody pass a question that paper and phone let them leave blank.

No key makes an answer obligatory; a hard check that fails of a blank does.
"""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.expr.values import NO_ANSWER
from btu_dsl.flow.build import resolver
from btu_dsl.flow.lower import lower_false
from btu_dsl.flow.lowered import TRUE, names_of
from btu_dsl.flow.partial import settle
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.modes.worded import IN_MODE
from btu_dsl.rules.own import own_items

RULE = Rule(
    code="MOD006",
    name="forced-response-in-web",
    level=Level.ERROR,
    effect=Effect.NOTE,
    scope=Scope.MODES,
    purpose=Words(
        en="A question that can be left blank in one mode can be left blank in all.",
        da="Et spørgsmål, der kan stå ubesvaret i én form, kan stå ubesvaret i alle.",
    ),
    message=Words(
        en="on the web nobody gets past `{item}` without an answer, {other} they do",
        da="på web kommer ingen forbi `{item}` uden at svare, men det gør de {other}",
    ),
    label=Words(en="a hard check that a blank fails", da="et hårdt tjek, som et blankt svar ikke består"),
    meaning=Words(
        en="a forced answer is often a made-up one, and some stop altogether; the modes then differ for that reason alone",
        da="et tvunget svar er tit et påfund, og nogle stopper helt; så er formerne forskellige alene af den grund",
    ),
    help=Words(
        en="make the check soft: it then reminds once and lets people pass",
        da="gør tjekket blødt (`level: soft`, `grad: blød`): så minder det om svaret én gang og lader folk gå videre",
    ),
    source="de Leeuw, Hox & Boevé 2016, handling do-not-know answers: forced answers are advised against",
    avoid=Example(
        core="""
items:
  - id: timer
    tier: obligatory
    text: Hvor mange timer er dit barn i dagtilbud om ugen?
    answer: {number: {min: 1, max: 60}}
    checks:
      - {level: hard, require: "timer is answered", message: "Skriv et tal"}
"""
    ),
    prefer=Example(
        core="""
items:
  - id: timer
    tier: obligatory
    text: Hvor mange timer er dit barn i dagtilbud om ugen?
    answer: {number: {min: 1, max: 60}}
    checks:
      - {level: soft, require: "timer is answered", message: "Vil du skrive et tal?"}
"""
    ),
    near=Example(
        core="""
items:
  - id: timer
    tier: obligatory
    text: Hvor mange timer er dit barn i dagtilbud om ugen?
    answer: {number: {min: 1, max: 60}}
    checks:
      - {level: hard, require: "timer <= 50", message: "Det kan højst være 50 timer"}
"""
    ),
)
_ITEM = Words("the question", "spørgsmålet")


def check(case: Case, sink: Sink) -> None:
    survey = case.survey
    other = next((mode for mode in survey.modes if mode != "web"), None)
    if "web" not in survey.modes or other is None:
        return
    resolve = resolver(survey)
    for item in own_items(case):
        for one in item.checks:
            if one.level == "soft":
                continue
            fails = lower_false(one.require, resolve)
            if item.id in names_of(fails) and settle(fails, {item.id: NO_ANSWER}) == TRUE:
                sink.report(
                    RULE,
                    one.require.span,
                    related=(Label(item.span, _ITEM),),
                    subject=case.subject(item=item.id, facet="missing", mode="web"),
                    level=Level.WARNING if item.tier == "local" else None,
                    item=item.id,
                    other=IN_MODE[other],
                )
