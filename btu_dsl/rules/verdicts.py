"""What becomes of every item's series, in each language and mode: the worst effect of what was found about it."""

from collections.abc import Iterable, Iterator

from btu_dsl.diagnostics.outcome import Judgement, Verdict
from btu_dsl.diagnostics.record import Effect
from btu_dsl.diagnostics.report import Diagnostic
from btu_dsl.series.edition import Edition, EditionItem

_VERDICTS: dict[Effect, Judgement] = {Effect.NONE: "same", Effect.NOTE: "note", Effect.BREAK: "break"}
_RANKS = (Effect.NONE, Effect.NOTE, Effect.BREAK)


def verdicts(now: Edition, found: Iterable[Diagnostic], old: Edition | None = None) -> Iterator[Verdict]:
    """One for each item × language × mode of `now`, and for what `old` had and `now` has retired.

    `found` are settled findings; one that was declared or waived still has its effect.
    """
    about = [finding for finding in found if finding.effect is not Effect.NONE and finding.subject.survey == now.id]
    before = {item.id for item in old.items} if old else set[str]()
    for item in now.items:
        fresh = old is not None and item.tier != "local" and item.id not in before
        holders = ("", item.id, item.battery, item.block)
        own = [finding for finding in about if finding.subject.item in holders]
        for language in now.languages:
            for mode in now.modes:
                yield _verdict(now, item, language, mode, own, fresh=fresh)
    retired = {gone.id for gone in now.retired}
    for item in old.items if old else ():
        if item.id in retired and now.item(item.id) is None:
            for language in now.languages:
                for mode in now.modes:
                    yield _row(now, item, language, mode, "retired", ())


def _verdict(
    now: Edition, item: EditionItem, language: str, mode: str, found: list[Diagnostic], *, fresh: bool
) -> Verdict:
    here = [
        finding
        for finding in found
        if finding.subject.language in ("", language) and finding.subject.mode in ("", mode)
    ]
    facets = tuple(sorted({finding.subject.facet for finding in here if finding.subject.facet}))
    if fresh:
        return _row(now, item, language, mode, "new", facets)
    worst = max((finding.effect for finding in here), key=_RANKS.index, default=Effect.NONE)
    return _row(now, item, language, mode, _VERDICTS[worst], facets)


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
