"""All municipalities of one core."""

from btu_dsl.rulebook.rule import Check
from btu_dsl.rules.across import set001_core_version_skew as set001
from btu_dsl.rules.across import set002_route_differs_between_municipalities as set002
from btu_dsl.rules.across import set003_mode_or_period_skew as set003
from btu_dsl.rules.across import set004_promotable_local_item as set004
from btu_dsl.rules.case import Fleet

FLEETS: tuple[Check[Fleet], ...] = (
    Check(set001.RULE, set001.check),
    Check(set002.RULE, set002.check),
    Check(set003.RULE, set003.check),
    Check(set004.RULE, set004.check),
)
