"""Survey → phone script in one language: the contact, the sections with their questions, the closing."""

from collections.abc import Iterator, Mapping
from itertools import chain

from btu_dsl.diagnostics.report import Sink
from btu_dsl.flow.lowered import TRUE
from btu_dsl.flow.nodes import Flow
from btu_dsl.model.nodes import Battery, Block, Item, Survey
from btu_dsl.plan.derived import derived_rules
from btu_dsl.plan.identity import Identity
from btu_dsl.plan.phone import Answers, Part, PhonePlan, Piece, Question, Section
from btu_dsl.plan.phone_cover import cover, file_title, notes_language
from btu_dsl.plan.phone_question import ALONE, Place, Writer, places
from btu_dsl.plan.phone_route import Ways, plan_ways
from btu_dsl.plan.phone_speech import SECONDS_AN_ANSWER, Voice, language_of, seconds_of
from btu_dsl.plan.phone_words import Numbers
from btu_dsl.plan.phrases import phone as say
from btu_dsl.plan.phrases.phrase import Phrase
from btu_dsl.plan.wording import rich

_OPENING = {"intro": say.INTRO, "consent": say.CONSENT, "privacy": say.PRIVACY}
_CLOSING = {"closing": say.CLOSING}


def build_phones(flow: Flow, identity: Identity, sink: Sink) -> Iterator[PhonePlan]:
    """The scripts of all languages."""
    ways = plan_ways(flow)
    for language in flow.survey.languages:
        yield _script(flow, identity, ways, Voice(flow.survey, language, notes_language(flow.survey), sink))


def build_phone(
    survey: Survey, flow: Flow, identity: Identity, language: str | None = None, sink: Sink | None = None
) -> PhonePlan:
    """The script whose spoken words are in `language` (the survey's own if not given).

    With a `sink`, characters that no font can print are reported.
    """
    voice = Voice(survey, language or survey.language, notes_language(survey), sink)
    return _script(flow, identity, plan_ways(flow), voice)


def _script(flow: Flow, identity: Identity, ways: Ways, voice: Voice) -> PhonePlan:
    survey = voice.survey
    builder = _Builder(voice, Numbers(flow, voice), ways)
    opening = builder.parts(_OPENING)
    sections = tuple(builder.section(block) for block in survey.blocks if any(True for _ in block.items()))
    closing = builder.parts(_CLOSING)
    return PhonePlan(
        id=survey.id,
        version=survey.version,
        line=identity.line,
        language=voice.spoken,
        notes=voice.notes,
        title=rich(survey.title, language_of(survey.title, voice.notes), survey),
        spoken_title=None if voice.spoken == voice.notes else voice.rich(survey.title),
        file_title=file_title(voice),
        page_of=say.PAGE_OF.say(voice.notes, n="{n}", total="{total}"),
        gate_mark=say.ONLY_IF.say(voice.notes),
        cover=cover(survey, identity, voice, opening, sections, closing),
        opening=opening,
        sections=sections,
        closing=closing,
        preload=tuple(value.name for value in survey.preload),
        derived=derived_rules(survey),
    )


class _Builder:
    def __init__(self, voice: Voice, numbers: Numbers, ways: Ways) -> None:
        self.voice = voice
        self.numbers = numbers
        self.ways = ways
        self.writer = Writer(voice, numbers, ways)

    def parts(self, wanted: Mapping[str, Phrase]) -> tuple[Part, ...]:
        """The frame texts of these names that phone has words for; the closing stands even without."""
        frame = {part.name: part for part in self.voice.survey.frame}
        found: list[Part] = []
        for name, heading in wanted.items():
            part = frame.get(name)
            spoken = self.voice.aloud(None if part is None else self.voice.variant(part.text))
            said_how = self.voice.note(None if part is None else part.interviewer)
            if name == "consent" and spoken and not said_how:
                said_how = (self.voice.own_note(say.AWAIT_CONSENT.say(self.voice.notes)),)
            pieces = (*spoken, *said_how)
            if pieces or name == "closing":
                title = heading.say(self.voice.notes)
                found.append(Part(id=name, heading=title, pieces=pieces, seconds=seconds_of(pieces)))
        return tuple(found)

    def section(self, block: Block) -> Section:
        notes = self.voice.notes
        number = self.numbers.sections[block.id]
        gate = self.ways.sections.get(block.id)
        spoken = self.voice.aloud(self.voice.variant(block.intro))
        conditional = all(self.ways.own[item.id] != TRUE for item in block.items())
        once = (self.voice.own_note(say.READ_INTRO_ONCE.say(notes)),) if spoken and conditional and gate is None else ()
        pieces = (*once, *spoken, *self.voice.note(block.interviewer))
        questions = tuple(chain.from_iterable(self._entry(entry) for entry in block.entries))
        return Section(
            id=block.id,
            number=number,
            heading=say.SECTION_HEADING.say(notes, n=number),
            title=None if block.title is None else self.voice.rich(block.title),
            gates=() if gate is None else (self.numbers.gate(gate, section=True),),
            pieces=pieces,
            questions=questions,
            seconds=seconds_of(pieces) + sum(question.seconds for question in questions),
        )

    def _entry(self, entry: Item | Battery) -> list[Question]:
        if isinstance(entry, Item):
            return [self._question(entry, ALONE)]
        conditional = {row.id: self.ways.own[row.id] != TRUE for row in entry.rows}
        return [self._question(row, place) for row, place in zip(entry.rows, places(entry, conditional), strict=True)]

    def _question(self, item: Item, place: Place) -> Question:
        pieces = self.writer.pieces(item, place)
        label = item.label or item.text.for_mode("phone")
        return Question(
            id=item.id,
            variable=item.variable,
            number=self.numbers.of[item.id],
            label="" if label is None else self.voice.label(label),
            gates=tuple(self.numbers.gate(gate) for gate in self.ways.questions.get(item.id, ())),
            pieces=pieces,
            stop=self.numbers.stop(item.id),
            seconds=seconds_of(pieces) + SECONDS_AN_ANSWER * _answers(pieces),
        )


def _answers(pieces: tuple[Piece, ...]) -> int:
    """How many answers are given: one, or one to each of several."""
    each = sum(
        len(piece.lines) for piece in pieces if isinstance(piece, Answers) and piece.yes_no and piece.reading != "never"
    )
    return max(1, each)
