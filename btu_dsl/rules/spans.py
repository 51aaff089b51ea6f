"""Where in the source a finding about a condition points."""

from btu_dsl.diagnostics.span import Span
from btu_dsl.flow.nodes import Flow
from btu_dsl.model.nodes import Battery, Item


def condition_span(flow: Flow, item: Item) -> Span:
    """The item's own condition, else the nearest around it, else the item."""
    for block in flow.survey.blocks:
        for entry in block.entries:
            if entry is item or (isinstance(entry, Battery) and item in entry.rows):
                for holder in (item, entry, block):
                    if holder.ask_if is not None:
                        return holder.ask_if.span
    return item.span
