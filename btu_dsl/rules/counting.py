"""One counting rule everywhere: battery rows, follow-ups and open questions count one each, background does not."""

from collections.abc import Iterable, Mapping

from btu_dsl.model.nodes import Item, Survey


def counted(items: Iterable[Item]) -> int:
    return sum(1 for item in items if item.counts)


def local_items(survey: Survey) -> tuple[Item, ...]:
    return tuple(item for item in survey.items() if item.tier == "local")


def limit(survey: Survey, group: str, name: str) -> int | None:
    """The number at `policy.<group>.<name>`, or None where the policy says nothing."""
    held = survey.policy.get(group)
    value = held.get(name) if isinstance(held, Mapping) else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None
