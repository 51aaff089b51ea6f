"""`btu translate`: the files of translators made, filled in by way of a spreadsheet, and kept up to date."""

import csv
import difflib
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from officer import CORE, OVERLAY, btu, put

from btu_dsl.commands.translation_table import guard, unguard
from btu_dsl.commands.translations import scalar
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.wordings import source_hash
from btu_dsl.source.file import SourceFile
from btu_dsl.source.read import read_tree

IN_ENGLISH = CORE.replace("modes:", "translations: [en]\nmodes:")
WITH_A_NEW_ONE = """- id: raad
        tier: obligatory
        text: Hvad er dit råd?
        answer: open
      - id: hvorfor"""
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


BY_HAND = """# yaml-language-server: $schema=../grammar/questionnaire.schema.json
# Udkast ved Ane; spørg hende, før du retter i svarene

btu: 1
kind: translation
of: dk.kerne@1.0.0   # kernen
language: en
signoff: {translator: "Ane Bo", reviewer: none, pretest: none}
texts:
  # Spørgsmålet først, det er det, man læser
  glad.text: {source: "Er du glad for stedet?", status: draft, text: "Are you happy with the place?"}

  title:
    source: 'Prøve'
    status: reviewed
    text: Trial   # eller Test?
  # Ordet står også på skiltet
  art.1:
    source: institution
    status: draft
    text: day care centre
  art.2: {source: dagpleje, status: draft, text: childminder}
  i_dagpleje.label: {source: "Forældre med barn i dagpleje", status: draft, text: "Parents with a childminder"}
  hvorfor.text: {source: "Hvorfor ikke?", status: draft, text: "Why not?"}
  pleje.text: {source: "Er dagplejeren rar?", status: draft, text: "Is the childminder kind?"}
  hvorfor.instruction: {source: "Nævn ingen navne", status: draft, text: "Name no names"}
# Slut
"""


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


def changed(before: str, after: str) -> list[str]:
    """The lines that a reviewer of the change is shown."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_update_changes_no_line_that_it_need_not(end: str, tmp_path: Path):
    texts = {"kerne.btu.yaml": IN_ENGLISH, "kerne.en.btu.yaml": BY_HAND.replace("\n", end)}
    folder = put(tmp_path, texts)
    btu("translate", "update", "kerne.btu.yaml", at=folder)
    written = (folder / "kerne.en.btu.yaml").read_bytes().decode()
    assert written.count("\n") == written.count(end)
    assert changed(BY_HAND, written) == [
        "-    source: 'Prøve'",
        "+    source: Prøve",
        f"+    source_hash: {scalar(source_hash('Prøve'))}",
        "-    text: Trial   # eller Test?",
        "+    text: Trial",
    ]
    wording = IN_ENGLISH.replace("Hvorfor ikke?", "Hvorfor dog ikke?").replace("- id: hvorfor", WITH_A_NEW_ONE)
    put(folder, {"kerne.btu.yaml": wording})
    btu("translate", "update", "kerne.btu.yaml", at=folder)
    assert changed(written, (folder / "kerne.en.btu.yaml").read_bytes().decode()) == [
        "+  raad.text:",
        "+    source: Hvad er dit råd?",
        f"+    source_hash: {scalar(source_hash('Hvad er dit råd?'))}",
        "+    status: draft",
        "+    text:",
        '-  hvorfor.text: {source: "Hvorfor ikke?", status: draft, text: "Why not?"}',
        "+  hvorfor.text:",
        "+    source: Hvorfor dog ikke?",
        f"+    source_hash: {scalar(source_hash('Hvorfor ikke?'))}",
        "+    status: draft",
        "+    text: Why not?",
    ]


def test_a_danish_file_stays_danish(tmp_path: Path):
    danish = "btu: 1\nslags: oversættelse\naf: dk.kerne@1.0.0\nsprog: en\ntekster:\n"
    danish += "  title:\n    kildetekst: Prøve\n    status: gennemlæst\n    tekst: Trial\n"
    folder = put(tmp_path, {"kerne.btu.yaml": IN_ENGLISH, "kerne.en.btu.yaml": danish})
    btu("translate", "update", "kerne.btu.yaml", at=folder)
    text = (folder / "kerne.en.btu.yaml").read_text(encoding="utf-8")
    assert text.startswith(danish.replace("    status", f"    kildemærke: {scalar(source_hash('Prøve'))}\n    status"))
    assert "  art.1:\n    kildetekst: institution\n" in text
    assert (" text:" in text, text.count("status: kladde")) == (False, 7)


@pytest.mark.parametrize("name", ["kerne.en.btu.yaml", "engelsk.btu.yaml"])
def test_a_version_raised_by_hand_takes_its_translation_along(name: str, tmp_path: Path):
    raised = IN_ENGLISH.replace("version: 1.0.0", "version: 1.1.0")
    folder = put(tmp_path, {"kerne.btu.yaml": raised, name: BY_HAND})
    told = btu("check", "kerne.btu.yaml", at=folder).out
    assert f"`{name}` is of 1.0.0; `btu translate update kerne.btu.yaml` carries its texts over" in told
    run = btu("translate", "update", "kerne.btu.yaml", at=folder)
    assert run.out == (
        f"{name}: the texts of dk.kerne@1.0.0 are carried over to dk.kerne@1.1.0\n"
        f"{name}: 0 new, 0 changed in the source, 0 taken out, 0 to translate\n"
    )
    text = (folder / name).read_text(encoding="utf-8")
    assert "\nof: dk.kerne@1.1.0   # kernen\n" in text
    assert "# Udkast ved Ane; spørg hende, før du retter i svarene" in text
    assert (text.count("status: reviewed"), text.count("status: draft")) == (1, 7)
    assert btu("check", "kerne.btu.yaml", at=folder).code == 0
    assert {path.name for path in folder.iterdir()} == {"kerne.btu.yaml", name}


def test_a_library_raised_by_hand_takes_its_translations_along(tmp_path: Path):
    library = "btu: 1\nkind: library\nid: dk.lib\nversion: 1.1.0\nlanguage: da\ntexts: {hej: Hej}\n"
    english = "# Af Ane\nbtu: 1\nkind: translation\nof: dk.lib@1.0.0\nlanguage: en\n"
    english += "texts: {texts.hej: {source: Hej, status: draft, text: Hello}}\n"
    folder = put(tmp_path, {"lib.btu.yaml": library, "lib.en.btu.yaml": english})
    run = btu("translate", "update", "lib.btu.yaml", at=folder)
    assert (run.code, run.err) == (0, "")
    text = (folder / "lib.en.btu.yaml").read_text(encoding="utf-8")
    assert text.startswith("# Af Ane\nbtu: 1\n")
    assert ("of: dk.lib@1.1.0" in text, "text: Hello" in text) == (True, True)


def test_the_translation_of_a_version_that_is_still_there_is_copied_not_moved(tmp_path: Path):
    raised = IN_ENGLISH.replace("version: 1.0.0", "version: 1.1.0")
    folder = put(tmp_path, {"kerne.btu.yaml": IN_ENGLISH, "kerne.en.btu.yaml": BY_HAND, "kerne-2025.btu.yaml": raised})
    btu("translate", "update", "kerne-2025.btu.yaml", at=folder)
    assert (folder / "kerne.en.btu.yaml").read_text(encoding="utf-8") == BY_HAND
    assert 'text: "Why not?"' in (folder / "kerne-2025.en.btu.yaml").read_text(encoding="utf-8")
    assert btu("check", ".", at=folder).code == 0


def test_a_file_that_says_another_language_is_never_written_over(tmp_path: Path):
    turkish = BY_HAND.replace("language: en", "language: tr")
    folder = put(tmp_path, {"kerne.btu.yaml": IN_ENGLISH, "kerne.en.btu.yaml": turkish})
    run = btu("translate", "update", "kerne.btu.yaml", at=folder)
    assert (run.code, "E926" in run.err) == (2, True)
    assert (folder / "kerne.en.btu.yaml").read_text(encoding="utf-8") == turkish


def test_an_overlay_is_translated_by_itself(tmp_path: Path):
    folder = put(tmp_path, {"kerne.btu.yaml": IN_ENGLISH, "aarhus.btu.yaml": OVERLAY})
    run = btu("translate", "update", "aarhus.btu.yaml", "--language", "en", at=folder, locale="da_DK.UTF-8")
    assert run.out == "aarhus.en.btu.yaml: 1 nye, 0 ændret i kilden, 0 taget ud, 1 mangler oversættelse\n"
    assert "E912" in btu("translate", "update", "aarhus.btu.yaml", at=folder).err


def test_an_overlay_that_is_fielded_in_a_language_gets_the_file_for_it(tmp_path: Path):
    both = OVERLAY.replace("sprog: da\n", "sprog: da\nudsendes: {sprog: [da, en]}\n")
    folder = put(tmp_path, {"kerne.btu.yaml": IN_ENGLISH, "kerne.en.btu.yaml": BY_HAND, "aarhus.btu.yaml": both})
    run = btu("translate", "update", "aarhus.btu.yaml", at=folder)
    assert (run.code, run.out) == (
        0,
        "aarhus.en.btu.yaml: 1 new, 0 changed in the source, 0 taken out, 1 to translate\n",
    )
    run = btu("translate", "update", "aarhus.btu.yaml", at=folder)
    assert (run.code, run.out) == (
        0,
        "aarhus.en.btu.yaml: 0 new, 0 changed in the source, 0 taken out, 1 to translate\n",
    )


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
