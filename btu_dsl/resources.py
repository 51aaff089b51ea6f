"""Files that come with the compiler: grammar and questionnaires. Only this module knows where they lie."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_PACKAGE = "btu_dsl"


def folder(name: str) -> Traversable:
    """`name` inside the installed package, else (a checkout) beside the package."""
    packaged = files(_PACKAGE) / name
    return packaged if packaged.is_dir() else Path(__file__).parent.parent / name


def grammar_dir() -> Traversable:
    return folder("grammar")


def questionnaires_dir() -> Traversable:
    return folder("questionnaires")


def grammar_bytes(name: str) -> bytes:
    return (grammar_dir() / name).read_bytes()


def grammar_text(name: str) -> str:
    return grammar_bytes(name).decode("utf-8")
