"""What to say to somebody who named a thing that is not there."""

from collections.abc import Iterable

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.suggest import nearest
from btu_dsl.source.words import did_you_mean, ticked

_AT_MOST = 6
_KINDS = {
    "questionnaire": "spørgeskema",
    "overlay": "tillæg",
    "library": "bibliotek",
    "translation": "oversættelse",
    "round": "runde",
    "waivers": "dispensationer",
    "baseline": "udgangspunkt",
}
MODES = {"web": "web", "paper": "papir", "phone": "telefon"}


def name_advice(name: str, known: Iterable[str], none: Words) -> Words:
    """The nearest known names, else the first few of them, else `none`."""
    names = tuple(dict.fromkeys(known))
    near = nearest(name, names)
    if near:
        return did_you_mean(near)
    if not names:
        return none
    shown = ticked(names[:_AT_MOST]) + (" …" if len(names) > _AT_MOST else "")
    return Words(f"known here: {shown}", f"kendte her: {shown}")


def mode_words(*modes: str) -> Words:
    """Modes as an officer writes them."""
    return Words(ticked(modes), ticked(MODES[mode] for mode in modes))


def kind_words(declared: object) -> Words:
    """What kind of file somebody gave."""
    english = type(declared).__name__.lower()
    return Words(english, _KINDS[english])
