"""The faults that other systems were tried with, one small file each: all found, at their lines, with a remedy."""

from pathlib import Path

import pytest
from flow.witnesses import SHOWS, shows_what_it_says
from support.compiling import compile_in
from support.golden import check_golden

from btu_dsl import resources
from btu_dsl.diagnostics.render.text import render_text

TRIAL = Path(__file__).parent / "trial"
FAULTS = {
    "01-unknown-name": [("E320", 13)],
    "02-unknown-code": [("E321", 13)],
    "03-forward-reference": [("E325", 12)],
    "04-circle": [("E214", 10)],
    "05-type-mismatch": [("E323", 13)],
    "06-syntax": [("E302", 13)],
    "07-same-id-twice": [("E201", 13)],
    "08-same-code-twice": [("E021", 12)],
    "09-contradiction": [("RTE001", 13)],
    "10-always-true": [("RTE002", 13)],
    "11-no-route": [("RTE001", 14)],
    "12-shadowed": [("RTE007", 13)],
    "13-same-place": [("RTE008", 13)],
    "14-no-default": [("RTE004", 14)],
    "15-skipped-in-condition": [("RTE011", 14)],
    "16-skipped-in-text": [("E352", 14)],
    "17-one-translation-missing": [("E406", 14)],
    "18-list-without-language": [("E406", 11), ("E406", 11)],
    "19-list-never-used": [("STR005", 10)],
}
SHIPPED = sorted(Path(str(resources.questionnaires_dir())).glob("*/**/*.btu.yaml"))
QUESTIONNAIRES = [path for path in SHIPPED if "local" in path.parts or "national" in path.parts]


def test_every_file_of_the_trial_has_its_fault():
    files = {path.name.removesuffix(".btu.yaml") for path in TRIAL.glob("*.btu.yaml")}
    assert {name for name in files if not name.endswith(".en")} == FAULTS.keys()


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_at_its_line_with_what_to_do(name: str):
    outcome = compile_in(TRIAL / f"{name}.btu.yaml", judged=True)
    found = list(outcome.sink)
    places = [outcome.sources[one.span.file].position(one.span.start).line for one in found]
    assert [*zip((one.code for one in found), places, strict=True)] == FAULTS[name]
    for finding in found:
        assert all(finding.text(finding.record.help, language) for language in ("da", "en"))
        if finding.code in SHOWS:
            assert shows_what_it_says(finding, outcome.found[0])
        else:
            assert finding.witness == ()
    pages = [render_text(outcome.sink, outcome.sources, language) for language in ("en", "da")]
    check_golden(TRIAL / f"{name}.txt", "\n".join(pages).replace(f"{TRIAL}/", ""))


@pytest.mark.parametrize("path", QUESTIONNAIRES, ids=lambda path: path.name)
def test_none_of_these_is_found_in_what_is_shipped(path: Path):
    outcome = compile_in(path, judged=True)
    faults = {code for findings in FAULTS.values() for code, _ in findings}
    assert not faults.union(SHOWS, ["RTE015"]) & {*outcome.codes}
