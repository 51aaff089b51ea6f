"""`btu new NAME --core ID`: a municipality's first overlay. `btu new NAME --from ID --wave W`: the next wave."""

from pathlib import Path

import click

from btu_dsl.commands.first_overlay import find_core, find_municipality, overlay_text, report_earlier_overlay
from btu_dsl.commands.next_wave import start_wave
from btu_dsl.commands.options import lang_option, render
from btu_dsl.commands.paths import Session
from btu_dsl.commands.write import CannotWriteError, write_file
from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.universe import Universe
from btu_dsl.rulebook.faults import usage

_FILL_IN = Words("the period of the wave is still to be filled in", "rundens periode skal udfyldes")


@click.command()
@click.argument("name")
@click.option(
    "--core",
    "core",
    default="",
    metavar="ID",
    help="Questionnaire that the overlay lies on: id or id@version. / Tillæggets grundskema: id eller id@version.",
)
@click.option(
    "--from",
    "earlier",
    default="",
    metavar="ID",
    help="Or what to carry on to the next wave: id or id@version. / Eller det, der føres videre: id eller id@version.",
)
@click.option("--wave", default="", metavar="W", help="The next wave, such as 2025. / Næste runde, for eksempel 2025.")
@click.option(
    "--kommune",
    "municipality",
    default="",
    metavar="KODE",
    help="Code or name; else read from NAME. / Kode eller navn; ellers læst af NAME.",
)
@click.option("--example", is_flag=True, help="With one question to start from. / Med ét spørgsmål at begynde på.")
@lang_option
@click.pass_context
def command(  # one parameter an option
    ctx: click.Context,
    name: str,
    core: str,
    earlier: str,
    wave: str,
    municipality: str,
    lang: str,
    *,
    example: bool,
) -> None:
    """Write a municipality's first overlay, or start the next wave.

    `btu new aarhus --core dk.dagtilbud` writes an overlay that compiles at once. `btu new dagtilbud-2025 --from
    dk.dagtilbud --wave 2025` carries a questionnaire on with its translations: all of it still comparable.

    / Skriv en kommunes første tillæg, eller begynd på næste runde.

    `btu new aarhus --core dk.dagtilbud` skriver et tillæg, som kan oversættes med det samme. `btu new dagtilbud-2025
    --from dk.dagtilbud --wave 2025` fører et skema videre med sine oversættelser: alt er stadig sammenligneligt.
    """
    if bool(core) == bool(earlier) or bool(earlier) != bool(wave) or (earlier and (municipality or example)):
        raise click.UsageError("--core ID | --from ID --wave W")
    session, sink = Session(), Sink()
    path = Path(name if name.endswith(".btu.yaml") else f"{name}.btu.yaml")
    universe = Universe(path)
    if earlier:
        told = _next_wave(path, earlier, wave, universe, sink, lang)
    else:
        told = _overlay(path, core, municipality, universe, sink, example=example)
    session.take(universe, sink)
    if sink.errors:
        click.echo(render(session.sink, session.sources, "text", lang, colour=False), err=True)
        ctx.exit(2)
    click.echo(told)


def _overlay(path: Path, core: str, municipality: str, universe: Universe, sink: Sink, *, example: bool) -> str:
    """Write the first overlay; what to say of it."""
    code = find_municipality(municipality or path.name.removesuffix(".btu.yaml"), sink)
    survey = find_core(core, universe, sink)
    if path.exists():
        sink.report(usage.FILE_EXISTS, path=path)
    elif code and survey is not None:
        report_earlier_overlay(path, code, survey, universe, sink)
    if code and survey is not None and not sink.errors:
        _write(path, overlay_text(path, code, survey, example=example), sink)
    return f"{path}\nbtu check {path}"


def _next_wave(path: Path, earlier: str, wave: str, universe: Universe, sink: Sink, lang: str) -> str:
    """Write the files of the next wave; what to say of them."""
    started = start_wave(path, earlier, wave, universe, sink)
    if started is None:
        return ""
    for other, text in started.files:
        if not sink.errors:
            _write(other, text, sink)
    lines = [
        *(str(other) for other, _ in started.files),
        f"btu check {path}",
        f"btu diff {path} --against {started.old}",
    ]
    if started.to_fill:
        lines.insert(1, f"{path}:{started.to_fill}: {_FILL_IN.fill(lang, {})}")
    return "\n".join(lines)


def _write(path: Path, text: str, sink: Sink) -> None:
    try:
        write_file(path, text)
    except CannotWriteError as problem:
        sink.report(usage.CANNOT_WRITE, path=path, reason=problem.reason)
