"""`manifest.json`: what was built, of which core, by which toolchain, with a hash for every file."""

import platform
from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import version
from zlib import ZLIB_RUNTIME_VERSION

from btu_dsl import __version__
from btu_dsl.emit.artefact import Artefact
from btu_dsl.plan.fonts import font_hashes
from btu_dsl.plan.identity import Identity

_LIBRARIES = ("jinja2", "lark", "pillow", "pyyaml", "reportlab", "uharfbuzz")


def toolchain() -> dict[str, object]:
    """What the bytes are a function of, besides the source: compiler, Python, libraries, fonts."""
    return {
        "btu": __version__,
        "python": platform.python_version(),
        "libraries": {name: version(name) for name in _LIBRARIES} | {"zlib": ZLIB_RUNTIME_VERSION},
        "fonts": dict(sorted(font_hashes().items())),
    }


def source_hash(files: Iterable[bytes]) -> str:
    """One hash over all files that were read, wherever they lie; the root knows only the core in its own language."""
    each = sorted(sha256(data).hexdigest() for data in files)
    return sha256("\n".join(each).encode()).hexdigest()


def manifest(
    identity: Identity, provenance: str, source: str, artefacts: tuple[Artefact, ...], tools: dict[str, object]
) -> dict[str, object]:
    """`source` is the hash of what was read."""
    return {
        "id": identity.id,
        "version": identity.version,
        "core": identity.core,
        "core_root": identity.root,
        "source": source,
        "provenance": provenance,
        "toolchain": tools,
        "artefacts": [entry(artefact) for artefact in sorted(artefacts, key=lambda a: a.path)],
    }


def entry(artefact: Artefact) -> dict[str, object]:
    return {
        "path": artefact.path,
        "emitter": artefact.emitter,
        "mode": artefact.mode,
        "languages": list(artefact.languages),
        "sha256": sha256(artefact.data).hexdigest(),
        "bytes": len(artefact.data),
    }
