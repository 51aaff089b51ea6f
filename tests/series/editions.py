"""Two small editions of one questionnaire, as releases would have them."""

from support.compiling import compile_texts

from btu_dsl.series.edition import Edition
from btu_dsl.series.pair import Pair, pair_of

CORE = """\
btu: 1
kind: questionnaire
id: dk.proeve
version: 1.0.0
title: Prøve
language: da
modes: [web, paper]
collection: {type: round, label: "2020"}
lineage: [{wave: "2020", version: 1.0.0}]
survey:
  controller: Ministeriet
  population: Forældre til børn i dagtilbud
  observation_unit: [child]
  reference_period: de seneste 12 måneder
policy: {profile: national}
scales:
  tre:
    type: ordinal
    direction: ascending
    codes: {1: Dårligt, 2: {label: "Hverken eller", role: midpoint}, 3: Godt}
    missing: {dont_know: {label: "Ved ikke", web: shown, paper: shown}}
blocks:
  - id: maden
    intro: Først om maden
    items:
      - {id: mad, tier: obligatory, text: "Er maden god?", answer: tre, instruction: "Tænk på frokosten"}
      - {id: sund, tier: obligatory, ask_if: "mad in (1, 2)", text: "Er den sund?", answer: tre}
  - id: alt
    items:
      - {id: samlet, tier: obligatory, role: overall, text: "Er det hele godt?", answer: tre}
      - {id: vej, tier: optional, text: "Hvordan kommer I?", answer: {choice: one, codes: {1: Gang, 2: Cykel, 3: Bil}}}
      - {id: antal, tier: optional, text: "Hvor mange børn?", answer: {number: {min: 1, max: 9}}}
derived:
  indeks: {mean: [mad, samlet], min_answered: 1}
"""
NEXT = (
    CORE.replace("version: 1.0.0\ntitle", "version: 2.0.0\ntitle")
    .replace(
        'lineage: [{wave: "2020", version: 1.0.0}]',
        'lineage: [{wave: "2020", version: 1.0.0}, {wave: "2022", version: 2.0.0}]',
    )
    .replace('label: "2020"', 'label: "2022"')
)


def edition(text: str) -> Edition:
    outcome = compile_texts({"skema.btu.yaml": text})
    assert outcome.found, outcome.codes
    return outcome.found[0].case.edition


def pair(*changes: tuple[str, str], before: tuple[tuple[str, str], ...] = ()) -> Pair:
    """CORE and the wave after it, with words of the later one replaced."""
    old, new = CORE, NEXT
    for was, now in before:
        assert was in old
        old, new = old.replace(was, now), new.replace(was, now)
    for was, now in changes:
        assert was in new, was
        new = new.replace(was, now)
    return pair_of(edition(old), edition(new))
