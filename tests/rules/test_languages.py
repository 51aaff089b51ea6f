"""LNG: one language against another, in the cases that the rules' own examples do not show."""

from pathlib import Path

import pytest
from support.compiling import compile_texts
from support.examples import run_example

from btu_dsl.diagnostics.record import Level
from btu_dsl.diagnostics.report import Diagnostic
from btu_dsl.rulebook.rule import Example
from btu_dsl.rules.languages.poles import sign
from btu_dsl.rules.verdicts import verdicts

ASKED = 'items:\n  - {{id: a, tier: obligatory, text: "{source}", answer: ja_nej}}\n'
SAID = '  a.text: {{source: "{source}", status: {status}, text: "{text}"}}\n'


def told(example: Example, code: str, folder: Path) -> list[Diagnostic]:
    return [finding for finding in run_example(example, folder).findings if finding.code == code]


def translated(source: str, text: str, status: str = "reviewed", more: str = "") -> Example:
    return Example(
        core=more + ASKED.format(source=source), translation=SAID.format(source=source, text=text, status=status)
    )


@pytest.mark.parametrize(
    ("label", "language", "expected"),
    [
        ("Meget utilfreds", "da", -1),
        ("Hverken enig eller uenig", "da", 0),
        ("Slet ikke vigtigt", "da", -1),
        ("Af og til", "da", None),
        ("Not satisfied", "en", -1),
        ("Memnun değilim", "tr", -1),
        ("KATILIYORUM", "tr", 1),
        ("غير راضٍ", "ar", -1),
        ("راضٍ جدًا", "ar", 1),
        ("غیر مطمئن", "ur", -1),
        ("Zadowolony", "pl", None),
    ],
)
def test_which_way_a_label_points(label: str, language: str, expected: int | None):
    assert sign(label, language) == expected


def labels(*texts: str) -> Example:
    source = ("Meget utilfreds", "Utilfreds", "Tilfreds", "Meget tilfreds")
    codes = ", ".join(f'{code}: "{text}"' for code, text in enumerate(source, 1))
    entries = (
        f'  egen.{code}: {{source: "{old}", status: reviewed, text: "{new}"}}\n'
        for code, (old, new) in enumerate(zip(source, texts, strict=True), 1)
    )
    core = f"""
scales:
  egen: {{type: ordinal, direction: ascending, codes: {{{codes}}}}}
items:
  - {{id: a, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du?", answer: egen}}
"""
    return Example(core=core, translation="".join(entries))


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        (("Very dissatisfied", "Dissatisfied", "Satisfied", "Very satisfied"), None),
        (("Very unhappy", "Unhappy", "Happy", "Very happy"), None),
        (("Dissatisfied", "Very dissatisfied", "Satisfied", "Very satisfied"), "1"),
        (("Very dissatisfied", "Satisfied", "Dissatisfied", "Very satisfied"), "2"),
        (("Dissatisfied", "Rather dissatisfied", "Satisfied", "Completely satisfied"), None),
    ],
)
def test_labels_that_have_changed_places(texts: tuple[str, ...], code: str | None, tmp_path: Path):
    found = told(labels(*texts), "LNG002", tmp_path)
    assert [dict(finding.arguments)["code"] for finding in found] == ([] if code is None else [code])


def test_an_answer_outside_the_scale_may_not_read_like_one_of_it(tmp_path: Path):
    core = """
scales:
  egen: {type: nominal, codes: {1: Ja, 2: "Ved ikke"}, missing: {dont_know: "Ved ikke"}}
items:
  - {id: a, tier: obligatory, text: "Er I glade?", answer: egen}
"""
    (found,) = told(Example(core=core), "LNG003", tmp_path)
    assert (found.subject.item, found.subject.language) == ("egen", "")


@pytest.mark.parametrize(
    ("source", "text", "what"),
    [
        ("Er I glade for de 12 uger?", "Are you happy with the ١٢ weeks?", None),
        ("Er I glade for de 12 uger?", "Are you happy with the twelve weeks?", "the numbers (– for 12)"),
        ("Henter I før kl. 14.30?", "Do you pick up before 2.30 p.m.?", None),
        ("Har I 1 eller 2 børn?", "Have you one or two children?", None),
        ("Hvor tilfreds eller utilfreds er du?", "How satisfied are you with that?", "one names both ends"),
        ("Er du tilfreds?", "Are you satisfied with it?", None),
        ("Hvad er den vigtigste grund til, at I valgte stedet?", "Why?", "the length"),
    ],
)
def test_what_can_be_counted(source: str, text: str, what: str | None, tmp_path: Path):
    found = told(translated(source, text), "LNG007", tmp_path)
    assert [dict(finding.arguments)["what@en"].startswith(what or "") for finding in found] == ([True] if what else [])


def test_a_draft_of_words_that_are_not_official_is_one_line_for_each_language(tmp_path: Path):
    example = translated("Er I glade?", "Are you happy?", status="draft")
    (found,) = told(example, "LNG006", tmp_path)
    assert (found.level, found.subject.language, dict(found.arguments)["count"]) == (Level.INFO, "en", "1")


def test_official_words_may_stand_in_a_survey_that_is_not(tmp_path: Path):
    core = ASKED.format(source="Er I glade?").replace("tier:", "provenance: official, tier:")
    example = Example(core=core, translation=SAID.format(source="Er I glade?", text="Are you happy?", status="draft"))
    (found,) = told(example, "LNG006", tmp_path)
    assert found.level is Level.ERROR


def test_a_municipality_signs_off_its_own_translations(tmp_path: Path):
    example = Example(
        core=ASKED.format(source="Er I glade?"),
        translation=SAID.format(source="Er I glade?", text="Are you happy?", status="draft"),
        overlay='spørgsmål: [{id: b, tekst: "Kommer I med bus?", svar: ja_nej}]\n',
        overlay_translation='  b.text: {source: "Kommer I med bus?", status: draft, text: "Do you come by bus?"}\n',
    )
    (found,) = told(example, "LNG006", tmp_path)
    assert (found.subject.municipality, found.span.file) == ("751", "tillaeg-751.en.btu.yaml")


def test_labels_that_have_changed_places_break_the_series_of_every_question_on_the_scale():
    core = """\
btu: 1
kind: questionnaire
id: dk.proeve
version: 1.0.0
title: Prøve
language: da
translations: [en]
modes: [web]
policy: {profile: national}
scales:
  egen: {type: ordinal, direction: ascending, codes: {1: Utilfreds, 2: Tilfreds}}
blocks:
  - id: blok
    items:
      - {id: a, tier: obligatory, text: "Er du tilfreds eller utilfreds?", answer: egen}
      - {id: b, tier: obligatory, text: "Hvor gammel er du?", answer: {number: {min: 1, max: 99}}}
"""
    english = """\
btu: 1
kind: translation
of: dk.proeve@1.0.0
language: en
signoff: {translator: none, reviewer: none, pretest: none}
texts:
  title: {source: Prøve, status: reviewed, text: Trial}
  a.text: {source: "Er du tilfreds eller utilfreds?", status: reviewed, text: "Are you satisfied or dissatisfied?"}
  b.text: {source: "Hvor gammel er du?", status: reviewed, text: "How old are you?"}
  egen.1: {source: Utilfreds, status: reviewed, text: Satisfied}
  egen.2: {source: Tilfreds, status: reviewed, text: Dissatisfied}
"""
    outcome = compile_texts({"skema.btu.yaml": core, "skema.en.btu.yaml": english}, judged=True)
    (compiled,) = outcome.found
    rows = {(one.item, one.language): one.verdict for one in verdicts(compiled.case.edition, outcome.sink)}
    assert rows == {("a", "da"): "same", ("a", "en"): "break", ("b", "da"): "same", ("b", "en"): "same"}


def test_a_municipality_is_not_told_of_the_cores_translations(tmp_path: Path):
    core = ASKED.format(source="Er dit barn *trygt*?")
    stale = '  a.text: {source: "Er dit barn glad?", status: approved, text: "Is your child happy?"}\n'
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    codes = run_example(Example(core=core, translation=stale), tmp_path / "a").codes
    assert {"LNG004", "LNG005"} <= codes
    overlay = Example(core=core, translation=stale, overlay="vælg: []\n")
    assert run_example(overlay, tmp_path / "b").codes.isdisjoint({"LNG004", "LNG005"})
