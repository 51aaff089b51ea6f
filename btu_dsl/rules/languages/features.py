"""What can be counted in a text, and how two languages of it compare."""

import re
from collections import Counter
from collections.abc import Iterator

from btu_dsl.diagnostics.record import Words
from btu_dsl.model.nodes import Text
from btu_dsl.rules.languages.poles import POLES, words_of

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_FILL = re.compile(r"\{[^}]*\}|\]\([^)]*\)")
_UNBENT = ("da", "en")
"""Languages in which the words of a scale stand in a sentence as they do in its labels."""

_GRAMMATICAL = ("1", "2")
_AFTERNOON = tuple(str(hour) for hour in range(13, 25))
_HALF_DAY = re.compile(r"\b[ap]\.?m\b", re.IGNORECASE)
_LONG = 30
_RATIO = 2.0


def differing_features(text: Text, language: str) -> Iterator[Words]:
    """What differs, the gravest first."""
    source, own = (_FILL.sub(" ", text.prose(name).raw) for name in (text.language, language))
    wanted, found = _numbers(source, halved=bool(_HALF_DAY.search(own))), _numbers(own, halved=False)
    if wanted != found:
        numbers = tuple(
            ", ".join(sorted((one - other).elements())) for one, other in ((found, wanted), (wanted, found))
        )
        yield Words(
            f"the numbers ({numbers[0] or '–'} for {numbers[1] or '–'})",
            f"tallene ({numbers[0] or '–'} i stedet for {numbers[1] or '–'})",
        )
    balance = _balance(source, text.language), _balance(own, language)
    if None not in balance and balance[0] != balance[1]:
        yield Words(
            "one names both ends of the scale, the other only one",
            "den ene nævner begge ender af skalaen, den anden kun den ene",
        )
    if len(source) >= _LONG and not 1 / _RATIO <= len(own) / len(source) <= _RATIO:
        yield Words(
            f"the length ({len(own)} characters for {len(source)})",
            f"længden ({len(own)} tegn i stedet for {len(source)})",
        )


def _numbers(text: str, *, halved: bool) -> Counter[str]:
    """Numbers, whatever the digits of the script and the mark in them; `halved`: hours of the afternoon from one again."""
    found = ("".join(_digit(each) for each in number) for number in _NUMBER.findall(text))
    hours = (_afternoon(number) if halved else number for number in found)
    return Counter(number for number in hours if number not in _GRAMMATICAL)


def _afternoon(number: str) -> str:
    hour, mark, minutes = number.partition(".")
    return f"{int(hour) - 12}{mark}{minutes}" if hour in _AFTERNOON else number


def _digit(character: str) -> str:
    return str(int(character)) if character.isdecimal() else "."


def _balance(text: str, language: str) -> bool | None:
    """Whether both ends of the scale are named; None where none is, or where the words of a sentence are not known."""
    spoken = language.partition("-")[0]
    if spoken not in _UNBENT:
        return None
    words = words_of(text, language)
    good, bad = words & POLES[spoken].good, words & POLES[spoken].bad
    return bool(good and bad) if good or bad else None
