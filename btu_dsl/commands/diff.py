"""`btu diff NEW --against REF`: what has changed since, what it does to the series, and the least version."""

from dataclasses import replace

import click

from btu_dsl.commands.against import Earlier, Reference
from btu_dsl.commands.changelog import changelog, changelog_html, changelog_markdown
from btu_dsl.commands.formats import say
from btu_dsl.commands.options import (
    exit_code,
    fail_on_option,
    format_option,
    lang_option,
    progress,
    read_formats,
    write_findings,
)
from btu_dsl.commands.paths import FIELDED, Session, targets
from btu_dsl.diagnostics.outcome import Outcome
from btu_dsl.diagnostics.render.html import render_html
from btu_dsl.diagnostics.render.json import render_json
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.universe import Universe
from btu_dsl.pipeline import Compiled, compile_path
from btu_dsl.series.bump import Step, bumped, least_bump
from btu_dsl.series.pair import Pair


@click.command()
@click.argument("new", metavar="NEW")
@click.option(
    "--against",
    metavar="REF",
    default="",
    help="A file, a folder, a release or git:REV. / En fil, en mappe, en udgivelse eller git:REV.",
)
@click.option("--all-waves", is_flag=True, help="Every release before it as well. / Også alle tidligere udgivelser.")
@format_option
@lang_option
@fail_on_option
@click.option("-v", "--verbose", is_flag=True, help="Show rule and effect. / Vis regel og følge.")
@click.pass_context
def command(  # one parameter an option
    ctx: click.Context,
    new: str,
    against: str,
    formats: tuple[str, ...],
    lang: str,
    fail_on: str,
    *,
    all_waves: bool,
    verbose: bool,
) -> None:
    """Show what has changed, what it does to each series, and the least version.

    Exit code 0: nothing found; 1: findings; 2: cannot be read or resolved; 3: a lock, a release or a waiver is
    not to be trusted.

    / Vis, hvad der er ændret, hvad det gør ved hver tidsserie, og den mindste version.

    Slutkode 0: ingen fejl; 1: fund; 2: noget kan ikke læses eller findes; 3: en lås, en udgivelse eller en dispensation
    er ikke til at stole på.
    """
    outputs = read_formats(formats)
    if not (against or all_waves):
        raise click.UsageError("--against REF")
    session = Session()
    pairs = _compared(new, against, session, every=all_waves)

    def write(outcome: Outcome, name: str, *, colour: bool = False, verbose: bool = False) -> str:
        if name == "json":
            found, verdicts = outcome.findings, outcome.verdicts
            more = {"comparisons": [_comparison(pair) for pair in pairs]}
            return render_json(found, outcome.sources, lang, verdicts=verdicts, more=more)
        if name == "html":
            return render_html(outcome, "".join(changelog_html(pair, lang) for pair in pairs))
        told = say(outcome, name, colour=colour, verbose=verbose)
        page = {"text": changelog, "markdown": changelog_markdown}.get(name)
        return "\n".join((*(page(pair, lang) for pair in pairs), told)) if page else told

    write_findings(session, outputs, lang, verbose=verbose, write=write)
    ctx.exit(exit_code(session.sink, fail_on))


def _compared(new: str, against: str, session: Session, *, every: bool) -> list[Pair]:
    """Each survey of NEW beside its earlier editions."""
    earlier = Earlier(Reference(against, session, session.sink, every=every))
    surveys: list[Compiled] = []
    for target in targets((new,), session.sink):
        if target.kind not in FIELDED and not target.asked_for:
            continue
        progress(str(target.path))
        universe, sink = Universe(target.path, session.store), Sink()
        for found in compile_path(target.path, universe, sink):
            compiled = replace(found, found=Sink(), looked=set())  # what is wrong with it by itself is for `check`
            earlier.hold(compiled, target.path)
            surveys.append(compiled)
        session.take(universe, sink)
    earlier.report()
    session.judge(surveys, earlier.newest)
    return earlier.pairs


def _comparison(pair: Pair) -> dict[str, object]:
    step: Step = least_bump(pair)
    return {
        "relation": pair.relation,
        "old": {"id": pair.old.id, "version": pair.old.version, "root": pair.old.roots.root},
        "new": {"id": pair.new.id, "version": pair.new.version, "root": pair.new.roots.root},
        "bump": {
            "least": step.least,
            "taken": step.taken,
            "enough": step.enough,
            "version": bumped(pair.old.version, step.least),
            "reasons": [
                {"bump": one.bump, "item": one.item or None, "what": {"da": one.what.da, "en": one.what.en}}
                for one in step.reasons
            ],
        },
    }
