"""A core and 98 overlays checked in one run: what the rules alone cost, beside plain loading of the same YAML.

    python benchmarks/whole_country.py [ROUNDS]

Prints the processor's seconds of each part, the median of ROUNDS (3), and the rules' share of plain loading.
"""

import shutil
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.municipalities import NAMES
from btu_dsl.model.universe import Store, Universe
from btu_dsl.pipeline import Compiled, compare_all, compile_path, judge, plan
from btu_dsl.plan.choose import TELLING
from btu_dsl.rules import engine

ROOT = Path(__file__).parents[1] / "questionnaires"
HOSTS = ("461-odense", "751-aarhus", "851-aalborg")


def project(folder: Path) -> list[Path]:
    """The shipped core and library, and an overlay for every municipality made from the shipped three in turn."""
    for part in ("national", "library"):
        shutil.copytree(ROOT / part, folder / "questionnaires" / part)
    written = []
    for number, code in enumerate(NAMES):
        host = HOSTS[number % len(HOSTS)]
        for source in sorted((ROOT / "local" / host).glob("*.btu.yaml")):
            text = source.read_text(encoding="utf-8")
            own = text.replace(f"dk.k{host[:3]}.", f"dk.k{code}.").replace(f"kommune: {host[:3]}", f"kommune: {code}")
            path = folder / "questionnaires" / "local" / code / source.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(own, encoding="utf-8")
            if source.name == "dagtilbud.btu.yaml":
                written.append(path)
    return written


def seconds(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with TemporaryDirectory() as name:
        folder = Path(name)
        overlays = project(folder)
        texts = [path.read_bytes() for path in sorted(folder.rglob("*.btu.yaml"))]
        measured: dict[str, list[float]] = {}
        for _ in range(rounds):
            for part, taken in measure(overlays, texts):
                measured.setdefault(part, []).append(taken)
    middle = {part: statistics.median(taken) for part, taken in measured.items()}
    print(f"{len(overlays)} overlays, {len(texts)} files, {sum(map(len, texts)) / 1000:.0f} kB, median of {rounds}")
    for part, taken in middle.items():
        print(f"{part:<28} {taken:6.2f} s   {taken / middle['plain YAML loading']:5.1f} ×")


def measure(overlays: list[Path], texts: list[bytes]) -> list[tuple[str, float]]:
    """The parts of one run, each with its seconds."""
    surveys: list[Compiled] = []
    store, sink = Store(), Sink()

    def front() -> None:
        for path in overlays:
            surveys.extend(compile_path(path, Universe(path, store), sink))

    def layouts() -> None:
        for one in surveys:
            plan(one, TELLING, sink)

    def rules() -> None:
        for one in surveys:
            engine.run_case_rules(replace(one.case), Sink())  # a case of its own, that remembers nothing
        compare_all(surveys)
        for one in surveys:
            judge(one, sink)

    return [
        ("plain YAML loading", seconds(lambda: [yaml.load(text, yaml.CSafeLoader) for text in texts])),
        ("read, resolve, rules", seconds(front)),
        ("papers, scripts, their rules", seconds(layouts)),
        ("rules alone", seconds(rules)),
    ]


if __name__ == "__main__":
    main()
