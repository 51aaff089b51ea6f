"""A survey against an earlier wave of itself."""

from btu_dsl.rulebook.rule import Check
from btu_dsl.rules.trend import trd001_item_removed_without_tombstone as trd001
from btu_dsl.rules.trend import trd002_wording_changed as trd002
from btu_dsl.rules.trend import trd003_scale_changed as trd003
from btu_dsl.rules.trend import trd004_code_meaning_changed as trd004
from btu_dsl.rules.trend import trd005_retired_name_or_code_reused as trd005
from btu_dsl.rules.trend import trd006_base_changed as trd006
from btu_dsl.rules.trend import trd007_preceding_context_changed as trd007
from btu_dsl.rules.trend import trd008_reference_period_or_population_changed as trd008
from btu_dsl.rules.trend import trd009_mode_mix_changed as trd009
from btu_dsl.rules.trend import trd010_index_composition_changed as trd010
from btu_dsl.rules.trend import trd011_undeclared_series_break as trd011
from btu_dsl.rules.trend import trd012_renamed_without_mapping as trd012
from btu_dsl.series.pair import Pair

PAIRS: tuple[Check[Pair], ...] = (
    Check(trd001.RULE, trd001.check),
    Check(trd002.RULE, trd002.check),
    Check(trd003.RULE, trd003.check),
    Check(trd004.RULE, trd004.check),
    Check(trd005.RULE, trd005.check),
    Check(trd006.RULE, trd006.check),
    Check(trd007.RULE, trd007.check),
    Check(trd008.RULE, trd008.check),
    Check(trd009.RULE, trd009.check),
    Check(trd010.RULE, trd010.check),
    Check(trd011.RULE, trd011.check),
    Check(trd012.RULE, trd012.check),
)
