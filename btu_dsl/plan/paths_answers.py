"""Some of the answers to one question, in words: codes with their labels, ranges, and what is marked and what not."""

from collections.abc import Collection, Iterator, Sequence

from btu_dsl.expr.values import NO_ANSWER, Missing, Value
from btu_dsl.model.nodes import Choice, Item
from btu_dsl.plan.codebook_words import Vocabulary
from btu_dsl.plan.phrases import codebook_paths as say
from btu_dsl.plan.phrases.languages import speaking

BETWEEN = " · "


def answers_in_words(
    item: Item, some: Collection[Value], every: Sequence[Value], vocabulary: Vocabulary, language: str
) -> str:
    """`some` of `every` answer that was tried; all of them are “any answer”."""
    spoken = speaking(language)
    if all(value in some for value in every):
        return say.ANY_ANSWER.say(spoken)
    given = [value for value in every if value in some and not isinstance(value, Missing)]
    found = list(_given(item, given, every, vocabulary, spoken)) if given else []
    for value in every:
        if value in some and isinstance(value, Missing):
            found.append(say.BLANK.say(spoken) if value == NO_ANSWER else vocabulary.missing_label(value.kind))
    return BETWEEN.join(found)


def _given(
    item: Item, given: Sequence[Value], every: Sequence[Value], vocabulary: Vocabulary, spoken: str
) -> Iterator[str]:
    answered = [value for value in every if not isinstance(value, Missing)]
    if len(given) == len(answered):
        yield say.ANSWERED.say(spoken)
    elif not isinstance(item.answer, Choice):
        yield from _ranges(given, answered)
    elif item.answer.many:
        yield _marked(item, given, answered, vocabulary, spoken)
    else:
        yield from (vocabulary.code_label(item.id, value) for value in given if isinstance(value, int))


def _ranges(given: Sequence[Value], answered: Sequence[Value]) -> Iterator[str]:
    """Answers that follow each other, as `1–9`."""
    ordered = sorted(answered, key=lambda value: (isinstance(value, str), value))
    run: list[Value] = []
    for value in [*ordered, None]:
        if value is not None and value in given:
            run.append(value)
        elif run:
            yield f"{run[0]}" if len(run) == 1 else f"{run[0]}–{run[-1]}"
            run = []


def _marked(item: Item, given: Sequence[Value], answered: Sequence[Value], vocabulary: Vocabulary, spoken: str) -> str:
    """The fewest marks, set and not set, that say exactly which; else one of them."""
    assert isinstance(item.answer, Choice)
    codes = [code.value for code in item.answer.scale.codes]
    wanted = [value for value in given if isinstance(value, tuple)]
    every = [value for value in answered if isinstance(value, tuple)]
    marks = [(code, True) for code in codes if all(code in value for value in wanted)]
    marks += [(code, False) for code in codes if not any(code in value for value in wanted)]
    if _fitting(every, marks) != wanted:
        example = " + ".join(vocabulary.code_label(item.id, code) for code in wanted[0])
        return say.FOR_EXAMPLE.say(spoken, answer=example)
    for mark in reversed(tuple(marks)):
        fewer = [other for other in marks if other != mark]
        marks = fewer if _fitting(every, fewer) == wanted else marks
    return ", ".join(
        (say.MARKED if marked else say.NOT_MARKED).say(spoken, answer=vocabulary.code_label(item.id, code))
        for code, marked in marks
    )


def _fitting(every: Sequence[tuple[int, ...]], marks: Sequence[tuple[int, bool]]) -> list[tuple[int, ...]]:
    return [value for value in every if all((code in value) is marked for code, marked in marks)]
