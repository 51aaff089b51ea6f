"""Advice on names and fixed words: the nearest known ones, else all of them."""

from collections.abc import Iterable, Mapping, Sequence

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.suggest import nearest


def word_advice(found: str, listed: Sequence[str], words: Mapping[str, str], *, danish: bool) -> Words:
    """What to write in place of `found`, in the language of the file; `words` leads from English to Danish."""
    pairs = {english: words[english] for english in listed if words.get(english) in listed}
    back = {word: english for english, word in pairs.items()}
    near = dict.fromkeys(back.get(word, word) for word in nearest(found, listed, 2))
    shown = near or dict.fromkeys(back.get(word, word) for word in listed)
    spelled = tuple(pairs.get(word, word) if danish else word for word in shown)
    if near:
        return did_you_mean(spelled)
    return Words(f"write one of {ticked(spelled)}", f"skriv et af ordene {ticked(spelled)}")


def did_you_mean(names: Iterable[str]) -> Words:
    shown = [f"`{name}`" for name in names]
    return Words(f"did you mean {' or '.join(shown)}?", f"mente du {' eller '.join(shown)}?")


def ticked(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
