"""From a source file to its declared nodes: located tree, English names, structure, then the nodes of its kind."""

from collections.abc import Callable, Mapping

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.faults import structure as faults
from btu_dsl.source.file import SourceFile
from btu_dsl.source.node import MappingNode, Scalar
from btu_dsl.source.read import read_tree
from btu_dsl.source.schema import Spelling, check_structure
from btu_dsl.source.words import word_advice
from btu_dsl.syntax.keys import KINDS, danish_words, in_english, kind_of, kinds
from btu_dsl.syntax.nodes import Declared
from btu_dsl.syntax.parts import Reader
from btu_dsl.syntax.read_exceptions import read_baseline, read_waivers
from btu_dsl.syntax.read_overlay import read_library, read_overlay, read_round, read_translation
from btu_dsl.syntax.read_questionnaire import read_questionnaire

__all__ = ["kind_of", "read_declared"]

_READERS: Mapping[str, Callable[[Reader], Declared]] = {
    "questionnaire": read_questionnaire,
    "overlay": read_overlay,
    "library": read_library,
    "translation": read_translation,
    "round": read_round,
    "waivers": read_waivers,
    "baseline": read_baseline,
}


def read_declared(source: SourceFile, sink: Sink) -> Declared | None:
    """The file as its author meant it, or None after findings that say why not; all of them at once."""
    before = sink.errors
    tree = read_tree(source, sink)
    kind = _kind(tree, sink) if tree else None
    if tree is None or kind is None:
        return None
    danish = tree.get("slags") is not None
    english = in_english(tree, kind, sink)
    if not check_structure(english, kind, Spelling(danish, danish_words()), sink):
        return None
    declared = _READERS[kind](Reader(english, source, sink))
    return declared if sink.errors == before else None


def _kind(tree: MappingNode, sink: Sink) -> str | None:
    said = tree.get("kind") or tree.get("slags")
    names = [*KINDS]
    if said is None:
        first = tree.entries[0].key.span if tree.entries else tree.span
        danish = ", ".join(f"`{danish_words()[name]}`" for name in names)
        sink.report(faults.MISSING_KIND, first, known=Words(", ".join(f"`{name}`" for name in names), danish))
        return None
    found = said.text if isinstance(said, Scalar) else ""
    if found in kinds():
        return kinds()[found]
    advice = word_advice(found, [*kinds()], danish_words(), danish=tree.get("slags") is not None)
    sink.report(faults.UNKNOWN_KIND, said.span, found=found or "…", advice=advice)
    return None
