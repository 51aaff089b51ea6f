"""COD: codes and missing answers in the cases that the rules' own examples do not show."""

from pathlib import Path

import pytest
from support.examples import run_example

from btu_dsl.rulebook.rule import Example


def choice(codes: str, missing: str = "", kind: str = "one") -> str:
    more = f", missing: {{{missing}}}" if missing else ""
    return f"""
modes: [web, paper]
items:
  - id: besked
    tier: obligatory
    text: Hvordan fik I besked?
    answer: {{choice: {kind}, codes: {{{codes}}}{more}}}
"""


@pytest.mark.parametrize(
    ("codes", "kind", "expected"),
    [
        ('1: Brev, 2: Mail, 9: "Ikke relevant for os"', "one", {"COD001"}),
        ('1: Brev, 2: Mail, 9: "Jeg husker det ikke"', "one", {"COD001"}),
        ('1: Brev, 2: Mail, 9: "Ved ikke"', "many", {"COD001"}),
        ('1: Brev, 2: Mail, 9: "Intet af dette"', "many", {"COD005"}),
        ('1: Brev, 2: Mail, 9: {label: "Intet af dette", exclusive: true}', "many", set[str]()),
        ('1: Brev, 2: Mail, 9: "Intet af dette"', "one", set[str]()),
        ('1: "2) Brev", 2: "1) Mail"', "one", {"COD004"}),
        ('1: "1) Brev", 2: "2) Mail"', "one", set[str]()),
        ('1: "2 dage før", 2: "1 dag før"', "one", set[str]()),
    ],
)
def test_what_a_label_says_is_held_against_its_code(codes: str, kind: str, expected: set[str], tmp_path: Path):
    assert run_example(Example(core=choice(codes, kind=kind)), tmp_path).codes == expected


def test_a_number_that_stands_for_not_knowing_is_found(tmp_path: Path):
    core = """
items:
  - id: timer
    tier: obligatory
    text: Hvor mange timer er dit barn i skole om ugen?
    instruction: Skriv 99, hvis du ikke ved det
    answer: {number: {min: 1, max: 99}}
"""
    found = run_example(Example(core=core), tmp_path)
    told = [dict(finding.arguments) for finding in found.findings if finding.code == "COD001"]
    assert [(one["code"], one["right"]) for one in told] == [("99", "−7")]


def test_the_same_words_under_two_kinds_are_told_with_both_places(tmp_path: Path):
    core = choice("1: Brev, 2: Mail", 'not_applicable: "Vi ventede ikke besked"')
    core += """  - id: igen
    tier: obligatory
    text: Fik I besked igen?
    answer: {choice: one, codes: {1: Ja, 2: Nej}, missing: {dont_know: "vi ventede ikke besked."}}
"""
    found = run_example(Example(core=core), tmp_path)
    assert [(f.code, f.subject.item, len(f.related)) for f in found.findings] == [("COD002", "igen", 1)]


def test_a_municipality_may_not_code_the_cores_words_otherwise(tmp_path: Path):
    core = choice("1: Brev, 2: Mail", 'not_applicable: "Vi ventede ikke besked"')
    overlay = """
udsendes: {sprog: [da], former: [web, paper]}
spørgsmål:
  - id: igen
    tekst: Fik I besked igen?
    svar: {valg: en, koder: {1: Ja, 2: Nej}, manglende: {ved_ikke: "Vi ventede ikke besked"}}
"""
    found = run_example(Example(core=core, overlay=overlay), tmp_path)
    assert [f.subject.municipality for f in found.findings if f.code == "COD002"] == ["751"]


def test_codes_of_what_is_known_beforehand_are_looked_at_as_well(tmp_path: Path):
    core = 'preload:\n  stue: {type: choice, label: Stue, codes: {1: "2", 2: "1"}}\n'
    found = run_example(Example(core=core), tmp_path)
    assert [(f.code, f.subject.item) for f in found.findings if f.code == "COD004"] == [("COD004", "stue")]
