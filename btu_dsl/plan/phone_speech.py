"""Words for the ear: texts as they are read aloud, what to put in at each fill, and how long it takes to say."""

from collections.abc import Iterator

from btu_dsl.diagnostics.report import Sink, Subject
from btu_dsl.model.nodes import Choice, Survey, Text, Variants
from btu_dsl.plan.lines import unprintable
from btu_dsl.plan.phone import Answers, FillCase, FillNote, Note, Piece, Speech
from btu_dsl.plan.phrases import phone as say
from btu_dsl.plan.text import Anchor, Blank, Emph, Inline, Line, Rich, Strong, Words, plain
from btu_dsl.plan.wording import rich, words
from btu_dsl.rulebook.faults import plans as faults

MODE = "phone"
WORDS_A_SECOND = 2.5
SECONDS_AN_ANSWER = 3.0


class Voice:
    """The two languages of one script: `spoken` for the respondent, `notes` for the interviewer."""

    def __init__(self, survey: Survey, spoken: str, notes: str, sink: Sink | None = None) -> None:
        self.survey = survey
        self.spoken = spoken
        self.notes = notes
        self._sink = sink
        self._said: dict[int, Rich] = {}
        self._labels = {name: self.label(label) for name, label in _labels(survey).items()}

    def rich(self, text: Text) -> Rich:
        """The text as it is spoken, made once however often it is said."""
        if id(text) not in self._said:
            self._said[id(text)] = tuple([_shown(inline, self._labels) for inline in self._made(text, self.spoken)])
        return self._said[id(text)]

    def variant(self, variants: Variants) -> Rich | None:
        text = variants.for_mode(MODE)
        return None if text is None else self.rich(text)

    def label(self, text: Text) -> str:
        """The text as the interviewer reads it in a condition or a heading."""
        return words(text, language_of(text, self.notes), self.survey)

    def note(self, text: Text | None) -> tuple[Note, ...]:
        """An authored note, in the language that it was written in."""
        if text is None:
            return ()
        language = language_of(text, self.notes)
        mark = say.INTERVIEWER.say(self.notes)
        return (Note(mark=mark, text=self._made(text, language), language=language),)

    def _made(self, text: Text, language: str) -> Rich:
        """A character that no font can print is a fault."""
        made = rich(text, language, self.survey)
        if self._sink is None:
            return made
        for character in unprintable(plain(made), language):
            self._sink.report(
                faults.MISSING_GLYPH,
                text.prose(language).span,
                subject=Subject(survey=self.survey.id, language=language),
                character=character,
                code=f"U+{ord(character):04X}",
                language=language,
            )
        return made

    def own_note(self, phrase: str) -> Note:
        return Note(mark=say.INTERVIEWER.say(self.notes), text=(Words(phrase),), language=self.notes)

    def aloud(self, *texts: Rich | None) -> tuple[Piece, ...]:
        """Texts to read aloud, each a paragraph or more, then what must be known of their fills and links."""
        spoken = tuple(paragraph for text in texts if text is not None for paragraph in paragraphs(text))
        if not spoken:
            return ()
        speech = Speech(mark=say.READ_ALOUD.say(self.notes), reading="aloud", text=spoken)
        return (speech, *self.explain(spoken))

    def as_needed(self, mark: str, *texts: Rich | None) -> tuple[Piece, ...]:
        spoken = tuple(paragraph for text in texts if text is not None for paragraph in paragraphs(text))
        return (Speech(mark=mark, reading="as_needed", text=spoken), *self.explain(spoken)) if spoken else ()

    def explain(self, texts: tuple[Rich, ...]) -> tuple[Piece, ...]:
        """One note for each fill that is said, one for each link that is only seen."""
        blanks = dict.fromkeys(part for text in texts for part in _parts(text) if isinstance(part, Blank))
        links = dict.fromkeys(part for text in texts for part in _parts(text) if isinstance(part, Anchor))
        shown = (
            say.LINK_SHOWN.say(self.notes, words=plain(link.inlines), url=link.url)
            for link in links
            if plain(link.inlines) != link.url
        )
        return (*(self._fill(blank) for blank in blanks), *(self.own_note(phrase) for phrase in shown))

    def _fill(self, blank: Blank) -> FillNote:
        name = self.name_of(blank.source)
        if blank.table:
            labels = self._code_labels(blank.source)
            cases = [
                FillCase(
                    when=say.CASE_IS.say(self.notes, name=name, value=labels.get(code, str(code))),
                    say=put,
                    language=self.spoken,
                    words=True,
                )
                for code, put in blank.table
                if put != blank.fallback
            ]
        else:
            known = any(value.name == blank.source for value in self.survey.preload)
            put = (say.SAY_IT if known else say.SAY_ANSWER).say(self.notes)
            when = say.CASE_KNOWN.say(self.notes, name=name)
            cases = [FillCase(when=when, say=put, language=self.notes, words=False)]
        otherwise = FillCase(
            when=say.CASE_OTHERWISE.say(self.notes), say=blank.fallback, language=self.spoken, words=True
        )
        return FillNote(mark=say.FILL_IN.say(self.notes), shown=blank.fallback, cases=(*cases, otherwise))

    def name_of(self, name: str) -> str:
        """A preload or derived value by its label, else by its name."""
        return self._labels.get(name, name)

    def _code_labels(self, name: str) -> dict[int, str]:
        for value in self.survey.preload:
            if value.name == name:
                return {code.value: self.label(code.label) for code in value.codes}
        answers = (item.answer for item in self.survey.items() if item.id == name)
        return {
            code.value: self.label(code.label)
            for answer in answers
            if isinstance(answer, Choice)
            for code in answer.scale.codes
        }


def _labels(survey: Survey) -> dict[str, Text]:
    """What is known or worked out, by name, where it has a label."""
    known = {value.name: value.label for value in survey.preload}
    made = {value.name: value.label for value in survey.derived}
    return {name: label for name, label in {**known, **made}.items() if label is not None}


def language_of(text: Text, wanted: str) -> str:
    """`wanted` where the text has it, else the language that it was written in."""
    return wanted if wanted in text.by_language else text.language


def paragraphs(text: Rich) -> Iterator[Rich]:
    """The text broken where it has two line breaks together; a single one stays."""
    start = 0
    for place in range(1, len(text)):
        if isinstance(text[place], Line) and isinstance(text[place - 1], Line):
            yield from _trimmed(text[start : place - 1])
            start = place + 1
    yield from _trimmed(text[start:])


def _trimmed(text: Rich) -> Iterator[Rich]:
    first, last = 0, len(text)
    while first < last and isinstance(text[first], Line):
        first += 1
    while last > first and isinstance(text[last - 1], Line):
        last -= 1
    if last > first:
        yield text[first:last]


def seconds_of(pieces: tuple[Piece, ...]) -> float:
    """The time that it takes to read aloud what is always read."""
    count = 0
    for piece in pieces:
        if isinstance(piece, Speech) and piece.reading == "aloud":
            count += sum(len(plain(text).split()) for text in piece.text)
        elif isinstance(piece, Answers) and piece.reading == "aloud":
            count += sum(len(plain(line.label).split()) for line in piece.lines)
    return count / WORDS_A_SECOND


def _shown(inline: Inline, labels: dict[str, str]) -> Inline:
    """A fill without words of its own for the unknown shows the name of what is put in."""
    match inline:
        case Blank(source, table, ""):
            return Blank(source, table, labels.get(source, source))
        case Emph(inlines):
            return Emph(tuple(_shown(part, labels) for part in inlines))
        case Strong(inlines):
            return Strong(tuple(_shown(part, labels) for part in inlines))
        case Anchor(url, inlines):
            return Anchor(url, tuple(_shown(part, labels) for part in inlines))
        case _:
            return inline


def _parts(text: Rich) -> Iterator[Inline]:
    for inline in text:
        yield inline
        if isinstance(inline, Emph | Strong | Anchor):
            yield from _parts(inline.inlines)
