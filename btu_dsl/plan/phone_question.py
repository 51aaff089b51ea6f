"""One question of the script: what is said, what is noted, which answers are read, and what to do about odd ones."""

from collections.abc import Mapping
from dataclasses import dataclass

from btu_dsl.expr.values import MISSING_CODES, Missing
from btu_dsl.flow.build import resolver
from btu_dsl.flow.lower import lower_false
from btu_dsl.model.nodes import (
    Battery,
    Check,
    Choice,
    Code,
    DateAnswer,
    Item,
    MissingAnswer,
    NumberAnswer,
    OpenAnswer,
)
from btu_dsl.plan.phone import AnswerLine, Answers, Entry, Piece, Reading, Speech
from btu_dsl.plan.phone_route import Ways
from btu_dsl.plan.phone_speech import MODE, Voice
from btu_dsl.plan.phone_words import Numbers
from btu_dsl.plan.phrases import phone as say
from btu_dsl.plan.phrases.languages import speaking
from btu_dsl.plan.text import Words

SCALE_EVERY = 4
"""The scale of a battery is read in full with every fourth row: web-phone practice, 2.4 rule 2."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question stands: its battery, and whether stem and scale are read in full with it."""

    battery: Battery | None
    in_full: bool
    first: bool


ALONE = Place(None, in_full=True, first=True)


def places(battery: Battery, conditional: Mapping[str, bool]) -> tuple[Place, ...]:
    """In full with the first row, with every fourth after it, and until a row that everyone hears has been read."""
    found: list[Place] = []
    since = 0
    heard = False
    for number, row in enumerate(battery.rows):
        in_full = not heard or since == SCALE_EVERY
        since = 1 if in_full else since + 1
        heard = heard or not conditional[row.id]
        found.append(Place(battery, in_full=in_full, first=number == 0))
    return tuple(found)


class Writer:
    """Writes the pieces of each question."""

    def __init__(self, voice: Voice, numbers: Numbers, ways: Ways) -> None:
        self.voice = voice
        self.numbers = numbers
        self.ways = ways
        self.notes = voice.notes

    def pieces(self, item: Item, place: Place) -> tuple[Piece, ...]:
        return (
            *self._spoken(item, place),
            *self._notes(item, place),
            *self._answers(item, place),
            *self._probe(item, place),
            *(piece for check in item.checks for piece in self._check(check)),
        )

    def _spoken(self, item: Item, place: Place) -> tuple[Piece, ...]:
        voice, battery = self.voice, place.battery
        stem = voice.variant(battery.stem) if battery is not None and place.in_full else None
        ahead = (
            [voice.variant(battery.instruction), voice.variant(battery.definition)] if battery and place.first else []
        )
        own = None if _replaced(item) else voice.variant(item.instruction)
        spoken = voice.aloud(stem, voice.variant(item.text), *ahead, own, voice.variant(item.definition))
        shared = voice.variant(battery.help) if battery is not None and place.first else None
        helped = voice.as_needed(say.READ_IF_ASKED.say(self.notes), shared, voice.variant(item.help))
        return (*spoken, *helped)

    def _notes(self, item: Item, place: Place) -> tuple[Piece, ...]:
        found: list[Piece] = []
        if place.battery is not None and place.first:
            found += self.voice.note(place.battery.interviewer)
        found += self.voice.note(item.interviewer)
        if not place.in_full:
            found.append(self.voice.own_note(say.REPEAT_STEM.say(self.notes)))
        if _replaced(item) and item.instruction.shared is not None:
            words = self.voice.label(item.instruction.shared)
            found.append(self.voice.own_note(say.NEVER_READ_INSTRUCTION.say(self.notes, words=words)))
        return tuple(found)

    def _answers(self, item: Item, place: Place) -> tuple[Piece, ...]:
        answer = item.answer
        read = tuple(kind for kind in answer.missing if kind.show.get(MODE) == "read")
        unread = tuple(kind for kind in answer.missing if kind.show.get(MODE, "not_read") == "not_read")
        match answer:
            case Choice(many=True):
                given = self._many(item, answer, bool(unread))
            case Choice():
                lines = (*(self._line(item, code) for code in answer.printed), *self._kinds(item, read))
                mark = say.READ_SCALE if place.in_full else say.REPEAT_SCALE
                given = (self._box(mark.say(self.notes), "aloud" if place.in_full else "as_needed", lines),)
                read = ()
            case NumberAnswer():
                given = (self._number(item, answer),)
            case DateAnswer():
                given = (self._date(item, answer),)
            case OpenAnswer():
                hint = say.AT_MOST_CHARACTERS.say(self.notes, n=answer.max_length) if answer.max_length else ""
                given = (self._entry(say.WRITE_VERBATIM.say(self.notes), item, lines=answer.lines, hint=hint),)
        if read:
            given = (*given, self._box(say.READ_ALOUD.say(self.notes), "aloud", self._kinds(item, read)))
        if unread:
            given = (*given, self._box(say.DO_NOT_READ.say(self.notes), "never", self._kinds(item, unread)))
        return given

    def _many(self, item: Item, answer: Choice, unread: bool) -> tuple[Piece, ...]:  # noqa: FBT001  # one caller
        """Yes or no to each; an answer that rules out the others is never offered, it follows from theirs."""
        phrase = say.EACH_RECORDED if unread else say.EACH_RECORDED_ALONE
        alone = say.MARK_WHEN_ALL_NO.say(self.notes)
        offered = tuple(self._line(item, code) for code in answer.printed if not code.exclusive)
        others = tuple(self._line(item, code, note=alone) for code in answer.printed if code.exclusive)
        boxes = [self._box(say.YES_OR_NO.say(self.notes), "aloud", offered, yes_no=True)]
        if others:
            boxes.append(self._box(say.DO_NOT_READ.say(self.notes), "never", others, yes_no=True))
        return (self.voice.own_note(phrase.say(self.notes)), *boxes)

    def _box(self, mark: str, reading: Reading, lines: tuple[AnswerLine, ...], *, yes_no: bool = False) -> Answers:
        both = (f"1 {say.YES.say(self.notes)}", f"0 {say.NO.say(self.notes)}") if yes_no else None
        return Answers(mark=mark, reading=reading, lines=lines, yes_no=both, specify=say.SPECIFY.say(self.notes))

    def _line(self, item: Item, code: Code, note: str = "") -> AnswerLine:
        many = isinstance(item.answer, Choice) and item.answer.many
        target = None if many else self.ways.target(item.id, code.value)
        return AnswerLine(
            value=code.value,
            code=code.value,
            variable=f"{item.variable}_{code.value}" if many else item.variable,
            label=self.voice.rich(code.label),
            specify=f"{item.variable}_{code.value}_text" if code.specify else "",
            note=note,
            target=target,
            go=self._go(item, target),
        )

    def _kinds(self, item: Item, kinds: tuple[MissingAnswer, ...]) -> tuple[AnswerLine, ...]:
        found: list[AnswerLine] = []
        for kind in kinds:
            target = self.ways.target(item.id, Missing(kind.kind))
            found.append(
                AnswerLine(
                    value=kind.kind,
                    code=MISSING_CODES[kind.kind],
                    variable=item.variable,
                    label=self.voice.rich(kind.label),
                    target=target,
                    go=self._go(item, target),
                )
            )
        return tuple(found)

    def _go(self, item: Item, target: str | None) -> str:
        return "" if target is None else say.GO_TO.say(self.notes, target=self.numbers.where(target, item.id))

    def _entry(self, mark: str, item: Item, *, lines: int = 0, hint: str = "") -> Entry:
        return Entry(mark=mark, variable=item.variable, groups=(), lines=lines, unit=None, hint=hint)

    def _number(self, item: Item, answer: NumberAnswer) -> Entry:
        low, high = (None if end is None else number(end, self.notes) for end in (answer.low, answer.high))
        hints = [bounds(low, high, self.notes)]
        if answer.decimals:
            hints.append(say.DECIMALS.say(self.notes, n=answer.decimals))
        cells = (
            len(f"{max(abs(answer.low or 0), abs(answer.high)):.{answer.decimals}f}") if answer.high is not None else 6
        )
        return Entry(
            mark=say.WRITE.say(self.notes),
            variable=item.variable,
            groups=(("", cells),),
            lines=0,
            unit=None if answer.unit is None else self.voice.rich(answer.unit),
            hint=" ".join(hint for hint in hints if hint),
        )

    def _date(self, item: Item, answer: DateAnswer) -> Entry:
        parts = {"day": (say.DAY, 2), "month": (say.MONTH, 2), "year": (say.YEAR, 4)}
        kept = {"day": ("day", "month", "year"), "month": ("month", "year"), "year": ("year",)}[answer.precision]
        low, high = (None if end is None else date(end) for end in (answer.low, answer.high))
        return Entry(
            mark=say.WRITE.say(self.notes),
            variable=item.variable,
            groups=tuple((parts[part][0].say(self.notes), parts[part][1]) for part in kept),
            lines=0,
            unit=None,
            hint=bounds(low, high, self.notes),
        )

    def _probe(self, item: Item, place: Place) -> tuple[Piece, ...]:
        mark = say.PROBE.say(self.notes)
        probe = item.probe or (place.battery.probe if place.battery is not None else None)
        if probe is not None:
            return self.voice.as_needed(mark, self.voice.rich(probe))
        if isinstance(item.answer, OpenAnswer):
            neutral = say.NEUTRAL_PROBE.say(speaking(self.voice.spoken))
            return (Speech(mark=mark, reading="as_needed", text=((Words(neutral),),)),)
        return ()

    def _check(self, check: Check) -> tuple[Piece, ...]:
        fails = lower_false(check.require, resolver(self.voice.survey))
        condition = sentence(self.numbers.say(fails))
        phrase = say.SOFT_CHECK if check.level == "soft" else say.HARD_CHECK
        note = self.voice.own_note(phrase.say(self.notes, condition=condition))
        return (note, *self.voice.as_needed(say.READ_ALOUD.say(self.notes), self.voice.rich(check.message)))


def _replaced(item: Item) -> bool:
    """An instruction for the eye on how to mark several answers: reading them one by one takes its place."""
    many = isinstance(item.answer, Choice) and item.answer.many
    return many and MODE not in item.instruction.by_mode


def sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def bounds(low: str | None, high: str | None, language: str) -> str:
    """What may be answered, and what to do about the rest."""
    if low is not None and high is not None:
        return say.IN_RANGE.say(language, low=low, high=high)
    if low is not None:
        return say.AT_LEAST.say(language, low=low)
    return "" if high is None else say.AT_MOST.say(language, high=high)


def number(value: float, language: str) -> str:
    """`4` and, in Danish, `2,5`."""
    text = f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"
    return text if language == "en" else text.replace(".", ",")


def date(iso: str) -> str:
    """2014-01-31 → 31.1.2014, 2014-01 → 1/2014 (month and year), 2014."""
    parts = [part if len(part) == 4 else str(int(part)) for part in reversed(iso.split("-"))]
    return ("/" if len(parts) == 2 else ".").join(parts)
