"""The reference: who is asked what, why the rest is not, and what becomes of answers to questions nobody asked."""

import pytest
from sources import RICH, flow_of

from btu_dsl.expr.values import NO_ANSWER, Missing
from btu_dsl.flow.simulate import simulate

FLOW = flow_of(RICH)
ORDER = [item.id for item in FLOW.survey.items()]
NOT_ASKED = Missing("not_asked")


def told(answers, preload=None):
    return simulate(FLOW, answers, preload or {})


@pytest.mark.parametrize(
    "answers", [{}, {"samlet": 1, "grunde": (1, 2, 3)}, {name: Missing("dont_know") for name in ORDER}]
)
def test_every_question_is_asked_or_skipped_for_a_reason(answers):
    found = told(answers)
    assert sorted((*found.asked, *found.skipped), key=ORDER.index) == ORDER
    assert [name for name in ORDER if name in found.asked] == list(found.asked)


@pytest.mark.parametrize(
    ("item", "answers", "preload", "cause", "reads"),
    [
        ("dyrt", {"pris": 2.5}, {}, "ask_if", {"pris": 2.5}),
        ("dyrt", {}, {}, "ask_if", {"pris": {"kind": "no_answer"}}),
        ("sagt", {"grunde": (2,)}, {}, "ask_if", {"mange": {"kind": "not_asked"}}),
        ("mange", {"grunde": (2, 3, 4)}, {}, "ask_if", {"grunde": [2, 3, 4]}),
        ("inde", {"samlet": 3}, {}, "block", {"samlet": 3}),
        ("inde", {"samlet": 1}, {"provider": 2}, "preload", {"provider": 2}),
        ("stort", {"samlet": 1}, {"pladser": 30}, "preload", {"pladser": 30}),
        ("navngivet", {}, {"navn": "Bakken"}, "preload", {"navn": "Bakken"}),
        ("pris", {"samlet": 3}, {"provider": 2}, "end", {"samlet": 3, "provider": 2}),
        ("lavt", {"samlet": 1, "inde": 3}, {}, "ask_if", {"indeks": 3}),
    ],
)
def test_a_skip_names_the_part_that_fails_and_what_it_reads(item, answers, preload, cause, reads):
    assert told(answers, preload).skipped[item].data() == {"cause": cause, "reads": reads}


def test_answers_to_questions_that_are_not_asked_are_listed_and_count_for_nothing():
    found = told({"pris": 2, "dyrt": 1, "grunde": (1,), "mange": "tid", "sagt": NO_ANSWER})
    assert found.ignored == ("dyrt", "mange")
    assert found.values["dyrt"] == found.values["mange"] == NOT_ASKED
    assert "ikke_spurgt" not in found.asked
    assert "sagt" in found.skipped


def test_what_is_asked_and_absent_is_no_answer():
    found = told({"samlet": NOT_ASKED})
    assert found.values["samlet"] == found.values["pris"] == NO_ANSWER
    assert found.values["dyrt"] == NOT_ASKED


def test_the_interview_ends_for_those_for_whom_it_ends():
    assert told({"samlet": 3}, {"provider": 2}).asked == ("samlet",)
    assert len(told({"samlet": 3}, {"provider": 1}).asked) > 5


def test_computed_values_are_there_as_soon_as_they_can_be():
    asked = {"samlet": 1, "grunde": (1,), "inde": 1, "ude": 2, "foedt": 2018}
    found = told(asked, {"provider": 1, "pladser": 31})
    assert found.values["indeks"] == 1.5
    assert found.values["alder"] == 4
    assert (found.values["i_institution"], found.values["store"]) == (True, True)
    assert {"lavt", "vurderet", "forskel", "stort"} <= set(found.asked)
    assert told({"samlet": 3}).values["indeks"] == NOT_ASKED
    assert told({"samlet": 1}).values["indeks"] == NO_ANSWER
    assert told({}).values["i_institution"] is None


def test_a_base_that_is_not_known_asks_where_it_says_so():
    assert "inde" in told({"samlet": 1}).asked
    assert "stort" not in told({"samlet": 1}).asked
