"""A municipality's overlay: what it chooses stands where the master has it, what it adds stands in its own block."""

from pathlib import Path

import pytest
from small import core, laid, survey_of, translation

from btu_dsl.diagnostics.render.text import render_text

BLOCKS = """  - id: foerst
    items:
      - {id: a, tier: obligatory, text: A?, answer: open}
      - {id: b, tier: optional, text: B?, answer: {number: {min: 0, max: 9}}}
      - {id: c, tier: obligatory, text: C?, answer: {number: {min: 0, max: 9}}}
  - id: valgfri
    items:
      - battery: hverdag
        stem: Hvor glad er du for
        answer: {choice: one, codes: {1: Ja, 2: Nej}}
        rows:
          - {id: d, tier: optional, text: d}
          - {id: e, tier: obligatory, text: e}
          - {id: f, tier: optional, text: f}
  - id: sidst
    items:
      - {id: g, tier: optional, role: background, text: G?, answer: open}
      - {id: h, tier: optional, ask_if: "b == 1", text: H?, answer: open}
"""
CORE = core("", BLOCKS)
OWN = "spørgsmål:\n  - {id: x, tekst: X?, svar: åben}\n  - {id: y, spørg_hvis: 'c == 1', tekst: Y?, svar: åben}\n"


def ids(overlay: str, on: str = CORE) -> list[str]:
    return [item.id for item in survey_of(overlay, on).items()]


@pytest.mark.parametrize(
    ("overlay", "expected"),
    [
        ("", "ace"),
        ("vælg: [g, b]\n", "abceg"),
        ("vælg: [hverdag]\n", "acdef"),
        ("vælg: [f]\n", "acef"),
        (OWN, "acexy"),
        (OWN + "vælg: [g, b, d]\n", "abcdexyg"),
        ("vælg: [h, b]\n", "abceh"),
    ],
)
def test_chosen_items_stand_at_their_master_place_and_own_ones_after_the_last_obligatory_block(
    overlay: str, expected: str
):
    assert ids(overlay) == [*expected]


def test_the_policy_may_put_own_questions_last():
    assert ids(OWN + "vælg: [g]\n", core("policy: {local: {position: end}}\n", BLOCKS)) == [*"acegxy"]


def test_items_are_numbered_through_the_whole_survey():
    survey = survey_of(OWN + "vælg: [hverdag, g]\n", CORE)
    assert [item.order for item in survey.items()] == [*range(8)]


def test_own_questions_carry_the_municipality_in_their_variables_and_owner():
    survey = survey_of(OWN, CORE)
    x, a = survey.item("x"), survey.item("a")
    assert (x.variable, x.tier, x.owner.kind, x.owner.municipality) == ("k751_x", "local", "overlay", "751")
    assert (a.variable, a.owner.kind) == ("a", "core")
    assert survey.municipality.full_name == "Aarhus Kommune"
    (block,) = [block for block in survey.blocks if block.owner.kind == "overlay"]
    assert block.title.prose("da").raw == "Spørgsmål fra Aarhus Kommune"


def test_an_own_question_may_not_take_a_core_name():
    assert "E201" in laid("spørgsmål:\n  - {id: a, tekst: A?, svar: åben}\n", CORE).codes


def test_the_name_that_it_may_not_take_stays_the_cores_and_is_told_of_at_the_own_question():
    own = "vælg: [b, h]\nspørgsmål:\n  - {id: b, tekst: B?, svar: åben}\n"
    outcome = laid(own, CORE)
    assert outcome.codes == ["E201"]
    finding = next(finding for finding in outcome.sink if finding.code == "E201")
    assert Path(finding.span.file).name == "main.btu.yaml"
    assert [Path(label.span.file).name for label in finding.related] == ["kerne.btu.yaml"]


def test_an_own_question_read_by_its_variable_is_told_its_id():
    own = "spørgsmål:\n  - {id: x, tekst: X?, svar: {tal: {mindst: 0}}}\n"
    own += "  - {id: y, spørg_hvis: 'k751_x == 1', tekst: 'Hvorfor {k751_x|det}?', svar: åben}\n"
    outcome = laid(own, CORE)
    assert outcome.codes == ["E320", "E350"]
    told = render_text(outcome.sink, outcome.sources, "da")
    assert told.count("mente du `x`?") == 2


def test_a_misspelt_scale_is_one_finding_whoever_chooses_or_reads_the_question():
    blocks = BLOCKS.replace(
        "{id: b, tier: optional, text: B?, answer: {number: {min: 0, max: 9}}}",
        "{id: b, tier: optional, label: B, text: B?, answer: skala}",
    )
    own = "vælg: [b, h]\nspørgsmål:\n"
    own += "  - {id: x, spørg_hvis: 'b in (1, 2) or b is dont_know', tekst: '{b|X}?', svar: åben}\n"
    assert laid(own, core("", blocks)).codes == ["E203"]


def test_a_question_without_an_answer_is_one_finding_whoever_reads_it():
    own = "spørgsmål:\n  - {id: x, tekst: X?}\n  - {id: y, spørg_hvis: 'x == 1', tekst: Y?, svar: åben}\n"
    assert laid(own, CORE).codes == ["E208"]


def test_the_core_keeps_its_name_for_a_scale_that_the_overlay_also_has():
    on = core("use: [dk.scales@1]\n", BLOCKS)
    own = "skalaer:\n  ja_nej:\n    type: uordnet\n    koder: {1: Jep, 2: Nix}\n"
    assert "E204" in laid(own + "spørgsmål:\n  - {id: x, tekst: X?, svar: ja_nej}\n", on).codes


def test_fielded_languages_and_modes_follow_the_order_of_the_core():
    on = core("translations: [en]\n")
    english = translation("en", ("title", "Prøve", "Trial"), ("glad.text", "Er du glad?", "Are you happy?"))
    survey = survey_of("udsendes: {sprog: [en, da], former: [telefon, web]}\n", on, **{"kerne.en": english})
    assert (survey.languages, survey.modes) == (("da", "en"), ("web", "phone"))


def test_a_language_that_is_not_fielded_need_not_be_complete():
    survey = survey_of("udsendes: {sprog: [da]}\n", core("translations: [en]\n"))
    assert survey.languages == ("da",)


def test_own_questions_are_needed_in_every_fielded_language():
    on = core("translations: [en]\n")
    english = translation("en", ("title", "Prøve", "Trial"), ("glad.text", "Er du glad?", "Are you happy?"))
    outcome = laid(
        "udsendes: {sprog: [da, en]}\n" + OWN.replace("spørg_hvis: 'c == 1', ", ""), on, **{"kerne.en": english}
    )
    assert outcome.codes == ["E405"]


def test_a_slot_without_a_preload_takes_the_municipalitys_word():
    on = core(
        "slots: {huset: {else: huset}}\n",
        "  - {id: s, items: [{id: glad, tier: obligatory, text: 'Glad for {huset}?', answer: open}]}\n",
    )
    (slot,) = survey_of('pladser: {huset: "Børnenes Hus"}\n', on).slots
    assert slot.otherwise.prose("da").raw == "Børnenes Hus"
    assert slot.otherwise.owner.kind == "overlay"


def test_an_item_that_reads_another_needs_it_chosen_too():
    outcome = laid("vælg: [h]\n", CORE)
    assert [*outcome.codes] == ["E421"]
    (finding,) = outcome.sink
    assert dict(finding.arguments) == {"item": "h", "name": "b"}


def test_bases_and_computed_values_that_read_what_is_not_asked_are_left_out():
    rest = """bases:
  store: {label: "De store", when: "b > 3"}
derived:
  indeks: {mean: [b, c]}
  dobbelt: {value: "indeks * 2"}
  rest: {mean: [c]}
"""
    survey = survey_of("", core(rest, BLOCKS))
    assert ([base.name for base in survey.bases], [value.name for value in survey.derived]) == ([], ["rest"])
    survey = survey_of("vælg: [b]\n", core(rest, BLOCKS))
    assert [value.name for value in survey.derived] == ["indeks", "dobbelt", "rest"]
    assert [base.name for base in survey.bases] == ["store"]


def test_the_title_and_contact_may_be_the_municipalitys_own():
    survey = survey_of("titel: Aarhus spørger\nkontakt: Pasningsområdet\n", CORE)
    assert (survey.title.prose("da").raw, survey.contact.prose("da").raw) == ("Aarhus spørger", "Pasningsområdet")
    assert (survey.id, survey.core_id) == ("dk.k751.kerne", "dk.kerne")
