"""Data protection."""

from btu_dsl.rulebook.rule import Check
from btu_dsl.rules.case import Case
from btu_dsl.rules.privacy import prv001_undeclared_identifier_item as prv001
from btu_dsl.rules.privacy import prv002_cpr_number_in_source as prv002
from btu_dsl.rules.privacy import prv003_special_category_undeclared as prv003
from btu_dsl.rules.privacy import prv004_anonymity_claim_contradiction as prv004
from btu_dsl.rules.privacy import prv005_open_text_without_privacy_note as prv005
from btu_dsl.rules.privacy import prv006_reporting_threshold_missing as prv006

CASES: tuple[Check[Case], ...] = (
    Check(prv001.RULE, prv001.check),
    Check(prv002.RULE, prv002.check),
    Check(prv003.RULE, prv003.check),
    Check(prv004.RULE, prv004.check),
    Check(prv005.RULE, prv005.check),
    Check(prv006.RULE, prv006.check),
)
