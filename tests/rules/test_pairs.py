"""What the examples of COR and TRD do not show: further parts of a facet, batteries, what is told once."""

from pathlib import Path

import pytest
from support.examples import run_example

from btu_dsl.pipeline import all_rules
from btu_dsl.rulebook.rule import Example

ITEMS = """
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", answer: ja_nej}
  - {id: tur, tier: optional, ask_if: "mad == 1", text: "Er turene gode?", answer: ja_nej}
"""
BATTERY = """
blocks:
  - id: b
    intro: Om hverdagen
    items:
      - battery: hverdag
        stem: Hvor tilfreds eller utilfreds er du med
        definition: Hverdagen er fra aflevering til hentning
        tier: obligatory
        answer: tilfredshed5
        rows:
          - {id: mad, text: maden}
          - {id: tur, text: turene}
"""
OVERLAY = "vælg: []\n"


def found(folder: Path, **files: str):
    return run_example(Example(**files), folder)


def told(folder: Path, **files: str) -> list[tuple[str, str, str]]:
    return sorted(
        (f.code, f.subject.item, f.state) for f in found(folder, **files).findings if f.code[:3] in ("COR", "TRD")
    )


def test_a_stem_that_changes_is_told_of_every_row(tmp_path: Path):
    new = BATTERY.replace("Hvor tilfreds eller utilfreds", "Hvor utilfreds eller tilfreds")
    assert told(tmp_path, before=BATTERY, core=new) == [("TRD002", "mad", "open"), ("TRD002", "tur", "open")]


def test_a_text_that_many_questions_stand_under_is_told_of_once(tmp_path: Path):
    new = BATTERY.replace("Om hverdagen", "Om dagene").replace("til hentning", "til kl. 17")
    assert told(tmp_path, before=BATTERY, core=new) == [("TRD008", "b", "open"), ("TRD008", "hverdag", "open")]


def test_an_optional_question_that_is_not_chosen_leaves_the_rest_alone(tmp_path: Path):
    """What would have ended the interview, or decided who is asked, is not asked of anybody there."""
    core = ITEMS.replace('"Er turene gode?", answer: ja_nej}', '"Er turene gode?", answer: ja_nej, end_if: "tur == 2"}')
    core += '  - {id: leg, tier: optional, text: "Er legen god?", answer: ja_nej}\n'
    assert told(tmp_path, before=core, core=core, overlay="vælg: [leg]\n") == []


def test_a_core_question_that_nobody_can_come_to_is_missing(tmp_path: Path):
    core = ITEMS.replace("tier: optional, ask_if", "tier: obligatory, ask_if")
    nobody = core.replace('"mad == 1"', '"mad == 1 and mad == 2"')
    assert told(tmp_path, before=core, core=nobody, overlay=OVERLAY) == [("COR001", "tur", "open")]


@pytest.mark.parametrize(
    ("was", "now", "part"),
    [
        ("{1: Ja, 2: Nej}", "{1: Nej, 2: Ja}", "svarenes rækkefølge"),
        ("{1: Ja, 2: Nej}", "{1: Ja, 3: Nej}", "koderne"),
        ("choice: one", "choice: many", "svartypen"),
        ("2: Nej", '2: {label: "Nej", specify: true}', "uddybes"),
    ],
)
def test_the_part_that_moved_is_named(was: str, now: str, part: str, tmp_path: Path):
    before = 'items:\n  - {id: mad, tier: obligatory, text: "Maden?", answer: {choice: one, codes: {1: Ja, 2: Nej}}}\n'
    assert was in before
    result = found(tmp_path, before=before, core=before.replace(was, now), overlay=OVERLAY)
    (finding,) = (f for f in result.findings if f.code == "COR003")
    assert part in finding.text(finding.record.message, "da")


def test_a_missing_answer_that_is_no_longer_offered_is_not_silent(tmp_path: Path):
    item = '  - {id: mad, tier: obligatory, text: "Maden?", answer: {choice: one, codes: {1: Ja, 2: Nej}MORE}}\n'
    missing = ', missing: {dont_know: {label: "Ved ikke", web: shown, paper: shown, phone: not_read}}'
    before, after = (f"items:\n{item.replace('MORE', more)}" for more in (missing, ""))
    brk = 'series_break:\n  - {scope: mad, facet: missing, since: "2022", reason: "Ny praksis", bridge: none}\n'
    for name, core, state in (("open", after, "open"), ("declared", after + brk, "declared")):
        folder = tmp_path / name
        folder.mkdir()
        assert told(folder, before=before, core=core) == [("TRD003", "mad", state)]


def test_an_overall_judgement_in_another_context_is_an_error(tmp_path: Path):
    before = ITEMS + '  - {id: alt, tier: obligatory, role: overall, text: "Alt i alt?", answer: ja_nej}\n'
    after = before.replace("  - {id: alt", '  - {id: ny, tier: obligatory, text: "Nyt?", answer: ja_nej}\n  - {id: alt')
    (finding,) = (f for f in found(tmp_path, before=before, core=after).findings if f.code == "TRD007")
    assert (finding.subject.item, finding.level.value, finding.effect.value) == ("alt", "error", "note")


def test_every_rule_of_the_catalogue_is_there():
    wanted = {f"COR{n:03}" for n in range(1, 11)} | {f"TRD{n:03}" for n in range(1, 13)}
    wanted |= {f"SET{n:03}" for n in range(1, 5)} | {f"LOC{n:03}" for n in range(1, 9)}
    assert wanted <= all_rules().keys()


@pytest.mark.parametrize(
    ("value", "allowed"),
    [
        ("Sct. Jørgens Børnehus", True),
        ("kommunen. Du er vel glad", False),
        ("kommunen, og er du ikke det?", False),
        ("'*kommunen*'", False),
        ("x" * 61, False),
    ],
)
def test_a_slot_takes_a_name(value: str, tmp_path: Path, *, allowed: bool):
    item = '  - {id: a, tier: obligatory, text: "Glad for {sted}?", answer: ja_nej}\n'
    core = f"slots:\n  sted: {{else: kommunen}}\nitems:\n{item}"
    codes = found(tmp_path, core=core, overlay=f"pladser:\n  sted: {value}\n").codes
    assert ("COR009" in codes) is not allowed


def test_in_a_copy_of_the_core_its_questions_stay_its_own_whatever_they_are_called(tmp_path: Path):
    before = f"id: dk.national\n{ITEMS}"
    copy = ITEMS.replace('tier: obligatory, text: "Er maden god?"', 'tier: local, text: "Er maden ikke god?"')
    assert ("COR002", "mad", "open") in told(tmp_path, before=before, core=copy)
