"""What the statement says round the texts of the survey."""

from collections.abc import Iterator

from btu_dsl.diagnostics.outcome import Judgement
from btu_dsl.diagnostics.record import Words
from btu_dsl.plan.phrases.languages import named
from btu_dsl.plan.statement import FACETS, STATES, VERDICTS, Differing, Reason, Row, StatementPlan
from btu_dsl.series.edition import EditionBreak

TITLE = Words("Statement of comparability", "Erklæring om sammenlignelighed")
LEAD = Words(
    "{new} compared with {old}. Each question has one verdict; the reasons are those that the compiler found.",
    "{new} sammenlignet med {old}. Hvert spørgsmål har én dom; begrundelserne er dem, btu har fundet.",
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
EVERYWHERE = Words("every question, except {places}", "alle spørgsmål, dog {places}")
OTHERS = Words("Other reservations", "Andre forbehold")
OTHERS_LEAD = Words(
    "These concern the edition by itself; they do not come from the comparison.",
    "De gælder udgaven i sig selv og stammer ikke fra sammenligningen.",
)
REPLACED = Words("retired, replaced by `{other}`", "udgået, afløst af `{other}`")
REPLACES = Words("new series, replaces `{other}`", "ny serie, afløser `{other}`")
DECLARED = Words("{verdict} – declared break", "{verdict} – erklæret brud")
DECLARED_IN = Words("declared break ({place})", "erklæret brud ({place})")
DROPPED = Words("the edition does not say why", "udgaven siger ikke hvorfor")
NOT_CHOSEN = Words("not asked by the municipality any more", "stilles ikke længere af kommunen")
NO_BRIDGE = Words("no bridge", "ingen bro")
BRIDGE = Words("bridge: {bridge}", "bro: {bridge}")
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


def headline(row: Row, lang: str) -> str:
    """The verdict with what it owes to the core: `udgået, afløst af `x``, `ikke sammenlignelig – erklæret brud`."""
    verdict = say(VERDICTS[row.verdict], lang)
    if row.fate and row.fate.other:
        return say(REPLACED if row.fate.kind == "replaced" else REPLACES, lang, other=row.fate.other)
    return say(DECLARED, lang, verdict=verdict) if row.verdict == "break" and any(map(_whole, row.broken)) else verdict


def accounts(row: Row, plan: StatementPlan, lang: str) -> Iterator[tuple[str, str]]:
    """What the core says of it, each as what it is about and its words; the first is about the headline."""
    if row.fate:
        dropped = say(NOT_CHOSEN if plan.municipal else DROPPED, lang) if row.fate.kind == "dropped" else ""
        told = row.fate.reason or dropped
        if told:
            yield headline(row, lang), _with_bridge(told, row.fate.bridge, lang)
    for one in row.broken:
        place = ", ".join(
            part
            for part in (one.language and named(one.language, lang), one.mode and say(MODE_NAMES[one.mode], lang))
            if part
        )
        about = say(DECLARED_IN, lang, place=place) if place else headline(row, lang)
        yield about, _with_bridge(one.reason, one.bridge, lang)


def _whole(one: EditionBreak) -> bool:
    return not one.language and not one.mode


def _with_bridge(reason: str, bridge: str, lang: str) -> str:
    if not bridge:
        return reason
    return f"{reason} ({say(NO_BRIDGE, lang) if bridge == 'none' else say(BRIDGE, lang, bridge=bridge)})"


def exceptions(differing: Differing, plan: StatementPlan, lang: str) -> str:
    """`dog arabisk, tyrkisk: sammenlignelig, med forbehold`; empty where all have the verdict of the row."""
    told = _places(differing, plan, lang)
    return say(EXCEPT, lang, places=told) if told else ""


def everywhere(plan: StatementPlan, lang: str) -> str:
    """The same, where every row would have to say it."""
    told = _places(plan.differing, plan, lang)
    return say(EVERYWHERE, lang, places=told) if told else ""


def _places(differing: Differing, plan: StatementPlan, lang: str) -> str:
    places: dict[Judgement, list[str]] = {}
    for verdict in dict.fromkeys(verdict for _, _, verdict in differing):
        ways: dict[str, list[str]] = {}
        for language, mode, other in differing:
            if other == verdict:
                ways.setdefault(language, []).append(mode)
        places[verdict] = [
            named(language, lang)
            if len(modes) == len(plan.new.modes)
            else f"{named(language, lang)} ({_modes(modes, lang)})"
            for language, modes in ways.items()
        ]
    return "; ".join(f"{', '.join(where)}: {say(VERDICTS[verdict], lang)}" for verdict, where in places.items())


def _modes(modes: list[str], lang: str) -> str:
    return ", ".join(say(MODE_NAMES[mode], lang) for mode in modes)


def why(reason: Reason, lang: str) -> str:
    """One reason on one line: what was found, where, and what the core says of it."""
    about = [reason.code]
    if reason.facet:
        about.append(say(FACETS[reason.facet], lang) if reason.facet in FACETS else reason.facet)
    about += [
        part
        for part in (
            reason.language and named(reason.language, lang),
            reason.mode and say(MODE_NAMES[reason.mode], lang),
        )
        if part
    ]
    if reason.state != "open":
        about.append(say(STATES[reason.state], lang))
    declared = f" {reason.declared}" if reason.declared else ""
    told = reason.text.da if lang == "da" else reason.text.en  # filled already: braces in it are an author's
    return f"{told} ({' · '.join(about)}){'.' if declared else ''}{declared}"
