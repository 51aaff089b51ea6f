"""TEL002: more answers are read out in one go than anybody keeps in mind."""

from btu_dsl.audit.planned import Planned
from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Choice
from btu_dsl.plan.phone import Answers
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.own import own_items

RULE = Rule(
    code="TEL002",
    name="too-many-options-to-read",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="On the phone at most five answers are read out in one go.",
        da="I telefonen læses højst fem svar op på én gang.",
    ),
    message=Words(
        en="{count} answers to `{item}` are read out in one go",
        da="{count} svar på `{item}` læses op på én gang",
    ),
    label=Words(en="more than {most}", da="flere end {most}"),
    meaning=Words(
        en="people take one of the last they heard, where those who read the list take one of the first",
        da="folk tager et af de sidste, de hørte, mens de, der læser listen, tager et af de første",
    ),
    help=Words(
        en="join answers, ask in two steps, or field the question on web and paper only",
        da="slå svar sammen, spørg i to trin, eller stil kun spørgsmålet på web og papir",
    ),
    source="Krosnick & Alwin 1987, response order and memory; limits: own reasoning",
    avoid=Example(
        core="""
items:
  - id: vej
    tier: obligatory
    text: Hvordan kommer dit barn oftest i dagtilbud?
    answer: {choice: one, codes: {1: Bil, 2: Cykel, 3: Bus, 4: Tog, 5: Gang, 6: Løbehjul}}
"""
    ),
    prefer=Example(
        core="""
items:
  - id: vej
    tier: obligatory
    text: Hvordan kommer dit barn oftest i dagtilbud?
    answer: {choice: one, codes: {1: Bil, 2: Cykel, 3: "Bus eller tog", 4: Gang, 5: Løbehjul}}
"""
    ),
    near=Example(
        core="""
modes: [web, paper]
items:
  - id: vej
    tier: obligatory
    text: Hvordan kommer dit barn oftest i dagtilbud?
    answer: {choice: one, codes: {1: Bil, 2: Cykel, 3: Bus, 4: Tog, 5: Gang, 6: Løbehjul}}
"""
    ),
)
_MOST = 5
_FAR_TOO_MANY = 7


def check(planned: Planned, sink: Sink) -> None:
    """One script tells it for all languages: they have the same answers."""
    case = planned.case
    script = next(planned.scripts(), None)
    if script is None:
        return
    read = {
        question.id: sum(
            len(piece.lines)
            for piece in question.pieces
            if isinstance(piece, Answers) and piece.reading != "never" and piece.yes_no is None
        )
        for question in script.questions()
    }
    told: set[str] = set()
    for item in own_items(case):
        count = read.get(item.id, 0)
        scale = item.answer.scale if isinstance(item.answer, Choice) else None
        if count > _MOST and scale is not None and scale.id not in told:
            told.add(scale.id)
            sink.report(
                RULE,
                item.span if scale.owner.kind == "library" else scale.span,
                subject=case.subject(item=item.id, facet="scale", mode="phone"),
                level=Level.ERROR if count > _FAR_TOO_MANY else None,
                item=item.id,
                count=count,
                most=_MOST,
            )
