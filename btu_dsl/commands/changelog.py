"""What has changed between two editions, item by item, for people: old and new words, codes, and who is asked."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from html import escape
from typing import Final

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.render.cells import visible
from btu_dsl.diagnostics.render.markdown import ticked
from btu_dsl.rules.bases import CHANGES
from btu_dsl.rules.differing import listed, said, where
from btu_dsl.rules.missing import most_telling, shown_missing
from btu_dsl.series.breaks import new_breaks
from btu_dsl.series.bump import Bump, Step, bumped, least_bump
from btu_dsl.series.differences import Difference, spoken
from btu_dsl.series.edition import Edition, EditionItem
from btu_dsl.series.facets import ANY, FacetKey, Json
from btu_dsl.series.formula import formula
from btu_dsl.series.pair import Pair
from btu_dsl.series.parts import FACTS, Part

_FACETS: Final = {
    "wording": Words("wording", "ordlyd"),
    "scale": Words("answers", "svar"),
    "coding": Words("coding", "kodning"),
    "missing": Words("missing answers", "manglende svar"),
    "base": Words("who is asked", "hvem der spørges"),
    "presentation": Words("texts round it", "tekster omkring det"),
    "order": Words("what comes before it", "det, der kommer før"),
}
_BEFORE, _NOW = Words("before", "før"), Words("now", "nu")
_NEW, _GONE = Words("new", "nyt"), Words("no longer asked", "stilles ikke længere")
_NO_CHANGE = Words("no question has changed", "intet spørgsmål er ændret")
_LEAST = Words("least version", "mindste version")
_ENOUGH = Words("{version} is enough", "{version} er nok")
_TOO_SMALL = Words("{version} is too small", "{version} er for lille")
_SAME = Words("nothing calls for a new version", "intet kræver en ny version")
_STEPS: Final[dict[Bump, Words]] = {
    "none": Words("none", "intet"),
    "patch": Words("patch", "tredje tal"),
    "minor": Words("minor", "andet tal"),
    "major": Words("major", "første tal"),
}
_REASONS: Final = 5
_LIKE: Final = 0.6
"""The share of pieces in common from which marks help more than they disturb."""
_PIECES = re.compile(r"\w+|\s+|[^\w\s]")
_SURVEY = Words("the whole survey", "hele undersøgelsen")
_MODES, _LANGUAGES = Words("modes", "former"), Words("languages", "sprog")
_UNIT = Words("what one form is about", "hvad ét skema handler om")
_BREAK = Words("declared break", "erklæret brud")


def changelog(pair: Pair, language: str) -> str:
    """The whole page; between waves it ends with the least version."""
    head, step, told = _told(pair, language)
    return "\n".join((head, "", told, "", *step)).rstrip() + "\n"


def changelog_markdown(pair: Pair, language: str) -> str:
    """The same under a heading, the least version first; authored texts stand in a block where nothing is markup."""
    head, step, told = _told(pair, language)
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", told)), default=0))
    listed = [f"- {ticked(line)}" for line in step]
    return "\n".join((f"## `{head}`", "", *listed, *[""][: len(listed)], f"{fence}text", told, fence, ""))


def changelog_html(pair: Pair, language: str) -> str:
    """The same as a section of the page."""
    head, step, told = _told(pair, language)
    listed = "".join(f"<p>{escape(line)}</p>" for line in step)
    return f"<section><h2>{escape(head)}</h2>{listed}<pre>{escape(told)}</pre></section>\n"


def _told(pair: Pair, language: str) -> tuple[str, tuple[str, ...], str]:
    """Which two editions, the lines of the least version, and what has changed."""
    page = _Page(pair, language)
    step = page.step(least_bump(pair)) if pair.relation == "wave" else ()
    lines = [*page.survey(), *(page.items() or [page.say(_NO_CHANGE)])]
    told = "\n".join(visible(line) for line in lines).rstrip()
    return visible(f"{pair.old.name} → {pair.new.name}"), tuple(visible(line) for line in step), told


class _Page:
    def __init__(self, pair: Pair, language: str) -> None:
        self.pair = pair
        self.language = language

    def say(self, words: Words) -> str:
        return words.fill(self.language, {})

    def survey(self) -> list[str]:
        """What concerns every question."""
        old, new = self.pair.old, self.pair.new
        facts = [
            (part.words, spoken_or_dash(part.old), spoken_or_dash(part.new))
            for part in dict.fromkeys(
                part
                for found in self.pair.about("presentation")
                if found.language == new.language
                for part in found.parts
                if part.name in FACTS
            )
        ]
        told = [
            (_UNIT, _joined(old.facts.get("observation_unit")), _joined(new.facts.get("observation_unit"))),
            (_MODES, ", ".join(old.modes), ", ".join(new.modes)),
            (_LANGUAGES, ", ".join(old.languages), ", ".join(new.languages)),
        ]
        lines = [line for what, a, b in (*facts, *told) if a != b for line in self.both(self.say(what), a, b)]
        breaks = new_breaks(old, new) if self.pair.relation == "wave" else ()
        lines += [f"  {self.say(_BREAK)}: {one.scope}, {one.facet} – {one.reason}" for one in breaks]
        return [self.say(_SURVEY), *lines, ""] if lines else []

    def items(self) -> list[str]:
        """In the new order, with those that are gone last."""
        added = {item.id for item in self.pair.added}
        changed = {found[0].item: own for found in self.pair.by_item(*_FACETS) if (own := _own(found))}
        lines: list[str] = []
        for item in self.pair.new.items:
            if item.id in added:
                lines += [f"{item.id}: {self.say(_NEW)}", f"  + {_text(self.pair.new, item)}", ""]
            elif item.id in changed:
                lines += [item.id, *self.differences(changed[item.id]), ""]
        for item in self.pair.gone:
            if self.pair.relation == "wave" or item.tier == "obligatory":
                lines += [f"{item.id}: {self.say(_GONE)}", f"  - {_text(self.pair.old, item)}", ""]
        return lines

    def differences(self, found: Sequence[Difference]) -> Iterator[str]:
        """Facet by facet; what has the same two sides is said once, missing answers in words where they have some."""
        missing = tuple(one for one in found if one.facet == "missing")
        said_before: set[tuple[str, str]] = set()
        for one in found:
            if one.facet == "missing" and one is not most_telling(missing):
                continue
            sides = shown_missing(missing) if one.facet == "missing" else self.sides(one)
            if sides not in said_before:
                yield from self.difference(one, sides)
            said_before.add(sides)

    def difference(self, found: Difference, sides: tuple[str, str]) -> list[str]:
        """One facet: its name, which part of it, and both sides with the changed words marked."""
        parts = _own_parts(found)
        what = self.say(listed(parts)) if parts else self.base(found)
        head = f"{self.say(_FACETS[found.facet])}{self.say(where(self.pair, found))}"
        return self.both(f"{head}: {what}" if what else head, *sides)

    def both(self, head: str, old: str, new: str) -> list[str]:
        before, now = f"{self.say(_BEFORE)}:", f"{self.say(_NOW)}:"
        width = max(len(before), len(now))
        was, is_now = marked(old, new)
        return [f"  {head}", f"    {before:<{width}} {was}", f"    {now:<{width}} {is_now}"]

    def base(self, found: Difference) -> str:
        return self.say(CHANGES[self.pair.eligibility(found.item).change]) if found.facet == "base" else ""

    def sides(self, found: Difference) -> tuple[str, str]:
        old, new = self.pair.old.item(found.item), self.pair.new.item(found.item)
        if found.facet == "base" and old is not None and new is not None:
            return formula(old.guard), formula(new.guard)
        if found.facet in ("presentation", "order"):
            parts = _own_parts(found)
            if parts:
                return " … ".join(spoken_or_dash(p.old) for p in parts), " … ".join(
                    spoken_or_dash(p.new) for p in parts
                )
            return _ids(found.old), _ids(found.new)
        return said(self.pair, found)

    def step(self, step: Step) -> Iterator[str]:
        """`least version: 3.0.0 (major) – 2.1.0 is too small`, and why."""
        version = self.pair.new.version
        if step.least == "none":
            yield self.say(_SAME)
            return
        verdict = (_ENOUGH if step.enough else _TOO_SMALL).fill(self.language, {"version": version})
        least = bumped(self.pair.old.version, step.least)
        yield f"{self.say(_LEAST)}: {least} ({self.say(_STEPS[step.least])}) – {verdict}"
        heaviest = dict.fromkeys((r.item, r.what) for r in step.reasons if r.bump == step.least)
        for item, what in list(heaviest)[:_REASONS]:
            yield f"  {item}: {self.say(what)}" if item else f"  {self.say(what)}"
        if len(heaviest) > _REASONS:
            yield "  …"


def _own_parts(found: Difference) -> tuple[Part, ...]:
    """Without the facts of the survey, which are told once."""
    return tuple(part for part in found.parts if part.name not in FACTS)


def _own(found: Sequence[Difference]) -> list[Difference]:
    return [one for one in found if one.facet != "presentation" or _own_parts(one)]


def _joined(value: Json) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else "–"


def marked(old: str, new: str) -> tuple[str, str]:
    """Both texts with what only one of them has between › and ‹; two that have little in common as they are."""
    before, now = _PIECES.findall(old), _PIECES.findall(new)
    matcher = SequenceMatcher(None, before, now, autojunk=False)
    if matcher.ratio() < _LIKE:
        return old or "–", new or "–"
    left, right = _Line(), _Line()
    for tag, a, b, c, d in matcher.get_opcodes():
        left.add(before[a:b], changed=tag != "equal")
        right.add(now[c:d], changed=tag != "equal")
    return left.text or "–", right.text or "–"


class _Line:
    def __init__(self) -> None:
        self._parts: list[str] = []

    def add(self, words: Sequence[str], *, changed: bool) -> None:
        if words:
            self._parts.append(f"›{''.join(words)}‹" if changed else "".join(words))

    @property
    def text(self) -> str:
        return "".join(self._parts)


def spoken_or_dash(value: Json) -> str:
    if isinstance(value, int | float):
        return str(value)
    return spoken([value]) or "–"


def _ids(value: Json) -> str:
    return ", ".join(map(str, value[1])) if isinstance(value, list) and isinstance(value[1], list) else "–"


def _text(edition: Edition, item: EditionItem) -> str:
    value = edition.values.get(FacetKey(item.id, "wording", edition.language, ANY))
    return spoken(value)
