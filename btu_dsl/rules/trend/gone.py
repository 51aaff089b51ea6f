"""Items that are no longer there: which of them are accounted for, and which only go by another name."""

import json

from btu_dsl.series.edition import Edition, EditionItem
from btu_dsl.series.facets import ANY, FacetKey, Json
from btu_dsl.series.pair import Pair


def unaccounted(pair: Pair) -> tuple[EditionItem, ...]:
    """Items of the earlier wave that are gone and neither retired nor replaced.

    What a municipality chooses and asks by itself it may also leave out.
    """
    told = {gone.id for gone in pair.new.retired if not gone.codes}
    told |= {item.replaces for item in pair.new.items if item.replaces is not None}
    return tuple(item for item in pair.gone if pair.must_stay(item) and item.id not in told)


def renamed(pair: Pair) -> dict[str, str]:
    """Of those, the ones that are there under another id: same words, same answers."""
    known: dict[str, str] = {}
    for item in pair.added:
        if item.replaces is None:
            known.setdefault(_print(pair.new, item.id, pair.new.language), item.id)
    found = ((item.id, known.get(_print(pair.old, item.id, pair.new.language))) for item in unaccounted(pair))
    return {old: new for old, new in found if new is not None}


def _print(edition: Edition, name: str, language: str) -> str:
    """Wording, scale and coding of an item, without its name."""
    coding = edition.values.get(FacetKey(name, "coding", ANY, ANY))
    told: list[Json] = [edition.values.get(FacetKey(name, facet, language, ANY)) for facet in ("wording", "scale")]
    return json.dumps([*told, coding[1] if isinstance(coding, list) else None], ensure_ascii=False)
