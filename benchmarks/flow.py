"""Seconds of the exact flow analysis beside plain enumeration, and by size.

    python benchmarks/flow.py

First a questionnaire of 30 questions of which six with six answers each decide about the rest: every rule about routing
against the 46,656 sheets of those six, each simulated once. Then questionnaires with three levels of blocks, batteries
and chains of conditions, up to 500 questions.
"""

import time
from collections.abc import Callable
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from btu_dsl.diagnostics.report import Sink
from btu_dsl.flow.simulate import simulate
from btu_dsl.model.universe import Universe
from btu_dsl.pipeline import Compiled, compile_path
from btu_dsl.rules.case import Case
from btu_dsl.rules.routing import CASES

HEAD = """\
btu: 1
kind: questionnaire
id: dk.maaling
version: 1.0.0
title: Måling
language: da
modes: [web, phone]
use: [dk.scales@1]
blocks:
"""
SIX = "{choice: one, codes: {1: A, 2: B, 3: C, 4: D, 5: E, 6: F}}"
SIZES = (30, 100, 250, 500)


def compiled(text: str) -> Compiled:
    with TemporaryDirectory() as folder:
        path = Path(folder, "maaling.btu.yaml")
        path.write_text(HEAD + text, encoding="utf-8")
        sink = Sink()
        (found,) = compile_path(path, Universe(path), sink)
    return found


def question(name: str, condition: str = "", answer: str = SIX) -> str:
    asked = f'ask_if: "{condition}", ' if condition else ""
    return f'      - {{id: {name}, tier: optional, {asked}text: "Hvad med {name}?", answer: {answer}}}\n'


def six_filters() -> str:
    """Four follow-ups to each of six filters; the last reads all six."""
    lines = ["  - id: blok\n    items:\n"]
    for n in range(1, 7):
        lines.append(question(f"f{n}"))
        lines += [question(f"o{n}{k}", f"f{n} == {k}", "ja_nej") for k in (1, 2, 3)]
        everything = " or ".join(f"f{m} == {m}" for m in range(1, 7))
        lines.append(question(f"o{n}4", everything if n == 6 else f"f{n} in (4, 5) and f1 != 6", "ja_nej"))
    return "".join(lines)


def nested(size: int) -> str:
    """Blocks of ten: a filter, follow-ups of follow-ups, and a condition on the blocks before."""
    lines: list[str] = []
    for block in range(size // 10):
        lines.append(f"  - id: blok{block}\n")
        if block % 3:
            before = [f"b{n}q0 in (1, 2, {n % 6 + 1})" for n in range(max(0, block - 3), block)]
            lines.append(f'    ask_if: "{" or ".join(before)}"\n')
        lines += ["    items:\n", question(f"b{block}q0")]
        for n in range(1, 10):
            deeper = f"b{block}q{n - 1} in (1, 2, 3) and b{block}q0 != {n % 6 + 1}"
            lines.append(question(f"b{block}q{n}", deeper))
    return "".join(lines)


def cpu(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def every_rule(found: Compiled) -> int:
    case, sink = Case(flow=found.flow, core=found.flow), Sink()
    for check in CASES:
        check.run(case, sink)
    return sum(1 for finding in sink if finding.code == "RTE015")


def every_sheet(found: Compiled) -> None:
    names = [f"f{n}" for n in range(1, 7)]
    for answers in product(range(1, 7), repeat=6):
        simulate(found.flow, dict(zip(names, answers, strict=True)), {})


def main() -> None:
    found = compiled(six_filters())
    ours, plain = cpu(lambda: every_rule(found)), cpu(lambda: every_sheet(found))
    print(f"30 questions, six filters: {ours:7.3f} s for all rules, {plain:7.3f} s for 46,656 sheets one by one")
    for size in SIZES:
        one = compiled(nested(size))
        seconds = cpu(lambda one=one: every_rule(one))  # type: ignore[misc]  # a default stands for the closure
        print(f"{size:3} questions in blocks:  {seconds:7.3f} s for all rules, {every_rule(one)} not proved")


if __name__ == "__main__":
    main()
