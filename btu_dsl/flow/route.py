"""Paper routing as data: jumps at boxes and gates before questions, derived from the guards, never written by hand."""

from dataclasses import dataclass

from btu_dsl.flow.lowered import Lowered

END = ""
"""The target of a jump or gate that leads to the end of the form."""


@dataclass(frozen=True, slots=True)
class Jump:
    """At the boxes `answers` of `item` (codes, or missing kinds that paper shows) the reader goes to `target`."""

    item: str
    answers: tuple[int | str, ...]
    target: str


@dataclass(frozen=True, slots=True)
class Gate:
    """Before the run of items from `first` to `last`: those for whom `condition` holds; the rest go to `target`.

    `reads` are the printed questions behind the condition; a struck one has no answer to look up.
    """

    first: str
    last: str
    condition: Lowered
    reads: tuple[str, ...]
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """`items` are the questions printed, in order; those ruled out by what is known beforehand are in `struck`."""

    items: tuple[str, ...]
    struck: tuple[str, ...]
    jumps: tuple[Jump, ...]
    gates: tuple[Gate, ...]
