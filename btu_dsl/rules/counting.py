"""One counting rule everywhere: battery rows, follow-ups and open questions count one each, background does not."""

from collections.abc import Iterable, Mapping

from btu_dsl.model.nodes import Item, Survey
from btu_dsl.rulebook.profiles import TARGETS
from btu_dsl.rules.policy import profile_of


def counted(items: Iterable[Item]) -> int:
    return sum(1 for item in items if item.counts)


def local_items(survey: Survey) -> tuple[Item, ...]:
    return tuple(item for item in survey.items() if item.tier == "local")


def limit(survey: Survey, group: str, name: str) -> int | None:
    """The number at `policy.<group>.<name>`; where the policy says none, that of its target group or profile."""
    held = survey.policy.get(group)
    values = held if isinstance(held, Mapping) else {}
    value = values.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if (group, name) == ("length", "max_items"):
        return TARGETS.get(str(values.get("target")))
    return profile_of(survey).max_local if (group, name) == ("local", "max_items") else None
