"""The statement of comparability: item by item, what may be compared with an earlier edition, and why not.

It is the methods annex that a survey's documentation carries. All texts are values; the words round them stand in
Danish and English.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from btu_dsl.diagnostics.changed import Piece, changed_words
from btu_dsl.diagnostics.outcome import Judgement, Verdict
from btu_dsl.diagnostics.record import Effect, Words
from btu_dsl.diagnostics.report import Diagnostic
from btu_dsl.rulebook.rule import Rule, Scope
from btu_dsl.series.breaks import breaks_of
from btu_dsl.series.edition import Edition, EditionBreak
from btu_dsl.series.facets import ANY, FacetKey, Json

ORDER: tuple[Judgement, ...] = ("break", "new", "note", "same", "retired")
"""Worst first, as a reader looks for them."""
Differing = tuple[tuple[str, str, Judgement], ...]
"""Languages and modes with a verdict of their own: (language, mode, verdict)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a verdict is not `same`. `declared` is what the core itself says of it, in the words of its author; `item`
    is empty where it concerns all.
    """

    code: str
    item: str
    effect: Effect
    text: Words
    state: str
    declared: str
    facet: str
    language: str
    mode: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What the newer edition says of a series that ends or begins. `other` is the item that the series goes over to or
    comes from, empty where there is none; `reason` and `bridge` are in the words of the author.
    """

    kind: Literal["replaced", "replaces", "retired", "dropped"]
    other: str
    reason: str
    bridge: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One item of either edition. `verdict` is that of the source language, worst mode first. `old` and `new` are its
    question in both editions in pieces, changed words marked; empty where it is not. `differing` are the languages and
    modes whose verdict is another than the row's; `broken` the breaks that the core declares of it. `label` is its
    short name in the source language, empty where it has none.
    """

    item: str
    label: str
    tier: str
    verdict: Judgement
    facets: tuple[str, ...]
    reasons: tuple[Reason, ...]
    old: tuple[Piece, ...]
    new: tuple[Piece, ...]
    differing: Differing
    broken: tuple[EditionBreak, ...]
    fate: Fate | None

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
    municipal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPlan:
    """`title` in the source language `language`; `survey` are the reasons that concern every item at once, and
    `differing` what all rows would have to say alike. `others` are reservations about the newer edition by itself.
    """

    title: str
    language: str
    reconstructed: bool
    old: Side
    new: Side
    rows: tuple[Row, ...]
    survey: tuple[Reason, ...]
    differing: Differing
    others: tuple[Reason, ...]

    @property
    def municipal(self) -> bool:
        """Whether it is a municipality's survey, which may choose anew what it asks."""
        return self.new.municipal

    def count(self, verdict: Judgement) -> int:
        return sum(1 for row in self.rows if row.verdict == verdict)


def build_statement(
    title: str, old: Edition, new: Edition, found: Iterable[Diagnostic], verdicts: Iterable[Verdict], *, official: bool
) -> StatementPlan:
    """`found` are settled findings, and `verdicts` those made of the ones that are `compared`."""
    every = [finding for finding in found if finding.effect is not Effect.NONE and finding.subject.survey == new.id]
    listed = list(compared(every, old, new))
    judged: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        judged.setdefault(verdict.item, []).append(verdict)
    rows = tuple(_row(name, own, old, new, listed) for name, own in judged.items())
    plan = statement_of(title, new.language, _side(old), _side(new), rows)
    return replace(
        plan,
        reconstructed=not official,
        survey=tuple(_reasons(finding for finding in listed if not finding.subject.item)),
        others=tuple(_reasons(finding for finding in every if finding not in listed)),
    )


def statement_of(title: str, language: str, old: Side, new: Side, rows: tuple[Row, ...]) -> StatementPlan:
    """The rows as they are read: what all of them would have to say of further languages and modes is taken out."""
    alike = _alike(rows)
    return StatementPlan(
        title=title,
        language=language,
        reconstructed=False,
        old=old,
        new=new,
        rows=tuple(replace(row, differing=()) for row in rows) if alike else rows,
        survey=(),
        differing=alike,
        others=(),
    )


def compared(found: Iterable[Diagnostic], old: Edition, new: Edition) -> Iterator[Diagnostic]:
    """The findings that come of holding the two editions against each other."""
    scope = Scope.WAVES if old.id == new.id else Scope.OVERLAY
    return (finding for finding in found if isinstance(finding.record, Rule) and finding.record.scope is scope)


def _alike(rows: tuple[Row, ...]) -> Differing:
    """What differs in every row that is asked in both editions, if it is the same; of one row that is no sentence."""
    told = [row.differing for row in rows if row.verdict not in ("new", "retired")]
    return told[0] if len(told) > 1 and len(set(told)) == 1 else ()


def _side(edition: Edition) -> Side:
    return Side(
        name=edition.name,
        wave=edition.wave,
        root=edition.roots.root,
        languages=edition.languages,
        modes=edition.modes,
        municipal=bool(edition.municipality),
    )


def _row(name: str, verdicts: list[Verdict], old: Edition, new: Edition, found: list[Diagnostic]) -> Row:
    source = [one.verdict for one in verdicts if one.language == new.language]
    worst = min(source, key=ORDER.index)
    fills = _fills(new)
    was, now = question_of(old, name, fills), question_of(new, name, fills)
    broken = breaks_of(old, new, name)
    named = new.item(name) or old.item(name)
    said = {one.reason for one in broken}
    before, after = changed_words(was, now) if was and now else (_plain(was), _plain(now))
    return Row(
        item=name,
        label=named.label if named else "",
        tier=verdicts[0].tier,
        verdict=worst,
        facets=tuple(sorted({facet for verdict in verdicts for facet in verdict.facets})),
        reasons=tuple(
            replace(one, declared="") if one.declared in said else one for one in _reasons(_own(name, worst, found))
        ),
        old=before,
        new=after,
        differing=tuple((one.language, one.mode, one.verdict) for one in verdicts if one.verdict != worst),
        broken=broken,
        fate=_fate(name, worst, new),
    )


def _fate(name: str, verdict: Judgement, new: Edition) -> Fate | None:
    item = new.item(name)
    if item is not None:
        if verdict != "new" or item.replaces is None:
            return None
        return Fate(kind="replaces", other=item.replaces, reason=item.reason, bridge=item.bridge)
    after = next((one for one in new.items if one.replaces == name), None)
    if after is not None:
        return Fate(kind="replaced", other=after.id, reason=after.reason, bridge=after.bridge)
    gone = next((one for one in new.retired if one.id == name and not one.codes), None)
    return Fate(kind="retired" if gone else "dropped", other="", reason=gone.reason if gone else "", bridge="")


def _own(name: str, verdict: Judgement, found: list[Diagnostic]) -> Iterator[Diagnostic]:
    """What was found about the item. Where its series breaks, that a translation lags behind is no news."""
    for finding in found:
        if finding.subject.item == name and not (verdict == "break" and finding.subject.language):
            yield finding


def _plain(text: str) -> tuple[Piece, ...]:
    return (Piece(text, changed=False),) if text else ()


def question_of(edition: Edition, name: str, fills: Mapping[str, str] | None = None) -> str:
    """Stem and question in the source language, as all modes share them (or the first mode says them); else empty.

    What is put in stands in ‹›: the words of its table, else those in `fills` (of the edition, if not given), else its
    fallback, else its name.
    """
    known = _fills(edition) if fills is None else fills
    for mode in (ANY, *edition.modes):
        value = edition.values.get(FacetKey(name, "wording", edition.language, mode))
        text = " … ".join(_filled(part, known) for part in value) if isinstance(value, list) else ""
        if text:
            return text
    return ""


_FILL: Final = re.compile(r"\\([\\*{}\[\]()|])|\{\s*([^{}|\s]+)\s*(?:\|((?:\\.|[^{}\\])*))?\}")
"""An escaped character, or `{name}`, or `{name|fallback}`."""


def _fills(edition: Edition) -> Mapping[str, str]:
    """Of a survey under work, what each of its places says for want of anything else."""
    slots = edition.source.survey.slots if edition.source else ()
    return {
        slot.name: slot.otherwise.prose(edition.language).raw
        for slot in slots
        if slot.otherwise is not None and edition.language in slot.otherwise.by_language
    }


def _filled(part: Json, known: Mapping[str, str]) -> str:
    """One text of the facet: words, or words with the tables of what is put into them."""
    match part:
        case str() as words:
            tables: list[Json] = []
        case [str() as words, [*tables]]:
            pass
        case _:
            return ""
    said = dict(known)
    for table in tables:
        match table:
            case [str() as name, [_, _, str() as otherwise]]:
                said[name] = otherwise

    def shown(found: re.Match[str]) -> str:
        escaped, name, fallback = found.groups()
        return escaped or f"‹{said.get(name) or (fallback or '').strip() or name}›"

    return _FILL.sub(shown, words)


def _reasons(found: Iterable[Diagnostic]) -> Iterator[Reason]:
    for finding in found:
        message = finding.record.message
        subject = finding.subject
        yield Reason(
            code=finding.code,
            item=subject.item,
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
