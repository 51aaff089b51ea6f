"""Short sources for the tests of resolving."""

from support.compiling import Outcome, compile_texts

HEAD = """btu: 1
kind: questionnaire
id: dk.kerne
version: 1.0.0
title: Prøve
language: da
modes: [web, paper, phone]
"""
ITEM = """  - id: samlet
    items:
      - id: glad
        tier: obligatory
        text: Er du glad?
        answer: open
"""
OVERLAY = """btu: 1
slags: tillæg
id: dk.k751.kerne
version: 1.0.0
grundskema: dk.kerne@1.0.0
ejer: {kommune: 751}
sprog: da
"""


def core(rest: str = "", blocks: str = ITEM) -> str:
    return f"{HEAD}{rest}blocks:\n{blocks}"


def translation(language: str, *texts: tuple[str, str, str], of: str = "dk.kerne@1.0.0", more: str = "") -> str:
    """`texts` are (key, source, text); `more` stands in every entry."""
    entries = "".join(
        f'  {key}:\n    source: "{source}"\n    status: draft\n    text: "{text}"\n{more}'
        for key, source, text in texts
    )
    return f"btu: 1\nkind: translation\nof: {of}\nlanguage: {language}\ntexts:\n{entries}"


def laid(overlay: str, on: str, **others: str) -> Outcome:
    """An overlay compiled beside its core; `others` are further files by name."""
    files = {"main.btu.yaml": OVERLAY + overlay, "kerne.btu.yaml": on}
    return compile_texts(files | {f"{name}.btu.yaml": text for name, text in others.items()})


def survey_of(overlay: str, on: str, **others: str):
    """The survey of an overlay that has nothing to say but that it is not pinned."""
    outcome = laid(overlay, on, **others)
    assert {*outcome.codes} <= {"E415"}, outcome.codes
    return outcome.found[0].survey
