"""`btu translate`: the files of translators made, filled in by way of a spreadsheet, and kept up to date."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from officer import CORE, OVERLAY, btu, put

from btu_dsl.commands.translation_table import guard, unguard
from btu_dsl.commands.translations import scalar
from btu_dsl.diagnostics.report import Sink
from btu_dsl.source.file import SourceFile
from btu_dsl.source.read import read_tree

IN_ENGLISH = CORE.replace("modes:", "translations: [en]\nmodes:")
KEYS = [
    "title", "art.1", "art.2", "i_dagpleje.label", "glad.text", "hvorfor.text", "hvorfor.instruction", "pleje.text",
]  # fmt: skip


def filled(table: bytes, separator: str = ",") -> bytes:
    """The table as it comes back from a translator."""
    rows = [*csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline=""))]
    for row in rows:
        row |= {"text": f"In English: {row['source']}", "status": "reviewed"}
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0], delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8-sig")


@pytest.mark.parametrize("separator", [",", ";"])
def test_a_translation_makes_the_round_by_a_spreadsheet(separator: str, tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": IN_ENGLISH})
    assert "E405" in btu("check", "kerne.btu.yaml", at=folder).out
    made = btu("translate", "update", "kerne.btu.yaml", at=folder)
    assert made.out == "kerne.en.btu.yaml: 8 new, 0 changed in the source, 0 taken out, 8 to translate\n"
    empty = (folder / "kerne.en.btu.yaml").read_text(encoding="utf-8")
    assert [line.strip(" :") for line in empty.splitlines() if line.startswith("  ") and line[2] != " "] == KEYS
    assert btu("check", "kerne.btu.yaml", at=folder).code == 2
    assert btu("translate", "export", "kerne.btu.yaml", "--language", "en", at=folder).out == "kerne.en.csv\n"
    put(folder, {"kerne.en.csv": filled((folder / "kerne.en.csv").read_bytes(), separator)})
    back = btu("translate", "import", "kerne.btu.yaml", "kerne.en.csv", "--language", "en", at=folder)
    assert (back.code, back.err) == (0, "")
    assert btu("check", ".", "--fail-on", "info", at=folder).code == 0
    text = (folder / "kerne.en.btu.yaml").read_text(encoding="utf-8")
    assert text.count("status: reviewed") == 8
    assert "text: 'In English: Er du glad for stedet?'" in text


def test_a_changed_source_makes_its_text_a_draft_and_leaves_the_others(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": IN_ENGLISH})
    btu("translate", "update", "kerne.btu.yaml", at=folder)
    btu("translate", "export", "kerne.btu.yaml", "--language", "en", at=folder)
    table = filled((folder / "kerne.en.csv").read_bytes())
    put(folder, {"kerne.en.csv": table})
    btu("translate", "import", "kerne.btu.yaml", "kerne.en.csv", "--language", "en", at=folder)
    put(folder, {"kerne.btu.yaml": IN_ENGLISH.replace("Hvorfor ikke?", "Hvorfor dog ikke?")})
    assert "LNG005" in btu("check", "kerne.btu.yaml", at=folder).out
    late = btu("translate", "import", "kerne.btu.yaml", "kerne.en.csv", "--language", "en", at=folder)
    assert "hvorfor.text has changed since the export" in late.err
    text = (folder / "kerne.en.btu.yaml").read_text(encoding="utf-8")
    assert (text.count("status: reviewed"), text.count("status: draft")) == (7, 1)
    assert "source: Hvorfor dog ikke?" in text
    assert "text: 'In English: Hvorfor ikke?'" in text
    btu("translate", "update", "kerne.btu.yaml", at=folder)
    assert "LNG005" in btu("check", "kerne.btu.yaml", at=folder).out
    put(folder, {"kerne.en.btu.yaml": text.replace("status: draft", "status: reviewed")})
    btu("translate", "update", "kerne.btu.yaml", at=folder)
    assert btu("check", "kerne.btu.yaml", at=folder).code == 0


def test_a_file_that_cannot_be_read_is_never_written_over(tmp_path: Path):
    broken = "btu: 1\nkind: translation\nof: dk.kerne@1.0.0\nlanguage: en\ntexts:\n  title: {source: [\n"
    folder = put(tmp_path, {"kerne.btu.yaml": IN_ENGLISH, "kerne.en.btu.yaml": broken})
    run = btu("translate", "update", "kerne.btu.yaml", at=folder)
    assert run.code == 2
    assert "kerne.en.btu.yaml" in run.err
    assert (folder / "kerne.en.btu.yaml").read_text(encoding="utf-8") == broken


def test_a_translation_keeps_the_name_of_its_file(tmp_path: Path):
    english = "btu: 1\nkind: translation\nof: dk.kerne@1.0.0\nlanguage: en\ntexts:\n"
    english += "  title: {source: Prøve, status: approved, text: Trial}\n"
    folder = put(tmp_path, {"kerne.btu.yaml": IN_ENGLISH, "engelsk.btu.yaml": english})
    assert btu("translate", "update", "kerne.btu.yaml", at=folder).out.startswith("engelsk.btu.yaml: 7 new")
    assert not (folder / "kerne.en.btu.yaml").exists()
    assert "text: Trial" in (folder / "engelsk.btu.yaml").read_text(encoding="utf-8")


def test_an_overlay_is_translated_by_itself(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": IN_ENGLISH, "aarhus.btu.yaml": OVERLAY})
    run = btu("translate", "update", "aarhus.btu.yaml", "--language", "en", at=folder, locale="da_DK.UTF-8")
    assert run.out == "aarhus.en.btu.yaml: 1 nye, 0 ændret i kilden, 0 taget ud, 1 mangler oversættelse\n"
    assert "E912" in btu("translate", "update", "aarhus.btu.yaml", at=folder).err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("update", "kerne.btu.yaml", "--language", "../en"), "E916"),
        (("update", "kerne.btu.yaml", "--language", "engelsk"), "did you mean `en`?"),
        (("update", "kerne.btu.yaml", "--language", "English"), "did you mean `en`?"),
        (("update", "kerne.btu.yaml", "--language", "arabsk"), "did you mean `ar`?"),
        (("update", "kerne.btu.yaml", "--language", "eng"), "did you mean `en`?"),
        (("update", "kerne.btu.yaml", "--language", "de"), "`da`, `en`, `ar`, `tr`, `ur`"),
        (("export", "kerne.btu.yaml", "--language", "engelsk"), "E916"),
        (("update", "kerne.btu.yaml", "--language", "da"), "E913"),
        (("update", "nej.btu.yaml"), "E001"),
        (("update", "."), "E002"),
        (("import", "kerne.btu.yaml", "nej.csv", "--language", "en"), "E001"),
        (("import", "kerne.btu.yaml", "latin.csv", "--language", "en"), "E005"),
        (("import", "kerne.btu.yaml", "forkert.csv", "--language", "en"), "E914"),
        (("export", "kerne.btu.yaml", "--language", "en", "-o", "nej/x.csv"), "E905"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(arguments: tuple[str, ...], said: str, tmp_path: Path):
    latin = "key,source,text\næ".encode("latin-1")
    files = {"kerne.btu.yaml": IN_ENGLISH, "latin.csv": latin, "forkert.csv": "a;b\n1;2\n"}
    folder = put(tmp_path, files)
    run = btu("translate", *arguments, at=folder)
    assert (run.code, said in run.err, "Traceback" in run.err) == (2, True, False)
    assert {path.name for path in folder.iterdir()} == {*files}


@given(st.text(max_size=30))
def test_a_cell_comes_back_as_it_was(text: str):
    assert unguard(guard(text)) == text
    assert guard(text)[:1] not in ("=", "+", "-", "@", "\t")


NOT_IN_A_SOURCE = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
WRITABLE = st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n", exclude_characters=NOT_IN_A_SOURCE)


@given(st.text(WRITABLE, min_size=1, max_size=40).map(str.strip).filter(bool))
def test_a_text_in_a_translation_file_reads_back_as_it_was(text: str):
    source, sink = SourceFile("x", f"a:\n  b:\n    text: {scalar(text, 6)}\n"), Sink()
    tree = read_tree(source, sink)
    assert [finding.code for finding in sink] == []
    assert tree.get("a").get("b").get("text").text == text
