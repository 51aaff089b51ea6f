"""A declared break answers what it is about, in its language and mode, between its waves, and nothing else."""

import pytest
from editions import CORE, NEXT, edition, pair

from btu_dsl.diagnostics.report import Sink, Subject
from btu_dsl.rules.engine import run_pair_rules
from btu_dsl.rules.verdicts import verdicts
from btu_dsl.series.breaks import covers


def declared(scope: str, facet: str, since: str = "2022", **only: str) -> str:
    more = "".join(f", {key}: {value}" for key, value in only.items())
    return (
        f'series_break:\n  - {{scope: {scope}, facet: {facet}, since: "{since}", reason: "Ny", bridge: none{more}}}\n'
    )


def told(*changes: tuple[str, str], brk: str) -> dict[tuple[str, str], str]:
    held = pair(*changes, ("derived:", f"{brk}derived:"))
    sink = Sink()
    run_pair_rules(held, sink)
    return {(finding.code, finding.subject.item): finding.state for finding in sink}


@pytest.mark.parametrize("scope", ["survey", "maden", "sund"])
def test_of_the_survey_the_block_or_the_item(scope: str):
    assert told(("mad in (1, 2)", "mad == 1"), brk=declared(scope, "base")) == {("TRD006", "sund"): "declared"}


@pytest.mark.parametrize(
    ("scope", "facet", "since"), [("alt", "base", "2022"), ("survey", "order", "2022"), ("survey", "base", "2020")]
)
def test_not_of_another_place_facet_or_wave(scope: str, facet: str, since: str):
    assert told(("mad in (1, 2)", "mad == 1"), brk=declared(scope, facet, since)) == {("TRD006", "sund"): "open"}


def test_another_question_needs_another_name():
    """Wording, scale and coding of the source language are no matter of declaring."""
    assert told(("Er maden god?", "Er maden sund?"), brk=declared("mad", "wording")) == {("TRD002", "mad"): "open"}


def test_wording_of_one_language_or_mode_can_be_declared():
    new = edition(NEXT.replace("derived:", declared("mad", "wording", language="en") + "derived:"))
    old = edition(CORE)
    about = {"survey": "dk.proeve", "item": "mad", "facet": "wording"}
    assert covers(old, new, Subject(**about, language="en")) is not None
    assert covers(old, new, Subject(**about, language="tr")) is None
    assert covers(old, new, Subject(**about)) is None


def test_a_regime_that_is_declared_keeps_its_effect():
    held = pair(("[web, paper]", "[paper, web]"), ("derived:", declared("survey", "regime") + "derived:"))
    sink = Sink()
    run_pair_rules(held, sink)
    (finding,) = sink
    assert (finding.code, finding.state, finding.effect, finding.reason) == ("TRD009", "declared", "note", "Ny")


def test_retired_and_replaced_are_ways_out():
    gone = ('      - {id: antal, tier: optional, text: "Hvor mange børn?", answer: {number: {min: 1, max: 9}}}\n', "")
    retired = 'retired:\n  - {id: antal, last_wave: "2020", reason: "Kendes fra registret"}\n'
    assert told(gone, brk=retired) == {}
    replaced = (
        "{id: antal, ",
        '{id: antal_2, replaces: {item: antal, changed: [wording], reason: "Ny", bridge: none}, ',
    )
    assert told(replaced, brk="") == {}


@pytest.mark.parametrize("scope", ["maden", "sund"])
def test_a_break_declared_of_an_item_is_one_whatever_the_rules_find(scope: str):
    held = pair(("derived:", declared(scope, "missing") + "derived:"))
    found = {one.item: (one.verdict, one.facets) for one in verdicts(held.new, [], held.old)}
    assert found["sund"] == ("break", ("missing",))
    assert found["samlet"] == ("same", ())


def test_a_break_declared_of_one_language_or_mode_is_one_there():
    held = pair(("derived:", declared("mad", "presentation", mode="paper") + "derived:"))
    found = {(one.item, one.mode): one.verdict for one in verdicts(held.new, [], held.old)}
    assert (found["mad", "paper"], found["mad", "web"]) == ("break", "same")


def test_what_the_earlier_wave_had_is_retired_and_what_it_had_not_is_new():
    held = pair(
        ("{id: antal, ", '{id: antal_2, replaces: {item: antal, changed: [wording], reason: "Ny", bridge: none}, ')
    )
    found = {one.item: one.verdict for one in verdicts(held.new, [], held.old)}
    assert (found["antal"], found["antal_2"]) == ("retired", "new")
