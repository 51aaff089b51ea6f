"""The builds committed below `outputs/reference/` are what the sources give today, byte for byte."""

import io
import json
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from pypdf import PdfReader

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "outputs/reference"
SOURCES = {
    "dk.k461.dagtilbud": "questionnaires/local/461-odense/dagtilbud.btu.yaml",
    "dk.k851.dagtilbud": "questionnaires/local/851-aalborg/dagtilbud.btu.yaml",
}


@pytest.mark.parametrize("name", SOURCES)
def test_reference_build_is_todays(name: str, tmp_path: Path):
    subprocess.run(
        [sys.executable, "-m", "btu_dsl", "build", SOURCES[name], "-o", tmp_path], cwd=ROOT, check=True, text=True
    )
    old, new = REFERENCE / name, tmp_path / name
    files = sorted(path.relative_to(old) for path in old.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(new) for path in new.rglob("*") if path.is_file())
    for file in files:
        before, after = (old / file).read_bytes(), (new / file).read_bytes()
        if file.name == "manifest.json":
            assert facts(before) == facts(after), f"{file}: {RENEW}"
        elif file.suffix == ".pdf" and compressor(old) != zlib.ZLIB_RUNTIME_VERSION:
            assert drawn(before) == drawn(after), f"{file}: {RENEW}"
        else:
            assert before == after, f"{file}: {RENEW}"


RENEW = "look at the difference; if it is meant: make reference, and say why in the commit"


def facts(manifest: bytes) -> object:
    """Everything but the Python that made it, and the hashes that follow its compressor."""
    data = json.loads(manifest)
    data["toolchain"].pop("python")
    data["toolchain"]["libraries"].pop("zlib")
    for entry in data["artefacts"]:
        if entry["path"].endswith(".pdf"):
            entry.pop("sha256"), entry.pop("bytes")
    return data


def compressor(build: Path) -> str:
    manifest = json.loads(next(build.rglob("manifest.json")).read_text(encoding="utf-8"))
    return str(manifest["toolchain"]["libraries"]["zlib"])


def drawn(pdf: bytes) -> list[bytes]:
    """What each page draws, uncompressed: another zlib packs the same drawing into other bytes."""
    return [page.get_contents().get_data() for page in PdfReader(io.BytesIO(pdf)).pages]
