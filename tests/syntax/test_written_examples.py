"""The complete examples: they read without a finding, and an editor that knows the schema agrees."""

import re
from pathlib import Path

import pytest
from syntax.reading import HEAD, declared, example

from btu_dsl.expr.nodes import Compare, In
from btu_dsl.source.file import SourceFile
from btu_dsl.syntax.nodes import (
    AnswerChoice,
    AnswerNumber,
    AnswerOpen,
    AnswerScale,
    DeclaredBattery,
    DeclaredBlock,
    DeclaredItem,
    Library,
    Overlay,
    Questionnaire,
    Round,
    Translation,
)
from btu_dsl.syntax.prose import Fill
from btu_dsl.syntax.read import kind_of

EXAMPLES = sorted((Path(__file__).parent / "examples").glob("*.btu.yaml"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_it_reads_without_a_finding_and_says_where_its_schema_is(path: Path):
    text = path.read_text(encoding="utf-8")
    found = declared(text)
    assert type(found).__name__.lower() == path.name.removesuffix(".btu.yaml")
    assert kind_of(SourceFile("x", text)) == path.name.removesuffix(".btu.yaml")
    modeline = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert modeline is not None
    assert (path.parent / modeline[1]).resolve().name == "questionnaire.schema.json"
    assert (path.parent / modeline[1]).is_file()


def test_the_questionnaire_as_declared():
    it = declared(example("questionnaire"))
    assert isinstance(it, Questionnaire)
    assert it.id.text == "dk.dagtilbud"
    assert it.modes == ("web", "paper", "phone")
    assert [word.text for word in it.translations] == ["en", "ar", "tr", "ur"]
    assert it.provenance == "reconstructed"
    assert it.collection["label"] == "2022"
    assert it.policy["local"] == {
        "max_items": 5,
        "position": "after_obligatory",
        "answers": ("scale", "choice", "open"),
    }
    assert it.survey_texts["population"].raw.startswith("Forældre")
    assert [(wave.wave, wave.version) for wave in it.lineage] == [("2014", "1.0.0"), ("2022", "2.0.0")]
    assert [(slot.name.text, slot.by and slot.by.text, len(slot.values)) for slot in it.slots] == [
        ("tilbud", "provider", 2)
    ]
    assert it.slots[0].otherwise is not None
    assert it.bases[0].if_unknown == "ask"
    assert isinstance(it.bases[0].when, Compare)
    assert it.derived[0].function == "mean"
    assert [word.text for word in it.derived[0].members] == ["tryg", "sprog"]
    assert it.retired[0].last_wave == "2014"
    assert (it.series_break[0].scope.text, it.series_break[0].facet) == ("survey", "regime")


def test_its_blocks_and_items():
    it = declared(example("questionnaire"))
    assert isinstance(it, Questionnaire)
    blocks = [block for block in it.blocks if isinstance(block, DeclaredBlock)]
    assert [block.id.text for block in blocks] == ["personale", "samlet", "baggrund"]
    assert isinstance(blocks[0].defaults.answer, AnswerScale)
    assert blocks[0].defaults.tier == "obligatory"
    (battery,) = blocks[0].items
    assert isinstance(battery, DeclaredBattery)
    assert [(row.id.text, row.base and row.base.text) for row in battery.rows] == [
        ("tryg", None),
        ("sprog", "i_institution"),
    ]
    overall, why, food = blocks[1].items
    assert isinstance(overall, DeclaredItem)
    assert isinstance(why, DeclaredItem)
    assert isinstance(food, DeclaredItem)
    assert overall.modes["phone"].interviewer is not None
    assert any(isinstance(part, Fill) for part in overall.text.parts)
    assert isinstance(why.ask_if, In)
    assert isinstance(why.answer, AnswerOpen)
    assert (why.answer.lines, why.answer.max_length) == (4, None)
    assert food.replaces is not None
    assert (food.replaces.item.text, food.replaces.changed, food.replaces.bridge) == ("mad", ("wording",), "none")
    reasons, number = blocks[2].items
    assert isinstance(reasons, DeclaredItem)
    assert isinstance(number, DeclaredItem)
    assert isinstance(reasons.answer, AnswerChoice)
    assert [(c.value, c.specify, c.exclusive) for c in reasons.answer.codes] == [
        (1, False, False),
        (2, False, False),
        (3, True, False),
        (4, False, True),
    ]
    assert isinstance(number.answer, AnswerNumber)
    assert (number.answer.low, number.answer.high, number.answer.decimals) == (1, 9, 0)
    assert number.checks[0].level == "soft"


def test_its_frame():
    it = declared(example("questionnaire"))
    assert isinstance(it, Questionnaire)
    intro, closing = it.frame
    assert intro.name == "intro"
    assert intro.text is not None
    assert intro.modes["phone"].text is not None
    assert intro.modes["phone"].text.raw.startswith("Goddag")
    assert closing.text is not None
    assert closing.modes == {}


def test_the_library():
    it = declared(example("library"))
    assert isinstance(it, Library)
    (scale,) = it.scales
    assert (scale.name.text, scale.type, scale.direction, scale.printed) == (
        "tilfredshed5",
        "ordinal",
        "ascending",
        None,
    )
    assert [(code.value, code.label.raw, code.role) for code in scale.codes][2] == (3, "Hverken eller", "midpoint")
    assert [(kind.kind, dict(kind.show)) for kind in scale.missing] == [
        ("dont_know", {"web": "shown", "paper": "shown", "phone": "not_read"}),
        ("refused", {"web": "on_skip", "paper": "absent", "phone": "not_read"}),
    ]


def test_the_translation():
    it = declared(example("translation"))
    assert isinstance(it, Translation)
    assert (it.of.text, it.language) == ("dk.dagtilbud@2.0.0", "ar")
    assert it.signoff == {"translator": "none", "reviewer": "none", "pretest": "none"}
    (text,) = it.texts
    assert (text.key.text, text.source_hash, text.status) == ("tryg.text", "5c1f0a2e", "draft")
    assert text.text is not None
    assert text.text.raw == "أن يكون طفلك آمنًا وسعيدًا"


def test_the_overlay():
    it = declared(example("overlay"))
    assert isinstance(it, Overlay)
    assert (it.core.text, it.municipality, it.provenance) == ("dk.dagtilbud@2.0.0#a3b81c07", "751", "own")
    assert [word.text for word in (*it.languages, *it.modes, *it.choose)] == ["da", "en", "web", "paper", "hvorfor"]
    assert it.logo is not None
    assert it.logo.text == "aarhus.svg"
    assert it.contact is not None
    (question,) = it.questions
    assert isinstance(question, DeclaredItem)
    assert question.id.text == "frokost"
    assert isinstance(question.answer, AnswerScale)
    assert question.answer.name.text == "tilfredshed5"


def test_the_round():
    it = declared(example("round"))
    assert isinstance(it, Round)
    assert it.municipalities == "all"
    assert [word.text for word in it.overlays] == ["local/*.btu.yaml"]
    assert it.unit_columns == {"institution": "navn", "provider": "type"}
    assert [step["mode"] for step in it.sequence] == ["web", "paper", "phone"]
    assert it.token == "required"


def test_what_is_left_out_takes_the_default_that_the_schema_names():
    it = declared(HEAD + "blocks: [{id: b, items: [{id: a, text: Hvorfor?, answer: open}]}]\n")
    assert isinstance(it, Questionnaire)
    assert (it.provenance, it.status, it.token, it.contact) == ("own", "stable", "none", None)
