"""PLN005: a question asks how often or whether something happened, and nothing tells people in which time.

The survey's own `reference_period` counts where people read it: in the question, beside it, before its block or in the
introduction.
"""

import re
from collections.abc import Iterator

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Battery, Block, Item, Text
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import questions, reading
from btu_dsl.rules.case import Case
from btu_dsl.rules.plain.words import weight
from btu_dsl.rules.tongues import of_language

RULE = Rule(
    code="PLN005",
    name="missing-reference-period",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="A question about how often something happened says in which time.",
        da="Et spørgsmål om, hvor ofte noget er sket, siger, i hvilken tid.",
    ),
    message=Words(
        en="`{item}` asks “{found}”, and nothing says in which time",
        da="`{item}` spørger »{found}«, og intet siger, i hvilken tid",
    ),
    label=Words(en="since when?", da="siden hvornår?"),
    meaning=Words(
        en="some think of last week, some of last year, and their answers are put in one figure",
        da="nogle tænker på den seneste uge, andre på det seneste år, og deres svar lægges sammen i ét tal",
    ),
    help=Words(
        en="write the time in the question, “in the past 12 months” for instance, or before its block",
        da="skriv tiden i spørgsmålet, for eksempel »inden for de seneste 12 måneder«, eller før blokken",
    ),
    source="SQP: reference period; QAS-99, 3d",
    avoid=Example(
        overlay="""
spørgsmål:
  - {id: skiftet, tekst: "Hvor mange gange har du fået en ny hjemmehjælper?", svar: {tal: {mindst: 0, højst: 99}}}
"""
    ),
    prefer=Example(
        overlay="""
spørgsmål:
  - id: skiftet
    tekst: Hvor mange gange har du fået en ny hjemmehjælper inden for de seneste 3 måneder?
    svar: {tal: {mindst: 0, højst: 99}}
"""
    ),
    near=Example(
        overlay="""
spørgsmål:
  - {id: gange, tekst: "Hvor mange gange om ugen får du hjælp til at gå i bad?", svar: {tal: {mindst: 0, højst: 14}}}
"""
    ),
)
_COUNTED = {
    "da": re.compile(
        r"\b(?:hvor ofte|hvor mange gange|hvor tit|har (?:du|I|dit barn) (?:oplevet|været ude for|haft kontakt))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(r"\b(?:how often|how many times|have you (?:ever )?experienced)\b", re.IGNORECASE),
}
_TIME = {
    "da": re.compile(
        r"\b(?:seneste|sidste|siden|i løbet af|inden for|nuværende|da|sidst|om (?:ugen|måneden|året|dagen)|i dag|lige nu|i år"
        r"|(?:pr\.|hver|i en (?:\w+ )?|på en (?:\w+ )?)\s*(?:dag|uge|måned|år)|for tiden|normalt|nogensinde|som regel)\b|\b\d{4}\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:past|last|since|during|within|current|when|latest|ever|usually|nowadays"
        r"|(?:a|per|each|every|this) (?:day|week|month|year))\b|\b\d{4}\b",
        re.IGNORECASE,
    ),
}


def check(case: Case, sink: Sink) -> None:
    places: dict[str, tuple[Block, Battery | None]] = {}
    for item, text, question in questions(case):
        counted, time = of_language(_COUNTED, text.language), of_language(_TIME, text.language)
        match = counted.search(question) if counted else None
        if match is None or time is None or time.search(question):
            continue
        places = places or _places(case)
        if not any(time.search(reading(one, one.language)) for one in _round(item, *places[item.id], case)):
            subject = case.subject(item=item.id, facet="presentation")
            sink.report(RULE, text.span, subject=subject, level=weight(text), item=item.id, found=match.group())


def _places(case: Case) -> dict[str, tuple[Block, Battery | None]]:
    batteries = {row.id: battery for battery in case.survey.batteries() for row in battery.rows}
    return {item.id: (block, batteries.get(item.id)) for block in case.survey.blocks for item in block.items()}


def _round(item: Item, block: Block, battery: Battery | None, case: Case) -> Iterator[Text]:
    """What people read beside a question and before it."""
    for variants in (item.instruction, item.definition, item.help, block.intro):
        yield from variants.all()
    if battery is not None:
        for variants in (battery.instruction, battery.definition, battery.help):
            yield from variants.all()
    for part in case.survey.frame:
        if part.name == "intro":
            yield from part.text.all()
