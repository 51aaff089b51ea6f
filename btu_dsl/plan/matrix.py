"""The matrix: every core item against every municipality, in each mode and language, with its verdict."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from btu_dsl.diagnostics.outcome import Judgement, Verdict
from btu_dsl.plan.statement import ORDER, question_of
from btu_dsl.series.edition import Edition

Cell = Judgement | Literal["absent"]
"""`absent`: the question, language or mode is not fielded there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One municipality as it fields the core. `local` is how many questions of its own it asks."""

    code: str
    name: str
    survey: str
    version: str
    languages: tuple[str, ...]
    modes: tuple[str, ...]
    local: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """`cells` has one mapping a column: (language, mode) → verdict. `label` is the item's short name, `text` the whole
    question, both in the source language.
    """

    item: str
    tier: str
    label: str
    text: str
    cells: tuple[Mapping[tuple[str, str], Cell], ...]

    def worst(self, column: int) -> Cell:
        """The worst verdict of one municipality over languages and modes; absent where nothing is asked."""
        given = [cell for cell in self.cells[column].values() if cell != "absent"]
        return min(given, key=ORDER.index, default="absent")


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixPlan:
    """`languages` and `modes` are all that anybody fields, in the core's order."""

    core: str
    root: str
    title: str
    language: str
    languages: tuple[str, ...]
    modes: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[MatrixRow, ...]

    def share(self, column: int) -> tuple[int, int]:
        """How many of the core items that a municipality asks are fully comparable, of how many."""
        asked = [row.worst(column) for row in self.rows if row.worst(column) != "absent"]
        return sum(1 for cell in asked if cell == "same"), len(asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fielded:
    """What the matrix is made of for one municipality."""

    name: str
    edition: Edition
    verdicts: Sequence[Verdict]


def build_matrix(
    title: str, core: Edition, spoken: Sequence[str], labels: Mapping[str, str], fielded: Iterable[Fielded]
) -> MatrixPlan:
    """Columns by municipality code; rows in the order of the core. `spoken` are all languages that the core declares,
    `labels` the items' short names.
    """
    ordered = sorted(fielded, key=lambda one: one.edition.municipality)
    languages = tuple(name for name in spoken if any(name in one.edition.languages for one in ordered))
    modes = tuple(mode for mode in core.modes if any(mode in one.edition.modes for one in ordered))
    places = [(language, mode) for language in languages for mode in modes]
    judged = [{(v.item, v.language, v.mode): v.verdict for v in one.verdicts} for one in ordered]
    return MatrixPlan(
        core=core.name,
        root=core.roots.root,
        title=title,
        language=core.language,
        languages=languages,
        modes=modes,
        columns=tuple(_column(one) for one in ordered),
        rows=tuple(
            MatrixRow(
                item=item.id,
                tier=item.tier,
                label=labels.get(item.id, ""),
                text=question_of(core, item.id),
                cells=tuple(
                    {(language, mode): own.get((item.id, language, mode), "absent") for language, mode in places}
                    for own in judged
                ),
            )
            for item in core.items
        ),
    )


def _column(one: Fielded) -> Column:
    edition = one.edition
    return Column(
        code=edition.municipality,
        name=one.name,
        survey=edition.id,
        version=edition.version,
        languages=edition.languages,
        modes=edition.modes,
        local=sum(1 for item in edition.items if item.tier == "local"),
    )
