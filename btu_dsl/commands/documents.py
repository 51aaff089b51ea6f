"""Commands that write a document of what they found, in several formats at once, and not the findings themselves."""

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from btu_dsl.commands.options import exit_code, render
from btu_dsl.commands.paths import Session
from btu_dsl.commands.write import CannotWriteError, write_file
from btu_dsl.diagnostics.record import Level
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.faults import usage
from btu_dsl.rulebook.registry import faults as compiler_faults

Outputs = Sequence[tuple[str, str]]
"""Formats with the file that each goes to; without a name to stdout."""


def read_outputs(values: tuple[str, ...], known: tuple[str, ...]) -> Outputs:
    """`FMT[=FILE]` as given, the first of the known formats where nothing was. Raises BadParameter for another one."""
    outputs = [(name, file) for name, _, file in (value.partition("=") for value in values or known[:1])]
    for name, _ in outputs:
        if name not in known:
            raise click.BadParameter(f"{name!r}: {', '.join(known)}", param_hint="--format")
    return outputs


def write_documents(outputs: Outputs, write: Callable[[str], str], session: Session, lang: str) -> int:
    """Files first. The exit code: what is found is told in the document, and only the compiler's own faults count."""
    for name, file in sorted(outputs, key=lambda output: not output[1]):
        text = write(name)
        if not file:
            click.echo(text, nl=False)
            continue
        try:
            write_file(Path(file), text)
        except CannotWriteError as problem:
            session.sink.report(usage.CANNOT_WRITE, path=file, reason=problem.reason)
    faults = Sink()
    faults.extend(one for one in session.sink if one.code in compiler_faults() and one.level is Level.ERROR)
    if len(faults):
        click.echo(render(faults, session.sources, "text", lang, colour=False), err=True)
    return exit_code(faults, "error")
