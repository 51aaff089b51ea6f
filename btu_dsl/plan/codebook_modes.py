"""Where one mode does not ask an item as the others do: its own words, another layout, answers offered or kept back."""

from collections import Counter
from collections.abc import Iterable, Iterator

from btu_dsl.model.nodes import Battery, Choice, Item
from btu_dsl.plan.codebook import Difference, Facet, MissingEntry, Wording
from btu_dsl.plan.codebook_text import Reader
from btu_dsl.plan.phrases import codebook as say
from btu_dsl.plan.phrases.codebook_page import PARTS
from btu_dsl.plan.phrases.languages import speaking

_FIELDED_BY_OTHERS = ("probe", "interviewer")


def differences(
    item: Item,
    battery: Battery | None,
    wordings: tuple[Wording, ...],
    missing: tuple[MissingEntry, ...],
    modes: tuple[str, ...],
    reader: Reader,
) -> tuple[Difference, ...]:
    """Nothing where there is one mode only."""
    if len(modes) < 2:
        return ()
    many = isinstance(item.answer, Choice) and item.answer.many
    found = [
        *_own_words(wordings, reader),
        *_layout(item, battery, modes, reader, many=many),
        *_shown(missing, modes, reader),
    ]
    return tuple(sorted(found, key=lambda one: modes.index(one.mode)))


def _own_words(wordings: tuple[Wording, ...], reader: Reader) -> Iterator[Difference]:
    for wording in wordings:
        if wording.mode and wording.part not in _FIELDED_BY_OTHERS:
            words = {
                language: say.OWN_WORDS.say(speaking(language), part=PARTS[wording.part].say(speaking(language)))
                for language in reader.own_languages
            }
            facet: Facet = "wording" if wording.part in ("stem", "text") else "presentation"
            yield Difference(mode=wording.mode, facet=facet, words=words)


def _layout(
    item: Item, battery: Battery | None, modes: Iterable[str], reader: Reader, *, many: bool
) -> Iterator[Difference]:
    pictures = isinstance(item.answer, Choice) and item.answer.scale.smiley
    if battery is not None and "paper" in modes:
        yield Difference(mode="paper", facet="presentation", words=reader.said(say.GRID))
    if "phone" in modes:
        if many:
            yield Difference(mode="phone", facet="presentation", words=reader.said(say.ONE_BY_ONE))
            if item.instruction.shared is not None and "phone" not in item.instruction.by_mode:
                yield Difference(mode="phone", facet="presentation", words=reader.said(say.INSTRUCTION_NOT_READ))
        if pictures:
            yield Difference(mode="phone", facet="presentation", words=reader.said(say.NO_PICTURES))


def _shown(missing: tuple[MissingEntry, ...], modes: tuple[str, ...], reader: Reader) -> Iterator[Difference]:
    """The modes that show a kind of missing answer otherwise than most, or than the first where none is most."""
    for entry in missing:
        if len(set(entry.shown.values())) < 2:
            continue
        counted = Counter(entry.shown[mode] for mode in modes)
        usual = max(counted, key=lambda how: (counted[how], how == entry.shown[modes[0]]))
        for mode in modes:
            if entry.shown[mode] != usual:
                words = {
                    language: say.MISSING_SHOWN.say(
                        speaking(language),
                        label=reader.label(entry.labels, language),
                        how=say.SHOWN[entry.shown[mode]].say(speaking(language)),
                    )
                    for language in reader.own_languages
                }
                yield Difference(mode=mode, facet="missing", words=words)
