"""MOD003: a mode asks in other words than the rest, and nobody has said why.

Differs from the catalogue: a mode's own text is declared by its place, so what is asked for is its `reason`. Free are
words for how one reads and answers in a mode, and short forms written out, which TEL003 asks for.
"""

from collections.abc import Iterator

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.model.nodes import Battery, Survey, Text, Variants
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.modes.lexicon import FREE, IN_FULL
from btu_dsl.rules.modes.worded import IN_MODE, said, words_in
from btu_dsl.rules.own import is_own
from btu_dsl.rules.tongues import of_language

RULE = Rule(
    code="MOD003",
    name="undeclared-mode-wording",
    level=Level.ERROR,
    effect=Effect.NOTE,
    scope=Scope.MODES,
    purpose=Words(
        en="Where a mode asks in other words than the rest, its author says why.",
        da="Hvor en form spørger med andre ord end de øvrige, siger forfatteren hvorfor.",
    ),
    message=Words(
        en="`{item}` is asked in other words {mode}, and no reason is given",
        da="`{item}` stilles med andre ord {mode}, og der er ingen begrundelse",
    ),
    label=Words(en="differs by: {words}", da="forskellen er: {words}"),
    meaning=Words(
        en="answers from the modes are added up as if all had been asked the same",
        da="svarene fra de forskellige former lægges sammen, som om alle var spurgt om det samme",
    ),
    help=Words(
        en="ask in the shared words, or put the `reason` beside the text",
        da="spørg med de fælles ord, eller skriv en `reason` (`begrundelse`) ved siden af teksten",
    ),
    source="US Census Bureau, guidelines for multi-mode questionnaires: wording may be adapted where a mode needs it",
    avoid=Example(
        core="""
items:
  - id: hent
    tier: obligatory
    text: Hvor tilfreds eller utilfreds er du med åbningstiden?
    answer: tilfredshed5
    phone:
      text: Hvor tilfreds eller utilfreds er du med den tid, I kan hente og bringe?
"""
    ),
    prefer=Example(
        core="""
items:
  - id: hent
    tier: obligatory
    text: Hvor tilfreds eller utilfreds er du med åbningstiden?
    answer: tilfredshed5
    phone:
      text: Hvor tilfreds eller utilfreds er du med den tid, I kan hente og bringe?
      reason: Åbningstid blev hørt som lukketid i pilottesten i telefonen
"""
    ),
    near=Example(
        core="""
items:
  - id: ude
    tier: obligatory
    text: Hvor tilfreds eller utilfreds er du med de udendørs rammer (fx legeplads)?
    answer: tilfredshed5
    phone:
      text: Hvor tilfreds eller utilfreds er du med de udendørs rammer, for eksempel legeplads?
"""
    ),
)
_SHARED = Words("the words of the other modes", "de andre formers ord")


def check(case: Case, sink: Sink) -> None:
    language = case.survey.language
    for name, tier, variants in _asked(case.survey):
        shared = variants.shared
        if shared is None or not variants.by_mode or not is_own(case, shared.owner):
            continue
        usual = _words(shared, language)
        for mode, text in variants.by_mode.items():
            own = _words(text, language)
            if mode in case.survey.modes and mode not in variants.reasons and own != usual:
                sink.report(
                    RULE,
                    text.span,
                    related=(Label(shared.span, _SHARED),),
                    subject=case.subject(item=name, facet="wording", mode=mode),
                    level=Level.WARNING if tier == "local" else None,
                    old=said(shared.prose(language)),
                    new=said(text.prose(language)),
                    item=name,
                    mode=IN_MODE[mode],
                    words=", ".join(dict.fromkeys(_differing(usual, own))) or "…",
                )


def _asked(survey: Survey) -> Iterator[tuple[str, str, Variants]]:
    """Everything that is asked and defined; how to answer is the mode's own affair."""
    for entry in (entry for block in survey.blocks for entry in block.entries):
        rows = entry.rows if isinstance(entry, Battery) else (entry,)
        if isinstance(entry, Battery) and rows:
            yield entry.id, rows[0].tier, entry.stem
            yield entry.id, rows[0].tier, entry.definition
        for item in rows:
            yield item.id, item.tier, item.text
            yield item.id, item.tier, item.definition


def _words(text: Text, language: str) -> tuple[str, ...]:
    """The words that say something, short forms written out."""
    written = said(text.prose(language)).casefold()
    for short, full in of_language(IN_FULL, language) or ():
        written = written.replace(short, full)
    free = of_language(FREE, language) or frozenset()
    return tuple(word for word in words_in(written) if word not in free)


def _differing(usual: tuple[str, ...], own: tuple[str, ...]) -> Iterator[str]:
    yield from (f"»{word}«" for word in own if word not in usual)
    yield from (f"»{word}«" for word in usual if word not in own)
