"""Whose a finding is: a municipality is told of what it wrote itself, the core's owner of everything else."""

from collections.abc import Iterator

from btu_dsl.model.nodes import Item, Owner
from btu_dsl.rules.case import Case


def is_own(case: Case, owner: Owner) -> bool:
    """Whether whoever checks this survey can change what `owner` wrote."""
    return case.is_core or owner.kind == "overlay"


def own_items(case: Case) -> Iterator[Item]:
    return (item for item in case.survey.items() if is_own(case, item.owner))
