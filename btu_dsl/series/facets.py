"""Eight facets per item × language × mode, each as a JSON value that can be hashed, kept and shown again.

Facets: wording, scale, missing, base, presentation, order, coding, and once for the survey regime. A text shared by all
modes hashes under the mode `*`, a mode's own under that mode, so that a language or a mode that comes later adds hashes
and changes none but the regime's.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from btu_dsl.flow.lower import canonical
from btu_dsl.flow.lowered import to_json
from btu_dsl.flow.nodes import Flow
from btu_dsl.model.nodes import (
    Answer,
    Battery,
    Block,
    Choice,
    DateAnswer,
    Item,
    NumberAnswer,
    OpenAnswer,
    Survey,
    Text,
    Variants,
)
from btu_dsl.model.normalise import cosmetic
from btu_dsl.syntax.nodes import Data

ANY = "*"
Tables = Mapping[str, object]
"""Placeholder → the words that it may become."""


@dataclass(frozen=True, slots=True, order=True)
class FacetKey:
    """`language` and `mode` are `*` where the facet is the same for all; `item` is empty for the survey's regime."""

    item: str
    facet: str
    language: str
    mode: str


Json = object
"""What JSON can hold: texts, numbers, truth values, None, lists of these and objects with texts as keys."""
Values = Mapping[FacetKey, Json]


def facet_values(flow: Flow) -> Values:
    """Every facet of every item as JSON, texts in their cosmetic form, in each language that has all its texts."""
    flow = replace(flow, survey=_with_whole_languages(flow.survey))
    tables = {language: _fill_tables(flow.survey, language) for language in flow.survey.languages}
    values: dict[FacetKey, Json] = {FacetKey("", "regime", ANY, ANY): regime(flow.survey)}
    before: list[str] = []
    for block in flow.survey.blocks:
        for entry in block.entries:
            battery = entry if isinstance(entry, Battery) else None
            for item in battery.rows if battery else (entry,):
                if isinstance(item, Item):
                    for (facet, language, mode), value in _facets(item, battery, block, flow, tables, tuple(before)):
                        values[FacetKey(item.id, facet, language, mode)] = value
                    if item.tier == "obligatory":
                        before.append(item.id)
    return values


def _with_whole_languages(survey: Survey) -> Survey:
    """A municipality may field what is ready of a core whose other languages are still being translated."""
    lacking = {name for text in survey.texts() for name in survey.languages if name not in text.by_language}
    return replace(survey, languages=tuple(name for name in survey.languages if name not in lacking))


_Facet = tuple[tuple[str, str, str], Json]


def _facets(  # the facets of an item are read off all that stands round it
    item: Item,
    battery: Battery | None,
    block: Block,
    flow: Flow,
    tables: Mapping[str, Tables],
    before: tuple[str, ...],
) -> Iterator[_Facet]:
    survey = flow.survey
    yield from _wording(item, battery, survey, tables)
    yield from _answers(item, survey)
    yield ("base", ANY, ANY), to_json(canonical(flow.guards[item.id].whole))
    yield from _presentation(item, battery, block, survey)
    yield ("order", ANY, ANY), [block.id, list(before)]
    yield ("coding", ANY, ANY), [item.variable, _coding(item.answer)]


def regime(survey: Survey) -> object:
    """How answers are collected; label and dates of a round are not part of it."""
    return [*collection(survey), list(survey.modes)]


def collection(survey: Survey) -> list[object]:
    return [plain_data(survey.collection.get(name)) for name in ("type", "trigger")]


def _wording(item: Item, battery: Battery | None, survey: Survey, tables: Mapping[str, Tables]) -> Iterator[_Facet]:
    for language in survey.languages:
        known = tables[language]
        stem = battery.stem if battery else Variants()
        shared = [_say(text, language, known) for text in (stem.shared, item.text.shared) if text]
        yield ("wording", language, ANY), shared
        for mode in sorted({*stem.by_mode, *item.text.by_mode}):
            own = [text for text in (stem.for_mode(mode), item.text.for_mode(mode)) if text]
            yield ("wording", language, mode), [_say(text, language, known) for text in own]


def _say(text: Text, language: str, tables: Tables) -> object:
    """The words as written, placeholders kept, with the core's table of each placeholder that has one."""
    prose = text.prose(language)
    fills = [[fill.name, tables.get(fill.name)] for fill in prose.fills() if fill.name in tables]
    return [cosmetic(prose.raw), fills] if fills else cosmetic(prose.raw)


def _fill_tables(survey: Survey, language: str) -> Tables:
    """The core-owned words that a placeholder may become. What a municipality fills in is judged by policy instead."""
    tables: dict[str, object] = {}
    for slot in survey.slots:
        if slot.by is not None:
            words = {str(code): _or_none(text, language) for code, text in slot.values}
            tables[slot.name] = [slot.by, words, _or_none(slot.otherwise, language)]
        elif slot.otherwise is not None and slot.otherwise.owner.kind == "library":
            tables[slot.name] = [None, {}, _or_none(slot.otherwise, language)]
    for value in survey.preload:
        if value.codes:
            tables[value.name] = {str(code.value): _or_none(code.label, language) for code in value.codes}
    return tables


def _answers(item: Item, survey: Survey) -> Iterator[_Facet]:
    answer = item.answer
    missing = answer.missing
    for language in survey.languages:
        if isinstance(answer, Choice):
            labels = [[_or_none(code.label, language), code.role, bool(code.picture)] for code in answer.printed]
            yield ("scale", language, ANY), [len(labels), labels, answer.scale.direction]
        elif isinstance(answer, NumberAnswer) and answer.unit is not None:
            yield ("scale", language, ANY), _or_none(answer.unit, language)
        yield (
            ("missing", language, ANY),
            [[kind.kind, _or_none(kind.label, language)] for kind in missing],
        )
    for mode in survey.modes:
        yield ("missing", ANY, mode), [[kind.kind, kind.show.get(mode)] for kind in missing]


def _coding(answer: Answer) -> object:
    """Codes stand in the order of the list, however it is printed, so that two answers that swap codes are seen."""
    match answer:
        case Choice(scale=scale, many=many):
            codes = scale.codes if scale.type == "nominal" else sorted(scale.codes, key=lambda code: code.value)
            return ["many" if many else "one", [[code.value, code.exclusive, code.specify] for code in codes]]
        case NumberAnswer():
            return ["number", answer.low, answer.high, answer.decimals]
        case DateAnswer():
            return ["date", answer.precision, answer.low, answer.high]
        case OpenAnswer():
            return ["open"]


def _presentation(item: Item, battery: Battery | None, block: Block, survey: Survey) -> Iterator[_Facet]:
    parts = [block.intro, item.instruction, item.definition]
    parts += [battery.instruction, battery.definition] if battery else []
    facts = [survey.facts.reference_period, survey.facts.population]
    for language in survey.languages:
        shared = [_or_none(part.shared, language) for part in parts]
        yield ("presentation", language, ANY), [shared, [_or_none(text, language) for text in facts]]
        for mode in sorted({mode for part in parts for mode in part.by_mode}):
            yield (
                ("presentation", language, mode),
                [_or_none(part.for_mode(mode), language) for part in parts],
            )


def _or_none(text: Text | None, language: str) -> str | None:
    return None if text is None else cosmetic(text.prose(language).raw)


def plain_data(value: Data) -> object:
    """Policy and collection as JSON data; mappings keep no order."""
    if isinstance(value, Mapping):
        return {str(key): plain_data(inner) for key, inner in value.items()}
    return [plain_data(inner) for inner in value] if isinstance(value, tuple) else value
