"""How alike two questions are: the share of three-letter runs that their telling words have in common.

Jaccard's index over trigrams, thresholds after own measurements on made-up items: without the words of grammar and of the
scale, questions about other things score below 0.2, the same question in other words above 0.35.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from btu_dsl.model.nodes import Survey

ALIKE: Final = 0.35
"""From here on two questions ask much the same."""
SAME: Final = 0.8
"""From here on they are the same question."""
_FILL = re.compile(r"\{[^}|]*(?:\|([^}]*))?\}")
_LETTERS = re.compile(r"[^\W\d_]+")
_EMPTY: Final = frozenset(
    """
    af alle alt andet at barn barnet barns børn børns da de dem den denne deres der det det dette dig din dine dit du en
    end er et for fra få får gang gange generelt har have havde hos hun hvad hvem hver hvilke hvilken hvilket hvis hvor
    hvordan hvorfor hvornår i ikke inden ind ja jer jeres jo kan kommer lige man med meget mellem men mere mest mindre
    måned måneder måneds nej nogen noget nogle nok når og også om op over på samlet selv set senest seneste sidst sidste sig
    skal som så til tid tog ud uge ugen uger under ved var været vi vil år årene
    dårlig dårligt enig enige gav give giver glad glade god godt gode grad hjælp høj lav let mene mener mindst føler føle
    oplevelse oplever oplevet ofte sjælden svært svar svarer synes tilfreds tilfredse trygt uenig utilfreds utilfredse
    vigtig vigtigst vigtigste vigtigt vurdere vurderer
    a about all an and any are as at be been by child children do does for from had has have how i if in is it its much
    of often on or overall past that the their them there they this to was were what when which who with you your
    agree bad dissatisfied extent feel good important months satisfied think weeks year years
    """.split()  # noqa: SIM905  # words are read and kept up as a text
)
"""Words that say nothing of what a question is about: those of grammar, of time, and of scales."""
_PREFIX: Final = 5

Trigrams = frozenset[str]


def general_words(texts: Iterable[str]) -> frozenset[str]:
    """The beginnings of the words that all questions of a survey are about, read off its title and population."""
    return frozenset(word[:_PREFIX] for text in texts for word in _words(text) if len(word) >= _PREFIX)


def trigrams(text: str, general: frozenset[str] = frozenset()) -> Trigrams:
    """The runs of three letters in the words that say what the question is about, marked at both ends."""
    telling = (word for word in _words(text) if word not in _EMPTY and word[:_PREFIX] not in general)
    return frozenset(run for word in telling for run in _runs(f" {word} "))


def _words(text: str) -> list[str]:
    plain = _FILL.sub(lambda found: found[1] or "", unicodedata.normalize("NFC", text))
    return _LETTERS.findall(plain.casefold())


def _runs(word: str) -> list[str]:
    return [word[at : at + 3] for at in range(len(word) - 2)]


def likeness(one: Trigrams, other: Trigrams) -> float:
    """From 0, nothing in common, to 1. Texts with too little in them are like nothing."""
    fewer, more = sorted((len(one), len(other)))
    if fewer < 4 or fewer < ALIKE * more:
        return 0.0
    common = len(one & other)
    return common / (fewer + more - common)


def subject_texts(survey: Survey) -> Iterator[str]:
    """What the survey as a whole is about, in its own words."""
    slots = (text for slot in survey.slots for _, text in slot.values)
    for text in (survey.title, survey.facts.population, *slots):
        if text is not None:
            yield text.prose(text.language).raw
