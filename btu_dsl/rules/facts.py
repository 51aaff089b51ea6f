"""What a core's own rules may ask about a whole form: a small, fixed set of names, typed like everything else.

| name | type | is |
|---|---|---|
| `items`, `obligatory_items`, `optional_items`, `local_items`, `background_items`, `open_items` | number | how many; background does not count in `items` or in a tier |
| `paid_items` | number | local items by agreement; `local_items` are those without |
| `languages`, `modes` | number | how many are fielded |
| `web`, `paper`, `phone` | condition | whether the mode is fielded |
| `in_da`, `in_en`, … | condition | whether the language is fielded |
| `overlay` | condition | whether it is a municipality's form, not the core alone |
| `municipality` | text | the three digits, empty for a core |
"""

from collections.abc import Mapping
from typing import Final

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.check import check
from btu_dsl.expr.evaluate import truth
from btu_dsl.expr.types import BooleanType, NumberType, Symbol, TextType, Type
from btu_dsl.model.nodes import OpenAnswer, Survey
from btu_dsl.rulebook.faults import locking
from btu_dsl.rulebook.rule import OwnRule
from btu_dsl.rules.case import Case
from btu_dsl.syntax import nodes as declared

Fact = int | bool | str

_LANGUAGES: Final = ("da", "en", "ar", "tr", "ur")
_MODES: Final = ("web", "paper", "phone")


def facts_of(survey: Survey) -> Mapping[str, Fact]:
    counted = [item for item in survey.items() if item.counts]
    local = [item for item in counted if item.tier == "local"]
    return {
        "items": len(counted),
        "obligatory_items": sum(1 for item in counted if item.tier == "obligatory"),
        "optional_items": sum(1 for item in counted if item.tier == "optional"),
        "local_items": sum(1 for item in local if item.agreement is None),
        "paid_items": sum(1 for item in local if item.agreement is not None),
        "background_items": sum(1 for item in survey.items() if not item.counts),
        "open_items": sum(1 for item in survey.items() if isinstance(item.answer, OpenAnswer)),
        "languages": len(survey.languages),
        "modes": len(survey.modes),
        **{mode: mode in survey.modes for mode in _MODES},
        **{f"in_{name}": name in survey.languages for name in (*_LANGUAGES, *survey.core_languages) if name.isalpha()},
        "overlay": survey.municipality is not None,
        "municipality": survey.municipality.code if survey.municipality else "",
    }


def run_own_rules(case: Case, sink: Sink) -> None:
    """Every rule that the core adds of its own: does what it requires hold of this form?"""
    values = facts_of(case.survey)
    symbols = {name: _symbol(name, value, case) for name, value in values.items()}
    seen: set[str] = set()
    for rule in case.survey.rules:
        code = rule.code.text
        if not code.startswith("X") or code in seen:
            sink.report(locking.OWN_CODE, rule.code.span, code=code)
            continue
        seen.add(code)
        if check(rule.require, symbols, sink, at=0, want="condition") is None or truth(rule.require, values) is True:
            continue
        sink.report(_record(rule), _place(rule, case), subject=case.subject())


def _symbol(name: str, value: Fact, case: Case) -> Symbol:
    kind: Type = BooleanType() if isinstance(value, bool) else TextType() if isinstance(value, str) else NumberType()
    span = case.survey.span
    return Symbol(name=name, kind="derived", type=kind, span=span, optional=False)


def _place(rule: declared.OwnRule, case: Case) -> Span:
    return rule.code.span if case.is_core else case.survey.span


def _record(rule: declared.OwnRule) -> OwnRule:
    """Its words stand in the core, in one language; braces in them are only braces."""
    return OwnRule(
        code=rule.code.text,
        name="own-rule",
        level=Level(rule.level),
        message=_words(rule.message),
        help=_words(rule.help),
    )


def _words(text: str) -> Words:
    plain = text.replace("{", "{{").replace("}", "}}")
    return Words(plain, plain)
