"""Which way a word of an answer points, and how strongly, in the languages whose words are certain."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from btu_dsl.rules.tongues import of_language

Sign = Literal[-1, 0, 1]

_MARKS = re.compile(r"[\u064b-\u0652\u0640]")
"""Arabic vowel signs and the stroke that draws a word out: the same word with or without."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Poles:
    """`good` and `bad` are whole words; `turns` are words that turn the good ones round; `strong` are degrees."""

    good: frozenset[str]
    bad: frozenset[str]
    turns: frozenset[str]
    strong: frozenset[str]


def _poles(good: str, bad: str, turns: str, strong: str) -> Poles:
    return Poles(
        good=frozenset(good.split()),
        bad=frozenset(bad.split()),
        turns=frozenset(turns.split()),
        strong=frozenset(strong.split()),
    )


POLES: Mapping[str, Poles] = {
    "da": _poles(
        "tilfreds tilfredse tilfredsstillende enig enige godt god gode ja tryg trygt vigtigt vigtig ofte altid",
        "utilfreds utilfredse utilfredsstillende uenig uenige dårligt dårlig dårlige nej utryg utrygt uvigtigt aldrig",
        "ikke",
        "meget særdeles helt yderst",
    ),
    "en": _poles(
        "satisfied agree good yes safe important often always",
        "dissatisfied unsatisfied disagree bad poor no unsafe unimportant never",
        "not",
        "very extremely completely strongly",
    ),
    "ar": _poles(
        "راض راضية راضي موافق موافقة جيد جيدة نعم مهم دائما", "مستاء سيئ سيئة سيء أبدا", "غير ليس", "جدا للغاية"
    ),
    "tr": _poles(
        "memnun memnunum katılıyorum iyi evet önemli her",
        "memnuniyetsiz katılmıyorum kötü hayır önemsiz hiçbir",
        "değil değilim",
        "çok tamamen kesinlikle son",
    ),
    "ur": _poles("مطمئن متفق اچھا اچھی ہاں اہم ہمیشہ", "برا بری خراب", "غیر نہیں", "بہت انتہائی"),
}


def words_of(text: str, language: str) -> frozenset[str]:
    """The words in small letters, Arabic without vowel signs."""
    plain = _MARKS.sub("", text)
    if language.partition("-")[0] == "tr":
        plain = plain.replace("İ", "i").replace("I", "ı")
    return frozenset(_WORD.findall(plain.casefold()))


def sign(text: str, language: str) -> Sign | None:
    """Good, bad, or both at once (0); None where no word of the text says."""
    poles = of_language(POLES, language)
    if poles is None:
        return None
    words = words_of(text, language)
    good, bad = bool(words & poles.good), bool(words & poles.bad)
    if good and bad:
        return 0
    if good:
        return -1 if words & poles.turns else 1
    return -1 if bad else None


def is_strong(text: str, language: str) -> bool:
    poles = of_language(POLES, language)
    return poles is not None and bool(words_of(text, language) & poles.strong)
