"""One fault of the validator in the tree that it is about: where it stands, and what was asked for there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.span import Span
from btu_dsl.source.definitions import Schema
from btu_dsl.source.node import MappingNode, Node, Scalar, SequenceNode

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_GRIPS = ("id", "battery", "use", "item", "rule", "wave", "scope", "name", "mode", "level")


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One fault of the validator, with the tree that it is about and the schema that it comes from."""

    fault: "ValidationError"
    tree: MappingNode
    schema: Schema
    danish: bool
    words: Mapping[str, str]

    @property
    def asked(self) -> Schema:
        """The part of the schema that the value does not satisfy."""
        part: Any = self.fault.schema
        return part if isinstance(part, Mapping) else {}

    @property
    def limit(self) -> Any:  # noqa: ANN401  # whatever the keyword takes
        """What the keyword asks for."""
        return self.fault.validator_value

    @property
    def value(self) -> Any:  # noqa: ANN401  # whatever the file holds
        return self.fault.instance

    def steps(self) -> Iterator[tuple[Scalar | None, Node]]:
        """From the root to the value: each node with the nearest key above it."""
        key: Scalar | None = None
        node: Node = self.tree
        yield key, node
        for step in self.fault.absolute_path:
            if isinstance(node, MappingNode):
                entry = next(entry for entry in node if entry.key.text == step)
                key, node = entry.key, entry.value
            elif isinstance(node, SequenceNode):
                node = node.items[int(step)]
            yield key, node

    @property
    def listed(self) -> bool:
        """Whether the value is a member of a list."""
        path = self.fault.absolute_path
        return bool(path) and isinstance(path[-1], int)

    def place(self) -> tuple[Scalar | None, Node]:
        *_, last = self.steps()
        return last

    @property
    def node(self) -> Node:
        return self.place()[1]

    @property
    def name(self) -> str:
        """The key that the value stands under, as its author wrote it."""
        key = self.place()[0]
        return str(key.value) if key else self.spell("kind", self.asked)

    def spot(self) -> Span:
        """The value, or its key where the value has no place or many lines of its own."""
        key, node = self.place()
        bare = node.span.start == node.span.end or (not isinstance(node, Scalar) and not self.listed)
        return key.span if key and bare else node.span

    def grip(self) -> Span:
        """What a reader knows the mapping by: its name, else the key above it, else its first key."""
        key, node = self.place()
        if isinstance(node, MappingNode):
            named = (node.get(grip) for grip in _GRIPS)
            own = next((value.span for value in named if isinstance(value, Scalar) and value.text), None)
            first = node.entries[0].key.span if node.entries else node.span
            return own or (key.span if key and not self.listed else first)
        return self.spot()

    def owner(self) -> Schema:
        """The definition of the mapping that the fault is about."""
        return next((part for part in self._way() if "properties" in part), {})

    def heading(self) -> Words:
        """What the mapping is, in both languages."""
        title = next((part["title"] for part in self._way() if "title" in part), f"{self.name} · {self.name}")
        danish, _, english = str(title).partition(" · ")
        return Words(english.lower(), danish.lower())

    def _way(self) -> list[Schema]:
        """The parts of the schema that lead to the fault, the nearest first."""
        part: Any = self.schema
        found = list[Schema]()
        for step in self.fault.absolute_schema_path:
            found += [part] if isinstance(part, Mapping) else []
            part = part[step]
        return found[::-1]

    def spell(self, english: str, part: Schema) -> str:
        """The key in the language that the file is written in."""
        names = (danish for danish, name in part.get("danish", {}).items() if name == english)
        return next(names, english) if self.danish else english
