"""Words of questions that ask who somebody is, or for what only that person should decide to tell."""

import re
from collections.abc import Mapping

from btu_dsl.rules.tongues import of_language

_CPR_DA = r"\bcpr(?:-?(?:nr|nummer|nummeret))?\b|\bpersonnummer"

IDENTIFIERS: Mapping[str, re.Pattern[str]] = {
    "da": re.compile(
        r"\b(?:din|dit|dine|jeres|barnets|barns|børns|fulde|hans|hendes|dets)\s+(?:\w+\s+(?:og\s+)?){0,2}"
        r"(?:navn|navne|fornavn|efternavn|adresse|hjemmeadresse|e-?mail(?:adresse)?|mailadresse"
        r"|telefonnummer|telefonnr|mobilnummer|mobil|telefon|fødselsdato|fødselsdag)\b"
        rf"|\b(?:fornavn|efternavn|mailadresse|telefonnummer|mobilnummer|fødselsdato)\b|{_CPR_DA}",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:your|child's|child’s|full|his|her|their)\s+(?:\w+\s+(?:and\s+)?){0,2}"
        r"(?:names?|address|e-?mail(?: address)?|phone(?: number)?|telephone(?: number)?|mobile(?: number)?|date of birth"
        r"|birthday)\b|\b(?:first name|last name|surname|civil registration number|cpr number)\b",
        re.IGNORECASE,
    ),
}
"""A possession and what identifies its owner, or a word that means nothing else."""

NAMED = frozenset({"cpr", "cprnr", "cpr_nr", "cpr_nummer", "personnummer", "navn", "fulde_navn", "fornavn"}) | frozenset({
    "efternavn", "mail", "email", "e_mail", "mailadresse", "mobil", "mobilnummer", "telefonnummer", "foedselsdato",
})  # fmt: skip
"""Names of items that say the same."""

SENSITIVE: Mapping[str, re.Pattern[str]] = {
    "da": re.compile(
        r"\b(?:sygdomme?|kronisk syg\w*|diagnoser?|handicap|handikap|funktionsnedsættelse|helbred|helbredet"
        r"|psykisk \w+|depression|medicin|misbrug|gravid|hiv"
        r"|etnisk\w*|etnicitet|hudfarve|race|religion|religiøs\w*|trossamfund|kirkegang|fagforening|fagligt medlem"
        r"|seksuel\w*|seksualitet|homoseksuel\w*|kønsidentitet|politisk\w*|stemte|partimedlem"
        r"|straffet|dømt|kriminel\w*|kriminalitet)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:illness|disease|diagnosis|disability|disabilities|your health|mental health|depression|medication"
        r"|pregnant|hiv|ethnic\w*|race|religio\w*|faith|trade union|sexual\w*|homosexual\w*|gender identity|politic\w*"
        r"|convicted|criminal\w*)\b",
        re.IGNORECASE,
    ),
}
"""Health, ethnic origin, belief, union, sexuality, politics, offences; words with everyday uses are left out."""

RATING: Mapping[str, re.Pattern[str]] = {
    "da": re.compile(r"\b(?:u?tilfreds\w*|u?enige?|vigtigt?|synes|mener)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:(?:dis)?satisfied|(?:dis)?agree|important|think)\b", re.IGNORECASE),
}
"""Asks what somebody thinks of a service for the sick, not whether somebody is sick."""

ANONYMOUS: Mapping[str, re.Pattern[str]] = {
    "da": re.compile(r"(?<!ikke )(?<!ikke er )\banonym\w*", re.IGNORECASE),
    "en": re.compile(r"(?<!not )(?<!not be )\banonym\w*", re.IGNORECASE),
    "tr": re.compile(r"\banonim\w*(?!\s+değil)", re.IGNORECASE),
    "ar": re.compile(r"مجهول(?:ة)? الهوية|دون ذكر الاسم"),
    "ur": re.compile(r"گمنام"),
}

NO_NAMES: Mapping[str, re.Pattern[str]] = {
    "da": re.compile(
        r"\b(?:ikke|ingen|undlad|undgå|uden|lad være)\b[^.!?]{0,60}?"
        r"(?:\bnavne?\b|person|cpr|genkend|følsom|fortrolig|identific|helbred)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:not|don['’]t|avoid|without|no)\b[^.!?]{0,60}?(?:\bnames?\b|personal|identif|recogni[sz]|sensitive|private)",
        re.IGNORECASE,
    ),
}
"""A note that asks people to write nothing that somebody could be known by."""


def found_in(table: Mapping[str, re.Pattern[str]], language: str, text: str) -> str | None:
    """The first words of `text` that are of the table."""
    known = of_language(table, language)
    match = known.search(text) if known else None
    return match.group() if match else None
