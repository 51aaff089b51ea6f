"""PRV: data protection in the cases that the rules' own examples do not show."""

from pathlib import Path

import pytest
from support.compiling import compile_texts
from support.examples import run_example

from btu_dsl.rulebook.rule import Example
from btu_dsl.rules.privacy.prv002_cpr_number_in_source import holds_cpr


def own(text: str, answer: str, more: str = "") -> Example:
    return Example(overlay=f'\nspørgsmål:\n  - {{id: eget, tekst: "{text}", svar: {answer}{more}}}\n')


NUMBER = "{tal: {mindst: 0, højst: 99999999}}"
YES_NO = "{valg: en, koder: {1: Ja, 2: Nej}}"
MAY_REFUSE = '{valg: en, koder: {1: Ja, 2: Nej}, manglende: {vil_ikke_svare: "Ønsker ikke at svare"}}'
BASIS = ', følsomme_oplysninger: "Artikel 9, stk. 2, litra a"'


@pytest.mark.parametrize(
    ("text", "answer", "told"),
    [
        ("Hvad er dit barns fulde navn?", "åben", True),
        ("Skriv dine fire sidste cifre i cpr", NUMBER, True),
        ("Hvornår er din fødselsdag?", "dato", True),
        ("Hvilket navn synes du, den nye skole skal have?", "åben", False),
        ("Hvor mange mails får du fra skolen om måneden?", NUMBER, False),
    ],
)
def test_questions_that_identify_are_told_from_those_that_do_not(text: str, answer: str, told: bool, tmp_path: Path):  # noqa: FBT001  # a table of cases
    assert ("PRV001" in run_example(own(text, answer), tmp_path).codes) is told


@pytest.mark.parametrize(
    ("written", "held"),
    [
        ("Ring til 010190-1234", True),
        ("0101901234, eller brev", False),
        ("sag 0101900002", True),
        ("Ring 33 92 33 92", False),
        ("den 31-12-2022", False),
        ("2021-010190-1234", False),
    ],
    ids=(
        "a date and a hyphen",
        "no hyphen, no check digit",
        "no hyphen",
        "a phone number",
        "a date",
        "a longer number",
    ),
)
def test_numbers_that_may_be_of_a_person_are_known_by_date_and_form(written: str, held: bool):  # noqa: FBT001  # a table of cases
    assert holds_cpr(written) is held


def test_a_number_in_a_translation_is_told_there(tmp_path: Path):
    core = 'items:\n  - {id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}\n'
    texts = '  tryg.text: {source: "Er dit barn trygt?", status: draft, text: "Is your child (311299-9999) safe?"}\n'
    found = run_example(Example(core=core, translation=texts), tmp_path)
    told = [finding for finding in found.findings if finding.code == "PRV002"]
    assert [(finding.subject.language, finding.span.file) for finding in told] == [("en", "eksempel.en.btu.yaml")]


@pytest.mark.parametrize(
    ("text", "answer", "more", "remedy"),
    [
        ("Er du medlem af en fagforening?", MAY_REFUSE, "", "`følsomme_oplysninger:` med det retlige grundlag"),
        ("Er du medlem af en fagforening?", YES_NO, BASIS, "`manglende: {vil_ikke_svare: …}`"),
        ("Er du medlem af en forening?", YES_NO, BASIS, "`manglende: {vil_ikke_svare: …}`"),
        ("Er du medlem af en fagforening?", MAY_REFUSE, BASIS, None),
        ("Er du medlem af en forening?", YES_NO, "", None),
    ],
)
def test_a_sensitive_question_needs_a_basis_and_a_way_out(
    text: str, answer: str, more: str, remedy: str | None, tmp_path: Path
):
    found = run_example(own(text, answer, more), tmp_path)
    told = [dict(finding.arguments)["remedy@da"] for finding in found.findings if finding.code == "PRV003"]
    assert told == ([] if remedy is None else [remedy])


PROMISE = (
    "survey: {controller: X, population: Borgere, observation_unit: [person], reference_period: iår, contact: X%s}\n"
)
INTRO = 'frame: {intro: {text: "Dine svar er %s"}}\n'


@pytest.mark.parametrize(
    ("promise", "text", "more", "count"),
    [
        (", privacy: {promise: anonymous}", "hemmelige", "modes: [web, paper]\n", 0),
        (", privacy: {promise: anonymous}", "anonyme", "modes: [web, paper]\n", 0),
        (", privacy: {promise: anonymous}", "anonyme", "modes: [web, phone]\n", 2),
        (", privacy: {promise: anonymous}", "anonyme", "modes: [web]\nrespondent_token: required\n", 2),
        (", privacy: {promise: confidential}", "anonyme", "modes: [web]\n", 1),
        ("", "anonyme", "modes: [web]\n", 0),
    ],
)
def test_a_promise_is_held_against_all_that_can_be_traced(
    promise: str, text: str, more: str, count: int, tmp_path: Path
):
    found = run_example(Example(core=PROMISE % promise + INTRO % text + more), tmp_path)
    assert len([finding for finding in found.findings if finding.code == "PRV004"]) == count


def test_a_question_that_identifies_breaks_a_promise_of_anonymity(tmp_path: Path):
    core = PROMISE % ", privacy: {promise: anonymous}" + "modes: [web]\n"
    core += "items:\n  - {id: fulde_navn, tier: obligatory, text: Hvem?, answer: open, personal_data: Svar}\n"
    told = [
        dict(f.arguments)["why@en"] for f in run_example(Example(core=core), tmp_path).findings if f.code == "PRV004"
    ]
    assert told == ["`fulde_navn` asks who the respondent is"]


def test_a_note_that_only_the_paper_has_leaves_the_web_without(tmp_path: Path):
    core = """
modes: [web, paper]
items:
  - id: ros
    tier: obligatory
    text: Hvad er det bedste ved skolen?
    answer: open
    paper: {instruction: "Skriv ingen navne"}
"""
    found = run_example(Example(core=core), tmp_path)
    assert [finding.subject.mode for finding in found.findings if finding.code == "PRV005"] == ["web"]


def test_on_the_phone_no_note_is_needed(tmp_path: Path):
    core = """
modes: [phone]
items:
  - {id: ros, tier: obligatory, text: "Hvad er det bedste ved skolen?", answer: open}
"""
    assert "PRV005" not in run_example(Example(core=core), tmp_path).codes


@pytest.mark.parametrize(
    ("reporting", "told"), [("", True), (", reporting: {min_group: 2}", True), (", reporting: {min_group: 3}", False)]
)
def test_a_threshold_is_declared_and_not_below_three(reporting: str, told: bool, tmp_path: Path):  # noqa: FBT001  # a table of cases
    found = run_example(Example(core=f"policy: {{profile: national{reporting}}}\n"), tmp_path)
    assert ("PRV006" in found.codes) is told


def test_a_round_that_hands_out_keys_breaks_the_promise_of_its_core():
    core = """
btu: 1
kind: questionnaire
id: dk.borger
version: 1.0.0
title: Borgerservice
language: da
modes: [web]
frame: {intro: {text: "Dine svar er anonyme"}}
use: [dk.scales@1]
blocks:
  - id: hele
    items:
      - {id: besked, tier: obligatory, text: "Fik du besked i tide?", answer: ja_nej}
"""
    fieldwork = """
btu: 1
kind: round
id: dk.borger.2022
core: dk.borger@1.0.0
municipalities: all
overlays: tillaeg/*.btu.yaml
without_overlay: core_only
respondent_token: %s
sequence: [{mode: web, invite: digital_post}]
"""
    told = {
        token: "PRV004"
        in compile_texts({"runde.btu.yaml": fieldwork % token, "borger.btu.yaml": core}, judged=True).codes
        for token in ("required", "none")
    }
    assert told == {"required": True, "none": False}
