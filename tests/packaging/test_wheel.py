"""The wheel by itself: built from the sdist, installed into an empty environment, used from another folder."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source archive and, made from it, the wheel."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=ROOT)
    return folder


@pytest.fixture(scope="module")
def installed(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`btu` in an environment that holds the locked run-time packages and the wheel, and nothing of this checkout."""
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", folder, cwd=folder)
    pip = (folder / "bin/python", "-m", "pip", "install", "-q", "--disable-pip-version-check")
    run(*pip, "--require-hashes", "-r", ROOT / "requirements.lock", cwd=folder)
    run(*pip, "--no-deps", next(dist.glob("*.whl")), cwd=folder)
    return folder / "bin/btu"


def test_both_archives_carry_grammar_and_questionnaires(dist: Path):
    wheel = zipfile.ZipFile(next(dist.glob("*.whl"))).namelist()
    with tarfile.open(next(dist.glob("*.tar.gz"))) as archive:
        sdist = archive.getnames()
    for name in ("grammar/expression.tables.json", "grammar/questionnaire.schema.json", "grammar/keys.yaml"):
        assert f"btu_dsl/{name}" in wheel
        assert any(entry.endswith(f"/{name}") for entry in sdist)
    core = "questionnaires/national/dagtilbud/dagtilbud-2022.btu.yaml"
    assert f"btu_dsl/{core}" in wheel
    assert any(entry.endswith(f"/{core}") for entry in sdist)
    assert not [name for name in wheel if name.startswith(("tests/", "grammar/", "questionnaires/"))]


def test_a_municipality_compiles_with_nothing_but_the_wheel(installed: Path, tmp_path: Path):
    run(installed, "new", "aarhus", "--core", "dk.dagtilbud", cwd=tmp_path)
    run(installed, "check", "aarhus.btu.yaml", cwd=tmp_path)
    run(installed, "build", "aarhus.btu.yaml", "-o", "out", cwd=tmp_path)
    folder = tmp_path / "out/dk.k751.dagtilbud/1.0.0"
    kinds = {path.parent.name for path in folder.rglob("*") if path.is_file()}
    assert {"web", "paper", "phone", "codebook"} <= kinds
