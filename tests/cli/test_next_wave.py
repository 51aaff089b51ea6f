"""`btu new --from ID --wave W`: the next wave begins as the one before, and nothing is lost for the series."""

import json
from difflib import unified_diff
from pathlib import Path

import pytest
from officer import CORE, OVERLAY, ROOT, btu, put

NATIONAL = ROOT / "questionnaires" / "national" / "dagtilbud"
WAVES = 'lineage: [{wave: "2022", version: 1.0.0}]\nmodes:'
TRANSLATION = """\
btu: 1
kind: translation
of: "dk.kerne@1.0.0"  # kernen
language: en
signoff: {translator: Hansen, reviewer: none, pretest: none}
texts:
  title:
    source: Prøve
    status: reviewed
    text: Trial
"""


def changes(before: str, after: str) -> list[str]:
    lines = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


@pytest.fixture(scope="module")
def carried_on(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("wave")
    return btu("new", "skema-2025", "--from", "dk.dagtilbud", "--wave", "2025", "--lang", "da", at=folder), folder


def test_the_shipped_questionnaire_is_carried_on_with_its_translations(carried_on):
    run, folder = carried_on
    files = ["skema-2025.btu.yaml", *(f"skema-2025.{language}.btu.yaml" for language in ("ar", "en", "tr", "ur"))]
    assert (run.code, run.err) == (0, "")
    assert run.out.splitlines() == [
        "skema-2025.btu.yaml",
        "skema-2025.btu.yaml:13: rundens periode skal udfyldes",
        *files[1:],
        "btu check skema-2025.btu.yaml",
        "btu diff skema-2025.btu.yaml --against dk.dagtilbud@2.0.0",
    ]
    assert sorted(path.name for path in folder.iterdir()) == sorted(files)


def test_nothing_but_the_wave_is_changed_in_the_text(carried_on):
    _, folder = carried_on
    before = (NATIONAL / "dagtilbud-2022.btu.yaml").read_text(encoding="utf-8")
    told = changes(before, (folder / "skema-2025.btu.yaml").read_text(encoding="utf-8"))
    period = "period: {from: 2021-10-01, to: 2022-02-28}}"
    assert [line for line in told if "yaml-language-server" not in line] == [
        "-version: 2.0.0",
        "+version: 2.1.0",
        f'-collection: {{type: round, label: "2022", {period}',
        "+# UDFYLD: rundens periode. Den, der står her, er fra runden før",
        f'+collection: {{type: round, label: "2025", {period}',
        '+  - {wave: "2025", version: 2.1.0}',
    ]
    urdu = (NATIONAL / "dagtilbud-2022.ur.btu.yaml", folder / "skema-2025.ur.btu.yaml")
    assert changes(*(path.read_text(encoding="utf-8") for path in urdu))[-2:] == [
        "-of: dk.dagtilbud@2.0.0",
        "+of: dk.dagtilbud@2.1.0",
    ]


def test_the_next_wave_is_released_only_when_its_period_is_its_own(tmp_path: Path):
    period = 'collection: {type: round, label: "2022", period: {from: 2022-01-01, to: 2022-03-31}}\n'
    folder = put(tmp_path, {"kerne.btu.yaml": CORE.replace("modes:", period + WAVES)})
    btu("new", "ny", "--from", "dk.kerne", "--wave", "2025", at=folder)
    path = folder / "ny.btu.yaml"
    told = []
    for old, new in (("", ""), ("# FILL IN", "# filled in"), ("# UDFYLD", "# udfyldt"), ("2022-0", "2025-0")):
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        run = btu("lock", "--release", "ny.btu.yaml", at=folder)
        told.append((run.code, "E936" in run.err, "E937" in run.err))
    assert told == [(2, True, False), (2, True, False), (2, False, True), (0, False, False)]


def test_the_editor_finds_the_schema_from_every_file(carried_on):
    _, folder = carried_on
    for path in folder.iterdir():
        schema = path.read_text(encoding="utf-8").splitlines()[0].partition("=")[2]
        assert (folder / schema).resolve() == (ROOT / "grammar" / "questionnaire.schema.json").resolve()


def test_it_is_found_to_be_as_the_wave_before_was(carried_on):
    _, folder = carried_on
    findings = []
    for path in (folder / "skema-2025.btu.yaml", NATIONAL / "dagtilbud-2022.btu.yaml"):
        run = btu("check", path, "--format", "json", at=folder)
        found = json.loads(run.out)["findings"]
        findings.append([(finding["code"], finding["item"], finding["language"]) for finding in found])
        assert (run.code, {finding["level"] for finding in found} & {"error", "warning"}) == (0, set())
    assert findings[0] == findings[1]


def test_it_differs_from_the_wave_before_in_nothing(carried_on):
    _, folder = carried_on
    run = btu("diff", "skema-2025.btu.yaml", "--against", "dk.dagtilbud@2.0.0", "--format", "json", at=folder)
    told = json.loads(run.out)
    assert (run.code, told["findings"]) == (0, [])
    assert {verdict["verdict"] for verdict in told["verdicts"]} == {"same"}
    (one,) = told["comparisons"]
    assert (one["old"]["version"], one["new"]["version"]) == ("2.0.0", "2.1.0")
    assert (one["old"]["root"], one["bump"]["least"]) == (one["new"]["root"], "none")


WRITTEN = {
    "flow": ('lineage: [{wave: "2022", version: 1.0.0}]\n', ', {wave: "2025", version: 1.1.0}]'),
    "block": ('lineage:\n- {wave: "2022", version: 1.0.0}  # den første\n', '\n- {wave: "2025", version: 1.1.0}\n'),
    "keys": (
        'lineage:\n    - wave: "2022"\n      version: 1.0.0\n# resten\n',
        'version: 1.0.0\n    - {wave: "2025", version: 1.1.0}\n# resten\n',
    ),
    "none": ("", '\nlineage: [{wave: "2025", version: 1.1.0}]\n'),
    "label": (
        'collection: {type: round, label: "2022"}\n',
        '\nlineage: [{wave: "2022", version: 1.0.0}, {wave: "2025", version: 1.1.0}]\n',
    ),
}


@pytest.mark.parametrize("form", WRITTEN)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_lineage_is_carried_on_however_it_is_written(form: str, end: str, tmp_path: Path):
    lineage, expected = WRITTEN[form]
    core = CORE.replace("version: 1.0.0", "version: '1.0.0'  # den gamle").replace("use:", f"{lineage}use:")
    put(tmp_path, {"kerne.btu.yaml": core.replace("\n", end)})
    run = btu("new", "naeste", "--from", "dk.kerne", "--wave", "2025", at=tmp_path)
    assert (run.code, run.err) == (0, "")
    text = (tmp_path / "naeste.btu.yaml").read_bytes().decode("utf-8")
    assert text.count("\n") == text.count(end)
    assert expected in text.replace(end, "\n")
    assert "version: '1.1.0'  # den gamle" in text
    assert btu("diff", "naeste.btu.yaml", "--against", "dk.kerne@1.0.0", at=tmp_path).code == 0


def test_the_wave_after_the_next_is_marked_once(tmp_path: Path):
    period = "period: {from: 2022-01-01, to: 2022-02-01}"
    put(
        tmp_path,
        {"kerne.btu.yaml": CORE.replace("use:", f'collection: {{type: round, label: "2022", {period}}}\nuse:')},
    )
    for wave in ("2025", "2028"):
        assert btu("new", f"kerne-{wave}", "--from", "dk.kerne", "--wave", wave, at=tmp_path).code == 0
    text = (tmp_path / "kerne-2028.btu.yaml").read_text(encoding="utf-8")
    assert text.count("# UDFYLD") == 1
    assert 'label: "2028"' in text
    assert "version: 1.2.0" in text


def test_an_overlay_is_carried_on_to_the_core_of_the_wave(tmp_path: Path):
    logo = (ROOT / "tests" / "features" / "eksempel.png").read_bytes()
    put(
        tmp_path,
        {
            "questionnaires/kerne.btu.yaml": CORE.replace("modes:", WAVES),
            "questionnaires/aarhus/tillaeg.btu.yaml": OVERLAY.replace("sprog:", "logo: byvaaben.png\nsprog:"),
            "questionnaires/aarhus/byvaaben.png": logo,
        },
    )
    assert btu("update", "questionnaires", at=tmp_path).code == 0
    assert btu("new", "questionnaires/kerne-2025", "--from", "dk.kerne", "--wave", "2025", at=tmp_path).code == 0
    (tmp_path / "ny").mkdir()
    run = btu("new", "ny/aarhus-2025", "--from", "dk.k751.kerne", "--wave", "2025", at=tmp_path)
    assert (run.code, run.err) == (0, "")
    text = (tmp_path / "ny" / "aarhus-2025.btu.yaml").read_text(encoding="utf-8")
    assert "version: 1.1.0\ngrundskema: dk.kerne@1.1.0#" in text
    assert "logo: ../questionnaires/aarhus/byvaaben.png" in text
    assert btu("check", "ny/aarhus-2025.btu.yaml", at=tmp_path).code == 0
    run = btu("diff", "ny/aarhus-2025.btu.yaml", "--against", "dk.k751.kerne@1.0.0", "--format", "json", at=tmp_path)
    told = json.loads(run.out)
    assert (run.code, told["findings"], {one["verdict"] for one in told["verdicts"]}) == (0, [], {"same"})


def test_a_translation_keeps_its_sign_off_and_its_remarks(tmp_path: Path):
    put(tmp_path, {"kerne.btu.yaml": CORE, "kerne.en.btu.yaml": TRANSLATION})
    assert btu("new", "ny", "--from", "dk.kerne@1.0.0", "--wave", "2025", at=tmp_path).code == 0
    told = changes(TRANSLATION, (tmp_path / "ny.en.btu.yaml").read_text(encoding="utf-8"))
    assert told == ['-of: "dk.kerne@1.0.0"  # kernen', '+of: "dk.kerne@1.1.0"  # kernen']


def test_what_is_there_is_never_overwritten_and_nothing_is_half_written(tmp_path: Path):
    put(tmp_path, {"kerne.btu.yaml": CORE, "kerne.en.btu.yaml": TRANSLATION, "ny.en.btu.yaml": "mine"})
    run = btu("new", "ny", "--from", "dk.kerne", "--wave", "2025", at=tmp_path)
    assert (run.code, run.out) == (2, "")
    assert "`ny.en.btu.yaml` is there already" in run.err
    assert not (tmp_path / "ny.btu.yaml").exists()


def test_a_folder_that_is_not_there_is_told_once(tmp_path: Path):
    run = btu("new", "mappe/ny", "--from", "dk.dagtilbud", "--wave", "2025", at=tmp_path)
    assert (run.code, run.out, run.err.count("E905")) == (2, "", 1)


def test_a_misspelt_name_has_the_nearest(tmp_path: Path):
    run = btu("new", "ny", "--from", "dk.dagtilbu", "--wave", "2025", "--lang", "da", at=tmp_path)
    assert (run.code, "E401" in run.err, "mente du `dk.dagtilbud`?" in run.err) == (2, True, True)
    run = btu("new", "ny", "--from", "dk.dagtilbud@9.0.0", "--wave", "2025", at=tmp_path)
    assert (run.code, "versions that are here: 2.0.0" in run.err) == (2, True)
    assert [*tmp_path.iterdir()] == []


def test_a_wave_that_another_version_is_for_is_taken(tmp_path: Path):
    put(tmp_path, {"kerne.btu.yaml": CORE})
    assert btu("new", "ny", "--from", "dk.kerne", "--wave", "2025", at=tmp_path).code == 0
    run = btu("new", "nyere", "--from", "dk.kerne@1.0.0", "--wave", "2025", at=tmp_path)
    assert (run.code, "`dk.kerne@1.1.0` is the wave `2025` already" in run.err) == (2, True)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--from", "dk.dagtilbud"),
        ("--wave", "2025"),
        ("--core", "dk.dagtilbud", "--from", "dk.dagtilbud", "--wave", "2025"),
        ("--core", "dk.dagtilbud", "--wave", "2025"),
        ("--from", "dk.dagtilbud", "--wave", "2025", "--kommune", "751"),
    ],
)
def test_it_is_one_or_the_other(words: tuple[str, ...], tmp_path: Path):
    run = btu("new", "aarhus", *words, at=tmp_path)
    assert (run.code, "--core ID | --from ID --wave W" in run.err) == (2, True)
    assert [*tmp_path.iterdir()] == []
