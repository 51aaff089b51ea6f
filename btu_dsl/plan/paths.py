"""All ways through a questionnaire, decided for the codebook: facts, edges, a diagram in pixels, and sheets to try.

Guaranteed: `links` are numbered from 1, and every line of the diagram has the number of its link; without a proof
nothing but `obstacles` is said.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from btu_dsl.expr.values import Value
from btu_dsl.flow.paths import Extent

Words = Mapping[str, str]
Point = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeEntry:
    """Who answers one of `values` to `item` may be asked `to` next, and is if `always`. Empty: start and end."""

    item: str
    to: str
    values: tuple[Value, ...]
    words: Words
    always: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Questions that are always asked together, one after the other; none for the start and the end."""

    items: tuple[str, ...]
    numbers: tuple[int, ...]
    must_pass: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkEntry:
    """All edges from one stop to another: `words` are the answers that may lead there, empty from the start."""

    number: int
    start: int
    end: int
    words: Words
    always: bool


@dataclass(frozen=True, slots=True)
class Box:
    stop: int
    kind: Literal["start", "question", "end"]
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Line:
    """An arrow along `points`, its `head` a triangle, its number in a disc at `mark`."""

    number: int
    points: tuple[Point, ...]
    head: tuple[Point, ...]
    mark: Point


@dataclass(frozen=True, slots=True)
class Diagram:
    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEntry:
    """One answer sheet and what is asked of it; `edges` are places in `PathsEntry.edges`."""

    preload: Mapping[str, Value]
    answers: Mapping[str, Value]
    asked: tuple[str, ...]
    edges: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proved:
    """`routes` None when there are too many to count; `diagram` None when the stops are too many to draw."""

    routes: int | None
    items: Extent
    seconds: Mapping[str, Extent]
    must_pass: tuple[str, ...]
    never: tuple[str, ...]
    edges: tuple[EdgeEntry, ...]
    stops: tuple[Stop, ...]
    links: tuple[LinkEntry, ...]
    cases: tuple[CaseEntry, ...]
    least_cases: int
    diagram: Diagram | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PathsEntry:
    """`obstacles` are the variables whose answers cannot be listed, where nothing is `proved` for that."""

    proved: Proved | None
    obstacles: tuple[str, ...] = ()
