"""`btu update PATH...`: write the root of today's core into an overlay's pin, and nothing else in the file."""

from codecs import BOM_UTF8
from pathlib import Path

import click

from btu_dsl.commands.options import exit_code, lang_option, paths_argument, render
from btu_dsl.commands.paths import Session, targets
from btu_dsl.commands.write import CannotWriteError, write_file
from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.flow.build import build_flow
from btu_dsl.model.advice import kind_words
from btu_dsl.model.resolve import Resolved, resolve
from btu_dsl.model.universe import Universe
from btu_dsl.rulebook.faults import usage
from btu_dsl.series.roots import facet_hashes, roots
from btu_dsl.syntax.nodes import Overlay

_WANTED = Words("an overlay", "et tillæg")


@click.command()
@paths_argument
@lang_option
@click.pass_context
def command(ctx: click.Context, paths: tuple[str, ...], lang: str) -> None:
    """Write the root of its core into an overlay, after you have read what changed.

    / Skriv grundskemaets rod ind i et tillæg, når du har læst, hvad der er ændret.
    """
    session = Session()
    for target in targets(paths, session.sink):
        if target.asked_for or target.kind == "overlay":
            _update(target.path, session, lang)
    if session.sink.errors:
        click.echo(render(session.sink, session.sources, "text", lang, colour=False), err=True)
        ctx.exit(exit_code(session.sink, "error"))


def _update(path: Path, session: Session, lang: str) -> None:
    universe, sink = Universe(path), Sink()
    declared = universe.read(path, sink)
    if declared is not None and not isinstance(declared, Overlay):
        sink.report(usage.WRONG_KIND, declared.span, command="update", kind=kind_words(declared), wanted=_WANTED)
    if isinstance(declared, Overlay):
        resolved = resolve(declared, path, universe, sink)
        if resolved is not None and resolved.pin is not None and not sink.errors:
            _write(path, universe, resolved, sink, lang)
    session.take(universe, sink)


def _write(path: Path, universe: Universe, resolved: Resolved, sink: Sink, lang: str) -> None:
    assert resolved.pin is not None
    core = build_flow(resolved.core)
    pin = f"{resolved.core.id}@{resolved.core.version}#{roots(core, facet_hashes(core)).root[:8]}"
    span = resolved.pin.span
    if resolved.pin.text == pin:
        click.echo(f"{path}: {pin} ({'uændret' if lang == 'da' else 'unchanged'})")
        return
    text = universe.sources[span.file].text
    mark = "\ufeff" if path.read_bytes().startswith(BOM_UTF8) else ""
    try:
        write_file(path, f"{mark}{text[: span.start]}{_quoted(text[span.start], pin)}{text[span.end :]}")
    except CannotWriteError as problem:
        sink.report(usage.CANNOT_WRITE, path=path, reason=problem.reason)
        return
    click.echo(f"{path}: {resolved.pin.text} → {pin}")


def _quoted(first: str, pin: str) -> str:
    """The pin in the quotes that stood there."""
    return f"{first}{pin}{first}" if first in "\"'" else pin
