"""RTE014: the declared base says that people are asked who are not, for a block or a battery around it turns them away.

Beyond the catalogue: declared base against computed eligibility. A question's own `ask_if` is printed beside its base and
says the rest; an interview that has ended has ended for every base. Neither is a finding.
"""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.flow.diagram import NEVER
from btu_dsl.flow.sheet import shortest
from btu_dsl.model.nodes import Base, Battery, Block, Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.own import is_own
from btu_dsl.rules.routing.conditions import Asked, asked
from btu_dsl.rules.routing.rte015_not_proved import unless_given_up

RULE = Rule(
    code="RTE014",
    name="base-promises-more",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="Whoever belongs to the base of a question is asked it.",
        da="Den, der hører til et spørgsmåls base, får spørgsmålet.",
    ),
    message=Words(
        en="not everybody in the base `{base}` is asked `{item}`",
        da="ikke alle i basen `{base}` får `{item}`",
    ),
    label=Words(en="turns some of them away", da="sorterer nogle af dem fra"),
    meaning=Words(
        en="the codebook names a base that is larger than those who answered",
        da="kodebogen nævner en base, der er større end dem, der blev spurgt",
    ),
    help=Words(
        en="give the question a base that says who is asked, or leave the base to the block",
        da="giv spørgsmålet en base, der siger, hvem der spørges, eller lad blokken om basen",
    ),
    source="Schiopu-Kratina et al. 2015: a declared universe held against the computed one",
    implies=(),
    avoid=Example(
        core="""
modes: [web, phone]
preload: {art: {type: choice, codes: {1: daginstitution, 2: dagpleje}}}
bases: {inst: {label: "Børn i daginstitution", when: "art == 1"}}
blocks:
  - id: foerst
    items:
      - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
  - id: maden
    ask_if: brug == 1
    items:
      - {id: god, tier: optional, base: inst, text: "Er I glade for maden?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core="""
modes: [web, phone]
preload: {art: {type: choice, codes: {1: daginstitution, 2: dagpleje}}}
bases: {mad: {label: "Børn i daginstitution, som spiser med", when: "art == 1 and brug == 1"}}
blocks:
  - id: foerst
    items:
      - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
      - {id: god, tier: optional, base: mad, text: "Er I glade for maden?", answer: ja_nej}
"""
    ),
    near=Example(
        core="""
modes: [web, phone]
preload: {art: {type: choice, codes: {1: daginstitution, 2: dagpleje}}}
bases: {inst: {label: "Børn i daginstitution", when: "art == 1"}}
items:
  - {id: brug, tier: obligatory, text: "Bruger I madordningen?", answer: ja_nej}
  - {id: god, tier: optional, base: inst, ask_if: "brug == 1", text: "Er I glade for maden?", answer: ja_nej}
"""
    ),
)
_BASE = Words("the base is declared here", "basen er angivet her")
_Around = tuple[tuple[Block | Battery, ...], Item]


def check(case: Case, sink: Sink) -> None:
    conditions = {one.item.id: one for one in asked(case)}
    for around, item in _bases(case):
        if item.base is not None and is_own(case, item.owner):
            with unless_given_up(case, conditions[item.id], sink):
                _check(case, around, conditions[item.id], item.base, sink)


def _bases(case: Case) -> list[_Around]:
    """Each question that declares a base of its own, with the block and the battery that it stands in."""
    found: list[_Around] = []
    for block in case.survey.blocks:
        for entry in block.entries:
            if isinstance(entry, Battery):
                found += [((block, entry), row) for row in entry.rows]
            else:
                found.append(((block,), entry))
    return found


def _check(case: Case, around: tuple[Block | Battery, ...], one: Asked, base: Base, sink: Sink) -> None:
    proof, item = case.proof, one.item
    if proof.guard(item.id) == NEVER:
        return
    own = {span for span in (base.when.span, item.ask_if.span if item.ask_if else None) if span}
    turning = [each for each in one.conditions if each.span not in own and _holds_one(around, each.span)]
    promised = next(proof.of(each.lowered) for each in one.conditions if each.span == base.when.span)
    end = proof.reaching(item.id, one.conditions[0].index)
    for each in turning:
        shown = proof.diagrams.both(end, promised, proof.diagrams.negate(proof.of(each.lowered)))
        if shown != NEVER:
            sink.report(
                RULE,
                each.span,
                related=(Label(item.span, _BASE),),
                subject=case.subject(item=item.id, facet="base"),
                witness=shortest(proof, shown),
                item=item.id,
                base=base.name,
            )
            return


def _holds_one(around: tuple[Block | Battery, ...], span: Span) -> bool:
    return any(
        span in (holder.ask_if.span if holder.ask_if else None, holder.base.when.span if holder.base else None)
        for holder in around
    )
