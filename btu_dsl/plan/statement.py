"""The statement of comparability: item by item, what may be compared with an earlier edition, and why not.

It is the methods annex that a survey's documentation carries. All texts are values; the words round them stand in
Danish and English.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from btu_dsl.diagnostics.changed import Piece, changed_words
from btu_dsl.diagnostics.outcome import Judgement, Verdict
from btu_dsl.diagnostics.record import Effect, Words
from btu_dsl.diagnostics.report import Diagnostic
from btu_dsl.series.differences import spoken
from btu_dsl.series.edition import Edition
from btu_dsl.series.facets import ANY, FacetKey

ORDER: tuple[Judgement, ...] = ("break", "new", "note", "same", "retired")
"""Worst first, as a reader looks for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a verdict is not `same`. `declared` is what the core itself says of it, in the words of its author."""

    code: str
    effect: Effect
    text: Words
    state: str
    declared: str
    facet: str
    language: str
    mode: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One item. `verdict` is that of the source language, worst mode first. `old` and `new` are its question in both
    editions in pieces, changed words marked; empty where it is not. `differing` are the (language, mode) whose verdict
    is another than the row's, with that verdict.
    """

    item: str
    tier: str
    verdict: Judgement
    facets: tuple[str, ...]
    reasons: tuple[Reason, ...]
    old: tuple[Piece, ...]
    new: tuple[Piece, ...]
    differing: tuple[tuple[str, str, Judgement], ...]

    @property
    def changed(self) -> bool:
        return any(piece.changed for piece in (*self.old, *self.new))


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """`root` is the whole SHA-256 in hex; `wave` is empty where no lineage is kept."""

    name: str
    wave: str
    root: str
    languages: tuple[str, ...]
    modes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPlan:
    """`title` in the source language `language`; `survey` are the reasons that concern every item at once."""

    title: str
    language: str
    reconstructed: bool
    old: Side
    new: Side
    rows: tuple[Row, ...]
    survey: tuple[Reason, ...]

    def count(self, verdict: Judgement) -> int:
        return sum(1 for row in self.rows if row.verdict == verdict)


def build_statement(
    title: str, old: Edition, new: Edition, found: Iterable[Diagnostic], verdicts: Iterable[Verdict], *, official: bool
) -> StatementPlan:
    """`found` are settled findings and `verdicts` those made of them."""
    listed = [finding for finding in found if finding.effect is not Effect.NONE and finding.subject.survey == new.id]
    judged: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        judged.setdefault(verdict.item, []).append(verdict)
    return StatementPlan(
        title=title,
        language=new.language,
        reconstructed=not official,
        old=_side(old),
        new=_side(new),
        rows=tuple(_row(name, own, old, new, listed) for name, own in judged.items()),
        survey=tuple(_reasons(finding for finding in listed if not finding.subject.item)),
    )


def _side(edition: Edition) -> Side:
    return Side(
        name=edition.name,
        wave=edition.wave,
        root=edition.roots.root,
        languages=edition.languages,
        modes=edition.modes,
    )


def _row(name: str, verdicts: list[Verdict], old: Edition, new: Edition, found: list[Diagnostic]) -> Row:
    source = [one.verdict for one in verdicts if one.language == new.language]
    worst = min(source, key=ORDER.index)
    was, now = question_of(old, name), question_of(new, name)
    before, after = changed_words(was, now) if was and now else (_plain(was), _plain(now))
    return Row(
        item=name,
        tier=verdicts[0].tier,
        verdict=worst,
        facets=tuple(sorted({facet for verdict in verdicts for facet in verdict.facets})),
        reasons=tuple(_reasons(_own(name, worst, found))),
        old=before,
        new=after,
        differing=tuple((one.language, one.mode, one.verdict) for one in verdicts if one.verdict != worst),
    )


def _own(name: str, verdict: Judgement, found: list[Diagnostic]) -> Iterator[Diagnostic]:
    """What was found about the item. Where its series breaks, that a translation lags behind is no news."""
    for finding in found:
        if finding.subject.item == name and not (verdict == "break" and finding.subject.language):
            yield finding


def _plain(text: str) -> tuple[Piece, ...]:
    return (Piece(text, changed=False),) if text else ()


def question_of(edition: Edition, name: str) -> str:
    """Stem and question in the source language, as all modes share them (or the first mode says them); else empty."""
    values = edition.values
    for mode in (ANY, *edition.modes):
        text = spoken(values.get(FacetKey(name, "wording", edition.language, mode)))
        if text:
            return text
    return ""


def _reasons(found: Iterable[Diagnostic]) -> Iterator[Reason]:
    for finding in found:
        message = finding.record.message
        subject = finding.subject
        yield Reason(
            code=finding.code,
            effect=finding.effect,
            text=Words(en=finding.text(message, "en"), da=finding.text(message, "da")),
            state=finding.state,
            declared=finding.reason,
            facet=subject.facet,
            language=subject.language,
            mode=subject.mode,
        )


VERDICTS: Mapping[Judgement, Words] = {
    "same": Words("comparable", "sammenlignelig"),
    "note": Words("comparable, with a reservation", "sammenlignelig, med forbehold"),
    "break": Words("not comparable", "ikke sammenlignelig"),
    "new": Words("new series", "ny serie"),
    "retired": Words("retired", "udgået"),
}
FACETS: Mapping[str, Words] = {
    "wording": Words("wording", "ordlyd"),
    "scale": Words("answer scale", "svarskala"),
    "missing": Words("missing answers", "ikke-svar"),
    "base": Words("who is asked", "hvem der spørges"),
    "presentation": Words("introduction and guidance", "indledning og vejledning"),
    "order": Words("order", "rækkefølge"),
    "regime": Words("how answers are collected", "indsamlingsmåde"),
    "coding": Words("codes", "koder"),
}
STATES: Mapping[str, Words] = {
    "open": Words("not settled", "ikke afklaret"),
    "declared": Words("declared by the core", "erklæret i grundskemaet"),
    "allowed": Words("allowed", "tilladt"),
    "waived": Words("waived", "dispenseret"),
    "baseline": Words("known beforehand", "kendt i forvejen"),
}
