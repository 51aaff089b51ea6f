"""Mode against mode."""

from btu_dsl.rulebook.rule import Check
from btu_dsl.rules.case import Case
from btu_dsl.rules.modes import mod001_item_missing_in_mode as mod001
from btu_dsl.rules.modes import mod002_options_differ_between_modes as mod002
from btu_dsl.rules.modes import mod003_undeclared_mode_wording as mod003
from btu_dsl.rules.modes import mod004_dont_know_regime_differs as mod004
from btu_dsl.rules.modes import mod005_multi_answer_format_differs as mod005
from btu_dsl.rules.modes import mod006_forced_response_in_web as mod006
from btu_dsl.rules.modes import mod007_mode_bound_wording as mod007
from btu_dsl.rules.modes import mod008_mode_not_recorded as mod008

CASES: tuple[Check[Case], ...] = (
    Check(mod001.RULE, mod001.check),
    Check(mod002.RULE, mod002.check),
    Check(mod003.RULE, mod003.check),
    Check(mod004.RULE, mod004.check),
    Check(mod005.RULE, mod005.check),
    Check(mod006.RULE, mod006.check),
    Check(mod007.RULE, mod007.check),
    Check(mod008.RULE, mod008.check),
)
