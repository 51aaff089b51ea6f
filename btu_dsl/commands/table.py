"""The commands and their one line of help, so that the first screen imports none of them."""

from typing import NamedTuple


class Help(NamedTuple):
    en: str
    da: str


COMMANDS: dict[str, Help] = {
    "check": Help(
        "Check questionnaires, overlays and rounds.",
        "Kontrollér spørgeskemaer, tillæg og runder.",
    ),
    "build": Help(
        "Compile them into web form, paper, phone script and codebook.",
        "Oversæt dem til webskema, papir, telefonmanuskript og kodebog.",
    ),
    "simulate": Help("Show what is asked, given some answers.", "Vis hvad der spørges om, givet nogle svar."),
    "explain": Help("Explain one kind of finding.", "Forklar én slags fund."),
    "rules": Help("List every rule and fault.", "Vis alle regler og fejl."),
    "new": Help("Write a municipality's first overlay.", "Skriv en kommunes første tillæg."),
    "translate": Help("Make and keep up translation files.", "Lav og vedligehold oversættelsesfiler."),
    "update": Help("Write the root of its core into an overlay.", "Skriv kernens rod ind i et tillæg."),
}
"""In the order in which a newcomer meets them."""
