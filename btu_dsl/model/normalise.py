"""Text normalisation, version 1: what of a text is the same text.

**Cosmetic**: white space, soft hyphens, Unicode composition – no effect. **Editorial**: case by language, and the
marks `. , ; : ! ? …` that do not stand between letters or digits – a note. Everything else is **wording**: hyphen,
slash, minus, digits, `De` for `de`, ZWNJ and ZWJ.
"""

import re
import unicodedata
from collections.abc import Mapping
from typing import Literal

VERSION = 1

TextClass = Literal["identical", "cosmetic", "editorial", "wording"]

_SOFT: Mapping[int, None] = {0x00AD: None}
_SPACE = re.compile(r"[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_MARKS = re.compile(r"(?<![^\W_])[.,;:!?…]+|[.,;:!?…]+(?![^\W_])")
_FORMAL = re.compile(r"\bD(?=(?:e|em|eres)\b)")
_FORMAL_MARK = "\uf8ff"


def cosmetic(text: str) -> str:
    """NFC, without soft hyphens, every run of white space one space, none at the ends."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text.translate(_SOFT))).strip()


def editorial(text: str, language: str) -> str:
    """The cosmetic form without case and loose marks; Danish polite `De`, `Dem`, `Deres` in a sentence keep theirs."""
    plain = cosmetic(text)
    base = language.partition("-")[0]
    if base == "da":
        plain = _FORMAL.sub(lambda m: _FORMAL_MARK if _inside(plain, m.start()) else m.group(), plain)
    return cosmetic(_MARKS.sub(" ", _fold(plain, base)))


def _inside(text: str, at: int) -> bool:
    """Whether the word at `at` stands inside a sentence, where its capital says something."""
    before = text[:at].rstrip()
    return bool(before) and before[-1] not in ".!?:…"


def _fold(text: str, language: str) -> str:
    if language in ("tr", "az"):
        text = text.replace("İ", "i").replace("I", "ı")
    return text.casefold()


def text_class(old: str, new: str, language: str) -> TextClass:
    """How far two texts of one language are from each other."""
    if old == new:
        return "identical"
    if cosmetic(old) == cosmetic(new):
        return "cosmetic"
    return "editorial" if editorial(old, language) == editorial(new, language) else "wording"
