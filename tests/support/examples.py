"""A rule's example completed to whole files by hosts, compiled as the commands do it, and what was found."""

import re
from collections.abc import Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent

from btu_dsl.diagnostics.report import Diagnostic, Sink
from btu_dsl.model.universe import Universe
from btu_dsl.pipeline import Compiled, compare, compare_all, compile_path, judge, plan
from btu_dsl.plan.choose import TELLING
from btu_dsl.rulebook.rule import Example
from btu_dsl.source.file import SourceFile

_KEY = re.compile(r"^(\w+):", re.MULTILINE)
_CORE = """\
btu: 1
kind: questionnaire
id: dk.eksempel
version: 2.0.0
title: Eksempel
language: da
modes: [web, paper, phone]
provenance: own
collection: {type: round, label: "2022", period: {from: 2022-01-01, to: 2022-03-31}}
lineage:
  - {wave: "2020", version: 1.0.0}
  - {wave: "2022", version: 2.0.0}
survey:
  controller: Indenrigs- og Boligministeriet
  population: Forældre til børn i dagtilbud
  observation_unit: [child]
  reference_period: de seneste 12 måneder
  contact: Skemaets ejer, skema@example.org
  privacy: {promise: confidential, accessibility_statement: "https://example.org/tilgaengelighed"}
policy:
  profile: national
  local: {max_items: 5, position: after_obligatory, answers: [scale, choice, number, open]}
  length: {max_items: 30}
  reporting: {min_group: 5}
use: [dk.scales@1]
blocks:
  - id: samlet
    items:
      - id: tilfreds
        tier: obligatory
        role: overall
        label: Samlet tilfredshed
        text: Hvor tilfreds eller utilfreds er du samlet set med dagtilbuddet?
        answer: tilfredshed5
"""
_EARLIER = {
    "version": "version: 1.0.0\n",
    "collection": 'collection: {type: round, label: "2020", period: {from: 2020-01-01, to: 2020-03-31}}\n',
    "lineage": 'lineage: [{wave: "2020", version: 1.0.0}]\n',
}
_OVERLAY = """\
btu: 1
slags: tillæg
id: dk.k{code}.eksempel
version: 1.0.0
grundskema: dk.eksempel@2.0.0#{root}
ejer: {{kommune: {code}}}
sprog: da
udsendes: {{sprog: [{languages}], former: [web, paper, phone]}}
vælg: []
kontakt: Pasningsområdet
"""
_TRANSLATION = """\
btu: 1
kind: translation
of: {of}
language: en
signoff: {{translator: none, reviewer: none, pretest: none}}
"""
_ENTRY = """\
  {key}:
    source: {text}
    status: reviewed
    text: {text}
"""
_CODES = ("751", "461", "851", "101", "657", "740")


@dataclass(frozen=True)
class Found:
    """Every finding of the example, and the texts that they point into."""

    findings: tuple[Diagnostic, ...]
    sources: Mapping[str, SourceFile]

    @property
    def codes(self) -> set[str]:
        return {finding.code for finding in self.findings if finding.state == "open"}


def run_example(example: Example, folder: Path) -> Found:
    """Write the files below `folder`, compile, plan, compare, judge: all that `check` and `diff` do."""
    with chdir(folder):
        run = _Run()
        surveys = run.surveys(example)
        if example.before and surveys:
            Path("before").mkdir()
            path = Path("before", "eksempel.btu.yaml")
            path.write_text(complete(_CORE, example.before, {} if example.overlay else _EARLIER), encoding="utf-8")
            for old in run.compile(path):
                compare(surveys[0], old.case.edition)
        compare_all(surveys)
        for compiled in surveys:
            judge(compiled, run.sink)
        return Found(tuple(run.sink), run.sources)


class _Run:
    def __init__(self) -> None:
        self.sink = Sink()
        self.sources: dict[str, SourceFile] = {}
        self.universe: Universe | None = None

    def compile(self, path: Path) -> list[Compiled]:
        self.universe = Universe(path)
        found = compile_path(path, self.universe, self.sink)
        self.sources.update(self.universe.sources)
        return found

    def surveys(self, example: Example) -> list[Compiled]:
        """The core, or the overlays where there are any; each with its papers and scripts laid out."""
        core = Path("eksempel.btu.yaml")
        core.write_text(complete(_CORE, example.core, {}), encoding="utf-8")
        found = self.compile(core)
        if example.translation and found:
            self.translate("dk.eksempel@2.0.0", Path("eksempel.en.btu.yaml"), example.translation)
            core.write_text(complete(_CORE, example.core, {"translations": "translations: [en]\n"}), encoding="utf-8")
            found = self.compile(core)
        if example.overlay and found:
            root = found[0].roots.root[:8]
            overlays = zip(_CODES, (example.overlay, *example.others), strict=False)
            found = [one for code, text in overlays for one in self.overlay(code, text, root, example)]
        for compiled in found:
            plan(compiled, TELLING, self.sink)
        return found

    def overlay(self, code: str, text: str, root: str, example: Example) -> list[Compiled]:
        path = Path(f"tillaeg-{code}.btu.yaml")
        translated = example.overlay_translation if code == _CODES[0] else ""

        def write(languages: str) -> None:
            host = _OVERLAY.format(code=code, root=root, languages=languages)
            path.write_text(complete(host, text, {}), encoding="utf-8")

        write("da")
        found = self.compile(path)
        if example.translation:
            self.translate(f"dk.k{code}.eksempel@1.0.0", Path(f"tillaeg-{code}.en.btu.yaml"), translated)
            write("da, en")
            found = self.compile(path)
        return found

    def translate(self, of: str, path: Path, fragment: str) -> None:
        """An English file with every text in Danish as it stands, but for those of the fragment."""
        assert self.universe is not None
        told = self.universe.wordings.get(of)
        own = set(re.findall(r"^  ([\w.]+):", fragment, re.MULTILINE))
        entries = [
            _ENTRY.format(key=key, text=_quoted(text.prose("da").raw))
            for key, text in (told.texts.items() if told else ())
            if key not in own
        ]
        texts = fragment if "texts:" in fragment else f"texts:\n{fragment}"
        path.write_text(_TRANSLATION.format(of=of) + texts.rstrip("\n") + "\n" + "".join(entries), encoding="utf-8")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def complete(host: str, fragment: str, others: Mapping[str, str]) -> str:
    """The host's keys, with `others` and then the fragment's in their place; `items:` is one block of those items."""
    keys = _split(host) | dict(others)
    own = _split(fragment)
    items = own.pop("items", None)
    if items is not None:
        own["blocks"] = "blocks:\n  - id: blok\n" + indent(items, "    ")
    return "".join((keys | own).values())


def _split(text: str) -> dict[str, str]:
    """The text of each key at the top level."""
    places = [(match.group(1), match.start()) for match in _KEY.finditer(text)]
    ends = [*(at for _, at in places[1:]), len(text)][: len(places)]
    return {key: text[at:end].rstrip("\n") + "\n" for (key, at), end in zip(places, ends, strict=True)}
