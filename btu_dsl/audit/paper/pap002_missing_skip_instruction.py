"""PAP002: a paper form asks everybody what is meant for some, and does not say so.

Every jump, every gate and the note of every row is derived and printed with its words, and walks of the form are tried
against the reference (RTE005). Left is what no form on a counter can know: a base with `if_unknown: ask` is then asked
of all, and only its author's own words can say whom it is for. Told once for each base, of the first question whose
words have nothing of the base's label; asking everybody is declared, so that it stops nobody.
"""

from collections.abc import Iterator

from btu_dsl.audit.planned import Planned
from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.flow.lowered import names_of
from btu_dsl.model.nodes import Base, Battery, Block, Item, Survey
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.modes.worded import said, same_root, words_in
from btu_dsl.rules.own import is_own

_BASE = """
preload:
  art: {type: choice, codes: {1: daginstitution, 2: dagpleje}}
bases:
  i_institution: {label: "Forældre med barn i daginstitution", when: "art == 1", if_unknown: ask}
items:
"""

RULE = Rule(
    code="PAP002",
    name="missing-skip-instruction",
    level=Level.INFO,
    effect=Effect.NOTE,
    scope=Scope.SURVEY,
    purpose=Words(
        en="Whoever fills in a paper form is told which questions to pass over.",
        da="Den, der udfylder et papirskema, får at vide, hvilke spørgsmål der skal springes over.",
    ),
    message=Words(
        en="on a paper form for everybody, nothing says that `{item}` is for “{label}” only",
        da="på et papirskema til alle siger intet, at `{item}` kun er til »{label}«",
    ),
    label=Words(en="asked of all where `{reads}` is not known", da="stilles til alle, når `{reads}` ikke er kendt"),
    meaning=Words(
        en="some answer on paper who are not asked on the web; the figures of the modes are of different people",
        da="på papir svarer nogle, som ikke spørges på web; tallene fra de to former er om forskellige mennesker",
    ),
    help=Words(
        en="say whom it is for in `paper: {{instruction: …}}` or in the question, or print the form unit by unit",
        da="sig i `paper: {{instruction: …}}` eller i spørgsmålet, hvem det er til, eller tryk skemaet enhed for enhed",
    ),
    source="Redline & Dillman 2002, branching instructions in self-administered questionnaires",
    avoid=Example(
        core=_BASE
        + """
  - {id: ledelse, tier: obligatory, base: i_institution, text: "Er du tryg ved ledelsen?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core=_BASE
        + """
  - id: ledelse
    tier: obligatory
    base: i_institution
    text: Er du tryg ved ledelsen?
    answer: ja_nej
    paper:
      instruction: Kun hvis dit barn går i daginstitution
"""
    ),
    near=Example(
        core="modes: [web, phone]"
        + _BASE
        + """
  - {id: ledelse, tier: obligatory, base: i_institution, text: "Er du tryg ved ledelsen?", answer: ja_nej}
"""
    ),
)
_ROOT = 6
"""Letters by which two words are taken for forms of one."""

_BASE_HERE = Words("the base", "målgruppen")


def check(planned: Planned, sink: Sink) -> None:
    """All languages are routed alike."""
    case = planned.case
    paper = next(planned.papers(), None)
    if paper is None:
        return
    preload = {value.name for value in case.survey.preload}
    printed = {step.item for step in paper.steps if not step.struck}
    told: set[str] = set()
    for base, item, words in _with_base(case.survey):
        reads = names_of(case.flow.guards[item.id].whole)
        silent = base.if_unknown == "ask" and item.id in printed and set(reads) <= preload
        label = said(base.label.prose(case.survey.language))
        if not silent or base.name in told or not is_own(case, item.owner):
            continue
        if same_root(words_in(label), words, length=_ROOT, shortest=_ROOT):
            continue
        told.add(base.name)
        sink.report(
            RULE,
            item.span,
            related=(Label(base.span, _BASE_HERE),),
            subject=case.subject(item=item.id, facet="base", mode="paper"),
            item=item.id,
            label=label,
            reads="`, `".join(reads),
        )


def _with_base(survey: Survey) -> Iterator[tuple[Base, Item, tuple[str, ...]]]:
    """Each question under a base, by itself or by way of its block or battery, with all words printed with it."""
    for block in survey.blocks:
        for entry in block.entries:
            for item in entry.rows if isinstance(entry, Battery) else (entry,):
                for holder in (block, entry, item):
                    if holder.base is not None:
                        yield holder.base, item, _printed(survey, block, entry, item)


def _printed(survey: Survey, block: Block, entry: Item | Battery, item: Item) -> tuple[str, ...]:
    parts = [block.intro, item.text, item.instruction, item.definition, entry.instruction, entry.definition]
    parts += [entry.stem] if isinstance(entry, Battery) else []
    texts = [block.title, *(part.for_mode("paper") for part in parts)]
    return tuple(word for text in texts if text for word in words_in(said(text.prose(survey.language))))
