"""Declared files → one survey in which every reference is an object and every text stands in every fielded language."""

from dataclasses import dataclass
from pathlib import Path

from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.conditions import check_conditions, check_fills
from btu_dsl.model.core import resolve_core
from btu_dsl.model.nodes import Survey
from btu_dsl.model.overlay import lay_overlay
from btu_dsl.model.universe import Universe
from btu_dsl.model.untranslated import report_untranslated
from btu_dsl.syntax import nodes as declared


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """`survey` as it is fielded; `core` whole, whose root it prints; `pin` as the overlay wrote it."""

    survey: Survey
    core: Survey
    path: Path
    pin: declared.Word | None


def resolve(
    node: declared.Questionnaire | declared.Overlay, path: Path, universe: Universe, sink: Sink
) -> Resolved | None:
    """One questionnaire or overlay; None when a fault in it, or in what it stands on, leaves nothing to go on with."""
    own = Sink()
    resolved = _resolved(node, path, universe, own)
    sink.extend(own)
    return None if own.errors else resolved


def _resolved(
    node: declared.Questionnaire | declared.Overlay, path: Path, universe: Universe, sink: Sink
) -> Resolved | None:
    if isinstance(node, declared.Questionnaire):
        survey, _ = resolve_core(node, universe, sink)
        _hold(survey, universe, sink)
        return Resolved(survey=survey, core=survey, path=path, pin=None)
    found = universe.find("questionnaire", node.core, sink)
    if not isinstance(found, declared.Questionnaire):
        return None
    core, scales = resolve_core(found, universe, sink, only=tuple(word.text for word in node.languages))
    check_conditions(core, sink)
    survey = lay_overlay(node, path, core, scales, universe, sink)
    _hold(survey, universe, sink)
    return Resolved(survey=survey, core=core, path=path, pin=node.core)


def _hold(survey: Survey, universe: Universe, sink: Sink) -> None:
    check_conditions(survey, sink)
    check_fills(survey, sink)
    report_untranslated(tuple(survey.texts()), survey.languages, universe, sink)
