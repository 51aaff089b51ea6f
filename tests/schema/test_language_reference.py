"""`grammar/README.md` says what the schema says, and its examples are files that read."""

import os
import re
from pathlib import Path

import pytest
from schema.reference import BEGIN, END, tables
from syntax.reading import declared

PAGE = Path(__file__).parents[2] / "grammar" / "README.md"


def test_the_tables_are_those_of_the_schema():
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    after = rest.partition(END)[2]
    expected = f"{before}{BEGIN}\n\n{tables()}\n{END}{after}"
    if os.environ.get("BTU_UPDATE") == "1":
        PAGE.write_text(expected, encoding="utf-8", newline="\n")
    else:
        assert page == expected, "BTU_UPDATE=1 rewrites the tables"


def test_links_within_the_page_lead_to_a_heading():
    page = PAGE.read_text(encoding="utf-8")
    headings = {
        re.sub(r"[^\w -]", "", line.lstrip("# ").lower()).replace(" ", "-")
        for line in page.splitlines()
        if line.startswith("#")
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", page)) <= headings


@pytest.mark.parametrize("block", re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL))
def test_every_example_reads_without_a_finding(block: str):
    declared(block)
