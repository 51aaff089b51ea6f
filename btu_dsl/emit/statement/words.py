"""What the statement says round the texts of the survey."""

from collections.abc import Iterator

from btu_dsl.diagnostics.outcome import Judgement
from btu_dsl.diagnostics.record import Words
from btu_dsl.plan.statement import FACETS, STATES, VERDICTS, Reason, Row, StatementPlan

TITLE = Words("Statement of comparability", "Erklæring om sammenlignelighed")
LEAD = Words(
    "{new} compared with {old}. Each question has one verdict; the reasons are those that the compiler found.",
    "{new} sammenlignet med {old}. Hvert spørgsmål har én dom; begrundelserne er dem, oversætteren har fundet.",
)
SUMMARY = Words("Summary", "Opsummering")
QUESTIONS = Words("Question by question", "Spørgsmål for spørgsmål")
WHOLE = Words("The survey as a whole", "Undersøgelsen som helhed")
ITEM = Words("Question", "Spørgsmål")
VERDICT = Words("Verdict", "Dom")
WHY = Words("Why", "Hvorfor")
BEFORE = Words("Before", "Før")
NOW = Words("Now", "Nu")
EDITION = Words("Edition", "Udgave")
WAVE = Words("Wave", "Runde")
ROOT = Words("Root", "Rod")
LANGUAGES = Words("Languages", "Sprog")
MODES = Words("Modes", "Svarformer")
COUNT = Words("Number", "Antal")
LOCAL = Words("local question", "lokalt spørgsmål")
OPTIONAL = Words("optional", "valgfrit")
EXCEPT = Words("except {places}", "dog {places}")
RECONSTRUCTED = Words(
    "Reconstructed – not the official wording",
    "Rekonstrueret – ikke officiel ordlyd",
)
MODE_NAMES = {
    "web": Words("web", "web"),
    "paper": Words("paper", "papir"),
    "phone": Words("phone", "telefon"),
}


def say(words: Words, lang: str, **values: object) -> str:
    return words.fill(lang, {name: str(value) for name, value in values.items()})


def counts(plan: StatementPlan, lang: str) -> Iterator[tuple[str, str, int]]:
    """Each verdict that is given, with its words and how often."""
    for verdict in VERDICTS:
        if number := plan.count(verdict):
            yield verdict, say(VERDICTS[verdict], lang), number


def tier(row: Row, lang: str) -> str:
    return say(LOCAL, lang) if row.tier == "local" else say(OPTIONAL, lang) if row.tier == "optional" else ""


def exceptions(row: Row, plan: StatementPlan, lang: str) -> str:
    """`dog ar, tr: sammenlignelig, med forbehold`; empty where every language and mode has the row's verdict."""
    places: dict[Judgement, list[str]] = {}
    for verdict in dict.fromkeys(verdict for _, _, verdict in row.differing):
        ways: dict[str, list[str]] = {}
        for language, mode, other in row.differing:
            if other == verdict:
                ways.setdefault(language, []).append(mode)
        places[verdict] = [
            language if len(modes) == len(plan.new.modes) else f"{language} ({_modes(modes, lang)})"
            for language, modes in ways.items()
        ]
    told = "; ".join(f"{', '.join(where)}: {say(VERDICTS[verdict], lang)}" for verdict, where in places.items())
    return say(EXCEPT, lang, places=told) if told else ""


def _modes(modes: list[str], lang: str) -> str:
    return ", ".join(say(MODE_NAMES[mode], lang) for mode in modes)


def why(reason: Reason, lang: str) -> str:
    """One reason on one line: what was found, where, and what the core says of it."""
    about = [reason.code]
    if reason.facet:
        about.append(say(FACETS[reason.facet], lang) if reason.facet in FACETS else reason.facet)
    about += [part for part in (reason.language, reason.mode and say(MODE_NAMES[reason.mode], lang)) if part]
    if reason.state != "open":
        about.append(say(STATES[reason.state], lang))
    declared = f" {reason.declared}" if reason.declared else ""
    return f"{say(reason.text, lang)} ({' · '.join(about)}){'.' if declared else ''}{declared}"
