"""The walk over every text of a survey, in the order in which a reader of the master meets them."""

from collections.abc import Iterator

from btu_dsl.model.nodes import (
    Battery,
    Block,
    Choice,
    Item,
    MissingAnswer,
    NumberAnswer,
    Scale,
    Survey,
    Text,
)


def texts_of(survey: Survey) -> Iterator[Text]:
    """Each text once, even where several items share a scale or a base."""
    seen: set[int] = set()
    for text in _all(survey):
        if id(text) not in seen:
            seen.add(id(text))
            yield text


def _all(survey: Survey) -> Iterator[Text]:
    yield survey.title
    facts = survey.facts
    yield from given(survey.contact, facts.population, facts.reference_period, facts.purpose, facts.deletion)
    for part in survey.frame:
        yield from part.text.all()
    for preload in survey.preload:
        yield from given(preload.label)
        yield from (code.label for code in preload.codes)
    for slot in survey.slots:
        yield from (value for _, value in slot.values)
        yield from given(slot.otherwise)
    yield from (base.label for base in survey.bases)
    for block in survey.blocks:
        yield from block_texts(block)
    for derived in survey.derived:
        yield from given(derived.label)


def block_texts(block: Block) -> Iterator[Text]:
    yield from given(block.title)
    yield from block.intro.all()
    for entry in block.entries:
        if isinstance(entry, Battery):
            yield from battery_texts(entry)
            for row in entry.rows:
                yield from item_texts(row)
        else:
            yield from item_texts(entry)


def battery_texts(battery: Battery) -> Iterator[Text]:
    """The battery's own texts, without its rows."""
    yield from battery.stem.all()
    yield from given(battery.label, battery.probe)
    for variants in (battery.instruction, battery.definition, battery.help):
        yield from variants.all()


def item_texts(item: Item) -> Iterator[Text]:
    """Every text of an item that somebody but the interviewer reads: question, label, answers, checks."""
    yield from item.text.all()
    yield from given(item.label, item.probe)
    for variants in (item.instruction, item.definition, item.help):
        yield from variants.all()
    if isinstance(item.answer, Choice):
        yield from scale_texts(item.answer.scale)
    elif isinstance(item.answer, NumberAnswer):
        yield from given(item.answer.unit)
    if not isinstance(item.answer, Choice):
        yield from _missing(item.answer.missing)
    yield from (check.message for check in item.checks)


def scale_texts(scale: Scale) -> Iterator[Text]:
    yield from given(scale.title)
    yield from (code.label for code in scale.codes)
    yield from _missing(scale.missing)


def _missing(kinds: tuple[MissingAnswer, ...]) -> Iterator[Text]:
    return (kind.label for kind in kinds)


def given(*texts: Text | None) -> Iterator[Text]:
    return (text for text in texts if text is not None)
