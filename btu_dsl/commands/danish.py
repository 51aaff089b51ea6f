"""Click's own words in Danish: headings and remarks of help pages, and what it says of arguments."""

import re

_HELP = {
    "Usage": "Brug",
    "Options": "Valg",
    "Commands": "Kommandoer",
    "Positional arguments": "Argumenter",
    "Show this message and exit.": "Vis denne hjælp.",
    "Show the version and exit.": "Vis, hvilken version det er.",
}
_STAND_FOR = (
    (r"\bPATH\b", "STI"),
    (r"\bNAME\b", "NAVN"),
    (r"\bFILE\b", "FIL"),
    (r"\bDIR\b", "MAPPE"),
    (r"\bLIST\b", "LISTE"),
    (r"\bCODE\b", "KODE"),
)
"""The capitals that stand for what somebody is to write."""

_PARTS = (
    (r"\[OPTIONS\]", "[VALG]"),
    (r"COMMAND \[ARGS\]\.\.\.", "KOMMANDO [ARGUMENTER]..."),
    (r"(?<=\[)default: \(from the locale\)(?=[;\]])", "ellers: efter computerens sprog"),
    (r"(?<=\[)default: ", "ellers: "),
    (r"(?<=[\[ ])required(?=[;\]])", "skal angives"),
)
"""What stands within a line of help."""

_ERRORS = (
    (r"^No such option '(.+?)'\.", r"valget `\1` findes ikke."),
    (r"^No such command '(.+?)'\.", r"kommandoen `\1` findes ikke."),
    (r"^Missing command\.", "kommandoen mangler."),
    (r"^Missing argument '(.+?)'\.", r"argumentet `\1` mangler."),
    (r"^Missing option (.+?)\.(?= |$)", r"valget \1 mangler."),
    (r"^Option '(.+?)' requires an argument\.", r"valget `\1` skal have en værdi."),
    (r"^Option '(.+?)' does not take a value\.", r"valget `\1` tager ingen værdi."),
    (r"^Got unexpected extra arguments? \((.*)\)\.?$", r"der er for mange argumenter: \1"),
    (r"^Invalid value for (.+?): ", r"forkert værdi for \1: "),
    (r"^Invalid value: ", "forkert værdi: "),
    (r"Did you mean ([^?]+)\?", r"Mente du \1?"),
    (r"\(Did you mean one of: ([^?]+)\?\)", r"(Mente du en af: \1?)"),
    (r"Choose from:", "Vælg mellem:"),
    (r" is not one of (.+)\.$", r" er ikke en af \1."),
    (r" is not in the range (.+)\.$", r" ligger ikke i \1."),
    (r" is not a valid integer( range)?\.$", " er ikke et helt tal."),
)
"""In the order in which they may stand within one another."""


def help_in_danish(text: str) -> str:
    """A heading, a usage line or a help text; what is not click's own is left as it is."""
    return _replaced(_HELP.get(text, text), (*_PARTS, *_STAND_FOR))


def error_in_danish(text: str) -> str:
    return _replaced(text, (*_ERRORS, *_STAND_FOR))


def _replaced(text: str, table: tuple[tuple[str, str], ...]) -> str:
    for pattern, danish in table:
        text = re.sub(pattern, danish, text)
    return text
