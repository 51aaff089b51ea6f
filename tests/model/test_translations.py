"""Texts in several languages: what is missing, stale, unknown, and whose words they are."""

import pytest
from small import core, translation
from support.compiling import compile_texts

from btu_dsl.model.wordings import source_hash

TITLE = ("title", "Prøve", "Trial")
GLAD = ("glad.text", "Er du glad?", "Are you happy?")
CORE = core("translations: [en]\n")


def compiled(english: str, source: str = CORE):
    return compile_texts({"main.btu.yaml": source, "main.en.btu.yaml": english})


def stale(english: str) -> list[str]:
    """What the rules of languages find."""
    outcome = compile_texts({"main.btu.yaml": CORE, "main.en.btu.yaml": english}, judged=True)
    return [code for code in outcome.codes if code == "LNG005"]


def test_every_text_is_found_under_its_key():
    survey = compiled(translation("en", TITLE, GLAD)).one.survey
    assert survey.languages == ("da", "en")
    assert survey.title.prose("en").raw == "Trial"
    rendering = survey.item("glad").text.shared.by_language["en"]
    assert (rendering.prose.raw, rendering.status, rendering.stale) == ("Are you happy?", "draft", False)
    assert survey.title.by_language["da"].status == "source"


def test_a_missing_text_is_named_once():
    outcome = compiled(translation("en", TITLE))
    assert outcome.codes == ["E406"]
    (finding,) = outcome.sink
    told = dict(finding.arguments)
    assert (told["key"], told["language"]) == ("glad.text", "en")


def test_an_empty_text_is_a_missing_one():
    outcome = compiled(
        translation("en", TITLE) + "  glad.text:\n    source: Er du glad?\n    status: draft\n    text:\n"
    )
    assert outcome.codes == ["E406"]


def test_a_language_of_which_there_is_nothing_is_one_finding():
    assert compile_texts({"main.btu.yaml": CORE}).codes == ["E405"]


def test_a_key_that_translates_nothing_is_a_warning():
    outcome = compiled(translation("en", TITLE, GLAD, ("glad.tekst", "Er du glad?", "Are you happy?")))
    assert outcome.codes == ["E404"]
    assert outcome.sink.errors == 0


@pytest.mark.parametrize(
    ("entry", "old"),
    [
        ("", False),
        (f'    source_hash: "{source_hash("Er du glad?")}"\n', False),
        (f'    source_hash: "{source_hash("Er du gladere?")}"\n', True),
    ],
)
def test_a_text_is_stale_when_its_source_has_changed(entry: str, old: object):
    english = translation("en", TITLE) + translation("en", GLAD, more=entry).partition("texts:\n")[2]
    assert stale(english) == (["LNG005"] if old else [])
    assert compiled(english).one.survey.item("glad").text.shared.by_language["en"].stale is old


def test_a_text_made_of_another_source_is_stale_without_a_hash_too():
    assert stale(translation("en", TITLE, ("glad.text", "Er du gladere?", "Are you happier?"))) == ["LNG005"]


def test_white_space_in_the_source_makes_nothing_stale():
    assert stale(translation("en", TITLE, ("glad.text", " Er  du glad? ", "Are you happy?"))) == []


@pytest.mark.parametrize(
    ("source", "entry", "expected"),
    [
        ("official", "", "reconstructed"),
        ("reconstructed", "", "reconstructed"),
        ("own", "", "own"),
        ("official", "    provenance: official\n", "official"),
        ("own", "    provenance: reconstructed\n", "reconstructed"),
    ],
)
def test_a_translation_never_inherits_official(source: str, entry: str, expected: str):
    english = translation("en", TITLE, GLAD, more=entry)
    survey = compiled(english, core(f"translations: [en]\nprovenance: {source}\n")).one.survey
    assert survey.item("glad").text.shared.provenance("da") == source
    assert survey.item("glad").text.shared.provenance("en") == expected


def test_the_banner_is_for_the_languages_that_need_it():
    english = translation("en", TITLE, GLAD)
    identity = compiled(english, core("translations: [en]\nprovenance: official\n")).one.identity
    assert identity.reconstructed == {"en"}


def test_the_interviewers_notes_stay_in_the_interviewers_language():
    blocks = core("translations: [en]\n") + '        phone: {interviewer: "Vent på svar"}\n'
    survey = compiled(translation("en", TITLE, GLAD), blocks).one.survey
    note = survey.item("glad").interviewer
    assert (note.prose("da").raw, [*note.by_language]) == ("Vent på svar", ["da"])


def test_a_frames_note_is_kept_for_the_interviewer():
    frame = 'frame: {intro: {text: "Hej", phone: {text: "Goddag", interviewer: "Spørg efter brevets modtager"}}}\n'
    (part,) = compile_texts({"main.btu.yaml": core(frame)}).one.survey.frame
    assert part.text.for_mode("phone").prose("da").raw == "Goddag"
    assert part.text.for_mode("web").prose("da").raw == "Hej"
    assert part.interviewer.prose("da").raw == "Spørg efter brevets modtager"


def test_one_inline_list_of_a_battery_is_translated_once():
    battery = """  - id: samlet
    items:
      - battery: hverdag
        tier: obligatory
        stem: Er I glade for
        answer: {choice: one, codes: {1: Ja, 2: Nej}}
        rows:
          - {id: mad, text: maden}
          - {id: ude, text: legepladsen}
"""
    outcome = compile_texts({"main.btu.yaml": core("", battery)})
    keys = [text.key for text in outcome.one.survey.texts()]
    assert keys == ["title", "hverdag.stem", "mad.text", "hverdag.1", "hverdag.2", "ude.text"]


def test_a_librarys_unplaced_blocks_may_be_translated():
    library = """btu: 1
kind: library
id: dk.bib
version: 1.0.0
language: da
title: Fælles
blocks:
  - id: brugt
    items: [{id: glad, tier: obligatory, text: Glad?, answer: open}]
  - id: ubrugt
    items: [{id: tryg, tier: obligatory, text: Tryg?, answer: open}]
"""
    keys = (("glad.text", "Glad?", "Happy?"), ("tryg.text", "Tryg?", "Safe?"), ("title", "Fælles", "Shared"))
    files = {
        "main.btu.yaml": core("translations: [en]\nuse: [dk.bib@1]\n", "  - use: bib/brugt\n"),
        "main.en.btu.yaml": translation("en", TITLE),
        "bib.btu.yaml": library,
        "bib.en.btu.yaml": translation("en", *keys, of="dk.bib@1.0.0"),
    }
    survey = compile_texts(files).one.survey
    assert [item.text.shared.prose("en").raw for item in survey.items()] == ["Happy?"]
    assert survey.item("glad").owner.kind == "library"
