"""What is plain: words, sentences, and the small words that make a question two questions or turn it round."""

import re

from btu_dsl.diagnostics.record import Level
from btu_dsl.model.nodes import Text

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_END = re.compile(r"[.!?:]+(?:\s+(?=\W*[^\W\d_])|\s*$)")
_SHORT = re.compile(
    r"\b(?:fx|f\.\s?eks|bl\.\s?a|ca|kl|nr|mv|m\.\s?m|inkl|evt|dvs|osv|e\.\s?g|i\.\s?e|etc)\.", re.IGNORECASE
)
_BRACKETS = re.compile(r"\s*\([^)]*\)")


def words_of(text: str) -> list[str]:
    return _WORD.findall(text)


def sentences(text: str) -> int:
    """At least one; the point of an abbreviation ends none."""
    return max(1, len(_END.findall(_SHORT.sub("x", text))))


def without_brackets(text: str) -> str:
    """What is read aloud as the question itself, without its examples."""
    return _BRACKETS.sub("", text)


def weight(text: Text) -> Level:
    """A wording that is taken over from elsewhere cannot be mended here without leaving its series."""
    return Level.WARNING if text.provenance(text.language) == "own" else Level.INFO
