"""Text of a script → HTML, for the voice and for the eye."""

from markupsafe import Markup

from btu_dsl.emit.page import Hand
from btu_dsl.plan.text import Blank

_STRESS = Markup('<em class="stress">{}</em>')


def _only_words(_: str, words: Markup) -> Markup:
    return words


def _with_address(url: str, words: Markup) -> Markup:
    return Markup("{} ({})").format(words, url)


def _to_say(blank: Blank) -> Markup:
    return Markup('<span class="fill">‹<bdi>{}</bdi>›</span>').format(blank.fallback)


def _to_read(blank: Blank) -> Markup:
    return Markup("‹<bdi>{}</bdi>›").format(blank.fallback)


spoken = Hand(_only_words, _to_say, _STRESS, _STRESS).write
"""Words to say: stress is underlined, fills stand in angles, links are only their words."""

note = Hand(_with_address, _to_read).write
"""Words to read silently: links say where they lead."""
