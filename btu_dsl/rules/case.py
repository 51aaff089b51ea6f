"""What a rule is given to judge: one survey on its core, or all municipalities of one core."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from btu_dsl.diagnostics.report import Subject
from btu_dsl.diagnostics.span import NOWHERE, Span
from btu_dsl.flow.build import resolver
from btu_dsl.flow.classical import classical
from btu_dsl.flow.lower import lower_false, lower_true
from btu_dsl.flow.lowered import Lowered
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.proof import Proof
from btu_dsl.flow.reach import Reachability
from btu_dsl.model.nodes import Survey
from btu_dsl.series.edition import Edition, edition_of, wave_of
from btu_dsl.syntax.nodes import Data


@dataclass(frozen=True, kw_only=True)
class Case:
    """One survey as it is fielded, and the core that it stands on (itself, when it is one).

    `declared_pin` is `id@version#root` as the overlay wrote it at `pin_span`, empty for a core; `core_root` the root
    in hex that the core has.
    """

    flow: Flow
    core: Flow
    declared_pin: str = ""
    pin_span: Span = NOWHERE
    core_root: str = ""

    @property
    def survey(self) -> Survey:
        return self.flow.survey

    @property
    def is_core(self) -> bool:
        """Also of a core as a round fields it, which is another object with its own way home for the answers."""
        return self.flow.survey.municipality is None

    @property
    def called(self) -> str:
        """The municipality's name, the survey's id where there is none."""
        municipality = self.flow.survey.municipality
        return municipality.name if municipality else self.flow.survey.id

    @property
    def wave(self) -> str:
        """The wave that its core was made for; of a core that keeps no lineage, its version."""
        lineage = [(one.wave, one.version) for one in self.core.survey.lineage]
        return wave_of(lineage, self.survey.core_version) or self.survey.core_version

    @property
    def policy(self) -> Mapping[str, Data]:
        return self.flow.survey.policy

    @cached_property
    def edition(self) -> Edition:
        return edition_of(self.flow)

    @cached_property
    def core_edition(self) -> Edition:
        return self.edition if self.is_core else edition_of(self.core)

    @cached_property
    def proof(self) -> Proof:
        """Who is asked what."""
        return Proof(self.flow, self._read_twice())

    @cached_property
    def proof_of_checks(self) -> Proof:
        """With which answers. Apart from the other, for sums in checks make long ranges too much to try."""
        resolve = resolver(self.survey)
        requires = [check.require for item in self.survey.items() for check in item.checks]
        told = (lower(require, resolve) for require in requires for lower in (lower_true, lower_false))
        return Proof(self.flow, (*self._read_twice(), *told))

    def _read_twice(self) -> tuple[Lowered, ...]:
        """Conditions as they are and as they are taken to be by somebody who forgets missing answers."""
        resolve, survey = resolver(self.survey), self.survey
        written = [base.when for base in survey.bases]
        written += [one.ask_if for block in survey.blocks for one in (block, *block.entries) if one.ask_if is not None]
        written += [row.ask_if for battery in survey.batteries() for row in battery.rows if row.ask_if is not None]
        written += [value.expression for value in survey.derived if value.function == "when" and value.expression]
        return tuple(lower(one, resolve) for one in written for lower in (lower_true, classical))

    @cached_property
    def reachability(self) -> Reachability:
        return Reachability(self.flow)

    def subject(self, item: str = "", facet: str = "", language: str = "", mode: str = "") -> Subject:
        survey = self.flow.survey
        return Subject(
            survey=survey.id,
            municipality=survey.municipality.code if survey.municipality else "",
            item=item,
            facet=facet,
            language=language,
            mode=mode,
        )


@dataclass(frozen=True, kw_only=True)
class Fleet:
    """Every survey of one run that stands on versions of one core made for one wave: of at least two municipalities,
    in the order of the run.
    """

    core_id: str
    cases: tuple[Case, ...] = field(default=())
