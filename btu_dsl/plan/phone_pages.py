"""The script on A4: a cover that says where everything is, each question whole, no heading at a page's foot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from btu_dsl.plan.bidi import isolate
from btu_dsl.plan.fonts import Style
from btu_dsl.plan.identity import direction
from btu_dsl.plan.lines import Span, Spans, spans_of
from btu_dsl.plan.phone import ContentsLine, Cover, GuideLine, Part, PhonePlan, Section
from btu_dsl.plan.phone_pieces import Setter
from btu_dsl.plan.phone_slab import (
    BOTTOM,
    FILL,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    ROOM,
    TOP,
    WIDTH,
    Slab,
    first_baseline,
    framed,
    one_line,
    spoken,
)
from btu_dsl.plan.sheet import Area, Ink, Mark, Panel, Sheets, Stroke
from btu_dsl.plan.text import plain

_FURNITURE = 8.0
_BODY = 10.0
_GAP = 2.2
_QUESTION_GAP = 5.0
_LABELS = 46.0
_GUIDE_LABELS = 36.0


@dataclass(frozen=True, slots=True)
class _Block:
    """Slabs kept on one page where a page holds them; `heading` is the id by which the contents find its first page."""

    slabs: tuple[Slab, ...]
    gap: float
    heading: str = ""
    sticks: bool = False


def phone_sheets(plan: PhonePlan) -> Sheets:
    """The whole document. The cover is laid out twice: its length does not depend on the numbers in it."""
    front = _flow(_cover(plan, {}))[0]
    body, places = _flow(_body(plan))
    numbers = {name: page + len(front) for name, page in places.items()}
    pages = [*_flow(_cover(plan, numbers))[0], *body]
    marks = tuple((*_furniture(plan, number, len(pages)), *page) for number, page in enumerate(pages, start=1))
    return Sheets(
        title=plan.file_title,
        author=plan.cover.owner,
        subject=plan.line,
        language=plan.notes,
        rtl=False,
        width=PAGE_WIDTH,
        height=PAGE_HEIGHT,
        pages=marks,
    )


def _furniture(plan: PhonePlan, number: int, total: int) -> list[Mark]:
    """What stands on every page: which survey and core at the foot, which script at the head."""
    slab = Slab(WIDTH)
    line = one_line(plan.line, _FURNITURE, plan.notes, Style.REGULAR, Ink.GREY)
    page = one_line(plan.page_of.format(n=number, total=total), _FURNITURE, plan.notes, Style.REGULAR, Ink.GREY)
    slab.words(0, PAGE_HEIGHT - 10.0, line)
    slab.words(WIDTH - page.width, PAGE_HEIGHT - 10.0, page)
    if number > 1:
        slab.words(0, 14.0, one_line(plan.file_title, _FURNITURE, plan.notes, Style.REGULAR, Ink.GREY))
        slab.marks.append(Stroke(((0, 16.5), (WIDTH, 16.5)), 0.4, Ink.RULE))
    return [mark.moved(MARGIN, 0) for mark in slab.marks]


def _flow(blocks: Sequence[_Block]) -> tuple[list[list[Mark]], dict[str, int]]:
    """Pages of marks, and the page (from 1) on which each heading stands."""
    pages: list[list[Mark]] = [[]]
    places: dict[str, int] = {}
    y = TOP
    for number, block in enumerate(blocks):
        height = _height(block)
        needed = height + (_first(blocks[number + 1]) if block.sticks and number + 1 < len(blocks) else 0.0)
        if y > TOP and y + block.gap + needed > BOTTOM and (needed <= ROOM or y > TOP + ROOM / 2):
            pages.append([])
            y = TOP
        y += block.gap if y > TOP else 0.0
        if block.heading:
            places[block.heading] = len(pages)
        for place, slab in enumerate(block.slabs):
            gap = _GAP if place else 0.0
            if y > TOP and y + gap + slab.height > BOTTOM:
                pages.append([])
                y, gap = TOP, 0.0
            pages[-1] += [mark.moved(MARGIN, y + gap) for mark in slab.marks]
            y += gap + slab.height
    return pages, places


def _height(block: _Block) -> float:
    return sum(slab.height for slab in block.slabs) + _GAP * max(len(block.slabs) - 1, 0)


def _first(block: _Block) -> float:
    """What must stand under a heading at least."""
    height = block.gap + _height(block)
    return height if height <= ROOM * 0.8 else block.gap + sum(slab.height + _GAP for slab in block.slabs[:3])


def _body(plan: PhonePlan) -> list[_Block]:
    setter = Setter(plan)
    blocks: list[_Block] = []
    for part in plan.opening:
        blocks += _part(part, setter)
    for section in plan.sections:
        blocks += _section(section, setter)
    for part in plan.closing:
        blocks += _part(part, setter)
    return blocks


def _part(part: Part, setter: Setter) -> Iterator[_Block]:
    yield _Block((_heading(part.heading, (), setter), *setter.pieces(part.pieces)), 9.0, heading=part.id)


def _section(section: Section, setter: Setter) -> Iterator[_Block]:
    title = () if section.title is None else (Span(" · "), *spoken(section.title, setter.plan.language))
    gates = [setter.gate(gate.words, gate) for gate in section.gates]
    head = (_heading(section.heading, title, setter), *gates, *setter.pieces(section.pieces))
    yield _Block(head, 9.0, heading=section.id, sticks=True)
    for question in section.questions:
        yield _Block(tuple(setter.question(question)), _QUESTION_GAP)


def _heading(heading: str, title: Spans, setter: Setter) -> Slab:
    slab = Slab(WIDTH)
    slab.marks.append(Stroke(((0, 0), (WIDTH, 0)), 2.0, Ink.ACCENT))
    slab.gap(2.4)
    slab.text((Span(heading, Style.BOLD), *_bold(title)), 14.0, setter.notes)
    return slab


def _bold(spans: Spans) -> Spans:
    return tuple(Span(isolate(span.text) if span.text.strip(" ·") else span.text, Style.BOLD) for span in spans)


def _cover(plan: PhonePlan, numbers: dict[str, int]) -> list[_Block]:
    front = plan.cover
    blocks = [_Block((_banner(fact.value, fact.language),), 1.5) for fact in front.banner]
    blocks.append(_Block((_title(plan, front),), 6.0))
    blocks.append(_Block((_facts(plan, front),), 5.0))
    blocks.append(_Block((_cover_heading(front.guide_heading, plan),), 8.0, sticks=True))
    blocks += [_Block((_guide_line(line, plan),), 1.0) for line in front.guide]
    blocks.append(_Block((_manners(front, plan),), 2.0))
    contents = (_cover_heading(front.contents_heading, plan), _contents(plan, front, numbers))
    blocks.append(_Block(contents, 8.0))
    return blocks


def _banner(words: str, language: str) -> Slab:
    slab = Slab(WIDTH)
    slab.gap(1.6)
    slab.text((Span(words, Style.BOLD),), 11.0, language, 3.0, WIDTH - 6.0)
    slab.gap(1.6)
    slab.behind(Panel(Area(0, 0, WIDTH, slab.height), None, 1.2))
    return slab


def _title(plan: PhonePlan, front: Cover) -> Slab:
    slab = Slab(WIDTH)
    slab.text((Span(front.kicker.upper(), Style.BOLD, Ink.GREY),), 9.5, plan.notes)
    slab.text(spans_of(plan.title, plan.notes, style=Style.BOLD), 22.0, plan.notes)
    if plan.spoken_title is not None:
        slab.text(spoken(plan.spoken_title, plan.language), 16.0, plan.language)
    return slab


def _facts(plan: PhonePlan, front: Cover) -> Slab:
    slab = Slab(WIDTH)
    slab.marks.append(Stroke(((0, 0), (WIDTH, 0)), 1.2, Ink.ACCENT))
    for fact in front.facts:
        label, value = Slab(_LABELS), Slab(WIDTH - _LABELS - 4.0)
        label.text((Span(fact.label, ink=Ink.GREY),), _BODY, plan.notes)
        value.text((Span(fact.value),), _BODY, plan.notes)
        slab.put(label, 0, slab.height + 1.1)
        slab.put(value, _LABELS + 4.0, slab.height + 1.1)
        slab.height += max(label.height, value.height) + 2.2
        slab.marks.append(Stroke(((0, slab.height), (WIDTH, slab.height)), 0.3, Ink.RULE))
    return slab


def _cover_heading(words: str, plan: PhonePlan) -> Slab:
    slab = Slab(WIDTH)
    slab.text((Span(words, Style.BOLD),), 14.0, plan.notes)
    return slab


_MEANING_LOOKS = {
    "aloud": (12.0, Style.REGULAR, Ink.BLACK),
    "note": (9.5, Style.ITALIC, Ink.GREY),
}


def _guide_line(line: GuideLine, plan: PhonePlan) -> Slab:
    """Each kind of text explained in its own looks."""
    slab, meaning = Slab(WIDTH), Slab(WIDTH - _GUIDE_LABELS - 4.0)
    size, style, ink = _MEANING_LOOKS.get(line.kind, (_BODY, Style.REGULAR, Ink.BLACK))
    meaning.text((Span(line.meaning, style, ink),), size, plan.notes)
    sample = Slab(_GUIDE_LABELS)
    match line.kind:
        case "note":
            sample.text((Span(f"[{line.mark}]", Style.BOLD, Ink.GREY),), 8.0, plan.notes, 0)
        case "stress":
            sample.text((Span(line.mark, Style.BOLD, underlined=True),), _BODY, plan.notes, 0)
        case "fill":
            sample.text((Span(f"[{line.mark}] ", Style.BOLD, Ink.GREY), Span("‹ … ›", ink=FILL)), 8.0, plan.notes, 0)
        case _:
            _framed_sample(sample, line, plan)
    slab.put(sample, 0, 0.8)
    slab.put(meaning, _GUIDE_LABELS + 4.0, 0.5)
    slab.height = max(sample.height + 1.2, meaning.height + 1.0)
    return slab


def _framed_sample(sample: Slab, line: GuideLine, plan: PhonePlan) -> None:
    words = one_line(line.mark, 8.0, plan.notes, Style.BOLD)
    area = Area(0.4, 0, words.width + 6.0, 5.2)
    sample.words(3.6, first_baseline(8.0, plan.notes) + 0.8, words)
    if line.kind == "gate":
        sample.behind(Panel(area, Ink.TINT, 0.6, Ink.RULE))
    else:
        sample.behind(*framed(area, "never" if line.kind == "never" else "aloud"))
    if line.kind == "aloud":
        sample.behind(Panel(Area(0.4, 0, 1.6, 5.2), Ink.ACCENT))
    sample.height = 5.6


def _manners(front: Cover, plan: PhonePlan) -> Slab:
    slab = Slab(WIDTH)
    for manner in front.manners:
        top = slab.height
        slab.marks.append(Panel(Area(0.6, top + 1.9, 1.1, 1.1), Ink.BLACK))
        slab.text((Span(manner),), _BODY, plan.notes, 4.0)
    return slab


def _contents(plan: PhonePlan, front: Cover, numbers: dict[str, int]) -> Slab:
    slab = Slab(WIDTH)
    columns = (*front.contents_columns, front.page_column)
    places = (0.0, 92.0, 118.0, WIDTH)
    _row(slab, plan, tuple((Span(column, ink=Ink.GREY),) for column in columns), places)
    slab.marks.append(Stroke(((0, slab.height), (WIDTH, slab.height)), 1.0, Ink.ACCENT))
    for line in (*front.contents, front.total):
        style = Style.BOLD if line is front.total else Style.REGULAR
        cells = (_named(line, style, plan), (Span(line.questions, style),), (Span(line.time, style),))
        _row(slab, plan, (*cells, (Span(str(numbers.get(line.target, ""))),)), places)
        slab.marks.append(Stroke(((0, slab.height), (WIDTH, slab.height)), 0.3, Ink.RULE))
    slab.gap(2.0)
    slab.text((Span(front.estimate, ink=Ink.GREY),), 9.0, plan.notes)
    return slab


def _named(line: ContentsLine, style: Style, plan: PhonePlan) -> Spans:
    heading = Span(line.heading, style)
    if line.title is None:
        return (heading,)
    words = plain(line.title)
    return (heading, Span(" · "), Span(isolate(words) if direction(plan.language) == "rtl" else words))


def _row(slab: Slab, plan: PhonePlan, cells: tuple[Spans, ...], places: tuple[float, ...]) -> None:
    """The last cell ends at its place, the others begin there."""
    tallest = 0.0
    for number, (spans, x) in enumerate(zip(cells, places, strict=True)):
        last = number == len(places) - 1
        cell = Slab(places[number + 1] - x - 3.0 if not last else 20.0)
        cell.text(spans, _BODY, plan.notes)
        wide = max((mark.area().right for mark in cell.marks), default=0.0)
        slab.put(cell, x - wide if last else x, slab.height + 0.9)
        tallest = max(tallest, cell.height)
    slab.height += tallest + 1.8
