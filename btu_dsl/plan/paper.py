"""The paper form, decided completely: what is printed, where, and how a reader is led through it.

Millimetres from the top left corner of the page. `boxes`, `cells` and `fields` are what a respondent fills in, `steps`
what a reader follows from the first question to the last, `sheets` what is painted.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from btu_dsl.expr.values import Value
from btu_dsl.flow.lowered import Lowered
from btu_dsl.plan.derived import DerivedRule
from btu_dsl.plan.identity import Identity
from btu_dsl.plan.sheet import Area, Sheets

Part = Literal["number", "day", "month", "year"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperBox:
    """A box for one mark; `answer` is the code, or the kind of missing answer, that a mark in it stands for."""

    page: int
    item: str
    variable: str
    answer: int | str
    place: Area

    def put(self, page: int, place: Area) -> "PaperBox":
        return PaperBox(page=page, item=self.item, variable=self.variable, answer=self.answer, place=place)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCell:
    """A cell for one digit; `index` counts the cells of a part from its first digit."""

    page: int
    item: str
    variable: str
    part: Part
    index: int
    place: Area


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperField:
    """Room for handwriting: an open answer, or with `code` what is written beside that answer."""

    page: int
    item: str
    variable: str
    code: int | None
    place: Area


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperJump:
    """Printed beside the boxes of `answers`: on to `target`, or to the end where that is empty."""

    answers: tuple[int | str, ...]
    target: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperGate:
    """Printed before the questions from `first` to `last`: answered where `condition` holds, else on to `target`."""

    first: str
    last: str
    condition: Lowered
    target: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperStep:
    """One question or row as printed. A struck one keeps its place and is not answered.

    `answers` are the codes and missing kinds that have a box. A row of a grid has a `guard` where not all who come to
    the grid are asked it: it counts as asked when that holds.
    """

    item: str
    variable: str
    number: str
    page: int
    struck: bool
    answers: tuple[int | str, ...]
    guard: Lowered | None
    gates: tuple[PaperGate, ...]
    jumps: tuple[PaperJump, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPlan:
    """One form in one language, for those for whom `known` holds. `fonts` are keys and hashes of what sets it."""

    identity: Identity
    language: str
    banner: str | None
    known: Mapping[str, Value]
    derived: tuple[DerivedRule, ...]
    steps: tuple[PaperStep, ...]
    boxes: tuple[PaperBox, ...]
    cells: tuple[PaperCell, ...]
    fields: tuple[PaperField, ...]
    fonts: tuple[tuple[str, str], ...]
    sheets: Sheets
