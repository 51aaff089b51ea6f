"""`btu rules --docs DIR`: a page for each rule in both languages, and a table of all of them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from btu_dsl.commands.rule_page import EFFECTS, SCOPES, page_of, spoken
from btu_dsl.commands.rule_text import escaped, markdown
from btu_dsl.commands.write import CannotWriteError, write_file
from btu_dsl.diagnostics.record import Record, Words
from btu_dsl.diagnostics.render.words import LEVELS
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.faults import usage
from btu_dsl.rulebook.profiles import PROFILES
from btu_dsl.rulebook.rule import Rule

_LANGUAGES: Final = ("en", "da")
_GROUPS: Final = {
    "STR": Words("Structure and naming", "Opbygning og navne"),
    "SCL": Words("Scales", "Skalaer"),
    "COR": Words("The core as it was released", "Grundskemaet, som det blev udgivet"),
    "LOC": Words("A municipality's own questions", "Kommunens egne spørgsmål"),
    "TRD": Words("From wave to wave", "Fra runde til runde"),
    "SET": Words("Across municipalities", "På tværs af kommuner"),
    "MOD": Words("Web, paper and phone alike", "Ens på web, papir og telefon"),
    "LNG": Words("Languages alike", "Ens på alle sprog"),
    "RTE": Words("Who is asked what", "Hvem der spørges om hvad"),
    "PAP": Words("On paper", "På papir"),
    "TEL": Words("By phone", "I telefonen"),
    "COD": Words("Codes", "Koder"),
    "PRV": Words("Privacy", "Databeskyttelse"),
    "PLN": Words("Plain language", "Klart sprog"),
    "GOV": Words("Setting findings aside", "At sætte fund ud af kraft"),
}
_TITLE = Words("Rules of comparability", "Regler for sammenlignelighed")
_INTRO = Words(
    "One page a rule, as `btu explain CODE` says it. `btu rules --docs docs/rules` writes these pages from the records "
    "that report the findings; they are not edited by hand. The examples are runs of the rule's own tests: of each "
    "file only the keys that matter are shown. A finding may weigh less than its rule where less is at stake.\n\n"
    "[Dansk](README.da.md) · [What comparable means](../comparability.md) · [In continuous integration](../ci.md)",
    "Én side for hver regel, som `btu explain KODE` siger den. `btu rules --docs docs/rules` skriver siderne ud fra "
    "det, som også melder fundene; de rettes ikke i hånden. Eksemplerne afprøves med reglen selv: af hver fil vises "
    "kun de nøgler, det drejer sig om. Et fund kan veje mindre end sin regel, hvor der står mindre på spil.\n\n"
    "[English](README.md) · [Hvad sammenlignelig betyder (på engelsk)](../comparability.md)",
)
_COLUMNS = (
    Words("Code", "Kode"),
    Words("Level", "Niveau"),
    Words("Effect", "Virkning"),
    Words("Looks at", "Ser på"),
    Words("What it demands", "Hvad den kræver"),
)
_ALL = Words("every file", "hver fil")
_PROFILES = Words("Profiles", "Profiler")
_OF_PROFILES = Words(
    "A core names one, as `policy: {profile: national}`. What it locks, no overlay can set aside or weigh lighter.",
    "Et grundskema nævner en af dem, som `policy: {profile: national}`. Det, den låser, kan intet tillæg sætte ud af "
    "kraft eller vægte lettere.",
)
_PROFILE_COLUMNS = (
    Words("Profile", "Profil"),
    Words("What it stands for", "Hvad den står for"),
    Words("Weighs otherwise", "Vægter anderledes"),
    Words("Source", "Kilde"),
)
_OFF = Words("off", "fra")


def rule_pages(records: Mapping[str, Record]) -> Iterator[tuple[str, str]]:
    """File name and Markdown of every page: `README.md` and `CODE.md`, and both as `….da.md` in Danish."""
    rules = {code: record for code, record in records.items() if isinstance(record, Rule)}
    for lang in _LANGUAGES:
        yield _file("README", lang), _index(records, lang)
        for code, record in records.items():
            yield _file(code, lang), markdown(page_of(record, lang, rules), lang, records.keys())


def write_pages(folder: Path, records: Mapping[str, Record], sink: Sink) -> None:
    """Every page, into `folder`; what stands there besides is left alone."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in rule_pages(records):
            write_file(folder / name, text)
    except OSError as problem:
        sink.report(usage.CANNOT_WRITE, path=folder, reason=CannotWriteError(problem).reason)
    except CannotWriteError as problem:
        sink.report(usage.CANNOT_WRITE, path=folder, reason=problem.reason)


def _file(name: str, lang: str) -> str:
    return f"{name}.da.md" if lang == "da" else f"{name}.md"


def _index(records: Mapping[str, Record], lang: str) -> str:
    lines = [f"# {_say(_TITLE, lang)}", "", _say(_INTRO, lang)]
    for group, title in _GROUPS.items():
        lines += ["", f"## {_say(title, lang)}", "", *_header(_COLUMNS, lang)]
        lines += [_row(record, lang) for code, record in records.items() if code.startswith(group)]
    lines += ["", f"## {_say(_PROFILES, lang)}", "", _say(_OF_PROFILES, lang), "", *_header(_PROFILE_COLUMNS, lang)]
    lines += _profiles(lang)
    return "\n".join(lines) + "\n"


def _row(record: Record, lang: str) -> str:
    rule = record if isinstance(record, Rule) else None
    cells = (
        f"[{record.code}]({_file(record.code, lang)}) {record.name}",
        _say(LEVELS[record.level], lang),
        _say(EFFECTS[record.effect], lang),
        _say(SCOPES[rule.scope] if rule else _ALL, lang),
        escaped(spoken(rule.purpose if rule else record.message, lang)),
    )
    return f"| {' | '.join(cells)} |"


def _profiles(lang: str) -> Iterator[str]:
    for profile in PROFILES.values():
        weighed = (
            f"{code} {_say(LEVELS[level] if level else _OFF, lang)}" for code, level in sorted(profile.levels.items())
        )
        cells = (f"`{profile.name}`", _say(profile.purpose, lang), ", ".join(weighed), escaped(profile.source))
        yield f"| {' | '.join(cells)} |"


def _header(columns: tuple[Words, ...], lang: str) -> Iterator[str]:
    yield f"| {' | '.join(_say(words, lang) for words in columns)} |"
    yield f"|{'---|' * len(columns)}"


def _say(words: Words, lang: str) -> str:
    return words.da if lang == "da" else words.en
