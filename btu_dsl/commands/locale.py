"""The language of the person at the keyboard."""

import os
import sys


def language_of_locale() -> str:
    """`da` when the locale is Danish, else `en`."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "da" if value.lower().startswith("da") else "en"
    return "en"


def spoken_language() -> str:
    """The language that `--lang` asks for among the arguments of the process, as they stand, else the locale's.

    For what is said before the arguments are understood: help, and that they cannot be understood.
    """
    arguments = sys.argv[1:]
    for place, word in enumerate(arguments):
        name, equals, value = word.partition("=")
        asked = value if equals else "".join(arguments[place + 1 : place + 2])
        if name == "--lang" and asked in ("da", "en"):
            return asked
    return language_of_locale()
