"""The options that several commands share, and how findings leave the program."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import click

from btu_dsl import __version__
from btu_dsl.commands.formats import FORMATS, say
from btu_dsl.commands.locale import language_of_locale
from btu_dsl.commands.paths import Session
from btu_dsl.commands.write import CannotWriteError, write_file
from btu_dsl.diagnostics.outcome import Outcome
from btu_dsl.diagnostics.record import Level
from btu_dsl.diagnostics.report import Diagnostic, Sink
from btu_dsl.pipeline import all_rules
from btu_dsl.rulebook import governance
from btu_dsl.rulebook.faults import usage
from btu_dsl.rulebook.registry import faults
from btu_dsl.source.file import SourceFile

lang_option = click.option(
    "--lang",
    type=click.Choice(["da", "en"]),
    default=language_of_locale,
    show_default="from the locale",
    help="Language of messages. / Beskedernes sprog.",
)
paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
format_option = click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="FMT[=FILE]",
    help=f"{', '.join(FORMATS)}; several at once. / {', '.join(FORMATS)}; gerne flere på én gang.",
)
fail_on_option = click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info"]),
    default="error",
    show_default=True,
    help="Lowest level that makes the exit code 1. / Laveste niveau, der giver slutkode 1.",
)


class Write(Protocol):
    """How a run is said in one format."""

    def __call__(self, outcome: Outcome, name: str, *, colour: bool = False, verbose: bool = False) -> str: ...


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
        output = Output(name, Path(file) if equals else None)
        if output.file is not None:
            _refuse(output.file, [other.file for other in outputs])
        outputs.append(output)
    return tuple(outputs)


def _refuse(file: Path, others: list[Path | None]) -> None:
    """A report never takes the place of a source, a release or a lock, nor of another report."""
    if file.name.endswith((".btu.yaml", ".btu.json", "btu.lock.json")) or file in others:
        raise click.BadParameter(f"{file}", param_hint="--format FMT=FILE")


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
    return say(Outcome(findings=tuple(sink), sources=sources, language=lang), name, colour=colour, verbose=verbose)


def write_findings(
    session: Session, outputs: tuple[Output, ...], lang: str, *, verbose: bool = False, write: Write = say
) -> None:
    """Every output asked for, files first; text in colour only when a terminal watches.

    A file that cannot be written is a finding of its own.
    """
    for output in sorted(outputs, key=lambda output: output.file is None):
        colour = output.file is None and sys.stdout.isatty()
        text = write(_outcome(session, lang), output.format, colour=colour, verbose=verbose)
        if output.file is None:
            click.echo(text, nl=bool(text) and not text.endswith("\n"))
            continue
        try:
            write_file(output.file, text if text.endswith("\n") else text + "\n")
        except CannotWriteError as problem:
            session.sink.report(usage.CANNOT_WRITE, path=output.file, reason=problem.reason)
            told = {"path": str(output.file), "reason": problem.reason.fill(lang, {})}
            click.echo(usage.CANNOT_WRITE.message.fill(lang, told), err=True)


def _outcome(session: Session, lang: str) -> Outcome:
    return Outcome(
        findings=tuple(session.sink),
        sources=session.sources,
        language=lang,
        verdicts=tuple(session.verdicts),
        records={**faults(), **governance.RECORDS, **all_rules()},
        version=__version__,
    )


def exit_code(sink: Sink, fail_on: str) -> int:
    """2 for what cannot be read or resolved, 3 for a lock or waiver that is not to be trusted, 1 for open findings at
    or above the level, else 0.
    """
    lowest = Level(fail_on).rank
    compiler = faults()
    found: list[Diagnostic] = [finding for finding in sink if finding.state == "open"]
    if any(d.level is Level.ERROR and d.code in compiler for d in found):
        return 2
    if any(d.code in governance.INTEGRITY for d in found):
        return 3
    return 1 if any(d.level.rank >= lowest for d in found) else 0


def progress(message: str) -> None:
    """One line on stderr, only when a terminal watches."""
    if sys.stderr.isatty():
        click.echo(message, err=True)
