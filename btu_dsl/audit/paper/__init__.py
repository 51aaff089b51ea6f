"""What is printed on paper, and where."""

from btu_dsl.audit.paper import pap001_question_split_across_pages as pap001
from btu_dsl.audit.paper import pap002_missing_skip_instruction as pap002
from btu_dsl.audit.paper import pap003_mark_area_out_of_spec as pap003
from btu_dsl.audit.paper import pap004_form_identity_missing as pap004
from btu_dsl.audit.paper import pap005_local_block_moves_core_boxes as pap005
from btu_dsl.audit.planned import Planned
from btu_dsl.rulebook.rule import Check

CHECKS: tuple[Check[Planned], ...] = (
    Check(pap001.RULE, pap001.check),
    Check(pap002.RULE, pap002.check),
    Check(pap003.RULE, pap003.check),
    Check(pap004.RULE, pap004.check),
    Check(pap005.RULE, pap005.check),
)
