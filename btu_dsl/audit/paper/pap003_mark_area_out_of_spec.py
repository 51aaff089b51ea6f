"""PAP003: what is to be read or marked on paper is too small, too close or outside the margins.

The measures of boxes are fixed, so that only a grid can get into trouble: with many columns, or long heads, its type
shrinks. Where it does so in a translation only, it is worth knowing.
"""

from collections.abc import Iterator
from itertools import pairwise

from btu_dsl.audit.planned import Planned
from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Battery, Choice
from btu_dsl.plan.paper import PaperBox, PaperPlan
from btu_dsl.plan.paper_measures import BOTTOM, CLEAR, MARGIN, PAGE_WIDTH, TOP
from btu_dsl.plan.sheet import Words as Type
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.own import is_own

_SCALE = """
modes: [web, paper]
scales:
  glad7:
    type: ordinal
    direction: ascending
    codes: {{1: {0}, 2: {1}, 3: {2}, 4: "Hverken eller", 5: {3}, 6: {4}, 7: {5}}}
items:
  - battery: rammer
    tier: obligatory
    stem: Hvor tilfreds eller utilfreds er du med
    answer: glad7
    rows: [{{id: inde, text: stuerne}}, {{id: ude, text: legepladsen}}]
"""
_LONG = (
    '"Fuldstændigt utilfredsstillet"', '"Overvejende utilfredsstillet"', '"Temmelig utilfredsstillet"',
    '"Temmelig tilfredsstillet"', '"Overvejende tilfredsstillet"', '"Fuldstændigt tilfredsstillet"',
)  # fmt: skip
_SHORT = (
    '"Helt utilfreds"', '"Meget utilfreds"', "Utilfreds", "Tilfreds", '"Meget tilfreds"', '"Helt tilfreds"',
)  # fmt: skip

RULE = Rule(
    code="PAP003",
    name="mark-area-out-of-spec",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="Type, boxes and margins of a paper form are large enough for people and for scanners.",
        da="Skrift, felter og margener i et papirskema er store nok til mennesker og skannere.",
    ),
    message=Words(
        en="in `{item}` on paper (`{language}`), {what}",
        da="i `{item}` på papir (`{language}`) {what}",
    ),
    label=Words(en="this grid", da="dette batteri"),
    meaning=Words(
        en="older readers and those with poor sight drop out first, and marks are read wrong",
        da="ældre og svagtseende falder først fra, og krydser aflæses forkert",
    ),
    help=Words(
        en="shorten the longest label, or ask with fewer steps",
        da="forkort den længste betegnelse, eller spørg med færre trin",
    ),
    source="CAHPS formatting guide; RNIB clear print: never under 10 points where it can be helped",
    avoid=Example(core=_SCALE.format(*_LONG)),
    prefer=Example(core=_SCALE.format(*_SHORT)),
    near=Example(core=_SCALE.replace("[web, paper]", "[web]").format(*_LONG)),
)
_SMALLEST = 9.0
_REACH = 45.0
"""How far above the first row its column heads can begin, in millimetres."""


def check(planned: Planned, sink: Sink) -> None:
    """Each answer scale once in a language: its next grid has the same heads."""
    case = planned.case
    told: set[tuple[str, str]] = set()
    for paper in planned.papers():
        source = paper.language == case.survey.language
        for battery in case.survey.batteries():
            key = (paper.language, _scale(battery))
            what = next(_faults(paper, battery), None) if is_own(case, battery.owner) and key not in told else None
            if what is not None:
                told.add(key)
                sink.report(
                    RULE,
                    battery.span,
                    subject=case.subject(
                        item=battery.id, facet="presentation", language="" if source else paper.language, mode="paper"
                    ),
                    level=None if source else Level.INFO,
                    item=battery.id,
                    language=paper.language,
                    what=what,
                )


def _scale(battery: Battery) -> str:
    answer = battery.rows[0].answer if battery.rows else None
    return answer.scale.id if isinstance(answer, Choice) else ""


def _faults(paper: PaperPlan, battery: Battery) -> Iterator[Words]:
    rows = {row.id for row in battery.rows}
    boxes = [box for box in paper.boxes if box.item in rows]
    if not boxes:
        return
    if any(_outside(box) for box in boxes):
        yield Words("a box stands outside the margins", "står et felt uden for margenen")
    if any(close(one, other) for one, other in pairwise(boxes) if one.item == other.item):
        yield Words(f"two boxes are less than {CLEAR:g} mm apart", f"er to felter mindre end {CLEAR:g} mm fra hinanden")
    smallest = min(_heads(paper, boxes), default=_SMALLEST)
    if smallest < _SMALLEST:
        number = f"{smallest:g}"
        yield Words(
            f"the heads of the columns are set in {number} points",
            f"er kolonneoverskrifterne sat med {number.replace('.', ',')} punkt",
        )


def _outside(box: PaperBox) -> bool:
    place = box.place
    return place.x < MARGIN or place.right > PAGE_WIDTH - MARGIN or place.y < TOP or place.bottom > BOTTOM


def close(one: PaperBox, other: PaperBox) -> bool:
    """Whether two neighbours of one row leave less than the quiet zone between them, but for rounding."""
    left, right = sorted((one.place, other.place), key=lambda place: place.x)
    return right.x - left.right < CLEAR - 0.01 and one.page == other.page


def _heads(paper: PaperPlan, boxes: list[PaperBox]) -> Iterator[float]:
    """The sizes of type above the first row's boxes."""
    first = boxes[0]
    top = first.place.y
    left = min(box.place.x for box in boxes if box.item == first.item)
    right = max(box.place.right for box in boxes if box.item == first.item)
    for mark in paper.sheets.pages[first.page - 1]:
        if isinstance(mark, Type) and max(TOP, top - _REACH) <= mark.y <= top:
            area = mark.area()
            if area.x < right and left < area.right:
                yield mark.line.size
