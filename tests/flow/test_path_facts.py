"""What is said of all ways through a questionnaire, held against every interview held one by one."""

from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise, product
from pathlib import Path
from random import Random

import pytest
from support.compiling import compile_in, compile_texts

from btu_dsl.diagnostics.report import Sink
from btu_dsl.expr.values import NO_ANSWER, Missing, Value
from btu_dsl.flow import path_graph
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.path_cases import END, START
from btu_dsl.flow.paths import NotProved, PathFacts, path_facts
from btu_dsl.flow.simulate import simulate
from btu_dsl.model.nodes import Choice
from btu_dsl.model.universe import read_head
from btu_dsl.pipeline import Compiled
from btu_dsl.plan.walk import walker

ROOT = Path(__file__).parents[2]
FORMS = tuple(
    str(path.relative_to(ROOT))
    for folder in ("questionnaires/national", "questionnaires/local", "tests/features", "tests/equality", "tests/phone")
    for path in sorted((ROOT / folder).rglob("*.btu.yaml"))
    if read_head(path).kind in ("questionnaire", "overlay")
)
HEAD = """btu: 1
kind: questionnaire
id: dk.veje
version: 1.0.0
title: Prøve
language: da
modes: [web, paper, phone]
preload:
  sted: {type: choice, codes: {1: inde, 2: ude}}
blocks:
  - id: blok
    defaults:
      tier: obligatory
      answer:
        choice: one
        codes: {1: Ja, 2: Nej}
        missing:
          dont_know: {label: "Ved ikke", web: shown, paper: shown, phone: not_read}
    items:
"""


def form(*items: str) -> Compiled:
    text = HEAD + "".join(f"      - {{{item}}}\n" for item in items)
    return compile_texts({"veje.btu.yaml": text}).one


def question(name: str, ask_if: str = "") -> str:
    return f'id: {name}, text: "Er {name} god?"' + (f', ask_if: "{ask_if}"' if ask_if else "")


def proved(flow: Flow) -> PathFacts:
    facts = path_facts(flow, {})
    assert isinstance(facts, PathFacts)
    return facts


def answers_to(flow: Flow, name: str) -> tuple[Value, ...]:
    """Every code and kind of a question with one answer; a blank comes last."""
    item = next(item for item in flow.survey.items() if item.id == name)
    assert isinstance(item.answer, Choice)
    return (
        *(code.value for code in item.answer.scale.codes),
        *(Missing(kind.kind) for kind in item.missing),
        NO_ANSWER,
    )


def every_interview(flow: Flow, *, blanks: bool) -> Iterator[tuple[Mapping[str, Value], tuple[str, ...]]]:
    names = [item.id for item in flow.survey.items()]
    choices = [answers_to(flow, name)[: None if blanks else -1] for name in names]
    for known in (1, 2, NO_ANSWER) if blanks else (1, 2):
        for chosen in product(*choices):
            sheet = dict(zip(names, chosen, strict=True))
            yield sheet, simulate(flow, sheet, {"sted": known}).asked


TESTS = ("== 1", "== 2", "!= 2", "is missing", "is no_answer", "is not_asked")


def random_forms(count: int) -> Iterator[Compiled]:
    """Five questions each; conditions on earlier answers, missing ones too, and on what is known beforehand."""
    draw = Random(4)
    for _ in range(count):
        items = ["id: q0, text: Hvad?"]
        for number in range(1, 5):
            earlier = [f"q{one}" for one in range(number)]
            first = draw.choice(earlier), draw.choice(TESTS)
            others = ("sted == 1", f"{draw.choice(earlier)} == 1", f"{draw.choice(earlier)} is not missing")
            tests = [" ".join(first), draw.choice(others)]
            guard = f" {draw.choice(('and', 'or'))} ".join(tests[: draw.choice((1, 2))])
            items.append(question(f"q{number}", draw.choice((guard, guard, ""))))
        yield form(*items)


def takes(facts: PathFacts, sheet: Mapping[str, Value], asked: tuple[str, ...]) -> frozenset[int]:
    """The edges that one interview goes, looked up by the answers that stand in their parts."""
    place = {
        (edge.item, value, edge.to): number
        for number, edge in enumerate(facts.edges)
        for value in (facts.parts[edge.item][edge.part] if edge.item else (None,))
    }
    return frozenset(
        place[here, sheet[here] if here else None, after] for here, after in pairwise((START, *asked, END))
    )


def test_facts_are_those_of_all_interviews_held_one_by_one():
    several = 0
    for one in random_forms(30):
        facts = proved(one.flow)
        held = list(every_interview(one.flow, blanks=True))
        routes = {asked for _, asked in held}
        several += len(routes) > 3
        assert facts.routes == len(routes)
        assert (facts.items.shortest, facts.items.longest) == (min(map(len, routes)), max(map(len, routes)))
        assert set(facts.must_pass) == set.intersection(*map(set, routes))
        assert set(facts.never) == {item.id for item in one.survey.items()} - set.union(*map(set, routes))
        answered = [len(asked) for _, asked in every_interview(one.flow, blanks=False)]
        assert facts.items.expected == pytest.approx(sum(answered) / len(answered))
        gone = [takes(facts, sheet, asked) for sheet, asked in held]
        assert frozenset.union(*gone) == set(range(len(facts.edges))), "every edge is gone by somebody, and no other"
    assert several >= 10


def test_an_edge_says_whether_all_go_it_who_answer_so():
    for one in random_forms(10):
        facts = proved(one.flow)
        seen: dict[tuple[str, Value], set[str]] = {}
        for sheet, asked in every_interview(one.flow, blanks=True):
            for here, after in pairwise((*asked, END)):
                seen.setdefault((here, sheet[here]), set()).add(after)
        for edge in facts.edges:
            for value in facts.parts[edge.item][edge.part] if edge.item else ():
                assert edge.always == (seen[edge.item, value] == {edge.to})


def test_no_fewer_sheets_than_the_stated_least_take_every_edge():
    one = form(question("a"), question("b", "a == 1"), question("c", "a == 2"), question("d", "b == 1 or c == 1"))
    facts = proved(one.flow)
    gone = {takes(facts, sheet, asked) for sheet, asked in every_interview(one.flow, blanks=True)}
    assert not any(
        len(frozenset.union(*some)) == len(facts.edges) for some in combinations(gone, facts.least_cases - 1)
    )
    assert len(facts.cases) == facts.least_cases > 2


@pytest.mark.parametrize("name", FORMS)
def test_every_sheet_handed_out_is_asked_the_same_in_every_mode(name: str):
    outcome = compile_in(ROOT / name)
    one = outcome.found[0]
    facts = proved(one.flow)
    assert {number for case in facts.cases for number in case.edges} == set(range(len(facts.edges)))
    assert facts.least_cases <= len(facts.cases)
    for case in facts.cases:
        assert simulate(one.flow, case.answers, case.known).asked == case.asked
        assert set(case.edges) == takes(facts, case.answers, case.asked)
        for mode in one.survey.modes:
            walk = walker(one.flow, one.identity, mode, case.known, Sink())
            assert walk(case.answers) == case.asked, (mode, case)


def test_what_nobody_is_asked_is_named():
    one = form(question("a"), question("b", "a == 1"), question("c", "a == 2 and b == 1"))
    assert proved(one.flow).never == ("c",)


def test_an_answer_that_ends_the_interview_leads_to_the_end():
    one = form(question("a") + ', end_if: "a == 2"', question("b"))
    facts = proved(one.flow)
    ends = [facts.parts["a"][edge.part] for edge in facts.edges if (edge.item, edge.to) == ("a", END)]
    assert ends == [(2,)]


def test_answers_that_cannot_be_listed_leave_nothing_proved():
    text = HEAD + (
        '      - {id: start, text: "Hvornår?", answer: date}\n'
        '      - {id: slut, text: "Hvornår?", answer: date}\n'
        '      - {id: vent, ask_if: "slut > start", text: "Var ventetiden god?"}\n'
    )
    one = compile_texts({"veje.btu.yaml": text}).one
    found = path_facts(one.flow, {})
    assert isinstance(found, NotProved)
    assert found.names == ("start", "slut")


def test_past_the_bound_nothing_is_proved_and_nobody_is_blamed(monkeypatch):
    one = form(*(question(f"q{n}") for n in range(5)), question("r", "q0 == 1 and q4 == 1"))
    assert isinstance(path_facts(one.flow, {}), PathFacts)
    monkeypatch.setattr(path_graph, "LIMIT", 12)
    assert path_facts(one.flow, {}) == NotProved(())


def test_six_filters_make_as_many_routes_as_their_answers_differ():
    filters = [question(f"f{n}") for n in range(6)]
    one = form(*filters, *(question(f"r{n}", f"f{n} == 1") for n in range(6)))
    facts = proved(one.flow)
    assert facts.routes == 2**6
    assert (facts.items.shortest, facts.items.longest) == (6, 12)
    assert facts.items.expected == pytest.approx(6 + 6 / 3)
