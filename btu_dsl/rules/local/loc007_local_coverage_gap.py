"""LOC007: a local text is fielded in a language in which it has only been copied, not translated.

Differs from the catalogue: a missing text of a fielded language is E405 or E406, without which nothing can be laid out, and
every question can be rendered in every mode. Left is the text that is there and is not in the language.
"""

from collections.abc import Iterator

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.model.nodes import Battery, Choice, Item, Text
from btu_dsl.model.normalise import cosmetic
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case

_OVERLAY = """
spørgsmål:
  - {id: tur, tekst: "Kommer jeres barn ofte nok på tur?", svar: ja_nej}
"""
_TEXT = '  tur.text: {{source: "Kommer jeres barn ofte nok på tur?", status: draft, text: "{}"}}\n'
RULE = Rule(
    code="LOC007",
    name="local-coverage-gap",
    level=Level.ERROR,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="A local question is there in every language that the municipality fields.",
        da="Et lokalt spørgsmål findes på alle de sprog, kommunen udsender.",
    ),
    message=Words(
        en="`{key}` has in `{language}` the same words as in `{source}`",
        da="`{key}` har på `{language}` de samme ord som på `{source}`",
    ),
    label=Words(en="copied, not translated", da="kopieret, ikke oversat"),
    meaning=Words(
        en="who does not read `{source}` cannot answer, and is missing in the municipality's figures",
        da="den, der ikke læser `{source}`, kan ikke svare og mangler i kommunens tal",
    ),
    help=Words(
        en="translate it, or set `status: approved` if the words are to be the same",
        da="oversæt det, eller skriv `status: approved`, hvis ordene skal være de samme",
    ),
    source="own reasoning: an untranslated copy passes every check for missing texts",
    avoid=Example(
        translation="texts:\n", overlay=_OVERLAY, overlay_translation=_TEXT.format("Kommer jeres barn ofte nok på tur?")
    ),
    prefer=Example(
        translation="texts:\n",
        overlay=_OVERLAY,
        overlay_translation=_TEXT.format("Does your child go on enough trips?"),
    ),
    near=Example(
        translation="texts:\n",
        overlay=_OVERLAY,
        overlay_translation=_TEXT.format("Kommer jeres barn ofte nok på tur?").replace("draft", "approved"),
    ),
)
_SOURCE = Words("the source text", "kildeteksten")
_FEWEST_WORDS = 4
"""Shorter texts can be the same by right: a name, a number, `Facebook`."""


def check(case: Case, sink: Sink) -> None:
    for block in case.survey.blocks:
        for entry in block.entries:
            for item in entry.rows if isinstance(entry, Battery) else (entry,):
                if isinstance(item, Item) and item.owner.kind == "overlay":
                    for text in _texts(item):
                        _check(case, item, text, sink)


def _texts(item: Item) -> Iterator[Text]:
    for variants in (item.text, item.instruction, item.definition):
        yield from variants.all()
    if isinstance(item.answer, Choice) and item.answer.scale.owner.kind == "overlay":
        yield from (code.label for code in item.answer.scale.codes)


def _check(case: Case, item: Item, text: Text, sink: Sink) -> None:
    source = text.prose(text.language)
    if len(source.raw.split()) < _FEWEST_WORDS:
        return
    for language in case.survey.languages:
        rendering = text.by_language.get(language)
        if language == text.language or rendering is None or rendering.status != "draft":
            continue
        if cosmetic(rendering.prose.raw) == cosmetic(source.raw):
            sink.report(
                RULE,
                rendering.prose.span,
                related=(Label(source.span, _SOURCE),),
                subject=case.subject(item=item.id, facet="wording", language=language),
                key=text.key,
                language=language,
                source=text.language,
            )
