"""Each feature goes through every emitter twice with the same bytes, and its words are found in what comes out."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from support.compiling import compile_in

from btu_dsl.diagnostics.record import Level
from btu_dsl.diagnostics.report import Sink
from btu_dsl.emit.artefact import Artefact
from btu_dsl.model.nodes import Battery, Choice, Item, NumberAnswer, Survey, Text, Variants
from btu_dsl.model.universe import read_head
from btu_dsl.pipeline import Compiled, paint, plan
from btu_dsl.plan.choose import TARGETS, Wanted
from btu_dsl.syntax.prose import Emphasis, Link, Part, Run, Strong

SOURCES = Path(__file__).parent
FEATURES = [path for path in sorted(SOURCES.glob("*.btu.yaml")) if read_head(path).kind in ("questionnaire", "overlay")]

STRUCK = {("paper", name) for name in ("base-skip", "base-error", "block-base", "preload-choice")}
"""Not to be answered on a sheet that is printed without knowing for whom; the question is there, struck through."""


def name_of(path: Path) -> str:
    return path.name.removesuffix(".btu.yaml")


def built(path: Path) -> tuple[Compiled, list[Artefact]]:
    (compiled,) = compile_in(path).found
    sink = Sink()
    plans = plan(compiled, Wanted(TARGETS), sink)
    assert {finding.code for finding in sink if finding.level is Level.ERROR} == set()
    return compiled, [*paint(plans)]


@pytest.mark.parametrize("path", FEATURES, ids=name_of)
def test_a_feature_is_in_every_output(path: Path, tmp_path: Path):
    compiled, artefacts = built(path)
    survey = compiled.survey
    assert {artefact.emitter for artefact in artefacts} == {*survey.modes, "codebook"}
    assert [(a.path, a.data) for a in built(path)[1]] == [(a.path, a.data) for a in artefacts]
    for language in survey.languages:
        for mode in survey.modes:
            said = spoken(artefacts, mode, language, tmp_path)
            wanted = expected(name_of(path), survey, mode, language)
            assert {words for words in wanted if not is_said(words, said, mode)} == set(), (mode, language)
        book = next(artefact for artefact in artefacts if artefact.path.endswith("codebook.json"))
        verbatim = flat(" ".join(strings(json.loads(book.data))))
        assert {run for run in in_codebook(survey, language) if run not in verbatim} == set(), language


def is_said(words: str, said: str, mode: str) -> bool:
    """On paper a text is broken into lines and set in columns, so its words are looked for one by one."""
    return all(word in said for word in re.findall(r"\w+", words)) if mode == "paper" else words in said


def spoken(artefacts: list[Artefact], mode: str, language: str, folder: Path) -> str:
    """What the mode's output says, as running text."""
    ending = ".pdf" if mode == "paper" else ".html"
    ending = ending if mode == "web" else f"-{language}{ending}"
    (artefact,) = [artefact for artefact in artefacts if artefact.emitter == mode and artefact.path.endswith(ending)]
    if mode != "paper":
        reader = Reader()
        reader.feed(artefact.data.decode("utf-8"))
        return flat("".join(reader.found))
    file = folder / f"{language}.pdf"
    file.write_bytes(artefact.data)
    tool = shutil.which("pdftotext")
    assert tool, "pdftotext is needed: apt-get install poppler-utils"
    return flat(subprocess.run([tool, "-raw", file, "-"], capture_output=True, check=True).stdout.decode("utf-8"))


class Reader(HTMLParser):
    """The characters of a page; what a script holds as JSON is read as JSON."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.tag = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tag = tag
        self.found += [
            f" {value} " for name, value in attrs if name in ("content", "title", "aria-label", "data-text") and value
        ]

    def handle_data(self, data: str) -> None:
        if self.tag == "script" and data.lstrip().startswith(("{", "[")):
            self.found += strings(json.loads(data))
        self.found.append(data)


def strings(data: object) -> Iterator[str]:
    match data:
        case str():
            yield data
        case list():
            for part in data:
                yield from strings(part)
        case dict():
            for part in data.values():
                yield from strings(part)
        case _:
            yield str(data)


def flat(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


def runs(text: Text | None, language: str) -> Iterator[str]:
    """The plain stretches of a text between its fills and marks."""

    def of(parts: tuple[Part, ...]) -> Iterator[str]:
        for part in parts:
            match part:
                case Run(words):
                    yield flat(words)
                case Emphasis(inner) | Strong(inner) | Link(_, inner):
                    yield from of(inner)

    if text is not None:
        yield from (run for run in of(text.prose(language).parts) if run)


def in_codebook(survey: Survey, language: str) -> Iterator[str]:
    """Everything but what stands round the questions, and when the data are deleted."""
    frame = {id(text) for part in survey.frame for text in part.text.all()} | {id(survey.facts.deletion)}
    for text in survey.texts():
        if id(text) not in frame:
            yield from runs(text, language)


def expected(name: str, survey: Survey, mode: str, language: str) -> Iterator[str]:
    """Every stretch of words that somebody must meet in this mode."""
    for text in told(survey, mode):
        yield from runs(text.for_mode(mode) if isinstance(text, Variants) else text, language)
    for item in survey.items() if (mode, name) not in STRUCK else ():
        yield from answers(item, mode, language)
    for note in notes(survey) if mode == "phone" else ():
        yield from runs(note, survey.language)


def told(survey: Survey, mode: str) -> Iterator[Text | Variants | None]:
    yield from (survey.title, survey.contact, *(part.text for part in survey.frame))
    for block in survey.blocks:
        yield from (block.title, block.intro)
        for entry in (*block.entries, *block.items()):
            yield entry.stem if isinstance(entry, Battery) else entry.text
            yield from (entry.instruction, entry.definition, entry.help)
            yield entry.probe if mode == "phone" else None


def notes(survey: Survey) -> Iterator[Text | None]:
    yield from (part.interviewer for part in survey.frame)
    for block in survey.blocks:
        yield from (part.interviewer for part in (block, *block.entries, *block.items()))


def answers(item: Item, mode: str, language: str) -> Iterator[str]:
    if isinstance(item.answer, Choice):
        for code in item.answer.printed:
            yield from runs(code.label, language)
    if isinstance(item.answer, NumberAnswer):
        yield from runs(item.answer.unit, language)
    for kind in item.missing:
        if kind.show.get(mode, "absent") != "absent":
            yield from runs(kind.label, language)
    if mode != "paper":
        for check in item.checks:
            yield from runs(check.message, language)
