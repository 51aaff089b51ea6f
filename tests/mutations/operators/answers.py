"""What can be answered: labels, their order and middle, codes and kinds, and the answers outside the scale."""

from collections.abc import Iterator
from itertools import pairwise

from mutations.hosts import SCALES, Answers, Host
from mutations.mutant import Change, Draft, Site, both, drop, operator, put, swap

_READ = frozenset({("tilfredshed5", 1), ("tilfredshed5", 2), ("ja_nej", 1), ("ja_nej", 2)})
"""Codes that conditions read: without them the compiler stops before anything is compared."""


def label_of(code: object) -> str:
    return str(code["label"]) if isinstance(code, dict) else str(code)


def labelled(code: object, label: str) -> object:
    return {**code, "label": label} if isinstance(code, dict) else label


def at(held: Answers, what: str, change: Change) -> Site:
    return Site(f"{held.name} {what}", change, held.items)


def scales(host: Host) -> Iterator[Answers]:
    return (held for held in host.answers if held.ordinal)


def lists(host: Host) -> Iterator[Answers]:
    return (held for held in host.answers if "choice" in held.data)


@operator("label reworded", "scale")
def label(host: Host) -> Iterator[Site]:
    for held in host.answers:
        for code, told in held.codes.items():
            new = f"{label_of(told)} alt i alt"
            yield at(held, f"{code}: {new}", put((*held.way, "codes", code), labelled(told, new), held.file))


@operator("typo in a label", "scale")
def typo(host: Host) -> Iterator[Site]:
    for held in host.answers:
        code, told = next(iter(held.codes.items()))
        words = label_of(told)
        for new in (f"{words[:-1]}", f"{words}t"):
            yield at(held, f"{code}: {new}", put((*held.way, "codes", code), labelled(told, new), held.file))


@operator("two labels swapped", "scale")
def labels(host: Host) -> Iterator[Site]:
    for held in host.answers:
        for one, other in pairwise(held.codes):
            new = both(
                put((*held.way, "codes", one), labelled(held.codes[one], label_of(held.codes[other])), held.file),
                put((*held.way, "codes", other), labelled(held.codes[other], label_of(held.codes[one])), held.file),
            )
            yield at(held, f"{one} ↔ {other}", new)


@operator("two codes swapped", "coding")
def codes(host: Host) -> Iterator[Site]:
    for held in host.answers:
        for one, other in pairwise(held.codes):
            yield at(held, f"{one} ↔ {other}", swap(held.file, (*held.way, "codes"), one, other))


@operator("answers in another order", "scale")
def order(host: Host) -> Iterator[Site]:
    for held in lists(host):
        for turn in (1, -1):
            names = list(held.codes)
            turned = {code: held.codes[code] for code in (*names[turn:], *names[:turn])}
            yield at(held, f"from {next(iter(turned))}", put((*held.way, "codes"), turned, held.file))


@operator("answer dropped", "scale")
def dropped(host: Host) -> Iterator[Site]:
    for held in host.answers:
        for code, told in held.codes.items():
            if not (isinstance(told, dict) and "role" in told) and (held.name, code) not in _READ:
                yield at(held, str(code), drop((*held.way, "codes", code), held.file))


@operator("answer added", "scale")
def added(host: Host) -> Iterator[Site]:
    for held in host.answers:
        for new in ("I særlig grad", "Noget helt andet"):
            yield at(held, f"11: {new}", put((*held.way, "codes", 11), new, held.file))


@operator("midpoint moved", "scale")
def midpoint(host: Host) -> Iterator[Site]:
    for held in scales(host):
        middle = [code for code, told in held.codes.items() if isinstance(told, dict) and "role" in told]
        for code in held.codes:
            if code in middle:
                yield at(held, "none", put((*held.way, "codes", code), label_of(held.codes[code]), held.file))
            elif not isinstance(held.codes[code], dict):
                told = {"label": held.codes[code], "role": "midpoint"}
                plain = [put((*held.way, "codes", m), label_of(held.codes[m]), held.file) for m in middle]
                yield at(held, str(code), both(put((*held.way, "codes", code), told, held.file), *plain))


@operator("midpoint reworded", "scale")
def middle_label(host: Host) -> Iterator[Site]:
    for held in scales(host):
        for code, told in held.codes.items():
            if isinstance(told, dict) and "role" in told:
                for new in ("Hverken det ene eller det andet", "Neutral", "Både og", "Ved ikke", "Midt imellem"):
                    yield at(held, new, put((*held.way, "codes", code, "label"), new, held.file))


@operator("printed order", "scale")
def printed(host: Host) -> Iterator[Site]:
    for held in scales(host):
        new = "ascending" if held.data.get("printed") == "descending" else "descending"
        yield at(held, new, put((*held.way, "printed"), new, held.file))
    on_top = ("tilfredshed5", "enighed5", "hyppighed5", "smiley4")
    for spot in host.kind("item", "battery"):
        scale = spot.data.get("answer", "tilfredshed5")
        if scale in on_top:
            yield Site(spot.name, put((*spot.way, "printed"), "descending"), spot.items)


@operator("direction", "scale")
def direction(host: Host) -> Iterator[Site]:
    for held in scales(host):
        new = "descending" if held.data["direction"] == "ascending" else "ascending"
        yield at(held, new, put((*held.way, "direction"), new, held.file))
        if held.name != "tilfredshed5":  # an index is made of it
            nominal = both(drop((*held.way, "direction"), held.file), put((*held.way, "type"), "nominal", held.file))
            yield at(held, "none", nominal)


@operator("another scale", "scale")
def scale(host: Host) -> Iterator[Site]:
    for spot in host.questions:
        if isinstance(spot.data.get("answer"), str):
            for new in ("grad5", "vigtighed4", "enighed5"):
                if new != spot.data["answer"]:
                    yield Site(f"{spot.name}: {new}", put((*spot.way, "answer"), new), spot.items)


@operator("picture changed", "scale")
def picture(host: Host) -> Iterator[Site]:
    held = next(held for held in host.answers if held.name == "smiley4")
    for code, told in held.codes.items():
        yield at(held, f"{code}: none", put((*held.way, "codes", code), told["label"], held.file))
    for name in ("tilfredshed5", "enighed5", "hyppighed5"):
        other = next(held for held in host.answers if held.name == name)
        for code in (1, 5):
            new = {"label": other.codes[code], "picture": "happy" if code == 5 else "unhappy"}
            yield at(other, f"{code}: a picture", put((*other.way, "codes", code), new, SCALES))


@operator("unit", "scale")
def unit(host: Host) -> Iterator[Site]:
    for spot in host.questions:
        if "number" in spot.data.get("answer", ()):
            for new in ("dage", "gange", "kvarter", "uger"):
                yield Site(f"{spot.name}: {new}", put((*spot.way, "answer", "number", "unit"), new), spot.items)


@operator("code renumbered", "coding")
def renumbered(host: Host) -> Iterator[Site]:
    for held in host.answers:
        for code in held.codes:
            if (held.name, code) in _READ:
                continue
            new = {(11 if one == code else one): told for one, told in held.codes.items()}
            yield at(held, f"{code} → 11", put((*held.way, "codes"), new, held.file))


@operator("all codes turned", "coding")
def turned(host: Host) -> Iterator[Site]:
    for held in host.answers:
        new = dict(zip(held.codes, reversed(held.codes.values()), strict=True))
        yield at(held, "turned", put((*held.way, "codes"), new, held.file))


@operator("bounds", "coding")
def bounds(host: Host) -> Iterator[Site]:
    values = {"min": (-1, 2, 3), "max": (40, 300)}
    for spot in host.questions:
        if "number" in spot.data.get("answer", ()):
            for name, news in values.items():
                for new in news:
                    way = (*spot.way, "answer", "number", name)
                    yield Site(f"{spot.name} {name} {new}", put(way, new), spot.items)
        if "month" in spot.data.get("answer", ()):
            for name, new in (("min", "2010-01"), ("max", "2024-12")):
                yield Site(f"{spot.name} {name}", put((*spot.way, "answer", "month", name), new), spot.items)


@operator("decimals", "coding")
def decimals(host: Host) -> Iterator[Site]:
    for spot in host.questions:
        if "number" in spot.data.get("answer", ()):
            for new in (1, 2, 3):
                yield Site(f"{spot.name} {new}", put((*spot.way, "answer", "number", "decimals"), new), spot.items)


@operator("one answer ↔ several", "coding")
def many(host: Host) -> Iterator[Site]:
    for held in lists(host):
        new = "one" if held.data["choice"] == "many" else "many"
        yield at(held, new, put((*held.way, "choice"), new, held.file))


@operator("excludes the others", "coding")
def exclusive(host: Host) -> Iterator[Site]:
    for held in lists(host):
        if held.data["choice"] == "many":
            for code, told in held.codes.items():
                if isinstance(told, dict) and told.get("exclusive"):
                    yield at(held, f"{code} no more", drop((*held.way, "codes", code, "exclusive"), held.file))
                elif not isinstance(told, dict):
                    yield at(held, str(code), put((*held.way, "codes", code), {"label": told, "exclusive": True}))


@operator("asks for more words", "coding")
def specify(host: Host) -> Iterator[Site]:
    for held in lists(host):
        for code, told in held.codes.items():
            if isinstance(told, dict) and told.get("specify"):
                yield at(held, f"{code} no more", drop((*held.way, "codes", code, "specify"), held.file))
            elif not isinstance(told, dict):
                yield at(held, str(code), put((*held.way, "codes", code), {"label": told, "specify": True}))


@operator("another kind of answer", "coding")
def kind(host: Host) -> Iterator[Site]:
    open_answer, number = {"open": {"lines": 3}}, {"number": {"min": 0, "max": 99}}
    for spot in host.questions:
        was = spot.data.get("answer")
        if was is not None and spot.name not in ("tilfreds_samlet", "overvejer", "minutter"):  # conditions read these
            new = number if "open" in was else open_answer
            change = both(put((*spot.way, "answer"), new), _without_checks(spot.way))
            yield Site(f"{spot.name}: {next(iter(new))}", change, spot.items)


def _without_checks(way: tuple[str | int, ...]) -> Change:
    def change(draft: Draft) -> None:
        draft.at("core", way).pop("checks", None)

    return change


@operator("ved ikke dropped", "missing")
def no_dont_know(host: Host) -> Iterator[Site]:
    for held in host.answers:
        for name in held.data["missing"]:
            alone = len(held.data["missing"]) == 1
            yield at(held, name, drop((*held.way, "missing", *(() if alone else (name,))), held.file))


@operator("missing answer reworded", "missing")
def missing_label(host: Host) -> Iterator[Site]:
    for held in host.answers:
        for name in held.data["missing"]:
            for new in ("Det har jeg ingen mening om",):
                yield at(held, f"{name}: {new}", put((*held.way, "missing", name, "label"), new, held.file))


@operator("missing answer added", "missing")
def missing_added(host: Host) -> Iterator[Site]:
    told = {"label": "Det gælder ikke for mig", "web": "shown", "paper": "shown", "phone": "not_read"}
    for held in host.answers:
        yield at(held, "not_applicable", put((*held.way, "missing", "not_applicable"), told, held.file))


@operator("missing answer of another kind", "missing")
def missing_kind(host: Host) -> Iterator[Site]:
    for held in host.answers:
        told = held.data["missing"]
        if "dont_know" in told:
            new = {("not_applicable" if name == "dont_know" else name): one for name, one in told.items()}
            yield at(held, "not_applicable", put((*held.way, "missing"), new, held.file))


@operator("ved ikke shown otherwise", "missing")
def visibility(host: Host) -> Iterator[Site]:
    for held in host.answers:
        for name in held.data["missing"]:
            usual = name == "dont_know"
            new = {"web": "on_skip", "paper": "absent"} if usual else {"web": "shown", "paper": "shown"}
            changes = [put((*held.way, "missing", name, mode), shown, held.file) for mode, shown in new.items()]
            yield at(held, f"{name} {new['web']}", both(*changes))
