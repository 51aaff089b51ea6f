"""What is asked: words of questions, rows and stems, and of the slots in them."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from mutations.hosts import Host, Spot
from mutations.mutant import Draft, Site, operator, put, said_otherwise

_OTHERS = (
    ("tilfreds eller utilfreds", "glad eller ked"),
    ("dit barn", "barnet"),
    ("Hvor ", "I hvor høj grad "),
    ("mulighed", "chance"),
    ("rammer", "forhold"),
    ("udvikling", "fremgang"),
    ("gode", "stærke"),
    ("et ", "ét "),
    ("oftest", "som regel"),
    ("Hvad", "Hvilket"),
)
_NEGATION = (("er du", "er du ikke"), ("var det", "var det ikke"), ("har", "har ikke"), ("oplever", "oplever ikke"))
_FORMAL = (("er du", "er De"), ("dit", "Deres"), ("du", "De"), ("jeres", "Deres"), ("I ", "De "), ("din", "Deres"))
_ONE_SIDED = (
    ("tilfreds eller utilfreds", "tilfreds"),
    ("tilfreds eller utilfreds", "utilfreds"),
    ("tilfreds eller utilfreds", "utilfreds eller tilfreds"),
    ("enig eller uenig", "enig"),
)
_WORDS_FOR_FILLS = (
    ("{i_tilbud}", "i dagtilbuddet"),
    ("{tilbud}", "dagtilbuddet"),
    ("{personalets}", "personalets"),
    ("{i_tilbud}", "i {tilbud}"),
    ("{tilbud}", "{institution|dagtilbuddet}"),
)
_LONG = re.compile(r"[^\W\d_]{6,}")


def other_words(spot: Spot, texts: Iterable[str]) -> Iterator[Site]:
    for text in texts:
        yield Site(f"{spot.name}: {text}", put((*spot.way, spot.text_key), text), spot.items)


def each(host: Host, changed: Callable[[str], Iterable[str]], *kinds: str) -> Iterator[Site]:
    """Every text of these kinds with each of the texts that come of it."""
    for spot in host.kind(*(kinds or ("item", "row", "battery"))):
        yield from other_words(spot, changed(spot.text))


@operator("question reworded", "wording")
def question(host: Host) -> Iterator[Site]:
    return each(host, lambda text: (text.replace("?", " lige nu?"),), "item")


@operator("row reworded", "wording")
def row(host: Host) -> Iterator[Site]:
    return each(host, lambda text: (f"{text} i det daglige",), "row")


@operator("stem reworded", "wording")
def stem(host: Host) -> Iterator[Site]:
    return each(
        host, lambda text: (f"{text} alt i alt", text.replace("Hvor", "Alt i alt, hvor"), f"Og {text}"), "battery"
    )


@operator("another word for a word", "wording")
def synonym(host: Host) -> Iterator[Site]:
    return each(host, lambda text: said_otherwise(text, _OTHERS))


@operator("typo", "wording")
def typo(host: Host) -> Iterator[Site]:
    return each(host, _misspelt)


def _misspelt(text: str) -> Iterator[str]:
    word = _LONG.search(re.sub(r"\{[^}]*\}", lambda fill: " " * len(fill[0]), text))
    if word is not None and text[word.start() + 2] != text[word.start() + 3]:
        at = word.start() + 2
        yield text[:at] + text[at + 1] + text[at] + text[at + 2 :]


@operator("word left out", "wording")
def left_out(host: Host) -> Iterator[Site]:
    return each(host, lambda text: (text.replace(f" {text.split()[1]}", "", 1),))


@operator("negation", "wording")
def negation(host: Host) -> Iterator[Site]:
    return each(host, lambda text: said_otherwise(text, _NEGATION))


@operator("one-sided stem", "wording")
def one_sided(host: Host) -> Iterator[Site]:
    return each(host, lambda text: said_otherwise(text, _ONE_SIDED))


@operator("du → De", "wording")
def formal(host: Host) -> Iterator[Site]:
    return each(host, lambda text: said_otherwise(text, _FORMAL))


@operator("fill replaced by words", "wording")
def no_fill(host: Host) -> Iterator[Site]:
    return each(host, lambda text: said_otherwise(text, _WORDS_FOR_FILLS))


@operator("emphasis added", "wording")
def emphasis(host: Host) -> Iterator[Site]:
    return each(host, lambda text: (f"*{text.split()[0]}* {text.split(None, 1)[1]}",))


@operator("slash for a word", "wording")
def slash(host: Host) -> Iterator[Site]:
    return each(host, lambda text: said_otherwise(text, ((" og ", "/"), (" eller ", "/"), (", ", " - "))))


@operator("two questions swap their words", "wording")
def swapped_words(host: Host) -> Iterator[Site]:
    rows = host.kind("row")
    for one, other in pairwise(rows):

        def change(draft: Draft, one: Spot = one, other: Spot = other) -> None:
            put((*one.way, "text"), other.text)(draft)
            put((*other.way, "text"), one.text)(draft)

        yield Site(f"{one.name} ↔ {other.name}", change, one.items | other.items)


@operator("slot value", "wording")
def slot_value(host: Host) -> Iterator[Site]:
    for slot in host.data["core"]["slots"]:
        for code, words in host.data["core"]["slots"][slot]["values"].items():
            for new in (f"{words} nu", words.replace("dag", "døgn") + "s"):
                yield Site(f"{slot} {code}: {new}", put(("slots", slot, "values", code), new), _with_fill(host, slot))


@operator("slot's other words", "wording")
def slot_else(host: Host) -> Iterator[Site]:
    for slot, told in host.data["core"]["slots"].items():
        for new in (f"{told['else']} nu", f"vores {told['else']}", "det hele"):
            yield Site(f"{slot}: {new}", put(("slots", slot, "else"), new), _with_fill(host, slot))


def _with_fill(host: Host, slot: str) -> frozenset[str]:
    return frozenset(name for spot in host.everything_asked if f"{{{slot}}}" in spot.text for name in spot.items)
