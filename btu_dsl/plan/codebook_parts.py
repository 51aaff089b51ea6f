"""The parts of a variable's entry: its words, its answers and codes, and the reasons for which it may be missing."""

from collections.abc import Mapping
from dataclasses import replace

from btu_dsl.expr.values import MISSING_CODES, Kind
from btu_dsl.model import nodes
from btu_dsl.model.nodes import (
    Answer,
    Battery,
    Block,
    Choice,
    Code,
    DateAnswer,
    Item,
    MissingAnswer,
    NumberAnswer,
    OpenAnswer,
    Scale,
    Survey,
    Text,
    Variants,
)
from btu_dsl.model.variables import specify_name
from btu_dsl.plan.codebook import AnswerEntry, CodeEntry, FramePart, MissingEntry, Texts, Wording
from btu_dsl.plan.codebook_text import NO_TEXTS, Reader
from btu_dsl.plan.phrases.missing import MISSING, REASON
from btu_dsl.plan.phrases.phrase import Phrase

_DEFAULTS = {"web": "shown", "paper": "shown", "phone": "not_read"}
"""How a mode shows a kind of missing answer that says nothing of the mode."""

NO_ANSWER_TYPE = AnswerEntry(
    type="text",
    scale="",
    scale_title=NO_TEXTS,
    ordered=False,
    direction="",
    printed="",
    low="",
    high="",
    decimals=0,
    unit=NO_TEXTS,
    precision="",
    lines=0,
    max_length=0,
    allowed=(),
)


class Parts:
    def __init__(self, survey: Survey, reader: Reader) -> None:
        self.survey = survey
        self.reader = reader
        self.modes = survey.modes

    def wordings(self, item: Item, battery: Battery | None) -> tuple[Wording, ...]:
        """In the order in which they are met: stem, text, what explains them, what the interviewer has."""
        reader, modes = self.reader, self.modes
        outer = battery
        found = [
            *(reader.wordings("stem", outer.stem, modes) if outer else ()),
            *reader.wordings("text", item.text, modes),
            *(reader.wordings("instruction", outer.instruction, modes) if outer else ()),
            *reader.wordings("instruction", item.instruction, modes),
            *(reader.wordings("definition", outer.definition, modes) if outer else ()),
            *reader.wordings("definition", item.definition, modes),
            *(reader.wordings("help", outer.help, modes) if outer else ()),
            *reader.wordings("help", item.help, modes),
        ]
        if "phone" in modes:
            probe = item.probe or (outer.probe if outer else None)
            notes = (outer.interviewer if outer else None, item.interviewer)
            found += [reader.wording("probe", "phone", probe)] if probe else []
            found += [reader.wording("interviewer", "phone", note) for note in notes if note]
        return tuple(found)

    def intro(self, block: Block) -> tuple[Wording, ...]:
        return self._with_note("intro", block.intro, block.interviewer)

    def frame(self, name: FramePart, part: nodes.FramePart) -> tuple[Wording, ...]:
        return self._with_note(name, part.text, part.interviewer)

    def _with_note(self, name: FramePart, words: Variants, note: Text | None) -> tuple[Wording, ...]:
        found = list(self.reader.wordings(name, words, self.modes))
        if note is not None and "phone" in self.modes:
            found.append(self.reader.wording("interviewer", "phone", note))
        return tuple(found)

    def label(self, item: Item) -> tuple[Texts, bool]:
        """The item's label; without one, its text. The flag says which."""
        if item.label is not None:
            return self.reader.texts(item.label), True
        text = item.text.shared or next(iter(item.text.all()), None)
        return self.reader.texts(text), False

    def answer(self, item: Item) -> AnswerEntry:
        match item.answer:
            case Choice(scale=scale, many=many, printed=printed):
                return replace(
                    NO_ANSWER_TYPE,
                    type="multiple" if many else "choice",
                    scale=scale.id if is_shared(scale, item) else "",
                    scale_title=self.reader.texts(scale.title),
                    ordered=scale.type == "ordinal",
                    direction=scale.direction or "",
                    printed=_order([code.value for code in printed]),
                )
            case NumberAnswer(low=low, high=high, decimals=decimals, unit=unit):
                return replace(
                    NO_ANSWER_TYPE,
                    type="number",
                    ordered=True,
                    low=_number(low),
                    high=_number(high),
                    decimals=decimals,
                    unit=self.reader.texts(unit),
                )
            case DateAnswer(precision=precision, low=low, high=high):
                return replace(
                    NO_ANSWER_TYPE, type="date", ordered=True, low=low or "", high=high or "", precision=precision
                )
            case OpenAnswer(lines=lines, max_length=most):
                return replace(NO_ANSWER_TYPE, lines=lines, max_length=most or 0)

    def codes(self, answer: Answer, variable: str) -> tuple[CodeEntry, ...]:
        """In the order of the codes' own list; `place` says where each is seen."""
        if not isinstance(answer, Choice):
            return ()
        return tuple(self.code(code, answer.printed.index(code) + 1, variable) for code in answer.scale.codes)

    def code(self, code: Code, place: int, variable: str) -> CodeEntry:
        return CodeEntry(
            value=code.value,
            place=place,
            labels=self.reader.texts(code.label),
            role=code.role or "",
            exclusive=code.exclusive,
            specify=specify_name(variable, code) if code.specify and variable else "",
            picture=code.picture or "",
        )

    def missing(self, given: tuple[MissingAnswer, ...], *, conditional: bool) -> tuple[MissingEntry, ...]:
        """The reasons that can occur for one item, by code from −9 up."""
        offered: dict[Kind, MissingAnswer] = {kind.kind: kind for kind in given}
        found: list[MissingEntry] = []
        for kind, code in MISSING_CODES.items():
            answer = offered.get(kind)
            possible = {
                "not_asked": conditional,
                "no_answer": True,
                "unreadable": "paper" in self.modes,
                "broken_off": True,
            }
            if possible.get(kind, answer is not None):
                found.append(self.reason(kind, code, answer))
        return tuple(found)

    def derived_missing(self) -> tuple[MissingEntry, ...]:
        """A value made from others lacks only where they do."""
        return tuple(self.reason(kind, MISSING_CODES[kind]) for kind in ("not_asked", "no_answer"))

    def reason(
        self, kind: Kind, code: int, answer: MissingAnswer | None = None, why: Phrase | None = None
    ) -> MissingEntry:
        return MissingEntry(
            code=code,
            kind=kind,
            name=self.reader.said(MISSING[kind]),
            reason=self.reader.said(why or REASON[kind]),
            labels=NO_TEXTS if answer is None else self.reader.texts(answer.label),
            shown={} if answer is None else self._shown(answer),
        )

    def _shown(self, answer: MissingAnswer) -> Mapping[str, str]:
        return {mode: answer.show.get(mode, _DEFAULTS[mode]) for mode in self.modes}


def is_shared(scale: Scale, item: Item) -> bool:
    """Whether the list has a name of its own, not that of the one item that it was written for."""
    return scale.name != item.id


def _order(shown: list[int]) -> str:
    """How the codes run from the first shown to the last."""
    if shown == sorted(shown):
        return "ascending"
    return "descending" if shown == sorted(shown, reverse=True) else "as_listed"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"
