"""What is said on the phone."""

from btu_dsl.audit.phone import tel001_read_aloud_flag_missing as tel001
from btu_dsl.audit.phone import tel002_too_many_options_to_read as tel002
from btu_dsl.audit.phone import tel003_unspeakable_text as tel003
from btu_dsl.audit.phone import tel004_spoken_scale_not_introduced as tel004
from btu_dsl.audit.planned import Planned
from btu_dsl.rulebook.rule import Check

CHECKS: tuple[Check[Planned], ...] = (
    Check(tel001.RULE, tel001.check),
    Check(tel002.RULE, tel002.check),
    Check(tel003.RULE, tel003.check),
    Check(tel004.RULE, tel004.check),
)
