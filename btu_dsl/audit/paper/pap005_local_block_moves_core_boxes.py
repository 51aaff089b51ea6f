"""PAP005: a municipality's own questions move the boxes of the core's.

The form is laid out once more without them, in the source language, with the same optional questions: what then stands
elsewhere has been moved by them. Only where a question of the core comes after one of theirs can anything move.

Differs from the catalogue: a note for as long as the forms carry no marks for a scanner, so that people read them.
"""

from dataclasses import replace

from btu_dsl.audit.planned import Planned
from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.paper_items import paper_items
from btu_dsl.flow.paper_route import derive_route
from btu_dsl.model.nodes import Survey
from btu_dsl.plan.paper import PaperPlan
from btu_dsl.plan.paper_build import build_paper
from btu_dsl.rulebook.rule import Example, Rule, Scope

_CORE = """
policy:
  profile: national
  local: {max_items: 5, position: after_obligatory, answers: [scale, choice]}
blocks:
  - id: tilbud
    items: [{id: tryg, tier: obligatory, text: "Er dit barn trygt?", answer: ja_nej}]
  - id: baggrund
    items: [{id: alder, tier: optional, role: background, text: "Er dit barn under 3 år?", answer: ja_nej}]
"""
_OWN = """
spørgsmål: [{id: bus, tekst: "Kommer I med bus?", svar: ja_nej}]
"""

RULE = Rule(
    code="PAP005",
    name="local-block-moves-core-boxes",
    level=Level.INFO,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="The core's boxes stand in the same places on every municipality's paper form.",
        da="Grundskemaets felter står de samme steder på alle kommuners papirskemaer.",
    ),
    message=Words(
        en="{count} boxes of the core stand elsewhere on paper because of the local questions, `{item}` first",
        da="{count} af grundskemaets felter står andre steder på papir på grund af de lokale spørgsmål, `{item}` først",
    ),
    label=Words(en="moves what comes after it", da="flytter det, der kommer efter"),
    meaning=Words(
        en="the sheets cannot be scanned with the template that all municipalities share",
        da="arkene kan ikke skannes med den skabelon, som alle kommuner deles om",
    ),
    help=Words(
        en="let the core's policy put local questions last (`position: end`), or scan with a template of its own",
        da="lad grundskemaet sætte lokale spørgsmål sidst (`position: end`), eller skan med en skabelon for sig",
    ),
    source="own reasoning: one scan template for 98 municipalities",
    avoid=Example(core=_CORE, overlay="vælg: [alder]\n" + _OWN),
    prefer=Example(core=_CORE.replace("after_obligatory", "end"), overlay="vælg: [alder]\n" + _OWN),
    near=Example(core=_CORE, overlay=_OWN),
)
Places = dict[tuple[str, str], tuple[int, float, float]]


def check(planned: Planned, sink: Sink) -> None:
    survey = planned.case.survey
    paper = next((paper for paper in planned.papers() if paper.language == survey.language), None)
    if paper is None or not _local_before_core(survey):
        return
    alone = _places(_without_local(planned.case.flow, paper))
    moved = [key for key, place in _places(paper).items() if key in alone and alone[key] != place]
    local = next(item for item in survey.items() if item.tier == "local")
    if moved:
        sink.report(
            RULE,
            local.span,
            subject=planned.case.subject(facet="presentation", mode="paper"),
            count=len(moved),
            item=moved[0][0],
        )


def _local_before_core(survey: Survey) -> bool:
    tiers = [item.tier == "local" for item in survey.items()]
    return any(tiers) and not all(tiers[tiers.index(True) :])


def _without_local(flow: Flow, paper: PaperPlan) -> PaperPlan:
    blocks = (
        replace(block, entries=tuple(e for e in block.entries if e.owner.kind != "overlay"))
        for block in flow.survey.blocks
    )
    survey = replace(flow.survey, blocks=tuple(block for block in blocks if block.entries))
    core = replace(flow, survey=survey)
    route = derive_route(paper_items(core, {}), {})
    return build_paper(survey, core, paper.identity, route, paper.language, {}, Sink())


def _places(paper: PaperPlan) -> Places:
    """Where each box and each cell of the form stands, to a hundredth of a millimetre."""
    boxes = [(box.item, str(box.answer), box.page, box.place) for box in paper.boxes]
    cells = [(cell.item, f"{cell.part}{cell.index}", cell.page, cell.place) for cell in paper.cells]
    return {(item, part): (page, round(place.x, 2), round(place.y, 2)) for item, part, page, place in (*boxes, *cells)}
