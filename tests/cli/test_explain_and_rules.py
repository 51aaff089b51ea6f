"""`btu explain` and `btu rules`: every finding can be looked up, in the reader's language."""

import json
import re
from pathlib import Path

import pytest
from officer import btu

from btu_dsl.commands.explain import explanation
from btu_dsl.pipeline import all_rules as rules
from btu_dsl.rulebook.governance import RECORDS
from btu_dsl.rulebook.registry import faults

ENGLISH = re.compile(
    r"\b(the|of|an|is|are|not|and|with|from|this|that|which|error|warning|none|break|survey|overlay|core|wave|"
    r"mode|question|answer|text|level|effect|write|remove|item|file|here|found|looks|since|against|across)\b",
    re.IGNORECASE,
)
WRITTEN_SO = re.compile(r"`[^`]*`|»[^«]*«|fonts-noto-core|fonts-dejavu-core|\bbtu \w+")


@pytest.mark.parametrize("wanted", ["LNG005", "lng005", "stale-translation"])
def test_a_code_or_a_name_is_explained(wanted: str, tmp_path: Path):
    run = btu("explain", wanted, at=tmp_path, locale="da_DK.UTF-8")
    assert run.code == 0
    assert run.out.startswith("LNG005  stale-translation\nniveau: fejl")
    assert "En oversættelse oversætter den tekst, kilden har nu." in run.out


def test_an_unknown_code_is_2_with_the_nearest(tmp_path: Path):
    run = btu("explain", "LNG0055", at=tmp_path)
    assert (run.code, run.out) == (2, "")
    assert "did you mean" in run.err
    assert "`LNG005`" in run.err


@pytest.mark.parametrize("record", {**faults(), **RECORDS, **rules()}.values(), ids=lambda record: record.code)
def test_every_finding_has_a_page_without_loose_ends(record):
    for language in ("da", "en"):
        page = explanation(record, language)
        assert page.startswith(f"{record.code}  {record.name}\n")
        assert "…" not in [line.strip() for line in page.splitlines()], "a heading with nothing under it"
        paragraphs = page.split("\n\n")[1:]
        headings = [part for part in paragraphs if "\n" not in part and not part.endswith(".") and ":" not in part]
        assert headings == [], "a heading with nothing under it"


@pytest.mark.parametrize("record", {**faults(), **RECORDS, **rules()}.values(), ids=lambda record: record.code)
def test_a_danish_page_is_danish(record):
    """All but names, files and references, which are written so in every language."""
    _, *lines = explanation(record, "da").splitlines()
    said = "\n".join(line for line in lines if not line.startswith(("    ", "Kilde (på engelsk): ")))
    assert ENGLISH.findall(WRITTEN_SO.sub("", said)) == []


def test_what_depends_on_the_place_is_said_to_do_so(tmp_path: Path):
    run = btu("explain", "E320", at=tmp_path, locale="da_DK.UTF-8")
    assert "Hvad du gør\n  det siger fundet selv" in run.out
    assert "What to do\n  the finding itself says it" in btu("explain", "E320", at=tmp_path).out


def test_rules_are_listed_in_three_forms(tmp_path: Path):
    listed = json.loads(btu("rules", "--format", "json", "--all", at=tmp_path).out)
    assert [entry["code"] for entry in listed] == [*faults(), *RECORDS, *rules()]
    assert {entry["kind"] for entry in listed} == {"fault", "rule"}
    text = btu("rules", at=tmp_path, locale="da_DK.UTF-8").out
    assert [line.split()[0] for line in text.splitlines()] == [*rules()]
    assert "En kommune stiller højst så mange egne spørgsmål" in text
    assert btu("rules", "--format", "concise", at=tmp_path).out.splitlines()[0] == "COD001 error missing-code-collision"


def test_a_profile_shows_what_it_weighs_otherwise_and_what_it_locks(tmp_path: Path):
    listed = json.loads(btu("rules", "--profile", "pick", "--format", "json", at=tmp_path).out)
    rules_ = {rule["code"]: rule for rule in listed}
    assert (rules_["COR001"]["level"], rules_["COR001"]["locked"]) == ("off", False)
    assert (rules_["COR002"]["level"], rules_["COR002"]["locked"]) == ("error", True)
    told = btu("rules", "--profile", "national", "--lang", "da", at=tmp_path).out
    assert told.startswith("national: Et fast grundskema og op til fem af kommunens egne spørgsmål.\n")
    assert "LOC001 fejl     låst    too-many-local-items" in told
    assert btu("rules", "--profile", "nej", at=tmp_path).code == 2


@pytest.mark.parametrize("record", RECORDS.values(), ids=lambda record: record.code)
def test_governance_is_explained_too(record, tmp_path: Path):
    run = btu("explain", record.code, "--lang", "da", at=tmp_path)
    assert (run.code, record.name in run.out) == (0, True)
