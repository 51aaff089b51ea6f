"""What is known of a language holds of its variants (`da-x-letlaest`) as well, and of no other language."""

from collections.abc import Mapping
from typing import TypeVar

Known = TypeVar("Known")


def of_language(table: Mapping[str, Known], language: str) -> Known | None:
    """The entry of the language or of the one that it is a variant of; None where the words are not known for sure."""
    return table.get(language.partition("-")[0])
