"""What one survey asks, as people read it: its own texts, lists of answers and whole questions.

Own are those that whoever checks the survey can change: a core's faults are told at the core, not once more in each
of 98 overlays.
"""

from collections.abc import Iterable, Iterator

from btu_dsl.model.nodes import Battery, Choice, Item, Scale, Text
from btu_dsl.model.normalise import cosmetic
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own, own_items
from btu_dsl.syntax.prose import Break, Emphasis, Fill, Link, Part, Run, Strong


def own_entries(case: Case) -> Iterator[Item | Battery]:
    """Items that stand alone and whole batteries, in the order of the master."""
    return (entry for block in case.survey.blocks for entry in block.entries if is_own(case, entry.owner))


def own_texts(case: Case) -> Iterator[Text]:
    """Of an overlay only what stands in its file and its translations, not what a library lends it."""
    return (text for text in case.survey.texts() if is_own(case, text.owner))


def own_scales(case: Case) -> Iterator[tuple[Scale, Item]]:
    """Each closed list once, with the first item that uses it; of an overlay those that the core does not use."""
    known = set() if case.is_core else {scale.id for scale, _ in scales_of(case.core.survey.items())}
    return ((scale, item) for scale, item in scales_of(own_items(case)) if scale.id not in known)


def scales_of(items: Iterable[Item]) -> Iterator[tuple[Scale, Item]]:
    """Each closed list once, with the first of `items` that uses it."""
    known: set[str] = set()
    for item in items:
        if isinstance(item.answer, Choice) and item.answer.scale.id not in known:
            known.add(item.answer.scale.id)
            yield item.answer.scale, item


def questions(case: Case) -> Iterator[tuple[Item, Text, str]]:
    """Each own item with its text of the primary mode and the whole question in the source language, stem and row."""
    mode = case.survey.modes[0]
    for entry in own_entries(case):
        stem = entry.stem.for_mode(mode) if isinstance(entry, Battery) else None
        for item in entry.rows if isinstance(entry, Battery) else (entry,):
            text = item.text.for_mode(mode) or next(item.text.all())
            own = reading(text, text.language)
            yield item, text, f"{reading(stem, text.language)} {own}" if stem else own


def reading(text: Text, language: str) -> str:
    """The characters that are read, without markup and on one line; a fill is its fallback, or its name in braces."""
    return cosmetic("".join(_read(text.prose(language).parts)))


def _read(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        match part:
            case Run(text):
                yield text
            case Break():
                yield " "
            case Fill(name=name, fallback=fallback):
                yield fallback or f"{{{name}}}"
            case Emphasis(inner) | Strong(inner) | Link(parts=inner):
                yield from _read(inner)
