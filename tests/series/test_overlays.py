"""A municipality from wave to wave: what it chose and asked by itself it may leave out, the core's questions not."""

from editions import CORE
from support.compiling import compile_texts

from btu_dsl.diagnostics.report import Sink
from btu_dsl.rules.engine import run_pair_rules
from btu_dsl.series.bump import least_bump
from btu_dsl.series.edition import Edition
from btu_dsl.series.pair import Pair, pair_of

OVERLAY = """\
btu: 1
slags: tillæg
id: dk.k751.proeve
version: 1.0.0
grundskema: dk.proeve@1.0.0
ejer: {kommune: 751}
sprog: da
udsendes: {sprog: [da], former: [web, papir]}
vælg: [vej, antal]
spørgsmål:
  - {id: bus, tekst: "Kører bussen ofte nok?", svar: tre}
"""
ENDING = CORE.replace("3: Bil}}}", '3: Bil}}, end_if: "vej == 1"}')


def edition(overlay: str, core: str) -> Edition:
    outcome = compile_texts({"tillaeg.btu.yaml": overlay, "kerne.btu.yaml": core})
    return outcome.found[0].case.edition


def told(pair: Pair) -> set[tuple[str, str]]:
    sink = Sink()
    run_pair_rules(pair, sink)
    return {(finding.code, finding.subject.item) for finding in sink}


def test_it_may_choose_less_and_ask_less():
    less = OVERLAY.replace("1.0.0\ngrundskema", "1.1.0\ngrundskema").replace("[vej, antal]", "[antal]")
    less = less.partition("spørgsmål:")[0]
    pair = pair_of(edition(OVERLAY, ENDING), edition(less, ENDING))
    assert told(pair) == set()
    assert least_bump(pair).least == "minor"


def test_the_cores_questions_stay():
    gone = "\n".join(line for line in CORE.splitlines() if "id: samlet" not in line and "indeks" not in line) + "\n"
    gone = gone.replace("derived:\n", "")
    assert ("TRD001", "samlet") in told(pair_of(edition(OVERLAY, CORE), edition(OVERLAY, gone)))
