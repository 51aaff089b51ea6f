"""PRV002: somebody's CPR number stands in the questionnaire."""

import re
from collections.abc import Iterator
from datetime import date

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import own_texts
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import own_items

RULE = Rule(
    code="PRV002",
    name="cpr-number-in-source",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="No text, example or note of a questionnaire holds a CPR number.",
        da="Ingen tekst, intet eksempel og ingen note i et spørgeskema indeholder et CPR-nummer.",
    ),
    message=Words(
        en="`{key}` holds what looks like a CPR number",
        da="`{key}` indeholder noget, der ligner et CPR-nummer",
    ),
    label=Words(en="ten digits that begin with a date", da="ti cifre, der begynder med en dato"),
    meaning=Words(
        en="the file is copied to every municipality, printed, and kept for ever in its history",
        da="filen kopieres til alle kommuner, trykkes og bliver liggende i historikken",
    ),
    help=Words(
        en="take the number out here, and in the history of the file as well if it is a real one",
        da="fjern nummeret her, og også i filens historik, hvis det er et rigtigt nummer",
    ),
    source="the Danish CPR number: six digits of a date and four more (CPR office); general practice of authorities",
    avoid=Example(
        core="""
preload:
  sag: {type: text, label: Sag, example: "311299-9999"}
"""
    ),
    prefer=Example(
        core="""
preload:
  sag: {type: text, label: Sag, example: "2022-00417"}
"""
    ),
    near=Example(
        core="""
preload:
  sag: {type: text, label: Sag, example: "451399-9999"}
"""
    ),
)
_CPR = re.compile(r"(?<![\w-])(\d\d)(\d\d)(\d\d)([-–  ]?)(\d{4})(?![\w-])", re.ASCII)
_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


def check(case: Case, sink: Sink) -> None:
    for key, written, span, language in _strings(case):
        if holds_cpr(written):
            subject = case.subject(item=key.split(".")[0], facet="wording", language=language)
            sink.report(RULE, span, subject=subject, key=key)


def _strings(case: Case) -> Iterator[tuple[str, str, Span, str]]:
    """(path, what is written, where, language) of every text and note."""
    for text in own_texts(case):
        for language, rendering in text.by_language.items():
            yield text.key, rendering.prose.raw, rendering.prose.span, language
    for item in own_items(case):
        for name in ("source", "personal_data", "special_category"):
            yield f"{item.id}.{name}", getattr(item, name) or "", item.span, ""
    if case.is_core:
        for value in case.survey.preload:
            yield f"{value.name}.example", str(value.example or ""), value.span, ""
        for name, fact in case.survey.facts.data.items():
            yield f"survey.{name}", fact if isinstance(fact, str) else "", case.survey.span, ""


def holds_cpr(written: str) -> bool:
    """A date and four digits; without anything between them only where the old check digit fits."""
    return any(
        _is_date(int(day), int(month), int(year)) and (between or _checks(f"{day}{month}{year}{serial}"))
        for day, month, year, between, serial in _CPR.findall(written)
    )


def _is_date(day: int, month: int, year: int) -> bool:
    """In one of the two centuries that two digits may mean."""
    for century in (1900, 2000):
        try:
            date(century + year, month, day)
        except ValueError:
            continue
        return True
    return False


def _checks(digits: str) -> bool:
    return sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 11 == 0
