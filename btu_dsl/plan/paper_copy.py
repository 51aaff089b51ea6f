"""One form in one language as its builder sees it: which questions it holds, their numbers, and every text as spans."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from btu_dsl.diagnostics.report import Sink, Subject
from btu_dsl.expr.values import NO_ANSWER, Kind, Missing, Value
from btu_dsl.flow.lowered import TRUE, Const, Lowered, all_of, names_of
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.partial import settle
from btu_dsl.flow.route import END, Route
from btu_dsl.flow.words import in_words
from btu_dsl.model.nodes import Battery, Block, Choice, Item, Survey, Text, Variants
from btu_dsl.plan.fonts import Style
from btu_dsl.plan.lines import Spans, spans_of, unprintable
from btu_dsl.plan.phrases import paper as phrases
from btu_dsl.plan.phrases.phrase import Phrase, Voice
from btu_dsl.plan.sheet import Ink
from btu_dsl.plan.text import plain
from btu_dsl.plan.wording import rich, words
from btu_dsl.rulebook.faults import plans as faults

Entry = Item | Battery


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy(Voice):
    """`numbers` by item, as printed: 7, or 7a for a grid's row; `entry_numbers` by item or grid,
    without the letter; `entry_of` is the grid of a row, or the item itself. `settled` holds all that is known before
    the form is printed, a blank for what is not; `known` only what fills can say.
    """

    flow: Flow
    route: Route
    settled: Mapping[str, Value]
    known: Mapping[str, Value]
    numbers: Mapping[str, str]
    entry_numbers: Mapping[str, int]
    entry_of: Mapping[str, str]
    sink: Sink

    @property
    def survey(self) -> Survey:
        return self.flow.survey

    def blocks(self) -> Iterator[tuple[Block, tuple[Entry, ...]]]:
        """The blocks with something printed, each with what is printed of it."""
        for block in self.survey.blocks:
            entries = tuple(entry for entry in block.entries if any(self.holds(row) for row in rows_of(entry)))
            if entries:
                yield block, entries

    def holds(self, item: Item) -> bool:
        return item.id in self.numbers

    def struck(self, entry: Entry) -> bool:
        """Nobody who gets this copy answers it."""
        return all(row.id in self.route.struck for row in rows_of(entry) if self.holds(row))

    def spans(self, text: Text | Variants | None, style: Style = Style.REGULAR, ink: Ink = Ink.BLACK) -> Spans:
        """The text as it is printed on this copy; what no font can show is a fault."""
        chosen = text.for_mode("paper") if isinstance(text, Variants) else text
        if chosen is None:
            return ()
        found = spans_of(rich(chosen, self.language, self.survey), self.language, self.known, style, ink)
        self._check(chosen, "".join(span.text for span in found))
        return found

    def says(self, text: Variants, phrase: Phrase) -> bool:
        """Whether the author's text holds the phrase already."""
        chosen = text.for_mode("paper")
        if chosen is None:
            return False
        said = plain(rich(chosen, self.language, self.survey)).casefold()
        return phrase.say(self.language).casefold() in said

    def _check(self, text: Text, shown: str) -> None:
        for character in unprintable(shown, self.language):
            self.sink.report(
                faults.MISSING_GLYPH,
                text.by_language[self.language].prose.span,
                subject=Subject(survey=self.survey.id, language=self.language),
                character=character,
                code=f"U+{ord(character):04X}",
                language=self.language,
            )

    def go_to(self, target: str) -> str:
        if target == END:
            return self.phrase(phrases.GO_TO_END)
        return self.phrase(phrases.GO_TO, number=self.question_number(target))

    def question_number(self, item: str) -> int:
        """The number in the margin: a row's is its grid's."""
        return self.entry_numbers[self.entry_of[item]]

    def row_guard(self, row: Item) -> Lowered | None:
        """Who is asked a row of a grid, past what is known beforehand; None for everybody."""
        found = settle(self.flow.guards[row.id].whole, self.settled)
        return None if row.battery is None or found == TRUE else found

    def row_note(self, row: Item, rows: Sequence[Item]) -> str:
        """What is printed under a row that not all who come to its grid are asked."""
        parts = self.flow.guards[row.id].parts
        own = [part for part in parts if any(part not in self.flow.guards[other.id].parts for other in rows)]
        guard = settle(all_of(*(part for _, part in own)), self.settled)
        if isinstance(guard, Const):
            return ""
        return self.phrase(phrases.GATE_ROW, condition=self.condition(guard))

    def condition(self, lowered: Lowered) -> str:
        known = frozenset(name for name in names_of(lowered) if name not in self.numbers)
        return in_words(lowered, Vocabulary(self), self.language, known)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How a condition on paper speaks of questions: by their printed numbers."""

    copy: Copy

    def question(self, name: str) -> str:
        number = self.copy.numbers.get(name)
        if number is not None:
            return self.copy.phrase(phrases.THE_QUESTION, number=number)
        computed = next((derived for derived in self.copy.survey.derived if derived.name == name), None)
        if computed is None or computed.label is None:
            return name
        return words(computed.label, self.copy.language, self.copy.survey)

    def code_label(self, name: str, code: int) -> str:
        item = self._item(name)
        if item is None or not isinstance(item.answer, Choice):
            return str(code)
        return words(item.answer.code(code).label, self.copy.language, self.copy.survey)

    def missing_label(self, kind: Kind) -> str:
        for item in self.copy.survey.items():
            for missing in item.missing:
                if missing.kind == kind and missing.show.get("paper") == "shown":
                    return words(missing.label, self.copy.language, self.copy.survey)
        return kind

    def _item(self, name: str) -> Item | None:
        return next((item for item in self.copy.survey.items() if item.id == name), None)


def make_copy(flow: Flow, route: Route, language: str, known: Mapping[str, Value], sink: Sink) -> Copy:
    """Number the questions: a grid has one number and letters for its rows."""
    survey = flow.survey
    on_paper = {*route.items, *route.struck}
    numbers: dict[str, str] = {}
    entry_numbers: dict[str, int] = {}
    entry_of: dict[str, str] = {}
    for block in survey.blocks:
        for entry in block.entries:
            rows = [row for row in rows_of(entry) if row.id in on_paper]
            if rows:
                entry_numbers[entry.id] = len(entry_numbers) + 1
            for index, row in enumerate(rows):
                letter = phrases.row_letter(language, index) if isinstance(entry, Battery) else ""
                entry_of[row.id] = entry.id
                numbers[row.id] = f"{entry_numbers[entry.id]}{letter}"
    settled = {value.name: known.get(value.name, NO_ANSWER) for value in survey.preload}
    return Copy(
        flow=flow,
        language=language,
        route=route,
        settled=settled,
        known={name: value for name, value in settled.items() if not isinstance(value, Missing)},
        numbers=numbers,
        entry_numbers=entry_numbers,
        entry_of=entry_of,
        sink=sink,
    )


def rows_of(entry: Entry) -> tuple[Item, ...]:
    return entry.rows if isinstance(entry, Battery) else (entry,)
