"""Where `id@version` is found, and in which order; what lies outside is never opened."""

from pathlib import Path

import pytest
from small import HEAD, ITEM, OVERLAY, core, translation
from support.compiling import compile_in

from btu_dsl.model.universe import Universe

SCALES = """btu: 1
kind: library
id: dk.lib
version: {version}
language: da
scales:
  s: {{type: nominal, codes: {{1: {one}, 2: Nej}}}}
"""
USING = core("use: [dk.lib@{wanted}]\n", "  - {{id: b, items: [{{id: a, tier: obligatory, text: A?, answer: s}}]}}\n")


def library(version: str = "1.0.0", one: str = "Ja") -> str:
    return SCALES.format(version=version, one=one)


def put(folder: Path, files: dict[str, str]) -> Path:
    """Writes the files; the first is the one to compile."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / next(iter(files))


def first_label(path: Path) -> str:
    return compile_in(path).one.survey.item("a").answer.printed[0].label.prose("da").raw


@pytest.mark.parametrize(
    "place", ["", "../questionnaires/library/", "../questionnaires/deep/er/", "../releases/dk.lib/"]
)
def test_a_library_is_found_beside_the_file_in_the_project_and_in_releases(place: str, tmp_path: Path):
    path = put(
        tmp_path,
        {"questionnaires/main.btu.yaml": USING.format(wanted="1"), f"questionnaires/{place}lib.btu.yaml": library()},
    )
    assert first_label(path) == "Ja"


def test_the_library_that_comes_with_the_compiler_is_found_from_any_folder(tmp_path: Path):
    item = "  - {id: b, items: [{id: a, tier: obligatory, text: A?, answer: tilfredshed5}]}\n"
    path = put(tmp_path, {"main.btu.yaml": core("use: [dk.scales@1]\n", item)})
    assert first_label(path) == "Meget utilfreds"


def test_another_folder_is_not_looked_into(tmp_path: Path):
    path = put(tmp_path, {"mit/main.btu.yaml": USING.format(wanted="1"), "andet/lib.btu.yaml": library()})
    assert compile_in(path).codes == ["E401"]


@pytest.mark.parametrize(
    ("wanted", "label"), [("1", "1.10.0"), ("1.2", "1.2.9"), ("1.2.0", "1.2.0"), ("2", "2.0.0"), ("1.10", "1.10.0")]
)
def test_a_short_version_picks_the_newest(wanted: str, label: str, tmp_path: Path):
    versions = ("1.2.0", "1.2.9", "1.10.0", "2.0.0")
    files = {f"lib-{version}.btu.yaml": library(version, version) for version in versions}
    path = put(tmp_path, {"main.btu.yaml": USING.format(wanted=wanted), **files})
    assert first_label(path) == label


def test_a_version_that_is_not_there_lists_those_that_are(tmp_path: Path):
    path = put(
        tmp_path,
        {"main.btu.yaml": USING.format(wanted="3"), "a.btu.yaml": library("1.10.0"), "b.btu.yaml": library("1.9.0")},
    )
    outcome = compile_in(path)
    assert outcome.codes == ["E402"]
    assert dict(next(iter(outcome.sink)).arguments)["versions"] == "1.9.0, 1.10.0"


def test_two_different_files_of_one_version_are_a_fault_and_two_alike_are_not(tmp_path: Path):
    files = {"questionnaires/main.btu.yaml": USING.format(wanted="1"), "questionnaires/a.btu.yaml": library()}
    path = put(tmp_path, files | {"releases/a.btu.yaml": library()})
    assert first_label(path) == "Ja"
    put(tmp_path, {"releases/a.btu.yaml": library(one="Jo")})
    assert compile_in(path).codes == ["E403"]


def test_a_translation_in_the_project_stands_before_the_one_that_is_shipped(tmp_path: Path):
    """A municipality that betters a shipped translation, or a translator at work on it, is not told of a clash."""
    shipped = next(
        head.path for head in Universe(tmp_path / "x").heads() if head.of == "dk.scales@1.0.0" and head.language == "en"
    )
    item = "  - {id: b, items: [{id: a, tier: obligatory, text: A?, answer: tilfredshed5}]}\n"
    files = {
        "main.btu.yaml": core("translations: [en]\nuse: [dk.scales@1]\n", item),
        "main.en.btu.yaml": translation("en", ("title", "Prøve", "Trial"), ("a.text", "A?", "A?")),
    }
    path = put(tmp_path, files)
    assert compile_in(path).one.survey.item("a").answer.printed[0].label.prose("en").raw == "Very dissatisfied"
    bettered = shipped.read_text(encoding="utf-8").replace("Very dissatisfied", "Not satisfied at all")
    put(tmp_path, {"scales.en.btu.yaml": bettered})
    assert compile_in(path).one.survey.item("a").answer.printed[0].label.prose("en").raw == "Not satisfied at all"


def test_a_translation_may_be_written_with_danish_keys(tmp_path: Path):
    danish = """btu: 1
slags: oversættelse
af: dk.kerne@1.0.0
sprog: en
tekster:
  title: {kildetekst: Prøve, status: godkendt, tekst: Trial}
  glad.text: {kildetekst: "Er du glad?", status: kladde, tekst: "Are you happy?"}
"""
    path = put(tmp_path, {"main.btu.yaml": core("translations: [en]\n"), "main.en.btu.yaml": danish})
    assert compile_in(path).one.survey.title.by_language["en"].status == "approved"


def test_two_different_translations_in_the_project_are_a_fault(tmp_path: Path):
    english = translation("en", ("title", "Prøve", "Trial"), ("glad.text", "Er du glad?", "Are you happy?"))
    files = {"main.btu.yaml": core("translations: [en]\n"), "main.en.btu.yaml": english, "old.en.btu.yaml": english}
    path = put(tmp_path, files)
    assert compile_in(path).codes == []
    put(tmp_path, {"old.en.btu.yaml": english.replace("happy", "glad")})
    assert compile_in(path).codes == ["E423"]


def test_a_circle_of_links_is_passed_over(tmp_path: Path):
    path = put(
        tmp_path, {"questionnaires/main.btu.yaml": USING.format(wanted="1"), "questionnaires/lib.btu.yaml": library()}
    )
    (tmp_path / "questionnaires" / "a.btu.yaml").symlink_to("b.btu.yaml")
    (tmp_path / "questionnaires" / "b.btu.yaml").symlink_to("a.btu.yaml")
    (tmp_path / "questionnaires" / "again").symlink_to(tmp_path / "questionnaires", target_is_directory=True)
    assert first_label(path) == "Ja"


def test_a_circle_of_links_that_is_asked_for_is_one_fault(tmp_path: Path):
    loop = tmp_path / "loop.btu.yaml"
    loop.symlink_to(loop)
    assert compile_in(loop).codes == ["E003"]


def test_a_link_out_of_the_project_is_not_followed(tmp_path: Path):
    outside = put(tmp_path / "outside", {"lib.btu.yaml": library()})
    path = put(tmp_path / "inside", {"main.btu.yaml": USING.format(wanted="1")})
    (tmp_path / "inside" / "lib.btu.yaml").symlink_to(outside)
    assert compile_in(path).codes == ["E401"]


ROUND = "btu: 1\nkind: round\nid: dk.r.2022\ncore: dk.kerne@1.0.0\nmunicipalities: all\n"


def test_a_round_does_not_follow_a_link_out_of_the_project(tmp_path: Path):
    outside = put(tmp_path / "outside", {"aarhus.btu.yaml": OVERLAY})
    path = put(
        tmp_path / "inside",
        {"round.btu.yaml": ROUND + "overlays: local/*.btu.yaml\n", "kerne.btu.yaml": HEAD + f"blocks:\n{ITEM}"},
    )
    (tmp_path / "inside" / "local").mkdir()
    (tmp_path / "inside" / "local" / "aarhus.btu.yaml").symlink_to(outside)
    assert compile_in(path).codes == ["E416"]


def test_a_round_is_its_core_and_its_overlays_with_its_own_way_home(tmp_path: Path):
    files = {
        "round.btu.yaml": ROUND
        + "overlays: local/*.btu.yaml\nrespondent_token: required\nendpoint: https://example.org/svar\n",
        "kerne.btu.yaml": core(),
        "local/aarhus.btu.yaml": OVERLAY,
        "local/odense.btu.yaml": OVERLAY.replace("751", "461"),
    }
    path = put(tmp_path, files)
    surveys = [compiled.survey for compiled in compile_in(path).found]
    assert [survey.id for survey in surveys] == ["dk.kerne", "dk.k751.kerne", "dk.k461.kerne"]
    assert {(survey.token, survey.endpoint) for survey in surveys} == {("required", "https://example.org/svar")}
    put(tmp_path, {"round.btu.yaml": files["round.btu.yaml"].replace("all", "[461]") + "without_overlay: none\n"})
    assert [compiled.survey.id for compiled in compile_in(path).found] == ["dk.k461.kerne"]


@pytest.mark.parametrize("separator", [",", ";"])
def test_the_units_of_a_round_may_come_from_a_danish_spreadsheet(separator: str, tmp_path: Path):
    header = f"\ufeffid{separator}navn{separator}type\r\n1{separator}Solstrålen{separator}1\r\n"
    units = "units: {file: units.csv, columns: {institution: navn, provider: type}}\n"
    path = put(tmp_path, {"round.btu.yaml": ROUND + units, "kerne.btu.yaml": core(), "units.csv": header})
    assert compile_in(path).codes == []


def test_units_that_are_not_utf8_are_a_located_fault(tmp_path: Path):
    units = "units: {file: units.csv, columns: {institution: navn}}\n"
    path = put(tmp_path, {"round.btu.yaml": ROUND + units, "kerne.btu.yaml": core()})
    (tmp_path / "units.csv").write_bytes(b"id;navn;by\n" + "æ".encode("latin-1"))
    assert compile_in(path).codes == []
    (tmp_path / "units.csv").write_bytes("id;navn;pløs\n".encode("latin-1"))
    assert compile_in(path).codes == ["E005"]
