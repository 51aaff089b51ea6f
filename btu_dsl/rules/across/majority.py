"""What most municipalities have in common. A municipality counts once, however many surveys of it there are."""

from collections.abc import Sequence
from dataclasses import dataclass

from btu_dsl.diagnostics.record import Words
from btu_dsl.rules.case import Case, Fleet


@dataclass(frozen=True, slots=True, kw_only=True)
class Majority:
    """`value` is what most have; `case` the first that has it, and `who` the codes of all municipalities that do."""

    value: str
    case: Case
    who: frozenset[str]

    def others(self, case: Case) -> Words:
        """How many other municipalities have it, in words."""
        number = len(self.who - {code_of(case)})
        if number == 1:
            return Words("1 other municipality", "1 anden kommune")
        return Words(f"{number} other municipalities", f"{number} andre kommuner")

    def lacks(self, case: Case) -> bool:
        """Whether the case's municipality has it in no survey of its own: two of one are never held together."""
        return code_of(case) not in self.who


def majority(found: Sequence[tuple[Case, str]]) -> Majority:
    """Of what equally many have the last in order."""
    who: dict[str, set[str]] = {}
    for case, value in found:
        who.setdefault(value, set()).add(code_of(case))
    common = max(who, key=lambda value: (len(who[value]), value))
    first = next(case for case, value in found if value == common)
    return Majority(value=common, case=first, who=frozenset(who[common]))


def municipalities(cases: Sequence[Case]) -> int:
    return len({code_of(case) for case in cases})


def by_core(fleet: Fleet) -> tuple[tuple[Case, ...], ...]:
    """The surveys of each version of the core: only these can be asked the same."""
    versions: dict[str, list[Case]] = {}
    for case in fleet.cases:
        versions.setdefault(case.survey.core_version, []).append(case)
    return tuple(tuple(cases) for cases in versions.values())


def code_of(case: Case) -> str:
    municipality = case.survey.municipality
    return municipality.code if municipality else case.survey.id
