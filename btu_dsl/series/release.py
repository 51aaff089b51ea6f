"""Releases: an edition as one immutable document, `releases/<id>/<version>.btu.json`, and that document read back.

The document is canonical JSON (`series.canonical`). Every facet stands beside its SHA-256; the root covers those of the
source language, and the seal everything.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NoReturn

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.model.normalise import VERSION
from btu_dsl.model.universe import show_path, version_key
from btu_dsl.rulebook import governance
from btu_dsl.series.canonical import canonical_bytes
from btu_dsl.series.edition import Edition
from btu_dsl.series.facets import ANY, FacetKey, Json, Values
from btu_dsl.series.records import MisfitError, read_record, write_record
from btu_dsl.series.records import Path as Place
from btu_dsl.series.roots import Hashes, Roots, digest, hashed, roots_over
from btu_dsl.series.shelf import find_release, releases_of
from btu_dsl.source.file import SourceFile
from btu_dsl.source.json_tree import read_json
from btu_dsl.source.node import MappingNode, Node, SequenceNode
from btu_dsl.source.read import read_source

__all__ = ["find_release", "predecessor", "read_release", "releases_of", "write_release"]

FORMAT: Final = 1
_APART = frozenset({"values", "roots"})
"""What of an edition does not stand in `survey`."""

_AS_WRITTEN = Words("take the file as it was released", "hent filen, som den blev udgivet")
_CHANGED = Words("changed after the release", "ændret efter udgivelsen")
_SHAPE = Words("it does not have the shape of a release", "den har ikke form som en udgivelse")
_SHAPE_HERE = Words("a release has something else here", "her står der noget andet i en udgivelse")
_FACET = Words("the {facet} of `{item}` has another hash", "{facet} for `{item}` har et andet aftryk")
_ROOT = Words("its facets give another root", "dens facetter giver en anden rod")
_SEAL = Words("something in it has been changed", "noget i den er blevet ændret")
_OTHER_FORM = Words("it has a form that this btu does not know", "den har en form, som denne btu ikke kender")
_NEWER = Words("read it with a newer btu", "læs den med en nyere btu")


def write_release(edition: Edition) -> bytes:
    """The document. The same edition gives the same bytes."""
    survey = {name: value for name, value in write_record(edition).items() if name not in _APART}
    document: dict[str, Json] = {
        "btu": FORMAT,
        "kind": "release",
        "normaliser": VERSION,
        "survey": survey,
        "facets": _facets(edition.values),
        "roots": write_record(edition.roots),
    }
    document["seal"] = digest(document)
    return canonical_bytes(document)


def _facets(values: Values) -> dict[str, Json]:
    """By item, facet and `language/mode`: value and hash. The survey's own stand under `*`."""
    found: dict[str, dict[str, dict[str, Json]]] = {}
    for key, value in values.items():
        own = found.setdefault(key.item or ANY, {}).setdefault(key.facet, {})
        own[f"{key.language}/{key.mode}"] = {"sha256": digest(value), "value": value}
    return dict(found)


def read_release(path: Path, sink: Sink, sources: dict[str, SourceFile] | None = None) -> Edition | None:
    """The edition in the file, or None after a finding: it is not there, no JSON, or not what was released.

    `sources` gets the text of a file with findings.
    """
    own = Sink()
    source = read_source(path, show_path(path), own)
    edition = _read(source, own) if source is not None else None
    if source is not None and len(own) and sources is not None:
        sources[source.path] = source
    sink.extend(own)
    return None if own.errors else edition


def predecessor(
    edition: Edition, origin: Path, sink: Sink, sources: dict[str, SourceFile] | None = None
) -> Edition | None:
    """The newest release before this version, as seen from the file; None when it is the first."""
    own = version_key(edition.version)
    older = [path for version, path in releases_of(edition.id, origin).items() if version_key(version) < own]
    return read_release(older[-1], sink, sources) if older else None


def _read(source: SourceFile, sink: Sink) -> Edition | None:
    data = _loaded(source, sink)
    if data is None:
        return None
    try:
        edition, hashes = _edition(data)
    except MisfitError as misfit:
        _report(source, sink, misfit.path, _SHAPE, _SHAPE_HERE)
        return None
    _verify(edition, hashes, data, source, sink)
    return edition


def _loaded(source: SourceFile, sink: Sink) -> dict[str, Json] | None:
    """The document. Only one that is not, byte for byte, as we write it is read with the places of its parts."""
    try:
        data = json.loads(source.text, parse_constant=_refuse) if source.legible else None
        as_written = canonical_bytes(data).decode() == source.text.replace("\r\n", "\n")
    except (ValueError, RecursionError):
        data, as_written = None, False
    if not isinstance(data, dict) or not as_written:
        tree = read_json(source, sink)
        if sink.errors:
            return None
        if not isinstance(tree, MappingNode) or not isinstance(data, dict):
            _report(source, sink, (), _SHAPE, _SHAPE_HERE)
            return None
    if data.get("btu") != FORMAT or data.get("kind") != "release" or data.get("normaliser") != VERSION:
        _report(source, sink, ("normaliser",), _OTHER_FORM, _OTHER_FORM, _NEWER)
        return None
    return data


def _refuse(constant: str) -> NoReturn:
    """NaN and the infinities are no JSON."""
    raise ValueError(constant)


def _edition(data: dict[str, Json]) -> tuple[Edition, Hashes]:
    for name in ("btu", "kind", "normaliser", "survey", "facets", "roots", "seal"):
        if name not in data:
            raise MisfitError(())
    survey = read_record(Edition, data["survey"], ("survey",), _APART)
    for name in ("languages", "modes"):
        if not survey[name]:
            raise MisfitError(("survey", name))
    values: dict[FacetKey, Json] = {}
    hashes: dict[FacetKey, str] = {}
    for key, value, own in _kept(data["facets"]):
        values[key], hashes[key] = value, own
    own_roots = Roots(**read_record(Roots, data["roots"], ("roots",)))  # type: ignore[arg-type]  # by the record's hints
    return Edition(**survey, values=values, roots=own_roots), hashes  # type: ignore[arg-type]  # as above


def _kept(data: Json) -> Iterator[tuple[FacetKey, Json, str]]:
    for item, facets in _object(data, ("facets",)):
        for facet, places in _object(facets, ("facets", item)):
            for place, entry in _object(places, ("facets", item, facet)):
                language, slash, mode = place.partition("/")
                kept = dict(_object(entry, ("facets", item, facet, place)))
                if not slash or kept.keys() != {"sha256", "value"} or not isinstance(kept["sha256"], str):
                    raise MisfitError(("facets", item, facet, place))
                yield FacetKey("" if item == ANY else item, facet, language, mode), kept["value"], kept["sha256"]


def _object(data: Json, path: Place) -> Iterator[tuple[str, Json]]:
    if not isinstance(data, dict):
        raise MisfitError(path)
    yield from data.items()


def _verify(edition: Edition, hashes: Hashes, data: dict[str, Json], source: SourceFile, sink: Sink) -> None:
    """Each facet against its hash, the root against the facets, the seal against everything: the first that fails."""
    for key, found in hashed(edition.values).items():
        if found != hashes[key]:
            place = ("facets", key.item or ANY, key.facet, f"{key.language}/{key.mode}", "value")
            told = {"facet": key.facet, "item": key.item or edition.id}
            what = Words(_FACET.fill("en", told), _FACET.fill("da", told))
            _report(source, sink, place, what, _CHANGED)
    if sink.errors:
        return
    found_roots = roots_over(
        hashes,
        source=edition.language,
        languages=edition.languages,
        modes=edition.modes,
        policy=edition.policy,
        collected=edition.collected,
    )
    if found_roots != edition.roots:
        _report(source, sink, ("roots",), _ROOT, _CHANGED)
    elif digest({name: value for name, value in data.items() if name != "seal"}) != data["seal"]:
        _report(source, sink, ("seal",), _SEAL, _CHANGED)


def _report(  # what is wrong, at which place, in which words
    source: SourceFile, sink: Sink, place: Place, what: Words, here: Words, advice: Words = _AS_WRITTEN
) -> None:
    tree = read_json(source, Sink())
    span = _span(tree, place) if tree is not None else Span(source.path, 0, 0)
    sink.report(governance.LOCK_BROKEN, span, name=source.path, what=what, here=here, advice=advice)


def _span(node: Node, place: Place) -> Span:
    """The narrowest part of the document on the way to `place`; of an object or a list, its first character."""
    for step in place:
        inner: Node | None = None
        if isinstance(node, MappingNode) and isinstance(step, str):
            inner = node.get(step)
        elif isinstance(node, SequenceNode) and isinstance(step, int):
            inner = node.items[step] if step < len(node.items) else None
        if inner is None:
            break
        node = inner
    span = node.span
    return Span(span.file, span.start, span.start + 1) if isinstance(node, MappingNode | SequenceNode) else span
