"""Codes and missing answers."""

from btu_dsl.rulebook.rule import Check
from btu_dsl.rules.case import Case
from btu_dsl.rules.coding import cod001_missing_code_collision as cod001
from btu_dsl.rules.coding import cod002_inconsistent_missing_codes as cod002
from btu_dsl.rules.coding import cod003_missing_kinds_collapsed as cod003
from btu_dsl.rules.coding import cod004_ambiguous_yaml_scalar as cod004
from btu_dsl.rules.coding import cod005_exclusive_option_unmarked as cod005

CASES: tuple[Check[Case], ...] = (
    Check(cod001.RULE, cod001.check),
    Check(cod002.RULE, cod002.check),
    Check(cod003.RULE, cod003.check),
    Check(cod004.RULE, cod004.check),
    Check(cod005.RULE, cod005.check),
)
