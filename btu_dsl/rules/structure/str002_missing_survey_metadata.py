"""STR002: the questionnaire does not say whom it is about, who answers for it, or when it is asked.

Differs from the catalogue: languages, modes and version are demanded while a file is read. A questionnaire without a
policy is nobody's core, and nothing is demanded of it; a draft is only warned, so that it can be built and looked at. A
contact that is missing is always a warning: a municipality gives its own.
"""

from collections.abc import Iterator

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Survey
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case

RULE = Rule(
    code="STR002",
    name="missing-survey-metadata",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="A questionnaire says who is responsible, whom it is about, which time it asks about, and when.",
        da="Et spørgeskema siger, hvem der er ansvarlig, hvem det handler om, hvilken tid det spørger til, og hvornår.",
    ),
    message=Words(en="the questionnaire does not say {what}", da="skemaet siger ikke, {what}"),
    label=Words(en="this questionnaire", da="dette skema"),
    meaning=Words(
        en="without it nobody can tell later whether two figures are about the same people and the same time",
        da="uden det kan ingen senere se, om to tal handler om de samme mennesker og den samme tid",
    ),
    help=Words(en="write {keys}", da="skriv {keys}"),
    source="European statistics code of practice, principle 14; the ESS specification lists the same facts",
    avoid=Example(
        core="""
survey:
  controller: Indenrigs- og Boligministeriet
  observation_unit: [child]
  contact: Skemaets ejer, skema@example.org
"""
    ),
    prefer=Example(
        core="""
survey:
  controller: Indenrigs- og Boligministeriet
  population: Forældre til børn i dagtilbud
  observation_unit: [child]
  reference_period: de seneste 12 måneder
  contact: Skemaets ejer, skema@example.org
"""
    ),
    near=Example(
        core="""
collection: {type: event, trigger: "En ansøgning om plads er afgjort"}
"""
    ),
)
_CONTROLLER = Words("who is responsible", "hvem der er dataansvarlig")
_POPULATION = Words("whom it is about", "hvem det handler om")
_UNIT = Words("what one form is about", "hvad ét skema handler om")
_TIME = Words("which time it asks about", "hvilken tid det spørger til")
_PERIOD = Words("when the answers are collected", "hvornår svarene samles ind")
_CONTACT = Words("whom respondents can ask", "hvem svarpersonerne kan spørge")


def check(case: Case, sink: Sink) -> None:
    survey = case.survey
    if not survey.policy:
        return
    missing = tuple(_missing(survey)) if case.is_core else ()
    heavy = bool(missing) and survey.status != "draft"
    if survey.contact is None:
        missing = (*missing, (_CONTACT, "contact" if case.is_core else "kontakt"))
    if missing:
        sink.report(
            RULE,
            survey.span,
            subject=case.subject(),
            level=None if heavy else Level.WARNING,
            what=_listed([words for words, _ in missing]),
            keys=", ".join(f"`{key}:`" for _, key in missing),
        )


def _missing(survey: Survey) -> Iterator[tuple[Words, str]]:
    facts = survey.facts
    if not facts.controller:
        yield _CONTROLLER, "survey.controller"
    if facts.population is None:
        yield _POPULATION, "survey.population"
    if not facts.observation_unit:
        yield _UNIT, "survey.observation_unit"
    if facts.reference_period is None:
        yield _TIME, "survey.reference_period"
    if survey.collection.get("type", "round") == "round" and "period" not in survey.collection:
        yield _PERIOD, "collection.period"


def _listed(words: list[Words]) -> Words:
    def join(parts: list[str], conjunction: str) -> str:
        *most, last = parts
        return f"{', '.join(most)} {conjunction} {last}" if most else last

    return Words(join([one.en for one in words], "or"), join([one.da for one in words], "eller"))
