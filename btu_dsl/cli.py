"""The command line's front door. Its first screen is made without click, whose import costs more than all the rest."""

import gc
import sys

from btu_dsl import __version__
from btu_dsl.commands.locale import language_of_locale
from btu_dsl.commands.table import COMMANDS

_ENGLISH = """\
Usage: btu COMMAND [OPTIONS] [ARGS]

Compile questionnaires, and check that they stay comparable.

Commands:
{commands}

`btu COMMAND --help` explains one of them; `btu --version` says which btu this is.
"""
_DANISH = """\
Brug: btu KOMMANDO [VALG] [ARGUMENTER]

Oversæt spørgeskemaer, og kontrollér at de forbliver sammenlignelige.

Kommandoer:
{commands}

`btu KOMMANDO --help` forklarer en af dem; `btu --version` siger, hvilken btu det er.
"""


def first_screen(language: str) -> str:
    """What `btu` and `btu --help` print."""
    danish = language == "da"
    width = max(len(name) for name in COMMANDS) + 2
    lines = (f"  {name:<{width}}{words.da if danish else words.en}" for name, words in COMMANDS.items())
    return (_DANISH if danish else _ENGLISH).format(commands="\n".join(lines))


def main() -> None:
    """Run `btu` with the arguments of the process."""
    arguments = sys.argv[1:]
    if arguments in ([], ["--help"], ["-h"]):
        sys.stdout.buffer.write(first_screen(language_of_locale()).encode())
        return
    if arguments == ["--version"]:
        sys.stdout.buffer.write(f"btu {__version__}\n".encode())
        return
    # A compilation makes many objects that live to its end; looking for cycles among them costs a tenth of it.
    gc.set_threshold(200_000, 20, 20)
    from btu_dsl.commands.group import group  # noqa: PLC0415  # the commands need click, the first screen does not

    try:
        group(prog_name="btu")
    finally:
        gc.freeze()  # else the interpreter looks through all of them once more on its way out


if __name__ == "__main__":
    main()
