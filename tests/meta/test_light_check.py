"""Checking a file that is in order loads nothing that only painting, or only explaining a fault, needs."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = (
    "jsonschema",
    "lark",
    "jinja2",
    "reportlab.pdfgen",
    "PIL",
    "importlib.metadata",
    "email",
    "http",
    "urllib.request",
)
CODE = f"""
import sys
from btu_dsl.cli import main
try:
    main()
except SystemExit as end:
    print(end.code, *(name for name in {HEAVY} if name in sys.modules), file=sys.stderr)
"""


def test_a_check_loads_no_painter_and_no_explainer():
    path = "questionnaires/local/851-aalborg/dagtilbud.btu.yaml"
    run = subprocess.run(
        [sys.executable, "-c", CODE, "check", path], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert run.stderr.split() == ["0"]
