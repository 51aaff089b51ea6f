"""PLN002: a question is too long to be held in mind.

Examples in brackets are not counted: on the phone they are read after the question, or left out.
"""

from collections.abc import Iterator

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import questions
from btu_dsl.rules.case import Case
from btu_dsl.rules.plain.words import sentences, weight, without_brackets, words_of

MOST_WORDS = 25
MOST_SENTENCES = 2
MOST_LETTERS = 20
LETTERED = ("da", "en")
"""Languages of which the counts are known to mean something."""

RULE = Rule(
    code="PLN002",
    name="long-question",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en=f"A question has at most {MOST_WORDS} words, two sentences, and no word over {MOST_LETTERS} letters.",
        da=f"Et spørgsmål har højst {MOST_WORDS} ord, to sætninger og intet ord på over {MOST_LETTERS} bogstaver.",
    ),
    message=Words(en="`{item}` has {what}", da="`{item}` har {what}"),
    label=Words(en="hard to hold in mind", da="svært at holde i hovedet"),
    meaning=Words(
        en="who hears it on the phone answers the last part only, who reads it does not",
        da="den, der hører det i telefonen, svarer kun på det sidste; den, der læser det, gør ikke",
    ),
    help=Words(
        en="ask for one thing in everyday words; move what explains to `definition:` or `help:`",
        da="spørg om én ting med hverdagsord; flyt det, der forklarer, til `definition:` eller `help:` (`mere_hjælp:`)",
    ),
    source="experiments on text features of questions: load on working memory slows and harms answers (Lenzner 2010)",
    avoid=Example(
        overlay="""
spørgsmål:
  - id: omverden
    tekst: >-
      Bruger skolen efter din mening verden uden for skolen nok i timerne i løbet af et helt skoleår, når du tænker på
      museer, firmaer, foreninger og steder i naturen?
    svar: ja_nej
"""
    ),
    prefer=Example(
        overlay="""
spørgsmål:
  - id: omverden
    tekst: Kommer dit barn nok ud af skolen i timerne?
    definition: Det kan være besøg på museer, i firmaer eller i naturen
    svar: ja_nej
"""
    ),
    near=Example(
        overlay="""
udsendes: {sprog: [da], former: [web, paper]}
spørgsmål:
  - id: omverden
    tekst: Kommer dit barn nok ud af skolen i timerne (fx på museum, i en forening, hos et firma, i skoven, ved stranden)?
    svar: ja_nej
"""
    ),
)


def check(case: Case, sink: Sink) -> None:
    for item, text, question in questions(case):
        if text.language.partition("-")[0] in LETTERED:
            what = next(_too_much(without_brackets(question)), None)
            if what is not None:
                subject = case.subject(item=item.id, facet="wording")
                sink.report(RULE, text.span, subject=subject, level=weight(text), item=item.id, what=what)


def _too_much(question: str) -> Iterator[Words]:
    words = words_of(question)
    if len(words) > MOST_WORDS:
        yield Words(f"{len(words)} words, {MOST_WORDS} at most", f"{len(words)} ord, højst {MOST_WORDS}")
    count = sentences(question)
    if count > MOST_SENTENCES:
        yield Words(f"{count} sentences, {MOST_SENTENCES} at most", f"{count} sætninger, højst {MOST_SENTENCES}")
    longest = max(words, key=len, default="")
    if len(longest) > MOST_LETTERS:
        yield Words(
            f"a word of {len(longest)} letters, “{longest}”", f"et ord på {len(longest)} bogstaver, »{longest}«"
        )
