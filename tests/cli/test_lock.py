"""`btu lock`: what is locked, what is told when it no longer holds, and that a release is for good."""

import json
from pathlib import Path

import pytest
from officer import CORE, OVERLAY, btu, put
from support.golden import check_golden

FAULTS = Path(__file__).parent / "faults"
FILES = {"questionnaires/kerne.btu.yaml": CORE, "questionnaires/lokal/tillaeg.btu.yaml": OVERLAY}
LOCK = "questionnaires/btu.lock.json"
RELEASE = "questionnaires/releases/dk.kerne/1.0.0.btu.json"


def change(folder: Path, old: str, new: str, name: str = "questionnaires/kerne.btu.yaml") -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_lock_holds_cores_roots_and_libraries_and_is_verified(tmp_path: Path):
    folder = put(tmp_path, FILES)
    assert btu("lock", "questionnaires", at=folder).code == 0
    files = json.loads((folder / LOCK).read_text(encoding="utf-8"))["files"]
    assert [*files] == ["kerne.btu.yaml", "lokal/tillaeg.btu.yaml"]
    overlay = files["lokal/tillaeg.btu.yaml"]
    assert (overlay["core"], overlay["core_root"]) == ("dk.kerne@1.0.0", files["kerne.btu.yaml"]["root"])
    assert overlay["libraries"] == ["dk.scales@1.0.0"]
    assert btu("lock", "--check", "questionnaires", at=folder).code == 0
    again = btu("lock", "questionnaires", at=folder, locale="da_DK.UTF-8")
    assert again.out.count(": uændret\n") == 2


def test_a_change_under_a_lock_is_3_and_locking_again_says_what_it_was(tmp_path: Path):
    folder = put(tmp_path, FILES)
    btu("lock", "questionnaires", at=folder)
    before = (folder / LOCK).read_bytes()
    change(folder, "Er du glad for stedet?", "Er du rigtig glad for stedet?")
    run = btu("lock", "--check", "questionnaires", at=folder)
    assert run.code == 3
    assert "`dk.k751.kerne@1.0.0` is not what was locked: the texts of its core" in run.err
    assert f"::: {LOCK}" in run.err
    assert (folder / LOCK).read_bytes() == before
    told = btu("lock", "questionnaires", at=folder).out
    assert told.count(" → ") == 2
    assert btu("lock", "--check", "questionnaires", at=folder).code == 0


def test_what_was_never_locked_and_what_is_gone_is_3(tmp_path: Path):
    folder = put(tmp_path, FILES)
    run = btu("lock", "--check", "questionnaires", at=folder)
    assert (run.code, run.err.count("it has never been locked")) == (3, 2)
    btu("lock", "questionnaires", at=folder)
    (folder / "questionnaires/lokal/tillaeg.btu.yaml").unlink()
    gone = btu("lock", "--check", "questionnaires", at=folder)
    assert (gone.code, "the file is no longer there" in gone.err) == (3, True)
    btu("lock", "questionnaires", at=folder)
    assert btu("lock", "--check", "questionnaires", at=folder).code == 0


_ENTRY = {"name": "", "core": "", "core_root": "", "root": "", "languages": {}, "modes": {}, "libraries": []}


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        '{"kind": "lock", "files": {"kerne.btu.yaml": {"name": 7}}}',
        json.dumps({"kind": "lock", "files": {"kerne\0": _ENTRY}}),
    ],
)
def test_a_lock_that_is_none_is_told_of(text: str, tmp_path: Path):
    run = btu("lock", "--check", "questionnaires", at=put(tmp_path, {**FILES, LOCK: text}))
    assert (run.code, "it does not have the shape of a lock" in run.err) == (3, True)


def test_a_release_is_for_good(tmp_path: Path):
    folder = put(tmp_path, FILES)
    run = btu("lock", "--release", "questionnaires/kerne.btu.yaml", at=folder)
    assert (run.code, RELEASE in run.out) == (0, True)
    released = (folder / RELEASE).read_bytes()
    assert "unchanged" in btu("lock", "--release", "questionnaires/kerne.btu.yaml", at=folder).out
    change(folder, "Er du glad for stedet?", "Er du rigtig glad for stedet?")
    assert btu("lock", "--release", "questionnaires/kerne.btu.yaml", at=folder).code == 3
    assert (folder / RELEASE).read_bytes() == released
    for name in ("kerne.btu.yaml", "lokal/tillaeg.btu.yaml"):
        checked = btu("check", f"questionnaires/{name}", at=folder)
        assert (checked.code, "it was released with the root" in checked.out) == (3, True), name


TRANSLATED = """btu: 1
kind: translation
of: dk.kerne@1.0.0
language: en
signoff: {translator: none, reviewer: none, pretest: none}
texts:
  title: {status: approved, source: Prøve, text: Sample}
  glad.text: {status: approved, source: "Er du glad for stedet?", text: "Are you happy with the place?"}
  hvorfor.text: {status: approved, source: "Hvorfor ikke?", text: "Why not?"}
  hvorfor.instruction: {status: approved, source: "Nævn ingen navne", text: "Mention no names"}
  pleje.text: {status: approved, source: "Er dagplejeren rar?", text: "Is the childminder kind?"}
  i_dagpleje.label: {status: approved, source: "Forældre med barn i dagpleje", text: "Parents with a childminder"}
  art.1: {status: approved, source: institution, text: institution}
  art.2: {status: approved, source: dagpleje, text: childminder}
"""


def test_a_release_is_for_good_in_each_language_and_mode_it_has(tmp_path: Path):
    core = CORE.replace("language: da\n", "language: da\ntranslations: [en]\n")
    folder = put(tmp_path, {**FILES, "questionnaires/kerne.btu.yaml": core})
    put(folder, {"questionnaires/kerne.en.btu.yaml": TRANSLATED})
    released = btu("lock", "--release", "questionnaires/kerne.btu.yaml", at=folder)
    assert released.code == 0, released.err

    def told(name: str) -> tuple[int, bool, bool]:
        run = btu("check", f"questionnaires/{name}", at=folder)
        return run.code, "its texts in `en` are not" in run.out, "the modes `paper`, `web` are not" in run.out

    assert told("kerne.btu.yaml") == (0, False, False)
    change(folder, "Are you happy with the place?", "Do you love the place?", "questionnaires/kerne.en.btu.yaml")
    assert told("kerne.btu.yaml") == (3, True, False)
    assert told("lokal/tillaeg.btu.yaml") == (0, False, False)  # it is not fielded in English
    change(folder, "Do you love the place?", "Are you happy with the place?", "questionnaires/kerne.en.btu.yaml")
    change(folder, "modes: [web, paper, phone]", "modes: [paper, web, phone]")
    assert told("lokal/tillaeg.btu.yaml") == (3, False, True)


def test_the_release_of_another_version_under_this_name_is_told_of(tmp_path: Path):
    folder = put(tmp_path, FILES)
    btu("lock", "--release", "questionnaires/kerne.btu.yaml", at=folder)
    (folder / RELEASE).rename((folder / RELEASE).with_name("1.0.1.btu.json"))
    change(folder, "version: 1.0.0\n", "version: 1.0.1\n")
    run = btu("check", "questionnaires/kerne.btu.yaml", at=folder)
    assert (run.code, "the file of its release holds dk.kerne@1.0.0" in run.out) == (3, True)


def test_a_release_that_was_tampered_with_stops_everything_that_stands_on_it(tmp_path: Path):
    folder = put(tmp_path, FILES)
    btu("lock", "--release", "questionnaires/kerne.btu.yaml", at=folder)
    change(folder, "Er du glad for stedet?", "Er du glad for huset?", RELEASE)
    run = btu("check", "questionnaires/lokal/tillaeg.btu.yaml", at=folder)
    assert (run.code, "the wording of `glad` has another hash" in run.out, f"--> {RELEASE}" in run.out) == (
        3,
        True,
        True,
    )
    assert btu("build", "questionnaires/lokal/tillaeg.btu.yaml", "--to", "web", at=folder).code == 3
    assert not (folder / "outputs").exists()


def test_a_step_that_says_less_than_what_has_changed_is_refused(tmp_path: Path):
    folder = put(tmp_path, FILES)
    btu("lock", "--release", "questionnaires/kerne.btu.yaml", at=folder)
    lineage = 'lineage: [{wave: "2020", version: 1.0.0}, {wave: "2022", version: 1.0.1}]\nmodes:'
    change(folder, "modes:", lineage)
    change(folder, "version: 1.0.0\n", "version: 1.0.1\n")
    change(folder, "        text: Er dagplejeren rar?", "        text: Er dagplejeren sød og rar?")
    run = btu("lock", "--release", "questionnaires/kerne.btu.yaml", at=folder)
    assert (run.code, "TRD011" in run.err) == (1, True)
    aside = "".join(f"  - {{rule: {rule}, reason: Prøve, until: 2999-01-01}}\n" for rule in ("TRD011", "TRD002"))
    change(folder, "modes:", f"allow:\n{aside}modes:")
    for language in ("da", "en"):
        run = btu("lock", "--release", "questionnaires/kerne.btu.yaml", "--lang", language, at=folder)
        assert run.code == 2
        check_golden(FAULTS / f"E931-version-step-too-small.{language}.txt", run.err)
    assert not (folder / RELEASE).with_name("1.0.1.btu.json").exists()


def test_what_is_released_but_not_locked_is_told_so(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": FILES["questionnaires/kerne.btu.yaml"]})
    btu("lock", "--release", "kerne.btu.yaml", at=folder)
    run = btu("lock", "--check", "kerne.btu.yaml", "--lang", "da", at=folder)
    assert run.code == 3
    assert "den er udgivet, men er aldrig blevet låst" in run.err
    assert btu("lock", "kerne.btu.yaml", at=folder).code == 0
    assert btu("lock", "--check", "kerne.btu.yaml", at=folder).code == 0


def test_check_and_release_are_not_asked_at_once(tmp_path: Path):
    assert btu("lock", "--check", "--release", "x", at=tmp_path).code == 2
