"""What a rule that looks at plans is given: one survey with the plans that were made of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from btu_dsl.plan.paper import PaperPlan
from btu_dsl.plan.phone import PhonePlan
from btu_dsl.rules.case import Case

if TYPE_CHECKING:
    from btu_dsl.plan.choose import Plan


@dataclass(frozen=True, kw_only=True)
class Planned:
    """One survey with the plans that were made of it."""

    case: Case
    plans: "Sequence[Plan]"

    def papers(self) -> Iterator[PaperPlan]:
        """The papers in the order of their languages."""
        return (plan for plan in self.plans if isinstance(plan, PaperPlan))

    def scripts(self) -> Iterator[PhonePlan]:
        """The phone scripts in the order of their languages."""
        return (plan for plan in self.plans if isinstance(plan, PhonePlan))
