"""CPU time of start-up and checking, in pairs against the bare interpreter and, if wanted, another checkout.

    python benchmarks/start_up.py [PAIRS] [OTHER_CHECKOUT]

Each pair runs one after the other, so that a busy machine slows both; shown are medians of user and system time, and
of the ratios within pairs. Byte code is compiled before anything is measured.
"""

import compileall
import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
BARE = ("-c", "pass")
LOADED = "import gc; gc.disable(); import btu_dsl.commands.group, btu_dsl.commands.check, btu_dsl.plan.paper_all"
COMMANDS = {
    "btu --help": ("-m", "btu_dsl", "--help"),
    "the imports of btu check": ("-c", LOADED),
    "btu check, one language": ("-m", "btu_dsl", "check", "questionnaires/local/851-aalborg/dagtilbud.btu.yaml"),
    "btu check, five languages": ("-m", "btu_dsl", "check", "questionnaires/local/751-aarhus/dagtilbud.btu.yaml"),
    "btu check, the whole library": ("-m", "btu_dsl", "check", "questionnaires"),
}


def seconds(checkout: Path, arguments: tuple[str, ...]) -> float:
    """CPU seconds of one run with the package of that checkout."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run((sys.executable, *arguments), cwd=checkout, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def compared(pairs: int, arguments: tuple[str, ...], other: tuple[Path, tuple[str, ...]]) -> tuple[float, float]:
    """The median of this checkout's runs, and the median ratio to the other one of each pair."""
    timed = [(seconds(*other), seconds(ROOT, arguments)) for _ in range(pairs)]
    return statistics.median(ours for _, ours in timed), statistics.median(ours / theirs for theirs, ours in timed)


def main() -> None:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    rival = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    for checkout in (ROOT, rival) if rival else (ROOT,):
        compileall.compile_dir(checkout / "btu_dsl", quiet=1)
    for name, arguments in COMMANDS.items():
        cpu, ratio = compared(pairs, arguments, (ROOT, BARE))
        line = f"{name:<30} {cpu:6.3f} s  {ratio:6.1f} × bare"
        if rival:
            cpu, ratio = compared(pairs, arguments, (rival, arguments))
            line += f"  {ratio:6.2f} × the other checkout"
        print(line)


if __name__ == "__main__":
    main()
