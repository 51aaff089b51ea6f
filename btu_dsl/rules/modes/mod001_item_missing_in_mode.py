"""MOD001: a question of the core that one of the modes can never ask.

Differs from the catalogue: no key takes a question out of a mode, so what is left is the printed form. It is printed
for nobody in particular, and a condition on what is known beforehand is then never met. A warning, for forms that are
printed unit by unit do ask the question.
"""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.expr.values import NO_ANSWER
from btu_dsl.flow.lowered import FALSE, names_of
from btu_dsl.flow.partial import settle
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import own_items
from btu_dsl.rules.spans import condition_span

RULE = Rule(
    code="MOD001",
    name="item-missing-in-mode",
    level=Level.WARNING,
    effect=Effect.NOTE,
    scope=Scope.MODES,
    purpose=Words(
        en="Every question of the core can be asked in every mode that the survey is fielded in.",
        da="Ethvert spørgsmål i grundskemaet kan stilles i alle de former, undersøgelsen udsendes i.",
    ),
    message=Words(
        en="`{item}` is never asked on a paper form that is printed for everybody",
        da="`{item}` bliver aldrig stillet på et papirskema, der trykkes til alle",
    ),
    label=Words(
        en="hangs on `{reads}`, which such a form does not know",
        da="afhænger af `{reads}`, som et sådant skema ikke kender",
    ),
    meaning=Words(
        en="those who answer on paper are then missing from this question, and they are not like those who answer on the web",
        da="de, der svarer på papir, mangler så i dette spørgsmål, og de ligner ikke dem, der svarer på web",
    ),
    help=Words(
        en="use a base with `if_unknown: ask`, or print the form unit by unit",
        da="brug en målgruppe med `if_unknown: ask`, eller tryk skemaet enhed for enhed",
    ),
    source="Universal presentation across modes: US Census Bureau, guidelines for multi-mode questionnaires",
    avoid=Example(
        core="""
preload:
  tilbud: {type: choice, codes: {1: daginstitution, 2: dagpleje}}
items:
  - id: ledelse
    tier: obligatory
    ask_if: tilbud == 1
    text: Er du tryg ved daginstitutionens ledelse?
    answer: {choice: one, codes: {1: Ja, 2: Nej}}
"""
    ),
    prefer=Example(
        core="""
preload:
  tilbud: {type: choice, codes: {1: daginstitution, 2: dagpleje}}
bases:
  i_institution: {label: "Forældre med barn i daginstitution", when: "tilbud == 1", if_unknown: ask}
items:
  - id: ledelse
    tier: obligatory
    base: i_institution
    text: Er du tryg ved daginstitutionens ledelse?
    answer: {choice: one, codes: {1: Ja, 2: Nej}}
"""
    ),
    near=Example(
        core="""
modes: [web, phone]
preload:
  tilbud: {type: choice, codes: {1: daginstitution, 2: dagpleje}}
items:
  - id: ledelse
    tier: obligatory
    ask_if: tilbud == 1
    text: Er du tryg ved daginstitutionens ledelse?
    answer: {choice: one, codes: {1: Ja, 2: Nej}}
"""
    ),
)
_ITEM = Words("the question", "spørgsmålet")


def check(case: Case, sink: Sink) -> None:
    survey = case.survey
    if "paper" not in survey.modes or not survey.preload:
        return
    unknown = {value.name: NO_ANSWER for value in survey.preload}
    for item in own_items(case):
        guard = case.flow.guards[item.id].whole
        if guard != FALSE and settle(guard, unknown) == FALSE:
            reads = [name for name in names_of(guard) if name in unknown]
            sink.report(
                RULE,
                condition_span(case.flow, item),
                related=(Label(item.span, _ITEM),),
                subject=case.subject(item=item.id, facet="base", mode="paper"),
                item=item.id,
                reads="`, `".join(reads),
            )
