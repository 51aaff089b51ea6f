"""What the command line says of itself: all of it in the reader's language, before any file is looked at."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest
from officer import btu, put

from btu_dsl.commands.speech import in_language
from btu_dsl.commands.table import COMMANDS

ENGLISH = re.compile(
    r"\b(usage|options?|commands?|arguments?|error|missing|invalid|such|try|default|required|show|this|exit|the|"
    r"of|an|is|not|one|did|mean|value|from|with|and)\b",
    re.IGNORECASE,
)
OURS = re.compile(r"\[(error\|warning\|info|ellers: error)\]|--\w[\w-]*|btu \w+|`\w+`")
"""Words that are written so in both languages: the names of options, commands and levels."""


def commands() -> Iterator[tuple[str, click.Command]]:
    for name in COMMANDS:
        command = import_module(f"btu_dsl.commands.{name}").command
        yield name, command
        if isinstance(command, click.Group):
            yield from ((f"{name} {below}", command.commands[below]) for below in command.commands)


ALL = dict(commands())


@pytest.mark.parametrize("name", ALL)
def test_every_help_text_is_there_in_both_languages(name: str):
    command = ALL[name]
    texts = [command.help, *(option.help for option in command.params if isinstance(option, click.Option))]
    for text in texts:
        assert text
        english, danish = in_language(text, "en"), in_language(text, "da")
        assert english != danish
        assert " / " not in english + danish


@pytest.mark.parametrize("name", ALL)
def test_danish_help_has_no_english_in_it(name: str, tmp_path: Path):
    run = btu(*name.split(), "--help", at=tmp_path, locale="da_DK.UTF-8")
    assert (run.code, run.out.startswith(f"Brug: btu {name} ")) == (0, True)
    assert ENGLISH.findall(OURS.sub("", run.out)) == []
    assert btu(*name.split(), "--help", at=tmp_path).out.startswith(f"Usage: btu {name} ")


MISTAKES = {
    "check": "argumentet `STI...` mangler",
    "check --nej x": "valget `--nej` findes ikke",
    "check --verbse x": "Mente du '--verbose'?",
    "check --fail-on fejl x": "'fejl' er ikke en af 'error', 'warning', 'info'",
    "check --format pdf x": "forkert værdi for --format",
    "simulate x": "valget '--answers' mangler",
    "build x --to": "valget `--to` skal have en værdi",
    "build --jobs 0 x": "0 ligger ikke i 1<=x<=64",
    "build --jobs tre x": "'tre' er ikke et helt tal",
    "check --verbose=2 x": "valget `--verbose` tager ingen værdi",
    "explain a b": "der er for mange argumenter: b",
    "chek x": "kommandoen `chek` findes ikke; mente du check?",
    "translate updat x": "kommandoen `updat` findes ikke. Mente du 'update'?",
    "--nej": "valget `--nej` findes ikke",
}


@pytest.mark.parametrize("words", MISTAKES)
def test_what_is_not_understood_is_told_in_danish(words: str, tmp_path: Path):
    run = btu(*words.split(), at=tmp_path, locale="da_DK.UTF-8")
    assert (run.code, run.out, "Traceback" in run.err) == (2, "", False)
    told = run.err.partition("Fejl: ")[2]
    assert MISTAKES[words] in told
    assert ENGLISH.findall(OURS.sub("", run.err.replace("'error', 'warning', 'info'", ""))) == []


def test_lang_goes_before_the_locale(tmp_path: Path):
    for asked in (("--lang", "da"), ("--lang=da",)):
        assert "Fejl: valget `--nej` findes ikke." in btu("check", *asked, "--nej", at=tmp_path).err
    english = btu("check", "--lang", "en", "--nej", at=tmp_path, locale="da_DK.UTF-8")
    assert "Error: No such option '--nej'." in english.err


def test_a_group_without_a_command_shows_its_help(tmp_path: Path):
    run = btu("translate", at=tmp_path, locale="da_DK.UTF-8")
    assert run.code == 2
    assert run.err.startswith("Brug: btu translate [VALG] KOMMANDO [ARGUMENTER]...")
    assert "Lav dem, eller før dem à jour." in run.err


def test_nothing_wrong_is_said_in_danish(tmp_path: Path):
    library = "btu: 1\nkind: library\nid: dk.lib\nversion: 1.0.0\nlanguage: da\n"
    run = btu("check", "lib.btu.yaml", at=put(tmp_path, {"lib.btu.yaml": library}), locale="da_DK.UTF-8")
    assert run.out == "ingen fejl fundet\n"
