"""Survey and route → paper plan: one form in one language, for those for whom `known` holds."""

from collections.abc import Mapping

from btu_dsl.diagnostics.report import Sink
from btu_dsl.expr.values import Value
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.route import Route
from btu_dsl.model.nodes import Item, Survey
from btu_dsl.plan.derived import derived_rules
from btu_dsl.plan.fonts import font
from btu_dsl.plan.identity import BANNER, Identity, direction
from btu_dsl.plan.paper import PaperGate, PaperJump, PaperPlan, PaperStep
from btu_dsl.plan.paper_choice import boxes_of
from btu_dsl.plan.paper_chunks import chunks_of
from btu_dsl.plan.paper_copy import Copy, make_copy
from btu_dsl.plan.paper_margins import margin_marks
from btu_dsl.plan.paper_measures import PAGE_HEIGHT, PAGE_WIDTH
from btu_dsl.plan.paper_pages import Filled, fill_pages
from btu_dsl.plan.paper_question import gate_words
from btu_dsl.plan.sheet import Sheets, Words
from btu_dsl.plan.wording import words


def build_paper(
    survey: Survey,
    flow: Flow,
    identity: Identity,
    route: Route,
    language: str,
    known: Mapping[str, Value],
    sink: Sink,
) -> PaperPlan:
    """Everything decided; what cannot be printed is reported."""
    assert flow.survey is survey
    copy = make_copy(flow, route, language, known, sink)
    rtl = direction(language) == "rtl"
    pages = fill_pages(chunks_of(copy), rtl=rtl)
    spoken = language.split("-", maxsplit=1)[0]
    banner = BANNER.get(spoken, BANNER["en"]) if language in identity.reconstructed else None
    sheets = Sheets(
        title=words(survey.title, language, survey),
        author=survey.facts.controller,
        subject=identity.line,
        language=language,
        rtl=rtl,
        width=PAGE_WIDTH,
        height=PAGE_HEIGHT,
        pages=tuple(
            (*page.marks, *margin_marks(copy, identity, banner, (number, len(pages))))
            for number, page in enumerate(pages, start=1)
        ),
    )
    return PaperPlan(
        identity=identity,
        language=language,
        banner=banner,
        known=copy.settled,
        derived=derived_rules(survey),
        steps=_steps(copy, pages),
        boxes=tuple(box for page in pages for box in page.boxes),
        cells=tuple(cell for page in pages for cell in page.cells),
        fields=tuple(field for page in pages for field in page.fields),
        fonts=_fonts(sheets),
        sheets=sheets,
    )


def _steps(copy: Copy, pages: list[Filled]) -> tuple[PaperStep, ...]:
    page_of = {item: number for number, page in enumerate(pages, start=1) for item in page.items}
    items = {item.id: item for item in copy.survey.items()}
    return tuple(_step(copy, items[name], page_of[name]) for name in copy.numbers)


def _step(copy: Copy, item: Item, page: int) -> PaperStep:
    gates = [gate for gate in copy.route.gates if gate.first == item.id]
    jumps = [jump for jump in copy.route.jumps if jump.item == item.id]
    return PaperStep(
        item=item.id,
        variable=item.variable,
        number=copy.numbers[item.id],
        page=page,
        struck=item.id in copy.route.struck,
        answers=boxes_of(item),
        guard=copy.row_guard(item),
        gates=tuple(
            PaperGate(
                first=gate.first,
                last=gate.last,
                condition=gate.condition,
                target=gate.target,
                words=gate_words(copy, gate),
            )
            for gate in gates
        ),
        jumps=tuple(
            PaperJump(answers=jump.answers, target=jump.target, words=copy.go_to(jump.target)) for jump in jumps
        ),
    )


def _fonts(sheets: Sheets) -> tuple[tuple[str, str], ...]:
    keys = {run.font for marks in sheets.pages for mark in marks if isinstance(mark, Words) for run in mark.line.runs}
    return tuple((key, font(key).sha256) for key in sorted(keys))
