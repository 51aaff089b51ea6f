"""What becomes of every item's series, in each language and mode: the worst effect of what was found about it."""

from collections.abc import Iterable, Iterator

from btu_dsl.diagnostics.outcome import Judgement, Verdict
from btu_dsl.diagnostics.record import Effect
from btu_dsl.diagnostics.report import Diagnostic
from btu_dsl.series.breaks import breaks_of
from btu_dsl.series.edition import Edition, EditionBreak, EditionItem
from btu_dsl.series.holders import holders

_VERDICTS: dict[Effect, Judgement] = {Effect.NONE: "same", Effect.NOTE: "note", Effect.BREAK: "break"}
_RANKS = (Effect.NONE, Effect.NOTE, Effect.BREAK)


def verdicts(now: Edition, found: Iterable[Diagnostic], old: Edition | None = None) -> Iterator[Verdict]:
    """One for each item × language × mode of `now`, and for what `old` had and is no longer asked.

    `found` are settled findings; one that was declared or waived still has its effect. A break that the core declares
    of an item is one, whatever the rules find. What a municipality does not choose of its core is not retired.
    """
    about = [finding for finding in found if finding.effect is not Effect.NONE and finding.subject.survey == now.id]
    before = {item.id for item in old.items} if old else set[str]()
    held = holders(now)
    for item in now.items:
        fresh = old is not None and item.tier != "local" and item.id not in before
        names = held[item.id] | {""}
        own = [finding for finding in about if finding.subject.item in names]
        broken = breaks_of(old, now, item.id) if old else ()
        for language in now.languages:
            for mode in now.modes:
                yield _verdict(now, item, language, mode, own, broken, fresh=fresh)
    retired = {gone.id for gone in now.retired}
    for item in old.items if old else ():
        if now.item(item.id) is None and (item.id in retired or (old and old.id == now.id)):
            for language in now.languages:
                for mode in now.modes:
                    yield _row(now, item, language, mode, "retired", ())


def _verdict(  # one cell, in view of all that is known of the item
    now: Edition,
    item: EditionItem,
    language: str,
    mode: str,
    found: list[Diagnostic],
    broken: tuple[EditionBreak, ...],
    *,
    fresh: bool,
) -> Verdict:
    here = [
        finding
        for finding in found
        if finding.subject.language in ("", language) and finding.subject.mode in ("", mode)
    ]
    declared = [one.facet for one in broken if one.language in (None, language) and one.mode in (None, mode)]
    facets = tuple(sorted({*declared, *(finding.subject.facet for finding in here)} - {""}))
    if fresh:
        return _row(now, item, language, mode, "new", facets)
    worst = max((finding.effect for finding in here), key=_RANKS.index, default=Effect.NONE)
    return _row(now, item, language, mode, "break" if declared else _VERDICTS[worst], facets)


def _row(
    now: Edition, item: EditionItem, language: str, mode: str, judgement: Judgement, facets: tuple[str, ...]
) -> Verdict:
    return Verdict(
        survey=now.id,
        version=now.version,
        municipality=now.municipality,
        item=item.id,
        tier=item.tier,
        language=language,
        mode=mode,
        verdict=judgement,
        facets=facets,
    )
