"""The lazy group: a command is imported when it is run."""

import sys
from importlib import import_module

import click

from btu_dsl import __version__
from btu_dsl.commands.locale import spoken_language
from btu_dsl.commands.speech import SpokenGroup
from btu_dsl.commands.table import COMMANDS
from btu_dsl.diagnostics.suggest import nearest


class LazyGroup(SpokenGroup):
    """Knows its commands by `COMMANDS` and imports the one that is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"btu_dsl.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if not name.startswith("-") and name not in COMMANDS:
            guess = ", ".join(nearest(name, COMMANDS)) or ", ".join(COMMANDS)
            danish = f"kommandoen `{name}` findes ikke; mente du {guess}?"
            ctx.fail(danish if spoken_language() == "da" else f"there is no command `{name}`; did you mean {guess}?")
        return super().resolve_command(ctx, args)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="btu")
def group() -> None:
    """Results on stdout, chatter on stderr; both in UTF-8 wherever it runs."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
