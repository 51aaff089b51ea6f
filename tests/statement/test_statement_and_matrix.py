"""`btu statement` and `btu matrix` on the shipped day-care survey: what a methodologist and a ministry would read."""

import csv
import io
import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from playwright.sync_api import Browser
from support.browser import visit

from btu_dsl.commands.group import group
from btu_dsl.emit.statement import markdown
from btu_dsl.plan.statement import Row, Side, statement_of

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
    assert "### Sproglig udvikling `sprog`: ikke sammenlignelig" in page
    assert (
        "- Nu: Hvor tilfreds eller utilfreds er du med ‹personalets› indsats for … dit barns <ins>sprog</ins>" in page
    )
    assert re.search(r"### .*`hvorfor` \(valgfrit\): ikke sammenlignelig", page)
    assert "### Trygt og glad `tryg`: sammenlignelig\n" in page
    assert not re.search(r"\{\w", page)
    assert "**Rekonstrueret – ikke officiel ordlyd**" in page


@pytest.mark.usefixtures("project")
def test_a_statement_in_english_is_the_same_statement():
    said = {lang: run("statement", str(CORE), "--against", "before", "--lang", lang).stdout for lang in ("da", "en")}
    heads = {lang: re.findall(r"^### .*?`(\w+)`", page, re.MULTILINE) for lang, page in said.items()}
    assert heads["da"] == heads["en"]
    assert "### Sproglig udvikling `sprog`: not comparable" in said["en"]


def test_the_page_marks_changed_words_and_asks_nobody(project: Path, chromium: Browser):
    assert run("statement", str(CORE), "--against", "before", "--format", "html=ud.html").exit_code == 0
    with visit(chromium, project / "ud.html") as opened:
        row = opened.page.locator("tr.break").first
        assert row.locator("del").all_inner_texts() == ["sproglige udvikling"]
        assert row.locator("ins").all_inner_texts() == ["sprog"]
        assert opened.page.locator("tbody tr").count() > 27
        assert opened.complaints == []
        assert opened.requests == [(project / "ud.html").as_uri()]


BEFORE = """\
btu: 1
kind: questionnaire
id: dk.proeve
version: 1.0.0
title: Prøve
language: da
modes: [web, paper]
lineage: [{wave: "2020", version: 1.0.0}]
use: [dk.scales@1]
slots:
  tilbud: {else: dagtilbuddet}
blocks:
  - id: blok
    items:
      - {id: et_langt_navn_paa_maden_nu, label: Mad, tier: obligatory, text: "Er maden i {tilbud} god?", answer: ja_nej}
      - {id: tur, label: Ture, tier: obligatory, text: "Er turene gode?", answer: ja_nej}
      - {id: leg, label: Leg, tier: obligatory, text: "Er der leg nok?", answer: ja_nej}
      - {id: bus, label: Bus, tier: optional, text: "Kører bussen?", answer: ja_nej}
"""
AFTER = (
    BEFORE.replace("version: 1.0.0\ntitle", "version: 2.0.0\ntitle")
    .replace("version: 1.0.0}]", 'version: 1.0.0}, {wave: "2022", version: 2.0.0}]')
    .replace(
        "tur, label: Ture,",
        'ture, label: Ture, replaces: {item: tur, changed: [wording], reason: "Alle tager på tur", bridge: none},',
    )
    .replace("Er turene gode?", "Er alle ture gode?")
    .replace('      - {id: bus, label: Bus, tier: optional, text: "Kører bussen?", answer: ja_nej}\n', "")
    + """\
retired:
  - {id: bus, last_wave: "2020", reason: "Bussen er nedlagt"}
series_break:
  - {scope: leg, facet: missing, since: "2022", reason: "Ved ikke vises nu", bridge: "Halvdelen fik begge"}
"""
)


@pytest.fixture
def waves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("before").mkdir()
    Path("before", "skema.btu.yaml").write_text(BEFORE, encoding="utf-8")
    Path("skema.btu.yaml").write_text(AFTER, encoding="utf-8")
    return tmp_path


SAID = {
    "da": (
        "- udgået, afløst af `ture`: Alle tager på tur (ingen bro)",
        "- ny serie, afløser `tur`: Alle tager på tur (ingen bro)",
        "- udgået: Bussen er nedlagt",
        "- ikke sammenlignelig – erklæret brud: Ved ikke vises nu (bro: Halvdelen fik begge)",
        "> Er maden i ‹dagtilbuddet› god?",
    ),
    "en": (
        "- retired, replaced by `ture`: Alle tager på tur (no bridge)",
        "- new series, replaces `tur`: Alle tager på tur (no bridge)",
        "- retired: Bussen er nedlagt",
        "- not comparable – declared break: Ved ikke vises nu (bridge: Halvdelen fik begge)",
        "> Er maden i ‹dagtilbuddet› god?",
    ),
}


@pytest.mark.usefixtures("waves")
@pytest.mark.parametrize("lang", ["da", "en"])
def test_what_becomes_of_every_question_of_both_waves_is_told_with_its_reason(lang: str):
    page = run("statement", "skema.btu.yaml", "--against", "before", "--lang", lang).stdout
    assert [line for line in SAID[lang] if line not in page.splitlines()] == []
    rows = re.findall(r"^### \w+ `(\w+)`", page, re.MULTILINE)
    assert sorted(rows) == ["bus", "et_langt_navn_paa_maden_nu", "leg", "tur", "ture"]


def test_nothing_is_cut_on_a_telephone(waves: Path, chromium: Browser):
    assert (
        run("statement", "skema.btu.yaml", "--against", "before", "--lang", "da", "--format", "html=ud.html").exit_code
        == 0
    )
    with visit(chromium, waves / "ud.html") as opened:
        opened.page.set_viewport_size({"width": 390, "height": 844})
        for place in ("document.documentElement", *(f"document.querySelectorAll('.scroll')[{n}]" for n in (0, 1))):
            assert opened.page.evaluate(f"{place}.scrollWidth <= {place}.clientWidth"), place
        assert "erklæret brud" in opened.page.locator("tr.break .verdict").inner_text()


@pytest.mark.usefixtures("project")
def test_reservations_that_no_comparison_made_stand_by_themselves():
    """The drafts of five languages are no news from the earlier edition."""
    page = run("statement", str(CORE), "--against", "before", "--lang", "da").stdout
    compared, _, others = page.partition("## Andre forbehold")
    assert ("LNG006" in compared, "LNG006 · ordlyd · arabisk" in others) == (False, True)
    assert "TRD002" not in others


def test_what_differs_alike_in_every_row_is_told_once():
    row = Row(
        item="mad",
        label="",
        tier="obligatory",
        verdict="same",
        facets=(),
        reasons=(),
        old=(),
        new=(),
        differing=(("ar", "web", "note"), ("tr", "web", "note")),
        broken=(),
        fate=None,
    )
    side = Side(
        name="dk.proeve@1.0.0", wave="", root="0" * 64, languages=("da", "ar", "tr"), modes=("web",), municipal=False
    )
    plan = statement_of("Prøve", "da", side, side, (row, replace(row, item="leg")))
    for lang, told in (
        ("da", "- alle spørgsmål, dog arabisk, tyrkisk: sammenlignelig, med forbehold"),
        ("en", "- every question, except Arabic, Turkish: comparable, with a reservation"),
    ):
        page = markdown(plan, lang)
        assert page.count(told) == 1
        assert page.count(told.partition(", ")[2]) == 1


def test_the_matrix_says_why_cells_are_not_comparable_as_they_are(chromium: Browser, tmp_path: Path):
    page = tmp_path / "m.html"
    result = run("matrix", str(QUESTIONNAIRES), "--format", f"html={page}", "--format", "text", "--lang", "da")
    assert re.search(
        r"^Aarhus: ~ LNG006 .* og 3 mere · SET003 Aarhus indsamler på web, papir, telefon", result.stdout, re.MULTILINE
    )
    with visit(chromium, page) as opened:
        assert opened.page.locator("dl.why dt").all_inner_texts() == ["Odense", "Aarhus"]
        assert "SET003" in opened.page.locator("dl.why dd").last.inner_text()
        widths = [opened.page.locator(name).bounding_box()["width"] for name in ("table", ".scroll")]
        assert widths[0] >= widths[1] - 2


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
        assert row.all_inner_texts() == ["✓", "~", "✓"]
        assert opened.complaints == []


def test_a_folder_without_municipalities_is_told(tmp_path: Path):
    shutil.copytree(QUESTIONNAIRES / "national", tmp_path / "n")
    result = run("matrix", str(tmp_path / "n"), "--lang", "en")
    assert result.exit_code == 2
    assert "E919" in result.output
