"""The compiler on one page: read → declared → survey → flow → rules → plans → artefacts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from btu_dsl import clock
from btu_dsl.audit import engine as audit
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import NOWHERE
from btu_dsl.emit.artefact import Artefact
from btu_dsl.flow.build import build_flow
from btu_dsl.flow.nodes import Flow
from btu_dsl.model.advice import kind_words
from btu_dsl.model.nodes import Survey
from btu_dsl.model.resolve import Resolved, resolve
from btu_dsl.model.rounds import resolve_round
from btu_dsl.model.universe import Universe
from btu_dsl.plan.choose import Wanted, make_plans, with_exceptions
from btu_dsl.plan.identity import Identity
from btu_dsl.rulebook.faults import resolving, usage
from btu_dsl.rulebook.rule import Rule
from btu_dsl.rules import across, engine
from btu_dsl.rules.case import Case, Fleet
from btu_dsl.rules.facts import run_own_rules
from btu_dsl.rules.settle import settle
from btu_dsl.rules.ways import Granted, Ways, baseline_for, granted_for
from btu_dsl.series.edition import Edition
from btu_dsl.series.held import hold_to_release
from btu_dsl.series.pair import pair_of
from btu_dsl.series.roots import Roots, facet_hashes, roots
from btu_dsl.syntax.nodes import Baseline, Overlay, Questionnaire, Round

if TYPE_CHECKING:
    from btu_dsl.plan.choose import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """One survey after the front end: checked, lowered, hashed, and ready for plans.

    `found` gathers what the rules find in it, whoever looks, and `looked` the codes of those that have; `judge` says in
    the end which findings stand, in view of what is `granted` to it and of the `baseline` that it was adopted with.
    """

    resolved: Resolved
    case: Case
    roots: Roots
    identity: Identity
    found: Sink = field(default_factory=Sink)
    looked: set[str] = field(default_factory=set)
    granted: tuple[Granted, ...] = ()
    baseline: Baseline | None = None

    @property
    def flow(self) -> Flow:
        return self.case.flow

    @property
    def survey(self) -> Survey:
        return self.resolved.survey

    @property
    def name(self) -> str:
        return f"{self.survey.id}@{self.survey.version}"


def compile_path(path: Path, universe: Universe, sink: Sink) -> list[Compiled]:
    """Every survey that a file stands for: one for a questionnaire or overlay, several for a round."""
    declared = universe.read(path, sink)
    match declared:
        case None:
            return []
        case Questionnaire() | Overlay():
            found = [resolve(declared, path, universe, sink)]
        case Round():
            found = resolve_round(declared, path, universe, sink)
        case _:
            sink.report(usage.NOT_A_QUESTIONNAIRE_FILE, declared.span, path=path, kind=kind_words(declared))
            return []
    compiled = [front_end(resolved, sink) for resolved in found if resolved is not None]
    return [_with_promises(one, path, universe, sink) for one in compiled]


def front_end(resolved: Resolved, sink: Sink) -> Compiled:
    """Lower, hash, hold the pin against the root, run the rules that need no second survey and no plan."""
    flow = build_flow(resolved.survey)
    core = flow if resolved.core is resolved.survey else build_flow(resolved.core)
    core_roots = roots(core, facet_hashes(core))
    check_pin(resolved, core_roots, sink)
    pin = resolved.pin
    case = Case(
        flow=flow,
        core=core,
        declared_pin=pin.text if pin else "",
        pin_span=pin.span if pin else NOWHERE,
        core_root=core_roots.root,
    )
    identity = identify(resolved.survey, core_roots)
    compiled = Compiled(resolved=resolved, case=case, roots=core_roots, identity=identity)
    engine.run_case_rules(case, compiled.found)
    run_own_rules(case, compiled.found)
    compiled.looked.update(check.rule.code for check in engine.CASES)
    compiled.looked.update(rule.code.text for rule in case.survey.rules)
    return compiled


def _with_promises(compiled: Compiled, path: Path, universe: Universe, sink: Sink) -> Compiled:
    """Held against the release of its core, and with what has been granted to it."""
    core = f"{compiled.survey.core_id}@{compiled.survey.core_version}"
    hold_to_release(core, compiled.roots, compiled.resolved.core.span, path, sink, universe.sources)
    granted = granted_for(core, universe, sink)
    return replace(compiled, granted=granted, baseline=baseline_for(compiled.survey.id, universe, sink))


def check_pin(resolved: Resolved, core_roots: Roots, sink: Sink) -> None:
    """The overlay must say which root it was written for; that it is the core's is a rule, COR010."""
    if resolved.pin is not None and "#" not in resolved.pin.text:
        core = f"{resolved.core.id}@{resolved.core.version}"
        sink.report(resolving.UNPINNED, resolved.pin.span, core=core, root=core_roots.root[:8])


def identify(survey: Survey, core_roots: Roots) -> Identity:
    """What every artefact says of itself, and in which languages it must say that its wording is reconstructed."""
    reconstructed = {
        language
        for text in survey.texts()
        for language, rendering in text.by_language.items()
        if rendering.provenance == "reconstructed"
    }
    return Identity(
        id=survey.id,
        version=survey.version,
        core_id=survey.core_id,
        core_version=survey.core_version,
        root=core_roots.root,
        municipality=survey.municipality.code if survey.municipality else "",
        reconstructed=frozenset(reconstructed),
    )


def plan(compiled: Compiled, wanted: Wanted, sink: Sink) -> "list[Plan]":
    """Every plan of one survey; `check` stops here, so that faults of layout are found without painting."""
    plans = make_plans(compiled.flow, compiled.identity, wanted, sink)
    audit.run_plan_rules(audit.Planned(case=compiled.case, plans=plans), compiled.found)
    compiled.looked.update(audit.rules())
    return plans


def compare(compiled: Compiled, old: Edition) -> None:
    """Hold a survey against an earlier edition of itself, or against the core that it was copied from.

    Of several editions the newest comes first: what has been told of one of them is not told of the next.
    """
    pair = pair_of(old, compiled.case.edition)
    found = Sink()
    engine.run_pair_rules(pair, found)
    known = {(finding.code, finding.subject) for finding in compiled.found}
    compiled.found.extend(finding for finding in found if (finding.code, finding.subject) not in known)
    compiled.looked.update(check.rule.code for check in engine.pair_rules(pair))


def compare_all(surveys: Sequence[Compiled]) -> None:
    """Hold the municipalities of one wave of a core against each other; each is told of what is found about it."""
    waves: dict[tuple[str, str], list[Compiled]] = {}
    for one in surveys:
        if one.survey.municipality:
            waves.setdefault((one.survey.core_id, one.case.wave), []).append(one)
    for (core_id, _), together in waves.items():
        if len({one.identity.municipality for one in together}) > 1:
            found = Sink()
            engine.run_fleet_rules(Fleet(core_id=core_id, cases=tuple(one.case for one in together)), found)
            own = {one.survey.id: one for one in together}
            for finding in found:
                own.get(finding.subject.survey, together[0]).found.extend([finding])
            for one in together:
                one.looked.update(check.rule.code for check in across.FLEETS)


def judge(compiled: Compiled, sink: Sink, today: Callable[[], date] = clock.today) -> None:
    """What of all that was found stands, in view of the core's policy and of what has been declared or waived."""
    survey = compiled.survey
    ways = Ways(
        today=today,
        rules=all_rules(),
        looked=frozenset(compiled.looked),
        granted=compiled.granted,
        baseline=compiled.baseline,
    )
    core = f"{survey.core_id}@{survey.core_version}#{compiled.roots.root[:8]}"
    sink.extend(settle(compiled.case, core, compiled.found, ways))


def judged_with(compiled: Compiled, plans: "list[Plan]", sink: Sink) -> "list[Plan]":
    """Judge, and note in the codebook what of the findings is set aside."""
    found = Sink()
    judge(compiled, found)
    sink.extend(found)
    return with_exceptions(plans, [finding for finding in found if finding.state != "open"])


def all_rules() -> dict[str, Rule]:
    """Every rule of comparability by code, sorted."""
    return dict(sorted((engine.rules() | audit.rules()).items()))


def paint(plans: "list[Plan]") -> Iterator[Artefact]:
    """Plans → bytes."""
    from btu_dsl.emit.registry import emit  # noqa: PLC0415  # painters pull in reportlab and jinja2; check never does

    for one in plans:
        yield from emit(one)
