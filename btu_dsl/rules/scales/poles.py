"""What a scale's labels say: which pair of words it runs between, and where between them each answer stands."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from btu_dsl.model.nodes import Code, Scale
from btu_dsl.rules.asked import reading
from btu_dsl.rules.tongues import of_language


@dataclass(frozen=True, slots=True)
class Poles:
    """Words of the two ends in all their forms, the one that people are shown first.

    `sure` where a question that holds one of them asks about it; "god" and "let" have other uses.
    """

    low: tuple[str, ...]
    high: tuple[str, ...]
    sure: bool = False


POLES: Mapping[str, tuple[Poles, ...]] = {
    "da": (
        Poles(("utilfreds", "utilfredse"), ("tilfreds", "tilfredse"), sure=True),
        Poles(("uenig", "uenige"), ("enig", "enige"), sure=True),
        Poles(("utryg", "utrygt", "utrygge"), ("tryg", "trygt", "trygge"), sure=True),
        Poles(("dårlig", "dårligt", "dårlige"), ("god", "godt", "gode")),
        Poles(("svær", "svært", "svære", "vanskelig", "vanskeligt"), ("let", "nem", "nemt", "lette", "nemme")),
        Poles(("usandsynlig", "usandsynligt"), ("sandsynlig", "sandsynligt"), sure=True),
        Poles(("dårligere", "værre"), ("bedre",)),
        Poles(("negativ", "negativt", "negative"), ("positiv", "positivt", "positive")),
    ),
    "en": (
        Poles(("dissatisfied", "unsatisfied"), ("satisfied",), sure=True),
        Poles(("disagree",), ("agree",), sure=True),
        Poles(("unsafe",), ("safe",), sure=True),
        Poles(("bad", "poor"), ("good",)),
        Poles(("difficult", "hard"), ("easy",)),
        Poles(("unlikely",), ("likely",), sure=True),
        Poles(("worse",), ("better",)),
        Poles(("negative",), ("positive",)),
    ),
}
_NEITHER = frozenset({"hverken", "neither", "mellem", "både", "neutral"})
_NOT = frozenset({"ikke", "not", "mindre", "less"})
_STRONG = frozenset({"meget", "særdeles", "yderst", "helt", "fuldstændig", "virkelig"}) | frozenset(
    {"very", "extremely", "completely", "strongly", "totally"}
)
_WEAK = frozenset({"lidt", "noget", "delvist", "delvis", "nogenlunde", "overvejende"}) | frozenset(
    {"slightly", "somewhat", "partly"}
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """The pair that a scale runs between and the rank of each code, in the order of the codes: from −3, lowest, to 3."""

    poles: Poles
    ranks: tuple[int, ...]


def words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def in_order(scale: Scale) -> Sequence[Code]:
    """By code where the answers have an order; a list as it is written."""
    return sorted(scale.codes, key=lambda code: code.value) if scale.type == "ordinal" else scale.codes


def read_scale(scale: Scale) -> Reading | None:
    """None unless every label is understood, and both ends are there: a scale from "slet ikke" has one."""
    if not scale.codes:
        return None
    language = scale.codes[0].label.language
    labels = [(words(reading(code.label, language)), code.role == "midpoint") for code in in_order(scale)]
    for poles in of_language(POLES, language) or ():
        ranks = tuple(0 if middle else _rank(label, poles) for label, middle in labels)
        known = tuple(rank for rank in ranks if rank is not None)
        if len(known) == len(ranks) and min(known) < 0 < max(known):
            return Reading(poles, known)
    return None


def _rank(label: list[str], poles: Poles) -> int | None:
    held = set(label)
    low, high = not held.isdisjoint(poles.low), not held.isdisjoint(poles.high)
    if held & _NEITHER or (low and high):
        return 0
    if held & _NOT or not (low or high):
        return None
    strength = 3 if held & _STRONG else 1 if held & _WEAK else 2
    return -strength if low else strength
