"""PRV001: a question asks for a name, an address or a number that points to one person, and nothing says why."""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Choice, Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import questions
from btu_dsl.rules.case import Case
from btu_dsl.rules.privacy.words import IDENTIFIERS, NAMED, found_in

RULE = Rule(
    code="PRV001",
    name="undeclared-identifier-item",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="A question that asks who somebody is says what the answer is used for.",
        da="Et spørgsmål om, hvem nogen er, siger, hvad svaret bruges til.",
    ),
    message=Words(
        en="`{item}` asks for “{found}” and does not say what it is used for",
        da="`{item}` beder om »{found}« og siger ikke, hvad det bruges til",
    ),
    label=Words(en="points to one person", da="peger på en bestemt person"),
    meaning=Words(
        en="all the other answers of the form become that person's, whatever the respondent was promised",
        da="alle skemaets andre svar bliver personens, uanset hvad svarpersonen er lovet",
    ),
    help=Words(
        en='take the question out, or write `personal_data: "…"`, what it is for and when it is deleted',
        da='tag spørgsmålet ud, eller skriv `personoplysninger: "…"`, hvad det bruges til, og hvornår det slettes',
    ),
    source="General Data Protection Regulation, articles 5 and 6",
    avoid=Example(
        overlay="""
spørgsmål:
  - id: ring
    tekst: Hvad er dit telefonnummer?
    svar: {tal: {mindst: 10000000, højst: 99999999}}
"""
    ),
    prefer=Example(
        overlay="""
spørgsmål:
  - id: ring
    tekst: Hvad er dit telefonnummer?
    svar: {tal: {mindst: 10000000, højst: 99999999}}
    personoplysninger: Pladsanvisningen ringer op, hvis du ønsker det; slettes efter tre måneder
"""
    ),
    near=Example(
        overlay="""
spørgsmål:
  - id: kontakt
    tekst: Vil du helst kontaktes på din e-mail eller din telefon?
    svar: {valg: en, koder: {1: "E-mail", 2: Telefon}}
"""
    ),
)


def check(case: Case, sink: Sink) -> None:
    for item, text, question in questions(case):
        found = identifier(item, text.language, question)
        if found is not None and item.personal_data is None:
            subject = case.subject(item=item.id, facet="wording")
            sink.report(RULE, text.span, subject=subject, item=item.id, found=found)


def identifier(item: Item, language: str, question: str) -> str | None:
    """The words by which an item asks for what identifies; an answer from a closed list never does."""
    if isinstance(item.answer, Choice):
        return None
    return found_in(IDENTIFIERS, language, question) or (item.id if item.id in NAMED else None)
