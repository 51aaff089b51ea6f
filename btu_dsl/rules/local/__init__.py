"""A municipality's own questions."""

from btu_dsl.rulebook.rule import Check
from btu_dsl.rules.case import Case
from btu_dsl.rules.local import loc001_too_many_local_items as loc001
from btu_dsl.rules.local import loc002_local_item_misplaced as loc002
from btu_dsl.rules.local import loc003_local_name_outside_namespace as loc003
from btu_dsl.rules.local import loc004_local_affects_core_routing as loc004
from btu_dsl.rules.local import loc005_local_duplicates_core as loc005
from btu_dsl.rules.local import loc006_local_lookalike_scale as loc006
from btu_dsl.rules.local import loc007_local_coverage_gap as loc007
from btu_dsl.rules.local import loc008_local_answer_not_open as loc008

CASES: tuple[Check[Case], ...] = (
    Check(loc001.RULE, loc001.check),
    Check(loc002.RULE, loc002.check),
    Check(loc003.RULE, loc003.check),
    Check(loc004.RULE, loc004.check),
    Check(loc005.RULE, loc005.check),
    Check(loc006.RULE, loc006.check),
    Check(loc007.RULE, loc007.check),
    Check(loc008.RULE, loc008.check),
)
