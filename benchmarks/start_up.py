"""Start-up and checking against the bare interpreter, in pairs: median wall time and median ratio of each command.

Run it on an otherwise idle machine: `python benchmarks/start_up.py [PAIRS]`.
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
BARE = (sys.executable, "-c", "pass")
COMMANDS = {
    "btu --help": ("--help",),
    "btu check, one language": ("check", "questionnaires/local/851-aalborg/dagtilbud.btu.yaml"),
    "btu check, five languages": ("check", "questionnaires/local/751-aarhus/dagtilbud.btu.yaml"),
    "btu check, the whole library": ("check", "questionnaires"),
}


def seconds(command: tuple[str, ...]) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    btu = str(Path(sys.executable).with_name("btu"))
    for name, arguments in COMMANDS.items():
        seconds((btu, *arguments))
        timed = [(seconds(BARE), seconds((btu, *arguments))) for _ in range(pairs)]
        ratio = statistics.median(theirs / bare for bare, theirs in timed)
        print(f"{name:<30} {statistics.median(theirs for _, theirs in timed):6.2f} s  {ratio:6.1f} × bare")


if __name__ == "__main__":
    main()
