"""Words that belong to one way of asking, by language. Only languages whose words are certain stand here."""

from collections.abc import Mapping

_SCREEN = frozenset({"web"})
_SHEET = frozenset({"paper"})
_EYE = frozenset({"web", "paper"})
_EAR = frozenset({"phone"})


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


BOUND: Mapping[str, Mapping[str, frozenset[str]]] = {
    "da": {
        **dict.fromkeys(("klik", "klikke", "klikker", "tryk på næste", "på skærmen", "rullemenuen"), _SCREEN),
        **dict.fromkeys(("kuglepen", "blokbogstaver", "svarkuverten", "svarkuvert", "på arket", "vend arket"), _SHEET),
        **dict.fromkeys(("kryds", "krydser", "sæt kryds", "afkryds", "afkrydse", "afkrydsningsfeltet"), _EYE),
        **dict.fromkeys(("nedenfor", "herunder", "ovenfor", "nedenstående", "ovenstående"), _EYE),
        **dict.fromkeys(("jeg læser", "jeg læser op", "når jeg læser", "vis kort"), _EAR),
    },
    "en": {
        **dict.fromkeys(("click", "clicking", "tap", "on the screen", "drop-down"), _SCREEN),
        **dict.fromkeys(("ballpoint", "block letters", "reply envelope", "on the sheet", "turn the page"), _SHEET),
        **dict.fromkeys(("tick", "ticking", "tick the box", "put a cross", "listed below", "shown below"), _EYE),
        **dict.fromkeys(("i will read", "i read out", "show card"), _EAR),
    },
}
"""Phrase → the modes in which it makes sense."""

FREE: Mapping[str, frozenset[str]] = {
    "da": _words(
        "se ser hør hører læs læser nedenfor herunder klik klikke tryk kryds krydser sæt vælg vælge markér marker svar "
        "sig siger nævn fortæl"
    ),
    "en": _words(
        "see seeing hear hearing read reading below click tap press tick cross mark choose select answer say tell"
    ),
}
"""Words for how one meets a question and answers it, which a mode may change freely."""

IN_FULL: Mapping[str, tuple[tuple[str, str], ...]] = {
    "da": (
        ("f.eks.", "for eksempel"),
        ("fx", "for eksempel"),
        ("bl.a.", "blandt andet"),
        ("ca.", "cirka"),
        ("evt.", "eventuelt"),
        ("dvs.", "det vil sige"),
        ("osv.", "og så videre"),
        ("mv.", "med videre"),
        ("m.m.", "med mere"),
        ("inkl.", "inklusive"),
        ("kr.", "kroner"),
        ("pct.", "procent"),
        ("%", "procent"),
    ),
    "en": (
        ("e.g.", "for example"),
        ("i.e.", "that is"),
        ("approx.", "about"),
        ("etc.", "and so on"),
        ("%", "per cent"),
    ),
}
"""Short forms as they are said aloud."""
