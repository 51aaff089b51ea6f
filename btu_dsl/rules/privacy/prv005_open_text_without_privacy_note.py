"""PRV005: a field for free text does not ask people to leave out names and the like.

Differs from the catalogue: no note is configured; any words that say so count, beside the question or before its block.
On the phone the interviewer writes, and is told in a note of their own.
"""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Block, Item, OpenAnswer, Variants
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import reading
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own
from btu_dsl.rules.privacy.words import NO_NAMES
from btu_dsl.rules.tongues import of_language

RULE = Rule(
    code="PRV005",
    name="open-text-without-privacy-note",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="A field for free text asks people to leave out names and what else somebody could be known by.",
        da="Et felt til fri tekst beder folk udelade navne og andet, som nogen kan genkendes på.",
    ),
    message=Words(
        en="nothing beside `{item}` asks people to leave out names",
        da="intet ved `{item}` beder folk udelade navne",
    ),
    label=Words(en="is answered in free text", da="besvares med fri tekst"),
    meaning=Words(
        en="people write about staff and children by name, and somebody must read and black it out before it is shown",
        da="folk skriver om ansatte og børn ved navn, og nogen skal læse og strege det ud, før det vises",
    ),
    help=Words(
        en='write `instruction: "Please do not mention names or anything else that somebody can be known by"`',
        da='skriv `hjælpetekst: "Nævn ikke navne eller andet, der kan genkendes"`',
    ),
    source="General Data Protection Regulation, article 5 (no more data than needed); own reasoning: free text is the leak",
    avoid=Example(
        overlay="""
spørgsmål:
  - {id: ros, tekst: "Hvad er det bedste ved dit barns skole?", svar: åben}
"""
    ),
    prefer=Example(
        overlay="""
spørgsmål:
  - id: ros
    tekst: Hvad er det bedste ved dit barns skole?
    hjælpetekst: Nævn ikke navne eller andet, der kan genkendes
    svar: åben
"""
    ),
    near=Example(
        overlay="""
spørgsmål:
  - id: ros
    tekst: Hvad er det bedste ved dit barns skole? Skriv gerne flere ting, men uden navne
    svar: åben
"""
    ),
)
_WRITTEN = ("web", "paper")


def check(case: Case, sink: Sink) -> None:
    language = case.survey.language
    if of_language(NO_NAMES, language) is None:
        return
    for block in case.survey.blocks:
        for item in block.items():
            if isinstance(item.answer, OpenAnswer) and is_own(case, item.owner):
                modes = [mode for mode in case.survey.modes if mode in _WRITTEN]
                bare = [mode for mode in modes if not _says_so(item, block, mode)]
                if bare:
                    mode = "" if len(bare) == len(modes) else bare[0]
                    sink.report(RULE, item.span, subject=case.subject(item=item.id, mode=mode), item=item.id)


def _says_so(item: Item, block: Block, mode: str) -> bool:
    beside: tuple[Variants, ...] = (item.instruction, item.text, item.definition, item.help, block.intro)
    texts = [text for variants in beside if (text := variants.for_mode(mode)) is not None]
    known = (of_language(NO_NAMES, text.language) for text in texts)
    return any(
        words is not None and words.search(reading(text, text.language))
        for text, words in zip(texts, known, strict=True)
    )
