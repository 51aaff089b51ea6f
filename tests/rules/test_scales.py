"""SCL: scales in the cases that the rules' own examples do not show."""

from pathlib import Path

import pytest
from support.examples import run_example

from btu_dsl.diagnostics.record import Level
from btu_dsl.rulebook.rule import Example


def scale(codes: str, more: str = "direction: ascending", question: str = "Hvordan gik besøget?") -> str:
    return f"""
scales:
  egen: {{type: ordinal, {more}, codes: {{{codes}}}}}
items:
  - {{id: besoeg, tier: obligatory, text: "{question}", answer: egen}}
"""


UNBALANCED = '1: Dårligt, 2: Godt, 3: "Meget godt"'
MIXED = '1: "Meget dårligt", 2: Godt, 3: Dårligt, 4: "Meget godt"'


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (UNBALANCED, {"SCL001"}),
        (MIXED, {"SCL002"}),
        ('1: "Slet ikke godt", 2: "Lidt godt", 3: Godt', set[str]()),
        ('1: Dårligt, 2: "Hverken godt eller dårligt", 3: Godt', set[str]()),
        ('1: "Ved ikke", 2: Dårligt, 3: Godt', {"COD001"}),
        ('1: Dårligt, 2: "Ved ikke", 3: Godt', {"SCL004"}),
    ],
)
def test_labels_are_held_against_codes(codes: str, expected: set[str], tmp_path: Path):
    assert run_example(Example(core=scale(codes)), tmp_path).codes == expected


def test_a_municipality_is_warned_of_a_scale_that_runs_against_the_cores(tmp_path: Path):
    overlay = """
skalaer:
  egen:
    type: ordnet
    retning: faldende
    koder: {1: "Meget tilfreds", 2: Tilfreds, 3: Utilfreds, 4: "Meget utilfreds"}
spørgsmål:
  - {id: tur, tekst: "Hvor tilfreds eller utilfreds er du med jeres ture?", svar: egen}
"""
    found = run_example(Example(overlay=overlay), tmp_path)
    told = [finding for finding in found.findings if finding.code == "SCL002"]
    assert [(finding.level, len(finding.related)) for finding in told] == [(Level.WARNING, 1)]


def test_the_same_direction_in_another_printed_order_is_told(tmp_path: Path):
    core = scale(
        '1: Utilfreds, 2: {label: "Hverken eller", role: midpoint}, 3: Tilfreds',
        "direction: ascending, printed: descending",
        "Hvor tilfreds eller utilfreds er du med besøget?",
    )
    core += '  - {id: samlet, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du?", answer: tilfredshed5}\n'
    found = run_example(Example(core=core), tmp_path)
    assert [(f.code, dict(f.arguments)["scale"]) for f in found.findings if f.code == "SCL002"] == [
        ("SCL002", "tilfredshed5")
    ]


def test_scales_of_different_kinds_that_run_opposite_ways_are_only_mentioned(tmp_path: Path):
    core = """
items:
  - {id: samlet, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du samlet?", answer: tilfredshed5}
  - {id: sidst, tier: obligatory, text: "Hvordan gik det sidst?", answer: smiley4}
"""
    found = run_example(Example(core=core), tmp_path)
    assert [finding.level for finding in found.findings if finding.code == "SCL002"] == [Level.INFO]


def test_two_copies_of_one_scale_may_share_an_index(tmp_path: Path):
    copy = '1: "Slet ikke", 2: "I mindre grad", 3: "I nogen grad", 4: "I høj grad", 5: "I meget høj grad"'
    core = scale(copy, question="I hvor høj grad hjalp besøget?")
    core += '  - {id: hjaelp, tier: obligatory, text: "I hvor høj grad hjalp vi?", answer: grad5}\n'
    core += "derived:\n  indeks: {mean: [besoeg, hjaelp]}\n"
    assert run_example(Example(core=core), tmp_path).codes == set()


def test_a_translation_that_loses_words_of_a_scale_is_told_there(tmp_path: Path):
    core = scale('1: "Slet ikke", 2: "I nogen grad", 3: "I høj grad"', question="I hvor høj grad hjalp besøget?")
    texts = '  egen.2: {source: "I nogen grad", status: draft, text: "2"}\n'
    found = run_example(Example(core=core, translation=texts), tmp_path)
    assert [f.subject.language for f in found.findings if f.code == "SCL005"] == ["en"]


@pytest.mark.parametrize(
    ("question", "levels"),
    [
        ("Hvor enig er du i, at besøget gik godt?", [Level.INFO]),
        ("Hvor uenig er du i, at besøget gik godt?", [Level.INFO]),
        ("Hvor enig eller uenig er du i, at besøget gik godt?", []),
        ("Besøget gik godt", []),
    ],
)
def test_a_core_is_only_informed_of_a_question_that_names_one_end(question: str, levels: list[Level], tmp_path: Path):
    core = f'items:\n  - {{id: besoeg, tier: obligatory, text: "{question}", answer: enighed5}}\n'
    found = run_example(Example(core=core), tmp_path)
    assert [f.level for f in found.findings if f.code == "SCL006"] == levels
