"""PLN001: the questions are hard to read, by the Danish measure LIX.

Differs from the catalogue: the limit is 45, where the Danish scale says "hard". Its 35 would find the reconstructed
national day care core, whose questions pool at 40, because of the stem that they all begin with. Fewer than 40 words
say nothing: single questions of that core run from 4 to 64.
"""

from collections.abc import Sequence

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import questions, reading
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import own_items
from btu_dsl.rules.plain.words import sentences, words_of

LIMIT = 45
"""LIX from which Danish text counts as hard."""
LONG = 6
"""Letters after which a word counts as long."""
ENOUGH = 40
"""Words below which a LIX is noise."""

RULE = Rule(
    code="PLN001",
    name="lix-above-limit",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en=f"The questions together have a LIX below {LIMIT}.",
        da=f"Spørgsmålene har tilsammen et lixtal under {LIMIT}.",
    ),
    message=Words(
        en="the questions have a LIX of {lix}: {length} words to a sentence, {share} per cent of them long",
        da="spørgsmålene har et lixtal på {lix}: {length} ord pr. sætning, {share} procent af dem lange",
    ),
    label=Words(en="the first of these questions", da="det første af disse spørgsmål"),
    meaning=Words(
        en="the tired, the busy and those who read slowly leave such questions out, and their answers are missing",
        da="de trætte, de travle og de langsomme læsere springer den slags spørgsmål over, og deres svar mangler",
    ),
    help=Words(
        en="use shorter sentences and everyday words, most of all where words run together: {words}",
        da="brug kortere sætninger og hverdagsord, mest af alt i stedet for lange sammensatte ord: {words}",
    ),
    source="Björnsson's LIX with the Danish bands (25–34 easy, 35–44 medium, 45–54 hard)",
    avoid=Example(
        overlay="""
spørgsmål:
  - id: sag
    tekst: Oplever du, at kommunens sagsbehandling vedrørende praktisk bistand foregår tilstrækkeligt gennemskueligt?
    svar: ja_nej
  - id: vejledning
    tekst: Oplever du, at medarbejdernes vejledning omkring genoptræning efter indlæggelse fungerer hensigtsmæssigt?
    svar: ja_nej
  - id: besoeg
    tekst: Oplever du, at sygeplejens besøg tilrettelægges under tilstrækkelig hensyntagen til individuelle behov?
    svar: ja_nej
  - id: breve
    tekst: Oplever du, at kommunens skriftlige orientering vedrørende visiterede ydelser formuleres forståeligt?
    svar: ja_nej
"""
    ),
    prefer=Example(
        overlay="""
spørgsmål:
  - {id: hjaelp, tekst: "Fik du svar på, hvilken hjælp du kan få hjemme?", svar: ja_nej}
  - {id: traening, tekst: "Passede din træning med den plan, du fik med fra sygehuset?", svar: ja_nej}
  - {id: samlet, tekst: "Ved du, hvem i kommunen du skal ringe til om din hjælp?", svar: ja_nej}
  - {id: tid, tekst: "Kommer hjælpen på det tidspunkt, som I har aftalt?", svar: ja_nej}
"""
    ),
    near=Example(
        overlay="""
spørgsmål:
  - {id: traening, tekst: "Er genoptræningstilbuddet tilstrækkeligt?", svar: ja_nej}
"""
    ),
)


def check(case: Case, sink: Sink) -> None:
    asked = list(questions(case))
    if not asked or not case.survey.language.startswith("da"):
        return
    told = [question for _, _, question in asked]
    for item in own_items(case):
        told += [reading(text, text.language) for text in item.instruction.all()]
    words = [word for text in told for word in words_of(text)]
    if len(words) < ENOUGH:
        return
    length = len(words) / sum(sentences(text) for text in told)
    share = 100 * sum(len(word) > LONG for word in words) / len(words)
    if length + share >= LIMIT:
        sink.report(
            RULE,
            asked[0][1].span,
            subject=case.subject(facet="wording", language=case.survey.language),
            level=Level.INFO if case.is_core else Level.WARNING,
            lix=round(length + share),
            length=round(length),
            share=round(share),
            words=", ".join(f"»{word}«" for word in _longest(words)),
        )


def _longest(words: Sequence[str]) -> list[str]:
    return sorted(dict.fromkeys(word.casefold() for word in words), key=lambda word: (-len(word), word))[:3]
