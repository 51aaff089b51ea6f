"""Who may weigh a rule otherwise, and who may set its findings aside: the part of its page that profiles decide."""

from collections.abc import Iterator

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.render.words import LEVELS
from btu_dsl.rulebook.profiles import NO_PROFILE, PROFILES, Profile
from btu_dsl.rulebook.rule import Rule, Scope
from btu_dsl.rules.ways import filled

_OFF = Words("off", "fra")
_LOCKED = Words("{level}, locked", "{level}, låst")
_NONE_NAMED = Words("no profile", "ingen profil")
_ALIKE = Words("all of them: {weight}", "alle: {weight}")
_SOME = Words("{names}: {weight}", "{names}: {weight}")
_OTHERWISE = Words(
    "a core may weigh it otherwise, as `policy: {{levels: {{{code}: {other}}}}}`; an overlay only heavier",
    "et grundskema kan vægte den anderledes, som `policy: {{levels: {{{code}: {other}}}}}`; et tillæg kun tungere",
)
_BREAK = Words(
    "between waves the core declares the break, as `series_break` with scope, facet, wave and reason; a question with "
    "another wording, scale or coding takes a new `id` with `replaces`",
    "mellem runder erklærer grundskemaet bruddet, som `series_break` med omfang, facet, runde og begrundelse; et "
    "spørgsmål med en anden ordlyd, skala eller kodning får et nyt `id` med `replaces`",
)
_ALLOW = Words(
    "the questionnaire's owner may accept it, as `allow: [{{rule: {code}, reason: …}}]`",
    "spørgeskemaets ejer kan acceptere den, som `allow: [{{rule: {code}, reason: …}}]`",
)
_ALLOW_UNTIL = Words(
    "the questionnaire's owner may accept it for a time, as `allow: [{{rule: {code}, reason: …, until: …}}]`",
    "spørgeskemaets ejer kan acceptere den for en tid, som `allow: [{{rule: {code}, reason: …, until: …}}]`",
)
_OVERLAY_MAY = Words("an overlay may do so too, as `tillad`", "det kan et tillæg også, som `tillad`")
_OVERLAY_MAY_SOMETIMES = Words(
    "so may an overlay, as `tillad`, where the profile has not locked it; else it needs a waiver that the core's owner "
    "has signed (`btu waive`)",
    "det kan et tillæg også, som `tillad`, hvor profilen ikke har låst den; ellers skal det have en dispensation, som "
    "grundskemaets ejer har underskrevet (`btu waive`)",
)
_OVERLAY_NEVER = Words(
    "an overlay cannot: it needs a waiver that the core's owner has signed (`btu waive`)",
    "det kan et tillæg ikke: det skal have en dispensation, som grundskemaets ejer har underskrevet (`btu waive`)",
)
_EVERY = (*PROFILES.values(), NO_PROFILE)


def weights(rule: Rule) -> Iterator[Words]:
    """One line for the profiles that weigh and lock it alike, in the order of the profiles, and who may change that.

    These words are whole: they have no placeholders left.
    """
    groups: dict[tuple[Level | None, bool], list[Profile]] = {}
    for profile in _EVERY:
        level = profile.levels.get(rule.code, rule.level)
        groups.setdefault((level, rule.code in profile.locked), []).append(profile)
    for (level, locked), profiles in groups.items():
        weight = _weight(level, locked=locked)
        names = _names(profiles)
        yield filled(_ALIKE if len(groups) == 1 else _SOME, names=names, weight=weight)
    other = Level.WARNING if rule.level is Level.ERROR else Level.ERROR
    yield filled(_OTHERWISE, code=rule.code, other=other.value)


def _weight(level: Level | None, *, locked: bool) -> Words:
    words = LEVELS[level] if level else _OFF
    return filled(_LOCKED, level=words) if locked else words


def _names(profiles: list[Profile]) -> Words:
    named = [f"`{profile.name}`" for profile in profiles if profile.name]
    none = NO_PROFILE in profiles
    return Words(*(", ".join([*named, words] if none else named) for words in (_NONE_NAMED.en, _NONE_NAMED.da)))


def ways_out(rule: Rule) -> Iterator[Words]:
    """The ways out of its findings, those first that are meant for it; words without placeholders."""
    if rule.scope is Scope.WAVES and rule.effect is not Effect.NONE:
        yield _BREAK
    yield filled(_ALLOW_UNTIL if rule.level is Level.ERROR else _ALLOW, code=rule.code)
    locking = [profile for profile in _EVERY if rule.code in profile.locked]
    yield _OVERLAY_NEVER if len(locking) == len(_EVERY) else _OVERLAY_MAY_SOMETIMES if locking else _OVERLAY_MAY
