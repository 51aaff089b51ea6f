"""The translation that a file had before somebody raised its version: the same texts, not yet said to be of it."""

from pathlib import Path

from btu_dsl.model.universe import SUFFIX, Head, Universe, real_path, version_key


def translation_path(source: Path, language: str) -> Path:
    """`x.btu.yaml` → `x.en.btu.yaml`, beside it."""
    return source.with_name(f"{source.name.removesuffix(SUFFIX)}.{language}{SUFFIX}")


def earlier_translation(of: str, language: str, source: Path, universe: Universe) -> Head | None:
    """The translation of another version of `id@version` that stands where this one's would, else the newest beside it.

    None where `of` has a translation of its own already.
    """
    if any(universe.translations(of, language)):
        return None
    place, wanted = real_path(translation_path(source, language)), of.partition("@")[0]
    found = [
        head
        for head in universe.heads()
        if (head.kind, head.language, head.of.partition("@")[0]) == ("translation", language, wanted)
        and real_path(head.path).parent == place.parent
    ]
    return max(found, key=lambda head: (real_path(head.path) == place, version_key(version_of(head))), default=None)


def follows(head: Head, source: Path, universe: Universe) -> bool:
    """Whether an earlier translation goes along with `source`: nothing beside it is of the version that it names."""
    place = real_path(translation_path(source, head.language))
    beside = (one for one in universe.heads() if real_path(one.path).parent == place.parent)
    return real_path(head.path) == place or not any(one.name == head.of for one in beside)


def version_of(head: Head) -> str:
    return head.of.partition("@")[2]
