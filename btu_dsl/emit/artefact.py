"""What an emitter hands back: where it goes, who made it, and its bytes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Artefact:
    """`path` is relative to the survey's own folder, with forward slashes; `mode` is empty where none applies."""

    path: str
    emitter: str
    mode: str
    languages: tuple[str, ...]
    data: bytes
