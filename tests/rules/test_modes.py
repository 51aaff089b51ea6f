"""MOD: one mode against another, in the cases that the rules' own examples do not show."""

from pathlib import Path

import pytest
from support.examples import run_example

from btu_dsl.diagnostics.record import Effect, Level
from btu_dsl.diagnostics.report import Diagnostic
from btu_dsl.rulebook.rule import Example


def told(example: Example, code: str, folder: Path) -> list[Diagnostic]:
    return [finding for finding in run_example(example, folder).findings if finding.code == code]


def asked(question: str, phone: str, more: str = "") -> str:
    return f"""
items:
  - id: maden
    tier: obligatory
    text: {question}
    answer: tilfredshed5
    phone:
      text: {phone}
      {more}
"""


STEM = "Hvor tilfreds eller utilfreds er du med maden"


@pytest.mark.parametrize(
    ("phone", "differs"),
    [
        ("Er du meget utilfreds, utilfreds, hverken eller, tilfreds eller meget tilfreds med maden?", False),
        ("Er du meget tilfreds, tilfreds, hverken eller, utilfreds eller meget utilfreds med maden?", True),
        ("Er du utilfreds eller tilfreds med maden?", True),
        (f"{STEM}, set med dit barns øjne?", False),
    ],
)
def test_answers_named_in_a_modes_own_words_are_all_or_none(phone: str, differs: bool, tmp_path: Path):  # noqa: FBT001  # a table
    assert bool(told(Example(core=asked(f"{STEM}?", f'"{phone}"')), "MOD002", tmp_path)) is differs


@pytest.mark.parametrize(
    ("question", "phone"),
    [
        (f"{STEM} (fx frokosten)?", f"{STEM}, for eksempel frokosten?"),
        (f"{STEM} nedenfor?", f"{STEM}?"),
        (f"{STEM} ca. hver dag?", f"{STEM} cirka hver dag?"),
    ],
)
def test_saying_it_aloud_needs_no_reason(question: str, phone: str, tmp_path: Path):
    assert told(Example(core=asked(f'"{question}"', f'"{phone}"')), "MOD003", tmp_path) == []


def test_a_reason_in_danish_satisfies_an_overlay(tmp_path: Path):
    overlay = """
spørgsmål:
  - id: bus
    tekst: Hvor tilfreds eller utilfreds er du med bussen?
    svar: tilfredshed5
    telefon:
      tekst: Hvor tilfreds eller utilfreds er du med den bus, I kører med?{reason}
"""
    bare = told(Example(overlay=overlay.format(reason="")), "MOD003", tmp_path)
    assert [(finding.level, finding.subject.municipality) for finding in bare] == [(Level.WARNING, "751")]
    (tmp_path / "med").mkdir()
    given = overlay.format(reason="\n      begrundelse: Ordet bussen blev hørt som busken")
    assert told(Example(overlay=given), "MOD003", tmp_path / "med") == []


def missing(name: str, shown: str) -> str:
    return f"""
  {name}:
    type: nominal
    codes: {{1: Ja, 2: Nej}}
    missing:
      dont_know: {{label: "Ved ikke", {shown}}}
"""


@pytest.mark.parametrize(
    ("shown", "found"),
    [
        ("web: shown, paper: shown, phone: not_read", []),
        ("web: shown, paper: shown, phone: read", []),
        ("web: on_skip, paper: absent, phone: not_read", []),
        ("web: on_skip, paper: shown, phone: not_read", [Level.ERROR]),
        ("web: on_skip, paper: absent, phone: read", [Level.ERROR]),
        ("web: shown, paper: shown, phone: absent", [Level.ERROR]),
    ],
)
def test_what_is_offered_in_one_mode_is_offered_in_all(shown: str, found: list[Level], tmp_path: Path):
    core = (
        f'scales:{missing("egen", shown)}items:\n  - {{id: a, tier: obligatory, text: "Er I glade?", answer: egen}}\n'
    )
    assert [finding.level for finding in told(Example(core=core), "MOD004", tmp_path)] == found


def test_an_answer_that_does_not_do_as_the_others_is_a_warning(tmp_path: Path):
    usual = "web: shown, paper: shown, phone: not_read"
    scales = missing("a", usual) + missing("b", usual) + missing("c", "web: on_skip, paper: absent, phone: not_read")
    items = "".join(f'  - {{id: x{n}, tier: obligatory, text: "Er {n} godt?", answer: {n}}}\n' for n in "abc")
    (found,) = told(Example(core=f"scales:{scales}items:\n{items}"), "MOD004", tmp_path)
    assert (found.level, found.effect, found.subject.item) == (Level.WARNING, Effect.NOTE, "xc")
    assert len(found.related) == 1


def test_several_answers_to_an_optional_question_are_only_mentioned(tmp_path: Path):
    core = """
items:
  - id: grunde
    tier: optional
    text: Hvad havde betydning for jer?
    answer: {choice: many, codes: {1: Afstand, 2: Tid, 3: {label: "Ingen af dem", exclusive: true}}}
"""
    (found,) = told(Example(core=core), "MOD005", tmp_path)
    assert (found.level, found.effect) == (Level.INFO, Effect.NOTE)


@pytest.mark.parametrize(
    ("require", "forced"),
    [
        ("timer is answered", True),
        ("timer is not missing", True),
        ("timer < 50", False),
        ("timer < 50 or a == 1", False),
    ],
)
def test_a_hard_check_that_a_blank_fails_forces_an_answer(require: str, forced: bool, tmp_path: Path):  # noqa: FBT001  # a table
    core = f"""
items:
  - {{id: a, tier: obligatory, text: "Går dit barn der?", answer: ja_nej}}
  - id: timer
    tier: obligatory
    text: Hvor mange timer?
    answer: {{number: {{min: 1, max: 60}}}}
    checks:
      - {{level: hard, require: "{require}", message: "Se på tallet igen"}}
"""
    assert bool(told(Example(core=core), "MOD006", tmp_path)) is forced


def test_an_instruction_on_several_answers_may_speak_of_ticking(tmp_path: Path):
    """The phone asks for each answer by itself, and never reads it."""
    core = """
items:
  - id: grunde
    tier: optional
    text: Hvad havde betydning for jer?
    instruction: Sæt gerne flere kryds
    answer: {choice: many, codes: {1: Afstand, 2: Tid, 3: {label: "Ingen af dem", exclusive: true}}}
"""
    assert told(Example(core=core), "MOD007", tmp_path) == []


def test_a_translation_that_clicks_is_found_in_its_file(tmp_path: Path):
    example = Example(
        core='items:\n  - {id: a, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}\n',
        translation='  a.text: {source: "Er dit barn trygt?", status: reviewed, text: "Safe? Click one"}\n',
    )
    (found,) = told(example, "MOD007", tmp_path)
    assert (found.span.file, found.subject.language, found.subject.mode) == ("eksempel.en.btu.yaml", "en", "paper")


def test_a_core_is_not_told_of_again_for_each_municipality(tmp_path: Path):
    example = Example(
        core='items:\n  - {id: a, tier: obligatory, text: "Er dit barn trygt? Sæt kryds", answer: ja_nej}\n',
        overlay='spørgsmål: [{id: b, tekst: "Er I glade?", svar: ja_nej}]\n',
    )
    assert told(example, "MOD007", tmp_path) == []


def test_what_one_mode_does_hides_nothing_of_another(tmp_path: Path):
    core = """
items:
  - id: maden
    tier: obligatory
    text: Hvordan vurderer du maden?
    answer: tilfredshed5
    paper:
      text: Hvordan vurderer du frokosten?
    phone:
      text: Er du meget tilfreds, tilfreds eller utilfreds med maden?
"""
    found = run_example(Example(core=core), tmp_path).findings
    told = {(one.code, one.subject.mode) for one in found if one.code in ("MOD002", "MOD003")}
    assert told == {("MOD002", "phone"), ("MOD003", "paper")}
