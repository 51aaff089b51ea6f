"""Authored text as a tree: words, emphasis, strong, line breaks, links and fills, and nothing else.

Markup is `*emphasis*`, `**strong**`, a line break where the value has one, `[words](https://…)` (https, mailto and tel
only) and `{name}` or `{name|fallback}`; a backslash takes the meaning away from the character that follows it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from btu_dsl.diagnostics.span import Span


@dataclass(frozen=True, slots=True)
class Run:
    """Plain characters, shown exactly as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    parts: tuple["Part", ...]


@dataclass(frozen=True, slots=True)
class Strong:
    parts: tuple["Part", ...]


@dataclass(frozen=True, slots=True)
class Break:
    """A line break; two together make a paragraph."""


@dataclass(frozen=True, slots=True)
class Link:
    url: str
    parts: tuple["Part", ...]


@dataclass(frozen=True, slots=True)
class Fill:
    """`{name|fallback}`: the value of a preload, slot, derived value or earlier answer, put in as plain characters."""

    span: Span
    name: str
    fallback: str | None


Part = Run | Emphasis | Strong | Break | Link | Fill


@dataclass(frozen=True, slots=True)
class Prose:
    """One authored text. `raw` is the value as written, before markup was read."""

    span: Span
    raw: str
    parts: tuple[Part, ...]

    def fills(self) -> Iterator[Fill]:
        """Every fill, in reading order."""
        return _fills(self.parts)


def _fills(parts: tuple[Part, ...]) -> Iterator[Fill]:
    for part in parts:
        if isinstance(part, Fill):
            yield part
        elif isinstance(part, Emphasis | Strong | Link):
            yield from _fills(part.parts)
