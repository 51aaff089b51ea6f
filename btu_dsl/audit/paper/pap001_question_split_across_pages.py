"""PAP001: a battery is too long for one page, or the answers to a question stand on two.

A battery that goes on has its stem and its heads printed again, so that each row has its question and its answers
before it. What is found is one that no page could hold whole.
"""

from btu_dsl.audit.planned import Planned
from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.nodes import Battery
from btu_dsl.plan.paper import PaperBox, PaperPlan
from btu_dsl.plan.paper_pages import ROOM
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.own import is_own

_SUBJECTS = (
    "maden", "legepladsen", "garderoben", "stuerne", "lyset", "luften", "støjen", "turene", "festerne", "musikken",
    "bøgerne", "sproget", "hvilen", "morgenen", "eftermiddagen", "afskeden", "normeringen", "vikarerne", "ledelsen",
    "hjemmesiden", "beskederne", "samtalerne", "lukkedagene", "åbningstiden", "bestyrelsen", "parkeringen", "indgangen",
)  # fmt: skip


def _battery(name: str, subjects: tuple[str, ...], first: int) -> str:
    rows = "\n".join(f"      - {{id: r{number}, text: {text}}}" for number, text in enumerate(subjects, first))
    return f"""  - battery: {name}
    tier: obligatory
    stem: Er du glad for
    answer: ja_nej
    rows:
{rows}
"""


RULE = Rule(
    code="PAP001",
    name="question-split-across-pages",
    level=Level.WARNING,
    scope=Scope.SURVEY,
    purpose=Words(
        en="A question stands on one page with its answers.",
        da="Et spørgsmål står på én side med sine svar.",
    ),
    message=Words(
        en="`{item}` takes {pages} pages on paper (`{language}`)",
        da="`{item}` fylder {pages} sider på papir (`{language}`)",
    ),
    label=Words(en="{rows} rows are more than a page holds", da="{rows} rækker er mere, end en side kan rumme"),
    meaning=Words(
        en="people skip the rest of a long grid, and more of them where the page turns",
        da="folk springer resten af et langt skema over, og flere af dem, hvor siden vendes",
    ),
    help=Words(en="make two batteries of it", da="del det i to batterier"),
    source="Australian Bureau of Statistics, Forms Design Standards; HCAHPS mail rules: no item across pages",
    avoid=Example(core="items:\n" + _battery("alt", _SUBJECTS, 1)),
    prefer=Example(core="items:\n" + _battery("inde", _SUBJECTS[:13], 1) + _battery("ude", _SUBJECTS[13:], 14)),
    near=Example(core="modes: [web, phone]\nitems:\n" + _battery("alt", _SUBJECTS, 1)),
)
_ROWS_SHARE = 0.8
"""What of a page is left to the rows, under stem and heads."""


def check(planned: Planned, sink: Sink) -> None:
    """Each battery once, in the first language in which it is so."""
    told: set[str] = set()
    for paper in planned.papers():
        for entry in (entry for block in planned.case.survey.blocks for entry in block.entries):
            rows = {row.id for row in entry.rows} if isinstance(entry, Battery) else {entry.id}
            pages = _pages(paper, rows)
            if len(pages) < 2 or entry.id in told or not is_own(planned.case, entry.owner):
                continue
            if len(rows) > 1 and sum(_extent(boxes) for boxes in pages) <= _ROWS_SHARE * ROOM:
                continue
            told.add(entry.id)
            sink.report(
                RULE,
                entry.span,
                subject=planned.case.subject(item=entry.id, facet="presentation", mode="paper"),
                item=entry.id,
                pages=len(pages),
                rows=len(rows),
                language=paper.language,
            )


def _pages(paper: PaperPlan, rows: set[str]) -> list[list[PaperBox]]:
    """The boxes of the rows page by page."""
    found: dict[int, list[PaperBox]] = {}
    for box in paper.boxes:
        if box.item in rows:
            found.setdefault(box.page, []).append(box)
    return list(found.values())


def _extent(boxes: list[PaperBox]) -> float:
    return max(box.place.bottom for box in boxes) - min(box.place.y for box in boxes)
