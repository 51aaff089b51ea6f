"""Names made of names: circles are told of and never followed, long ways end, shared parts cost nothing extra."""

import time

import pytest
from support.compiling import compile_texts

HEAD = """\
btu: 1
kind: questionnaire
id: dk.proeve
version: 1.0.0
title: Prøve
language: da
modes: [web, paper, phone]
use: [dk.scales@1]
"""
ITEMS = """\
blocks:
  - id: blok
    defaults: {tier: obligatory, answer: ja_nej}
    items:
      - {id: mad, text: "Får dit barn mad?"}
      - {id: smag, base: a, text: "Smager det?"}
"""


def codes(text: str) -> list[str]:
    return compile_texts({"q.btu.yaml": text}).codes


@pytest.mark.parametrize(
    "names",
    [
        'bases:\n  a: {label: "A", when: "a or mad == 1"}\n',
        'bases:\n  a: {label: "A", when: "b"}\n  b: {label: "B", when: "not a"}\n',
        'bases:\n  a: {label: "A", when: "d"}\nderived:\n  d: {when: "a and mad == 1"}\n',
        'bases:\n  a: {label: "A", when: "mad == 1"}\nslots:\n  s: {else: "{t} her"}\n  t: {else: "{s} der"}\n',
        'bases:\n  a: {label: "A", when: "mad == 1"}\npreload:\n  p: {type: choice, codes: {1: "{p|x}", 2: y}}\n',
    ],
    ids=["itself", "two bases", "base and derived value", "slots", "preload"],
)
def test_a_circle_is_one_finding(names: str):
    assert codes(HEAD + names + ITEMS) == ["E214"]


def test_a_chain_too_long_to_follow_is_a_finding():
    chain = "".join(f'  b{n}: {{label: "B", when: "b{n - 1}"}}\n' for n in range(1, 1200))
    names = f'bases:\n  b0: {{label: "B", when: "mad == 1"}}\n{chain}  a: {{label: "A", when: "b9"}}\n'
    assert codes(HEAD + names + ITEMS) == ["E221"]


def test_a_name_read_twice_at_every_step_is_lowered_once():
    steps = "".join(f'  b{n}: {{label: "B", when: "b{n - 1} and b{n - 1}"}}\n' for n in range(1, 40))
    names = f'bases:\n  b0: {{label: "B", when: "mad == 1"}}\n{steps}  a: {{label: "A", when: "b39"}}\n'
    started = time.monotonic()
    found = compile_texts({"q.btu.yaml": HEAD + names + ITEMS})
    assert found.codes == []
    assert str(found.one.flow.guards["smag"].whole) == "Member(name='mad', codes=(1,))"
    assert time.monotonic() - started < 30, "2⁴⁰ steps would never end"
