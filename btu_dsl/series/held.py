"""A version that has been released stays what it was released as."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Diagnostic, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.rulebook import governance
from btu_dsl.series.edition import Edition
from btu_dsl.series.release import read_release
from btu_dsl.series.roots import Roots
from btu_dsl.series.shelf import find_release
from btu_dsl.source.file import SourceFile

_OTHER = Words(
    "it was released with the root {was}, and now it has {now}", "den er udgivet med roden {was} og har nu {now}"
)
_LANGUAGES = Words(
    "its texts in {parts} are not as they were released", "teksterne på {parts} er ikke som ved udgivelsen"
)
_MODES = Words("the modes {parts} are not as they were released", "formerne {parts} er ikke som ved udgivelsen")
_ANOTHER = Words("the file of its release holds {other}", "filen med dens udgivelse indeholder {other}")
_AS_RELEASED = Words("take the file as it was released", "hent filen, som den blev udgivet")
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
    if was.name != name:
        told = {"other": was.name}
        what = Words(_ANOTHER.fill("en", told), _ANOTHER.fill("da", told))
        sink.report(governance.LOCK_BROKEN, place, name=name, what=what, here=_HERE, advice=_AS_RELEASED)
        return
    for what in _departures(was.roots, own):
        sink.report(governance.LOCK_BROKEN, place, name=name, what=what, here=_HERE, advice=_ADVICE)


def _departures(was: Roots, now: Roots) -> Iterator[Words]:
    """What of the release is no longer so: its root, else the modes, and the languages, that both have."""
    if now.root != was.root:
        told = {"was": was.root[:8], "now": now.root[:8]}
        yield Words(_OTHER.fill("en", told), _OTHER.fill("da", told))
        return
    modes = [mode for mode in was.modes if now.modes.get(mode, was.modes[mode]) != was.modes[mode]]
    languages = [key for key in was.languages if now.languages.get(key, was.languages[key]) != was.languages[key]]
    spoken = [key for key in was.both if now.both.get(key, was.both[key]) != was.both[key]]
    languages = sorted({*languages, *(key.partition("/")[0] for key in spoken)})
    for parts, what in ((modes, _MODES), (languages, _LANGUAGES)):
        if parts:
            told = {"parts": ", ".join(f"`{part}`" for part in parts)}
            yield Words(what.fill("en", told), what.fill("da", told))


@lru_cache(maxsize=32)
def _released(
    path: Path, _changed: int, _size: int
) -> tuple[Edition | None, tuple[Diagnostic, ...], SourceFile | None]:
    """A release and what is wrong with it; read once for all overlays of a run."""
    sink, sources = Sink(), dict[str, SourceFile]()
    edition = read_release(path, sink, sources)
    return edition, tuple(sink), next(iter(sources.values()), None)
