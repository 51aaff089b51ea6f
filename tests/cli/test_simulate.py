"""`btu simulate`: what is asked, why the rest is not, in the shape of the contract and alike in every mode."""

import json
from pathlib import Path

import pytest
from officer import CORE, btu, put

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
