"""Survey → web form: what the page shows, in every language, and what decides it."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from typing import Literal, assert_never

from btu_dsl.flow.build import resolver
from btu_dsl.flow.lower import lower_false
from btu_dsl.flow.lowered import names_of
from btu_dsl.flow.nodes import Flow
from btu_dsl.model.municipalities import full_name
from btu_dsl.model.needs import reads as derived_reads
from btu_dsl.model.nodes import (
    Answer,
    Battery,
    Block,
    Check,
    Choice,
    Code,
    DateAnswer,
    Item,
    MissingAnswer,
    NumberAnswer,
    OpenAnswer,
    Survey,
    Text,
    Variants,
)
from btu_dsl.plan.derived import derived_rules
from btu_dsl.plan.identity import BANNER, LANGUAGE_NAMES, Identity, direction
from btu_dsl.plan.text import Anchor, Blank, Emph, Rich, Strong
from btu_dsl.plan.web import (
    Choose,
    Control,
    DateField,
    Localized,
    NumberField,
    TextField,
    WebBattery,
    WebCheck,
    WebFacts,
    WebLanguage,
    WebOption,
    WebPage,
    WebPlan,
    WebPreload,
    WebQuestion,
)
from btu_dsl.plan.web_pages import pages
from btu_dsl.plan.web_words import RouteWords
from btu_dsl.plan.wording import rich
from btu_dsl.source.picture import Picture

_OPENING = ("intro", "consent", "privacy")


def build_web(survey: Survey, flow: Flow, identity: Identity, languages: tuple[str, ...] = ()) -> WebPlan:
    """One plan for all languages, or for the chosen ones among them, in the survey's order."""
    spoken = tuple(language for language in survey.languages if not languages or language in languages)
    builder = _Builder(flow, spoken)
    frame = {part.name: builder.shown(part.text) for part in survey.frame}
    intro = tuple(text for name in _OPENING if (text := frame.get(name)) is not None)
    facts = builder.facts()
    token = survey.token == "required"  # noqa: S105  # a kind of survey, no secret
    return WebPlan(
        id=survey.id,
        version=survey.version,
        core=identity.core,
        root=identity.root,
        line=identity.line,
        languages=tuple(_language(language, identity) for language in spoken),
        title=builder.said(survey.title),
        facts=facts,
        opening=bool(intro or token or facts.controller or facts.promise or facts.contact),
        intro=intro,
        closing=frame.get("closing"),
        preload=tuple(
            WebPreload(name=value.name, type=value.type, codes=tuple(code.value for code in value.codes))
            for value in survey.preload
        ),
        derived=derived_rules(survey),
        pages=tuple(builder.pages()),
        token=token,
        endpoint=survey.endpoint or "",
    )


def _address(picture: Picture) -> str:
    """The picture itself as an address, so that the page need fetch nothing."""
    return f"data:{picture.media};base64,{b64encode(picture.data).decode()}"


def _language(code: str, identity: Identity) -> WebLanguage:
    main = code.split("-", maxsplit=1)[0]
    banner = BANNER.get(main, "") if code in identity.reconstructed else ""
    way: Literal["ltr", "rtl"] = "rtl" if direction(code) == "rtl" else "ltr"
    return WebLanguage(code=code, name=LANGUAGE_NAMES.get(main, code), direction=way, banner=banner)


class _Builder:
    def __init__(self, flow: Flow, languages: tuple[str, ...]) -> None:
        self.flow = flow
        self.survey = flow.survey
        self.languages = languages
        self.route = RouteWords(flow, languages)
        self.leaves = _Leaves(flow.survey)

    def said(self, text: Text) -> Localized:
        return {language: rich(text, language, self.survey) for language in self.languages}

    def maybe(self, text: Text | None) -> Localized | None:
        return None if text is None else self.said(text)

    def shown(self, texts: Variants) -> Localized | None:
        return self.maybe(texts.for_mode("web"))

    def facts(self) -> WebFacts:
        facts, place = self.survey.facts, self.survey.municipality
        return WebFacts(
            language=self.survey.language,
            owner=full_name(place.code) if place else "",
            logo=_address(self.survey.logo) if self.survey.logo else "",
            controller=facts.controller,
            promise=facts.promise,
            privacy_policy=facts.privacy_policy or "",
            accessibility_statement=facts.accessibility_statement or "",
            contact=self.maybe(self.survey.contact),
        )

    def pages(self) -> Iterator[WebPage]:
        number = 0
        for block in self.survey.blocks:
            entries = tuple(self.entry(entry) for entry in block.entries if isinstance(entry, Item) or entry.rows)
            for place, shared in enumerate(pages(entries, self.reads)):
                number += 1
                yield self.page(block, f"page-{number}", shared, first=place == 0)

    def page(self, block: Block, name: str, entries: tuple[WebQuestion | WebBattery, ...], *, first: bool) -> WebPage:
        return WebPage(
            id=name,
            block=block.id,
            first=first,
            title=self.maybe(block.title),
            intro=self.shown(block.intro),
            words=self.route.who(block),
            entries=entries,
        )

    def entry(self, entry: Item | Battery) -> WebQuestion | WebBattery:
        if isinstance(entry, Item):
            return self.question(entry)
        stem = self.shown(entry.stem)
        assert stem is not None, "a battery has a stem in every mode"
        return WebBattery(
            id=entry.id,
            stem=stem,
            instruction=self.shown(entry.instruction),
            definition=self.shown(entry.definition),
            words=self.route.who(entry),
            questions=tuple(self.question(row) for row in entry.rows),
            help=self.shown(entry.help),
        )

    def question(self, item: Item) -> WebQuestion:
        text = self.shown(item.text)
        assert text is not None, "a question has a text in every mode"
        guard = self.flow.guards[item.id].whole
        control = self.control(item.answer)
        return WebQuestion(
            id=item.id,
            number=item.order + 1,
            text=text,
            instruction=self.shown(item.instruction),
            definition=self.shown(item.definition),
            help=self.shown(item.help),
            control=control,
            guard=guard,
            fixed=not self.leaves.of(names_of(guard)),
            checks=tuple(self.check(check) for check in item.checks),
            words=self.route.who(item),
            leaves=self.route.end(item),
            remind=not isinstance(control, TextField) or any(option.on_skip for option in control.options),
        )

    def check(self, check: Check) -> WebCheck:
        fails = lower_false(check.require, resolver(self.survey))
        return WebCheck(level=check.level, fails=fails, message=self.said(check.message))

    def control(self, answer: Answer) -> Control:
        missing = tuple(self.missing(answer.missing))
        match answer:
            case Choice(many=many, printed=printed):
                return Choose(many=many, options=(*(self.option(code) for code in printed), *missing))
            case NumberAnswer(low=low, high=high, decimals=decimals, unit=unit):
                return NumberField(low=low, high=high, decimals=decimals, unit=self.maybe(unit), options=missing)
            case DateAnswer(precision=precision, low=low, high=high):
                return DateField(precision=precision, low=low, high=high, options=missing)
            case OpenAnswer(lines=lines, max_length=max_length):
                return TextField(lines=lines, max_length=max_length, options=missing)
        assert_never(answer)

    def option(self, code: Code) -> WebOption:
        return WebOption(
            value=str(code.value),
            label=self.said(code.label),
            exclusive=code.exclusive,
            specify=code.specify,
            picture=code.picture,
        )

    def missing(self, kinds: Iterable[MissingAnswer]) -> Iterator[WebOption]:
        for kind in kinds:
            show = kind.show.get("web", "shown")
            if show != "absent":
                yield WebOption(value=kind.kind, label=self.said(kind.label), missing=True, on_skip=show == "on_skip")

    def reads(self, question: WebQuestion) -> frozenset[str]:
        return self.leaves.of((*names_of(question.guard), *_blanks(question)))


class _Leaves:
    """Names down to the answers behind them."""

    def __init__(self, survey: Survey) -> None:
        self._derived = {value.name: derived_reads(value) for value in survey.derived}
        self._items = frozenset(item.id for item in survey.items())

    def of(self, names: Iterable[str]) -> frozenset[str]:
        found: set[str] = set()
        for name in names:
            if name in self._derived:
                found |= self.of(self._derived[name])
            elif name in self._items:
                found.add(name)
        return frozenset(found)


def _blanks(question: WebQuestion) -> Iterator[str]:
    texts: list[Localized | None] = [question.text, question.instruction, question.definition, question.help]
    texts += [option.label for option in question.control.options]
    for text in texts:
        if text is not None:
            for words in text.values():
                yield from _sources(words)


def _sources(words: Rich) -> Iterator[str]:
    for inline in words:
        match inline:
            case Blank(source):
                yield source
            case Emph(inlines) | Strong(inlines) | Anchor(_, inlines):
                yield from _sources(inlines)
            case _:
                pass
