"""LOC002: a local question stands where the core's policy does not let local questions stand.

The overlay format puts a municipality's questions where the policy says; this is for forms that write them in themselves.
"""

from collections.abc import Mapping
from typing import Final

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.model.nodes import Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case

_CORE = """
policy:
  profile: national
  local: {max_items: 5, position: after_obligatory}
  reporting: {min_group: 5}
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", answer: ja_nej}
"""
_LOCAL: Final = '  - {id: tur, tier: local, text: "Er turene gode?", answer: ja_nej}\n'
_LAST: Final = '  - {id: alt, tier: obligatory, text: "Er det hele godt?", answer: ja_nej}\n'
RULE = Rule(
    code="LOC002",
    name="local-item-misplaced",
    level=Level.ERROR,
    effect=Effect.NOTE,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="Local questions stand where the core's policy puts them: behind its obligatory questions, or last.",
        da="Lokale spørgsmål står, hvor grundskemaets regler sætter dem: efter de obligatoriske spørgsmål eller til sidst.",
    ),
    message=Words(
        en="the local question `{item}` stands before the core's `{name}`",
        da="det lokale spørgsmål `{item}` står før grundskemaets `{name}`",
    ),
    label=Words(en="a local question", da="et lokalt spørgsmål"),
    meaning=Words(
        en="elsewhere nobody has answered it when they come to `{name}`",
        da="andre steder har ingen svaret på det, når de når til `{name}`",
    ),
    help=Words(en="move it behind `{name}`", da="flyt det om bag `{name}`"),
    source="HCAHPS: supplemental items after the core; CG-CAHPS guidance to vendors",
    avoid=Example(core=_CORE + _LOCAL + _LAST),
    prefer=Example(core=_CORE + _LAST + _LOCAL),
    near=Example(core=_CORE + _LOCAL + _LAST.replace("obligatory", "optional")),
)
_BEHIND = Words("the last question that must come before it", "det sidste spørgsmål, der skal stå før det")


def check(case: Case, sink: Sink) -> None:
    policy = case.policy.get("local")
    last = isinstance(policy, Mapping) and policy.get("position") == "end"
    items = tuple(case.survey.items())
    behind = next((item for item in reversed(items) if _must_come_first(item, last=last)), None)
    if behind is None:
        return
    for item in items:
        if item.tier == "local" and item.order < behind.order:
            sink.report(
                RULE,
                item.span,
                related=(Label(behind.span, _BEHIND),),
                subject=case.subject(item=item.id, facet="order"),
                item=item.id,
                name=behind.id,
            )


def _must_come_first(item: Item, *, last: bool) -> bool:
    return item.tier == "obligatory" or (last and item.tier == "optional" and item.role != "background")
