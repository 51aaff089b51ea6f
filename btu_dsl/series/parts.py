"""Which part of a facet it is that two editions differ in, for people: number, labels, order, direction, midpoint …"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from btu_dsl.diagnostics.record import Words
from btu_dsl.series.facets import ANY, FacetKey, Json
from btu_dsl.series.weights import weigh


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a facet with its two values. `name` is for programs, `words` for people."""

    name: str
    words: Words
    old: Json
    new: Json


_NAMES: Final = {
    "number": Words("the number of answers", "antallet af svar"),
    "labels": Words("the words of the answers", "svarenes ord"),
    "order": Words("the order of the answers", "svarenes rækkefølge"),
    "direction": Words("the direction", "retningen"),
    "midpoint": Words("the midpoint", "midterkategorien"),
    "pictures": Words("the pictures", "billederne"),
    "unit": Words("the unit", "enheden"),
    "type": Words("the kind of answer", "svartypen"),
    "codes": Words("the codes", "koderne"),
    "exclusive": Words("which answers exclude the others", "hvilke svar der udelukker de andre"),
    "specify": Words("which answers ask for more words", "hvilke svar der skal uddybes"),
    "bounds": Words("the bounds", "grænserne"),
    "decimals": Words("the number of decimals", "antallet af decimaler"),
    "precision": Words("how exact the date is", "hvor nøjagtig datoen er"),
    "variable": Words("the name in the data file", "navnet i datafilen"),
    "kinds": Words("which of them can be given", "hvilke der kan gives"),
    "kind_labels": Words("their words", "deres ord"),
    "kind_order": Words("their order", "deres rækkefølge"),
    "visibility": Words("where they are shown", "hvor de vises"),
    "intro": Words("the introduction of the block", "blokkens indledning"),
    "instruction": Words("the instruction", "hjælpeteksten"),
    "definition": Words("the definition", "definitionen"),
    "battery_instruction": Words("the instruction of the battery", "batteriets hjælpetekst"),
    "battery_definition": Words("the definition of the battery", "batteriets definition"),
    "reference_period": Words("the reference period", "referenceperioden"),
    "population": Words("the population", "populationen"),
}
_FRAME: Final = ("intro", "instruction", "definition", "battery_instruction", "battery_definition")
FACTS: Final = ("reference_period", "population")
"""Parts of the presentation that are one and the same for every item of a survey."""
LIGHT: Final = frozenset({"intro", "instruction", "battery_instruction"})
"""Parts of the presentation that leave the question what it was: a note in a series, no break."""


IN_PARTS: Final = frozenset({"scale", "coding", "missing", "presentation"})
"""The facets that have parts."""


def parts(key: FacetKey, old: Json, new: Json) -> tuple[Part, ...]:
    """The parts of the facet that differ by more than white space, in a fixed order; `key` says which facet it is."""
    told = (_part(*one) for one in _compared(key, old, new))
    return tuple(part for part in told if weigh(part.old, part.new, key.language) is not None)


def _part(name: str, old: Json, new: Json) -> Part:
    return Part(name, _NAMES[name], old, new)


def _compared(key: FacetKey, old: Json, new: Json) -> Iterator[tuple[str, Json, Json]]:
    match key.facet:
        case "scale":
            yield from _scale(old, new)
        case "coding":
            yield from _coding(old, new)
        case "missing":
            yield from _missing(old, new, by_mode=key.mode != ANY)
        case "presentation":
            yield from presentation(old, new)
        case _:
            return


def _scale(old: Json, new: Json) -> Iterator[tuple[str, Json, Json]]:
    if not isinstance(old, list) and not isinstance(new, list):
        yield "unit", old, new
    if not (isinstance(old, list) and isinstance(new, list)):
        return  # another kind of answer altogether, which the coding tells
    was, now = _labels(old), _labels(new)
    yield "number", old[0], new[0]
    if sorted(map(str, was)) == sorted(map(str, now)):
        yield "order", was, now
    elif len(was) == len(now):
        yield "labels", was, now
    yield "direction", old[2], new[2]
    if len(was) == len(now):
        yield "midpoint", _at(old, 1), _at(new, 1)
        yield "pictures", _at(old, 2), _at(new, 2)


def _labels(value: list[Json]) -> list[Json]:
    return _at(value, 0)


def _at(value: list[Json], place: int) -> list[Json]:
    listed = value[1]
    return [entry[place] for entry in listed if isinstance(entry, list)] if isinstance(listed, list) else []


_CODING = {"number": ("bounds", "bounds", "decimals"), "date": ("precision", "bounds", "bounds")}


def _coding(old: Json, new: Json) -> Iterator[tuple[str, Json, Json]]:
    if not (isinstance(old, list) and isinstance(new, list)):
        return
    (name, was), (name_now, now) = old, new
    yield "variable", name, name_now
    if was[0] != now[0]:
        yield "type", was[0], now[0]
    elif was[0] in _CODING:
        places = list(zip(_CODING[was[0]], was[1:], now[1:], strict=True))
        for kind in sorted(set(_CODING[was[0]])):
            yield kind, [a for one, a, _ in places if one == kind], [b for one, _, b in places if one == kind]
    elif was[0] in ("one", "many"):
        codes, codes_now = [one[0] for one in was[1]], [one[0] for one in now[1]]
        yield "codes", codes, codes_now
        if sorted(codes) == sorted(codes_now):
            for place, kind in ((1, "exclusive"), (2, "specify")):
                yield kind, sorted(c[0] for c in was[1] if c[place]), sorted(c[0] for c in now[1] if c[place])


def _missing(old: Json, new: Json, *, by_mode: bool) -> Iterator[tuple[str, Json, Json]]:
    was = dict(map(tuple, old)) if isinstance(old, list) else {}
    now = dict(map(tuple, new)) if isinstance(new, list) else {}
    yield "kinds", sorted(was), sorted(now)
    both = [kind for kind in was if kind in now]
    yield "visibility" if by_mode else "kind_labels", [was[kind] for kind in both], [now[kind] for kind in both]
    if not by_mode:
        yield "kind_order", list(both), [kind for kind in now if kind in was]


def presentation(old: Json, new: Json) -> Iterator[tuple[str, Json, Json]]:
    """Of the texts round a question; a mode's own come without the facts of the survey."""
    if not (isinstance(old, list) and isinstance(new, list)):
        return
    (own, facts), (own_now, facts_now) = _apart(old), _apart(new)
    yield from zip(_FRAME, own, own_now, strict=True)
    if facts and facts_now:
        yield from zip(FACTS, facts, facts_now, strict=True)


def _apart(value: list[Json]) -> tuple[list[Json], list[Json]]:
    """The texts round the question, those of a battery empty where there is none, and the facts of the survey."""
    own, facts = (value[0], value[1]) if len(value) == 2 else (value, [])
    assert isinstance(own, list)
    assert isinstance(facts, list)
    return [*own, *[None] * (len(_FRAME) - len(own))], facts
