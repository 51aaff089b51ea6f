"""TRD009: answers are collected in other modes than in an earlier wave, in another order, or in another kind of survey."""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.differing import together
from btu_dsl.series.edition import Edition
from btu_dsl.series.pair import Pair

_BREAK = """
series_break:
  - {scope: survey, facet: regime, since: "2022", reason: "Før kun papir, nu web først", bridge: none}
"""
RULE = Rule(
    code="TRD009",
    name="mode-mix-changed",
    level=Level.WARNING,
    effect=Effect.NOTE,
    scope=Scope.WAVES,
    purpose=Words(
        en="Answers are collected in the same way from wave to wave.",
        da="Svarene indsamles på samme måde fra runde til runde.",
    ),
    message=Words(
        en="answers are collected in another way than before: {what}",
        da="svarene indsamles på en anden måde end før: {what}",
    ),
    label=Words(en="from this version on", da="fra denne version"),
    meaning=Words(
        en="people answer more kindly to an interviewer than on paper or a screen: a difference may be the mode's",
        da="man svarer venligere til en interviewer end på papir eller skærm: en forskel kan skyldes formen",
    ),
    help=Words(
        en="declare a `series_break` with `scope: survey` and `facet: regime`, and say how the waves are bridged",
        da="erklær et `series_break` med `scope: survey` og `facet: regime`, og sig, hvordan runderne forbindes",
    ),
    source="Gladsaxe 2008 changed its mode to match the national survey; CQC piloted before going online first",
    avoid=Example(before="modes: [paper]\n", core="modes: [web, paper]\n"),
    prefer=Example(before="modes: [paper]\n", core=f"modes: [web, paper]\n{_BREAK}"),
    near=Example(
        before="modes: [web, paper]\n",
        core='modes: [web, paper]\ncollection: {type: round, label: "2022", period: {from: 2022-02-01, to: 2022-05-31}}\n',
    ),
)
_MODES = Words("the modes", "formerne")
_FIRST = Words("the mode that comes first", "den form, der kommer først")
_ORDER = Words("the order of the modes", "formernes rækkefølge")
_KIND = Words("the kind of collection", "indsamlingens art")


def check(pair: Pair, sink: Sink) -> None:
    old, new = pair.old, pair.new
    told = [
        words
        for words, differs in (
            (_KIND, old.collected != new.collected),
            (_MODES, set(old.modes) != set(new.modes)),
            (_FIRST, old.modes[:1] != new.modes[:1]),
            (_ORDER, old.modes[1:] != new.modes[1:] and set(old.modes[1:]) == set(new.modes[1:])),
        )
        if differs
    ]
    if told:
        sink.report(
            RULE,
            pair.item_place(""),
            subject=pair.about_item("", "regime"),
            old=_shown(old),
            new=_shown(new),
            what=together(told),
        )


def _shown(edition: Edition) -> str:
    kind = [str(part) for part in edition.collected if part] if isinstance(edition.collected, list) else []
    return " · ".join((", ".join(edition.modes), *kind))
