"""TEL004: a scale is read out to somebody who does not know that one is coming.

Who hears a question has nothing before the eyes: the question itself must use the words of the scale, ask how, or say
that answers follow. The first use in each block is looked at; languages without a list of such words are not.
"""

from btu_dsl.audit.planned import Planned
from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Battery, Block, Choice, Item, Scale, Variants
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.modes.worded import said, same_root, words_in
from btu_dsl.rules.own import is_own
from btu_dsl.rules.tongues import of_language

RULE = Rule(
    code="TEL004",
    name="spoken-scale-not-introduced",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="A spoken question announces the scale that it is answered on.",
        da="Et spørgsmål, der læses op, bebuder den skala, det besvares på.",
    ),
    message=Words(
        en="`{item}` does not announce its scale “{first}” … “{last}”",
        da="`{item}` bebuder ikke sin skala »{first}« … »{last}«",
    ),
    label=Words(en="sounds like a question to be answered freely", da="lyder som et spørgsmål, der kan besvares frit"),
    meaning=Words(
        en="people answer before the scale is read, and the interviewer must fit their words to a code",
        da="folk svarer, før skalaen er læst op, og intervieweren må passe deres ord ind i en kode",
    ),
    help=Words(
        en="put words of the scale into the question, such as “how satisfied or dissatisfied”",
        da="sæt ord fra skalaen ind i spørgsmålet, fx »hvor tilfreds eller utilfreds«",
    ),
    source="Dillman, Smyth & Christian, telephone questionnaires: no visual stimulus",
    avoid=Example(
        core="""
items:
  - {id: maden, tier: obligatory, text: "Får dit barn god mad?", answer: enighed5}
"""
    ),
    prefer=Example(
        core="""
items:
  - {id: maden, tier: obligatory, text: "Hvor enig eller uenig er du i, at maden er god?", answer: enighed5}
"""
    ),
    near=Example(
        core="""
items:
  - {id: maden, tier: obligatory, text: "Får dit barn god mad?", answer: ja_nej}
"""
    ),
)


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_ANNOUNCES = {
    "da": _words("hvordan skala skalaen svarmuligheder svarmulighederne følgende"),
    "en": _words("how scale options following"),
}
_SHORTEST = 3
_ROOT = 5
_WEAK = _words("meget mindre mere helt slet ikke hverken eller nogen and not very neither nor")


def check(planned: Planned, sink: Sink) -> None:
    case = planned.case
    language = case.survey.language
    announces = of_language(_ANNOUNCES, language)
    if "phone" not in case.survey.modes or announces is None:
        return
    for block in case.survey.blocks:
        heard: set[str] = set()
        for entry in block.entries:
            first = entry.rows[0] if isinstance(entry, Battery) and entry.rows else entry
            if not isinstance(first, Item) or not isinstance(first.answer, Choice) or first.answer.many:
                continue
            scale = first.answer.scale
            if scale.type != "ordinal" or scale.id in heard:
                continue
            heard.add(scale.id)
            spoken = _spoken(block, entry, first, language)
            if is_own(case, entry.owner) and not spoken & announces and not _uses(spoken, scale, language):
                labels = [said(code.label.prose(language)) for code in first.answer.printed]
                sink.report(
                    RULE,
                    entry.span,
                    subject=case.subject(item=entry.id, facet="wording", mode="phone"),
                    item=entry.id,
                    first=labels[0],
                    last=labels[-1],
                )


def _spoken(block: Block, entry: Item | Battery, first: Item, language: str) -> frozenset[str]:
    """Every word that is heard before the scale."""
    parts: list[Variants] = [block.intro, first.text, first.instruction, first.definition]
    parts += [entry.stem, entry.instruction, entry.definition] if isinstance(entry, Battery) else []
    texts = (part.for_mode("phone") for part in parts)
    return frozenset(word for text in texts if text is not None for word in words_in(said(text.prose(language))))


def _uses(spoken: frozenset[str], scale: Scale, language: str) -> bool:
    """Whether a word of the labels is heard, in whatever form."""
    words = {word for code in scale.codes for word in words_in(said(code.label.prose(language)))} - _WEAK
    return same_root(words, spoken, length=_ROOT, shortest=_SHORTEST)
