"""A fielded survey against the core that it stands on, and against the core that it pins."""

from btu_dsl.rulebook.rule import Check
from btu_dsl.rules.case import Case
from btu_dsl.rules.core import cor001_core_item_missing as cor001
from btu_dsl.rules.core import cor002_core_wording_changed as cor002
from btu_dsl.rules.core import cor003_core_scale_changed as cor003
from btu_dsl.rules.core import cor004_core_order_changed as cor004
from btu_dsl.rules.core import cor005_foreign_item_in_core_block as cor005
from btu_dsl.rules.core import cor006_core_base_changed as cor006
from btu_dsl.rules.core import cor007_core_nonsubstantive_changed as cor007
from btu_dsl.rules.core import cor008_core_frame_changed as cor008
from btu_dsl.rules.core import cor009_slot_value_out_of_policy as cor009
from btu_dsl.rules.core import cor010_core_pin_mismatch as cor010
from btu_dsl.series.pair import Pair

PAIRS: tuple[Check[Pair], ...] = (
    Check(cor001.RULE, cor001.check),
    Check(cor002.RULE, cor002.check),
    Check(cor003.RULE, cor003.check),
    Check(cor004.RULE, cor004.check),
    Check(cor005.RULE, cor005.check),
    Check(cor006.RULE, cor006.check),
    Check(cor007.RULE, cor007.check),
    Check(cor008.RULE, cor008.check),
)
CASES: tuple[Check[Case], ...] = (
    Check(cor009.RULE, cor009.check),
    Check(cor010.RULE, cor010.check),
)
