"""The matrix: every core item against every municipality, in each mode and language, with its verdict."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from btu_dsl.diagnostics.outcome import Judgement, Verdict
from btu_dsl.diagnostics.record import Effect, Words
from btu_dsl.diagnostics.report import Diagnostic
from btu_dsl.plan.statement import ORDER, question_of
from btu_dsl.series.edition import Edition

Cell = Judgement | Literal["absent"]
"""`absent`: the question, language or mode is not fielded there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """A rule that holds back a municipality's cells: what it found first, and in how many more places."""

    verdict: Judgement
    code: str
    text: Words
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One municipality as it fields the core. `local` is how many questions of its own it asks; `why` are the rules for
    which its cells are not `same`, each once, breaks first.
    """

    code: str
    name: str
    survey: str
    version: str
    languages: tuple[str, ...]
    modes: tuple[str, ...]
    local: int
    why: tuple[Why, ...]


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
    found: Sequence[Diagnostic]


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
        columns=tuple(_column(one, core) for one in ordered),
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


def _column(one: Fielded, core: Edition) -> Column:
    edition = one.edition
    return Column(
        code=edition.municipality,
        name=one.name,
        survey=edition.id,
        version=edition.version,
        languages=edition.languages,
        modes=edition.modes,
        local=sum(1 for item in edition.items if item.tier == "local"),
        why=_why(one, core),
    )


def _why(one: Fielded, core: Edition) -> tuple[Why, ...]:
    """What concerns no local question alone: of those the matrix has no row."""
    local = {item.id for item in one.edition.items} - {item.id for item in core.items}
    told: dict[tuple[Judgement, str], list[Words]] = {}
    for finding in one.found:
        if finding.effect in _HELD and finding.subject.item not in local:
            words = finding.record.message
            text = Words(en=finding.text(words, "en"), da=finding.text(words, "da"))
            told.setdefault((_HELD[finding.effect], finding.code), []).append(text)
    return tuple(
        Why(verdict=verdict, code=code, text=texts[0], more=len(texts) - 1)
        for (verdict, code), texts in sorted(told.items(), key=lambda item: (ORDER.index(item[0][0]), item[0][1]))
    )


_HELD: Mapping[Effect, Judgement] = {Effect.NOTE: "note", Effect.BREAK: "break"}
