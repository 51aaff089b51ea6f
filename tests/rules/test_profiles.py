"""The profiles name rules that there are, and a list shows each as the profile weighs it."""

import pytest

from btu_dsl.pipeline import all_rules
from btu_dsl.rulebook.profiles import PROFILES, TARGETS
from btu_dsl.source.definitions import definitions


def test_they_are_those_of_the_schema():
    assert [*PROFILES] == definitions()["policy"]["properties"]["profile"]["enum"]
    assert {*TARGETS} <= {*definitions()["length"]["properties"]["target"]["enum"]}


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_names_rules_that_there_are(name: str):
    profile = PROFILES[name]
    assert {*profile.levels, *profile.locked} <= all_rules().keys()


@pytest.mark.parametrize("name", PROFILES)
def test_a_rule_that_is_off_is_not_locked(name: str):
    profile = PROFILES[name]
    assert {code for code, level in profile.levels.items() if level is None}.isdisjoint(profile.locked)
    assert profile.purpose.en
    assert profile.purpose.da
    assert profile.source
