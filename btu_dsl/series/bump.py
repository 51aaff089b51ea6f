"""The least step of a version: major where a series breaks, minor where something is added or to be noted."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from btu_dsl.diagnostics.record import Effect, Words
from btu_dsl.model.universe import version_key
from btu_dsl.series.breaks import new_breaks
from btu_dsl.series.differences import FACETS
from btu_dsl.series.effects import changed_facts, effect_of, regime_changed
from btu_dsl.series.pair import Pair
from btu_dsl.series.parts import FACTS

Bump = Literal["none", "patch", "minor", "major"]
STEPS: Final[tuple[Bump, ...]] = ("none", "patch", "minor", "major")

_FACETS: Final = {
    "wording": Words("wording", "ordlyd"),
    "scale": Words("scale", "skala"),
    "missing": Words("missing answers", "manglende svar"),
    "base": Words("who is asked", "hvem der spørges"),
    "presentation": Words("the texts round it", "teksterne omkring det"),
    "order": Words("what comes before it", "det, der kommer før"),
    "coding": Words("coding", "kodning"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why the version must take this step. `item` is empty where it is about the survey."""

    bump: Bump
    item: str
    what: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`least` is what the differences ask for, `taken` what the two versions differ by; heaviest reasons first."""

    least: Bump
    taken: Bump
    reasons: tuple[Reason, ...]

    @property
    def enough(self) -> bool:
        return STEPS.index(self.taken) >= STEPS.index(self.least)


def least_bump(pair: Pair) -> Step:
    """What the new edition's version must at least be after the old one's."""
    reasons = sorted(
        (*_of_items(pair), *_of_differences(pair), *_of_survey(pair)),
        key=lambda reason: STEPS.index(reason.bump),
        reverse=True,
    )
    least = reasons[0].bump if reasons else "none"
    return Step(least=least, taken=taken(pair.old.version, pair.new.version), reasons=tuple(reasons))


def taken(old: str, new: str) -> Bump:
    """The step between two versions; `none` backwards."""
    before, now = _three(old), _three(new)
    if now <= before:
        return "none"
    return "major" if now[0] > before[0] else "minor" if now[1] > before[1] else "patch"


def bumped(version: str, bump: Bump) -> str:
    """The next version after that step."""
    major, minor, patch = _three(version)
    match bump:
        case "major":
            return f"{major + 1}.0.0"
        case "minor":
            return f"{major}.{minor + 1}.0"
        case "patch":
            return f"{major}.{minor}.{patch + 1}"
        case "none":
            return version


def _three(version: str) -> tuple[int, int, int]:
    major, minor, patch = (*version_key(version), 0, 0, 0)[:3]
    return major, minor, patch


def _of_items(pair: Pair) -> Iterator[Reason]:
    for item in pair.gone:
        bump: Bump = "major" if pair.must_stay(item) else "minor"
        yield Reason(bump=bump, item=item.id, what=Words("is no longer asked", "stilles ikke længere"))
    for item in pair.added:
        yield Reason(bump="minor", item=item.id, what=Words("is new", "er nyt"))


def _of_differences(pair: Pair) -> Iterator[Reason]:
    for found in pair.by_item(*FACETS):
        for one in found:
            if one.facet == "presentation" and all(part.name in FACTS for part in one.parts):
                continue  # told once, of the survey
            broken = effect_of(pair, one) is Effect.BREAK
            bump: Bump = "major" if broken else "patch" if one.weight == "editorial" else "minor"
            yield Reason(bump=bump, item=one.item, what=_FACETS[one.facet])


def _of_survey(pair: Pair) -> Iterator[Reason]:
    old, new = pair.old, pair.new
    for _ in changed_facts(pair):
        yield Reason(bump="major", item="", what=Words("whom or what it is about", "hvem eller hvad det handler om"))
    for one in new_breaks(old, new):
        yield Reason(bump="major", item=one.scope, what=Words("a declared break", "et erklæret brud"))
    yield from _of_derived(pair)
    if regime_changed(pair):
        yield Reason(bump="minor", item="", what=Words("how answers are collected", "hvordan svarene indsamles"))
    if set(old.languages) != set(new.languages):
        yield Reason(bump="minor", item="", what=Words("the languages", "sprogene"))
    if old.policy != new.policy:
        yield Reason(bump="minor", item="", what=Words("the policy", "reglerne"))
    if old.libraries != new.libraries:
        yield Reason(bump="patch", item="", what=Words("the libraries", "bibliotekerne"))


def _of_derived(pair: Pair) -> Iterator[Reason]:
    """A municipality may leave out what it chose, and with it what is computed of it."""
    before, now = ({value.name: value.composition for value in edition.derived} for edition in (pair.old, pair.new))
    for name, composition in before.items():
        if name not in now:
            bump: Bump = "minor" if pair.new.municipality else "major"
            yield Reason(bump=bump, item=name, what=Words("is no longer computed", "beregnes ikke længere"))
        elif composition != now[name]:
            yield Reason(bump="major", item=name, what=Words("is computed in another way", "beregnes på en anden måde"))
    if any(name not in before for name in now):
        yield Reason(bump="minor", item="", what=Words("a computed value is new", "en beregnet værdi er ny"))
