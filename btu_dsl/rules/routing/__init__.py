"""Who is asked what: conditions that cannot be met, that never matter, that forget an answer."""

from btu_dsl.rulebook.rule import Check
from btu_dsl.rules.case import Case
from btu_dsl.rules.routing import rte001_unreachable_item as rte001
from btu_dsl.rules.routing import rte002_constant_condition as rte002
from btu_dsl.rules.routing import rte003_condition_on_impossible_code as rte003
from btu_dsl.rules.routing import rte004_missing_code_satisfies_condition as rte004

CASES: tuple[Check[Case], ...] = (
    Check(rte001.RULE, rte001.check),
    Check(rte002.RULE, rte002.check),
    Check(rte003.RULE, rte003.check),
    Check(rte004.RULE, rte004.check),
)
