"""The plan of a web form: what shares a page, what is said in words, and that it can be read as JSON."""

import json
from dataclasses import fields
from pathlib import Path

import pytest
from webforms import battery, form, page, question

from btu_dsl.diagnostics.report import Sink
from btu_dsl.flow.lowered import TRUE, Member, names_of, to_json
from btu_dsl.model.universe import Universe
from btu_dsl.pipeline import compile_path
from btu_dsl.plan.dump import dump, dump_text
from btu_dsl.plan.phrases import web as phrases
from btu_dsl.plan.phrases.phrase import Phrase
from btu_dsl.plan.text import Blank, Emph, Words, plain
from btu_dsl.plan.web import Choose, DateField, NumberField, TextField, WebBattery, WebPlan
from btu_dsl.plan.web_build import build_web
from btu_dsl.plan.web_pages import MOST, pages

SOURCE = """
btu: 1
kind: questionnaire
id: dk.have
version: 1.0.0
title: Om haven
language: da
modes: [web]
provenance: own
survey:
  controller: Ministeriet
  privacy: {promise: anonymous}
preload:
  place: {type: choice, label: "Haven", codes: {1: Nord, 2: Syd}}
slots:
  haven: {by: place, values: {1: nordhaven, 2: sydhaven}, else: haven}
bases:
  nord: {label: "Folk i nord", when: "place == 1", if_unknown: ask}
scales:
  enig:
    type: ordinal
    direction: ascending
    printed: descending
    codes: {1: Uenig, 2: Enig}
    missing:
      dont_know: {label: "Ved ikke", web: shown}
      refused: {label: "Vil ikke svare", web: on_skip}
      not_applicable: {label: "Ikke relevant", web: absent}
blocks:
  - id: foerst
    title: Først
    items:
      - id: enig_i
        tier: obligatory
        text: Er du enig i *det hele* om {haven}?
        answer: enig
      - id: hvorfor
        tier: optional
        ask_if: enig_i == 1
        text: Hvorfor ikke?
        answer: {open: {lines: 3}}
      - id: timer
        tier: optional
        base: nord
        text: Hvor mange timer?
        answer: {number: {min: 0, max: 24, decimals: 1, unit: timer}}
        end_if: timer > 20
        checks:
          - {level: soft, require: "timer <= 12", message: "Er det rigtigt?"}
      - id: startet
        tier: optional
        text: Hvornår?
        answer: {month: {min: 2014-01}}
"""


def plan_of(source: str, folder: Path) -> WebPlan:
    path = folder / "have.btu.yaml"
    path.write_text(source, encoding="utf-8")
    sink = Sink()
    found = compile_path(path, Universe(path), sink)
    assert found, [finding.code for finding in sink]
    return build_web(found[0].survey, found[0].flow, found[0].identity)


@pytest.fixture(scope="module")
def garden(tmp_path_factory) -> WebPlan:
    return plan_of(SOURCE, tmp_path_factory.mktemp("garden"))


def test_a_question_that_waits_for_an_answer_stands_on_a_later_page(garden):
    assert [[one.id for one in shared.questions()] for shared in garden.pages] == [
        ["enig_i"],
        ["hvorfor", "timer"],
        ["startet"],
    ]
    assert [shared.first for shared in garden.pages] == [True, False, False]
    for shared in garden.pages:
        here = {one.id for one in shared.questions()}
        assert all(here.isdisjoint(names_of(one.guard)) for one in shared.questions())


def test_the_controls_take_what_the_answers_allow(garden):
    agree, why, hours, start = (one.control for one in garden.questions())
    assert isinstance(agree, Choose)
    assert [(o.value, o.missing, o.on_skip) for o in agree.options] == [
        ("2", False, False),
        ("1", False, False),
        ("dont_know", True, False),
        ("refused", True, True),
    ]
    assert isinstance(why, TextField)
    assert isinstance(hours, NumberField)
    assert (hours.low, hours.high, hours.decimals, plain(hours.unit["da"])) == (0, 24, 1, "timer")
    assert isinstance(start, DateField)
    assert (start.precision, start.low, start.high) == ("month", "2014-01", None)


def test_routing_is_said_in_words(garden):
    said = {one.id: [plain(line["da"]) for line in one.words] for one in garden.questions()}
    assert said == {
        "enig_i": [],
        "hvorfor": ["Besvares kun, hvis svaret på spørgsmål 1 er »Uenig«."],
        "timer": ["Besvares kun af denne gruppe: Folk i nord."],
        "startet": [],
    }
    (leaves,) = [one.leaves for one in garden.questions() if one.leaves]
    assert plain(leaves["da"]).startswith("Skemaet slutter her, hvis ")


def test_what_is_known_beforehand_does_not_wait_for_an_answer(garden):
    assert {one.id: one.fixed for one in garden.questions()} == {
        "enig_i": True,
        "hvorfor": False,
        "timer": True,
        "startet": False,
    }


def test_a_passed_over_text_is_not_pointed_out(garden):
    assert [one.remind for one in garden.questions()] == [True, False, True, True]


def test_a_check_fails_only_when_it_is_certainly_false(garden):
    (check,) = next(one for one in garden.questions() if one.id == "timer").checks
    assert to_json(check.fails) == {"relation": [">", {"value": "timer"}, {"number": 12}]}


def test_texts_keep_their_markup_and_their_blanks(garden):
    agree = next(garden.questions())
    assert agree.text["da"] == (
        Words("Er du enig i "),
        Emph((Words("det hele"),)),
        Words(" om "),
        Blank("place", ((1, "nordhaven"), (2, "sydhaven")), "haven"),
        Words("?"),
    )


def test_a_page_holds_no_more_than_can_be_overseen():
    rows = tuple(question(f"r{place}") for place in range(7))
    parted = list(pages((battery("b", *rows), question("after")), lambda _: frozenset()))
    assert [[len(entry.questions) if isinstance(entry, WebBattery) else 1 for entry in one] for one in parted] == [
        [4],
        [3, 1],
    ]
    assert all(entry.id == "b" for one in parted for entry in one if isinstance(entry, WebBattery))
    singles = tuple(question(f"q{place}") for place in range(2 * MOST + 1))
    assert [len(one) for one in pages(singles, lambda _: frozenset())] == [MOST, MOST, 1]


def test_a_row_that_waits_for_a_row_parts_its_battery():
    rows = (question("a"), question("b", guard=Member("a", (1,))), question("c"))
    parted = list(pages((battery("b", *rows),), lambda one: frozenset(names_of(one.guard))))
    assert [[row.id for row in one[0].questions] for one in parted] == [["a"], ["b", "c"]]


def test_the_plan_can_be_read_as_json(garden):
    read = json.loads(dump_text(garden))
    assert read["is"] == "WebPlan"
    why = read["pages"][1]["entries"][0]
    assert why["guard"] == {"member": ["enig_i", [1]]}
    assert why["text"] == {"da": ["Hvorfor ikke?"]}
    assert dump(form(page(question("one")))) == dump(form(page(question("one", guard=TRUE))))


def test_a_plan_of_something_else_is_a_bug():
    with pytest.raises(TypeError, match="a plan holds no object"):
        dump((object(),))


SPOKEN = {name: value for name, value in vars(phrases).items() if isinstance(value, Phrase)}


def places(words: str) -> list[str]:
    return sorted(part.partition("}")[0] for part in words.split("{")[1:])


@pytest.mark.parametrize("phrase", SPOKEN.values(), ids=SPOKEN)
def test_a_phrase_is_said_in_every_language_with_the_same_places(phrase):
    said = [phrase.say(field.name) for field in fields(Phrase)]
    assert all(places(words) == places(phrase.da) for words in said)
    assert all(words.strip() == words != "" for words in said)
    assert len(set(said)) >= 4, "only Danish and English may say the same"
