"""Answers of closed lists."""

from btu_dsl.rulebook.rule import Check
from btu_dsl.rules.case import Case
from btu_dsl.rules.scales import scl001_unbalanced_scale as scl001
from btu_dsl.rules.scales import scl002_scale_direction_inconsistent as scl002
from btu_dsl.rules.scales import scl003_mixed_scale_in_battery as scl003
from btu_dsl.rules.scales import scl004_nonsubstantive_inside_scale as scl004
from btu_dsl.rules.scales import scl005_partially_labelled_scale as scl005
from btu_dsl.rules.scales import scl006_one_sided_stem as scl006

CASES: tuple[Check[Case], ...] = (
    Check(scl001.RULE, scl001.check),
    Check(scl002.RULE, scl002.check),
    Check(scl003.RULE, scl003.check),
    Check(scl004.RULE, scl004.check),
    Check(scl005.RULE, scl005.check),
    Check(scl006.RULE, scl006.check),
)
