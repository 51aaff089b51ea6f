"""TRD008: a wave asks about another time, other people or another unit, or explains a question in another way.

Differs from the catalogue: definitions are found here too, as they say what a question is about; an introduction or an
instruction, which only helps to answer, is a warning and a note.
"""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.presentation import ALL_QUESTIONS, tell_presentation
from btu_dsl.series.facets import Json
from btu_dsl.series.pair import Pair

RULE = Rule(
    code="TRD008",
    name="reference-period-or-population-changed",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.WAVES,
    purpose=Words(
        en="From wave to wave the questions are about the same time, the same people and the same things.",
        da="Fra runde til runde handler spørgsmålene om den samme tid, de samme mennesker og de samme ting.",
    ),
    message=Words(en="what frames {items} has changed{where}: {what}", da="rammen om {items} er ændret{where}: {what}"),
    label=Words(en="not as before", da="ikke som før"),
    meaning=Words(
        en="the same words are answered about something else than before",
        da="de samme ord besvares om noget andet end før",
    ),
    help=Words(
        en="take the old text, or declare a `series_break` with `facet: presentation`",
        da="brug den gamle tekst, eller erklær et `series_break` med `facet: presentation`",
    ),
    source="European statistics code of practice, principle 14: comparable over a reasonable period; SQP: reference period",
    avoid=Example(
        before="title: Forældre\n",
        core="""
survey:
  controller: Indenrigs- og Boligministeriet
  population: Forældre til børn i dagtilbud
  observation_unit: [child]
  reference_period: det seneste halve år
  contact: Skemaets ejer, skema@example.org
  privacy: {promise: confidential, accessibility_statement: "https://example.org/tilgaengelighed"}
""",
    ),
    prefer=Example(
        before="title: Forældre\n",
        core="""
survey:
  controller: Indenrigs- og Boligministeriet
  population: Forældre til børn i dagtilbud
  observation_unit: [child]
  reference_period: det seneste halve år
  contact: Skemaets ejer, skema@example.org
  privacy: {promise: confidential, accessibility_statement: "https://example.org/tilgaengelighed"}
series_break:
  - {scope: survey, facet: presentation, since: "2022", reason: "Der spørges nu to gange om året", bridge: none}
""",
    ),
    near=Example(
        before="title: Forældre\n",
        core="""
survey:
  controller: Social- og Boligministeriet
  population: Forældre til børn i dagtilbud
  observation_unit: [child]
  reference_period: de seneste 12 måneder
  contact: Skemaets nye ejer, skema@example.org
  privacy: {promise: confidential, accessibility_statement: "https://example.org/tilgaengelighed"}
""",
    ),
)
_UNIT = Words("what one form is about", "hvad ét skema handler om")
_NOWHERE = Words("", "")


def check(pair: Pair, sink: Sink) -> None:
    tell_presentation(RULE, pair, sink, light=Level.WARNING)
    old, new = pair.old.facts.get("observation_unit"), pair.new.facts.get("observation_unit")
    if old != new:
        sink.report(
            RULE,
            pair.item_place(""),
            subject=pair.about_item("", "presentation"),
            old=_units(old),
            new=_units(new),
            items=ALL_QUESTIONS,
            where=_NOWHERE,
            what=_UNIT,
        )


def _units(value: Json) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) and value else "–"
