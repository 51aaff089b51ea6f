"""The next wave of a questionnaire or an overlay: the same texts under the next version, so that nothing breaks yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from btu_dsl.commands.edits import Edit, edited, put_in
from btu_dsl.commands.wave_edits import modeline, of_overlay, of_questionnaire, to_fill
from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import NOWHERE
from btu_dsl.flow.build import build_flow
from btu_dsl.model.advice import name_advice
from btu_dsl.model.resolve import resolve
from btu_dsl.model.universe import SUFFIX, Head, Universe, matches, version_key
from btu_dsl.rulebook.faults import resolving, usage, waves
from btu_dsl.series.bump import bumped
from btu_dsl.series.roots import facet_hashes, roots
from btu_dsl.source.read import read_tree
from btu_dsl.syntax.nodes import Overlay, Questionnaire, Translation, Word

_NONE_HERE = Words("no questionnaire is here", "her er intet spørgeskema")


@dataclass(frozen=True, slots=True)
class Started:
    """What is to be written: each file's path and text, the wave's own first. `old` is `id@version` of the wave before;
    `to_fill` the line of the period that is still to be filled in, 0 where there is none.
    """

    old: str
    files: tuple[tuple[Path, str], ...]
    to_fill: int = 0


def start_wave(path: Path, name: str, wave: str, universe: Universe, sink: Sink) -> Started | None:
    """The next wave of `name` (`id` or `id@version`), to be written at `path` with its translations beside it.

    None, with faults, where it cannot be: a name or a wave that is not there, a wave or a file that is there already.
    """
    if not (wave.strip() and wave.isprintable()):
        sink.report(waves.WAVE_NAME, wave=wave)
    old = _find(name, universe, sink)
    if old is None or sink.errors:
        return None
    version = bumped(max((head.version for head in _called(old.id.text, universe)), key=version_key), "minor")
    source = universe.sources[old.span.file]
    edits = tuple(_edits(old, path, version, wave, universe, sink))
    text = edited(source.text, [*edits, put_in(source, old.version.span, version), *modeline(source, path)])
    of = f"{old.id.text}@{old.version.text}"
    files = ((path, text), *_translations(of, f"{old.id.text}@{version}", path, universe, sink))
    for other, _ in files:
        if other.exists():
            sink.report(usage.FILE_EXISTS, path=other)
    return None if sink.errors else Started(of, files, to_fill(text))


def _called(name: str, universe: Universe) -> list[Head]:
    """The versions of a questionnaire or an overlay, oldest first."""
    found = (head for head in universe.heads() if head.id == name and head.kind in ("questionnaire", "overlay"))
    return sorted(found, key=lambda head: version_key(head.version))


def _find(name: str, universe: Universe, sink: Sink) -> Questionnaire | Overlay | None:
    """The newest version of `id`, or `id@version`."""
    wanted, _, version = name.partition("@")
    there = _called(wanted, universe)
    if not there:
        known = sorted({head.id for head in universe.heads() if head.kind in ("questionnaire", "overlay")})
        sink.report(resolving.UNKNOWN_FILE, name=name, advice=name_advice(wanted, known, _NONE_HERE))
        return None
    found = universe.find(there[-1].kind, Word(NOWHERE, f"{wanted}@{version or there[-1].version}"), sink)
    return found if isinstance(found, Questionnaire | Overlay) else None


def _edits(
    old: Questionnaire | Overlay, path: Path, version: str, wave: str, universe: Universe, sink: Sink
) -> Iterator[Edit]:
    source = universe.sources[old.span.file]
    known = _waves(old.id.text if isinstance(old, Questionnaire) else old.core.text.partition("@")[0], universe)
    if isinstance(old, Questionnaire):
        tree = read_tree(source, Sink())
        if wave in known:
            sink.report(waves.WAVE_EXISTS, name=f"{old.id.text}@{known[wave]}", wave=wave)
        elif tree is not None:
            yield from of_questionnaire(old, tree, source, version, wave)
        return
    core, _, rest = old.core.text.partition("@")
    if wave not in known:
        sink.report(waves.WAVE_NOT_THERE, core=core, wave=wave, known=", ".join(known) or "–")
    elif matches(known[wave], rest.partition("#")[0]):
        sink.report(waves.WAVE_EXISTS, name=f"{old.id.text}@{old.version.text}", wave=wave)
    else:
        pin = _pin(f"{core}@{known[wave]}", universe, sink)
        yield from of_overlay(old, source, pin, path)


def _waves(name: str, universe: Universe) -> dict[str, str]:
    """Every wave of a questionnaire with the version that was made for it, as its versions say."""
    found: dict[str, str] = {}
    for head in _called(name, universe):
        declared = universe.read(head.path, Sink())
        if isinstance(declared, Questionnaire):
            label = declared.collection.get("label")
            found |= {str(label): head.version} if label and not declared.lineage else {}
            found |= {one.wave: one.version for one in declared.lineage}
    return found


def _pin(name: str, universe: Universe, sink: Sink) -> str:
    """`id@version#root`; without the root, and with faults, where that cannot be told."""
    found = universe.find("questionnaire", Word(NOWHERE, name), sink)
    resolved = resolve(found, universe.origin, universe, sink) if isinstance(found, Questionnaire) else None
    if resolved is None:
        return name
    flow = build_flow(resolved.survey)
    return f"{name}#{roots(flow, facet_hashes(flow)).root[:8]}"


def _translations(of: str, new: str, path: Path, universe: Universe, sink: Sink) -> Iterator[tuple[Path, str]]:
    """Every translation of the wave before, for the new one."""
    nearest = {head.language: head for head in reversed(list(universe.translations(of)))}
    for language in sorted(nearest):
        declared = universe.read(nearest[language].path, sink)
        if isinstance(declared, Translation):
            source = universe.sources[declared.span.file]
            text = edited(source.text, [put_in(source, declared.of.span, new), *modeline(source, path)])
            yield path.with_name(f"{path.name.removesuffix(SUFFIX)}.{language}{SUFFIX}"), text
