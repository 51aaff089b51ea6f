"""How long it takes to be asked a question in each mode: an estimate, and all the numbers that it rests on.

Phone is what the script itself says (`phone_speech`): 2.5 words a second and 3 seconds an answer, so that codebook and
script agree.
"""

from collections.abc import Iterable, Mapping

from btu_dsl.flow.nodes import Flow
from btu_dsl.model.nodes import Battery, Block, Choice, DateAnswer, Item, NumberAnswer, Survey, Text, Variants
from btu_dsl.plan.identity import Identity
from btu_dsl.plan.phone_build import build_phone
from btu_dsl.plan.phone_speech import SECONDS_AN_ANSWER
from btu_dsl.plan.wording import words

READ_A_SECOND = 238 / 60
"""Words read silently. Brysbaert 2019, Journal of Memory and Language 109: 238 a minute for adults and plain prose."""

SECONDS_A_WRITTEN_ANSWER = 30.0
SECONDS_A_NUMBER = 5.0
"""To write a sentence, and to type a number or a date. Own reasoning: no measurement was found for such forms.

With these an ordinary question of 15 words and six answers takes some 10 seconds on the web, as Pew Research Center
reports of its own (2022, “How we keep our online surveys from running too long”).
"""


def seconds_asked(flow: Flow, identity: Identity) -> Mapping[str, Mapping[str, float]]:
    """By mode, then by question; under the empty name what is read before the first and after the last.

    A stem, a grid's answers and a block's introduction count with the first question under them.
    """
    survey = flow.survey
    return {mode: _spoken(flow, identity) if mode == "phone" else _read(survey, mode) for mode in survey.modes}


def _spoken(flow: Flow, identity: Identity) -> Mapping[str, float]:
    script = build_phone(flow.survey, flow, identity)
    found = {"": sum(part.seconds for part in (*script.opening, *script.closing))}
    for section in script.sections:
        found.update({question.id: question.seconds for question in section.questions})
        found[section.questions[0].id] += section.seconds - sum(question.seconds for question in section.questions)
    return found


def _read(survey: Survey, mode: str) -> Mapping[str, float]:
    found = {"": _time(survey, mode, (part.text for part in survey.frame))}
    for block in survey.blocks:
        found.update(_in_block(survey, mode, block))
    return found


def _in_block(survey: Survey, mode: str, block: Block) -> Mapping[str, float]:
    found: dict[str, float] = {}
    for entry in block.entries:
        rows = entry.rows if isinstance(entry, Battery) else (entry,)
        for place, item in enumerate(rows):
            own = (item.text, item.instruction, item.definition)
            found[item.id] = _time(survey, mode, own) + _answering(item)
            if place == 0:
                shared = (entry.stem, entry.instruction, entry.definition) if isinstance(entry, Battery) else ()
                found[item.id] += _time(survey, mode, shared) + _labels(survey, item)
    first = next(block.items(), None)
    if first is not None:
        found[first.id] += _time(survey, mode, (block.intro,))
    return found


def _time(survey: Survey, mode: str, texts: Iterable[Variants]) -> float:
    found = (text.for_mode(mode) for text in texts)
    return sum(_words(survey, text) for text in found if text is not None) / READ_A_SECOND


def _labels(survey: Survey, item: Item) -> float:
    if not isinstance(item.answer, Choice):
        return 0.0
    labels = (*(code.label for code in item.answer.scale.codes), *(kind.label for kind in item.missing))
    return sum(_words(survey, label) for label in labels if label is not None) / READ_A_SECOND


def _words(survey: Survey, text: Text) -> int:
    return len(
        words(text, text.language if survey.language not in text.by_language else survey.language, survey).split()
    )


def _answering(item: Item) -> float:
    match item.answer:
        case Choice():
            return SECONDS_AN_ANSWER
        case NumberAnswer() | DateAnswer():
            return SECONDS_A_NUMBER
        case _:
            return SECONDS_A_WRITTEN_ANSWER
