"""What the examples of LOC and SET do not show."""

from pathlib import Path

import pytest
from support.compiling import compile_in
from support.examples import run_example

from btu_dsl.diagnostics.report import Diagnostic
from btu_dsl.pipeline import compare_all
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


_WAVES = """\
btu: 1
kind: questionnaire
id: dk.proeve
version: {version}
title: Prøve
language: da
modes: [web, paper]
lineage: [{{wave: "2020", version: 1.0.0}}, {{wave: "2022", version: {newest}}}]
blocks:
  - id: blok
    items:
      - {{id: med, tier: optional, text: "Har du tid til mere?", answer: ja_nej, end_if: "med == 2"}}
      - {{id: mad, tier: optional, text: "Er maden god?", answer: ja_nej}}
use: [dk.scales@1]
"""
_OVERLAY = """\
btu: 1
slags: tillæg
id: dk.k{code}.s{number}
version: 1.0.0
grundskema: dk.proeve@{core}
ejer: {{kommune: {code}}}
sprog: da
udsendes: {{sprog: [da], former: [{modes}]}}
vælg: [{chosen}]
"""


def across(folder: Path, *overlays: tuple[str, str, str, str]) -> list[Diagnostic]:
    """What is found across overlays, each with municipality, version of its core, modes and choice."""
    folder.joinpath(".git").mkdir()
    for version in ("1.0.0", "2.0.0", "2.0.1"):
        text = _WAVES.format(version=version, newest="2.0.0" if version == "1.0.0" else version)
        folder.joinpath(f"proeve-{version}.btu.yaml").write_text(text, encoding="utf-8")
    found = []
    for number, (code, core, modes, chosen) in enumerate(overlays):
        path = folder / f"tillaeg-{number}.btu.yaml"
        text = _OVERLAY.format(code=code, number=number, core=core, modes=modes, chosen=chosen)
        path.write_text(text, encoding="utf-8")
        found += compile_in(path).found
    compare_all(found)
    return [finding for one in found for finding in one.found if finding.code.startswith("SET")]


FIRST, SECOND, LATER = "1.0.0", "2.0.0", "2.0.1"


@pytest.mark.parametrize(
    "overlays",
    [
        pytest.param(
            [("751", FIRST, "papir", "mad"), ("751", SECOND, "web", "med, mad"), ("751", SECOND, "papir", "mad")],
            id="one municipality alone",
        ),
        pytest.param(
            [
                ("751", FIRST, "papir", "med, mad"),
                ("751", SECOND, "web", "mad"),
                ("461", SECOND, "web", "mad"),
                ("851", SECOND, "web", "mad"),
            ],
            id="another wave",
        ),
        pytest.param(
            [
                ("751", SECOND, "papir", "med, mad"),
                ("751", SECOND, "web", "mad"),
                ("461", SECOND, "web", "mad"),
                ("851", SECOND, "web", "mad"),
            ],
            id="a second survey of a municipality that does as the others",
        ),
    ],
)
def test_what_is_not_held_together(overlays: list[tuple[str, str, str, str]], tmp_path: Path):
    assert across(tmp_path, *overlays) == []


def test_one_other_municipality_is_not_several(tmp_path: Path):
    alone = across(tmp_path, ("751", SECOND, "web", "med, mad"), ("461", SECOND, "web", "mad"))
    assert [finding.code for finding in alone] == ["SET002"]
    told = {lang: alone[0].text(alone[0].record.message, lang) for lang in ("da", "en")}
    assert ("end i 1 anden kommune:" in told["da"], "than in 1 other municipality:" in told["en"]) == (True, True)


def test_versions_of_the_core_within_a_wave_are_seen(tmp_path: Path):
    others = [(code, LATER, "web", "mad") for code in ("461", "851")]
    (finding,) = across(tmp_path, ("751", SECOND, "papir", "mad"), *others)
    assert finding.code == "SET001"
    assert "men 2 andre kommuner i runden på dk.proeve@2.0.1" in finding.text(finding.record.message, "da")


def test_two_alike_local_questions_are_too_few_to_propose(tmp_path: Path):
    same = own("bus", "Kører busserne ofte nok?")
    assert codes(tmp_path, overlay=same, others=(same,)) == set()
