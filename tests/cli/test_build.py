"""`btu build`: the manifest of the contract, the same bytes again, and nothing half written."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from officer import CORE, OVERLAY, Run, btu, put

FOLDER = "ud/dk.k751.kerne/1.0.0"


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, Path]:
    folder = put(tmp_path_factory.mktemp("build"), {"kerne.btu.yaml": CORE, "aarhus.btu.yaml": OVERLAY})
    return btu("build", ".", "-o", "ud", at=folder), folder


def test_every_survey_of_a_folder_is_built(built):
    run, folder = built
    assert run.code == 0
    assert sorted(path.parent.name for path in (folder / "ud").glob("*/*")) == ["dk.k751.kerne", "dk.kerne"]
    assert {path.name for path in (folder / FOLDER).iterdir()} == {"web", "paper", "phone", "codebook", "manifest.json"}
    assert not [path for path in folder.rglob("*") if path.name.startswith(".")]


def test_the_manifest_is_the_contracts(built):
    folder = built[1] / FOLDER
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert [*manifest] == ["id", "version", "core", "core_root", "source", "provenance", "toolchain", "artefacts"]
    assert (manifest["id"], manifest["version"], manifest["core"]) == ("dk.k751.kerne", "1.0.0", "dk.kerne@1.0.0")
    assert len(manifest["core_root"]) == 64
    assert manifest["toolchain"].keys() >= {"btu", "python", "libraries", "fonts"}
    files = tree(folder)
    files.pop("manifest.json")
    assert [entry["path"] for entry in manifest["artefacts"]] == sorted(files)
    for entry in manifest["artefacts"]:
        assert [*entry] == ["path", "emitter", "mode", "languages", "sha256", "bytes"]
        data = files[entry["path"]]
        assert (entry["sha256"], entry["bytes"]) == (sha256(data).hexdigest(), len(data))
    assert {entry["emitter"] for entry in manifest["artefacts"]} == {"web", "paper", "phone", "codebook"}


def test_every_page_says_of_which_core_it_is(built):
    folder = built[1] / FOLDER
    root = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["core_root"][:8]
    for path in folder.rglob("*.html"):
        assert f"dk.k751.kerne 1.0.0 · dk.kerne@1.0.0#{root}" in path.read_text(encoding="utf-8"), path.name


def test_a_second_build_in_two_jobs_gives_the_same_bytes(built):
    _, folder = built
    first = tree(folder / "ud")
    assert btu("build", ".", "-o", "to", "--jobs", "2", at=folder).code == 0
    assert tree(folder / "to") == first


def test_some_outputs_may_be_built_alone_and_leave_the_others(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": CORE})
    assert btu("build", "kerne.btu.yaml", "--to", "web,codebook", at=folder).code == 0
    out = folder / "outputs/dk.kerne/1.0.0"
    before = tree(out)
    assert {path.partition("/")[0] for path in before} == {"web", "codebook", "manifest.json"}
    assert btu("build", "kerne.btu.yaml", "--to", "phone", at=folder).code == 0
    after = tree(out)
    assert {path.partition("/")[0] for path in after} == {"web", "codebook", "phone", "manifest.json"}
    assert all(after[path] == data for path, data in before.items() if path != "manifest.json")
    manifest = json.loads(after["manifest.json"])
    assert [entry["path"] for entry in manifest["artefacts"]] == sorted(
        path for path in after if path != "manifest.json"
    )


def test_a_build_of_another_core_keeps_nothing_old(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": CORE})
    assert btu("build", "kerne.btu.yaml", "--to", "web", at=folder).code == 0
    put(folder, {"kerne.btu.yaml": CORE.replace("Er du glad", "Er du ikke glad")})
    assert btu("build", "kerne.btu.yaml", "--to", "codebook", at=folder).code == 0
    assert not (folder / "outputs/dk.kerne/1.0.0/web").exists()


def test_a_build_that_fails_leaves_what_was_there(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": CORE, "aarhus.btu.yaml": OVERLAY})
    assert btu("build", ".", "--to", "web", at=folder).code == 0
    before = tree(folder / "outputs")
    put(folder, {"aarhus.btu.yaml": OVERLAY.replace("tilfredshed5", "tilfredshed"), "kerne.btu.yaml": CORE + "# ny\n"})
    run = btu("build", ".", "--to", "web", at=folder, locale="da_DK.UTF-8")
    assert (run.code, "fejl[E203]" in run.out) == (2, True)
    assert tree(folder / "outputs") == before


def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": CORE, "outputs": "en fil, ikke en mappe"})
    run = btu("build", "kerne.btu.yaml", "--to", "web", at=folder, locale="da_DK.UTF-8")
    assert (run.code, "Traceback" in run.err) == (2, False)
    assert "fejl[E905]" in run.out
    assert "der ligger en fil, hvor der skulle være en mappe" in run.out


def test_languages_may_be_picked_among_the_fielded(tmp_path: Path):
    english = "btu: 1\nkind: translation\nof: dk.kerne@1.0.0\nlanguage: en\ntexts:\n"
    words = {
        "title": ("Prøve", "Trial"),
        "glad.text": ("Er du glad for stedet?", "Are you happy with the place?"),
        "hvorfor.text": ("Hvorfor ikke?", "Why not?"),
        "pleje.text": ("Er dagplejeren rar?", "Is the childminder nice?"),
        "hvorfor.instruction": ("Nævn ingen navne", "Give no names"),
        "i_dagpleje.label": ("Forældre med barn i dagpleje", "Parents of a child in family care"),
        "art.1": ("institution", "centre"),
        "art.2": ("dagpleje", "childminder"),
    }
    for key, (source, text) in words.items():
        english += f'  {key}: {{source: "{source}", status: approved, text: "{text}"}}\n'
    core = CORE.replace("modes:", "translations: [en]\nmodes:")
    folder = put(tmp_path, {"kerne.btu.yaml": core, "kerne.en.btu.yaml": english})
    assert btu("build", "kerne.btu.yaml", "--to", "phone,web", "--languages", "en", at=folder).code == 0
    out = folder / "outputs/dk.kerne/1.0.0"
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    assert {path.suffixes[-1] for path in (out / "phone").iterdir()} == {".html", ".pdf"}
    assert all(path.stem.endswith("-en") for path in (out / "phone").iterdir())
    assert {"da"} not in [{*entry["languages"]} for entry in manifest["artefacts"] if entry["emitter"] == "web"]
    assert "Are you happy with the place?" in (out / "web/index.html").read_text(encoding="utf-8")
    assert "Er du glad for stedet?" not in (out / "web/index.html").read_text(encoding="utf-8")
    run = btu("build", "kerne.btu.yaml", "--languages", "tr", at=folder)
    assert (run.code, "E906" in run.out) == (2, True)
    run = btu("build", ".", "--languages", "engelsk", at=folder, locale="da_DK.UTF-8")
    assert (run.code, "fejl[E916]" in run.out, "mente du `en`?" in run.out) == (2, True, True)


def test_outputs_may_have_their_danish_names(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": CORE})
    assert btu("build", "kerne.btu.yaml", "--to", "Telefon,kodebog", at=folder).code == 0
    assert {path.name for path in (folder / "outputs/dk.kerne/1.0.0").iterdir()} == {
        "phone",
        "codebook",
        "manifest.json",
    }
    run = btu("build", "kerne.btu.yaml", "--to", "fax", at=folder, locale="da_DK.UTF-8")
    assert "output er web, papir (paper), telefon (phone), kodebog (codebook)" in run.out


def test_two_files_that_claim_one_survey_are_told_and_nothing_is_built(tmp_path: Path):
    other = CORE.replace("Er du glad", "Er du ikke glad")
    folder = put(tmp_path, {"a/kerne.btu.yaml": CORE, "b/kerne.btu.yaml": other})
    run = btu("build", "a", "b", "--to", "web", at=folder, locale="da_DK.UTF-8")
    assert run.code == 2
    (told,) = [part for part in run.out.split("\n\n") if "[E403]" in part]
    assert told.startswith("fejl[E403]: to forskellige filer gør krav på at være dk.kerne@1.0.0\n")
    assert told.index("--> b/kerne.btu.yaml:3:5") < told.index("::: a/kerne.btu.yaml:3:5")
    assert not (folder / "outputs").exists()


def test_copies_of_one_file_are_one_survey(tmp_path: Path):
    folder = put(tmp_path, {"a/kerne.btu.yaml": CORE, "b/kerne.btu.yaml": CORE})
    assert btu("build", "a", "b", "--to", "web", at=folder).code == 0
    assert [path.name for path in (folder / "outputs").iterdir()] == ["dk.kerne"]


ROUND = """btu: 1
kind: round
id: dk.kerne.runde
core: dk.kerne@1.0.0
municipalities: all
overlays: local/*.btu.yaml
without_overlay: core_only
endpoint: https://svar.example.dk/ind
"""


def test_a_round_and_the_files_that_it_fields_are_the_same_surveys(tmp_path: Path):
    files = {"kerne.btu.yaml": CORE, "local/aarhus.btu.yaml": OVERLAY, "runde.btu.yaml": ROUND}
    folder = put(tmp_path, {**files, "local/kerne.btu.yaml": CORE})
    run = btu("build", "runde.btu.yaml", "local/aarhus.btu.yaml", "--to", "web", at=folder)
    assert (run.code, "E403" in run.out) == (0, False)
    put(folder, {"andre/aarhus.btu.yaml": OVERLAY.replace("turene", "maden"), "andre/kerne.btu.yaml": CORE})
    run = btu("build", "runde.btu.yaml", "andre/aarhus.btu.yaml", "--to", "web", at=folder)
    assert (run.code, "andre/aarhus.btu.yaml:3:5" in run.out, "local/aarhus.btu.yaml:3:5" in run.out) == (2, True, True)


def test_a_build_says_what_its_web_forms_do_with_answers(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": CORE, "aarhus.btu.yaml": OVERLAY})
    run = btu("build", ".", "--to", "web", at=folder, locale="da_DK.UTF-8")
    assert run.err == (
        "webskema: svarene gemmes i en fil hos borgeren; skriv `modtager:` (`endpoint:`) for at få dem sendt\n"
    )
    put(folder, {"aarhus.btu.yaml": OVERLAY + "modtager: https://svar.example.dk/ind\n"})
    run = btu("build", ".", "--to", "web,papir", at=folder)
    assert run.err.splitlines() == [
        "web form: answers are sent to https://svar.example.dk/ind (dk.k751.kerne)",
        "web form: answers are downloaded as a file; give `endpoint:` to receive them (dk.kerne)",
    ]
    assert btu("build", ".", "--to", "papir", at=folder).err == ""


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("build", "kerne.btu.yaml", "--to", "fax"), "E907"),
        (("build", "nej.btu.yaml"), "E901"),
        (("build", "bibliotek.btu.yaml"), "E903"),
    ],
)
def test_what_cannot_be_built_writes_nothing(arguments: tuple[str, ...], code: str, tmp_path: Path):
    library = "btu: 1\nkind: library\nid: dk.lib\nversion: 1.0.0\nlanguage: da\n"
    folder = put(tmp_path, {"kerne.btu.yaml": CORE, "bibliotek.btu.yaml": library})
    run = btu(*arguments, at=folder)
    assert (run.code, code in run.out, "Traceback" in run.err) == (2, True, False)
    assert not (folder / "outputs").exists()
