"""SET002: with the same answers a core item is asked in one municipality and not in another.

A question that a municipality does not ask counts as not asked. Against the conditions of most of the municipalities.
"""

from collections.abc import Iterator

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.expr.types import Type
from btu_dsl.expr.values import Missing
from btu_dsl.flow.lowered import Lowered, names_of
from btu_dsl.flow.partial import settle
from btu_dsl.flow.simplify import canonical
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.across.majority import by_core, majority
from btu_dsl.rules.bases import CHANGES
from btu_dsl.rules.case import Case, Fleet
from btu_dsl.series.eligibility import compare_guards, shown
from btu_dsl.series.formula import formula

_CORE = """
blocks:
  - id: samlet
    items:
      - {id: glad, tier: obligatory, text: "Er dit barn glad?", answer: ja_nej}
  - id: mere
    items:
      - {id: med, tier: optional, text: "Har du tid til mere?", answer: ja_nej, end_if: "med == 2"}
      - {id: mad, tier: optional, text: "Er maden god?", answer: ja_nej}
"""
RULE = Rule(
    code="SET002",
    name="route-differs-between-municipalities",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.ACROSS,
    purpose=Words(
        en="The same answers lead to the same core questions in every municipality.",
        da="De samme svar fører til de samme spørgsmål i grundskemaet i alle kommuner.",
    ),
    message=Words(
        en="in {municipality} `{item}` is put to other people than in {others}: {what}",
        da="i {municipality} stilles `{item}` til andre end i {others}: {what}",
    ),
    label=Words(en="asked of others here", da="stilles her til andre"),
    meaning=Words(
        en="the figures of the municipalities are about different groups",
        da="kommunernes tal handler om forskellige grupper",
    ),
    help=Words(
        en="ask the same questions that end the form or lead to `{item}` everywhere, or nowhere",
        da="stil de spørgsmål, der slutter skemaet eller fører til `{item}`, overalt eller ingen steder",
    ),
    source="own reasoning: LOC004 seen across municipalities",
    avoid=Example(core=_CORE, overlay="vælg: [mad]\n", others=("vælg: [mad]\n", "vælg: [med, mad]\n")),
    prefer=Example(core=_CORE, overlay="vælg: [mad]\n", others=("vælg: [mad]\n", "vælg: [mad]\n")),
    near=Example(core=_CORE, overlay="vælg: [mad]\n", others=("vælg: [mad]\n", "vælg: [med]\n")),
)
_COMMON = Words("decides it here", "afgør det her")


def check(fleet: Fleet, sink: Sink) -> None:
    for cases in by_core(fleet):
        asked: dict[str, list[tuple[Case, Lowered]]] = {}
        for case in cases:
            for item in case.survey.items():
                if item.tier != "local":
                    asked.setdefault(item.id, []).append((case, case.flow.guards[item.id].whole))
        for name, found in asked.items():
            if len({guard for _, guard in found}) > 1:
                _compare(name, [(case, _here(case, guard)) for case, guard in found], sink)


def _here(case: Case, guard: Lowered) -> Lowered:
    """The condition where only what the municipality asks can be answered."""
    own = {item.id for item in case.survey.items()} | {value.name for value in case.survey.preload}
    return canonical(settle(guard, {name: Missing("not_asked") for name in names_of(guard) if name not in own}))


def _compare(name: str, found: list[tuple[Case, Lowered]], sink: Sink) -> None:
    most = majority([(case, formula(guard)) for case, guard in found])
    model, common = next(one for one in found if formula(one[1]) == most.value)
    for case, guard in found:
        if guard == common or not most.lacks(case):
            continue
        types = {one: tuple(_types(one, model, case)) for one in (*names_of(common), *names_of(guard))}
        decided = compare_guards(common, guard, types, [value.name for value in case.survey.preload])
        if decided.change != "same":
            place = next((e.end_if.span for e in case.survey.items() if e.end_if and e.id in names_of(guard)), None)
            sink.report(
                RULE,
                case.survey.span,
                related=(Label(place, _COMMON),) if place else (),
                subject=case.subject(item=name, facet="base"),
                old=formula(common),
                new=formula(guard),
                witness=tuple(shown(decided.gained or decided.lost)),
                item=name,
                municipality=case.called,
                others=most.others(case),
                what=CHANGES[decided.change],
            )


def _types(name: str, *cases: Case) -> Iterator[Type]:
    for case in cases:
        symbol = case.survey.symbols.get(name) or case.core.survey.symbols.get(name)
        if symbol is not None and symbol.kind in ("item", "preload"):
            yield symbol.type
