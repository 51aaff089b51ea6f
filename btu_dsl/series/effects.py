"""What a difference does to the series of its item."""

from btu_dsl.diagnostics.record import Effect
from btu_dsl.series.differences import Difference
from btu_dsl.series.pair import Pair
from btu_dsl.series.parts import FACTS, LIGHT


def effect_of(pair: Pair, found: Difference) -> Effect:
    """Editorial changes are a note. Between waves so are what comes before a question and how it is introduced; a
    municipality's copy of the core keeps these as well.
    """
    if found.weight == "editorial":
        return Effect.NOTE
    if pair.relation == "wave" and found.facet == "order":
        return Effect.NOTE
    if pair.relation == "wave" and found.facet == "presentation":
        heavy = any(part.name not in LIGHT for part in found.parts)
        return Effect.BREAK if heavy else Effect.NOTE
    return Effect.BREAK


def changed_facts(pair: Pair) -> tuple[str, ...]:
    """The facts about the whole survey that differ: what is asked about, whom, and what one form stands for."""
    told = {part.name for found in pair.about("presentation") for part in found.parts if part.name in FACTS}
    units = pair.old.facts.get("observation_unit") != pair.new.facts.get("observation_unit")
    return (*(name for name in FACTS if name in told), *(("observation_unit",) if units else ()))


def regime_changed(pair: Pair) -> bool:
    """Whether answers are collected in another way: kind of collection, modes, or which of them comes first."""
    return (pair.old.collected, pair.old.modes) != (pair.new.collected, pair.new.modes)
