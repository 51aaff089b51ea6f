"""What a person is told of faults that need a whole command, committed in both languages below `faults/`.

The last test holds all seeded faults of the project together: each kind of fault is provoked somewhere.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from officer import CORE, OVERLAY, btu, put
from support.golden import check_golden

from btu_dsl.diagnostics.render.text import render_text
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.registry import faults
from btu_dsl.source import read
from btu_dsl.source.file import SourceFile

TESTS = Path(__file__).parents[1]
FAULTS = Path(__file__).parent / "faults"
HEAD = CORE.partition("blocks:")[0]
IN_ENGLISH = CORE.replace("modes:", "translations: [en]\nmodes:")
LIBRARY = "btu: 1\nkind: library\nid: dk.lib\nversion: 1.0.0\nlanguage: da\n"


def asking(text: str, answer: str = "open") -> str:
    item = f"      - id: a\n        tier: obligatory\n        text: {text}\n        answer: {answer}\n"
    return f"{HEAD}blocks:\n  - id: b\n    items:\n{item}"


def circle(folder: Path) -> None:
    (folder / "skema.btu.yaml").symlink_to("skema.btu.yaml")


CODES = ", ".join(f'{code}: "Svar nummer {code}"' for code in range(1, 90))
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
    "E907": ("build skema.btu.yaml --to papir", {"skema.btu.yaml": CORE}),
    "E908": ("new aarhus --core dk.dagtilbud", {"aarhus.btu.yaml": ""}),
    "E909": ("new aarhus --core dk.dagtilbud2", {}),
    "E910": (
        "simulate skema.btu.yaml --mode phone --answers svar.json",
        {"skema.btu.yaml": CORE.replace(", phone", ""), "svar.json": "{}"},
    ),
    "E911": ("new vores --core dk.dagtilbud", {}),
    "E912": ("translate update aarhus.btu.yaml", {"aarhus.btu.yaml": OVERLAY, "kerne.btu.yaml": CORE}),
    "E913": ("translate update skema.btu.yaml --language da", {"skema.btu.yaml": IN_ENGLISH}),
    "E915": ("update skema.btu.yaml", {"skema.btu.yaml": CORE}),
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
