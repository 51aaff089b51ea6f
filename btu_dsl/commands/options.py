"""The options that several commands share, and how findings leave the program."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from btu_dsl.commands.locale import language_of_locale
from btu_dsl.commands.write import CannotWriteError, write_file
from btu_dsl.diagnostics.record import Level
from btu_dsl.diagnostics.report import Diagnostic, Sink
from btu_dsl.rulebook.faults import usage
from btu_dsl.rulebook.registry import faults
from btu_dsl.source.file import SourceFile

FORMATS = ("text", "concise", "json")

lang_option = click.option(
    "--lang",
    type=click.Choice(["da", "en"]),
    default=language_of_locale,
    show_default="from the locale",
    help="Language of messages.",
)
paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
format_option = click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="FMT[=FILE]",
    help=f"{', '.join(FORMATS)}; several at once.",
)
fail_on_option = click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info"]),
    default="error",
    show_default=True,
    help="Lowest level that makes the exit code 1.",
)


@dataclass(frozen=True, slots=True)
class Output:
    """One `--format FMT[=FILE]`; without a file it goes to stdout."""

    format: str
    file: Path | None


def read_formats(values: tuple[str, ...]) -> tuple[Output, ...]:
    outputs: list[Output] = []
    for value in values or ("text",):
        name, equals, file = value.partition("=")
        if name not in FORMATS:
            raise click.BadParameter(f"{name!r}: {', '.join(FORMATS)}", param_hint="--format")
        outputs.append(Output(name, Path(file) if equals else None))
    return tuple(outputs)


def render(
    sink: Sink,
    sources: Mapping[str, SourceFile],
    name: str,
    lang: str,
    *,
    colour: bool,
    verbose: bool = False,
) -> str:
    """Findings in one format; the format never changes the exit code."""
    if name == "json":
        from btu_dsl.diagnostics.render.json import render_json  # noqa: PLC0415  # formats are loaded when asked for

        return render_json(sink, sources, lang)
    if name == "concise":
        from btu_dsl.diagnostics.render.concise import render_concise  # noqa: PLC0415  # as above

        return render_concise(sink, sources, lang)
    from btu_dsl.diagnostics.render.text import render_text  # noqa: PLC0415  # as above

    return render_text(sink, sources, lang, colour=colour, verbose=verbose)


def write_findings(
    sink: Sink,
    sources: Mapping[str, SourceFile],
    outputs: tuple[Output, ...],
    lang: str,
    *,
    verbose: bool = False,
) -> None:
    """Every output asked for, files first; text in colour only when a terminal watches.

    A file that cannot be written is a finding of its own.
    """
    for output in sorted(outputs, key=lambda output: output.file is None):
        colour = output.file is None and sys.stdout.isatty()
        text = render(sink, sources, output.format, lang, colour=colour, verbose=verbose)
        if output.file is None:
            click.echo(text, nl=bool(text) and not text.endswith("\n"))
            continue
        try:
            write_file(output.file, text if text.endswith("\n") else text + "\n")
        except CannotWriteError as problem:
            sink.report(usage.CANNOT_WRITE, path=output.file, reason=problem.reason)
            told = {"path": str(output.file), "reason": problem.reason.fill(lang, {})}
            click.echo(usage.CANNOT_WRITE.message.fill(lang, told), err=True)


def exit_code(sink: Sink, fail_on: str) -> int:
    """2 for what cannot be read or resolved, 1 for findings at or above the level, else 0."""
    lowest = Level(fail_on).rank
    compiler = faults()
    found: list[Diagnostic] = list(sink)
    if any(d.level is Level.ERROR and d.code in compiler for d in found):
        return 2
    return 1 if any(d.level.rank >= lowest for d in found) else 0


def progress(message: str) -> None:
    """One line on stderr, only when a terminal watches."""
    if sys.stderr.isatty():
        click.echo(message, err=True)
