"""The first line of a file, by which editors find the schema."""

import os
from pathlib import Path

from btu_dsl import resources

SCHEMA = "questionnaire.schema.json"


def schema_path(target: Path) -> str:
    """The way from `target`'s folder to the schema of this installation, with forward slashes."""
    schema = Path(str(resources.grammar_dir())) / SCHEMA
    return Path(os.path.relpath(schema.resolve(), target.resolve().parent)).as_posix()
