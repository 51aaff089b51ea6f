"""Under which names a finding may be told that concerns an item: not only its own."""

from collections.abc import Mapping

from btu_dsl.model.nodes import Choice
from btu_dsl.series.edition import Edition


def holders(edition: Edition) -> Mapping[str, frozenset[str]]:
    """For each item its own name and those of its battery, its block and, in a survey under work, its scale."""
    items = edition.source.survey.items() if edition.source else ()
    scales = {item.id: item.answer.scale.name for item in items if isinstance(item.answer, Choice)}
    return {
        item.id: frozenset(name for name in (item.id, item.battery, item.block, scales.get(item.id)) if name)
        for item in edition.items
    }
