"""COR010: an overlay was written for another core than the one that is there.

A pin without a root is E415: there is nothing yet that could differ.
"""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case

RULE = Rule(
    code="COR010",
    name="core-pin-mismatch",
    level=Level.ERROR,
    effect=Effect.NOTE,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="An overlay lies over the exact core that it was written for.",
        da="Et tillæg ligger oven på netop det grundskema, det er skrevet til.",
    ),
    message=Words(
        en="the overlay was written for the core root {pinned}, but {core} has the root {root}",
        da="tillægget er skrevet til grundskemaets rod {pinned}, men {core} har roden {root}",
    ),
    label=Words(en="another core than this one", da="et andet grundskema end dette"),
    meaning=Words(
        en="a core text, scale, order or condition has changed since",
        da="en tekst, skala, rækkefølge eller betingelse i grundskemaet er ændret siden",
    ),
    help=Words(
        en="read what has changed, then `btu update` writes the new root",
        da="læs hvad der er ændret; derefter skriver `btu update` den nye rod",
    ),
    source="lock files of package managers: a name and a version are a promise, a hash is a proof",
    avoid=Example(overlay="grundskema: dk.eksempel@2.0.0#0123abcd\n"),
    prefer=Example(overlay="vælg: []\n"),
    near=Example(core="title: Et andet navn\n", overlay="vælg: []\n"),
)


def check(case: Case, sink: Sink) -> None:
    _, _, pinned = case.declared_pin.partition("#")
    root = case.core_root[:8]
    if pinned and pinned != root:
        core = f"{case.survey.core_id}@{case.survey.core_version}"
        sink.report(RULE, case.pin_span, subject=case.subject(), pinned=pinned, core=core, root=root)
