"""Prints operators × comparisons as a Markdown table: `python tests/mutations/report.py`, for docs/comparability.md."""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from mutations.bench import Bench
from mutations.harmless import harmless
from mutations.mutant import OPERATORS, Comparison, Operator, sites_of
from mutations.operators import ENTERED

COMPARISONS: tuple[Comparison, ...] = ("wave", "core", "mode", "language")


def lines(danish: Bench, english: Bench) -> Iterator[str]:
    """Of each operator: facet, and in each comparison how many of its sites are reported."""
    totals = dict.fromkeys(COMPARISONS, (0, 0, 0))
    yield "| Change | Facet | " + " | ".join(COMPARISONS) + " |"
    yield "|---|---|" + "---|" * len(COMPARISONS)
    for one in OPERATORS:
        cells = []
        for held in COMPARISONS:
            hits, sites = _counted(one, held, english if held == "language" else danish)
            operators, all_hits, all_sites = totals[held]
            totals[held] = (operators + bool(sites), all_hits + hits, all_sites + sites)
            cells.append(f"{hits}/{sites}" if sites else "")
        yield f"| {one.name}{' ¹' if one.refused else ''} | {one.facet} | " + " | ".join(cells) + " |"
    yield (
        "| **all** | | "
        + " | ".join(f"{hits}/{sites} ({count} kinds)" for count, hits, sites in totals.values())
        + " |"
    )
    yield ""
    for one in OPERATORS:
        if one.refused:
            yield f"¹ {one.name}: refused by the compiler itself ({one.refused[0]}), for {one.refused[1]}"
    yield _of_harmless(danish, english)


def _counted(one: Operator, held: Comparison, bench: Bench) -> tuple[int, int]:
    sites = sites_of(one, bench.host) if held in one.held else ()
    return sum(bench.verdict(one, site, held).reported for site in sites), len(sites)


def _of_harmless(danish: Bench, english: Bench) -> str:
    changes = [(bench, one) for bench in (danish, english) for one in harmless(bench.host, english.host)]
    found = sum(any(bench.harm(one.texts, held) for held in one.held) for bench, one in changes)
    return f"Harmless changes: {len(changes)}, of which {found} were findings"


if __name__ == "__main__":
    assert ENTERED
    with TemporaryDirectory() as folder:
        homes = [Path(folder, name) for name in ("da", "en")]
        for home in homes:
            home.mkdir()
        for line in lines(Bench(homes[0]), Bench(homes[1], english=True)):
            sys.stdout.write(f"{line}\n")
