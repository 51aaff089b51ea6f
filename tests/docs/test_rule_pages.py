"""`docs/rules/`: a page for each rule, exactly what `btu rules --docs` writes, with links that lead somewhere."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.golden import check_golden

from btu_dsl.commands.explain import explanation
from btu_dsl.commands.group import group
from btu_dsl.commands.rule_pages import rule_pages
from btu_dsl.pipeline import all_rules
from btu_dsl.rulebook.governance import RECORDS

FOLDER = Path(__file__).parents[2] / "docs" / "rules"
ALL = {**all_rules(), **RECORDS}
PAGES = dict(rule_pages(ALL))
LINK = re.compile(r"\]\(([^)]+)\)")


@pytest.mark.parametrize("name", PAGES)
def test_a_committed_page_is_what_the_record_says(name: str):
    check_golden(FOLDER / name, PAGES[name])


def test_every_rule_has_its_pages_and_every_page_its_rule():
    assert {path.name for path in FOLDER.iterdir()} == {
        f"{name}{ending}" for name in ("README", *ALL) for ending in (".md", ".da.md")
    }


def test_every_rule_stands_in_the_table_once():
    for index in ("README.md", "README.da.md"):
        listed = re.findall(r"^\| \[(\w+)\]", PAGES[index], re.MULTILINE)
        assert sorted(listed) == sorted(ALL)


def test_links_lead_somewhere():
    lost = {
        (name, link)
        for name, text in PAGES.items()
        for link in LINK.findall(text)
        if link not in PAGES and not (FOLDER / link).resolve().is_file()
    }
    assert lost == set()


@pytest.mark.parametrize("code", ALL)
def test_a_page_says_what_explain_says(code: str):
    for language, name in (("en", f"{code}.md"), ("da", f"{code}.da.md")):
        _, *told = explanation(ALL[code], language).splitlines()
        assert _bare("\n".join(told)) <= _bare(PAGES[name])


def _bare(text: str) -> set[str]:
    """The lines without links, escapes, and marks of lists and headings."""
    text = re.sub(r"\[(\w{6})\]\(\1(\.da)?\.md\)", r"\1", text).replace("\\", "")
    return {line.strip().lstrip("#- ") for line in text.splitlines()}


def test_the_command_writes_them_where_it_is_told(tmp_path: Path):
    folder = tmp_path / "ny" / "regler"
    result = CliRunner().invoke(group, ["rules", "--docs", str(folder)])
    assert (result.exit_code, result.stdout) == (0, f"{folder / 'README.md'}\n")
    assert {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()} == PAGES


def test_a_place_that_cannot_be_written_is_said_to_be_so(tmp_path: Path):
    (tmp_path / "fil").write_text("", encoding="utf-8")
    result = CliRunner().invoke(group, ["rules", "--docs", str(tmp_path / "fil"), "--lang", "da"])
    assert result.exit_code == 2
    assert "E905" in result.stderr
    assert "kan ikke skrives" in result.stderr
