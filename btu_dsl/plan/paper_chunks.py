"""The form as one long strip, from its title to its end, in the pieces that pages are filled with."""

from collections.abc import Iterator

from btu_dsl.diagnostics.report import Subject
from btu_dsl.flow.route import Gate
from btu_dsl.model.nodes import Battery, Block, Item
from btu_dsl.plan.paper_copy import Copy, Entry, rows_of
from btu_dsl.plan.paper_front import (
    closing_piece,
    frame_piece,
    frame_text,
    head_piece,
    how_piece,
    intro_piece,
    title_piece,
)
from btu_dsl.plan.paper_measures import BLOCK_GAP, QUESTION_GAP
from btu_dsl.plan.paper_pages import ROOM, Chunk
from btu_dsl.plan.paper_question import battery_pieces, gate_piece, question_piece
from btu_dsl.rulebook.faults import plans as faults


def chunks_of(copy: Copy) -> list[Chunk]:
    """What cannot stand on any page is reported."""
    chunks = [*_front(copy), *(chunk for block, entries in copy.blocks() for chunk in _block(copy, block, entries))]
    closing = closing_piece(copy)
    if closing is not None:
        text = frame_text(copy, "closing")
        chunks.append(Chunk(piece=closing, name="closing", span=text.span if text else copy.survey.span, gap=BLOCK_GAP))
    for chunk in chunks:
        if chunk.tallest > ROOM:
            _report(copy, chunk)
    return chunks


def _front(copy: Copy) -> Iterator[Chunk]:
    title = copy.survey.title
    yield Chunk(piece=head_piece(copy), name="title", span=title.span, sticks=True)
    for name in ("intro", "consent", "privacy"):
        found = frame_piece(copy, name)
        if found is not None:
            text, piece = found
            yield Chunk(piece=piece, name=name, span=text.span)
    follow = bool(copy.route.jumps or copy.route.gates)
    yield Chunk(piece=how_piece(copy, follow=follow), name="title", span=title.span, gap=2.5)


def _block(copy: Copy, block: Block, entries: tuple[Entry, ...]) -> Iterator[Chunk]:
    gap = BLOCK_GAP
    outer = _gate_of_block(copy, block, entries)
    heads = [gate_piece(copy, outer)] if outer is not None else []
    heads += [title_piece(copy, block.title)] if block.title is not None else []
    intro = intro_piece(copy, block.intro)
    heads += [intro] if intro is not None else []
    for piece in heads:
        yield Chunk(piece=piece, name=block.id, span=block.span, gap=gap, sticks=True)
        gap = 0.0
    for entry in entries:
        for gate in _gates_before(copy, entry):
            if gate is not outer:
                yield Chunk(piece=gate_piece(copy, gate), name=entry.id, span=entry.span, gap=gap, sticks=True)
                gap = 0.0
        yield from _battery(copy, entry, gap) if isinstance(entry, Battery) else _question(copy, entry, gap)
        gap = QUESTION_GAP


def _question(copy: Copy, item: Item, gap: float) -> Iterator[Chunk]:
    jumps = [jump for jump in copy.route.jumps if jump.item == item.id]
    piece = question_piece(copy, item, jumps)
    yield Chunk(piece=piece, name=item.id, span=item.span, gap=gap, leads_away=bool(jumps), items=(item.id,))


def _battery(copy: Copy, battery: Battery, gap: float) -> Iterator[Chunk]:
    """Stem, heads and the first two rows together, and so the last two."""
    grid = battery_pieces(copy, battery)
    names = [row.id for row in battery.rows if copy.holds(row)]
    whole = grid.head.height + sum(row.height for row in grid.rows)
    yield Chunk(piece=grid.stem, name=battery.id, span=battery.span, gap=gap, sticks=True)
    yield Chunk(piece=grid.head, name=battery.id, span=battery.span, sticks=True, whole=whole)
    last = len(names) - 1
    for number, (name, row) in enumerate(zip(names, grid.rows, strict=True)):
        sticks = number < last and number in (0, last - 1)
        again = grid.again if number else None
        yield Chunk(piece=row, name=name, span=battery.span, again=again, sticks=sticks, items=(name,))


def _gates_before(copy: Copy, entry: Entry) -> list[Gate]:
    first = next(row.id for row in rows_of(entry) if copy.holds(row))
    return [gate for gate in copy.route.gates if gate.first == first]


def _gate_of_block(copy: Copy, block: Block, entries: tuple[Entry, ...]) -> Gate | None:
    """The gate that a whole block stands behind: printed over its title."""
    if block.title is None:
        return None
    order = [*copy.numbers]
    last = [row.id for row in rows_of(entries[-1]) if copy.holds(row)][-1]
    gates = _gates_before(copy, entries[0])
    return next((gate for gate in gates if order.index(gate.last) >= order.index(last)), None)


def _report(copy: Copy, chunk: Chunk) -> None:
    item = chunk.items[0] if chunk.items else ""
    copy.sink.report(
        faults.TOO_TALL,
        chunk.span,
        subject=Subject(survey=copy.survey.id, item=item, language=copy.language, mode="paper"),
        name=chunk.name,
        needed=round(chunk.tallest),
        room=round(ROOM),
        language=copy.language,
    )
