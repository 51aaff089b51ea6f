"""RTE005: for some answers, one mode asks what another does not.

The walkers of the modes are run on a few sheets for each condition, chosen so that every condition is met and not met
and every kind of missing answer that it may see occurs. An answer that a mode does not offer is a blank there: that is
how routes come apart. That the printed go-tos lead where the reference goes is tried on the way.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from btu_dsl.audit.planned import Planned
from btu_dsl.audit.routes.sheets import Sheet, in_mode, sheets
from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.expr.values import Missing, Value
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.simulate import simulate
from btu_dsl.plan.paper_walk import walk_paper
from btu_dsl.plan.phone_walk import walk_phone
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.modes.worded import IN_MODE
from btu_dsl.rules.spans import condition_span

Walk = Callable[[Sheet], tuple[str, ...]]

RULE = Rule(
    code="RTE005",
    name="route-differs-between-modes",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.MODES,
    purpose=Words(
        en="The same answers lead to the same questions in every mode.",
        da="De samme svar fører til de samme spørgsmål i alle former.",
    ),
    message=Words(
        en="with the same answers `{item}` is asked {asks} and not {skips}",
        da="med de samme svar stilles `{item}` {asks}, men ikke {skips}",
    ),
    label=Words(en="comes out differently", da="falder forskelligt ud"),
    meaning=Words(
        en="the answers to it come from different people in the two modes",
        da="svarene på det kommer fra forskellige mennesker i de to former",
    ),
    help=Words(
        en="let the condition read only answers that every mode offers",
        da="lad betingelsen kun læse svar, som alle former tilbyder",
    ),
    source="US Census Bureau, guidelines for multi-mode questionnaires; HCAHPS",
    avoid=Example(
        core="""
items:
  - {id: maden, tier: obligatory, text: "Er I glade for maden?", answer: ja_nej}
  - {id: fri, tier: optional, ask_if: "maden is refused", text: "Vil du hellere tale med os?", answer: ja_nej}
"""
    ),
    prefer=Example(
        core="""
items:
  - {id: maden, tier: obligatory, text: "Er I glade for maden?", answer: ja_nej}
  - {id: fri, tier: optional, ask_if: "maden is dont_know", text: "Vil du hellere tale med os?", answer: ja_nej}
"""
    ),
    near=Example(
        core="""
items:
  - {id: maden, tier: obligatory, text: "Er I glade for maden?", answer: ja_nej}
  - {id: fri, tier: optional, ask_if: "maden is missing", text: "Vil du hellere tale med os?", answer: ja_nej}
"""
    ),
)
_MOST = 32
"""Sheets walked for one survey: some 20 ms."""


def check(planned: Planned, sink: Sink) -> None:
    case = planned.case
    walks = _walks(planned)
    if len(walks) < 2:
        return
    items = {item.id: item for item in case.survey.items()}
    told: set[str] = set()
    for sheet in islice(sheets(case), _MOST):
        routes = {mode: walk(in_mode(sheet, items, mode)) for mode, walk in walks.items()}
        for one, other, name in _differences(routes):
            if name not in told:
                told.add(name)
                sink.report(
                    RULE,
                    condition_span(case.flow, items[name]),
                    subject=case.subject(item=name, facet="base", mode=other),
                    witness=tuple(f"{key} = {_shown(value)}" for key, value in sheet.items()),
                    item=name,
                    asks=IN_MODE[one],
                    skips=IN_MODE[other],
                )


def _walks(planned: Planned) -> dict[str, Walk]:
    """For somebody of whom nothing is known. The web asks straight from the guards, as the reference does."""
    flow: Flow = planned.case.flow
    paper, script = next(planned.papers(), None), next(planned.scripts(), None)
    walks: dict[str, Walk] = {}
    if "web" in flow.survey.modes:
        walks["web"] = lambda sheet: simulate(flow, sheet, {}).asked
    if paper is not None:
        walks["paper"] = lambda sheet: walk_paper(paper, sheet)
    if script is not None:
        walks["phone"] = lambda sheet: walk_phone(script, sheet, {})
    return walks


def _differences(routes: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str, str]]:
    """A mode that asks, one that does not, and what."""
    modes = list(routes)
    for one in modes:
        for other in modes:
            for name in routes[one]:
                if name not in routes[other]:
                    yield one, other, name


def _shown(value: Value) -> str:
    return (
        value.kind
        if isinstance(value, Missing)
        else ", ".join(map(str, value))
        if isinstance(value, tuple)
        else str(value)
    )
