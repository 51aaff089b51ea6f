"""Setting text: nothing lost, nothing too wide, broken only where a reader would."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btu_dsl.plan.fonts import Style
from btu_dsl.plan.lines import Setting, Span, longest_word, set_line, set_lines, spans_of, unprintable
from btu_dsl.plan.text import Anchor, Blank, Emph, Line, Rich, Strong, Words

DANISH = Setting(language="da", size=11)
ARABIC = Setting(language="ar", size=11)


def texts(rich: Rich | str, setting: Setting = DANISH, width: float = 60.0, **known: object) -> list[str]:
    inlines = (Words(rich),) if isinstance(rich, str) else rich
    return [line.text for line in set_lines(spans_of(inlines, setting.language, known), setting, width)]


@settings(max_examples=150)
@given(st.text(alphabet="abcdæøå .,-/ABCW", max_size=160), st.floats(15, 120), st.sampled_from([DANISH, ARABIC]))
def test_every_character_is_set_once_and_no_line_is_too_long(text: str, width: float, setting: Setting):
    lines = set_lines((Span(text),), setting, width)
    assert "".join("".join(line.text for line in lines).split()) == "".join(text.split())
    for line in lines:
        assert line.width <= width * 1.01
        assert len(line.text) <= setting.most


@settings(max_examples=100)
@given(st.lists(st.text(alphabet="abvTÅæ", min_size=1, max_size=5), min_size=20, max_size=80), st.floats(100, 170))
def test_a_line_is_nearly_full_when_the_next_one_begins(words: list[str], width: float):
    lines = set_lines((Span(" ".join(words)),), DANISH, width)
    for line, after in pairwise(lines):
        longer = f"{line.text} {after.text.split()[0]}"
        assert len(longer) > DANISH.most or set_line((Span(longer),), DANISH).width > 0.68 * width


@settings(max_examples=100)
@given(
    st.lists(st.sampled_from(["طفلك", "في", "Børnehuset", "12", "(سعيد)", "آمنًا", "2022-01"]), min_size=1, max_size=20)
)
def test_right_to_left_lines_say_what_was_written(words: list[str]):
    lines = set_lines((Span(" ".join(words)),), ARABIC, 50.0)
    assert " ".join(line.text for line in lines).split() == words
    for line in lines:
        ends = [run.x + run.width for run in line.runs]
        assert max(ends, default=0.0) == pytest.approx(line.width)
        assert [run.x for run in line.runs] == sorted(run.x for run in line.runs)


def test_lines_break_at_spaces_and_after_hyphens_and_slashes_between_letters():
    assert texts("Ved ikke/ikke relevant", width=18.0) == ["Ved ikke/", "ikke", "relevant"]
    assert texts("Ringkøbing-Skjern", width=25.0) == ["Ringkøbing-", "Skjern"]


@pytest.mark.parametrize("whole", ["12/13", "2021-10", "10\u00a0minutter", "A/S", "e-mail", "2.\u202foktober"])
def test_some_things_are_never_parted(whole: str):
    for width in (1, 5, 8, 12, 20, 40):
        lines = texts(f"x {whole} x", width=max(width, longest_word((Span(whole),), DANISH) + 0.5))
        assert any(whole in line for line in lines)


def test_a_soft_hyphen_shows_only_where_the_word_is_parted():
    word = "bruger\u00adtilfredsheds\u00adundersøgelse"
    assert texts(word, width=200.0) == ["brugertilfredshedsundersøgelse"]
    assert texts(word, width=44.0) == ["brugertilfredsheds-", "undersøgelse"]


def test_a_word_too_long_for_any_line_is_cut():
    lines = texts("Brugertilfredshedsundersøgelsesspørgsmål", width=30.0)
    assert len(lines) > 1
    assert "".join(lines) == "Brugertilfredshedsundersøgelsesspørgsmål"


def test_no_line_holds_more_than_75_characters():
    assert max(len(line) for line in texts("ord og " * 60, width=500.0)) in range(65, 76)


def test_a_last_line_does_not_hold_one_short_word():
    text = "Dit barns dagtilbud og kommunen ser kun samlede tal for grupper på mindst 3 svar"
    *_, last = set_lines((Span(text),), DANISH, 150.0)
    assert len(last.text.split()) > 1


def test_breaks_emphasis_and_links():
    rich = (
        Words("Læs "),
        Emph((Words("nøje"),)),
        Line(),
        Strong((Words("hos "), Anchor("https://example.org/a", (Words("os"),)))),
        Words(" eller "),
        Anchor("mailto:x@example.org", (Words("x@example.org"),)),
    )
    assert texts(rich, width=200.0) == ["Læs nøje", "hos os (example.org/a) eller x@example.org"]
    first = set_lines(spans_of(rich, "da"), DANISH, 200.0)[0]
    assert [run.font for run in first.runs] == ["Lato-Regular", "Lato-Italic"]


def test_fills_say_what_is_known_else_their_fallback():
    rich = (Words("Hos "), Blank("provider", ((1, "institutionen"), (2, "dagplejeren")), "stedet"))
    assert texts(rich, provider=2) == ["Hos dagplejeren"]
    assert texts(rich) == ["Hos stedet"]
    assert texts((Blank("name", (), "et sted"),), name="Børnehuset <b>") == ["Børnehuset <b>"]


def test_a_latin_name_filled_in_keeps_its_own_order_in_arabic():
    rich = (Words("عن "), Blank("name", (), ""), Words(" (جديد)"))
    line = set_lines(spans_of(rich, "ar", {"name": "Børnehuset 2 (Nord)"}), ARABIC, 200.0)[0]
    assert [run.text for run in line.runs if not run.rtl] == ["Børnehuset 2 (Nord)"]


def test_arabic_has_no_italics_so_emphasis_is_bold_and_underlined_where_all_is_bold():
    plain = set_line(spans_of((Emph((Words("آمن"),)),), "ar"), ARABIC)
    bold = set_line(spans_of((Emph((Words("آمن"),)),), "ar", style=Style.BOLD), ARABIC)
    assert [(run.font, run.underlined) for run in plain.runs] == [("IBMPlexSansArabic-Bold", False)]
    assert [(run.font, run.underlined) for run in bold.runs] == [("IBMPlexSansArabic-Bold", True)]


def test_letters_that_one_font_lacks_come_from_another():
    turkish = set_line((Span("Çocuğunuz İyi ş"),), Setting(language="ar", size=11))
    assert {run.font for run in turkish.runs} == {"IBMPlexSansArabic-Regular", "Lato-Regular"}
    assert unprintable("Çocuğ طفل ٹیچر æ\u200c\u2011\u202f", "ur") == ()


def test_characters_without_any_glyph_are_named_once():
    assert unprintable("a\U00013000b\U00013000", "da") == ("\U00013000",)


def test_a_direction_mark_or_joiner_takes_no_room():
    with_joiner = set_line((Span("می\u200cخواہم"),), Setting(language="ur", size=11))
    assert with_joiner.text == "می\u200cخواہم"
    marked, plain = set_line((Span("a\u200fb\u2060c"),), DANISH), set_line((Span("abc"),), DANISH)
    assert marked.width == pytest.approx(plain.width)
