"""SCL003: an index is made from answers on different scales.

Differs from the catalogue: the rows of a battery have the battery's scale and cannot have one of their own, so only
an index (a mean or a sum) can mix scales.
"""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.model.nodes import Choice, Derived, Item, Scale
from btu_dsl.model.normalise import editorial
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.asked import reading
from btu_dsl.rules.case import Case

RULE = Rule(
    code="SCL003",
    name="mixed-scale-in-battery",
    level=Level.ERROR,
    scope=Scope.SURVEY,
    purpose=Words(
        en="The questions of one battery or one index are answered on the same scale.",
        da="Spørgsmålene i ét batteri eller ét indeks besvares på samme skala.",
    ),
    message=Words(
        en="`{item}` is answered on another scale than `{first}`, and both are in `{index}`: {what}",
        da="`{item}` besvares på en anden skala end `{first}`, og begge indgår i `{index}`: {what}",
    ),
    label=Words(en="on `{scale}`", da="på `{scale}`"),
    meaning=Words(
        en="a mean of unlike steps says nothing, and cannot be compared with any other",
        da="et gennemsnit af uens trin siger ikke noget og kan ikke sammenlignes med noget andet",
    ),
    help=Words(en="take `{item}` out of `{index}`", da="tag `{item}` ud af `{index}`"),
    source="SQP: number of categories, midpoint, polarity and labels, as compared for ESS and EVS items",
    avoid=Example(
        core="""
items:
  - {id: tilbud, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du med skolen?", answer: tilfredshed5}
  - {id: laerere, tier: obligatory, text: "I hvor høj grad hjælper lærerne?", answer: grad5}
derived:
  skole_indeks: {mean: [tilbud, laerere]}
"""
    ),
    prefer=Example(
        core="""
items:
  - {id: tilbud, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du med skolen?", answer: tilfredshed5}
  - {id: laerere, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du med lærerne?", answer: tilfredshed5}
derived:
  skole_indeks: {mean: [tilbud, laerere]}
"""
    ),
    near=Example(
        core="""
items:
  - {id: tilbud, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du med skolen?", answer: tilfredshed5}
  - {id: laerere, tier: obligatory, text: "I hvor høj grad hjælper lærerne?", answer: grad5}
  - {id: lokaler, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du med lokalerne?", answer: tilfredshed5}
derived:
  skole_indeks: {mean: [tilbud, lokaler]}
"""
    ),
)
_FIRST = Words("the first question of the index", "det første spørgsmål i indekset")
_CODES = Words("other codes", "andre koder")
_MIDDLE = Words("another middle", "en anden midte")
_DIRECTION = Words("the other direction", "den modsatte retning")
_LABELS = Words("other labels", "andre ord")


def check(case: Case, sink: Sink) -> None:
    if not case.is_core:
        return
    items = {item.id: item for item in case.survey.items()}
    for derived in case.survey.derived:
        if derived.function in ("mean", "sum"):
            _check_index(case, sink, derived, items)


def _check_index(case: Case, sink: Sink, derived: Derived, items: dict[str, Item]) -> None:
    """Every member against the first; members that are indices themselves are looked at where they are made."""
    first: tuple[Item, Scale] | None = None
    for member, place in zip(derived.members, derived.places, strict=True):
        item = items.get(member)
        if item is None or not isinstance(item.answer, Choice):
            continue
        scale = item.answer.scale
        first = first or (item, scale)
        what = _difference(first[1], scale)
        if what is not None:
            sink.report(
                RULE,
                place,
                related=(Label(first[0].span, _FIRST),),
                subject=case.subject(item=member, facet="scale"),
                item=member,
                first=first[0].id,
                index=derived.name,
                scale=scale.name,
                what=what,
            )


def _difference(one: Scale, other: Scale) -> Words | None:
    if one.id == other.id:
        return None
    if sorted(code.value for code in one.codes) != sorted(code.value for code in other.codes):
        return _CODES
    if _middle(one) != _middle(other):
        return _MIDDLE
    if one.direction != other.direction:
        return _DIRECTION
    return _LABELS if _labels(one) != _labels(other) else None


def _middle(scale: Scale) -> set[int]:
    return {code.value for code in scale.codes if code.role == "midpoint"}


def _labels(scale: Scale) -> dict[int, str]:
    return {
        code.value: editorial(reading(code.label, code.label.language), code.label.language) for code in scale.codes
    }
