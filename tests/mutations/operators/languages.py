"""What a translation says otherwise than its source, or than it did."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, pairwise

from mutations.hosts import CORE, ENGLISH, ENGLISH_SCALES, Data, Host
from mutations.mutant import Change, Facet, Site, both, drop, operator, put, said_otherwise

_WHOLE = frozenset({""})
_ASKED = re.compile(r"^(\w+)\.(?:text|stem)$")
_CODE = re.compile(r"^(\w+)\.(\d+)$")
_MISSING = re.compile(r"^(\w+)\.missing\.\w+$")
_ROUND = re.compile(r"^(\w+)\.(?:intro|instruction|definition)$")
_OF_LISTS = (_CODE, _MISSING)
_FRAME = re.compile(r"^(frame)\.")
Found = tuple[str, str, str, Data]  # file, key, who it is about, entry


def texts(host: Host, wanted: re.Pattern[str]) -> Iterator[Found]:
    listed = {held.name for held in host.answers} | {spot.name for spot in host.questions}
    for file in (ENGLISH, ENGLISH_SCALES):
        for key, entry in host.data[file]["texts"].items():
            found = wanted.match(key)
            if found and (wanted not in _OF_LISTS or found[1] in listed) and found[1] != "aflevering_sidst":
                yield file, key, found[1], entry


def about(host: Host, name: str, key: str) -> frozenset[str]:
    """The questions whose text it is, when waves are compared."""
    if _CODE.match(key) or _MISSING.match(key):
        return next((held.items for held in host.answers if held.name == name), frozenset({name}))
    if key.endswith(".stem"):
        return next(spot.items for spot in host.spots if spot.name == name)
    return frozenset({name})


def say(file: str, key: str, text: str, field: str = "text") -> Change:
    return put(("texts", key, field), text, file)


def said(
    host: Host, wanted: re.Pattern[str], changed: Callable[[str], Iterable[str]], *, wave: bool = True
) -> Iterator[Site]:
    """Each text with what comes of it; `wave`: the finding is about the questions, else about the text's own holder."""
    for file, key, name, entry in texts(host, wanted):
        for new in changed(entry["text"]):
            if new != entry["text"]:
                items = about(host, name, key) if wave else frozenset({name})
                yield Site(f"{key}: {new}", say(file, key, new), items)


def reworded(name: str, facet: Facet, wanted: re.Pattern[str], *others: tuple[str, str]) -> None:
    @operator(name, facet, "language")
    def sites(host: Host) -> Iterator[Site]:
        return said(host, wanted, lambda text: said_otherwise(text, others) if others else (f"{text} by now",))


reworded("question, row or stem reworded", "wording", _ASKED)
reworded(
    "another word for a word", "wording", _ASKED, ("daycare", "nursery"), ("your child", "the child"), ("most", "best")
)
reworded("negation", "wording", _ASKED, ("are you", "are you not"), ("do you", "do you not"), ("is ", "is not "))
reworded("one-sided question", "wording", _ASKED, (" or dissatisfied", ""), ("satisfied or ", ""), (" or disagree", ""))
reworded("label reworded", "scale", _CODE)
reworded("missing answer reworded", "missing", _MISSING)
reworded("instruction, definition or introduction reworded", "presentation", _ROUND)


@operator("typo", "wording", "language")
def typo(host: Host) -> Iterator[Site]:
    return said(host, _ASKED, lambda text: (re.sub(r"\b([a-z])([a-z]{4})", r"\1\1\2", text, count=1),))


@operator("wholly other wording", "wording", "language")
def wholly(host: Host) -> Iterator[Site]:
    return said(host, _ASKED, lambda _: ("Please tell us what you think of this, in a few words of your own",))


@operator("left in Danish", "wording", "language")
def danish(host: Host) -> Iterator[Site]:
    for file, key, name, entry in texts(host, _ASKED):
        yield Site(key, say(file, key, entry["source"]), about(host, name, key))


@operator("two texts swapped", "wording", "language")
def swapped(host: Host) -> Iterator[Site]:
    held = list(texts(host, _ASKED))
    for (file, one, name, told), (_, other, another, others) in pairwise(held):
        change = both(say(file, one, others["text"]), say(file, other, told["text"]))
        yield Site(f"{one} ↔ {other}", change, about(host, name, one) | about(host, another, other))


@operator("text dropped", "wording", "language", refused=("E406", "a text that is not there is nothing to compare"))
def dropped(host: Host) -> Iterator[Site]:
    for file, key, name, _ in texts(host, _ASKED):
        yield Site(key, drop(("texts", key), file), frozenset({name}))


@operator("source stale", "wording", "language")
def stale(host: Host) -> Iterator[Site]:
    for file, key, name, entry in texts(host, _ASKED):
        yield Site(key, say(file, key, f"{entry['source']} før", "source"), frozenset({name}))


@operator("source stale of an answer", "scale", "language")
def stale_label(host: Host) -> Iterator[Site]:
    for file, key, name, entry in texts(host, _CODE):
        yield Site(key, say(file, key, f"{entry['source']} før", "source"), frozenset({name}))


@operator("source reworded, translation not", "wording", "language")
def behind(host: Host) -> Iterator[Site]:
    for spot in host.everything_asked:
        change = put((*spot.way, spot.text_key), f"{spot.text} lige nu")
        yield Site(spot.name, change, frozenset({spot.name}))


@operator("placeholder lost", "wording", "language")
def lost(host: Host) -> Iterator[Site]:
    return said(host, _ASKED, lambda text: (re.sub(r"\{\w+\}", "the daycare", text),), wave=False)


@operator("another placeholder", "wording", "language")
def other_fill(host: Host) -> Iterator[Site]:
    return said(host, _ASKED, lambda text: (re.sub(r"\{\w+\}", "{institution|here}", text),), wave=False)


@operator("emphasis added", "wording", "language")
def emphasis(host: Host) -> Iterator[Site]:
    return said(host, _ASKED, lambda text: (f"*{text.split()[0]}* {text.split(None, 1)[1]}",), wave=False)


@operator("emphasis or fill lost in the frame", "presentation", "language")
def frame_marks(host: Host) -> Iterator[Site]:
    def changed(text: str) -> Iterator[str]:
        yield text.replace("*", "")
        yield re.sub(r"\{\w+\|([^}]*)\}", r"\1", text)

    return said(host, _FRAME, changed, wave=False)


@operator("line lost", "presentation", "language")
def line(host: Host) -> Iterator[Site]:
    def changed(text: str) -> Iterator[str]:
        lines = text.split("\n")
        if len(lines) > 1:
            yield "\n".join(lines[:-1])
            yield "\n".join(lines[1:])

    return said(host, _FRAME, changed, wave=False)


@operator("two poles swapped", "scale", "language")
def poles(host: Host) -> Iterator[Site]:
    return _swapped(
        host, lambda codes: [(one, other) for one, other in combinations(codes, 2) if one + other == max(codes) + 1]
    )


@operator("two degrees swapped", "scale", "language")
def degrees(host: Host) -> Iterator[Site]:
    return _swapped(host, lambda codes: [(codes[0], codes[1]), (codes[-2], codes[-1])])


@operator("two labels swapped", "scale", "language")
def labels(host: Host) -> Iterator[Site]:
    return _swapped(host, lambda codes: list(pairwise(codes)))


def _swapped(host: Host, pairs: Callable[[list[int]], Iterable[tuple[int, int]]]) -> Iterator[Site]:
    for name, file, codes in _lists(host):
        told = host.data[file]["texts"]
        for one, other in pairs(codes):
            first, second = f"{name}.{one}", f"{name}.{other}"
            change = both(say(file, first, told[second]["text"]), say(file, second, told[first]["text"]))
            yield Site(f"{first} ↔ {second}", change, _either(host, name), one=True)


def _either(host: Host, name: str) -> frozenset[str]:
    """A rule of languages speaks of the list, one of waves of its questions."""
    return about(host, name, f"{name}.1") | {name}


def _lists(host: Host) -> Iterator[tuple[str, str, list[int]]]:
    found: dict[tuple[str, str], list[int]] = {}
    for file, key, name, _ in texts(host, _CODE):
        found.setdefault((name, file), []).append(int(key.rpartition(".")[2]))
    yield from ((name, file, codes) for (name, file), codes in found.items())


@operator("two labels equal", "scale", "language")
def equal(host: Host) -> Iterator[Site]:
    for name, file, codes in _lists(host):
        told = host.data[file]["texts"]
        for one, other in pairwise(codes):
            change = say(file, f"{name}.{one}", told[f"{name}.{other}"]["text"])
            yield Site(f"{name}.{one} = {other}", change, frozenset({name}))


@operator("midpoint like its neighbour or like ved ikke", "scale", "language")
def middle(host: Host) -> Iterator[Site]:
    for name, file, codes in _lists(host):
        told = host.data[file]["texts"]
        if len(codes) == 5 and file == ENGLISH_SCALES:
            for other in (f"{name}.2", f"{name}.4", f"{name}.missing.dont_know"):
                change = say(file, f"{name}.3", told[other]["text"])
                yield Site(f"{name}.3 = {other}", change, frozenset({name}))


@operator("missing answer like another answer", "missing", "language")
def missing_like(host: Host) -> Iterator[Site]:
    for name, file, codes in _lists(host):
        told = host.data[file]["texts"]
        for kind in ("dont_know", "refused"):
            if f"{name}.missing.{kind}" in told:
                change = say(file, f"{name}.missing.{kind}", told[f"{name}.{codes[0]}"]["text"])
                yield Site(f"{name} {kind}", change, frozenset({name}))


@operator("another number", "wording", "language")
def number(host: Host) -> Iterator[Site]:
    def changed(text: str) -> Iterator[str]:
        if "12" in text:
            yield from (text.replace("12", new) for new in ("6", "3", "24"))
        else:
            yield f"{text} in 2021"

    return said(host, _ASKED, changed, wave=False)


@operator("another number in an answer", "scale", "language")
def label_number(host: Host) -> Iterator[Site]:
    return said(host, _CODE, lambda text: (re.sub(r"\d+", "17", text),), wave=False)


@operator("cut short", "wording", "language")
def short(host: Host) -> Iterator[Site]:
    for file, key, name, entry in texts(host, _ASKED):
        words = entry["text"].split()
        if len(entry["source"]) >= 30 and "{" not in entry["text"]:
            new = " ".join(words[: max(1, len(words) // 4)])
            yield Site(f"{key}: {new}", say(file, key, new), frozenset({name}))


@operator("much longer", "wording", "language")
def long(host: Host) -> Iterator[Site]:
    for file, key, name, entry in texts(host, _ASKED):
        if len(entry["source"]) >= 30:
            new = (
                entry["text"]
                + ", and please think of all that has happened since your child began, good or not so good" * 2
            )
            yield Site(key, say(file, key, new), frozenset({name}))


@operator("words of a slot", "wording", "language")
def slot(host: Host) -> Iterator[Site]:
    for name in host.data[CORE]["slots"]:
        items = frozenset(one for spot in host.everything_asked if f"{{{name}}}" in spot.text for one in spot.items)
        for end in ("1", "2", "else"):
            key = f"{name}.{end}"
            new = host.data[ENGLISH]["texts"][key]["text"]
            yield Site(f"{key}", say(ENGLISH, key, f"{new} now"), items)


@operator("reference period or population", "presentation", "language")
def facts(_: Host) -> Iterator[Site]:
    words = {
        "reference_period": ("this year", "lately", "the last six months", "recently"),
        "population": ("Mothers", "Fathers", "Guardians", "Families"),
    }
    for name, news in words.items():
        for new in news:
            key = f"survey.{name}"
            yield Site(f"{key}: {new}", say(ENGLISH, key, new), _WHOLE)


@operator("unit", "scale", "language")
def unit(host: Host) -> Iterator[Site]:
    for key, entry in host.data[ENGLISH]["texts"].items():
        if key.endswith(".unit"):
            name = key.split(".", maxsplit=1)[0]
            for new in ("days", "weeks", "times", f"{entry['text']} or so"):
                yield Site(f"{key}: {new}", say(ENGLISH, key, new), frozenset({name}))


@operator("official words in a draft", "wording", "language")
def draft(host: Host) -> Iterator[Site]:
    for spot in host.kind("item", "row"):
        official = put((*spot.way, "provenance"), "official")
        change = both(official, say(ENGLISH, f"{spot.name}.text", "draft", "status"))
        yield Site(spot.name, change, _WHOLE)
