"""One change at a time: exactly the rules of its facet find it, in exactly its part; and the least version follows."""

import pytest
from editions import pair

from btu_dsl.diagnostics.report import Sink
from btu_dsl.rules.engine import run_pair_rules
from btu_dsl.series.bump import least_bump
from btu_dsl.series.pair import pair_of

Change = tuple[str, str]
ORDER = "      - {id: antal"
ALL_THREE = {("TRD003", "mad"), ("TRD003", "sund"), ("TRD003", "samlet")}
ANTAL = f'{ORDER}, tier: optional, text: "Hvor mange børn?", answer: {{number: {{min: 1, max: 9}}}}}}\n'
CHANGES: dict[str, tuple[tuple[Change, ...], set[tuple[str, str]], str]] = {
    "nothing": ((), set(), "none"),
    "space": ((("Er maden god?", "Er  maden god?"),), set(), "none"),
    "comma": ((("Er maden god?", "Er maden god, "),), {("TRD002", "mad")}, "patch"),
    "wording": ((("Er maden god?", "Er maden bedre?"),), {("TRD002", "mad")}, "major"),
    "polite": ((("Hvordan kommer I?", "Hvordan kommer De?"),), {("TRD002", "vej")}, "major"),
    "label": (
        (("Hverken eller", "Hverken godt eller dårligt"),),
        {("TRD003", "mad"), ("TRD003", "sund"), ("TRD003", "samlet")},
        "major",
    ),
    "midpoint": (
        (('{label: "Hverken eller", role: midpoint}', '"Hverken eller"'),),
        {("TRD003", "mad"), ("TRD003", "sund"), ("TRD003", "samlet")},
        "major",
    ),
    "new answer": ((("3: Bil}", "3: Bil, 4: Bus}"),), {("TRD003", "vej")}, "major"),
    "bounds": ((("max: 9}", "max: 12}"),), {("TRD003", "antal")}, "major"),
    "swapped codes": ((("2: Cykel, 3: Bil", "2: Bil, 3: Cykel"),), {("TRD003", "vej"), ("TRD004", "vej")}, "major"),
    "another answer": ((("1: Gang", "1: Bus"),), {("TRD003", "vej"), ("TRD004", "vej")}, "major"),
    "many": ((("{choice: one, codes: {1: Gang", "{choice: many, codes: {1: Gang"),), {("TRD003", "vej")}, "major"),
    "base": ((("mad in (1, 2)", "mad == 1"),), {("TRD006", "sund")}, "major"),
    "the same base": ((("mad in (1, 2)", "mad < 3"),), set(), "none"),
    "order": (
        ((ORDER, '      - {id: ny, tier: optional, text: "Ny?", answer: tre}\n' + ORDER),),
        set(),
        "minor",
    ),
    "question before": (
        (("      - {id: sund", '      - {id: ny, tier: obligatory, text: "Ny?", answer: tre}\n      - {id: sund'),),
        {("TRD007", "sund"), ("TRD007", "samlet")},
        "minor",
    ),
    "instruction": ((("Tænk på frokosten", "Tænk på madpakken"),), {("TRD008", "mad")}, "minor"),
    "intro": ((("Først om maden", "Nu om maden"),), {("TRD008", "maden")}, "minor"),
    "period": ((("de seneste 12 måneder", "det seneste år"),), {("TRD008", "")}, "major"),
    "unit": ((("[child]", "[parent]"),), {("TRD008", "")}, "major"),
    "modes": ((("[web, paper]", "[paper, web]"),), {("TRD009", "")}, "minor"),
    "index": ((("[mad, samlet]", "[mad, sund]"),), {("TRD010", "indeks")}, "major"),
    "index gone": ((("derived:\n  indeks: {mean: [mad, samlet], min_answered: 1}\n", ""),), set(), "major"),
    "gone": (((ANTAL, ""),), {("TRD001", "antal")}, "major"),
    "a missing answer": ((('label: "Ved ikke", web: shown', 'label: "Ved ikke", web: on_skip'),), ALL_THREE, "major"),
    "renamed": ((("id: antal", "id: boern"),), {("TRD012", "antal")}, "major"),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_one_change_is_found_by_its_own_rules(name: str):
    changes, expected, bump = CHANGES[name]
    held = pair(*changes)
    sink = Sink()
    run_pair_rules(held, sink)
    assert {(finding.code, finding.subject.item) for finding in sink} == expected
    assert least_bump(held).least == bump


def test_where_labels_moved_the_scale_is_not_told_of_as_well():
    held = pair(("2: Cykel, 3: Bil", "2: Bil, 3: Cykel"))
    sink = Sink()
    run_pair_rules(held, sink)
    told = next(finding for finding in sink if finding.code == "TRD004")
    assert "TRD003" in told.record.implies
    assert (told.old, told.new) == ("1 Gang · 2 Cykel · 3 Bil", "1 Gang · 2 Bil · 3 Cykel")


def test_a_trial_may_change_and_go():
    before = (("{id: antal, tier: optional,", "{id: antal, tier: optional, status: pilot,"),)
    held = pair(("Hvor mange børn?", "Hvor mange søskende?"), before=before)
    sink = Sink()
    run_pair_rules(held, sink)
    assert len(sink) == 0


def test_a_stable_question_does_not_become_a_trial_to_get_away():
    held = pair(
        (
            '{id: vej, tier: optional, text: "Hvordan kommer I?"',
            '{id: vej, tier: optional, status: pilot, text: "Hvordan går det?"',
        )
    )
    sink = Sink()
    run_pair_rules(held, sink)
    assert [finding.code for finding in sink] == ["TRD002"]


def test_a_date_that_is_asked_less_exactly_has_no_decimals():
    before = (("{number: {min: 1, max: 9}}", "{date: {min: 2020-01-01, max: 2022-12-31}}"),)
    held = pair(("{date: {min: 2020-01-01, max: 2022-12-31}}", "{month: {min: 2020-01, max: 2022-12}}"), before=before)
    sink = Sink()
    run_pair_rules(held, sink)
    (told,) = sink
    said = told.text(told.record.message, "en")
    assert said == "the answers to `antal` have changed: the bounds and how exact the date is"


def test_missing_answers_in_another_order_are_told_once_an_item():
    both = '{dont_know: {label: "Ved ikke", web: shown}, refused: {label: "Vil ikke", web: shown}}'
    turned = '{refused: {label: "Vil ikke", web: shown}, dont_know: {label: "Ved ikke", web: shown}}'
    own = "answer: {{choice: one, codes: {{1: Gang, 2: Cykel, 3: Bil}}, missing: {}}}"
    plain = "answer: {choice: one, codes: {1: Gang, 2: Cykel, 3: Bil}}"
    old, new = (pair((plain, own.format(missing))).new for missing in (both, turned))
    (found,) = pair_of(old, new).about("missing")
    assert (found.item, [part.name for part in found.parts]) == ("vej", ["kind_order"])
