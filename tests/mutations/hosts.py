"""What is mutated: the shipped day-care questionnaire with its scales and an overlay, under other names.

It has a few more questions than the one that is shipped, so that every kind of answer and condition has its places.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml
from support.compiling import compile_in

_MORE = yaml.safe_load((Path(__file__).parent / "more.yaml").read_text(encoding="utf-8"))
SHIPPED = Path(__file__).parents[2] / "questionnaires"
CORE, SCALES, OVERLAY, ENGLISH, ENGLISH_SCALES = "core", "scales", "overlay", "english", "english_scales"
FILES: Mapping[str, str] = {
    CORE: "skema.btu.yaml",
    SCALES: "skalaer.btu.yaml",
    OVERLAY: "tillaeg.btu.yaml",
    ENGLISH: "skema.en.btu.yaml",
    ENGLISH_SCALES: "skalaer.en.btu.yaml",
}
NAME = "dk.proeve@3.0.0"
Way = tuple[str | int, ...]
Data = dict  # one file as YAML has it
_MISSING = {
    "dont_know": {"label": "Ved ikke", "web": "shown", "paper": "shown", "phone": "not_read"},
    "refused": {"label": "Ønsker ikke at svare", "web": "on_skip", "paper": "absent", "phone": "not_read"},
}
_OVERLAY = """\
btu: 1
slags: tillæg
id: dk.k751.proeve
version: 1.0.0
grundskema: {core}
ejer: {{kommune: 751}}
sprog: da
udsendes: {{sprog: [da], former: [web, papir, telefon]}}
vælg: [{chosen}]
ophav: egen
kontakt: Pasningsområdet, Aarhus Kommune
spørgsmål:
  - id: pladsanvisning
    etiket: Hjælp til at få plads
    tekst: Hvor tilfreds eller utilfreds er du med den hjælp, I fik, da I søgte plads?
    svar: tilfredshed5
"""


@dataclass(frozen=True)
class Spot:
    """A block, battery, item or row: where it stands in the core, and the questions that it is about."""

    way: Way
    name: str
    kind: str
    items: frozenset[str]
    data: Data

    @property
    def text(self) -> str:
        return str(self.data["stem" if self.kind == "battery" else "text"])

    @property
    def text_key(self) -> str:
        return "stem" if self.kind == "battery" else "text"


@dataclass(frozen=True)
class Answers:
    """A list of answers: a scale of the library or of one question, with the questions that are answered on it."""

    file: str
    way: Way
    name: str
    items: frozenset[str]
    data: Data
    pilots: frozenset[str] = frozenset()

    @property
    def codes(self) -> dict[int, object]:
        return self.data["codes"]

    @property
    def ordinal(self) -> bool:
        return self.data.get("type") == "ordinal"


class Host:
    """The unmutated files, parsed; do not write into them."""

    def __init__(self, *, english: bool) -> None:
        self.english = english
        self.data: dict[str, Data] = {CORE: _core(english=english), SCALES: _named(_read("library/scales.btu.yaml"))}
        self.texts = {file: dumped(data) for file, data in self.data.items()}
        self.before = dumped(_earlier(self.data[CORE]))

    def add(self, file: str, text: str) -> None:
        self.texts[file] = text
        self.data[file] = yaml.safe_load(text)

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        return tuple(_spots(self.data[CORE]))

    def kind(self, *kinds: str) -> tuple[Spot, ...]:
        return tuple(spot for spot in self.spots if spot.kind in kinds)

    @property
    def questions(self) -> tuple[Spot, ...]:
        return self.kind("item")

    @property
    def everything_asked(self) -> tuple[Spot, ...]:
        """Each question, row and stem once."""
        return self.kind("item", "row", "battery")

    def spot(self, name: str) -> Spot:
        return next(spot for spot in self.spots if spot.name == name)

    @cached_property
    def answers(self) -> tuple[Answers, ...]:
        """Every list of answers that is in use."""
        own = [
            Answers(CORE, (*spot.way, "answer"), spot.name, spot.items, spot.data["answer"])
            for spot in self.questions
            if isinstance(spot.data.get("answer"), dict) and "codes" in spot.data["answer"]
        ]
        shared = [
            Answers(SCALES, ("scales", name), name, items - _PILOTS, scale, items & _PILOTS)
            for name, scale in self.data[SCALES]["scales"].items()
            if (items := frozenset(_on(name, self.data[CORE])))
        ]
        return (*shared, *own)


def dumped(data: object) -> str:
    return yaml.dump(data, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=400)


_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def overlay(core: Data, root: str) -> str:
    chosen = [row["id"] for block in core["blocks"] for row in _flat(block) if _tier(row, block) == "optional"]
    return _OVERLAY.format(core=f"{NAME}#{root}", chosen=", ".join(chosen))


def translation(path: Path, of: str) -> str:
    """An English file with every text of `of`, which `path` needs."""
    known: dict[str, str] = {}
    for shipped in ("library/scales.en.btu.yaml", "national/dagtilbud/dagtilbud-2022.en.btu.yaml"):
        known |= {told["source"]: told["text"] for told in _read(shipped)["texts"].values()}
    known |= _MORE["english"]
    texts = compile_in(path).universe.wordings[of].texts
    entries = {
        key: {"source": danish, "status": "reviewed", "text": known[danish]}
        for key, danish in ((key, text.prose("da").raw) for key, text in texts.items())
    }
    head = {"btu": 1, "kind": "translation", "of": of, "language": "en"}
    signed = {"signoff": {"translator": "none", "reviewer": "none", "pretest": "none"}}
    return dumped({**head, **signed, "texts": entries})


def _read(name: str) -> Data:
    data: Data = yaml.safe_load((SHIPPED / name).read_text(encoding="utf-8"))
    return data


def _named(scales: Data) -> Data:
    return {**scales, "id": "dk.proeveskalaer"}


def _core(*, english: bool) -> Data:
    core = _read("national/dagtilbud/dagtilbud-2022.btu.yaml")
    core |= {"id": "dk.proeve", "version": "3.0.0", "use": ["dk.proeveskalaer@1"], "translations": ["en"]}
    core["lineage"] = [*core["lineage"], {"wave": "2025", "version": "3.0.0"}]
    core["collection"] = {**core["collection"], "label": "2025"}
    core["policy"]["length"] = {"max_items": 60}
    core["retired"].append({"id": "grunde", "codes": [8, 9], "last_wave": "2014", "reason": "Blev aldrig valgt"})
    more = deepcopy(_MORE["block"])
    for item in more["items"]:
        if isinstance(item["answer"], dict):
            item["answer"]["missing"] = {kind: dict(told) for kind, told in _MISSING.items()}
    core["blocks"].insert(-1, more)
    if not english:
        del core["translations"]
    return core


def _earlier(core: Data) -> Data:
    collection = {**core["collection"], "label": "2022"}
    return {**core, "version": "2.0.0", "lineage": core["lineage"][:-1], "collection": collection}


def _spots(core: Data) -> Iterator[Spot]:
    for b, block in enumerate(core["blocks"]):
        way: Way = ("blocks", b)
        yield Spot(way, block["id"], "block", frozenset(row["id"] for row in _flat(block)) - _PILOTS, block)
        for e, entry in enumerate(block["items"]):
            here: Way = (*way, "items", e)
            if "battery" in entry:
                rows = frozenset(row["id"] for row in entry["rows"])
                yield Spot(here, entry["battery"], "battery", rows, entry)
                for r, row in enumerate(entry["rows"]):
                    yield Spot((*here, "rows", r), row["id"], "row", frozenset({row["id"]}), row)
            elif entry["id"] not in _PILOTS:
                yield Spot(here, entry["id"], "item", frozenset({entry["id"]}), entry)


_PILOTS = frozenset({"aflevering_sidst"})
"""No series hangs on a trial."""


def _flat(block: Data) -> Iterator[Data]:
    for entry in block["items"]:
        yield from entry.get("rows", (entry,))


def _tier(entry: Data, block: Data) -> str:
    return str(entry.get("tier") or block.get("defaults", {}).get("tier", "optional"))


def _on(scale: str, core: Data) -> Iterator[str]:
    for block in core["blocks"]:
        usual = block.get("defaults", {}).get("answer")
        for entry in block["items"]:
            if entry.get("answer", usual) == scale:
                yield from (row["id"] for row in entry.get("rows", (entry,)))
