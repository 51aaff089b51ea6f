"""Which plans a survey needs: one web form and one codebook for all languages, a paper and a phone script for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from btu_dsl.diagnostics.report import Diagnostic, Sink
from btu_dsl.flow.nodes import Flow
from btu_dsl.plan.identity import Identity

if TYPE_CHECKING:
    from btu_dsl.plan.codebook import CodebookPlan
    from btu_dsl.plan.paper import PaperPlan
    from btu_dsl.plan.phone import PhonePlan
    from btu_dsl.plan.web import WebPlan

    Plan = WebPlan | PaperPlan | PhonePlan | CodebookPlan

TARGETS = ("web", "paper", "phone", "codebook")


@dataclass(frozen=True, slots=True)
class Wanted:
    """`targets` among `TARGETS`; `languages` empty for all that the survey fields."""

    targets: tuple[str, ...]
    languages: tuple[str, ...] = ()


TELLING = Wanted(("paper", "phone"))
"""The plans that may find something, for lack of room or of a glyph; `check` makes no others."""


def make_plans(flow: Flow, identity: Identity, wanted: Wanted, sink: Sink) -> "list[Plan]":
    """The plans of one survey in the order of `TARGETS`; a mode that is not fielded has none."""
    survey = flow.survey
    languages = tuple(one for one in survey.languages if not wanted.languages or one in wanted.languages)
    fielded = replace(flow, survey=replace(survey, languages=languages))
    targets = [one for one in TARGETS if one in wanted.targets and (one == "codebook" or one in survey.modes)]
    return [plan for target in targets for plan in _plans(target, fielded, identity, sink)]


def with_exceptions(plans: "list[Plan]", aside: Sequence[Diagnostic]) -> "list[Plan]":
    """The plans, the codebook with the findings that were set aside."""
    if not aside:
        return plans
    from btu_dsl.plan.codebook import CodebookPlan, ExceptionEntry  # noqa: PLC0415  # as below

    entries = tuple(
        ExceptionEntry(
            rule=one.code,
            name=one.record.name,
            item=one.subject.item,
            state=one.state,
            reason=one.reason,
            until=one.until,
        )
        for one in aside
    )
    return [
        replace(plan, head=replace(plan.head, exceptions=entries)) if isinstance(plan, CodebookPlan) else plan
        for plan in plans
    ]


def _plans(target: str, flow: Flow, identity: Identity, sink: Sink) -> "Iterator[Plan]":
    survey = flow.survey
    # A builder is imported when its output is wanted: check would else spend a third of its time on importing.
    match target:
        case "web":
            from btu_dsl.plan.web_build import build_web  # noqa: PLC0415

            yield build_web(survey, flow, identity)
        case "paper":
            from btu_dsl.plan.paper_all import build_papers  # noqa: PLC0415

            yield from build_papers(flow, identity, sink)
        case "phone":
            from btu_dsl.plan.phone_build import build_phones  # noqa: PLC0415

            yield from build_phones(flow, identity, sink)
        case _:
            from btu_dsl.plan.codebook_build import build_codebook  # noqa: PLC0415

            yield build_codebook(survey, flow, identity)
