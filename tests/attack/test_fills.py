"""What a text is filled with is known when it is shown, in every text of a survey, notes to interviewers included."""

import pytest
from support.compiling import compile_texts

QUESTIONNAIRE = """\
btu: 1
kind: questionnaire
id: dk.proeve
version: 1.0.0
title: Prøve {title}
language: da
modes: [web, paper, phone]
use: [dk.scales@1]
slots:
  sted: {{else: "stedet {slot}"}}
blocks:
  - id: blok
    title: Blok {block}
    defaults: {{tier: obligatory, answer: ja_nej}}
    items:
      - {{id: mad, text: "Får dit barn mad?", phone: {{interviewer: "Vent {note}"}}}}
      - {{id: smag, text: "Smager det på {{sted}}?", phone: {{interviewer: "Vent {later}"}}}}
frame:
  intro: Goddag {intro}
  closing: Tak {closing}
"""
PLACES = ("title", "slot", "block", "note", "later", "intro", "closing")


def codes(**fills: str) -> list[str]:
    text = QUESTIONNAIRE.format(**{**dict.fromkeys(PLACES, ""), **fills})
    return compile_texts({"q.btu.yaml": text}).codes


@pytest.mark.parametrize("place", ["title", "slot", "block", "note", "intro"])
def test_an_answer_that_is_not_given_yet(place: str):
    assert codes(**{place: "{mad|x}"}) == ["E351"]


@pytest.mark.parametrize("place", ["later", "closing"])
def test_an_answer_that_is_given_by_then(place: str):
    assert codes(**{place: "{mad|x}"}) == []


@pytest.mark.parametrize("place", PLACES)
def test_a_name_that_is_not_there(place: str):
    assert codes(**{place: "{ukendt|x}"}) == ["E350"]
