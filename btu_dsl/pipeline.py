"""The compiler on one page: read → declared → survey → flow → rules → plans → artefacts."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from btu_dsl.diagnostics.report import Sink
from btu_dsl.emit.artefact import Artefact
from btu_dsl.flow.build import build_flow
from btu_dsl.flow.facets import Roots, facet_hashes, roots
from btu_dsl.flow.nodes import Flow
from btu_dsl.model.advice import kind_words
from btu_dsl.model.nodes import Survey
from btu_dsl.model.resolve import Resolved, resolve
from btu_dsl.model.rounds import resolve_round
from btu_dsl.model.universe import Universe
from btu_dsl.plan.choose import Wanted, make_plans
from btu_dsl.plan.identity import Identity
from btu_dsl.rulebook.faults import resolving, usage
from btu_dsl.rules.engine import run_rules
from btu_dsl.syntax.nodes import Overlay, Questionnaire, Round

if TYPE_CHECKING:
    from btu_dsl.plan.choose import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """One survey after the front end: checked, lowered, hashed, and ready for plans."""

    resolved: Resolved
    flow: Flow
    roots: Roots
    identity: Identity

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
    return [front_end(resolved, sink) for resolved in found if resolved is not None]


def front_end(resolved: Resolved, sink: Sink) -> Compiled:
    """Lower, hash, hold the pin against the root, run the rules."""
    flow = build_flow(resolved.survey)
    core = flow if resolved.core is resolved.survey else build_flow(resolved.core)
    core_roots = roots(core, facet_hashes(core))
    check_pin(resolved, core_roots, sink)
    run_rules(flow, sink)
    identity = identify(resolved.survey, core_roots)
    return Compiled(resolved=resolved, flow=flow, roots=core_roots, identity=identity)


def check_pin(resolved: Resolved, core_roots: Roots, sink: Sink) -> None:
    """`id@version#root` in the overlay must be the core that is there."""
    if resolved.pin is None:
        return
    core = f"{resolved.core.id}@{resolved.core.version}"
    _, _, pinned = resolved.pin.text.partition("#")
    if not pinned:
        sink.report(resolving.UNPINNED, resolved.pin.span, core=core, root=core_roots.root[:8])
    elif pinned != core_roots.root[:8]:
        sink.report(resolving.PIN_MISMATCH, resolved.pin.span, pinned=pinned, core=core, root=core_roots.root[:8])


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
    return make_plans(compiled.flow, compiled.identity, wanted, sink)


def paint(plans: "list[Plan]") -> Iterator[Artefact]:
    """Plans → bytes."""
    from btu_dsl.emit.registry import emit  # noqa: PLC0415  # painters pull in reportlab and jinja2; check never does

    for one in plans:
        yield from emit(one)
