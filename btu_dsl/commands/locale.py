"""The language of the person at the keyboard."""

import os


def language_of_locale() -> str:
    """`da` when the locale is Danish, else `en`."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "da" if value.lower().startswith("da") else "en"
    return "en"
