"""What a rule is given to judge: one survey on its core, or all municipalities of one core."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from btu_dsl.diagnostics.report import Subject
from btu_dsl.diagnostics.span import NOWHERE, Span
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.reach import Reachability
from btu_dsl.model.nodes import Survey
from btu_dsl.series.edition import Edition, edition_of
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
    def policy(self) -> Mapping[str, Data]:
        return self.flow.survey.policy

    @cached_property
    def edition(self) -> Edition:
        return edition_of(self.flow)

    @cached_property
    def core_edition(self) -> Edition:
        return self.edition if self.is_core else edition_of(self.core)

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
    """Every survey of one run that stands on versions of one core: at least two, in the order of the run."""

    core_id: str
    cases: tuple[Case, ...] = field(default=())
