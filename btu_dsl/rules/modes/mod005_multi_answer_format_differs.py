"""MOD005: several answers are ticked in one mode and asked for one by one in another.

Differs from the catalogue: the phone cannot do otherwise, nobody keeps a list of answers in mind. The finding is
therefore an error only of an obligatory question, where figures of all municipalities are compared; elsewhere it is
worth knowing.
"""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Choice
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import own_items

RULE = Rule(
    code="MOD005",
    name="multi-answer-format-differs",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.MODES,
    purpose=Words(
        en="Several answers to one question are asked for in the same way in every mode.",
        da="Flere svar på ét spørgsmål indhentes på samme måde i alle former.",
    ),
    message=Words(
        en="the answers to `{item}` are ticked on the {seen}, but asked one by one on the phone",
        da="svarene på `{item}` krydses af på {seen}, men gennemgås ét for ét i telefonen",
    ),
    label=Words(en="several answers", da="flere svar"),
    meaning=Words(
        en="people say yes to more when asked about each; shares from the phone are higher for the same reality",
        da="folk siger ja til flere, når de spørges om hvert; andelene fra telefonen bliver højere for samme virkelighed",
    ),
    help=Words(
        en="ask as a battery of yes or no, which is the same in every mode, or compare the modes apart",
        da="spørg som et batteri med ja og nej, som er ens i alle former, eller opgør formerne hver for sig",
    ),
    source="Smyth, Dillman, Christian & Stern 2006, check-all and forced-choice formats",
    avoid=Example(
        core="""
items:
  - id: grunde
    tier: obligatory
    text: Hvad havde betydning, da I valgte dagtilbud?
    answer:
      choice: many
      codes: {1: Afstanden, 2: Åbningstiden, 3: {label: "Ingen af dem", exclusive: true}}
"""
    ),
    prefer=Example(
        core="""
items:
  - battery: grunde
    tier: obligatory
    stem: Havde dette betydning, da I valgte dagtilbud?
    answer: ja_nej
    rows:
      - {id: afstand, text: Afstanden}
      - {id: aabent, text: Åbningstiden}
"""
    ),
    near=Example(
        core="""
modes: [web, paper]
items:
  - id: grunde
    tier: obligatory
    text: Hvad havde betydning, da I valgte dagtilbud?
    answer:
      choice: many
      codes: {1: Afstanden, 2: Åbningstiden, 3: {label: "Ingen af dem", exclusive: true}}
"""
    ),
)
_SEEN = {"web": Words("web", "web"), "paper": Words("paper form", "papir")}


def check(case: Case, sink: Sink) -> None:
    modes = case.survey.modes
    seen = next((mode for mode in modes if mode in _SEEN), None)
    if "phone" not in modes or seen is None:
        return
    for item in own_items(case):
        if isinstance(item.answer, Choice) and item.answer.many:
            grave = item.tier == "obligatory"
            sink.report(
                RULE,
                item.answer.scale.span,
                subject=case.subject(item=item.id, facet="presentation", mode="phone"),
                level=None if grave else Level.INFO,
                effect=None if grave else Effect.NOTE,
                item=item.id,
                seen=_SEEN[seen],
            )
