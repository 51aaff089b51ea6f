"""Who is asked what: conditions that cannot be met, that never matter, that forget an answer."""

from btu_dsl.rulebook.rule import Check
from btu_dsl.rules.case import Case
from btu_dsl.rules.routing import rte001_unreachable_item as rte001
from btu_dsl.rules.routing import rte002_constant_condition as rte002
from btu_dsl.rules.routing import rte003_condition_on_impossible_code as rte003
from btu_dsl.rules.routing import rte004_missing_code_satisfies_condition as rte004
from btu_dsl.rules.routing import rte007_end_without_effect as rte007
from btu_dsl.rules.routing import rte008_filter_that_takes_every_answer as rte008
from btu_dsl.rules.routing import rte009_two_conditions_one_branch as rte009
from btu_dsl.rules.routing import rte010_option_never_accepted as rte010
from btu_dsl.rules.routing import rte011_answer_that_may_be_skipped as rte011
from btu_dsl.rules.routing import rte012_check_that_never_fails as rte012
from btu_dsl.rules.routing import rte013_check_that_never_holds as rte013
from btu_dsl.rules.routing import rte014_base_promises_more as rte014
from btu_dsl.rules.routing import rte015_not_proved as rte015

CASES: tuple[Check[Case], ...] = (
    Check(rte001.RULE, rte001.check),
    Check(rte002.RULE, rte002.check),
    Check(rte003.RULE, rte003.check),
    Check(rte004.RULE, rte004.check),
    Check(rte007.RULE, rte007.check),
    Check(rte008.RULE, rte008.check),
    Check(rte009.RULE, rte009.check),
    Check(rte010.RULE, rte010.check),
    Check(rte011.RULE, rte011.check),
    Check(rte012.RULE, rte012.check),
    Check(rte013.RULE, rte013.check),
    Check(rte014.RULE, rte014.check),
    Check(rte015.RULE, rte015.check),
)
