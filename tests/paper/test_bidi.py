"""The order in which text of mixed directions is seen, against known cases and the algorithm's own laws."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btu_dsl.plan.bidi import isolate, levels_of, trim_levels, visual_order

CASES = (
    # text, level of the paragraph, as seen from left to right
    ("abc", 0, "abc"),
    ("abc", 1, "abc"),
    ("אבג", 0, "גבא"),
    ("ab אב cd", 0, "ab בא cd"),
    ("ab אב cd", 1, "cd בא ab"),
    # European digits keep their order; after Arabic letters they count as Arabic ones
    ("אב 123 גד", 1, "דג 123 בא"),
    ("عدد 12.5", 1, "12.5 ددع"),
    ("١٢٣ سنة", 1, "ةنس ١٢٣"),
    ("ص 1-2", 1, "2-1 ص"),
    ("א 1-2", 1, "1-2 א"),
    ("א 10%", 1, "10% א"),
    ("1/2", 1, "1/2"),
    # neutrals go with their surroundings, at the edges with the paragraph
    ("א, ב.", 1, ".ב ,א"),
    ("ab, א.", 0, "ab, א."),
    ("א ab!", 1, "!ab א"),
    # brackets go with what they hold, else with what stands before
    ("א (ab) ב", 1, "ב (ab) א"),
    ("א (אב) ab", 1, "ab (בא) א"),
    ("ab (א) cd", 0, "ab (א) cd"),
    ("א ab (cd)", 1, "ab (cd) א"),
    ("a(ב)ג", 0, "a(ב)ג"),
    # a mark goes with its letter
    ("אָב", 1, "בָא"),
    # an isolate moves nothing outside it
    ("א " + isolate("ab 1") + " 2 ב", 1, "ב 2 ab 1 א"),
    ("א " + isolate("ab (1)") + "!", 1, "!ab (1) א"),
    ("ab " + isolate("אב 1") + " 2", 0, "ab 1 בא 2"),
)

_ISOLATES = "\u2066\u2067\u2068\u2069"
_MIRROR = str.maketrans("()[]", ")(][")
_ANY = st.text(alphabet="ab 12,./()[]-%אבابت١٢،ً" + _ISOLATES, max_size=24)


def seen(text: str, base: int) -> str:
    """As a reader sees it: brackets of right-to-left text are drawn mirrored, as the shaper does."""
    levels = trim_levels(text, levels_of(text, base), base)
    drawn = [char.translate(_MIRROR) if level % 2 else char for char, level in zip(text, levels, strict=True)]
    return "".join(drawn[place] for place in visual_order(levels) if text[place] not in _ISOLATES)


@pytest.mark.parametrize(("text", "base", "expected"), CASES)
def test_known_cases(text: str, base: int, expected: str):
    assert seen(text, base) == expected


@settings(max_examples=300)
@given(_ANY, st.integers(0, 1))
def test_every_character_is_seen_once_and_levels_never_fall_below_the_paragraph(text: str, base: int):
    levels = levels_of(text, base)
    assert len(levels) == len(text)
    assert all(level >= base for level in levels)
    assert sorted(visual_order(levels)) == list(range(len(text)))


@settings(max_examples=200)
@given(st.text(alphabet="ab ,.(12)", max_size=20), st.text(alphabet="ابت ،.(", max_size=20))
def test_an_isolate_never_moves_what_stands_round_it(inner: str, other: str):
    around = "ا ", " 7 ب"
    first, second = (levels_of(around[0] + isolate(text) + around[1], 1) for text in (inner, other))
    assert first[:2] == second[:2]
    assert first[-4:] == second[-4:]


@settings(max_examples=200)
@given(st.text(alphabet="abæø 12,./()-", max_size=24))
def test_left_to_right_text_stays_as_it_is(text: str):
    assert seen(text, 0) == text


@given(st.text(alphabet="ابتچ ،.()!\u0651", max_size=24))
def test_right_to_left_text_without_digits_is_one_run_whatever_ends_it(text: str):
    assert levels_of(text, 1) == levels_of(f"{text}{isolate('')}", 1)[: len(text)] == [1] * len(text)
