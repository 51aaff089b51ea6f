"""`btu explain` and `btu rules`: every finding can be looked up, in the reader's language."""

import json
from pathlib import Path

import pytest
from officer import btu

from btu_dsl.commands.explain import explanation
from btu_dsl.rulebook.registry import faults
from btu_dsl.rules.engine import rules


@pytest.mark.parametrize("wanted", ["LNG005", "lng005", "stale-translation"])
def test_a_code_or_a_name_is_explained(wanted: str, tmp_path: Path):
    run = btu("explain", wanted, at=tmp_path, locale="da_DK.UTF-8")
    assert run.code == 0
    assert run.out.startswith("LNG005  stale-translation\nniveau: fejl")
    assert "En oversættelse oversætter den tekst, kilden har nu." in run.out


def test_an_unknown_code_is_2_with_the_nearest(tmp_path: Path):
    run = btu("explain", "LNG006", at=tmp_path)
    assert (run.code, run.out) == (2, "")
    assert "did you mean" in run.err
    assert "`LNG005`" in run.err


@pytest.mark.parametrize("record", {**faults(), **rules()}.values(), ids=lambda record: record.code)
def test_every_finding_has_a_page_without_loose_ends(record):
    for language in ("da", "en"):
        page = explanation(record, language)
        assert page.startswith(f"{record.code}  {record.name}\n")
        assert "…" not in [line.strip() for line in page.splitlines()], "a heading with nothing under it"


def test_rules_are_listed_in_three_forms(tmp_path: Path):
    listed = json.loads(btu("rules", "--format", "json", "--all", at=tmp_path).out)
    assert [entry["code"] for entry in listed] == [*faults(), *rules()]
    assert {entry["kind"] for entry in listed} == {"fault", "rule"}
    text = btu("rules", at=tmp_path, locale="da_DK.UTF-8").out
    assert [line.split()[0] for line in text.splitlines()] == [*rules()]
    assert "En kommune stiller højst så mange egne spørgsmål" in text
    assert btu("rules", "--format", "concise", at=tmp_path).out.splitlines()[0] == "LNG004 error placeholder-mismatch"
