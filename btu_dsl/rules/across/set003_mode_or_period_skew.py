"""SET003: a municipality fields the wave in other modes than most, or begins with another one.

Differs from the catalogue: languages are offered where people need them, and the period belongs to the round, so neither is
held against a municipality. Fewer modes than the others are a remark; another first mode is a warning.
"""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.advice import mode_words
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.across.majority import by_core, majority, municipalities
from btu_dsl.rules.case import Fleet

RULE = Rule(
    code="SET003",
    name="mode-or-period-skew",
    level=Level.WARNING,
    effect=Effect.NOTE,
    scope=Scope.ACROSS,
    purpose=Words(
        en="The municipalities of one wave collect their answers in the same modes.",
        da="Kommunerne i en runde indsamler deres svar i de samme former.",
    ),
    message=Words(
        en="{municipality} collects in {modes}; most of the others in {common}",
        da="{municipality} indsamler på {modes}; de fleste andre på {common}",
    ),
    label=Words(en="other modes than most", da="andre former end de fleste"),
    meaning=Words(
        en="a difference between municipalities may be the mode's: people answer more kindly to an interviewer",
        da="en forskel mellem kommuner kan skyldes formen: man svarer venligere til en interviewer",
    ),
    help=Words(
        en="field the same modes, or let the report say which municipalities differ",
        da="udsend i de samme former, eller lad rapporten sige, hvilke kommuner der afviger",
    ),
    source="LGA: one form for each mode, reported by mode; Friends and Family Test: not comparable as methods vary",
    avoid=Example(
        overlay="vælg: []\n",
        others=("vælg: []\n", "udsendes: {sprog: [da], former: [papir]}\n"),
    ),
    prefer=Example(overlay="vælg: []\n", others=("vælg: []\n", "vælg: []\n")),
    near=Example(overlay="vælg: []\n", others=("udsendes: {sprog: [da], former: [papir]}\n",)),
)


def check(fleet: Fleet, sink: Sink) -> None:
    for cases in by_core(fleet):
        common = majority([(case, " ".join(case.survey.modes)) for case in cases])
        if len(common.who) * 2 <= municipalities(cases):
            continue
        usual = common.case.survey.modes
        for case in cases:
            modes = case.survey.modes
            if modes != usual and common.lacks(case):
                sink.report(
                    RULE,
                    case.survey.span,
                    subject=case.subject(facet="regime"),
                    level=None if modes[0] != usual[0] else Level.INFO,
                    municipality=case.called,
                    modes=mode_words(*modes),
                    common=mode_words(*usual),
                )
