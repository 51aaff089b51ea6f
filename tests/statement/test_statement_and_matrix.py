"""`btu statement` and `btu matrix` on the shipped day-care survey: what a methodologist and a ministry would read."""

import csv
import io
import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from playwright.sync_api import Browser
from support.browser import visit

from btu_dsl.commands.group import group

QUESTIONNAIRES = Path(__file__).parents[2] / "questionnaires"
CORE = Path("questionnaires", "national", "dagtilbud", "dagtilbud-2022.btu.yaml")


def run(*words: str) -> Result:
    return CliRunner().invoke(group, words)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped core as it was, in `before/`, and as somebody has changed it since."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(QUESTIONNAIRES / "national", tmp_path / "before")
    shutil.copytree(QUESTIONNAIRES / "national", tmp_path / "questionnaires" / "national")
    text = CORE.read_text(encoding="utf-8")
    text = text.replace("dit barns sproglige udvikling", "dit barns sprog")
    text = text.replace("tilfreds_samlet in (1, 2)", "tilfreds_samlet in (1, 2, 3)")
    CORE.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("project")
def test_a_statement_says_what_changed_and_what_did_not():
    result = run("statement", str(CORE), "--against", "before", "--lang", "da", "--format", "markdown")
    assert result.exit_code == 0, result.output
    page = result.stdout
    assert "### sprog: ikke sammenlignelig" in page
    assert (
        "- Nu: Hvor tilfreds eller utilfreds er du med {personalets} indsats for … dit barns <ins>sprog</ins>" in page
    )
    assert re.search(r"### hvorfor \(valgfrit\): ikke sammenlignelig", page)
    assert "### tryg: sammenlignelig" in page
    assert "**Rekonstrueret – ikke officiel ordlyd**" in page


@pytest.mark.usefixtures("project")
def test_a_statement_in_english_is_the_same_statement():
    said = {lang: run("statement", str(CORE), "--against", "before", "--lang", lang).stdout for lang in ("da", "en")}
    heads = {lang: re.findall(r"^### (\w+)", page, re.MULTILINE) for lang, page in said.items()}
    assert heads["da"] == heads["en"]
    assert "### sprog: not comparable" in said["en"]


def test_the_page_marks_changed_words_and_asks_nobody(project: Path, chromium: Browser):
    assert run("statement", str(CORE), "--against", "before", "--format", "html=ud.html").exit_code == 0
    with visit(chromium, project / "ud.html") as opened:
        row = opened.page.locator("tr.break").first
        assert row.locator("del").all_inner_texts() == ["sproglige udvikling"]
        assert row.locator("ins").all_inner_texts() == ["sprog"]
        assert opened.page.locator("tbody tr").count() > 27
        assert opened.complaints == []
        assert opened.requests == [(project / "ud.html").as_uri()]


def test_the_matrix_has_every_item_and_municipality(tmp_path: Path):
    files = {name: tmp_path / f"m.{name}" for name in ("html", "csv", "json")}
    result = run("matrix", str(QUESTIONNAIRES), *(w for n, f in files.items() for w in ("--format", f"{n}={f}")))
    assert result.exit_code == 0, result.output
    document = json.loads(files["json"].read_text(encoding="utf-8"))
    assert [one["code"] for one in document["municipalities"]] == ["461", "751", "851"]
    assert [one["local_items"] for one in document["municipalities"]] == [2, 5, 0]
    items = {one["item"]: one for one in document["items"]}
    assert len(items) == 27
    assert items["timer"]["cells"]["751"]["da/web"] == "absent"
    assert items["tryg"]["cells"]["851"] == {
        key: "same" if key in ("da/web", "da/paper") else "absent" for key in items["tryg"]["cells"]["851"]
    }
    rows = list(csv.DictReader(io.StringIO(files["csv"].read_text(encoding="utf-8-sig"))))
    assert {row["municipality"] for row in rows} == {"461", "751", "851"}
    fielded = sum(cell != "absent" for one in items.values() for own in one["cells"].values() for cell in own.values())
    assert len(rows) == fielded


def test_the_heat_map_narrows_to_one_language(chromium: Browser, tmp_path: Path):
    page = tmp_path / "m.html"
    assert run("matrix", str(QUESTIONNAIRES), "--format", f"html={page}", "--lang", "da").exit_code == 0
    with visit(chromium, page) as opened:
        row = opened.page.locator("tbody tr").first.locator("td")
        assert row.count() == 3
        opened.page.get_by_label("Sprog").first.select_option("ar")
        assert row.nth(2).inner_text() == "·"
        opened.page.get_by_label("Sprog").first.select_option("da")
        assert row.all_inner_texts() == ["✓", "✓", "✓"]
        assert opened.complaints == []


def test_a_folder_without_municipalities_is_told(tmp_path: Path):
    shutil.copytree(QUESTIONNAIRES / "national", tmp_path / "n")
    result = run("matrix", str(tmp_path / "n"), "--lang", "en")
    assert result.exit_code == 2
    assert "E919" in result.output
