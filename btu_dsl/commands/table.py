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
    "diff": Help(
        "Show what has changed since an earlier wave, and what it does to the series.",
        "Vis, hvad der er ændret siden en tidligere runde, og hvad det gør ved tidsserien.",
    ),
    "statement": Help(
        "Write what may be compared with an earlier edition, and why not.",
        "Skriv, hvad der kan sammenlignes med en tidligere udgave, og hvorfor ikke.",
    ),
    "matrix": Help(
        "Show what may be compared across municipalities.",
        "Vis, hvad der kan sammenlignes på tværs af kommuner.",
    ),
    "simulate": Help("Show what is asked, given some answers.", "Vis hvad der spørges om, givet nogle svar."),
    "explain": Help("Explain one kind of finding.", "Forklar én slags fund."),
    "rules": Help("List every rule and fault.", "Vis alle regler og fejl."),
    "new": Help(
        "Write a municipality's first overlay, or start the next wave.",
        "Skriv en kommunes første tillæg, eller begynd på næste runde.",
    ),
    "translate": Help("Make and keep up translation files.", "Lav og vedligehold oversættelsesfiler."),
    "lock": Help(
        "Lock what the files stand on, or release a version.", "Lås det, filerne bygger på, eller udgiv en version."
    ),
    "waive": Help(
        "Set a finding aside: a waiver to sign, or a baseline.",
        "Sæt et fund ud af kraft: en dispensation eller et udgangspunkt.",
    ),
    "update": Help("Write the root of its core into an overlay.", "Skriv grundskemaets rod ind i et tillæg."),
}
"""In the order in which a newcomer meets them."""
