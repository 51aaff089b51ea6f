"""Answer sheets for a survey, in the form of the contract: JSON values by item."""

import random
from collections.abc import Iterator

from btu_dsl.model.nodes import Choice, DateAnswer, Item, NumberAnswer, Survey

KINDS = ("no_answer", "dont_know", "refused", "not_applicable", "unreadable", "broken_off")
_DATES = {"day": ("2021-11-05", "2022-01-31"), "month": ("2021-11", "2022-01"), "year": (2021, 2022)}


def answers_to(item: Item) -> tuple[object, ...]:
    """Answers that a person may give to an item, the plainest first."""
    match item.answer:
        case Choice(many=True, printed=codes):
            single = tuple([code.value] for code in codes)
            together = [code.value for code in codes if not code.exclusive]
            return (*single, together)
        case Choice(printed=codes):
            return tuple(code.value for code in codes)
        case NumberAnswer(low=low, high=high):
            bottom, top = int(low or 0), int(high if high is not None else 50)
            return tuple(dict.fromkeys((bottom, (bottom + top) // 2, min(bottom + 1, top), top)))
        case DateAnswer(precision=precision, low=low, high=high):
            given = tuple(int(day) if precision == "year" else day for day in (low, high) if day)
            return given or _DATES[precision]
        case _:
            return ("Fordi maden er god", "x")


def table(survey: Survey, *, more: int = 30, seed: int = 22) -> Iterator[dict[str, object]]:
    """Blank, all the first, all the last, each missing kind throughout, the first skipped, and `more` drawn sheets.

    Besides, every single answer by itself over plain ones.
    """
    items = tuple(survey.items())
    plain = {item.id: answers_to(item)[0] for item in items}
    yield {}
    yield {item.id: None for item in items}
    yield plain
    yield {item.id: answers_to(item)[-1] for item in items}
    for kind in KINDS:
        yield {item.id: {"kind": kind} for item in items}
    yield {**plain, items[0].id: None}
    draw = random.Random(seed)
    for item in items:
        for answer in answers_to(item):
            yield {**plain, item.id: answer}
        yield {**plain, item.id: {"kind": "dont_know"}}
    for _ in range(more):
        yield {item.id: draw.choice((*answers_to(item), None, {"kind": draw.choice(KINDS)})) for item in items}


def preloads(survey: Survey) -> Iterator[dict[str, object]]:
    """Nothing known, and every value of every choice that is known beforehand."""
    yield {}
    for value in survey.preload:
        for code in value.codes:
            yield {value.name: code.value}
