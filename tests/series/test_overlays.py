"""A municipality from wave to wave: what it chose and asked by itself it may leave out, the core's questions not."""

from pathlib import Path

from editions import CORE, NEXT
from support.compiling import compile_texts

from btu_dsl.diagnostics.report import Sink
from btu_dsl.rules.engine import run_pair_rules
from btu_dsl.series.bump import least_bump
from btu_dsl.series.edition import Edition
from btu_dsl.series.pair import Pair, pair_of
from btu_dsl.series.release import read_release, write_release

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


def test_the_wave_of_an_overlay_is_that_of_its_core():
    """Its own version says nothing: the overlay of the second wave is a 1.0.0 too."""
    second = OVERLAY.replace("dk.proeve@1.0.0", "dk.proeve@2.0.0")
    brk = 'series_break:\n  - {scope: vej, facet: base, since: "2022", reason: "Kun nogle", bridge: none}\n'
    core = NEXT.replace("derived:", f"{brk}derived:").replace(
        "vej, tier: optional,", 'vej, tier: optional, ask_if: "mad == 1",'
    )
    old, new = edition(OVERLAY, CORE), edition(second, core)
    assert (old.wave, new.wave) == ("2020", "2022")
    sink = Sink()
    run_pair_rules(pair_of(old, new), sink)
    assert [finding.state for finding in sink if finding.subject.item == "vej" and finding.code == "TRD006"] == [
        "declared"
    ]


def test_a_released_overlay_remembers_the_wave_of_its_core(tmp_path: Path):
    path = tmp_path / "1.0.0.btu.json"
    path.write_bytes(write_release(edition(OVERLAY.replace("dk.proeve@1.0.0", "dk.proeve@2.0.0"), NEXT)))
    again = read_release(path, Sink())
    assert again is not None
    assert again.wave == "2022"
