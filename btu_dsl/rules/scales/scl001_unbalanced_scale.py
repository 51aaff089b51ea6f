"""SCL001: a scale that runs both ways has more answers on one side of its middle than on the other."""

from collections.abc import Iterator

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Choice, Scale
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import own_scales
from btu_dsl.rules.case import Case
from btu_dsl.rules.scales.poles import in_order, read_scale

RULE = Rule(
    code="SCL001",
    name="unbalanced-scale",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="A scale that runs both ways has as many answers on one side of the middle as on the other.",
        da="En skala, der går begge veje, har lige mange svar på hver side af midten.",
    ),
    message=Words(
        en="the scale `{scale}` has {low} below the middle and {high} above it",
        da="skalaen `{scale}` har {low} under midten og {high} over den",
    ),
    label=Words(en="not balanced", da="ikke i balance"),
    meaning=Words(
        en="answers and means are drawn towards the side with more answers to choose from",
        da="svar og gennemsnit trækkes mod den side, der har flest svar at vælge mellem",
    ),
    help=Words(en="give both sides equally many answers", da="giv de to sider lige mange svar"),
    source="SQP: symmetry of the response scale, as compared for ESS and EVS items (DeCastellarnau 2018)",
    avoid=Example(
        core="""
scales:
  hjemmehjaelp:
    type: ordinal
    direction: ascending
    codes:
      1: Utilfreds
      2: {label: "Hverken eller", role: midpoint}
      3: Tilfreds
      4: Meget tilfreds
items:
  - {id: hjaelp, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du med hjælpen?", answer: hjemmehjaelp}
"""
    ),
    prefer=Example(
        core="""
scales:
  hjemmehjaelp:
    type: ordinal
    direction: ascending
    codes:
      1: Utilfreds
      2: {label: "Hverken eller", role: midpoint}
      3: Tilfreds
items:
  - {id: hjaelp, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du med hjælpen?", answer: hjemmehjaelp}
"""
    ),
    near=Example(
        core="""
scales:
  hjemmehjaelp:
    type: ordinal
    direction: ascending
    codes:
      1: Slet ikke tilfreds
      2: Lidt tilfreds
      3: Tilfreds
      4: Meget tilfreds
items:
  - {id: hjaelp, tier: obligatory, text: "Hvor tilfreds er du med hjælpen, hvis du er det?", answer: hjemmehjaelp}
"""
    ),
)


def check(case: Case, sink: Sink) -> None:
    for scale, item in own_scales(case):
        if isinstance(item.answer, Choice) and item.answer.many:
            continue
        sides = _sides(scale)
        if sides is not None and sides[0] != sides[1]:
            low, high = (Words(f"{count} answer{'s' * (count != 1)}", f"{count} svar") for count in sides)
            subject = case.subject(item=scale.name, facet="scale")
            sink.report(RULE, scale.span, subject=subject, scale=scale.name, low=low, high=high)


def _sides(scale: Scale) -> tuple[int, int] | None:
    """How many answers stand on each side of the declared middle, or else of what the labels say."""
    signs = tuple(_signs(scale))
    return (signs.count(-1), signs.count(1)) if signs else None


def _signs(scale: Scale) -> Iterator[int]:
    codes = in_order(scale)
    middle = [place for place, code in enumerate(codes) if code.role == "midpoint"]
    if middle:
        yield from (-1 if place < middle[0] else 1 for place in range(len(codes)) if place not in middle)
    elif (read := read_scale(scale)) is not None:
        yield from ((rank > 0) - (rank < 0) for rank in read.ranks)
