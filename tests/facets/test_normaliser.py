"""When are two texts the same? Cosmetic differences have no effect, editorial ones a note, the rest are wording."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_dsl.model.normalise import cosmetic, editorial, text_class

COSMETIC = [
    ("da", "Hvor tilfreds er du?", "Hvor  tilfreds er\tdu?"),
    ("da", "Hvor tilfreds er du?", " Hvor tilfreds\ner du? "),
    ("da", "Hvor tilfreds er du?", "Hvor\u00a0tilfreds er du?"),
    ("da", "Hvor tilfreds er du?", "Hvor\u202ftilfreds er\u2009du?"),
    ("da", "dagtilbud", "dag\u00adtilbud"),
    ("da", "Børn på gården", unicodedata.normalize("NFD", "Børn på gården")),
    ("da", "Århus", "A\u00ad\u030arhus"),
    ("ar", "أن يكون طفلك آمنًا", unicodedata.normalize("NFD", "أن يكون طفلك آمنًا")),
]
EDITORIAL = [
    ("da", "Hvor tilfreds er du?", "Hvor tilfreds er du"),
    ("da", "Meget utilfreds", "meget utilfreds"),
    ("da", "Ja, hver dag", "Ja hver dag"),
    ("da", "Og maden …?", "Og maden?"),
    ("da", "Tak.", "Tak!"),
    ("da", "De sidste 12 måneder", "de sidste 12 måneder"),
    ("da", "Er du tilfreds? De kender dig", "Er du tilfreds? de kender dig"),
    ("da", "STRASSE", "straße"),
    ("tr", "İyi", "iyi"),
    ("tr", "Işık", "ışık"),
    ("tr", "KIRMIZI", "kırmızı"),
    ("en", "How satisfied are you?", "how satisfied are you"),
    ("ar", "كم أنت راضٍ.", "كم أنت راضٍ"),
]
WORDING = [
    ("da", "Hvor tilfreds er du?", "Hvor tilfreds er De?"),
    ("da", "Hvad synes De om maden?", "Hvad synes de om maden?"),
    ("da", "Kender du Deres regler?", "Kender du deres regler?"),
    ("da", "Spurgte man Dem?", "Spurgte man dem?"),
    ("da", "Hvor tilfreds er du?", "Hvor tifreds er du?"),
    ("da", "Hvor tilfreds eller utilfreds er du?", "Hvor tilfreds er du?"),
    ("da", "de seneste 12 måneder", "de seneste 6 måneder"),
    ("da", "1,5 time", "15 time"),
    ("da", "kl.14", "kl14"),
    ("da", "e-mail", "email"),
    ("da", "ved ikke/ikke relevant", "ved ikke ikke relevant"),
    ("da", "2−3 gange", "2-3 gange"),
    ("da", "dag tilbud", "dagtilbud"),
    ("da", "maden", "mäden"),
    ("da", "*Vigtigt* at vide", "Vigtigt at vide"),
    ("tr", "sıkı", "siki"),
    ("tr", "Isı", "İsi"),
    ("da", "sıkı", "siki"),
    ("ar", "ب‌ت", "بت"),
    ("ur", "ک‍ے", "کے"),
    ("ar", "كم أنت راضٍ؟", "كم أنت راضٍ"),
]


@pytest.mark.parametrize(("language", "old", "new"), COSMETIC)
def test_what_nobody_sees_has_no_effect(language: str, old: str, new: str):
    assert old != new
    assert text_class(old, new, language) == "cosmetic"


@pytest.mark.parametrize(("language", "old", "new"), EDITORIAL)
def test_case_and_loose_marks_are_editorial(language: str, old: str, new: str):
    assert text_class(old, new, language) == text_class(new, old, language) == "editorial"


@pytest.mark.parametrize(("language", "old", "new"), WORDING)
def test_everything_else_is_wording(language: str, old: str, new: str):
    assert text_class(old, new, language) == text_class(new, old, language) == "wording"


def test_a_text_is_identical_to_itself():
    assert text_class("Hvor tilfreds er du?", "Hvor tilfreds er du?", "da") == "identical"


LANGUAGES = st.sampled_from(["da", "en", "ar", "tr", "ur"])
CHARACTERS = st.one_of(
    st.text(max_size=20),
    st.text(alphabet="aAåÅdDeEmrsiİıI ..,;:!?…-−/12\u00ad\u030a\u0301\u0307\u00a0\u200c\u200dßأآً؟", max_size=20),
)


@given(CHARACTERS)
def test_the_cosmetic_form_is_its_own(text: str):
    assert cosmetic(cosmetic(text)) == cosmetic(text)


@given(CHARACTERS, LANGUAGES)
def test_the_editorial_form_is_its_own(text: str, language: str):
    assert editorial(editorial(text, language), language) == editorial(text, language)


@given(CHARACTERS, CHARACTERS, CHARACTERS, LANGUAGES)
def test_classes_are_kinds_of_sameness(one: str, two: str, three: str, language: str):
    """No two texts come nearer by way of a third."""
    ranks = ("identical", "cosmetic", "editorial", "wording")

    def rank(old: str, new: str) -> int:
        return ranks.index(text_class(old, new, language))

    assert rank(one, two) == rank(two, one)
    assert rank(one, three) <= max(rank(one, two), rank(two, three))


@given(CHARACTERS, st.integers(0, 20), st.sampled_from([" ", "\n", "\u00a0", "\u00ad"]))
def test_white_space_may_be_doubled_anywhere_it_stands(text: str, at: int, more: str):
    places = [place for place, char in enumerate(text) if char == " "]
    if places:
        place = places[at % len(places)]
        assert cosmetic(text[:place] + more + text[place:]) == cosmetic(text)
