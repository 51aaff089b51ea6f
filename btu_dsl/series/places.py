"""Where in the source the part of a facet stands that differs from another edition's."""

from collections.abc import Sequence

from btu_dsl.diagnostics.span import NOWHERE, Span
from btu_dsl.model.nodes import Battery, Block, Choice, Item, Text, Variants
from btu_dsl.model.normalise import cosmetic
from btu_dsl.series.edition import Edition
from btu_dsl.series.facets import ANY, Json


def place_of(edition: Edition, name: str, facet: str, language: str, mode: str, other: Json) -> Span:
    """The first text of the facet that the other edition (its value is `other`) does not have; else the item.

    NOWHERE of an edition that was read from a release.
    """
    if edition.source is None:
        return NOWHERE
    survey = edition.source.survey
    for block in survey.blocks:
        for entry in block.entries:
            battery = entry if isinstance(entry, Battery) else None
            for item in battery.rows if battery else (entry,):
                if isinstance(item, Item) and item.id == name:
                    spoken = survey.language if language == ANY else language
                    return _in_item(item, battery, block, facet, spoken, mode, other)
    return survey.span


def _in_item(  # an item's facet is read off all that stands round it
    item: Item, battery: Battery | None, block: Block, facet: str, language: str, mode: str, other: Json
) -> Span:
    match facet:
        case "base":
            return _condition(item, battery, block)
        case "wording":
            parts = [battery.stem if battery else Variants(), item.text]
        case "presentation":
            parts = [block.intro, item.instruction, item.definition]
            parts += [battery.instruction, battery.definition] if battery else []
        case "scale" if isinstance(item.answer, Choice):
            return _first([code.label for code in item.answer.printed], language, other) or item.answer.scale.span
        case "missing":
            return _first([kind.label for kind in item.missing], language, other) or item.span
        case _:
            return item.span
    texts = [text for part in parts if (text := part.shared if mode == ANY else part.for_mode(mode))]
    return _first(texts, language, other) or item.span


def _first(texts: Sequence[Text], language: str, other: Json) -> Span | None:
    """The first text that stands nowhere in the other value."""
    known = set(_strings(other))
    for text in texts:
        if language in text.by_language and cosmetic(text.prose(language).raw) not in known:
            return text.prose(language).span
    return None


def _strings(value: Json) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [text for part in value for text in _strings(part)] if isinstance(value, list) else []


def _condition(item: Item, battery: Battery | None, block: Block) -> Span:
    """The condition nearest to the item."""
    for holder in (item, battery, block):
        if holder is not None and holder.ask_if is not None:
            return holder.ask_if.span
        if holder is not None and holder.base is not None:
            return holder.base.span
    return item.span
