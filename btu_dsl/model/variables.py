"""What the variables of one item are called in a data file, beside the item's own."""

from collections.abc import Iterator

from btu_dsl.model.nodes import Choice, Code, Item


def specify_name(variable: str, code: Code) -> str:
    """The variable that holds what somebody wrote beside an answer."""
    return f"{variable}_{code.value}_text"


def option_name(variable: str, code: Code) -> str:
    """The variable of one answer of a multiple choice."""
    return f"{variable}_{code.value}"


def further_names(item: Item) -> Iterator[str]:
    """Every name that a data file has for the item beside `item.variable`."""
    if not isinstance(item.answer, Choice):
        return
    for code in item.answer.scale.codes:
        if item.answer.many:
            yield option_name(item.variable, code)
        if code.specify:
            yield specify_name(item.variable, code)
