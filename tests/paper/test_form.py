"""What the form says: routing in words beside its boxes, who it is from, how it is filled in – in every language."""

import string
from dataclasses import fields, replace
from pathlib import Path

import pytest
from paperforms import (
    AARHUS,
    ARABIC,
    EVERY_TYPE,
    NATIONAL,
    compile_text,
    compiled,
    line_saying,
    lines_on,
    lines_saying,
    make,
    places,
    plan,
    route_of,
    said,
)
from support.areas import overlaps

from btu_dsl.diagnostics.report import Sink
from btu_dsl.flow.paper_items import paper_items
from btu_dsl.flow.route import END
from btu_dsl.flow.simulate import simulate
from btu_dsl.flow.walk import walk_route
from btu_dsl.plan.identity import BANNER
from btu_dsl.plan.paper import PaperPlan
from btu_dsl.plan.paper_build import build_paper
from btu_dsl.plan.paper_walk import walk_paper
from btu_dsl.plan.phrases import paper as phrases
from btu_dsl.plan.phrases.phrase import Phrase
from btu_dsl.plan.sheet import Panel, Stroke, Words

LANGUAGES = ("da", "en", "ar", "tr", "ur")
PHRASES = {name: value for name, value in vars(phrases).items() if isinstance(value, Phrase)}

SMALL = """
btu: 1
kind: questionnaire
id: test.small
version: 1.0.0
title: Lille
language: da
modes: [paper]
provenance: own
blocks:
  - id: a
    defaults: {tier: optional}
    items:
      - {id: a1, text: "HER", answer: {choice: one, codes: {1: Ja, 2: Nej}}}
"""


def text_of(made: PaperPlan) -> str:
    return " ".join(" ".join(said(made)).split())


def test_a_go_to_stands_beside_the_boxes_that_it_belongs_to():
    made = plan(NATIONAL, "da")
    (page, words), (_, at_the_gate) = lines_saying(made, "Gå til spørgsmål 7")
    boxes = {box.answer: box for box in made.boxes if box.item == "tilfreds_samlet"}
    assert {box.page for box in boxes.values()} == {page}
    height = words.y - 1.2
    assert at_the_gate.y > boxes["dont_know"].place.bottom
    assert boxes[3].place.y < height < boxes["dont_know"].place.bottom
    assert height > boxes[2].place.bottom
    bold = {run.font for run in words.line.runs}
    assert bold == {"Lato-Bold"}


def test_equal_targets_of_neighbouring_boxes_share_one_bracket():
    made = plan(NATIONAL, "da")
    (page, words), _ = lines_saying(made, "Gå til spørgsmål 7")
    boxes = {box.answer: box.place for box in made.boxes if box.item == "tilfreds_samlet"}
    lines = [mark for mark in made.sheets.pages[page - 1] if isinstance(mark, Stroke) and len(mark.points) == 4]
    (bracket,) = [mark for mark in lines if mark.area().y < words.y < mark.area().bottom]
    top, bottom = bracket.area().y, bracket.area().bottom
    assert boxes[3].y < top < boxes[3].bottom
    assert boxes["dont_know"].y < bottom < boxes["dont_know"].bottom


def test_a_go_to_never_leads_back_and_says_the_number_that_is_printed_there():
    for name, language in ((NATIONAL, "da"), (AARHUS, "ar"), (EVERY_TYPE, "da")):
        made = plan(name, language)
        order = [step.item for step in made.steps]
        numbers = {step.item: step.number for step in made.steps}
        for step in made.steps:
            for leading in (*step.jumps, *step.gates):
                assert leading.target == END or order.index(leading.target) > order.index(step.item)
            for jump in step.jumps:
                assert jump.target == END or numbers[jump.target].rstrip(string.ascii_lowercase) in jump.words
                assert jump.words in said(made)


def test_a_gate_says_who_answers_and_where_all_others_go_on():
    made = plan(NATIONAL, "da")
    (gate,) = [gate for step in made.steps if step.item == "hvorfor" for gate in step.gates]
    expected = "Spørgsmål 6 besvares kun, hvis svaret på spørgsmål 5 er »Meget utilfreds« eller »Utilfreds«"
    assert gate.words == expected
    assert f"{expected} Alle andre: Gå til spørgsmål 7" in text_of(made)
    page, others = next(
        (page, words) for page in (2, 3) for words in lines_on(made, page) if "Alle andre:" in words.line.text
    )
    ((question_page, room),) = places(made, "hvorfor")
    assert page == question_page
    assert others.y < room.y


def test_a_gate_of_a_whole_block_stands_over_its_title_and_names_all_its_questions():
    made = plan(EVERY_TYPE, "da")
    gates = [gate for step in made.steps for gate in step.gates if (gate.first, gate.last) == ("penge", "aar")]
    assert [gate.words for gate in gates] == ["Spørgsmål 10–14 besvares kun, hvis svaret på spørgsmål 5 er »Ja«"]
    page, words = line_saying(made, gates[0].words)
    title_page, title = line_saying(made, "Tal og datoer")
    assert (page, words.y < title.y) == (title_page, True)


def test_a_row_for_some_says_so_under_its_words():
    made = plan(EVERY_TYPE, "da")
    assert "hjælpen med maden Kun hvis svaret på spørgsmål 1a er »Meget utilfreds«" in text_of(made)
    guards = {step.item: step.guard for step in made.steps}
    assert guards["r4"] is not None
    assert guards["r5"] is None


def test_the_end_that_go_tos_lead_to_is_on_the_last_page():
    made = plan(EVERY_TYPE, "da")
    (jump,) = [jump for step in made.steps if step.item == "slut_her" for jump in step.jumps]
    assert (jump.target, jump.words) == (END, "Gå til slut (sidste side)")
    page, _ = line_saying(made, "Slut")
    assert page == len(made.sheets.pages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_what_it_is_and_that_its_wording_is_reconstructed(language: str):
    made = plan(NATIONAL, language)
    count = len(made.sheets.pages)
    for number in range(1, count + 1):
        lines = [words.line.text for words in lines_on(made, number)]
        assert made.identity.line in lines
        assert phrases.PAGE.say(language, page=number, pages=count) in lines
        assert BANNER[language] in lines
    assert made.identity.short_root in made.identity.line


def test_own_wording_has_no_banner():
    made = plan(EVERY_TYPE, "da")
    assert made.banner is None
    assert BANNER["da"] not in said(made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_tells_how_to_fill_in_the_form(language: str):
    first = " ".join(words.line.text for words in lines_on(plan(NATIONAL, language), 1))
    for phrase in (phrases.HOW, phrases.HOW_MARK, phrases.HOW_CORRECT, phrases.HOW_FOLLOW, phrases.PRIVACY):
        assert phrase.say(language) in first


def test_a_form_without_go_tos_does_not_speak_of_arrows(tmp_path: Path):
    made = make(compile_text(tmp_path, SMALL), "da", {}, Sink())
    assert phrases.HOW_MARK.da in text_of(made)
    assert phrases.HOW_FOLLOW.da not in text_of(made)


def test_texts_of_the_frame_are_those_for_paper():
    made = plan(EVERY_TYPE, "da")
    assert "Velkommen til skemaet på papir" in text_of(made)
    assert "Velkommen til alle svar" not in text_of(made)
    assert "Mange tak" in [words.line.text for words in lines_on(made, len(made.sheets.pages))]
    contact = "Send eller aflever skemaet til: Pasningsområdet, Aarhus Kommune"
    assert contact in said(plan(AARHUS, "da"))


def test_each_question_says_how_it_is_marked_once():
    text = text_of(plan(EVERY_TYPE, "da"))
    assert "Hvad bruger du det til? Sæt gerne flere kryds Leg" in text
    assert "Sæt ét kryds i hver linje" in text
    assert "Hvad koster det? Skriv ét ciffer i hvert felt" in text
    own = text_of(plan(NATIONAL, "ur"))
    assert phrases.SEVERAL_MARKS.ur not in own


def test_the_copy_says_what_is_known_of_its_place():
    blank, known = plan(NATIONAL, "da"), plan(NATIONAL, "da", provider=2, institution="Dagplejen Mariehønen")
    assert "samlet set med dagtilbuddet?" in text_of(blank)
    assert "samlet set med dagplejeren?" in text_of(known)
    assert "er du med Dagplejen Mariehønen?" in text_of(known)
    assert "er du med dit barns dagtilbud?" in text_of(blank)


def test_numbers_run_through_and_rows_have_letters():
    numbers = {step.item: step.number for step in plan(NATIONAL, "da").steps}
    assert (numbers["tryg"], numbers["drilleri"], numbers["aktiviteter"], numbers["tilfreds_samlet"]) == (
        "1a", "1g", "2a", "5"
    )  # fmt: skip
    assert {step.item: step.number for step in plan(ARABIC, "ar").steps}["r2"] == "1ب"


@pytest.mark.parametrize("known", [{}, {"provider": 1}, {"provider": 2}], ids=str)
@pytest.mark.parametrize("name", [NATIONAL, EVERY_TYPE])
def test_the_reader_of_the_plan_is_asked_what_the_reader_of_the_route_is(name: str, known: dict[str, int]):
    one, made = compiled(name), plan(name, "da", **known)
    route, items = route_of(one, known), paper_items(one.flow, known)
    filters = {"tilfreds_samlet": (1, 3), "overvejer": (1, 2), "filter": (1, 2, 3), "slut_her": (1, 2), "r1": (1, 2)}
    names = {item.id for item in one.survey.items()}
    sheets = [{}, {"mange": (1, 3)}, {"mange": (2,)}]
    for item, answers in filters.items():
        sheets += [{**sheet, item: answer} for sheet in sheets[:12] for answer in answers if item in names]
    for sheet in sheets:
        asked = walk_paper(made, sheet)
        assert asked == walk_route(route, items, sheet, known)
        assert asked == simulate(one.flow, sheet, known).asked


def test_an_answer_without_a_box_is_left_blank():
    from btu_dsl.expr.values import Missing

    made = plan(NATIONAL, "da")
    refused = walk_paper(made, {"tilfreds_samlet": Missing("refused")})
    assert refused == walk_paper(made, {})
    assert "hvorfor" not in refused


def test_changing_the_printed_plan_changes_what_its_reader_is_asked():
    made = plan(NATIONAL, "da")
    without = tuple(replace(step, gates=(), jumps=()) for step in made.steps)
    assert "hvorfor" in walk_paper(replace(made, steps=without), {"tilfreds_samlet": 5})
    assert "hvorfor" not in walk_paper(made, {"tilfreds_samlet": 5})


def reported(folder: Path, text: str, known: dict[str, int | str] | None = None) -> list[tuple[str, str, str, str]]:
    """Code, language, English message and what the finding underlines."""
    one, sink = compile_text(folder, text), Sink()
    build_paper(one.survey, one.flow, one.identity, route_of(one, known or {}), "da", known or {}, sink)
    return [
        (
            finding.code,
            finding.subject.language,
            finding.text(finding.record.message, "en"),
            (folder / "test.btu.yaml").read_text(encoding="utf-8")[finding.span.start : finding.span.end],
        )
        for finding in sink
    ]


def test_a_character_without_a_glyph_is_a_fault_at_its_text(tmp_path: Path):
    (found,) = reported(tmp_path, SMALL.replace("HER", "Hvad er 𓀀 og 𓀀?"))
    assert found[:2] == ("E500", "da")
    assert "`𓀀` (U+13000)" in found[2]
    assert "𓀀 og 𓀀" in found[3]


def test_a_name_that_no_font_can_print_is_a_fault_too(tmp_path: Path):
    text = SMALL.replace("blocks:", "preload:\n  sted: {type: text, example: Huset}\nblocks:").replace(
        "HER", "Hos {sted|os}?"
    )
    assert reported(tmp_path, text) == []
    (found,) = reported(tmp_path, text, {"sted": "𓀀"})
    assert found[0] == "E500"


def test_a_list_taller_than_a_page_is_a_fault_at_its_question(tmp_path: Path):
    codes = ", ".join(f'{code}: "Svar nummer {code}"' for code in range(1, 80))
    (found,) = reported(tmp_path, SMALL.replace("{1: Ja, 2: Nej}", f"{{{codes}}}"))
    assert found[0] == "E501"
    assert "`a1` takes" in found[2]
    assert found[3] == "a1"


@pytest.mark.parametrize("name", sorted(PHRASES))
def test_a_phrase_says_the_same_things_in_every_language(name: str):
    phrase = PHRASES[name]
    said_in = {field.name: getattr(phrase, field.name) for field in fields(phrase)}
    places_in = {
        language: sorted(place for _, place, _, _ in string.Formatter().parse(words) if place)
        for language, words in said_in.items()
    }
    assert all(words.strip() for words in said_in.values())
    assert len({tuple(found) for found in places_in.values()}) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_of_a_long_grid_have_letters_of_the_language_all_different(language: str):
    letters = [phrases.row_letter(language, index) for index in range(24)]
    assert len(set(letters)) == 24
    assert letters[0] == {"ar": "أ", "ur": "ا"}.get(language, "a")


def test_no_line_of_the_form_is_empty():
    for name, language in ((NATIONAL, "ar"), (EVERY_TYPE, "da")):
        for marks in plan(name, language).sheets.pages:
            assert all(mark.line.text.strip() for mark in marks if isinstance(mark, Words))


BARE = """\
btu: 1
kind: questionnaire
id: dk.bar
version: 1.0.0
title: Et skema
language: da
modes: [paper]
provenance: own
blocks:
  - id: blok
    items:
      - {id: glad, tier: obligatory, text: "Er du glad?", answer: {choice: one, codes: {1: Ja, 2: Nej}}}
"""
WHY = '      - {id: hvorfor, tier: optional, ask_if: "glad == 2", text: "Hvorfor?", answer: {open: {lines: 2}}}\n'


def test_an_end_of_which_nothing_is_said_stands_only_where_a_go_to_leads_to_it(tmp_path: Path):
    bare = make(compile_text(tmp_path, BARE), "da", {}, Sink())
    assert "Slut" not in said(bare)
    led = make(compile_text(tmp_path, BARE + WHY), "da", {}, Sink())
    ((page, end),) = lines_saying(led, "Slut")
    panels = [mark for mark in led.sheets.pages[page - 1] if isinstance(mark, Panel)]
    assert not any(overlaps(panel.area(), end.area()) for panel in panels), "no box with nothing in it"
