"""Items → variables: one for most, several for a multiple choice, one more for every answer that is written out."""

from collections.abc import Iterator
from dataclasses import replace

from btu_dsl.expr.show import show
from btu_dsl.expr.values import MISSING_CODES
from btu_dsl.flow.lowered import TRUE
from btu_dsl.model.nodes import (
    Battery,
    Block,
    Choice,
    Code,
    DateAnswer,
    Derived,
    Item,
    NumberAnswer,
    PreloadValue,
    SeriesBreak,
    Survey,
)
from btu_dsl.model.variables import option_name, specify_name
from btu_dsl.plan.codebook import (
    BaseEntry,
    BreakEntry,
    CheckEntry,
    CodeEntry,
    Kind,
    OwnerEntry,
    ReplacesEntry,
    Texts,
    Variable,
)
from btu_dsl.plan.codebook_modes import differences
from btu_dsl.plan.codebook_parts import NO_ANSWER_TYPE, Parts
from btu_dsl.plan.codebook_text import NO_TEXTS, Reader, owner_entry
from btu_dsl.plan.codebook_words import Teller
from btu_dsl.plan.phrases import codebook as say
from btu_dsl.plan.phrases.languages import speaking
from btu_dsl.plan.phrases.phrase import Phrase
from btu_dsl.plan.text import Words
from btu_dsl.plan.verbatim import as_written

NOBODY = OwnerEntry(kind="", id="", version="", municipality="")
_PLAIN = Variable(
    name="",
    kind="system",
    item="",
    number=0,
    option=None,
    label=NO_TEXTS,
    label_given=True,
    item_label=NO_TEXTS,
    block="",
    battery="",
    wordings=(),
    answer=NO_ANSWER_TYPE,
    codes=(),
    missing=(),
    base=BaseEntry(names=(), words={}, formula="", condition=TRUE, reads=()),
    tier="",
    role="",
    owner=NOBODY,
    provenance="",
    status="",
    source="",
    since="",
    replaces=None,
    breaks=(),
    checks=(),
    differences=(),
    definition=None,
    used_in=(),
    read_by=(),
)
"""A variable of which nothing is said yet."""


class Variables:
    """Makes the variables of one survey."""

    def __init__(self, survey: Survey, reader: Reader, parts: Parts, teller: Teller) -> None:
        self.survey = survey
        self.reader = reader
        self.parts = parts
        self.teller = teller

    def every(self) -> Iterator[Variable]:
        """In the order of the data file: what traces the response, what was known, what was asked, what is derived."""
        yield from self._system()
        yield from (self._known(value) for value in self.survey.preload)
        for block in self.survey.blocks:
            for entry in block.entries:
                if isinstance(entry, Battery):
                    for row in entry.rows:
                        yield from self._item(row, block, entry)
                else:
                    yield from self._item(entry, block, None)
        yield from (self._derived(value) for value in self.survey.derived)

    def _system(self) -> Iterator[Variable]:
        allowed = {
            "btu_id": (self.survey.id,),
            "btu_version": (self.survey.version,),
            "btu_mode": tuple(self.survey.modes),
            "btu_language": self.survey.languages,
        }
        base = self.teller.everyone(say.EVERY_RECORD)
        for name, phrase in say.SYSTEM.items():
            if name == "btu_token" and self.survey.token == "none":  # noqa: S105  # a kind of survey, no secret
                continue
            answer = replace(NO_ANSWER_TYPE, allowed=allowed.get(name, ()))
            yield replace(_PLAIN, name=name, label=self.reader.phrased(phrase), base=base, answer=answer)

    def _known(self, value: PreloadValue) -> Variable:
        answer = replace(NO_ANSWER_TYPE, type=value.type)
        label = self.reader.texts(value.label) or _named(value.name, self.reader)
        return replace(
            _PLAIN,
            name=value.name,
            kind="known",
            label=label,
            label_given=value.label is not None,
            answer=answer,
            codes=tuple(self.parts.code(code, place, "") for place, code in enumerate(value.codes, start=1)),
            missing=(self.parts.reason("no_answer", MISSING_CODES["no_answer"], why=say.NOT_KNOWN),),
            base=self.teller.everyone(say.EVERY_RECORD),
        )

    def _item(self, item: Item, block: Block, battery: Battery | None) -> Iterator[Variable]:
        base = self.teller.base_of(item)
        wordings = self.parts.wordings(item, battery)
        missing = self.parts.missing(item.missing, conditional=base.condition != TRUE)
        label, given = self.parts.label(item)
        whole = replace(
            _PLAIN,
            name=item.variable,
            kind=_kind(item),
            item=item.id,
            number=item.order + 1,
            label=label,
            label_given=given,
            item_label=label,
            block=block.id,
            battery=item.battery or "",
            wordings=wordings,
            answer=self.parts.answer(item),
            codes=self.parts.codes(item.answer, item.variable),
            missing=missing,
            base=base,
            tier=item.tier,
            role=item.role or "",
            owner=owner_entry(item.owner),
            provenance=item.provenance,
            status=item.status,
            source=item.source or "",
            since=item.since or "",
            replaces=_replaces(item),
            breaks=tuple(break_entry(own) for own in self.survey.series_breaks if own.scope in (item.id, block.id)),
            checks=self._checks(item),
            differences=differences(item, battery, wordings, missing, tuple(self.survey.modes), self.reader),
        )
        if not isinstance(item.answer, Choice):
            yield whole
            return
        if not item.answer.many:
            yield whole
        for code in item.answer.scale.codes:
            if item.answer.many:
                yield self._option(whole, item, code)
            if code.specify:
                yield self._specify(whole, item, code)

    def _option(self, whole: Variable, item: Item, code: Code) -> Variable:
        return replace(
            whole,
            name=option_name(item.variable, code),
            kind="option",
            option=code.value,
            label=self._with_option(say.OPTION_LABEL, whole.label, code),
            answer=replace(whole.answer, type="yes_no", scale="", direction="", printed="", ordered=False),
            codes=(_code(1, 1, self.reader.phrased(say.CHECKED)), _code(0, 2, self.reader.phrased(say.UNCHECKED))),
        )

    def _specify(self, whole: Variable, item: Item, code: Code) -> Variable:
        return replace(
            whole,
            name=specify_name(item.variable, code),
            kind="specify",
            option=code.value,
            label=self._with_option(say.SPECIFY_LABEL, whole.label, code),
            answer=replace(NO_ANSWER_TYPE, lines=1),
            codes=(),
            missing=self.parts.missing((), conditional=True),
            base=self.teller.chosen(item, code),
            checks=(),
            differences=(),
        )

    def _with_option(self, phrase: Phrase, label: Texts, code: Code) -> Texts:
        options = self.reader.texts(code.label)
        return {
            language: (
                Words(
                    phrase.say(
                        speaking(language), item=as_written(label[language]), option=as_written(options[language])
                    )
                ),
            )
            for language in self.survey.languages
        }

    def _checks(self, item: Item) -> tuple[CheckEntry, ...]:
        return tuple(
            CheckEntry(level=own.level, formula=show(own.require), message=self.reader.texts(own.message))
            for own in item.checks
        )

    def _derived(self, value: Derived) -> Variable:
        label = self.reader.texts(value.label) or _named(value.name, self.reader)
        truth = value.function == "when"
        codes = (
            (_code(1, 1, self.reader.phrased(say.TRUE)), _code(0, 2, self.reader.phrased(say.FALSE))) if truth else ()
        )
        answer = replace(NO_ANSWER_TYPE, type="truth" if truth else "number", ordered=not truth)
        return replace(
            _PLAIN,
            name=value.name,
            kind="derived",
            label=label,
            label_given=value.label is not None,
            answer=answer,
            codes=codes,
            missing=self.parts.derived_missing(),
            base=self.teller.everyone(),
            definition=self.teller.definition(value),
        )


def _kind(item: Item) -> Kind:
    match item.answer:
        case Choice():
            return "single"
        case NumberAnswer():
            return "number"
        case DateAnswer():
            return "date"
        case _:
            return "open"


def _code(value: int, place: int, labels: Texts) -> CodeEntry:
    return CodeEntry(value=value, place=place, labels=labels, role="", exclusive=False, specify="", picture="")


def _named(name: str, reader: Reader) -> Texts:
    """A name for want of a label."""
    return {language: (Words(name),) for language in reader.languages}


def _replaces(item: Item) -> ReplacesEntry | None:
    own = item.replaces
    if own is None:
        return None
    return ReplacesEntry(item=own.item, changed=own.changed, reason=own.reason, bridge=own.bridge)


def break_entry(own: SeriesBreak) -> BreakEntry:
    return BreakEntry(
        scope=own.scope,
        facet=own.facet,
        since=own.since,
        reason=own.reason,
        bridge=own.bridge,
        language=own.language or "",
        mode=own.mode or "",
    )
