"""Who has a value and how derived values are made: in the words of each language, and as formulas."""

from collections.abc import Callable, Mapping

from btu_dsl.expr.show import show
from btu_dsl.expr.types import ChoiceType, MultipleType
from btu_dsl.expr.values import Kind
from btu_dsl.flow.build import base_guard
from btu_dsl.flow.lowered import FALSE, TRUE, Has, Lowered, Member, names_of
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.simplify import simplify
from btu_dsl.flow.words import in_words
from btu_dsl.model.nodes import Base, Choice, Code, Derived, Item, Survey, Text
from btu_dsl.plan.codebook import BaseEntry, Definition, NamedBase, Words
from btu_dsl.plan.codebook_formula import formula
from btu_dsl.plan.codebook_text import Reader
from btu_dsl.plan.phrases import codebook as say
from btu_dsl.plan.phrases.languages import speaking
from btu_dsl.plan.phrases.missing import MISSING
from btu_dsl.plan.phrases.phrase import Phrase


class Vocabulary:
    """Variables by their label and name, answers by code and label, in one language."""

    def __init__(self, survey: Survey, reader: Reader, language: str) -> None:
        self._reader = reader
        self._language = language
        self._labels: Mapping[str, Text | None] = {
            **{value.name: value.label for value in survey.preload},
            **{value.name: value.label for value in survey.derived},
            **{item.id: item.label for item in survey.items()},
        }
        self._variables = {item.id: item.variable for item in survey.items()}
        self._codes = {value.name: value.codes for value in survey.preload}
        for item in survey.items():
            if isinstance(item.answer, Choice):
                self._codes[item.id] = item.answer.scale.codes

    def question(self, name: str) -> str:
        """`Samlet tilfredshed (tilfreds_samlet)`, or the name alone where there is no label."""
        variable = self._variables.get(name, name)
        label = self._labels.get(name)
        return variable if label is None else f"{self._said(label)} ({variable})"

    def code_label(self, name: str, code: int) -> str:
        label = next((own.label for own in self._codes.get(name, ()) if own.value == code), None)
        return str(code) if label is None else f"{code} {self._said(label)}"

    def missing_label(self, kind: Kind) -> str:
        return MISSING[kind].say(speaking(self._language))

    def _said(self, text: Text) -> str:
        return self._reader.label(self._reader.texts(text), self._language)


class Teller:
    """Tells conditions in every language of the survey."""

    def __init__(self, flow: Flow, reader: Reader) -> None:
        self.flow = flow
        self.survey = flow.survey
        self.reader = reader
        self._vocabularies = {language: Vocabulary(self.survey, reader, language) for language in reader.own_languages}
        known = {value.name for value in self.survey.preload} | {value.name for value in self.survey.derived}
        self._known = frozenset(known)

    def base_of(self, item: Item) -> BaseEntry:
        guard = self.flow.guards[item.id]
        bases = self._bases_in(tuple(part for name, part in guard.parts if name == "base"))
        return self._entry(guard.whole, bases)

    def everyone(self, phrase: Phrase = say.EVERYONE) -> BaseEntry:
        return BaseEntry(names=(), words=self.reader.said(phrase), formula="", condition=TRUE, reads=())

    def chosen(self, item: Item, code: Code) -> BaseEntry:
        """Those who chose one answer, of whom what they wrote is kept."""
        many = isinstance(item.answer, Choice) and item.answer.many
        condition = Has(item.id, code.value) if many else Member(item.id, (code.value,))
        labels = self.reader.texts(code.label)
        words = {
            language: say.CHOSEN.say(
                speaking(language), label=self.reader.label(labels, language), variable=item.variable
            )
            for language in self.reader.own_languages
        }
        return BaseEntry(
            names=(), words=words, formula=formula(condition), condition=condition, reads=names_of(condition)
        )

    def named(self, base: Base) -> NamedBase:
        guard = base_guard(self.survey, base)
        return NamedBase(
            name=base.name,
            label=self.reader.texts(base.label),
            words=self._words(guard, say.ONLY),
            formula=show(base.when),
            if_unknown=base.if_unknown,
        )

    def definition(self, value: Derived) -> Definition:
        names = ", ".join(value.members)
        words = self.reader.said(say.DERIVED[value.function], members=names, least=max(value.min_answered, 1))
        text = "" if value.expression is None else show(value.expression)
        return Definition(
            function=value.function,
            members=value.members,
            min_answered=value.min_answered,
            formula=text or f"{value.function}({names})",
            words=words,
        )

    def said(self, condition: Lowered) -> Words:
        """`hvis svaret på … er …`."""
        return {
            language: in_words(condition, vocabulary, language, self._known)
            for language, vocabulary in self._vocabularies.items()
        }

    def _entry(self, guard: Lowered, bases: tuple[Base, ...]) -> BaseEntry:
        condition = simplify(guard, codes_of(self.survey))
        if condition == TRUE:
            return self.everyone()
        return BaseEntry(
            names=tuple(base.name for base in bases),
            words=self._words(condition, say.NAMED_BASE if bases else say.ONLY, bases),
            formula=formula(condition),
            condition=condition,
            reads=names_of(condition),
        )

    def _words(self, condition: Lowered, phrase: Phrase, bases: tuple[Base, ...] = ()) -> Words:
        if condition == FALSE:
            return self.reader.said(say.NOBODY)
        told = self.said(condition)
        labels = [self.reader.texts(base.label) for base in bases]
        return {
            language: phrase.say(
                speaking(language),
                condition=words,
                base=" · ".join(self.reader.label(label, language) for label in labels),
            )
            for language, words in told.items()
        }

    def _bases_in(self, parts: tuple[Lowered, ...]) -> tuple[Base, ...]:
        return tuple(base for base in self.survey.bases if base_guard(self.survey, base) in parts)


def codes_of(survey: Survey) -> Callable[[str], tuple[int, ...] | None]:
    """The closed lists of answers, for `simplify`."""

    def codes(name: str) -> tuple[int, ...] | None:
        symbol = survey.symbols.get(name)
        return symbol.type.codes if symbol is not None and isinstance(symbol.type, ChoiceType | MultipleType) else None

    return codes
