"""The phone script, decided: what is read aloud, what is only for the interviewer, every code, and where to go next.

Guaranteed: pieces stand in the order of the call; names in conditions are those of questions, preload values, bases
and derived values of this plan; a `target` is a later question or the end, and the words beside it say so.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from btu_dsl.flow.lowered import Lowered
from btu_dsl.flow.route import END
from btu_dsl.plan.derived import DerivedRule
from btu_dsl.plan.text import Rich

Reading = Literal["aloud", "as_needed", "never"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Words for the respondent's ear, a paragraph each. `as_needed`: only when asked for, or when silence calls."""

    mark: str
    reading: Literal["aloud", "as_needed"]
    text: tuple[Rich, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Words for the interviewer's eye, in `language`."""

    mark: str
    text: Rich
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FillCase:
    """`when` in the interviewer's language; `say` in `language`: `words` to say, else a hint."""

    when: str
    say: str
    language: str
    words: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FillNote:
    """What to say at the marked place that reads `shown`."""

    mark: str
    shown: str
    cases: tuple[FillCase, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine:
    """One answer: `value` is its code or its missing kind, `code` what is keyed. `specify` names the text variable.

    `target` None reads on; otherwise `go` says where. `note` is the interviewer's.
    """

    value: int | str
    code: int
    variable: str
    label: Rich
    specify: str = ""
    note: str = ""
    target: str | None = None
    go: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """A list of answers, ringed one by one; or with `yes_no` each answered by itself with one of the two codes."""

    mark: str
    reading: Reading
    lines: tuple[AnswerLine, ...]
    yes_no: tuple[str, str] | None = None
    specify: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place to write the answer: labelled groups of boxes for figures, or `lines`. `hint` says what is allowed."""

    mark: str
    variable: str
    groups: tuple[tuple[str, int], ...]
    lines: int
    unit: Rich | None
    hint: str


Piece = Speech | Note | FillNote | Answers | Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Asked only where `condition` holds; otherwise on to `target`. `words` and `go` say both."""

    condition: Lowered
    target: str
    words: str
    go: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """After the answer: where `condition` holds the interview goes to its end."""

    condition: Lowered
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of the call. `number` counts through the whole script from 1; `label` is for finding it again."""

    id: str
    variable: str
    number: int
    label: str
    gates: tuple[Gate, ...]
    pieces: tuple[Piece, ...]
    stop: Stop | None
    seconds: float

    def targets(self) -> Iterator[tuple[int | str, str]]:
        """Answers that lead elsewhere than to the next question."""
        for piece in self.pieces:
            if isinstance(piece, Answers):
                yield from ((line.value, line.target) for line in piece.lines if line.target is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A block of the questionnaire. Its `gates` stand before everything in it, its `pieces` before the questions."""

    id: str
    number: int
    heading: str
    title: Rich | None
    gates: tuple[Gate, ...]
    pieces: tuple[Piece, ...]
    questions: tuple[Question, ...]
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the contact: intro, consent, privacy, or the closing."""

    id: str
    heading: str
    pieces: tuple[Piece, ...]
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line of the cover. `language` is that of the value."""

    label: str
    value: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideLine:
    """How one kind of text is marked, and what to do with it."""

    kind: Literal["aloud", "as_needed", "note", "never", "fill", "stress", "gate"]
    mark: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsLine:
    """One part of the script: the id that it is found by, its questions (`1–7`) and its estimated time."""

    target: str
    heading: str
    title: Rich | None
    questions: str
    time: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """`banner`: what must be said of the wording, in each language of the page, empty where it is its owner's.

    `owner` is who stands behind the survey. `page_column` heads the page numbers, where there are pages.
    """

    kicker: str
    facts: tuple[Fact, ...]
    banner: tuple[Fact, ...]
    guide_heading: str
    guide: tuple[GuideLine, ...]
    manners: tuple[str, ...]
    contents_heading: str
    contents_columns: tuple[str, str, str]
    page_column: str
    contents: tuple[ContentsLine, ...]
    total: ContentsLine
    estimate: str
    owner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhonePlan:
    """One script: `language` is spoken, `notes` is what the interviewer reads. `line` stands on every page.

    `title` is in the interviewer's language; `spoken_title` in the respondent's, where that is another one.
    """

    id: str
    version: str
    line: str
    language: str
    notes: str
    title: Rich
    spoken_title: Rich | None
    file_title: str
    page_of: str
    gate_mark: str
    cover: Cover
    opening: tuple[Part, ...]
    sections: tuple[Section, ...]
    closing: tuple[Part, ...]
    preload: tuple[str, ...]
    derived: tuple[DerivedRule, ...]

    def questions(self) -> Iterator[Question]:
        for section in self.sections:
            yield from section.questions


__all__ = [
    "END",
    "AnswerLine",
    "Answers",
    "ContentsLine",
    "Cover",
    "Entry",
    "Fact",
    "FillCase",
    "FillNote",
    "Gate",
    "GuideLine",
    "Note",
    "Part",
    "PhonePlan",
    "Piece",
    "Question",
    "Reading",
    "Section",
    "Speech",
    "Stop",
]
