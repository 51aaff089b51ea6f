"""LOC001: a municipality adds more questions than the core's policy allows."""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.counting import counted, limit, local_items

_OWN = Words("", "")
_PAID = Words(" by agreement", " efter aftale")

RULE = Rule(
    code="LOC001",
    name="too-many-local-items",
    level=Level.ERROR,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="A municipality asks at most as many questions of its own as the core's policy allows.",
        da="En kommune stiller højst så mange egne spørgsmål, som grundskemaets regler tillader.",
    ),
    message=Words(
        en="{count} local questions{kind}, but the core allows {limit}",
        da="{count} lokale spørgsmål{kind}, men grundskemaet tillader {limit}",
    ),
    label=Words(en="the first one too many", da="det første, der er for meget"),
    meaning=Words(
        en="rows of a battery, follow-ups and open questions count one each; background questions do not count",
        da="rækker i et batteri, opfølgende og åbne spørgsmål tæller ét hver; baggrundsspørgsmål tæller ikke",
    ),
    help=Words(en="take {over} of them out", da="tag {over} af dem ud"),
    source="national BTU rounds: up to five municipality-specific questions (Indenrigsministeriet)",
    avoid=Example(
        core="""
policy:
  profile: national
  local: {max_items: 1, position: after_obligatory}
""",
        overlay="""
spørgsmål:
  - {id: tur, tekst: "Er I ofte nok på tur?", svar: ja_nej}
  - {id: mad, tekst: "Er maden god nok?", svar: ja_nej}
""",
    ),
    prefer=Example(
        core="""
policy:
  profile: national
  local: {max_items: 1, position: after_obligatory}
""",
        overlay="""
spørgsmål:
  - {id: tur, tekst: "Er I ofte nok på tur?", svar: ja_nej}
""",
    ),
    near=Example(
        core="""
policy:
  profile: national
  local: {max_items: 1, position: after_obligatory}
""",
        overlay="""
spørgsmål:
  - {id: tur, tekst: "Er I ofte nok på tur?", svar: ja_nej}
  - {id: hjemme, rolle: baggrund, tekst: "Bor I i kommunen?", svar: ja_nej}
""",
    ),
)


def check(case: Case, sink: Sink) -> None:
    """Items by agreement against payment have a bound of their own, which is 0 where the policy says nothing."""
    counting = [item for item in local_items(case.survey) if item.counts]
    own = [item for item in counting if item.agreement is None]
    paid = [item for item in counting if item.agreement is not None]
    most, most_paid = limit(case.survey, "local", "max_items"), limit(case.survey, "local", "max_paid") or 0
    _hold(case, own, most, _OWN, sink)
    _hold(case, paid, most_paid, _PAID, sink)


def _hold(case: Case, items: list[Item], most: int | None, kind: Words, sink: Sink) -> None:
    count = counted(items)
    if most is not None and count > most:
        over = count - most
        sink.report(RULE, items[most].span, subject=case.subject(), kind=kind, count=count, limit=most, over=over)
