"""How much two values of a facet differ."""

from typing import Literal

from btu_dsl.model.normalise import text_class
from btu_dsl.series.facets import Json

Weight = Literal["editorial", "wording"]
"""How much a difference weighs. What is no text always weighs like wording."""


def weigh(old: Json, new: Json, language: str) -> Weight | None:
    """How much two facet values differ; None where they are the same but for white space and the like."""
    if isinstance(old, str) and isinstance(new, str):
        kind = text_class(old, new, language)
        return None if kind in ("identical", "cosmetic") else "editorial" if kind == "editorial" else "wording"
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return worst([weigh(one, other, language) for one, other in zip(old, new, strict=True)])
    if isinstance(old, dict) and isinstance(new, dict) and old.keys() == new.keys():
        return worst([weigh(old[key], new[key], language) for key in old])
    return None if old == new else "wording"


def worst(weights: list[Weight | None]) -> Weight | None:
    """The heaviest; None of none."""
    return "wording" if "wording" in weights else "editorial" if "editorial" in weights else None
