"""What the command line says of itself, in the reader's language: help texts, and what cannot be understood.

Our help texts stand in both languages, `English / Dansk`; the Danish for click's own words in `danish.py`.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO

import click
from click.exceptions import NoArgsIsHelpError

from btu_dsl.commands.locale import spoken_language

_BETWEEN = re.compile(r"\s+/\s")
_EXTRA = re.compile(r"(?P<text>.*?)(?P<extra>(?:  |^)\[[^\]]*\])?", re.DOTALL)


def in_language(text: str, language: str) -> str:
    """One language of a text in both; what has but one is left as it is. An `[extra]` at its end belongs to both."""
    parts = _EXTRA.fullmatch(text)
    assert parts is not None, "both parts may be empty"
    english, *danish = _BETWEEN.split(parts["text"], maxsplit=1)
    return f"{danish[0] if danish and language == 'da' else english}{parts['extra'] or ''}"


class SpokenFormatter(click.HelpFormatter):
    """Help pages in the language of `spoken_language()`."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, self._said(args), prefix or f"{self._said('Usage')}: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(self._said(heading))

    def write_text(self, text: str) -> None:
        super().write_text(self._said(text))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(self._said(name), self._said(text)) for name, text in rows], col_max, col_spacing)

    def _said(self, text: str) -> str:
        language = spoken_language()
        own = in_language(text, language)
        if language != "da":
            return own
        from btu_dsl.commands.danish import help_in_danish  # noqa: PLC0415  # English readers need no Danish

        return help_in_danish(own)


class SpokenContext(click.Context):
    formatter_class = SpokenFormatter


class SpokenGroup(click.Group):
    """A group that speaks the reader's language, and lets its commands do so."""

    context_class = SpokenContext

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: object
    ) -> click.Context:
        with _told():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> object:
        with _told():
            return super().invoke(ctx)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name, command, rest = super().resolve_command(ctx, args)
        if command is not None:
            command.context_class = SpokenContext
        return name, command, rest


class ToldInDanish(click.UsageError):
    """What could not be understood, with all that stands round it in Danish."""

    def show(self, file: IO[str] | None = None) -> None:
        if self.ctx is not None:
            click.echo(self.ctx.get_usage(), file=file, err=file is None)
            click.echo(f"Prøv »{self.ctx.command_path} --help« for hjælp.\n", file=file, err=file is None)
        click.echo(f"Fejl: {self.format_message()}", file=file, err=file is None)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except click.UsageError as error:
        if isinstance(error, ToldInDanish | NoArgsIsHelpError) or spoken_language() != "da":
            raise
        from btu_dsl.commands.danish import error_in_danish  # noqa: PLC0415  # as above

        raise ToldInDanish(error_in_danish(error.format_message()), error.ctx) from error
