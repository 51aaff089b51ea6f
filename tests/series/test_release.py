"""Releases: what is written is read back whole, and nothing in it can be changed unseen."""

import json
import re
from contextlib import chdir
from pathlib import Path

import jsonschema
import pytest
from support.compiling import compile_in

from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.universe import read_head
from btu_dsl.resources import grammar_text
from btu_dsl.series.canonical import canonical_bytes
from btu_dsl.series.edition import Edition
from btu_dsl.series.release import find_release, read_release, write_release
from btu_dsl.series.roots import digest

TESTS = Path(__file__).parents[1]
SHIPPED = TESTS.parent / "questionnaires"
SCHEMA = json.loads(grammar_text("release.schema.json"))
CORE = SHIPPED / "national/dagtilbud/dagtilbud-2022.btu.yaml"
SMALL = TESTS / "features/multiple-choice.btu.yaml"
LATER = {"core_version", "label", "reason", "bridge"}
"""Fields of surveys, items and retired items that the first releases do not have."""
FIELDED = [
    path
    for folder in (TESTS / "features", SHIPPED / "national", SHIPPED / "local")
    for path in sorted(folder.rglob("*.btu.yaml"))
    if read_head(path).kind in ("questionnaire", "overlay")
]


def edition(path: Path) -> Edition:
    (compiled,) = compile_in(path).found
    return compiled.case.edition


def read(folder: Path, data: bytes) -> tuple[Edition | None, Sink, dict]:
    sink, sources = Sink(), {}
    with chdir(folder):
        Path("2.0.0.btu.json").write_bytes(data)
        return read_release(Path("2.0.0.btu.json"), sink, sources), sink, sources


@pytest.mark.parametrize("path", FIELDED, ids=lambda path: path.name.removesuffix(".btu.yaml"))
def test_what_is_written_is_read_back_whole(path: Path, tmp_path: Path):
    released = edition(path)
    data = write_release(released)
    back, sink, _ = read(tmp_path, data)
    assert [*sink] == []
    assert back == released
    assert (back.source, released.source is None) == (None, False)
    assert write_release(back) == data
    jsonschema.validate(json.loads(data), SCHEMA)


def test_the_schema_knows_every_field_and_no_other():
    document = json.loads(write_release(edition(CORE)))
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for place in ((), ("survey",), ("survey", "items", 0), ("survey", "items", 0, "codes", 0), ("roots",)):
        changed = json.loads(json.dumps(document))
        node = changed
        for step in place:
            node = node[step]
        for name in node.keys() - LATER:
            kept = node.pop(name)
            assert not validator.is_valid(changed), (place, name)
            node[name] = kept
        node["mere"] = 1
        assert not validator.is_valid(changed), place


def test_a_release_from_before_a_field_was_thought_of_is_still_read(tmp_path: Path):
    document = json.loads(write_release(edition(CORE)))
    for node in (document["survey"], *document["survey"]["items"], *document["survey"]["retired"]):
        for name in LATER & node.keys():
            del node[name]
    document["seal"] = digest({name: value for name, value in document.items() if name != "seal"})
    jsonschema.validate(document, SCHEMA)
    back, sink, _ = read(tmp_path, canonical_bytes(document))
    assert [*sink] == []
    assert back is not None
    assert back.wave == "2022"


def test_the_document_is_one_that_a_person_can_diff():
    lines = write_release(edition(CORE)).decode().splitlines()
    assert lines == canonical_bytes(json.loads("\n".join(lines))).decode().splitlines()
    assert [line for line in lines if len(line) > 120 and '": "' not in line and not line.strip().startswith('"')] == []


def test_windows_line_ends_are_the_same_release(tmp_path: Path):
    released = edition(CORE)
    back, sink, _ = read(tmp_path, write_release(released).replace(b"\n", b"\r\n"))
    assert (back, [*sink]) == (released, [])


CHANGES = {
    "a word": ("Noget andet", "Andet", "the scale of `grunde` has another hash", "["),
    "a code": ('"exclusive": true', '"exclusive": false', "something in it has been changed", '"'),
    "a hash": (r'"sha256": "\w{4}', '"sha256": "0000', "the regime of `dk.f_multiple_choice` has another hash", "["),
    "the root": (r'"root": "\w{4}', '"root": "0000', "its facets give another root", "{"),
    "a field less": (r'"status": "stable",\s*', "", "it does not have the shape of a release", "{"),
    "a field more": ('"bloc', '"mere": 1, "bloc', "it does not have the shape of a release", "1"),
    "a form to come": ('"normaliser": 1', '"normaliser": 2', "it has a form that this btu does not know", "2"),
    "no object": (r"(?s)\A.*\Z", "[]", "it does not have the shape of a release", "["),
}


@pytest.mark.parametrize(("old", "new", "what", "at"), CHANGES.values(), ids=CHANGES)
def test_a_release_that_was_changed_is_told_of_at_its_place(old: str, new: str, what: str, at: str, tmp_path: Path):
    before = write_release(edition(SMALL)).decode()
    changed = re.sub(old, new, before, count=1)
    assert changed != before
    back, sink, sources = read(tmp_path, changed.encode())
    assert back is None
    (found,) = sink
    assert found.code == "GOV005"
    assert found.text(found.record.message, "en") == f"`2.0.0.btu.json` is not what was locked: {what}"
    assert sources[found.span.file].text[found.span.start : found.span.end].startswith(at)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[" * 100_000,
        '{"a": NaN}',
        '{"a": "\\ud800"}',
        '{"a": ' + "[" * 450 + "]" * 450 + "}",
        '{"btu": 1, "kind": "release", "normaliser": 1}',
        '{"btu": 1, "kind": "release", "normaliser": 1, "survey": 7, "facets": [], "roots": null, "seal": 0}',
        "\ufeff{}",
        "btu: 1",
    ],
    ids=range(10),
)
def test_whatever_stands_in_the_file_nothing_raises(text: str, tmp_path: Path):
    back, sink, _ = read(tmp_path, text.encode())
    assert back is None
    assert sink.errors == 1


@pytest.mark.parametrize("name", ["languages", "modes", "items", "types", "lineage", "facts"])
def test_a_release_that_was_made_by_hand_is_none(name: str, tmp_path: Path):
    document = json.loads(write_release(edition(SMALL)))
    kind = type(document["survey"][name])
    for value in ([], {}, None, 7, "", [7], [[]], {"grunde": 7}):
        if type(value) is kind and name in ("items", "types", "lineage", "facts"):
            continue
        document["survey"][name] = value
        document["seal"] = digest({key: part for key, part in document.items() if key != "seal"})
        back, sink, _ = read(tmp_path, canonical_bytes(document))
        assert (back, {found.code for found in sink}) == (None, {"GOV005"}), value


def test_any_value_that_is_changed_is_noticed(tmp_path: Path):
    before = write_release(edition(CORE)).decode()
    values = [*re.finditer(r'(?<=: )(?:true|false|\d+|"[^"]*")(?=,?\n)', before)]
    assert len(values) > 500
    for value in values[:: len(values) // 60]:
        other = {"true": "false", "false": "true"}.get(value.group(), '"noget andet"')
        back, sink, _ = read(tmp_path, f"{before[: value.start()]}{other}{before[value.end() :]}".encode())
        assert (back, {found.code for found in sink}) == (None, {"GOV005"}), value.group()


def test_the_newest_release_that_fits_is_found_nearest_first(tmp_path: Path):
    (tmp_path / "questionnaires/egne").mkdir(parents=True)
    origin = tmp_path / "questionnaires/egne/skema.btu.yaml"
    shelf, own = tmp_path / "releases/dk.skema", tmp_path / "questionnaires/egne/releases/dk.skema"
    for folder, versions in ((shelf, ("1.0.0", "1.2.0", "1.10.0", "2.0.0")), (own, ("1.2.0",))):
        folder.mkdir(parents=True)
        for version in versions:
            (folder / f"{version}.btu.json").write_text("{}")
    assert find_release("dk.skema@1", origin) == shelf / "1.10.0.btu.json"
    assert find_release("dk.skema@1.2.0#00000000", origin) == own / "1.2.0.btu.json"
    assert find_release("dk.skema", origin) == shelf / "2.0.0.btu.json"
    assert find_release("dk.skema@3", origin) is None
    assert find_release("../releases/dk.skema@1", origin) is None


def test_a_file_that_is_not_there_is_told_of(tmp_path: Path):
    sink = Sink()
    assert read_release(tmp_path / "1.0.0.btu.json", sink) is None
    assert [found.code for found in sink] == ["E001"]


def test_a_release_is_made_of_the_very_libraries_that_were_used():
    assert json.loads(write_release(edition(CORE)))["survey"]["libraries"] == ["dk.scales@1.0.0"]
