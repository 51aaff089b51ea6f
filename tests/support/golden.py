"""Expected outputs that are committed as files, read in review and rewritten with `BTU_UPDATE=1`."""

import os
from pathlib import Path


def check_golden(path: Path, text: str) -> None:
    """Assert that `text` is what the committed file says; with `BTU_UPDATE=1` make it so."""
    if os.environ.get("BTU_UPDATE") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        return
    assert path.is_file(), f"{path.name} is not committed yet; BTU_UPDATE=1 writes it"
    assert text == path.read_bytes().decode("utf-8"), f"{path.name} differs; BTU_UPDATE=1 rewrites it"
