"""PRV003: a question about health, belief, politics or the like has no legal basis, or no way to decline.

Differs from the catalogue: a question that asks what somebody thinks, on a scale or in so many words, is no question
about the person, and is left alone however often it says "sygdom".
"""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Choice, Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import questions
from btu_dsl.rules.case import Case
from btu_dsl.rules.privacy.words import RATING, SENSITIVE, found_in

RULE = Rule(
    code="PRV003",
    name="special-category-undeclared",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="A sensitive question says on which legal basis it is asked, and can be declined.",
        da="Et følsomt spørgsmål siger, på hvilket retligt grundlag det stilles, og kan afvises.",
    ),
    message=Words(
        en="`{item}` asks about something sensitive, “{found}”, {lacking}",
        da="`{item}` spørger om noget følsomt, »{found}«, {lacking}",
    ),
    label=Words(en="a sensitive question", da="et følsomt spørgsmål"),
    meaning=Words(
        en="such answers may only be collected on a basis that the law names, from people who can say no",
        da="den slags svar må kun indsamles på et grundlag, som loven nævner, fra mennesker, der kan sige nej",
    ),
    help=Words(en="write {remedy}", da="skriv {remedy}"),
    source="General Data Protection Regulation, articles 9 and 10",
    avoid=Example(
        overlay="""
spørgsmål:
  - {id: diagnose, tekst: "Har dit barn en diagnose?", svar: {valg: en, koder: {1: Ja, 2: Nej}}}
"""
    ),
    prefer=Example(
        overlay="""
spørgsmål:
  - id: diagnose
    tekst: Har dit barn en diagnose?
    svar: {valg: en, koder: {1: Ja, 2: Nej}, manglende: {vil_ikke_svare: "Ønsker ikke at svare"}}
    følsomme_oplysninger: Databeskyttelsesforordningens artikel 9, stk. 2, litra a (samtykke)
"""
    ),
    near=Example(
        overlay="""
spørgsmål:
  - {id: hjaelp, tekst: "Er du tilfreds eller utilfreds med hjælpen til børn med en diagnose?", svar: tilfredshed5}
"""
    ),
)
_NEITHER = Words(
    "and names no legal basis and lets nobody decline", "og nævner intet retligt grundlag og lader ingen sige nej"
)
_NO_BASIS = Words("and names no legal basis", "og nævner intet retligt grundlag")
_NO_REFUSAL = Words("and lets nobody decline", "og lader ingen sige nej")
_BASIS = Words("`special_category:` with the legal basis", "`følsomme_oplysninger:` med det retlige grundlag")
_REFUSAL = Words("`missing: {refused: …}`", "`manglende: {vil_ikke_svare: …}`")
_BOTH = Words(f"{_BASIS.en} and {_REFUSAL.en}", f"{_BASIS.da} og {_REFUSAL.da}")


def check(case: Case, sink: Sink) -> None:
    for item, text, question in questions(case):
        found = _asks_for(item, text.language, question)
        if found is None:
            continue
        basis = item.special_category is not None
        refusal = any(kind.kind == "refused" for kind in item.missing)
        if not (basis and refusal):
            sink.report(
                RULE,
                text.span,
                subject=case.subject(item=item.id, facet="wording"),
                item=item.id,
                found=found,
                lacking=_NO_REFUSAL if basis else _NO_BASIS if refusal else _NEITHER,
                remedy=_REFUSAL if basis else _BASIS if refusal else _BOTH,
            )


def _asks_for(item: Item, language: str, question: str) -> str | None:
    rated = isinstance(item.answer, Choice) and item.answer.scale.type == "ordinal"
    if rated or found_in(RATING, language, question):
        return "" if item.special_category is not None and not rated else None
    return found_in(SENSITIVE, language, question) or (item.id if item.special_category is not None else None)
