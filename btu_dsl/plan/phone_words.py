"""What things are called in the interviewer's language: questions by number, places in the script, who is asked."""

from btu_dsl.expr.values import Kind
from btu_dsl.flow.build import base_guard
from btu_dsl.flow.lowered import FALSE, Lowered
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.route import END
from btu_dsl.flow.words import in_words
from btu_dsl.model.nodes import Choice, Code
from btu_dsl.plan.phone import Gate, Stop
from btu_dsl.plan.phone_route import GateAt
from btu_dsl.plan.phone_speech import Voice
from btu_dsl.plan.phrases import phone as say
from btu_dsl.plan.phrases.missing import MISSING


class Numbers:
    """The vocabulary of conditions in a script, and the names of its places."""

    def __init__(self, flow: Flow, voice: Voice) -> None:
        self.flow = flow
        self.voice = voice
        self.notes = voice.notes
        survey = flow.survey
        self.of = {item.id: place for place, item in enumerate(survey.items(), start=1)}
        blocks = [block for block in survey.blocks if any(True for _ in block.items())]
        self.sections = {block.id: place for place, block in enumerate(blocks, start=1)}
        self._known = frozenset({*(value.name for value in survey.preload), *(value.name for value in survey.derived)})
        self._section_of = {item.id: block.id for block in blocks for item in block.items()}
        self._first = {next(block.items()).id: block.id for block in blocks}

    def question(self, name: str) -> str:
        if name in self.of:
            return say.QUESTION.say(self.notes, n=self.of[name])
        return self.voice.name_of(name)

    def code_label(self, name: str, code: int) -> str:
        """The answer as it stands in the script, with its code; a code that nobody sees is left out."""
        label = next((own.label for own in self._codes(name) if own.value == code), None)
        if label is None:
            return str(code)
        return f"{code} {self.voice.label(label)}" if name in self.of else self.voice.label(label)

    def say(self, condition: Lowered) -> str:
        """The condition in the interviewer's words: `hvis svaret på nr. 7 er …`."""
        return in_words(condition, self, self.notes, self._known)

    def missing_label(self, kind: Kind) -> str:
        return MISSING[kind].say(self.notes)

    def _codes(self, name: str) -> tuple[Code, ...]:
        for value in self.voice.survey.preload:
            if value.name == name:
                return value.codes
        for item in self.voice.survey.items():
            if item.id == name and isinstance(item.answer, Choice):
                return item.answer.scale.codes
        return ()

    def where(self, target: str, source: str = "") -> str:
        """The place as a go-to names it: a section by its own number when it is entered from another one."""
        if target == END:
            return say.THE_END.say(self.notes)
        section = self._first.get(target)
        if section is not None and self._section_of.get(source) != section:
            return say.SECTION.say(self.notes, n=self.sections[section])
        return say.QUESTION.say(self.notes, n=self.of[target])

    def gate(self, at: GateAt, *, section: bool = False) -> Gate:
        go = say.ELSE_GO_TO.say(self.notes, target=self.where(at.target, at.last))
        return Gate(condition=at.condition, target=at.target, words=self._who(at, section=section), go=go)

    def _who(self, at: GateAt, *, section: bool) -> str:
        if at.condition == FALSE:
            return say.NEVER_ASKED.say(self.notes)
        condition = self.say(at.condition)
        bases = [base for base in self.flow.survey.bases if base_guard(self.flow.survey, base) == at.condition]
        group = say.GROUP_OF.say(self.notes, base=self.voice.label(bases[0].label)) + ". " if bases else ""
        if section:
            return group + say.SECTION_ASKED_ONLY.say(self.notes, condition=condition)
        if at.first != at.last:
            first, last = self.of[at.first], self.of[at.last]
            return group + say.RUN_ASKED_ONLY.say(self.notes, first=first, last=last, condition=condition)
        return group + say.ASKED_ONLY.say(self.notes, condition=condition)

    def stop(self, item: str) -> Stop | None:
        ends: Lowered | None = self.flow.ends.get(item)
        if ends is None or ends == FALSE:
            return None
        words = say.ENDS.say(self.notes, condition=self.say(ends))
        return Stop(condition=ends, words=words)
