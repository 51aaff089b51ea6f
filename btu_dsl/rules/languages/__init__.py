"""Language against language."""

from btu_dsl.rulebook.rule import Check
from btu_dsl.rules.case import Case
from btu_dsl.rules.languages import lng001_incomplete_translation as lng001
from btu_dsl.rules.languages import lng002_option_structure_mismatch as lng002
from btu_dsl.rules.languages import lng003_option_label_collision as lng003
from btu_dsl.rules.languages import lng004_placeholder_mismatch as lng004
from btu_dsl.rules.languages import lng005_stale_translation as lng005
from btu_dsl.rules.languages import lng006_unapproved_translation as lng006
from btu_dsl.rules.languages import lng007_formal_feature_mismatch as lng007

CASES: tuple[Check[Case], ...] = (
    Check(lng001.RULE, lng001.check),
    Check(lng002.RULE, lng002.check),
    Check(lng003.RULE, lng003.check),
    Check(lng004.RULE, lng004.check),
    Check(lng005.RULE, lng005.check),
    Check(lng006.RULE, lng006.check),
    Check(lng007.RULE, lng007.check),
)
