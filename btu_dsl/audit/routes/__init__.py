"""Whether every mode asks the same, and whether paper can."""

from btu_dsl.audit.planned import Planned
from btu_dsl.audit.routes import rte005_route_differs_between_modes as rte005
from btu_dsl.audit.routes import rte006_skip_not_expressible_on_paper as rte006
from btu_dsl.rulebook.rule import Check

CHECKS: tuple[Check[Planned], ...] = (
    Check(rte005.RULE, rte005.check),
    Check(rte006.RULE, rte006.check),
)
