"""Plain language."""

from btu_dsl.rulebook.rule import Check
from btu_dsl.rules.case import Case
from btu_dsl.rules.plain import pln001_lix_above_limit as pln001
from btu_dsl.rules.plain import pln002_long_question as pln002
from btu_dsl.rules.plain import pln003_double_barrelled_question as pln003
from btu_dsl.rules.plain import pln004_negated_question as pln004
from btu_dsl.rules.plain import pln005_missing_reference_period as pln005
from btu_dsl.rules.plain import pln006_meaning_by_colour_or_icon_only as pln006

CASES: tuple[Check[Case], ...] = (
    Check(pln001.RULE, pln001.check),
    Check(pln002.RULE, pln002.check),
    Check(pln003.RULE, pln003.check),
    Check(pln004.RULE, pln004.check),
    Check(pln005.RULE, pln005.check),
    Check(pln006.RULE, pln006.check),
)
