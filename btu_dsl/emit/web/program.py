"""What the page's script is told: the form's identity, its questions' conditions and bounds, and its own phrases."""

from hashlib import sha256
from typing import assert_never

from btu_dsl.flow.lowered import term_json, to_json
from btu_dsl.plan.derived import DerivedRule
from btu_dsl.plan.dump import dump_text
from btu_dsl.plan.phrases import web as phrases
from btu_dsl.plan.text import plain
from btu_dsl.plan.web import (
    Choose,
    Control,
    DateField,
    NumberField,
    TextField,
    WebPage,
    WebPlan,
    WebQuestion,
)

_SPOKEN_BY_SCRIPT = {
    "page_of": phrases.PAGE_OF,
    "part_of": phrases.PART_OF,
    "not_answered": phrases.NOT_ANSWERED,
    "unanswered": phrases.UNANSWERED,
    "whole_number": phrases.WHOLE_NUMBER,
    "number": phrases.NUMBER,
    "between": phrases.BETWEEN,
    "at_least": phrases.AT_LEAST,
    "at_most": phrases.AT_MOST,
    "year": phrases.YEAR_HINT,
    "whole_date": phrases.WHOLE_DATE,
    "date_between": phrases.DATE_BETWEEN,
    "date_at_least": phrases.DATE_AT_LEAST,
    "date_at_most": phrases.DATE_AT_MOST,
    "cleared": phrases.CLEARED,
    "sending": phrases.SENDING,
    "not_sent": phrases.NOT_SENT,
    "try_again": phrases.TRY_AGAIN,
    "answered": phrases.ANSWERED,
}


def program(plan: WebPlan) -> dict[str, object]:
    """Data only: the script interprets it and evaluates none of it as code. `form` tells one edition from another."""
    languages = [language.code for language in plan.languages]
    return {
        "id": plan.id,
        "version": plan.version,
        "core": plan.core,
        "root": plan.root,
        "form": sha256(dump_text(plan).encode()).hexdigest()[:16],
        "token": plan.token,
        "endpoint": plan.endpoint,
        "languages": languages,
        "directions": {language.code: language.direction for language in plan.languages},
        "title": {language: plain(plan.title[language]) for language in languages},
        "preload": [{"name": one.name, "type": one.type, "codes": list(one.codes)} for one in plan.preload],
        "derived": [_derived(one) for one in plan.derived],
        "items": [_item(question, page) for page in plan.pages for question in page.questions()],
        "phrases": {
            key: {language: phrase.say(language) for language in languages} for key, phrase in _SPOKEN_BY_SCRIPT.items()
        },
    }


def _item(question: WebQuestion, page: WebPage) -> dict[str, object]:
    return {
        "id": question.id,
        "page": page.id,
        "block": page.block,
        **_control(question.control),
        "guard": to_json(question.guard),
        "fixed": question.fixed,
        "remind": question.remind,
        "checks": [{"level": check.level, "fails": to_json(check.fails)} for check in question.checks],
    }


def _control(control: Control) -> dict[str, object]:
    match control:
        case Choose(many=many):
            return {"kind": "many" if many else "one"}
        case NumberField(low=low, high=high, decimals=decimals):
            return {"kind": "number", "low": low, "high": high, "decimals": decimals}
        case DateField(precision=precision, low=low, high=high):
            return {"kind": "date", "precision": precision, "low": low, "high": high}
        case TextField():
            return {"kind": "text"}
    assert_never(control)


def _derived(rule: DerivedRule) -> dict[str, object]:
    told: dict[str, object] = {"name": rule.name, "function": rule.function}
    if rule.holds is not None and rule.fails is not None:
        return {**told, "holds": to_json(rule.holds), "fails": to_json(rule.fails)}
    if rule.term is not None:
        return {**told, "term": term_json(rule.term)}
    return {**told, "members": list(rule.members), "min_answered": rule.min_answered}
