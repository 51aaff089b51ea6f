"""Names, facts, length."""

from btu_dsl.rulebook.rule import Check
from btu_dsl.rules.case import Case
from btu_dsl.rules.structure import str001_invalid_variable_name as str001
from btu_dsl.rules.structure import str002_missing_survey_metadata as str002
from btu_dsl.rules.structure import str003_hardcoded_question_number as str003
from btu_dsl.rules.structure import str004_length_budget_exceeded as str004
from btu_dsl.rules.structure import str005_declared_and_never_used as str005

CASES: tuple[Check[Case], ...] = (
    Check(str001.RULE, str001.check),
    Check(str002.RULE, str002.check),
    Check(str003.RULE, str003.check),
    Check(str004.RULE, str004.check),
    Check(str005.RULE, str005.check),
)
