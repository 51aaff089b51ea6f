"""Whose words a text is: said by the item, else its battery or defaults, its block, its file."""

import pytest
from small import core
from support.compiling import compile_texts

BLOCKS = """  - id: samlet
    {block}
    defaults: {{tier: obligatory, {defaults}}}
    items:
      - battery: hverdag
        {battery}
        stem: Er I glade for
        answer: {{choice: one, codes: {{1: Ja, 2: Nej}}}}
        rows:
          - id: mad
            {item}
            text: maden
"""


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, "reconstructed"),
        ({"block": "official"}, "official"),
        ({"block": "official", "defaults": "own"}, "own"),
        ({"block": "official", "defaults": "own", "battery": "official"}, "official"),
        ({"block": "official", "battery": "official", "item": "own"}, "own"),
        ({"item": "official"}, "official"),
    ],
)
def test_the_nearest_word_counts(said: dict[str, str], expected: str):
    places = {
        place: f"provenance: {said[place]}" if place in said else ""
        for place in ("block", "defaults", "battery", "item")
    }
    survey = compile_texts({"main.btu.yaml": core("provenance: reconstructed\n", BLOCKS.format(**places))}).one.survey
    item = survey.item("mad")
    assert item.provenance == expected
    assert item.text.shared.provenance("da") == expected


def test_an_item_does_not_speak_for_the_answers_of_its_battery():
    places = {"block": "", "defaults": "", "battery": "provenance: official", "item": "provenance: own"}
    survey = compile_texts({"main.btu.yaml": core("provenance: reconstructed\n", BLOCKS.format(**places))}).one.survey
    assert {code.label.provenance("da") for code in survey.item("mad").answer.printed} == {"official"}


def test_a_scale_keeps_its_own_and_its_libraries_word():
    scales = """use: [dk.scales@1]
provenance: official
scales:
  egen:
    type: nominal
    provenance: own
    codes: {1: Ja, 2: Nej}
"""
    items = "  - id: b\n    defaults: {tier: obligatory}\n    items:\n"
    items += "      - {id: a, text: A?, answer: egen}\n      - {id: c, text: C?, answer: tilfredshed5}\n"
    survey = compile_texts({"main.btu.yaml": core(scales, items)}).one.survey
    assert [survey.item(name).answer.scale.provenance for name in ("a", "c")] == ["own", "reconstructed"]
    assert [survey.item(name).text.shared.provenance("da") for name in ("a", "c")] == ["official", "official"]


@pytest.mark.parametrize(("provenance", "banner"), [("official", set()), ("own", set()), ("reconstructed", {"da"})])
def test_only_reconstructed_words_carry_the_banner(provenance: str, banner: set[str]):
    compiled = compile_texts({"main.btu.yaml": core(f"provenance: {provenance}\n")}).one
    assert compiled.identity.reconstructed == banner
