"""Routing in words, for the reader without script and for print: who answers a question, and where the form ends."""

from btu_dsl.expr.values import Kind
from btu_dsl.flow.build import resolver
from btu_dsl.flow.lower import lower_true
from btu_dsl.flow.lowered import FALSE, Lowered
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.words import in_words
from btu_dsl.model.nodes import Base, Battery, Block, Choice, Code, Item, Survey, Text
from btu_dsl.plan.phrases import web as phrases
from btu_dsl.plan.phrases.missing import MISSING
from btu_dsl.plan.phrases.phrase import Phrase
from btu_dsl.plan.text import Words
from btu_dsl.plan.web import Localized
from btu_dsl.plan.wording import words


class Vocabulary:
    """Questions by their number, everything else by its label, in one language."""

    def __init__(self, survey: Survey, language: str) -> None:
        self._survey = survey
        self._language = language
        self._numbers = {item.id: item.order + 1 for item in survey.items()}
        self._labels: dict[str, Text | None] = {value.name: value.label for value in survey.preload}
        self._labels |= {value.name: value.label for value in survey.derived}
        self._labels |= {base.name: base.label for base in survey.bases}
        self._codes: dict[str, tuple[Code, ...]] = {value.name: value.codes for value in survey.preload}
        for item in survey.items():
            if isinstance(item.answer, Choice):
                self._codes[item.id] = item.answer.scale.codes

    def question(self, name: str) -> str:
        if name in self._numbers:
            return phrases.QUESTION_NUMBER.say(self._language, n=self._numbers[name])
        label = self._labels.get(name)
        return name if label is None else words(label, self._language, self._survey)

    def code_label(self, name: str, code: int) -> str:
        label = next((own.label for own in self._codes.get(name, ()) if own.value == code), None)
        return str(code) if label is None else words(label, self._language, self._survey)

    def missing_label(self, kind: Kind) -> str:
        return MISSING[kind].say(self._language)


class RouteWords:
    """Says conditions and groups in every language of the form."""

    def __init__(self, flow: Flow, languages: tuple[str, ...]) -> None:
        self._flow = flow
        self._vocabularies = {language: Vocabulary(flow.survey, language) for language in languages}
        preload, derived = flow.survey.preload, flow.survey.derived
        self._known = frozenset((*(value.name for value in preload), *(value.name for value in derived)))

    def who(self, node: Block | Battery | Item) -> tuple[Localized, ...]:
        """What the node itself asks for: its base by its label, its condition in words."""
        said: list[Localized] = []
        if node.base is not None:
            said.append(self._group(node.base))
        if node.ask_if is not None:
            condition = lower_true(node.ask_if, resolver(self._flow.survey))
            said.append(self._condition(phrases.ONLY_IF, condition))
        return tuple(said)

    def end(self, item: Item) -> Localized | None:
        condition = self._flow.ends.get(item.id, FALSE)
        return None if condition == FALSE else self._condition(phrases.ENDS_IF, condition)

    def _group(self, base: Base) -> Localized:
        survey = self._flow.survey
        return {
            language: (Words(phrases.ONLY_FOR.say(language, group=words(base.label, language, survey))),)
            for language in self._vocabularies
        }

    def _condition(self, phrase: Phrase, condition: Lowered) -> Localized:
        return {
            language: (Words(phrase.say(language, condition=in_words(condition, vocabulary, language, self._known))),)
            for language, vocabulary in self._vocabularies.items()
        }
