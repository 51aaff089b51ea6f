"""`btu simulate PATH --mode M --answers FILE.json`: what is asked, given these answers, and why the rest is not."""

import json
from pathlib import Path

import click

from btu_dsl.commands.named import Named
from btu_dsl.commands.options import exit_code, lang_option, render
from btu_dsl.commands.paths import Session
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.flow.answers import read_answers
from btu_dsl.flow.simulate import simulate
from btu_dsl.model.advice import MODES as FIELDED
from btu_dsl.model.advice import mode_words
from btu_dsl.model.universe import Universe
from btu_dsl.pipeline import Compiled, compile_path
from btu_dsl.plan.walk import walker
from btu_dsl.rulebook.faults import usage

MODES = {"reference": "reference", **FIELDED}


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--mode",
    type=Named(MODES),
    default="reference",
    show_default=True,
    help="As which form; reference is the source itself. / Som hvilken form; reference er kilden selv.",
)
@click.option(
    "--answers",
    "answers",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE.json",
    help="What one person answers. / Det, én person svarer.",
)
@lang_option
@click.pass_context
def command(ctx: click.Context, path: Path, mode: str, answers: Path, lang: str) -> None:
    """Show what is asked in a mode, given the answers of one respondent.

    / Vis, hvad der spørges om i en form, givet én persons svar.
    """
    session = Session()
    sink = Sink()
    universe = Universe(path)
    result: dict[str, object] | None = None
    if not path.is_file():
        sink.report(usage.NOTHING_THERE, path=path)
    else:
        found = compile_path(path, universe, sink)
        if found and not sink.errors:
            result = _run(found[-1], mode, answers, universe, sink)
    session.take(universe, sink)
    if result is None or sink.errors:
        click.echo(render(session.sink, session.sources, "text", lang, colour=False), err=True)
        ctx.exit(exit_code(session.sink, "error") or 2)
    if len(session.sink):
        click.echo(render(session.sink, session.sources, "text", lang, colour=False), err=True)
    click.echo(json.dumps(result, ensure_ascii=False, indent=2))


def _run(compiled: Compiled, mode: str, file: Path, universe: Universe, sink: Sink) -> dict[str, object] | None:
    """The contract's object, or None after a fault."""
    sheet = read_answers(file, compiled.survey, universe.sources, sink, root=compiled.identity.root)
    if sheet is None or sink.errors:
        return None
    told = simulate(compiled.flow, sheet.answers, sheet.preload)
    asked: tuple[str, ...] = told.asked
    if mode != "reference":
        if mode not in compiled.survey.modes:
            sink.report(
                usage.MODE_NOT_FIELDED,
                Span(str(file), 0, 0),
                survey=compiled.survey.id,
                mode=mode_words(mode),
                known=mode_words(*compiled.survey.modes),
            )
            return None
        asked = walker(compiled.flow, compiled.identity, mode, sheet.preload, sink)(sheet.answers)
    return {
        "asked": list(asked),
        "skipped": {name: cause.data() for name, cause in told.skipped.items() if name not in asked},
        "ignored": list(told.ignored),
    }
