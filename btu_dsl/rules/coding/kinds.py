"""Labels that give no answer: which kind of missing answer their words stand for."""

import re
from collections.abc import Mapping

from btu_dsl.diagnostics.record import Words
from btu_dsl.model.nodes import MissingKind, Text
from btu_dsl.rules.asked import reading
from btu_dsl.rules.tongues import of_language

KIND_WORDS: Mapping[MissingKind, Words] = {
    "dont_know": Words("don't know", "ved ikke"),
    "refused": Words("does not wish to answer", "ønsker ikke at svare"),
    "not_applicable": Words("not applicable", "ikke relevant"),
}
KEYS: Mapping[MissingKind, Words] = {
    "dont_know": Words("`dont_know:`", "`dont_know:` (`ved_ikke:`)"),
    "refused": Words("`refused:`", "`refused:` (`vil_ikke_svare:`)"),
    "not_applicable": Words("`not_applicable:`", "`not_applicable:` (`ikke_relevant:`)"),
}
CODES: Mapping[MissingKind, int] = {"dont_know": -7, "refused": -6, "not_applicable": -5}

_KINDS: Mapping[str, Mapping[str, MissingKind]] = {
    "da": {
        "ved ikke": "dont_know",
        "ved det ikke": "dont_know",
        "husker ikke": "dont_know",
        "husker det ikke": "dont_know",
        "kan ikke huske det": "dont_know",
        "ingen mening": "dont_know",
        "har ingen mening": "dont_know",
        "ønsker ikke at svare": "refused",
        "ønsker ikke at oplyse": "refused",
        "ønsker ikke at oplyse det": "refused",
        "vil ikke svare": "refused",
        "vil ikke oplyse": "refused",
        "ikke relevant": "not_applicable",
        "ikke aktuelt": "not_applicable",
        "irrelevant": "not_applicable",
    },
    "en": {
        "don't know": "dont_know",
        "do not know": "dont_know",
        "can't remember": "dont_know",
        "don't remember": "dont_know",
        "no opinion": "dont_know",
        "prefer not to say": "refused",
        "prefer not to answer": "refused",
        "do not wish to answer": "refused",
        "don't wish to answer": "refused",
        "refused": "refused",
        "not applicable": "not_applicable",
        "not relevant": "not_applicable",
        "does not apply": "not_applicable",
        "n/a": "not_applicable",
    },
}
_PARTS = re.compile(r"\s*(?:/|\(|\)|\beller\b|\bor\b|\bog\b|\band\b)\s*")
_ROUND = re.compile(
    r"^(?:jeg|det er|er|i|it is|that is)\s+|\s+(?:for mig|for os|for mit barn|for me|for us|endnu|yet)$|[.!…]+$"
)


def kinds_of(text: Text, language: str) -> tuple[MissingKind, ...]:
    """The kinds that a label names, in its order; empty for an ordinary answer.

    A label counts by its whole parts between slashes, brackets and "eller": "Jeg ved ikke, hvor jeg skal ringe hen"
    is an ordinary answer, "Hverken eller/ved ikke" is not.
    """
    known = of_language(_KINDS, language)
    if known is None:
        return ()
    label = reading(text, language).casefold().replace("’", "'")
    parts = (label, *_PARTS.split(label)) if label not in known else (label,)
    return tuple(dict.fromkeys(known[own] for part in parts if (own := _ROUND.sub("", part)) in known))
