"""`btu simulate`: what is asked, why the rest is not, in the shape of the contract and alike in every mode."""

import json
from pathlib import Path

import pytest
from officer import CORE as ASKED_OF_ALL
from officer import OVERLAY, btu, put

CORE = ASKED_OF_ALL.replace("if_unknown: ask", "if_unknown: skip")

SHEETS = {
    "{}": (["glad"], {"hvorfor": "ask_if", "pleje": "preload"}, []),
    "": (["glad"], {"hvorfor": "ask_if", "pleje": "preload"}, []),
    '{"glad": 2, "hvorfor": "Støj"}': (["glad", "hvorfor"], {"pleje": "preload"}, []),
    '{"glad": 1, "hvorfor": "Støj"}': (["glad"], {"hvorfor": "ask_if", "pleje": "preload"}, ["hvorfor"]),
    '{"preload": {"art": 2}, "answers": {"glad": {"kind": "dont_know"}}}': (
        ["glad", "pleje"],
        {"hvorfor": "ask_if"},
        [],
    ),
    '{"preload": {"art": 1}, "answers": {"glad": null}}': (["glad"], {"hvorfor": "ask_if", "pleje": "preload"}, []),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return put(tmp_path_factory.mktemp("simulate"), {"kerne.btu.yaml": CORE})


@pytest.mark.parametrize("sheet", SHEETS)
def test_what_is_asked_has_the_shape_of_the_contract(sheet: str, folder: Path):
    put(folder, {"svar.json": sheet})
    asked, causes, ignored = SHEETS[sheet]
    run = btu("simulate", "kerne.btu.yaml", "--mode", "reference", "--answers", "svar.json", at=folder)
    told = json.loads(run.out)
    assert (run.code, run.err, [*told]) == (0, "", ["asked", "skipped", "ignored"])
    assert (told["asked"], told["ignored"]) == (asked, ignored)
    assert {name: entry["cause"] for name, entry in told["skipped"].items()} == causes


@pytest.mark.parametrize("mode", ["web", "paper", "phone"])
def test_every_mode_asks_the_same(mode: str, folder: Path):
    put(folder, {"svar.json": '{"preload": {"art": 2}, "answers": {"glad": 2}}'})
    run = btu("simulate", "kerne.btu.yaml", "--mode", mode, "--answers", "svar.json", at=folder)
    assert json.loads(run.out)["asked"] == ["glad", "hvorfor", "pleje"]


@pytest.mark.parametrize("mode", ["papir", "telefon", "Papir", "web"])
def test_a_mode_may_have_its_danish_name(mode: str, folder: Path):
    put(folder, {"svar.json": '{"glad": 2}'})
    run = btu("simulate", "kerne.btu.yaml", "--mode", mode, "--answers", "svar.json", at=folder)
    assert (run.code, json.loads(run.out)["asked"]) == (0, ["glad", "hvorfor"])


def test_a_mode_that_nobody_knows_is_told_with_both_names_of_the_known(folder: Path):
    put(folder, {"svar.json": "{}"})
    for locale, names in (("da_DK.UTF-8", "telefon (phone)"), ("C.UTF-8", "phone (telefon)")):
        run = btu("simulate", "kerne.btu.yaml", "--mode", "fax", "--answers", "svar.json", at=folder, locale=locale)
        assert (run.code, names in run.err) == (2, True)


@pytest.mark.parametrize("name", ["tur", "k751_tur"])
def test_a_local_question_answers_to_its_id_and_to_its_variable(name: str, tmp_path: Path):
    more = "  - id: hvordan\n    tekst: Hvordan?\n    spørg_hvis: tur == 1\n    svar: åben\n"
    folder = put(tmp_path, {"kerne.btu.yaml": CORE, "aarhus.btu.yaml": OVERLAY + more})
    put(folder, {"svar.json": f'{{"glad": -7, "{name}": 1}}'})
    run = btu("simulate", "aarhus.btu.yaml", "--answers", "svar.json", at=folder)
    told = json.loads(run.out)
    assert (run.code, told["asked"]) == (0, ["glad", "tur", "hvordan"])
    assert told["skipped"]["hvorfor"]["reads"] == {"glad": {"kind": "dont_know"}}


def test_one_question_under_both_its_names_is_told(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": CORE, "aarhus.btu.yaml": OVERLAY})
    put(folder, {"svar.json": '{"tur": 1, "k751_tur": 2}'})
    run = btu("simulate", "aarhus.btu.yaml", "--answers", "svar.json", at=folder)
    assert (run.code, "E565" in run.err, "svar.json:1:12" in run.err) == (2, True, True)


def test_a_document_is_held_against_the_survey_that_it_names(folder: Path):
    document = {"id": "dk.kerne", "version": "1.0.0", "root": "00000000", "answers": {"glad": 1}}
    put(folder, {"svar.json": json.dumps(document)})
    run = btu("simulate", "kerne.btu.yaml", "--answers", "svar.json", at=folder, locale="da_DK.UTF-8")
    assert (run.code, json.loads(run.out)["asked"]) == (0, ["glad"])
    assert "advarsel[E580]: svarene er givet på grundskemaets rod 00000000" in run.err
    assert "svar.json:1:" in run.err
    put(folder, {"svar.json": json.dumps(document | {"version": "0.9.0"})})
    assert "warning[E569]" in btu("simulate", "kerne.btu.yaml", "--answers", "svar.json", at=folder).err
    put(folder, {"svar.json": json.dumps(document | {"id": "dk.skole"})})
    other = btu("simulate", "kerne.btu.yaml", "--answers", "svar.json", at=folder)
    assert (other.code, other.out, "error[E568]" in other.err) == (2, "", True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--answers", "nej.json"), "nej.json"),
        (("--answers", "skidt.json"), "skidt.json:1:"),
        (("--answers", "ukendt.json"), "did you mean"),
        (("--answers", "kode.json"), "7"),
        (("--mode", "fax", "--answers", "kode.json"), "fax"),
        (("--mode", "web"), "--answers"),
    ],
)
def test_a_mistake_is_2_and_is_told_on_stderr_with_its_place(arguments: tuple[str, ...], said: str, folder: Path):
    put(folder, {"skidt.json": '{"glad": ', "ukendt.json": '{"glaad": 1}', "kode.json": '{"glad": 7}'})
    run = btu("simulate", "kerne.btu.yaml", *arguments, at=folder)
    assert (run.code, run.out, "Traceback" in run.err) == (2, "", False)
    assert said in run.err


def test_a_mode_that_is_not_fielded_is_told(folder: Path):
    put(
        folder,
        {"svar.json": "{}", "web.btu.yaml": CORE.replace("[web, paper, phone]", "[web]").replace("dk.kerne", "dk.w")},
    )
    run = btu("simulate", "web.btu.yaml", "--mode", "phone", "--answers", "svar.json", at=folder)
    assert (run.code, "E910" in run.err) == (2, True)
