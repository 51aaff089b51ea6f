"""`btu check`: its exit codes, its formats, and what it does with a folder."""

import json
from pathlib import Path

import pytest
from officer import CORE, OVERLAY, btu, put

STALE = """btu: 1
kind: translation
of: dk.kerne@1.0.0
language: en
texts:
  title: {source: "En anden titel", status: approved, text: Trial}
  glad.text: {source: "Er du glad for stedet?", status: approved, text: "Are you happy with the place?"}
  hvorfor.text: {source: "Hvorfor ikke?", status: approved, text: "Why not?"}
  pleje.text: {source: "Er dagplejeren rar?", status: approved, text: "Is the childminder nice?"}
  hvorfor.instruction: {source: "Nævn ingen navne", status: approved, text: "Give no names"}
  i_dagpleje.label: {source: "Forældre med barn i dagpleje", status: approved, text: "Parents of a child in care"}
  art.1: {source: "institution", status: approved, text: "centre"}
  art.2: {source: "dagpleje", status: approved, text: "childminder"}
"""
IN_ENGLISH = CORE.replace("modes:", "translations: [en]\nmodes:")


def test_nothing_found_is_0(tmp_path: Path):
    run = btu("check", "kerne.btu.yaml", at=put(tmp_path, {"kerne.btu.yaml": CORE}), cold=True)
    assert (run.code, run.out.strip(), run.err) == (0, "nothing to report", "")


def test_a_finding_of_a_rule_is_1_and_fail_on_moves_the_line(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": IN_ENGLISH, "kerne.en.btu.yaml": STALE, "tillaeg.btu.yaml": OVERLAY})
    run = btu("check", "kerne.btu.yaml", at=folder, locale="da_DK.UTF-8")
    assert run.code == 1
    assert run.out.startswith("fejl[LNG005]: `en`-teksten af `title` er lavet af en anden kildetekst end dagens\n")
    assert "1 fejl" in run.out
    overlay = btu("check", "tillaeg.btu.yaml", at=folder)
    assert (overlay.code, "warning[E415]" in overlay.out) == (0, True)
    assert btu("check", "tillaeg.btu.yaml", "--fail-on", "warning", at=folder).code == 1


def test_what_cannot_be_resolved_is_2(tmp_path: Path):
    folder = put(tmp_path, {"tillaeg.btu.yaml": OVERLAY})
    assert btu("check", "tillaeg.btu.yaml", at=folder).code == 2


def test_a_path_that_is_not_there_is_2(tmp_path: Path):
    run = btu("check", "nej.btu.yaml", at=tmp_path)
    assert run.code == 2
    assert "error[E901]: `nej.btu.yaml` is not there" in run.out


def test_a_folder_without_questionnaires_is_2(tmp_path: Path):
    run = btu("check", ".", at=put(tmp_path, {"noter.txt": "intet"}))
    assert (run.code, "E902" in run.out) == (2, True)


@pytest.mark.parametrize("arguments", [("check",), ("check", "x", "--format", "pdf"), ("chek",), ("check", "--nej")])
def test_what_is_not_understood_is_2_and_told_on_stderr(arguments: tuple[str, ...], tmp_path: Path):
    run = btu(*arguments, at=tmp_path)
    assert (run.code, run.out, "Traceback" in run.err) == (2, "", False)
    assert run.err


def test_a_folder_with_a_broken_file_still_reports_the_rest(tmp_path: Path):
    broken = "btu: 1\nkind: questionnaire\nid: dk.i_stykker\n  tekst: [\n"
    other = OVERLAY.replace("tilfredshed5", "tilfredshed").replace("751", "461")
    folder = put(tmp_path, {"a.btu.yaml": broken, "b.btu.yaml": CORE, "sub/c.btu.yaml": other})
    put(folder, {"questionnaires/d.btu.yaml": CORE})
    run = btu("check", ".", "--format", "concise", at=folder)
    files = {line.partition(":")[0] for line in run.out.splitlines()}
    assert run.code == 2
    assert files == {"a.btu.yaml", "sub/c.btu.yaml"}
    assert "sub/c.btu.yaml:11:11: error E203 unknown-scale" in run.out


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory):
    """One run with every format at once, in Danish."""
    folder = put(tmp_path_factory.mktemp("check"), {"tillaeg.btu.yaml": OVERLAY.replace("tilfredshed5", "tilfredshed")})
    put(folder, {"kerne.btu.yaml": IN_ENGLISH, "kerne.en.btu.yaml": STALE})
    formats = ("--format", "text", "--format", "json=fund.json", "--format", "concise=fund.txt")
    return btu("check", ".", *formats, at=folder, locale="da_DK.UTF-8"), folder


def test_formats_may_be_several_and_go_to_files(several):
    run, folder = several
    assert run.code == 2
    assert "fejl[E203]: der er ingen skala, der hedder `tilfredshed`" in run.out
    assert len((folder / "fund.txt").read_text(encoding="utf-8").splitlines()) == 2
    assert not [*folder.glob(".fund*")]


def test_the_json_document_is_the_contracts(several):
    document = json.loads((several[1] / "fund.json").read_text(encoding="utf-8"))
    assert [*document] == ["format_version", "findings", "verdicts", "summary", "set_aside"]
    assert document["format_version"] == 1
    assert {(row["survey"], row["item"], row["verdict"]) for row in document["verdicts"]} == {
        ("dk.kerne", "glad", "same"),
        ("dk.kerne", "hvorfor", "same"),
        ("dk.kerne", "pleje", "same"),
    }
    assert document["summary"] == {"errors": 2, "warnings": 0, "infos": 0}
    keys = [
        "code", "name", "level", "effect", "survey", "municipality", "item", "facet", "language", "mode", "message",
        "help", "file", "start", "end", "related", "old", "new", "witness", "fingerprint", "state",
    ]  # fmt: skip
    assert [[*finding] for finding in document["findings"]] == [keys] * 2
    by_code = {finding["code"]: finding for finding in document["findings"]}
    scale = by_code["E203"]
    assert (scale["file"], scale["start"], scale["end"]) == (
        "tillaeg.btu.yaml",
        {"line": 11, "column": 11},
        {"line": 11, "column": 22},
    )
    assert scale["help"] == "mente du `tilfredshed5`?"
    stale = by_code["LNG005"]
    assert (stale["survey"], stale["item"], stale["language"], stale["level"], stale["state"]) == (
        "dk.kerne", "title", "en", "error", "open",
    )  # fmt: skip
    assert stale["related"][0]["file"] == "kerne.btu.yaml"
    assert len({finding["fingerprint"] for finding in document["findings"]}) == 2


def test_a_fingerprint_stays_when_lines_move(several, tmp_path: Path):
    def prints(folder: Path) -> list[str]:
        run = btu("check", ".", "--format", "json", at=folder)
        return [finding["fingerprint"] for finding in json.loads(run.out)["findings"]]

    _, folder = several
    moved = {path.name: "# en bemærkning\n" + path.read_text(encoding="utf-8") for path in folder.glob("*.btu.yaml")}
    assert prints(put(tmp_path, moved)) == prints(folder)


def test_a_file_that_cannot_be_written_is_told_and_the_rest_is_still_said(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": CORE, "mappe/fil": ""})
    run = btu("check", "kerne.btu.yaml", "--format", "json=mappe/fil/x.json", "--format", "concise", at=folder)
    assert run.code == 2
    assert "mappe/fil/x.json" in run.err
    assert "E905" in run.out


def test_a_library_and_a_translation_may_be_checked_by_themselves(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": IN_ENGLISH, "kerne.en.btu.yaml": STALE})
    library = "btu: 1\nkind: library\nid: dk.lib\nversion: 1.0.0\nlanguage: da\n"
    library += "scales:\n  s: {type: nominal, codes: {1: Ja}}\n"
    put(folder, {"lib.btu.yaml": library, "tom.btu.yaml": STALE.replace("dk.kerne", "dk.kernen")})
    assert btu("check", "kerne.en.btu.yaml", at=folder).code == 0
    both = btu("check", "lib.btu.yaml", "tom.btu.yaml", "--format", "concise", at=folder)
    assert [line.split()[2] for line in both.out.splitlines()] == ["E209", "E401"]


@pytest.mark.parametrize("file", ["kerne.btu.yaml", "1.0.0.btu.json", "btu.lock.json"])
def test_a_report_never_takes_the_place_of_a_source(file: str, tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": CORE, "1.0.0.btu.json": "{}", "btu.lock.json": "{}"})
    before = (folder / file).read_bytes()
    run = btu("check", "kerne.btu.yaml", "--format", f"json={file}", at=folder)
    assert (run.code, file in run.err) == (2, True)
    assert (folder / file).read_bytes() == before


def test_two_reports_never_share_a_file(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": CORE})
    assert btu("check", "kerne.btu.yaml", "--format", "json=ud", "--format", "html=ud", at=folder).code == 2
    assert not (folder / "ud").exists()


def test_two_files_that_claim_one_survey_are_told_as_when_they_are_built(tmp_path: Path):
    files = {"kerne.btu.yaml": CORE, "a/aarhus.btu.yaml": OVERLAY, "b/aarhus.btu.yaml": OVERLAY}
    folder = put(tmp_path, {f"questionnaires/{name}": text for name, text in files.items()})
    assert "E403" not in btu("check", ".", at=folder).out
    put(folder, {"questionnaires/b/aarhus.btu.yaml": OVERLAY.replace("turene", "maden")})
    run = btu("check", ".", at=folder)
    (told,) = [part for part in run.out.split("\n\n") if "[E403]" in part]
    assert run.code == 2
    assert told.startswith("error[E403]: two different files claim to be dk.k751.kerne@1.0.0\n")
    assert told.index("--> questionnaires/b/aarhus.btu.yaml:3:5") < told.index(
        "::: questionnaires/a/aarhus.btu.yaml:3:5"
    )
