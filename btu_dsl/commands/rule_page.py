"""What there is to say of one kind of finding, from the record that reports it: for `btu explain` and `docs/rules/`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from btu_dsl.commands.rule_options import ways_out, weights
from btu_dsl.diagnostics.record import NO_WORDS, Effect, Record, Words
from btu_dsl.diagnostics.render.words import LEVELS
from btu_dsl.rulebook.rule import Example, Rule, Scope

_LEVEL = Words("level", "niveau")
_EFFECT = Words("effect on the series", "virkning for serien")
_SCOPE = Words("looks at", "ser på")
_SINCE = Words("since", "siden")
_DEMANDS = Words("What the rule demands", "Hvad reglen kræver")
_SAYS = Words("What it says", "Hvad den siger")
_MEANS = Words("Why it matters", "Hvorfor det betyder noget")
_DO = Words("What to do", "Hvad du gør")
_EXAMPLES = (
    ("avoid", Words("Avoid", "Undgå")),
    ("prefer", Words("Prefer", "Skriv hellere")),
    ("near", Words("This is all right", "Dette er i orden")),
)
_WEIGHTS = Words("How profiles weigh it", "Hvordan profilerne vægter den")
_WAYS = Words("How to set it aside", "Hvordan den sættes ud af kraft")
_RELATED = Words("Related rules", "Beslægtede regler")
_SOURCE = Words("Source", "Kilde (på engelsk)")
_FAULT = Words("Found by btu itself: it cannot be silenced.", "Fundet af btu selv: det kan ikke slås fra.")
_ONE_CAUSE = Words(
    "where it is found, {codes} is not reported about the same item",
    "hvor den findes, meldes {codes} ikke om det samme spørgsmål",
)
_COVERED = Words(
    "where {codes} is found about the same item, this is not reported",
    "hvor {codes} findes om det samme spørgsmål, meldes denne ikke",
)
_AND = Words("and", "og")
_OR = Words("or", "eller")
EFFECTS: Mapping[Effect, Words] = {
    Effect.NONE: Words("none", "ingen"),
    Effect.NOTE: Words("a note", "en bemærkning"),
    Effect.BREAK: Words("a break", "et brud"),
}
SCOPES: Mapping[Scope, Words] = {
    Scope.SURVEY: Words("one survey", "én undersøgelse"),
    Scope.OVERLAY: Words("an overlay against its core", "et tillæg mod sit grundskema"),
    Scope.WAVES: Words("a wave against an earlier one", "en runde mod en tidligere"),
    Scope.ACROSS: Words("municipalities against each other", "kommuner mod hinanden"),
    Scope.LANGUAGES: Words("one language against another", "ét sprog mod et andet"),
    Scope.MODES: Words("one mode against another", "én form mod en anden"),
}
_FILES = (
    ("core", Words("questionnaire", "spørgeskema")),
    ("before", Words("the same before", "det samme før")),
    ("overlay", Words("overlay", "tillæg")),
    ("others", Words("another municipality's overlay", "en anden kommunes tillæg")),
    ("translation", Words("translation of the questionnaire", "oversættelse af spørgeskemaet")),
    ("overlay_translation", Words("translation of the overlay", "oversættelse af tillægget")),
)
_IN_PLACE = Words(
    "the finding itself says it, for it depends on what is written",
    "det siger fundet selv, for det afhænger af, hvad der er skrevet",
)


@dataclass(frozen=True, slots=True)
class File:
    """One file of an example: what kind it is of, and the keys that matter in it."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it: sentences or files, each on lines of its own."""

    heading: str
    body: tuple[str | File, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All of it in one language. `tail` are single lines without a heading."""

    code: str
    name: str
    facts: tuple[str, ...]
    sections: tuple[Section, ...]
    tail: tuple[str, ...]


def page_of(record: Record, lang: str, rules: Mapping[str, Rule]) -> Page:
    """The page of one record; placeholders stand as `…`, and what says nothing is left out.

    `rules` are all there are, for those that have to do with this one.
    """
    told = tuple(section for section in _sections(record, lang, rules) if section.body)
    source = _say(_SOURCE, lang)
    tail = f"{source}: {record.source}" if isinstance(record, Rule) else _say(_FAULT, lang)
    return Page(record.code, record.name, tuple(_facts(record, lang)), told, (tail,))


def _facts(record: Record, lang: str) -> Iterator[str]:
    yield f"{_say(_LEVEL, lang)}: {_say(LEVELS[record.level], lang)}"
    yield f"{_say(_EFFECT, lang)}: {_say(EFFECTS[record.effect], lang)}"
    if isinstance(record, Rule):
        yield f"{_say(_SCOPE, lang)}: {_say(SCOPES[record.scope], lang)}"
    yield f"{_say(_SINCE, lang)} {record.since}"


def _sections(record: Record, lang: str, rules: Mapping[str, Rule]) -> Iterator[Section]:
    help_ = record.help if spoken(record.help, lang).strip("… ") else _IN_PLACE if record.help.en else NO_WORDS
    if isinstance(record, Rule):
        yield Section(_say(_DEMANDS, lang), (spoken(record.purpose, lang),))
    for heading, words in ((_SAYS, record.message), (_MEANS, record.meaning), (_DO, help_)):
        text = spoken(words, lang)
        yield Section(_say(heading, lang), (text,) if text.strip("… ") else ())
    if isinstance(record, Rule):
        for name, heading in _EXAMPLES:
            yield Section(_say(heading, lang), tuple(_files(getattr(record, name), lang)))
        yield Section(_say(_WEIGHTS, lang), tuple(_whole(words, lang) for words in weights(record)))
        yield Section(_say(_WAYS, lang), tuple(_whole(words, lang) for words in ways_out(record)))
        yield Section(_say(_RELATED, lang), tuple(_related(record, lang, rules)))


def _related(record: Rule, lang: str, rules: Mapping[str, Rule]) -> Iterator[str]:
    above = [rule.code for rule in rules.values() if record.code in rule.implies]
    for codes, words, joint in ((record.implies, _ONE_CAUSE, _AND), (above, _COVERED, _OR)):
        if codes:
            yield words.fill(lang, {"codes": f" {_say(joint, lang)} ".join(codes)})


def _files(example: Example, lang: str) -> Iterator[File]:
    """The files of an example, each under its kind."""
    for name, kind in _FILES:
        held = getattr(example, name)
        for text in (held,) if isinstance(held, str) else held:
            if text.strip():
                yield File(_say(kind, lang), "\n".join(line.rstrip() for line in text.strip("\n").splitlines()))


def _say(words: Words, lang: str) -> str:
    return words.fill(lang, {})


def _whole(words: Words, lang: str) -> str:
    return words.da if lang == "da" else words.en


def spoken(words: Words, lang: str) -> str:
    """The words with `…` for what only a finding knows."""
    return _whole(words, lang).format_map(_Dots())


class _Dots(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"
