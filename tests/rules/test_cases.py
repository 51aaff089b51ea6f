"""Twelve cases from Danish municipal surveys: two small questionnaires each, and the verdict that the report reached.

The questionnaires are made up after what the reports say of the change; no wording is copied from the surveys.
"""

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.golden import check_golden

from btu_dsl.commands.group import group

CASES = Path(__file__).parent / "cases"
SAME, NOTE, BREAK, NEW, RETIRED = "same", "note", "break", "new", "retired"
VERDICTS: dict[str, tuple[int, dict[str, str]]] = {
    "01-favrskov-2013": (1, {"trivsel": BREAK, "personale": BREAK, "mad": BREAK, "legeplads": SAME}),
    "02-brus-2020": (0, {"samlet": NEW, "lydhoer": NEW, "hjaelp": RETIRED, "tid": RETIRED}),
    "03-gladsaxe-2008": (0, {"samlet": NOTE}),
    "04-frikommuner-2014": (
        0,
        {
            **dict.fromkeys(("trivsel", "udvikling", "sprog", "leg", "ture", "mad", "normering"), SAME),
            **dict.fromkeys(("samarbejde", "information", "samlet"), SAME),
            "forsoeg": NEW,
        },
    ),
    "05-odder-2014": (0, {"trivsel": NOTE, "samarbejde": NOTE, "samlet": SAME}),
    "06-randers-2016": (0, {"samlet": SAME, "tryg": SAME, "ude": NEW, "inde": NEW}),
    "07-esbjerg-2014": (0, {"samlet": SAME, "ro": SAME, "fagligt": NEW}),
    "08-hilleroed": (0, {"tryg": SAME, "samlet": SAME}),
    "09-almen-praksis-2024": (2, {}),
    "10-fire-domme": (1, {"ens": SAME, "naesten": NOTE, "anden": BREAK, "egen": SAME}),
    "11-syddjurs": (1, {"samlet": BREAK}),
    "12-bif-smileystandere": (1, {"besoeg": BREAK}),
}
"""Exit code of `btu diff`, and what became of each question."""


def diff(case: str, folder: Path, monkeypatch: pytest.MonkeyPatch, *more: str) -> tuple[int, str]:
    shutil.copytree(CASES / case, folder / case)
    monkeypatch.chdir(folder / case)
    run = CliRunner().invoke(group, ["diff", "after.btu.yaml", "--against", *(more or ("before.btu.yaml",))])
    return run.exit_code, run.stdout


@pytest.mark.parametrize("case", VERDICTS)
def test_the_verdict_is_the_reports(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    code, verdicts = VERDICTS[case]
    exit_code, text = diff(case, tmp_path, monkeypatch, "before.btu.yaml", "--format", "json")
    document = json.loads(text)
    found = {row["item"]: row["verdict"] for row in document["verdicts"]}
    assert exit_code == code
    if code != 2:
        assert found == verdicts


@pytest.mark.parametrize("case", VERDICTS)
def test_what_is_told_is_the_committed_text(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    _, text = diff(case, tmp_path, monkeypatch, "before.btu.yaml", "--lang", "da")
    check_golden(CASES / case / "found.da.txt", text)


def test_six_areas_of_one_year_are_compared_by_what_they_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    code, text = diff("02-brus-2020", tmp_path, monkeypatch, "area.btu.yaml", "--format", "json")
    assert (code, Counter(row["verdict"] for row in json.loads(text)["verdicts"])) == (0, {SAME: 4})


def test_every_case_has_its_verdict():
    assert {path.name for path in CASES.iterdir()} == VERDICTS.keys()
