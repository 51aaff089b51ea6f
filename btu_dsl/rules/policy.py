"""A core's policy as rules read it: how much each rule weighs, and which an overlay must leave alone."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Diagnostic, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.model.nodes import Survey
from btu_dsl.rulebook import governance
from btu_dsl.rulebook.profiles import NO_PROFILE, PROFILES, Profile
from btu_dsl.rulebook.rule import OwnRule, Rule
from btu_dsl.rules.case import Case
from btu_dsl.rules.ways import filled
from btu_dsl.syntax.nodes import Data

_LOOSEN = Words("loosen `{path}` from {core} to {own}", "lempe `{path}` fra {core} til {own}")
_WEIGH = Words(
    "weigh {path} as `{own}`: the core says `{core}`", "lade {path} veje som `{own}`: grundskemaet siger `{core}`"
)
_HERE = Words("looser than the core", "løsere end grundskemaet")


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """`levels` are those that differ from the rules' own; None is off."""

    profile: Profile
    levels: Mapping[str, Level | None]
    locked: frozenset[str]

    def weighed(self, finding: Diagnostic) -> Diagnostic | None:
        """The finding at the level that the policy gives its rule; None where that is off.

        One that weighs less than its rule usually does is not made heavier.
        """
        if not is_of_a_rule(finding) or finding.code not in self.levels:
            return finding
        level = self.levels[finding.code]
        if level is None:
            return None
        lighter = finding.level.rank < finding.record.level.rank
        return finding if lighter and finding.level.rank <= level.rank else replace(finding, level=level)


def is_of_a_rule(finding: Diagnostic) -> bool:
    """Whether policy, allowances and waivers may touch it: faults of the compiler they may not."""
    return isinstance(finding.record, Rule | OwnRule)


def profile_of(survey: Survey) -> Profile:
    return PROFILES.get(str(survey.policy.get("profile")), NO_PROFILE)


def policy_of(survey: Survey, rules: Mapping[str, Rule]) -> Policy:
    """That of the core, with what the overlay weighs heavier."""
    profile = profile_of(survey)
    levels = {**profile.levels, **_levels(survey.policy.get("levels"))}
    raised = {
        code: level
        for code, level in _levels(survey.levels).items()
        if _rank(level) >= _rank(_usual(code, levels, rules))
    }
    locked = survey.policy.get("locked")
    own = frozenset(str(code) for code in locked) if isinstance(locked, tuple) else frozenset()
    return Policy(profile=profile, levels={**levels, **raised}, locked=profile.locked | own)


def _levels(value: Data) -> dict[str, Level | None]:
    listed = value if isinstance(value, Mapping) else {}
    return {code: None if level == "off" else Level(str(level)) for code, level in listed.items()}


def _usual(code: str, levels: Mapping[str, Level | None], rules: Mapping[str, Rule]) -> Level | None:
    if code in levels:
        return levels[code]
    return rules[code].level if code in rules else None


def _rank(level: Level | None) -> int:
    return -1 if level is None else level.rank


def report_loosened(case: Case, rules: Mapping[str, Rule], sink: Sink) -> None:
    """Tell of everything in an overlay's policy that is looser than the core's."""
    survey = case.survey
    for one in survey.loosened:
        _report(case, sink, one.span, _LOOSEN, one.path, one.core, one.own)
    before = {**profile_of(survey).levels, **_levels(survey.policy.get("levels"))}
    for code, level in _levels(survey.levels).items():
        usual = _usual(code, before, rules)
        if _rank(level) < _rank(usual):
            span = survey.level_places.get(f"levels.{code}", survey.span)
            _report(case, sink, span, _WEIGH, code, str(usual), str(level or "off"))


def _report(case: Case, sink: Sink, span: Span, act: Words, path: str, core: str, own: str) -> None:
    act = filled(act, path=path, core=core, own=own)
    sink.report(governance.LOCKED_RULE, span, subject=case.subject(), act=act, here=_HERE)
