"""`btu new` and `btu update`: an officer's first file, and the day the core changes."""

from pathlib import Path

import pytest
from officer import CORE, OVERLAY, btu, put

from btu_dsl.commands.first_overlay import find_municipality
from btu_dsl.diagnostics.report import Sink


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("new")
    return btu("new", "aarhus", "--core", "dk.dagtilbud", "--example", at=folder, locale="da_DK.UTF-8"), folder


def test_a_first_overlay_compiles_at_once(written):
    run, folder = written
    assert (run.code, run.out.splitlines()[0]) == (0, "aarhus.btu.yaml")
    check = btu("check", "aarhus.btu.yaml", "--fail-on", "info", at=folder)
    assert (check.code, check.out.strip()) == (0, "nothing to report")


def test_it_is_danish_and_explains_itself(written):
    text = (written[1] / "aarhus.btu.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=")
    assert "grundskema: dk.dagtilbud@2.0.0#" in text
    assert "former: [web, papir, telefon]" in text
    assert "kontakt: Aarhus Kommune" in text
    assert "k751_eget_1" in text
    assert text.count("#   hvorfor: Hvad er den vigtigste grund") == 1
    keys = {line.partition(":")[0] for line in text.splitlines() if line[:1].isalpha()}
    assert keys == {
        *["btu", "slags", "id", "version", "grundskema", "ejer", "sprog", "udsendes", "vælg", "kontakt", "spørgsmål"]
    }


def test_the_editor_finds_the_schema(written):
    first = (written[1] / "aarhus.btu.yaml").read_text(encoding="utf-8").splitlines()[0]
    schema = written[1] / first.partition("=")[2]
    assert schema.resolve().name == "questionnaire.schema.json"
    assert schema.is_file()


def test_a_file_that_is_there_is_never_overwritten(written):
    _, folder = written
    before = (folder / "aarhus.btu.yaml").read_bytes()
    run = btu("new", "aarhus.btu.yaml", "--core", "dk.dagtilbud", at=folder)
    assert (run.code, run.out) == (2, "")
    assert "E908" in run.err
    assert (folder / "aarhus.btu.yaml").read_bytes() == before


def test_a_municipality_gets_no_second_overlay_on_a_core(tmp_path: Path):
    there = OVERLAY.replace("dk.kerne@1.0.0", "dk.kerne@0.9.0")
    folder = put(tmp_path, {"questionnaires/kerne.btu.yaml": CORE, "questionnaires/local/a.btu.yaml": there})
    run = btu("new", "aarhus", "--core", "dk.kerne", at=folder)
    assert (run.code, "E927" in run.err, "`questionnaires/local/a.btu.yaml`" in run.err) == (2, True, True)
    assert "`btu new aarhus --from dk.k751.kerne --wave W`" in run.err
    assert not (folder / "aarhus.btu.yaml").exists()
    for name in ("odense --core dk.kerne", "aarhus --core dk.dagtilbud"):
        assert btu("new", *name.split(), at=folder).code == 0
        (folder / f"{name.partition(' ')[0]}.btu.yaml").unlink()


def test_what_is_misspelt_is_told_together(tmp_path: Path):
    run = btu("new", "arhus", "--core", "dk.dagtilbu", at=tmp_path)
    assert run.code == 2
    assert "`751 Aarhus`" in run.err
    assert "dk.dagtilbud@2.0.0" in run.err
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("aarhus", "751"),
        ("Århus", "751"),
        ("751", "751"),
        ("dagtilbud-aarhus", "751"),
        ("dagtilbud_odense", "461"),
        ("høje-taastrup", "169"),
        ("Ålborg", "851"),
        ("lyngby-taarbæk", "173"),
    ],
)
def test_a_municipality_is_known_by_name_or_code(name: str, code: str):
    assert find_municipality(name, Sink()) == code


def test_two_municipalities_in_one_name_are_none():
    sink = Sink()
    assert find_municipality("aarhus-odense", sink) == ""
    assert sink.errors == 1


def test_update_pins_and_changes_nothing_else(tmp_path: Path):
    overlay = OVERLAY.replace("dk.kerne@1.0.0", '"dk.kerne@1.0.0"  # kernen').replace("\n", "\r\n")
    folder = put(tmp_path, {"kerne.btu.yaml": CORE, "tillaeg.btu.yaml": "\ufeff" + overlay})
    assert "E415" in btu("check", "tillaeg.btu.yaml", at=folder).out
    run = btu("update", "tillaeg.btu.yaml", at=folder)
    assert (run.code, run.err) == (0, "")
    after = (folder / "tillaeg.btu.yaml").read_bytes().decode("utf-8")
    pin = after.partition("#")[2][:8]
    assert after == "\ufeff" + overlay.replace("dk.kerne@1.0.0", f"dk.kerne@1.0.0#{pin}")
    assert btu("check", "tillaeg.btu.yaml", at=folder).out.strip() == "nothing to report"
    assert "unchanged" in btu("update", "tillaeg.btu.yaml", at=folder).out


def test_a_changed_core_is_found_and_pinned_again(tmp_path: Path):
    folder = put(tmp_path, {"local/tillaeg.btu.yaml": OVERLAY, "questionnaires/kerne.btu.yaml": CORE})
    assert btu("update", "local", at=folder).code == 0
    put(folder, {"questionnaires/kerne.btu.yaml": CORE.replace("Er du glad", "Er du ikke glad")})
    changed = btu("check", "local/tillaeg.btu.yaml", at=folder, locale="da_DK.UTF-8")
    assert (changed.code, "COR010" in changed.out) == (1, True)
    assert btu("update", "local", at=folder).code == 0
    assert btu("check", "local/tillaeg.btu.yaml", at=folder).code == 0


def test_update_leaves_a_broken_overlay_alone(tmp_path: Path):
    folder = put(tmp_path, {"tillaeg.btu.yaml": OVERLAY})
    run = btu("update", "tillaeg.btu.yaml", at=folder)
    assert (run.code, "E401" in run.err) == (2, True)
    assert (folder / "tillaeg.btu.yaml").read_text(encoding="utf-8") == OVERLAY
