"""Writing a build: everything beside the old one first, then the two change places, so nothing is ever half there."""

import errno
import json
import os
import shutil
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath

from btu_dsl.diagnostics.record import Words
from btu_dsl.emit.artefact import Artefact
from btu_dsl.model.universe import real_path

MANIFEST = "manifest.json"
_SAME = ("id", "version", "core_root", "source", "toolchain")

_REASONS = {
    errno.ENOENT: Words("the folder is not there", "mappen findes ikke"),
    errno.ENOTDIR: Words("a file stands where a folder should be", "der ligger en fil, hvor der skulle være en mappe"),
    errno.EISDIR: Words("it is a folder", "det er en mappe"),
    errno.EACCES: Words("you may not write there", "du må ikke skrive der"),
    errno.EPERM: Words("you may not write there", "du må ikke skrive der"),
    errno.EROFS: Words("it can only be read from", "der kan kun læses derfra"),
    errno.ENOSPC: Words("there is no room left", "der er ikke mere plads"),
    errno.ENAMETOOLONG: Words("the name is too long", "navnet er for langt"),
}


class CannotWriteError(Exception):
    """The file system said no; `reason` in words."""

    def __init__(self, problem: OSError) -> None:
        said = problem.strerror or "–"
        self.reason = _REASONS.get(problem.errno or 0, Words(said, said))


def write_build(
    folder: Path, artefacts: tuple[Artefact, ...], manifest: dict[str, object], emitters: tuple[str, ...]
) -> None:
    """Put a build at `folder`. Outputs of other emitters stay when they are of the same source and toolchain.

    Raises CannotWriteError; then, and after an interruption, what was at `folder` is still there.
    """
    fresh = folder.with_name(f".{folder.name}.new-{os.getpid()}")
    stale = folder.with_name(f".{folder.name}.old-{os.getpid()}")
    try:
        fresh.mkdir(parents=True)
        kept = _keep(folder, fresh, manifest, emitters)
        for artefact in artefacts:
            path = fresh / artefact.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(artefact.data)
        entries = manifest["artefacts"]
        assert isinstance(entries, list)
        whole = {**manifest, "artefacts": sorted([*entries, *kept], key=lambda entry: str(entry["path"]))}
        (fresh / MANIFEST).write_text(json.dumps(whole, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        if folder.exists():
            if not folder.is_dir():
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
            folder.rename(stale)
        fresh.rename(folder)
    except OSError as problem:
        raise CannotWriteError(problem) from problem
    finally:
        if stale.exists() and not folder.exists():
            stale.rename(folder)
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(stale, ignore_errors=True)


def write_file(path: Path, text: str) -> None:
    """One text file, whole or not at all; a link stays a link, and a device is written to. Raises CannotWriteError."""
    path = real_path(path)
    fresh = path.with_name(f".{path.name}.new-{os.getpid()}")
    try:
        if path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8", newline="")
            return
        fresh.write_text(text, encoding="utf-8", newline="")
        fresh.replace(path)
    except OSError as problem:
        raise CannotWriteError(problem) from problem
    finally:
        with suppress(OSError):
            fresh.unlink()


def _keep(folder: Path, fresh: Path, manifest: dict[str, object], emitters: tuple[str, ...]) -> list[dict[str, object]]:
    """Copy what other emitters built before of the very same source and by the same toolchain, as it was then."""
    try:
        old = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    if not isinstance(old, dict) or any(old.get(key) != manifest[key] for key in _SAME):
        return []
    entries = old.get("artefacts")
    kept: list[dict[str, object]] = []
    for entry in entries if isinstance(entries, list) else []:
        data = _as_it_was(folder, entry)
        if data is not None and entry["emitter"] not in emitters:
            target = fresh / entry["path"]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            kept.append(entry)
    return kept


def _as_it_was(folder: Path, entry: object) -> bytes | None:
    """The bytes that an entry of an old manifest speaks of; None when they, or the entry, are not what was written."""
    if not isinstance(entry, dict) or not all(isinstance(entry.get(key), str) for key in ("path", "emitter", "sha256")):
        return None
    path = PurePosixPath(entry["path"])
    if path.is_absolute() or ".." in path.parts or "\0" in entry["path"] or not (folder / path).is_file():
        return None
    data = (folder / path).read_bytes()
    return data if sha256(data).hexdigest() == entry["sha256"] else None
