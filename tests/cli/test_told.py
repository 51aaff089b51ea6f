"""What a person is told of faults that need a whole command, committed in both languages below `faults/`.

The last test holds all seeded faults of the project together: each kind of fault is provoked somewhere.
"""

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from officer import CORE, OVERLAY, btu, put
from support.golden import check_golden

from btu_dsl.diagnostics.render.text import render_text
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.registry import faults
from btu_dsl.source import git, read
from btu_dsl.source.file import SourceFile

TESTS = Path(__file__).parents[1]
FAULTS = Path(__file__).parent / "faults"
HEAD = CORE.partition("blocks:")[0]
IN_ENGLISH = CORE.replace("modes:", "translations: [en]\nmodes:")
LIBRARY = "btu: 1\nkind: library\nid: dk.lib\nversion: 1.0.0\nlanguage: da\n"
TURKISH = "btu: 1\nkind: translation\nof: dk.kerne@1.0.0\nlanguage: tr\ntexts:\n"


def asking(text: str, answer: str = "open") -> str:
    item = f"      - id: a\n        tier: obligatory\n        text: {text}\n        answer: {answer}\n"
    return f"{HEAD}blocks:\n  - id: b\n    items:\n{item}"


def circle(folder: Path) -> None:
    (folder / "skema.btu.yaml").symlink_to("skema.btu.yaml")


def commit(folder: Path) -> None:
    """A repository with two commits of the questionnaire."""
    put(folder, {"skema.btu.yaml": CORE})
    _git(folder, "init", "-q", "-b", "main")
    for message in ("first", "second"):
        _git(folder, "add", "-A")
        _git(folder, "commit", "-q", "--allow-empty", "-m", message)
    _git(folder, "tag", "first", "HEAD~1")


def clone(folder: Path) -> None:
    """Only the newest commit of such a repository."""
    put(folder, {"hele/noter.txt": ""})
    commit(folder / "hele")
    _git(folder, "clone", "-q", "--depth=1", (folder / "hele").as_uri(), "kopi")
    (folder / "hele").rename(folder / "væk")


def _git(folder: Path, *words: str) -> None:
    identity = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *words], cwd=folder, capture_output=True, check=True)


CODES = ", ".join(f'{code}: "Svar nummer {code}"' for code in range(1, 90))
WAVES = """lineage: [{{wave: "2022", version: 1.0.0}}{}]
collection: {{type: round, label: "2022", period: {{from: 2022-01-01, to: 2022-03-31}}}}
modes:"""
LONG = OVERLAY.replace("turene", "turene " + "og legene " * 30)
SCENES: dict[str, tuple[str, dict[str, str] | Callable[[Path], None]]] = {
    "E001": ("translate update skema.btu.yaml", {}),
    "E002": ("translate update skema.btu.yaml", lambda folder: (folder / "skema.btu.yaml").mkdir()),
    "E003": ("check skema.btu.yaml", circle),
    "E004": ("check skema.btu.yaml", {"skema.btu.yaml": "# " + "x" * 2_100_000}),
    "E019": ("check skema.btu.yaml", {"skema.btu.yaml": "x: [" + "1," * 200_100 + "1]\n"}),
    "E051": ("check skema.btu.yaml", {"skema.btu.yaml": "".join(f"a{n}: [b c, d]\n" for n in range(120))}),
    "E162": ("check skema.btu.yaml", {"skema.btu.yaml": asking("Hvorfor? " * 3000)}),
    "E500": ("check skema.btu.yaml", {"skema.btu.yaml": asking("Hvad betyder 𓀀?")}),
    "E501": ("check skema.btu.yaml", {"skema.btu.yaml": asking("Hvilket?", f"{{choice: one, codes: {{{CODES}}}}}")}),
    "E901": ("check skema.btu.yaml", {}),
    "E902": ("check mappe", {"mappe/noter.txt": ""}),
    "E903": ("build skalaer.btu.yaml", {"skalaer.btu.yaml": LIBRARY}),
    "E904": ("explain LNG04", {}),
    "E905": ("build skema.btu.yaml --to web -o ud", {"skema.btu.yaml": CORE, "ud": ""}),
    "E906": ("build skema.btu.yaml --languages tr", {"skema.btu.yaml": CORE}),
    "E907": ("build skema.btu.yaml --to fax", {"skema.btu.yaml": CORE}),
    "E908": ("new aarhus --core dk.dagtilbud", {"aarhus.btu.yaml": ""}),
    "E909": ("new aarhus --core dk.dagtilbud2", {}),
    "E910": (
        "simulate skema.btu.yaml --mode phone --answers svar.json",
        {"skema.btu.yaml": CORE.replace(", phone", ""), "svar.json": "{}"},
    ),
    "E911": ("new vores --core dk.dagtilbud", {}),
    "E912": ("translate update aarhus.btu.yaml", {"aarhus.btu.yaml": OVERLAY, "kerne.btu.yaml": CORE}),
    "E913": ("translate update skema.btu.yaml --language da", {"skema.btu.yaml": IN_ENGLISH}),
    "E926": (
        "translate update skema.btu.yaml",
        {
            "skema.btu.yaml": IN_ENGLISH,
            "skema.en.btu.yaml": f"{TURKISH}  title: {{source: Prøve, status: draft, text: Deneme}}\n",
        },
    ),
    "E927": ("new aarhus --core dk.kerne", {"skema.btu.yaml": CORE, "skemaer.btu.yaml": OVERLAY}),
    "E917": ("diff skema.btu.yaml --against dk.proeve@0.9.0", {"skema.btu.yaml": CORE}),
    "E916": ("translate update skema.btu.yaml --language engelsk", {"skema.btu.yaml": IN_ENGLISH}),
    "E915": ("update skema.btu.yaml", {"skema.btu.yaml": CORE}),
    "E919": ("matrix .", {"skema.btu.yaml": CORE}),
    "E920": ("diff skema.btu.yaml --against git:main", {"skema.btu.yaml": CORE}),
    "E922": ("diff skema.btu.yaml --against git:mian", commit),
    "E923": ("diff kopi/skema.btu.yaml --against git:first", clone),
    "E924": ("diff skema.btu.yaml --against git:main:andet/skema.btu.yaml", commit),
    "E930": ("lock --release skema.btu.yaml", {"skema.btu.yaml": CORE.replace("modes:", "status: draft\nmodes:")}),
    "E932": (
        "check skema.btu.yaml",
        {
            "skema.btu.yaml": CORE.replace(
                "modes:", 'policy:\n  rules: [{code: ABC001, require: web, message: "Kun på nettet"}]\nmodes:'
            )
        },
    ),
    "E933": ("waive skema.btu.yaml 0123456789abcdef --reason Prøve", {"skema.btu.yaml": CORE}),
    "E934": (
        "waive aarhus.btu.yaml LOC001 --reason Prøve",
        {
            "aarhus.btu.yaml": OVERLAY,
            "kerne.btu.yaml": CORE.replace("modes:", "policy: {local: {max_items: 0}}\nmodes:"),
        },
    ),
    "E935": (
        "waive aarhus.btu.yaml pln002 --reason Prøve",
        {
            "aarhus.btu.yaml": LONG + LONG.partition("spørgsmål:\n")[2].replace("id: ", "id: ny_"),
            "kerne.btu.yaml": CORE,
        },
    ),
    "E936": (
        "lock --release skema.btu.yaml",
        {"skema.btu.yaml": CORE.replace("modes:", "# UDFYLD: rundens periode\nmodes:")},
    ),
    "E937": (
        "lock --release ny.btu.yaml",
        {
            "gammel.btu.yaml": CORE.replace("modes:", WAVES.format("")),
            "ny.btu.yaml": CORE.replace("1.0.0", "2.0.0").replace(
                "modes:", WAVES.format(', {wave: "2025", version: 2.0.0}')
            ),
        },
    ),
    "E940": (
        "new naeste --from dk.kerne --wave 2022",
        {"kerne.btu.yaml": CORE.replace("modes:", 'lineage: [{wave: "2022", version: 1.0.0}]\nmodes:')},
    ),
    "E941": (
        "new naeste --from dk.k751.kerne --wave 2025",
        {
            "aarhus.btu.yaml": OVERLAY,
            "kerne.btu.yaml": CORE.replace("modes:", 'lineage: [{wave: "2022", version: 1.0.0}]\nmodes:'),
        },
    ),
    "E942": ("new naeste --from dk.kerne --wave \u202e2025", {"kerne.btu.yaml": CORE}),
    "E914": (
        "translate import skema.btu.yaml tabel.csv --language en",
        {"skema.btu.yaml": IN_ENGLISH, "tabel.csv": "nøgle;tekst\n"},
    ),
}


@pytest.mark.parametrize("code", SCENES)
def test_a_fault_of_a_command_is_told_as_committed(code: str, tmp_path: Path):
    command, scene = SCENES[code]
    if isinstance(scene, dict):
        put(tmp_path, scene)
    else:
        scene(tmp_path)
    for language in ("da", "en"):
        run = btu(*command.split(), "--lang", language, at=tmp_path)
        assert run.code == 2
        told = [part for part in f"{run.out}\n\n{run.err}".split("\n\n") if f"[{code}]" in part]
        check_golden(FAULTS / f"{code}-{faults()[code].name}.{language}.txt", "\n\n".join(told).strip("\n") + "\n")


def test_a_slow_reader_is_told_of_once(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(read, "WITH_C", False)
    sink = Sink()
    assert read.read_tree(SourceFile("skema.btu.yaml", "btu: 1\n"), sink) is not None
    for language in ("da", "en"):
        check_golden(FAULTS / f"E009-slow-reader.{language}.txt", render_text(sink, {}, language))


@pytest.mark.parametrize("code", ["E921", "E925"])
def test_what_git_cannot_give_is_told(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """No git on the path; and more files than are read."""
    commit(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path) if code == "E921" else os.environ["PATH"])
    monkeypatch.setattr(git, "FILES_AT_MOST", 0)
    sink = Sink()
    repository = git.repository_of(tmp_path / "skema.btu.yaml", "git:main", sink)
    if repository is not None:
        git.lay_out(repository, "main", "", tmp_path / "ud", sink)
    for language in ("da", "en"):
        text = render_text(sink, {}, language)
        assert f"[{code}]" in text
        check_golden(FAULTS / f"{code}-{faults()[code].name}.{language}.txt", text)


def test_every_kind_of_fault_is_provoked_somewhere():
    """In a committed text, in both languages."""
    texts = "\n".join(path.read_bytes().decode("utf-8") for path in TESTS.rglob("*.txt"))
    for words in ("fejl|advarsel|bemærk", "error|warning|note"):
        seen = {*re.findall(rf"^(?:{words})\[(E\d{{3}})\]", texts, re.MULTILINE)}
        assert {f"{code} {record.name}" for code, record in faults().items() if code not in seen} == set()


def test_every_module_of_faults_is_registered():
    from btu_dsl.rulebook import faults as package
    from btu_dsl.rulebook.registry import FAULT_MODULES

    modules = {path.stem for path in Path(package.__file__).parent.glob("*.py")} - {"__init__"}
    assert modules == {*FAULT_MODULES}
