"""STR: names, facts and numbers in the cases that the rules' own examples do not show."""

from pathlib import Path

import pytest
from support.examples import run_example

from btu_dsl.diagnostics.record import Level
from btu_dsl.rulebook.rule import Example

YES_NO = '{id: %s, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}'


def test_a_municipality_prefix_and_a_code_make_a_name_too_long(tmp_path: Path):
    overlay = """
spørgsmål:
  - id: brug_af_kommunens_tilbud_1
    tekst: Hvilke tilbud bruger I?
    svar: {valg: flere, koder: {10: Legestuen, 11: {betegnelse: "Andet", uddyb: ja}}}
"""
    found = run_example(Example(overlay=overlay), tmp_path)
    told = {dict(finding.arguments)["variable"] for finding in found.findings if finding.code == "STR001"}
    assert told == {
        "k751_brug_af_kommunens_tilbud_1_10",
        "k751_brug_af_kommunens_tilbud_1_11",
        "k751_brug_af_kommunens_tilbud_1_11_text",
    }


def test_a_name_of_the_compiler_is_not_for_questions(tmp_path: Path):
    found = run_example(Example(core=f"items:\n  - {YES_NO % 'btu_id'}\n"), tmp_path)
    assert found.codes == {"STR001"}


@pytest.mark.parametrize(
    ("more", "levels"),
    [
        ("", [Level.ERROR]),
        ("status: draft\n", [Level.WARNING]),
        ("policy: {}\n", []),
    ],
    ids=("in use", "a draft", "without a policy for others"),
)
def test_facts_are_demanded_of_a_core_that_others_build_on(more: str, levels: list[Level], tmp_path: Path):
    core = f"survey: {{controller: Kommunen, contact: Kommunen}}\n{more}"
    found = run_example(Example(core=core), tmp_path)
    assert [finding.level for finding in found.findings if finding.code == "STR002"] == levels


def test_a_municipality_must_give_a_contact_when_the_core_has_none(tmp_path: Path):
    facts = (
        'controller: Ministeriet, population: Borgere, observation_unit: [child], reference_period: "det seneste år"'
    )
    core = f"survey: {{{facts}}}\n"
    without, given = tmp_path / "without", tmp_path / "given"
    without.mkdir()
    given.mkdir()
    own = "vælg: []\n"
    assert "STR002" not in run_example(Example(core=core, overlay=own), given).codes
    alone = run_example(Example(core=core), without)
    assert [finding.level for finding in alone.findings if finding.code == "STR002"] == [Level.WARNING]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Se spm. 12, før du svarer: er dit barn trygt?", "da"),
        ("Tænk på spørgsmål nr. 3: er dit barn trygt?", "da"),
    ],
)
def test_numbers_of_questions_are_known_in_short_forms(text: str, language: str, tmp_path: Path):
    core = f'items:\n  - {{id: tryg, tier: obligatory, text: "{text}", answer: ja_nej}}\n'
    found = run_example(Example(core=core), tmp_path)
    assert [f.subject.language for f in found.findings if f.code == "STR003"] == [language]


def test_a_number_that_only_the_translation_has_is_told_there(tmp_path: Path):
    core = 'items:\n  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}\n'
    translation = (
        '  tryg.text: {source: "Er dit barn trygt?", status: draft, text: "After question 4: is your child safe?"}\n'
    )
    found = run_example(Example(core=core, translation=translation), tmp_path)
    told = [finding for finding in found.findings if finding.code == "STR003"]
    assert [(finding.subject.language, finding.span.file) for finding in told] == [("en", "eksempel.en.btu.yaml")]
