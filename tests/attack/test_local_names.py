"""A municipality's question has its code before its name in data files; no core question may have that very name."""

from support.compiling import compile_texts

CORE = """\
btu: 1
kind: questionnaire
id: dk.kerne
version: 1.0.0
title: Kerne
language: da
modes: [web]
use: [dk.scales@1]
blocks:
  - id: blok
    defaults: {tier: obligatory, answer: ja_nej}
    items:
      - {id: k751_mad, text: "Får dit barn mad?"}
"""
OVERLAY = """\
btu: 1
kind: overlay
id: dk.k751.kerne
version: 1.0.0
core: dk.kerne@1.0.0
owner: {municipality: 751}
language: da
fielded: {languages: [da], modes: [web]}
questions:
  - {id: mad, text: "Er maden god?", answer: ja_nej}
"""


def test_two_variables_of_one_name():
    found = compile_texts({"o.btu.yaml": OVERLAY, "k.btu.yaml": CORE})
    assert found.codes == ["E201"]
    assert "k751_mad" in str([finding.arguments for finding in found.sink])
    assert "E201" not in compile_texts({"o.btu.yaml": OVERLAY, "k.btu.yaml": CORE.replace("k751_", "k851_")}).codes
