"""PLN: plain language in the cases that the rules' own examples do not show."""

from pathlib import Path

import pytest
from support.examples import run_example

from btu_dsl.diagnostics.record import Level
from btu_dsl.rulebook.rule import Example


def found_in(text: str, folder: Path, answer: str = "ja_nej", more: str = "") -> set[str]:
    core = f'{more}items:\n  - {{id: eget, tier: obligatory, text: "{text}", answer: {answer}}}\n'
    return {code for code in run_example(Example(core=core), folder).codes if code.startswith("PLN")}


@pytest.mark.parametrize(
    "text",
    [
        "Vi har fået nye lokaler. De er større. Er de bedre?",
        "Har I brugt specialundervisningstilbuddet?",
    ],
    ids=("three sentences", "a word of 26 letters"),
)
def test_length_is_also_sentences_and_letters(text: str, tmp_path: Path):
    assert found_in(text, tmp_path) == {"PLN002"}


@pytest.mark.parametrize(
    ("text", "answer", "expected"),
    [
        ("Er lærerne søde og dygtige?", "ja_nej", {"PLN003"}),
        ("Får du hjælp til rengøring samt indkøb?", "ja_nej", {"PLN003"}),
        ("Har du ringet eller skrevet til kommunen?", "ja_nej", set[str]()),
        ("Bliver aftalen ændret af og til?", "ja_nej", set[str]()),
        ("Er der plads og ro til at spise?", "ja_nej", set[str]()),
        ("Hvor mange voksne og børn bor der hos jer?", "{number: {min: 1, max: 20}}", set[str]()),
        ("Er du enig eller uenig i, at maden er god?", "enighed5", set[str]()),
    ],
)
def test_two_things_are_told_from_one(text: str, answer: str, expected: set[str], tmp_path: Path):
    assert found_in(text, tmp_path, answer) == expected


def test_a_wording_that_is_taken_over_is_only_mentioned(tmp_path: Path):
    core = """
items:
  - {id: eget, tier: obligatory, provenance: official, text: "Er lærerne søde og dygtige?", answer: ja_nej}
"""
    found = run_example(Example(core=core), tmp_path)
    assert [finding.level for finding in found.findings if finding.code == "PLN003"] == [Level.INFO]


@pytest.mark.parametrize(
    ("text", "answer", "expected"),
    [
        ("Kommer hjælpen aldrig til tiden?", "ja_nej", {"PLN004"}),
        ("Er maden ikke kun sund, men varm?", "ja_nej", set[str]()),
        ("Kommer du med til mødet eller ej?", "ja_nej", set[str]()),
        ("Hvor mange dage har du ikke fået hjælp i år?", "{number: {min: 0, max: 99}}", set[str]()),
    ],
)
def test_negations_are_found_where_a_yes_would_mean_no(text: str, answer: str, expected: set[str], tmp_path: Path):
    assert found_in(text, tmp_path, answer) == expected


@pytest.mark.parametrize(
    ("text", "answer", "more", "expected"),
    [
        ("Hvor ofte taler du med læreren?", "hyppighed5", "", {"PLN005"}),
        ("Har du oplevet, at hjælpen kom for sent?", "ja_nej", "", {"PLN005"}),
        ("Har du siden sommerferien oplevet, at hjælpen kom for sent?", "ja_nej", "", set[str]()),
        (
            "Hvor ofte taler du med læreren?",
            "hyppighed5",
            'frame: {intro: {text: "Tænk på det seneste år"}}\n',
            set[str](),
        ),
        ("Hvor let er det at tale med læreren?", "ja_nej", "", set[str]()),
    ],
)
def test_a_time_may_stand_in_the_question_or_before_it(
    text: str, answer: str, more: str, expected: set[str], tmp_path: Path
):
    assert found_in(text, tmp_path, answer, more) == expected


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ("1: Rød, 2: Gul, 3: Grøn", {"PLN006"}),
        ('1: "–", 2: "0", 3: "+"', {"PLN006"}),
        ('1: "Rød: dårligt", 2: "Gul: hverken eller", 3: "Grøn: godt"', set[str]()),
    ],
)
def test_colours_and_signs_need_words(codes: str, expected: set[str], tmp_path: Path):
    scales = f"scales:\n  egen: {{type: ordinal, direction: ascending, codes: {{{codes}}}}}\n"
    assert found_in("Hvordan gik besøget?", tmp_path, "egen", scales) == expected


def test_a_core_that_is_hard_to_read_is_only_mentioned(tmp_path: Path):
    hard = "Vurderer du visitationen, genoptræningsplanen, hjemmehjælpen, opfølgningen tilfredsstillende?"
    items = "".join(f'  - {{id: eget{n}, tier: obligatory, text: "{hard}", answer: ja_nej}}\n' for n in range(6))
    found = run_example(Example(core=f"items:\n{items}"), tmp_path)
    assert [finding.level for finding in found.findings if finding.code == "PLN001"] == [Level.INFO]
