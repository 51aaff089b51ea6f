"""SET001: municipalities of one wave stand on different cores."""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.across.majority import majority
from btu_dsl.rules.case import Case, Fleet

RULE = Rule(
    code="SET001",
    name="core-version-skew",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.ACROSS,
    purpose=Words(
        en="All municipalities of one wave stand on the same core.",
        da="Alle kommuner i en runde står på det samme grundskema.",
    ),
    message=Words(
        en="{municipality} stands on {pin}, but {others} of the wave on {common}",
        da="{municipality} står på {pin}, men {others} i runden på {common}",
    ),
    label=Words(en="another core", da="et andet grundskema"),
    meaning=Words(
        en="the municipality's figures come from another questionnaire than the others'",
        da="kommunens tal kommer fra et andet spørgeskema end de andres",
    ),
    help=Words(
        en="let all of them name the same core: `{common}`", da="lad dem alle nævne det samme grundskema: `{common}`"
    ),
    source="own reasoning: one wave, one core",
    avoid=Example(
        overlay="vælg: []\n",
        others=("vælg: []\n", "grundskema: dk.eksempel@2.0.0#0123abcd\n"),
    ),
    prefer=Example(overlay="vælg: []\n", others=("vælg: []\n", "vælg: []\n")),
    near=Example(overlay="vælg: []\n", others=("vælg: []\n", "grundskema: dk.eksempel@2.0.0\n")),
)
_COMMON = Words("the core of the others", "de andres grundskema")


def check(fleet: Fleet, sink: Sink) -> None:
    common = majority([(case, _pin(case)) for case in fleet.cases])
    for case in fleet.cases:
        if _pin(case) != common.value and common.lacks(case):
            sink.report(
                RULE,
                case.pin_span,
                related=(Label(common.case.pin_span, _COMMON),),
                subject=case.subject(),
                municipality=case.called,
                pin=_pin(case),
                common=common.value,
                others=common.others(case),
            )


def _pin(case: Case) -> str:
    """As the overlay wrote it; without a root of its own the one that is there."""
    _, _, root = case.declared_pin.partition("#")
    return f"{case.survey.core_id}@{case.survey.core_version}#{root or case.core_root[:8]}"
