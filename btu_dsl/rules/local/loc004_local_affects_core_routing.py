"""LOC004: the answer to a local question decides who is asked a core question, or in which words."""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.model.needs import Needs
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case

_CORE = """
blocks:
  - id: samlet
    items:
      - {id: glad, tier: obligatory, text: "Er dit barn glad?", answer: ja_nej}
  - id: mere
    items:
      - {id: mad, tier: optional, text: "Er maden god?", answer: ja_nej}
"""
RULE = Rule(
    code="LOC004",
    name="local-affects-core-routing",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="What is answered to a local question changes nothing about the core's.",
        da="Svaret på et lokalt spørgsmål ændrer intet ved grundskemaets spørgsmål.",
    ),
    message=Words(
        en="the core question `{item}` depends on the local question `{name}`: {why}",
        da="grundskemaets spørgsmål `{item}` afhænger af det lokale spørgsmål `{name}`: {why}",
    ),
    label=Words(en="decided by a local answer", da="afgøres af et lokalt svar"),
    meaning=Words(
        en="the same answers to the core would lead another way than in other municipalities",
        da="de samme svar på grundskemaet ville føre en anden vej end i andre kommuner",
    ),
    help=Words(en="{advice}", da="{advice}"),
    source="own reasoning: the same core answers, the same core route",
    avoid=Example(
        core=_CORE,
        overlay="""
vælg: [mad]
spørgsmål:
  - {id: med, tekst: "Har I lyst til at svare på mere?", svar: ja_nej, slut_hvis: "med == 2"}
""",
    ),
    prefer=Example(
        core=_CORE,
        overlay="""
vælg: [mad]
spørgsmål:
  - {id: tur, tekst: "Kommer I på tur?", svar: ja_nej}
  - {id: ofte, spørg_hvis: "tur == 1", tekst: "Er det ofte nok?", svar: ja_nej}
""",
    ),
    near=Example(
        core=_CORE,
        overlay="""
spørgsmål:
  - {id: med, tekst: "Har I lyst til at svare på mere?", svar: ja_nej, slut_hvis: "med == 2"}
  - {id: tur, tekst: "Kommer I på tur?", svar: ja_nej}
""",
    ),
)
_PEOPLE = Words("who is asked it", "hvem der får det")
_WORDS = Words("in which words it is asked", "hvilke ord det stilles med")
_ACCEPTED = Words("which answers are accepted", "hvilke svar der godtages")
_WHY = {"guard": _PEOPLE, "end": _PEOPLE, "text": _WORDS, "check": _ACCEPTED}
_CUT = Words("its `end_if` stops before it", "dets `slut_hvis` stopper før det")
_READ = Words(
    "let it read core questions and preload only", "lad det kun læse grundskemaets spørgsmål og forhåndsviden"
)
_END = Words(
    "let the local follow-ups have an `ask_if:` instead of ending the form",
    "giv de lokale opfølgende spørgsmål et `spørg_hvis:` i stedet for at slutte skemaet",
)
_FACETS = {"text": "wording"}
_NOT_REACHED = Words("not asked of all after that", "stilles derefter ikke til alle")


def check(case: Case, sink: Sink) -> None:
    survey = case.survey
    items = tuple(survey.items())
    local = {item.id for item in items if item.tier == "local"}
    if not local:
        return
    for item, needs in Needs(survey.bases, survey.derived).of_items(survey.blocks):
        for need in needs if item.tier != "local" else ():
            if need.name in local:
                sink.report(
                    RULE,
                    need.span,
                    subject=case.subject(item=item.id, facet=_FACETS.get(need.use, "base")),
                    item=item.id,
                    name=need.name,
                    why=_WHY[need.use],
                    advice=_READ,
                )
    for item in items:
        after = next((later for later in items[item.order + 1 :] if later.tier != "local"), None)
        if item.tier == "local" and item.end_if is not None and after is not None:
            sink.report(
                RULE,
                item.end_if.span,
                related=(Label(after.span, _NOT_REACHED),),
                subject=case.subject(item=after.id, facet="base"),
                item=after.id,
                name=item.id,
                why=_CUT,
                advice=_END,
            )
