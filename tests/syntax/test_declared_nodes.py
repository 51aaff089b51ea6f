"""What each way of writing an answer, a text or a condition becomes."""

import pytest
from syntax.reading import BLOCKS, HEAD, codes, declared, questionnaire, read

from btu_dsl.expr.nodes import Compare
from btu_dsl.source.file import SourceFile
from btu_dsl.syntax.nodes import (
    Answer,
    AnswerChoice,
    AnswerDate,
    AnswerNumber,
    AnswerOpen,
    AnswerScale,
    DeclaredBattery,
    DeclaredBlock,
    DeclaredItem,
    Overlay,
    PlacedBlock,
    Questionnaire,
    Round,
    Translation,
)
from btu_dsl.syntax.read import kind_of

OVERLAY = "btu: 1\nslags: tillæg\nid: dk.o\nversion: 1.0.0\ngrundskema: dk.t@1.0.0\nejer: {kommune: 751}\nsprog: da\n"


def item(rest: str) -> DeclaredItem:
    block = questionnaire("", f"blocks: [{{id: b, items: [{{id: a, text: Hvorfor?, {rest}}}]}}]\n").blocks[0]
    assert isinstance(block, DeclaredBlock)
    (found,) = block.items
    assert isinstance(found, DeclaredItem)
    return found


def answer(written: str) -> Answer:
    found = item(f"answer: {written}").answer
    assert found is not None
    return found


def test_a_bare_word_is_a_type_of_answer_or_a_scale():
    assert isinstance(answer("number"), AnswerNumber)
    assert isinstance(answer("open"), AnswerOpen)
    for word, precision in (("date", "day"), ("month", "month"), ("year", "year")):
        found = answer(word)
        assert isinstance(found, AnswerDate)
        assert found.precision == precision
    assert isinstance(answer("ja_nej"), AnswerScale)


def test_bounds_are_kept_in_their_own_precision():
    found = answer("{date: {min: 2020-01-01, max: 2022-02-28}}")
    assert isinstance(found, AnswerDate)
    assert (found.low, found.high) == ("2020-01-01", "2022-02-28")
    year = answer("{year: {min: 2010}}")
    assert isinstance(year, AnswerDate)
    assert (year.low, year.high) == ("2010", None)
    number = answer('{number: {min: 0.5, max: 10, decimals: 1, unit: "timer"}, missing: {refused: "Nej"}}')
    assert isinstance(number, AnswerNumber)
    assert (number.low, number.high, number.decimals) == (0.5, 10, 1)
    assert number.unit is not None
    assert [kind.kind for kind in number.missing] == ["refused"]


def test_a_missing_answer_is_shown_where_nothing_is_said():
    found = answer('{open: {lines: 2}, missing: {dont_know: "Ved ikke", refused: {label: "Nej", paper: absent}}}')
    assert isinstance(found, AnswerOpen)
    assert [dict(kind.show) for kind in found.missing] == [
        {"web": "shown", "paper": "shown", "phone": "not_read"},
        {"web": "shown", "paper": "absent", "phone": "not_read"},
    ]


def test_a_smiley_is_a_scale_with_pictures():
    it = questionnaire(
        "scales:\n  glad:\n    type: ordinal\n    codes:\n"
        '      1: {label: "Sur", picture: unhappy}\n      2: {label: "Glad", picture: happy}\n'
    )
    assert [code.picture for code in it.scales[0].codes] == ["unhappy", "happy"]


def test_what_a_battery_says_holds_for_its_rows_but_its_base_is_its_own():
    written = (
        "blocks:\n  - use: brus/samlet\n  - id: b\n    items:\n      - battery: x\n        stem: Hvad\n"
        "        tier: optional\n        answer: ja_nej\n        base: alle\n        rows: [{id: a, text: det}]\n"
    )
    placed, block = questionnaire("", written).blocks
    assert isinstance(placed, PlacedBlock)
    assert placed.name.text == "brus/samlet"
    assert isinstance(block, DeclaredBlock)
    (battery,) = block.items
    assert isinstance(battery, DeclaredBattery)
    assert battery.defaults.tier == "optional"
    assert isinstance(battery.defaults.answer, AnswerScale)
    assert battery.defaults.base is None
    assert battery.base is not None
    assert battery.base.text == "alle"


def test_mode_texts_stand_under_their_mode():
    found = item('answer: open, phone: {text: "Hvorfor så det?", probe: "Andet?"}, paper: {instruction: "Skriv her"}')
    assert found.modes["phone"].probe is not None
    assert found.modes["paper"].instruction is not None
    assert "web" not in found.modes


def test_a_condition_is_parsed_at_its_own_place():
    text = HEAD + BLOCKS.replace("answer: open", "answer: open, ask_if: 'x ==  3'")
    found = declared(text)
    assert isinstance(found, Questionnaire)
    block = found.blocks[0]
    assert isinstance(block, DeclaredBlock)
    entry = block.items[0]
    assert isinstance(entry, DeclaredItem)
    condition = entry.ask_if
    assert isinstance(condition, Compare)
    assert text[condition.span.start : condition.span.end] == "x ==  3"
    assert text[condition.right.span.start : condition.right.span.end] == "3"


def test_a_fault_in_a_condition_stops_the_file_and_hides_nothing():
    text = HEAD + "blocks: [{id: b, items: [{id: a, text: 'Hvad *så', answer: open, ask_if: 'x =='}]}]\n"
    found, sink = read(text)
    assert found is None
    assert [finding.code for finding in sink] == ["E156", "E302"]


def test_values_that_look_like_numbers_stay_as_they_are_written():
    it = questionnaire(
        "lineage: [{wave: 2014, version: 1.0.0}]\nretired: [{id: x, codes: [3, 4], last_wave: 2014}]\n"
        "collection: {type: round, label: 2022}\npreload: {antal: {type: number, example: 3}}\n"
    )
    assert it.lineage[0].wave == it.retired[0].last_wave == "2014"
    assert it.retired[0].codes == (3, 4)
    assert it.collection["label"] == "2022"
    assert it.preload[0].example == 3


def test_a_text_that_nobody_has_translated_is_none():
    it = declared(
        "btu: 1\nkind: translation\nof: dk.t@1.0.0\nlanguage: en\n"
        "texts: {title: {source: Prøve, source_hash: '01234567', status: draft, text: }}\n"
    )
    assert isinstance(it, Translation)
    assert it.texts[0].text is None
    assert it.texts[0].source_hash == "01234567"


def test_a_round_may_name_its_municipalities():
    it = declared("btu: 1\nslags: runde\nid: dk.r\ngrundskema: dk.t@1.0.0\nkommuner: [751, '461']\n")
    assert isinstance(it, Round)
    assert it.municipalities == ("751", "461")
    assert it.overlays == ()
    assert it.without_overlay == "core_only"


def test_yes_and_no_are_danish_words():
    codes_ = "{1: {betegnelse: Intet, eksklusiv: ja}, 2: {betegnelse: Andet, eksklusiv: nej}}"
    it = declared(OVERLAY + f"spørgsmål: [{{id: a, tekst: Hvad?, svar: {{valg: flere, koder: {codes_}}}}}]\n")
    assert isinstance(it, Overlay)
    found = it.questions[0]
    assert isinstance(found, DeclaredItem)
    assert isinstance(found.answer, AnswerChoice)
    assert found.answer.many
    assert [code.exclusive for code in found.answer.codes] == [True, False]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://svar.aarhus.dk/btu?x=1", []),
        ("http://127.0.0.1:8080/svar", []),
        ("http://localhost", []),
        ("http://localhost.example.org/", ["E129"]),
        ("http://aarhus.dk/svar", ["E129"]),
        ("javascript:alert(1)", ["E129"]),
        ("https://", ["E129"]),
    ],
)
def test_answers_are_sent_only_where_nobody_listens(address: str, expected: list[str]):
    assert codes(OVERLAY + f'modtager: "{address}"\n') == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("btu: 1\nkind: round\n", "round"),
        ("btu: 1\n\nslags: 'tillæg'\n", "overlay"),
        ("btu: 1\nkind: other\n", None),
        ("a:\n  kind: round\n", None),
        ("", None),
    ],
)
def test_the_kind_is_known_without_reading_the_file(text: str, kind: str | None):
    assert kind_of(SourceFile("x", text)) == kind


@pytest.mark.parametrize(
    "wrong",
    [
        "\n".join(f"n{number}: {number}" for number in range(20_000)),
        "slots: {" + ", ".join(f"N{number}: '{number}'" for number in range(20_000)) + "}",
        "use: [" + ", ".join(f"'{number}'" for number in range(20_000)) + "]",
    ],
    ids=["keys", "names", "members"],
)
def test_a_file_full_of_faults_ends_in_a_few_of_them(wrong: str):
    found, sink = read(OVERLAY + wrong + "\n")
    assert found is None
    assert 50 <= len(sink) <= 200
