"""Where releases lie: `releases/<id>/<version>.btu.json` beside a file, in its project, or in the wheel."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from btu_dsl import resources
from btu_dsl.model.universe import matches, project_of, real_path, version_key

SUFFIX: Final = ".btu.json"
_LONGEST_NAME: Final = 255
"""Of a folder, on every file system there is; asking for a longer one raises."""
_ID = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")


def release_folders(origin: Path) -> tuple[Path, ...]:
    """Where releases may lie, nearest first: beside the file, in its project, in the library of the wheel."""
    project = project_of(origin)
    shipped = Path(str(resources.questionnaires_dir()))
    bases = (real_path(origin).parent, project, project / "questionnaires", real_path(shipped))
    return tuple(dict.fromkeys(base / "releases" for base in bases))


def releases_of(survey: str, origin: Path) -> Mapping[str, Path]:
    """Every release of the survey that can be seen from the file, by version, oldest first."""
    if not _ID.fullmatch(survey) or len(survey) > _LONGEST_NAME:
        return {}
    found: dict[str, Path] = {}
    for folder in release_folders(origin):
        for path in sorted((folder / survey).glob(f"*{SUFFIX}")):
            found.setdefault(path.name.removesuffix(SUFFIX), path)
    return dict(sorted(found.items(), key=lambda entry: version_key(entry[0])))


def find_release(reference: str, origin: Path) -> Path | None:
    """The release that `id@version` names as seen from the file; `id@1` is the newest 1.…, `id` the newest of all."""
    survey, _, rest = reference.partition("@")
    wanted = rest.partition("#")[0]
    fitting = [path for version, path in releases_of(survey, origin).items() if not wanted or matches(version, wanted)]
    return fitting[-1] if fitting else None


def place_for_release(survey: str, version: str, origin: Path) -> Path:
    """Where the project of the file keeps its own releases."""
    project = project_of(origin)
    base = project / "questionnaires" if (project / "questionnaires").is_dir() else project
    return base / "releases" / survey / f"{version}{SUFFIX}"
