"""A condition in words, for whoever reads a paper form, a script or a codebook; never a formula."""

from typing import Protocol

from btu_dsl.expr.nodes import CompareOp
from btu_dsl.expr.values import Kind
from btu_dsl.flow import lowered as low
from btu_dsl.flow.lower import FLIPPED
from btu_dsl.flow.lowered import Lowered
from btu_dsl.flow.phrases import PHRASES
from btu_dsl.flow.phrases.shape import Phrases


class Vocabulary(Protocol):
    """How the reader's page calls things, in the reader's language."""

    def question(self, name: str) -> str:
        """A short reference, `spørgsmål 7` or a label; for what is known beforehand, what it is called."""
        ...

    def code_label(self, name: str, code: int) -> str:
        """The words of an answer; the digits where the question asks for a number."""
        ...

    def missing_label(self, kind: Kind) -> str:
        """`Ved ikke`, `Ønsker ikke at svare`, `Ikke relevant`."""
        ...


def in_words(lowered: Lowered, vocabulary: Vocabulary, language: str, known: frozenset[str] = frozenset()) -> str:
    """`hvis svaret på … er …`. `known` are the names that are no questions: preload and derived values.

    A language without phrases of its own (a variant such as `da-x-letlaest`) takes those of its main language, else
    the English ones.
    """
    phrases = PHRASES.get(language) or PHRASES.get(language.partition("-")[0]) or PHRASES["en"]
    if isinstance(lowered, low.Const):
        return phrases.always if lowered.value else phrases.never
    return phrases.opening + _Teller(phrases, vocabulary, known).top(lowered)


class _Teller:
    def __init__(self, phrases: Phrases, vocabulary: Vocabulary, known: frozenset[str]) -> None:
        self._phrases = phrases
        self._vocabulary = vocabulary
        self._known = known

    def top(self, lowered: Lowered) -> str:
        match lowered:
            case low.All(parts):
                return self._phrases.conjunction.join([self._clause(part) for part in parts])
            case low.AnyOf(parts):
                return self._phrases.disjunction.join(self._alternatives(parts))
            case _:
                return self._clause(lowered)

    def _clause(self, lowered: Lowered) -> str:  # noqa: PLR0911  # one return a node type
        phrases = self._phrases
        match lowered:
            case low.Const(value):
                return phrases.always if value else phrases.never
            case low.All(parts):
                return phrases.both.join([self._clause(part) for part in parts])
            case low.AnyOf(parts):
                return phrases.either.join(self._alternatives(parts))
            case low.Member(name, codes):
                return self._answers(name, [self._label(name, code) for code in codes])
            case low.Outside(name, ()):
                return self._state(low.StateIs(name, "answered"))
            case low.Outside(name, codes):
                return self._others(name, [self._label(name, code) for code in codes])
            case low.StateIs():
                return self._state(lowered)
            case low.Has(name, code, positive):
                phrase = phrases.has if positive else phrases.has_not
                return phrase.format(q=self._question(name), x=self._label(name, code))
            case low.Relation(op, left, right):
                return self._relation(op, left, right)

    def _alternatives(self, parts: tuple[Lowered, ...]) -> list[str]:
        """Clauses of a disjunction; answers to one question, `Ved ikke` among them, become one clause."""
        labels: dict[str, list[str]] = {}
        places: list[tuple[str, Lowered | None]] = []
        for part in parts:
            match part:
                case low.Member(name, codes):
                    added = [self._label(name, code) for code in codes]
                case low.StateIs(name, ("dont_know" | "refused" | "not_applicable") as kind, True):
                    added = [self._quoted(self._vocabulary.missing_label(kind))]
                case _:
                    places.append(("", part))
                    continue
            if name not in labels:
                places.append((name, None))
            labels.setdefault(name, []).extend(added)
        return [self._answers(name, labels[name]) if part is None else self._clause(part) for name, part in places]

    def _answers(self, name: str, labels: list[str]) -> str:
        phrase = self._phrases.known_member if name in self._known else self._phrases.member
        return phrase.format(q=self._question(name), x=self._phrases.choices.join(labels))

    def _others(self, name: str, labels: list[str]) -> str:
        phrase = self._phrases.known_outside if name in self._known else self._phrases.outside
        return phrase.format(q=self._question(name), x=self._phrases.choices.join(labels))

    def _state(self, test: low.StateIs) -> str:
        phrases, question = self._phrases, self._question(test.name)
        match test.state:
            case "answered" | "missing":
                here = (test.state == "answered") is test.positive
                if test.name in self._known:
                    return (phrases.known if here else phrases.unknown).format(q=question)
                return (phrases.answered if here else phrases.missing).format(q=question)
            case "dont_know" | "refused" | "not_applicable":
                phrase = phrases.labelled if test.positive else phrases.not_labelled
                return phrase.format(q=question, x=self._quoted(self._vocabulary.missing_label(test.state)))
            case kind:
                return (phrases.kind if test.positive else phrases.not_kind)[kind].format(q=question)

    def _relation(self, op: CompareOp, left: low.Term, right: low.Term) -> str:
        if isinstance(left, low.Number | low.Text | low.DateText):
            op, left, right = FLIPPED[op], right, left
        match op, left, right:
            case "==", low.Value(name), low.Text(value):
                return self._answers(name, [self._quoted(value)])
            case "!=", low.Value(name), low.Text(value):
                return self._others(name, [self._quoted(value)])
            case _:
                pass
        if op in ("==", "!=") and not isinstance(right, low.Number | low.Text | low.DateText):
            phrase = self._phrases.same if op == "==" else self._phrases.different
            return phrase.format(l=self._term(left), r=self._term(right))
        table = self._phrases.dates if isinstance(right, low.DateText) else self._phrases.relation
        return table[op].format(l=self._term(left), r=self._term(right))

    def _term(self, term: low.Term) -> str:
        phrases = self._phrases
        match term:
            case low.Number(value):
                return str(value).replace(".", phrases.decimal)
            case low.Text(value):
                return self._quoted(value)
            case low.DateText(value):
                return self._date(value)
            case low.Value(name):
                question = self._question(name)
                return question if name in self._known else phrases.answer.format(q=question)
            case low.CountOf(name):
                return phrases.count.format(q=self._question(name))
            case low.Calculation(op, left, right):
                return phrases.calculation[op].format(l=self._term(left), r=self._term(right))

    def _date(self, value: str) -> str:
        """`oktober 2021`, `1. oktober 2021`."""
        year, month, *day = value.split("-")
        name = self._phrases.months[int(month) - 1]
        if day:
            name = self._phrases.day.format(day=int(day[0]), month=name)
        return f"{name} {year}"

    def _question(self, name: str) -> str:
        return self._vocabulary.question(name)

    def _label(self, name: str, code: int) -> str:
        return self._quoted(self._vocabulary.code_label(name, code))

    def _quoted(self, label: str) -> str:
        """In quotes, for an answer may hold commas and an `or` of its own; a number stands bare."""
        if label.lstrip("-").isdigit():
            return label
        opening, closing = self._phrases.quotes
        return f"{opening}{label}{closing}"
