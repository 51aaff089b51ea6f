"""`btu check PATH...`: read, resolve, hold against every rule, lay out – and write nothing."""

from pathlib import Path

import click

from btu_dsl.commands.options import (
    exit_code,
    fail_on_option,
    format_option,
    lang_option,
    paths_argument,
    progress,
    read_formats,
    write_findings,
)
from btu_dsl.commands.paths import FIELDED, Session, Target, targets
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.core import resolve_library
from btu_dsl.model.universe import Universe
from btu_dsl.pipeline import compile_path, plan
from btu_dsl.plan.choose import TELLING
from btu_dsl.syntax.nodes import Library, Translation


@click.command()
@paths_argument
@format_option
@lang_option
@fail_on_option
@click.option("-v", "--verbose", is_flag=True, help="Show the witness of each finding.")
@click.pass_context
def command(
    ctx: click.Context, paths: tuple[str, ...], formats: tuple[str, ...], lang: str, fail_on: str, *, verbose: bool
) -> None:
    """Check questionnaires, overlays and rounds.

    Exit code 0: nothing found; 1: findings; 2: cannot be read or resolved.
    """
    outputs = read_formats(formats)
    session = Session()
    for target in targets(paths, session.sink):
        progress(str(target.path))
        check_target(target, session)
    write_findings(session.sink, session.sources, outputs, lang, verbose=verbose)
    ctx.exit(exit_code(session.sink, fail_on))


def check_target(target: Target, session: Session) -> None:
    """One file, with all that it is made of."""
    universe = Universe(target.path, session.store)
    sink = Sink()
    if target.kind in FIELDED or not target.kind:
        for compiled in compile_path(target.path, universe, sink):
            plan(compiled, TELLING, sink)
    else:
        _check_part(target.path, universe, sink)
    session.take(universe, sink)


def _check_part(path: Path, universe: Universe, sink: Sink) -> None:
    """A library is resolved by itself. A translation is read, and what it translates must be there."""
    declared = universe.read(path, sink)
    match declared:
        case Library():
            of = f"{declared.id.text}@{declared.version.text}"
            languages = dict.fromkeys(head.language for head in universe.translations(of))
            wordings, _ = resolve_library(declared, universe, tuple(languages), sink)
            wordings.report_keys(sink)
        case Translation(of=of):
            name = of.text.partition("#")[0]
            kind = next((head.kind for head in universe.heads() if head.name == name), "questionnaire")
            universe.find(kind, of, sink)
        case _:
            return
