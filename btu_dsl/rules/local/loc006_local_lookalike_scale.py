"""LOC006: a local scale looks like one of the core's, but has other codes, another order or another number of answers.

Differs from the catalogue: only graded scales of the core can be mistaken for; a list of yes and no is everybody's.
"""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.model.nodes import Choice, Scale
from btu_dsl.model.normalise import editorial
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.counting import local_items

_CORE = """
scales:
  smag3:
    type: ordinal
    direction: ascending
    codes: {1: Dårligt, 2: Middel, 3: Godt}
items:
  - {id: mad, tier: obligatory, text: "Hvordan smager maden?", answer: smag3}
"""
_OVERLAY = """
spørgsmål:
  - {id: frugt, tekst: "Hvordan er frugten?", svar: smag4}
skalaer:
  smag4:
    type: ordnet
    retning: stigende
    koder: {1: Dårligt, 2: Middel, 3: Godt, 4: Fantastisk}
"""
RULE = Rule(
    code="LOC006",
    name="local-lookalike-scale",
    level=Level.ERROR,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="A local scale is one of the core's as it is, or nothing like it.",
        da="En lokal skala er en af grundskemaets, som den er, eller ligner den slet ikke.",
    ),
    message=Words(
        en="the answers to `{item}` look like the core's `{name}`, but are not the same",
        da="svarene på `{item}` ligner grundskemaets `{name}`, men er ikke de samme",
    ),
    label=Words(en="the local scale", da="den lokale skala"),
    meaning=Words(
        en="a mean on this scale would be set beside means on the core's, and the two do not measure alike",
        da="et gennemsnit på denne skala ville blive sat ved siden af gennemsnit på grundskemaets, og de to måler ikke ens",
    ),
    help=Words(en="answer with `{name}`", da="brug `svar: {name}`"),
    source="own reasoning: wrong benchmarking",
    avoid=Example(core=_CORE, overlay=_OVERLAY),
    prefer=Example(
        core=_CORE,
        overlay="""
spørgsmål:
  - {id: frugt, tekst: "Hvordan er frugten?", svar: smag3}
""",
    ),
    near=Example(
        core=_CORE,
        overlay="""
spørgsmål:
  - {id: frugt, tekst: "Er der frugt nok?", svar: ja_nej}
""",
    ),
)
_CORES = Words("the core's scale", "grundskemaets skala")
Answers = tuple[tuple[int, str], ...]


def check(case: Case, sink: Sink) -> None:
    own = [(item, item.answer) for item in local_items(case.survey) if isinstance(item.answer, Choice)]
    if not own:
        return
    language = case.survey.language
    known: dict[Answers, Scale] = {}
    for core in case.core.survey.items():
        if core.tier != "local" and isinstance(core.answer, Choice) and core.answer.scale.type == "ordinal":
            known.setdefault(_answers(core.answer, language), core.answer.scale)
    for item, answer in own:
        mine = _answers(answer, language)
        labels = {label for _, label in mine}
        like = [
            (answers, scale) for answers, scale in known.items() if len(labels & {label for _, label in answers}) > 1
        ]
        if like and mine not in known:
            theirs = max(like, key=lambda one: len(labels & {label for _, label in one[0]}))[1]
            sink.report(
                RULE,
                answer.scale.span,
                related=(Label(theirs.span, _CORES),),
                subject=case.subject(item=item.id, facet="scale"),
                old=_shown(theirs, language),
                new=_shown(answer.scale, language),
                item=item.id,
                name=theirs.name,
            )


def _answers(answer: Choice, language: str) -> Answers:
    """Codes with their labels as people see them, top to bottom."""
    return tuple((code.value, editorial(code.label.prose(language).raw, language)) for code in answer.printed)


def _shown(scale: Scale, language: str) -> str:
    return " · ".join(f"{code.value} {code.label.prose(language).raw}" for code in scale.codes)
