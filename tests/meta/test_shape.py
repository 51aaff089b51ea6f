"""The shape of the code: sizes, layers, and the words of every finding."""

import re
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from btu_dsl.commands.table import COMMANDS
from btu_dsl.diagnostics.record import Record, Words
from btu_dsl.pipeline import all_rules as rules
from btu_dsl.rulebook import governance
from btu_dsl.rulebook.registry import faults
from btu_dsl.rulebook.rule import Rule

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "btu_dsl").rglob("*.py"))
RECORDS = [*faults().values(), *governance.RECORDS.values(), *rules().values()]
PLACEHOLDER = re.compile(r"(?<!\{)\{(\w+)\}(?!\})")


def test_no_module_is_over_400_lines_and_half_are_short():
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {str(path): size for path, size in sizes.items() if size > 400} == {}
    assert statistics.median(size for path, size in sizes.items() if path.name != "__init__.py") <= 150


def test_layers_are_kept():
    linter = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([linter], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.code)
def test_a_finding_speaks_both_languages_with_the_same_placeholders(record: Record):
    for field in ("message", "label", "meaning", "help"):
        words: Words = getattr(record, field)
        assert bool(words.en) == bool(words.da), field
        assert set(PLACEHOLDER.findall(words.en)) == set(PLACEHOLDER.findall(words.da)), field
    assert record.message.en
    assert not record.message.en.endswith(".")
    assert not re.search(r"illegal|invalid input|oops", f"{record.message.en} {record.help.en}", re.IGNORECASE)


@pytest.mark.parametrize("rule", rules().values(), ids=lambda r: r.code)
def test_a_rule_has_purpose_source_and_example(rule: Rule):
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.purpose.en
    assert rule.purpose.da
    assert rule.source
    assert rule.avoid
    assert rule.prefer


def test_names_of_findings_are_unique():
    names = [record.name for record in RECORDS]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_loads_and_has_help(name: str):
    run = subprocess.run(
        [sys.executable, "-m", "btu_dsl", name, "--help"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert run.returncode == 0, run.stderr
    assert "Usage" in run.stdout


def test_the_first_screen_imports_no_library():
    code = (
        "import sys\nfrom btu_dsl.cli import main\nsys.argv = ['btu', '--help']\nmain()\n"
        "heavy = ('click', 'yaml', 'lark', 'jsonschema', 'jinja2', 'reportlab', 'uharfbuzz')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    *screen, heavy = run.stdout.strip().splitlines()
    assert heavy == "[]"
    assert all(any(line.strip().startswith(name) for line in screen) for name in COMMANDS)
