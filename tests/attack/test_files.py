"""Files that mean harm or were made by accident: patterns, manifests, old outputs, line ends."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.compiling import compile_texts

from btu_dsl.commands.group import group
from btu_dsl.commands.write import CannotWriteError, write_build
from btu_dsl.emit.artefact import Artefact

CORE = """\
btu: 1
kind: questionnaire
id: dk.kerne
version: 1.0.0
title: Kerne
language: da
modes: [web]
blocks:
  - id: blok
    defaults: {tier: obligatory, answer: {choice: one, codes: {1: Ja, 2: Nej}}}
    items:
      - {id: a, text: "Er du glad?"}
"""
ROUND = """\
btu: 1
kind: round
id: dk.runde
core: dk.kerne@1.0.0
municipalities: all
overlays: PATTERN
without_overlay: core_only
sequence:
  - {mode: web, invite: digital_post}
respondent_token: none
"""
MANIFEST: dict[str, object] = {"id": "x", "version": "1", "core_root": "0", "source": "0", "toolchain": {}}


def artefact(path: str, emitter: str, data: bytes) -> Artefact:
    return Artefact(path=path, emitter=emitter, mode="", languages=("da",), data=data)


def build(folder: Path, emitter: str, data: bytes, **other: object) -> None:
    made = artefact(f"{emitter}/x.txt", emitter, data)
    entry = {"path": made.path, "emitter": emitter, "sha256": sha256(data).hexdigest()}
    write_build(folder, (made,), {**MANIFEST, "artefacts": [entry], **other}, (emitter,))


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("pattern", ["a**b", "local/***/x", "x" * 400, "[", "**"])
def test_a_pattern_that_means_nothing_fits_no_file(pattern: str):
    found = compile_texts({"r.btu.yaml": ROUND.replace("PATTERN", f'"{pattern}"'), "k.btu.yaml": CORE})
    assert found.codes == ["E420"]


def test_outputs_of_another_source_are_not_kept(tmp_path: Path):
    build(tmp_path / "1", "paper", b"old words")
    build(tmp_path / "1", "web", b"new words", source="1")
    assert files(tmp_path / "1") == {"web/x.txt", "manifest.json"}


def test_an_output_that_somebody_changed_is_not_kept(tmp_path: Path):
    build(tmp_path / "1", "paper", b"words")
    (tmp_path / "1" / "paper" / "x.txt").write_bytes(b"other words")
    build(tmp_path / "1", "web", b"words")
    assert files(tmp_path / "1") == {"web/x.txt", "manifest.json"}


@pytest.mark.parametrize(
    "entries",
    [
        None,
        "text",
        [None, 1, "text", {}],
        [{"path": "../secret", "emitter": "paper", "sha256": sha256(b"secret").hexdigest()}],
    ],
    ids=["none", "text", "no entries", "another folder"],
)
def test_an_old_manifest_is_not_believed(tmp_path: Path, entries: object):
    (tmp_path / "secret").write_bytes(b"secret")
    build(tmp_path / "1", "web", b"words")
    (tmp_path / "1" / "manifest.json").write_text(json.dumps({**MANIFEST, "artefacts": entries}), encoding="utf-8")
    build(tmp_path / "1", "phone", b"words")
    assert files(tmp_path) == {"secret", "1/phone/x.txt", "1/manifest.json"}


def test_a_file_in_the_way_stays(tmp_path: Path):
    (tmp_path / "1").write_text("mine", encoding="utf-8")
    with pytest.raises(CannotWriteError):
        build(tmp_path / "1", "web", b"words")
    assert files(tmp_path) == {"1"}


def test_an_interruption_leaves_the_old_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    build(tmp_path / "1", "web", b"old")
    rename, calls = Path.rename, []

    def interrupted(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build(tmp_path / "1", "web", b"new")
    assert (tmp_path / "1" / "web" / "x.txt").read_bytes() == b"old"
    assert files(tmp_path) == {"1/web/x.txt", "1/manifest.json"}


def test_a_translation_keeps_its_line_ends(tmp_path: Path):
    (tmp_path / "k.btu.yaml").write_text(CORE.replace("modes:", "translations: [en]\nmodes:"), encoding="utf-8")
    update = ["translate", "update", str(tmp_path / "k.btu.yaml")]
    assert CliRunner().invoke(group, update).exit_code == 0
    file = tmp_path / "k.en.btu.yaml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    before = file.read_bytes()
    assert CliRunner().invoke(group, update).exit_code == 0
    assert file.read_bytes() == before
