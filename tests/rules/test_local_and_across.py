"""What the examples of LOC and SET do not show."""

from pathlib import Path

import pytest
from support.examples import run_example

from btu_dsl.rulebook.rule import Example
from btu_dsl.rules.likeness import ALIKE, general_words, likeness, trigrams

CORE = """
items:
  - {id: glad, tier: obligatory, text: "Er dit barn glad?", answer: ja_nej}
  - {id: mad, tier: optional, text: "Er maden god?", answer: ja_nej}
retired:
  - {id: sovn, last_wave: "2020", reason: "Kendes fra anden kilde"}
"""


def codes(folder: Path, *, core: str = CORE, overlay: str = "vælg: []\n", others: tuple[str, ...] = ()) -> set[str]:
    found = run_example(Example(core=core, overlay=overlay, others=others), folder).codes
    return {code for code in found if code[:3] in ("LOC", "SET", "E21", "E22")}


def own(name: str, text: str, more: str = "") -> str:
    return f'spørgsmål:\n  - {{id: {name}, tekst: "{text}", svar: ja_nej{more}}}\n'


@pytest.mark.parametrize("name", ["sovn", "k461_bus"])
def test_a_name_that_only_seems_free(name: str, tmp_path: Path):
    assert codes(tmp_path, overlay=own(name, "Kører bussen ofte nok?")) == {"LOC003"}


def test_a_core_question_that_reads_a_local_one(tmp_path: Path):
    core = CORE.replace(
        "  - {id: mad,",
        '  - {id: tur, tier: local, text: "På tur?", answer: ja_nej}\n  - {id: mad, ask_if: "tur == 1",',
    )
    found = run_example(Example(core=core), tmp_path)
    finding = next(f for f in found.findings if f.code == "LOC004")
    assert (finding.subject.item, finding.effect.value) == ("mad", "break")
    assert "E219" not in found.codes


def test_a_scale_in_another_printed_order_is_a_lookalike(tmp_path: Path):
    core = """
scales:
  smag3:
    type: ordinal
    direction: ascending
    codes: {1: Dårligt, 2: Middel, 3: Godt}
items:
  - {id: mad, tier: obligatory, text: "Hvordan smager maden?", answer: smag3}
"""
    turned = own("bus", "Hvordan er busserne?", ", trykt: faldende").replace("ja_nej", "smag3")
    assert codes(tmp_path, core=core, overlay=turned) == {"LOC006"}


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (
            "Hvor tilfreds eller utilfreds er du med frokostordningen?",
            "Hvor tilfreds er du med frokostordningen i dag?",
            True,
        ),
        ("Hvordan oplever du informationen om dit barns hverdag?", "Information om barnets hverdag", True),
        ("Hvor tilfreds eller utilfreds er du med maden?", "Hvor tilfreds eller utilfreds er du med busserne?", False),
        ("I hvor høj grad kommer dit barn ud i naturen?", "I hvor høj grad oplever du, at dit barn trives?", False),
        ("Har du inden for de seneste 12 måneder flyttet?", "Har du inden for de seneste 12 måneder klaget?", False),
    ],
)
def test_questions_are_alike_by_what_they_are_about(one: str, other: str, *, alike: bool):
    assert (likeness(trigrams(one), trigrams(other)) >= ALIKE) is alike


def test_what_all_questions_are_about_makes_none_alike():
    general = general_words(["Brugertilfredshed i dagtilbud"])
    one, other = "Er der busser til dagtilbuddet?", "Er der skov ved dagtilbuddet?"
    assert likeness(trigrams(one), trigrams(other)) >= ALIKE
    assert likeness(trigrams(one, general), trigrams(other, general)) < ALIKE


def test_two_municipalities_have_no_majority(tmp_path: Path):
    papers = "udsendes: {sprog: [da], former: [papir]}\n"
    assert codes(tmp_path, overlay="vælg: []\n", others=(papers,)) == set()


def test_two_alike_local_questions_are_too_few_to_propose(tmp_path: Path):
    same = own("bus", "Kører busserne ofte nok?")
    assert codes(tmp_path, overlay=same, others=(same,)) == set()
