"""A version that has been released stays what it was released as."""

from functools import lru_cache
from pathlib import Path

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Diagnostic, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.rulebook import governance
from btu_dsl.series.release import read_release
from btu_dsl.series.roots import Roots
from btu_dsl.series.shelf import find_release
from btu_dsl.source.file import SourceFile

_OTHER = Words(
    "it was released with the root {was}, and now it has {now}", "den er udgivet med roden {was} og har nu {now}"
)
_HERE = Words("changed after the release", "ændret efter udgivelsen")
_ADVICE = Words("take the change back, or give it a new version", "tag ændringen tilbage, eller giv den en ny version")


def hold_to_release(
    name: str, own: Roots, place: Span, origin: Path, sink: Sink, sources: dict[str, SourceFile]
) -> None:
    """Hold a core called `id@version` against its release, where there is one to be seen from the file."""
    path = find_release(name, origin)
    if path is None:
        return
    stat = path.stat()
    was, found, source = _released(path, stat.st_mtime_ns, stat.st_size)
    sink.extend(found)
    if found and source is not None:
        sources[source.path] = source
    if was is None:
        return
    both = own.modes.keys() & was.modes.keys()
    if own.root != was.root or any(own.modes[mode] != was.modes[mode] for mode in both):
        told = {"was": was.root[:8], "now": own.root[:8]}
        what = Words(_OTHER.fill("en", told), _OTHER.fill("da", told))
        sink.report(governance.LOCK_BROKEN, place, name=name, what=what, here=_HERE, advice=_ADVICE)


@lru_cache(maxsize=32)
def _released(path: Path, _changed: int, _size: int) -> tuple[Roots | None, tuple[Diagnostic, ...], SourceFile | None]:
    """The roots of a release and what is wrong with it; read once for all overlays of a run."""
    sink, sources = Sink(), dict[str, SourceFile]()
    edition = read_release(path, sink, sources)
    return edition.roots if edition else None, tuple(sink), next(iter(sources.values()), None)
