"""`btu check PATH...`: read, resolve, hold against every rule, lay out – and write nothing."""

from pathlib import Path

import click

from btu_dsl.commands.against import Earlier, Reference
from btu_dsl.commands.claims import Claim, report_two_claims
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
from btu_dsl.pipeline import Compiled, compile_path, plan
from btu_dsl.plan.choose import TELLING
from btu_dsl.syntax.nodes import Library, Translation


@click.command()
@paths_argument
@format_option
@lang_option
@fail_on_option
@click.option(
    "--against",
    metavar="REF",
    default="",
    help="A file, a folder, a release or git:REV. / En fil, en mappe, en udgivelse eller git:REV.",
)
@click.option(
    "-v", "--verbose", is_flag=True, help="Notes too, with rule and effect. / Også bemærkninger, med regel og følge."
)
@click.pass_context
def command(  # one parameter an option
    ctx: click.Context,
    paths: tuple[str, ...],
    formats: tuple[str, ...],
    lang: str,
    fail_on: str,
    against: str,
    *,
    verbose: bool,
) -> None:
    """Check questionnaires, overlays and rounds.

    Exit code 0: nothing found; 1: findings; 2: cannot be read or resolved; 3: a lock, a release or a waiver is
    not to be trusted.

    / Kontrollér spørgeskemaer, tillæg og runder.

    Slutkode 0: ingen fejl; 1: fund; 2: noget kan ikke læses eller findes; 3: en lås, en udgivelse eller en dispensation
    er ikke til at stole på.
    """
    outputs = read_formats(formats)
    session = Session()
    surveys: list[Compiled] = []
    earlier = Earlier(Reference(against, session, session.sink))
    for target in targets(paths, session.sink):
        progress(str(target.path))
        found = check_target(target, session)
        for compiled in found:
            earlier.hold(compiled, target.path)
        surveys += found
    claims = (Claim(compiled.name, compiled.survey.span) for compiled in surveys)
    report_two_claims(claims, session.sources, session.sink)
    earlier.report()
    session.judge(surveys, earlier.newest)
    write_findings(session, outputs, lang, verbose=verbose)
    ctx.exit(exit_code(session.sink, fail_on))


def check_target(target: Target, session: Session) -> list[Compiled]:
    """One file, with all that it is made of; the surveys in it are still to be judged."""
    universe = Universe(target.path, session.store)
    sink = Sink()
    surveys: list[Compiled] = []
    if target.kind in FIELDED or not target.kind:
        surveys = compile_path(target.path, universe, sink)
        for compiled in surveys:
            plan(compiled, TELLING, sink)
    else:
        _check_part(target.path, universe, sink)
    session.take(universe, sink)
    return surveys


def _check_part(path: Path, universe: Universe, sink: Sink) -> None:
    """A library is resolved by itself. A translation is read, and what it translates must be there."""
    declared = universe.read(path, sink)
    match declared:
        case Library():
            of = f"{declared.id.text}@{declared.version.text}"
            languages = dict.fromkeys(head.language for head in universe.translations(of))
            wordings, _, _ = resolve_library(declared, universe, tuple(languages), sink)
            wordings.report_keys(sink)
        case Translation(of=of):
            name = of.text.partition("#")[0]
            kind = next((head.kind for head in universe.heads() if head.name == name), "questionnaire")
            universe.find(kind, of, sink)
        case _:
            return
