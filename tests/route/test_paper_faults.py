"""What a printed form asks too much of its reader for (RTE006), and what the author is told of it."""

from pathlib import Path

from sources import RICH, ROOT
from support.golden import check_golden

from btu_dsl.diagnostics.render.text import render_text
from btu_dsl.diagnostics.report import Diagnostic, Sink
from btu_dsl.model.universe import Universe
from btu_dsl.pipeline import compile_path, plan
from btu_dsl.plan.choose import Wanted
from btu_dsl.source.file import SourceFile

FOLDER = ROOT / "tests/route/paper"
SOURCE = FOLDER / "conditions.btu.yaml"


def findings(path: Path) -> tuple[Diagnostic, ...]:
    sink = Sink()
    (compiled,) = compile_path(path, Universe(path), sink)
    assert sink.errors == 0
    plan(compiled, Wanted(("paper",)), sink)
    return tuple(finding for finding in compiled.found if finding.code == "RTE006")


def test_they_are_told_as_committed():
    found = findings(SOURCE)
    file = found[0].span.file
    shown = {file: SourceFile("conditions.btu.yaml", SOURCE.read_text(encoding="utf-8"))}
    for language in ("da", "en"):
        check_golden(
            FOLDER / f"conditions.{language}.txt", render_text(found, shown, language).replace(file, SOURCE.name)
        )


def test_each_hard_condition_is_found_once_and_no_easy_one():
    found = [(str(finding.level), finding.subject.item) for finding in findings(SOURCE)]
    assert found == [("warning", "nogle"), ("error", "faa"), ("error", "lav"), ("error", "ude")]


def test_conditions_on_what_is_known_beforehand_cost_the_reader_nothing():
    assert findings(ROOT / "questionnaires/national/dagtilbud/dagtilbud-2022.btu.yaml") == ()


def test_a_condition_in_a_condition_is_not_counted_twice():
    """`indeks < 2` reads two rows, whatever stands around it; the block's own condition is a gate of its own."""
    counts = {finding.subject.item: dict(finding.arguments)["what@en"] for finding in findings(RICH)}
    assert counts["lavt"] == "whether `lavt` is asked hangs on 2 answers at once"
