"""Operators, the sites where they change something, and the change itself: an edit of the parsed files."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Literal

from mutations.hosts import CORE, Data, Host, Way, dumped

Comparison = Literal["wave", "core", "mode", "language"]
Facet = Literal["wording", "scale", "missing", "base", "presentation", "order", "regime", "coding", "items"]
"""The eight facets, and whether an item is there at all under its name."""


class Draft:
    """The files of a host, each copied when it is first changed."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._own: dict[str, Data] = {}

    def __getitem__(self, file: str) -> Data:
        if file not in self._own:
            self._own[file] = deepcopy(self._host.data[file])
        return self._own[file]

    def at(self, file: str, way: Way) -> Data:
        found = self[file]
        for step in way:
            found = found[step]
        return found

    def texts(self) -> Mapping[str, str]:
        """Every file that has been changed."""
        return {file: dumped(data) for file, data in self._own.items()}


Change = Callable[[Draft], None]


@dataclass(frozen=True)
class Site:
    """One place and one value. Findings must be about each of `items`; `one` says that any of them will do.

    `mode` is the mode that was changed, where that is one.
    """

    name: str
    change: Change
    items: frozenset[str]
    one: bool = False
    mode: str = ""


@dataclass(frozen=True)
class Operator:
    """`refused` is why the compiler itself is the one that must report it, and with which fault; usually nobody."""

    name: str
    facet: Facet
    held: tuple[Comparison, ...]
    sites: Callable[[Host], Iterable[Site]]
    refused: tuple[str, str] | None = None


OPERATORS: list[Operator] = []
_AT_MOST = 12


def operator(
    name: str,
    facet: Facet,
    *held: Comparison,
    refused: tuple[str, str] | None = None,
) -> Callable[[Callable[[Host], Iterable[Site]]], Callable[[Host], Iterable[Site]]]:
    """Enters the function that yields an operator's sites; without `held`, waves and overlays are compared."""

    def enter(sites: Callable[[Host], Iterable[Site]]) -> Callable[[Host], Iterable[Site]]:
        OPERATORS.append(Operator(name, facet, held or ("wave", "core"), sites, refused))
        return sites

    return enter


def sites_of(one: Operator, host: Host) -> tuple[Site, ...]:
    """At most a few, spread evenly over all that there are."""
    sites = tuple(one.sites(host))
    step = max(1, len(sites) / _AT_MOST)
    return tuple(sites[int(n * step)] for n in range(min(len(sites), _AT_MOST)))


def put(way: Way, value: object, file: str = CORE) -> Change:
    """Sets what stands at the end of the way."""

    def change(draft: Draft) -> None:
        *there, last = way
        draft.at(file, tuple(there))[last] = value

    return change


def drop(way: Way, file: str = CORE) -> Change:
    def change(draft: Draft) -> None:
        *there, last = way
        del draft.at(file, tuple(there))[last]

    return change


def both(*changes: Change) -> Change:
    def change(draft: Draft) -> None:
        for one in changes:
            one(draft)

    return change


def swap(file: str, way: Way, one: str | int, other: str | int) -> Change:
    """Exchanges two values of a mapping or a list."""

    def change(draft: Draft) -> None:
        held = draft.at(file, way)
        held[one], held[other] = held[other], held[one]

    return change


def said_otherwise(text: str, exchange: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The text with each exchange that changes it, made once."""
    for old, new in exchange:
        if old in text:
            yield text.replace(old, new, 1)
