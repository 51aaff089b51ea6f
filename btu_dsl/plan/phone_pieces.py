"""The pieces of a script as they stand on paper: each kind of text with a mark, a place and a frame of its own."""

from collections.abc import Iterator

from btu_dsl.plan.bidi import isolate
from btu_dsl.plan.fonts import Style
from btu_dsl.plan.identity import direction
from btu_dsl.plan.lines import Setting, Span, Spans, set_line, spans_of
from btu_dsl.plan.phone import (
    AnswerLine,
    Answers,
    Entry,
    FillNote,
    Gate,
    Note,
    PhonePlan,
    Piece,
    Question,
    Speech,
)
from btu_dsl.plan.phone_slab import (
    AS_NEEDED_SIZE,
    FILL,
    GATE_SIZE,
    LABEL_SIZE,
    MARK_SIZE,
    NOTE_SIZE,
    SMALL_LABEL_SIZE,
    SPOKEN_SIZE,
    WIDTH,
    Slab,
    first_baseline,
    framed,
    line_height,
    lines_of,
    one_line,
    spoken,
)
from btu_dsl.plan.sheet import Area, Ink, Panel, Stroke

_BAR = 1.6
_INDENT = 4.5
_PAD = 2.6
_CODE_WIDTH, _CODE_HEIGHT = 9.0, 5.6
_YES_NO_WIDTH = 15.0
_BESIDE = 4.0
_WRITING_LINE = 8.0
_CELL_WIDTH, _CELL_HEIGHT = 6.5, 8.0
_TALLEST = 150.0
"""Where a text or list goes on in a new frame, so that every frame fits on a page."""
_MOST_WRITING = 14
_MOST_BESIDE = 12


class Setter:
    """Sets the pieces of one script."""

    def __init__(self, plan: PhonePlan) -> None:
        self.plan = plan
        self.notes = plan.notes
        self.rtl = direction(plan.language) == "rtl"

    def question(self, question: Question) -> list[Slab]:
        """Its slabs in order; the first carries the number."""
        slabs = [self.heading(question)]
        slabs += [self.gate(gate.words, gate) for gate in question.gates]
        slabs += self.pieces(question.pieces)
        if question.stop is not None:
            slabs.append(self.gate(question.stop.words, None))
        return slabs

    def heading(self, question: Question) -> Slab:
        slab = Slab(WIDTH, 7.0)
        slab.marks.append(Stroke(((0, 0), (WIDTH, 0)), 0.6, Ink.RULE))
        number = one_line(str(question.number), 12.0, self.notes, Style.BOLD, Ink.WHITE)
        wide = max(9.0, number.width + 4.0)
        slab.marks.append(Panel(Area(0, 1.4, wide, 6.4), Ink.ACCENT))
        slab.words((wide - number.width) / 2, 6.2, number)
        name = one_line(question.variable, 9.0, "da", Style.REGULAR, Ink.GREY)
        room = WIDTH - wide - 4.0 - name.width - 4.0
        label = Slab(room)
        label.text((Span(question.label, Style.BOLD, Ink.GREY),), 10.0, self.notes)
        slab.put(label, wide + 4.0, 2.3)
        slab.words(WIDTH - name.width, 6.0, name)
        slab.height = max(8.6, 2.3 + label.height)
        return slab

    def gate(self, words: str, gate: Gate | None) -> Slab:
        mark = Span(f"{self.plan.gate_mark}  ", Style.BOLD)
        go = () if gate is None else (Span(f" {gate.go}", Style.BOLD),)
        return self._tinted((mark, Span(words), *go))

    def _tinted(self, spans: Spans) -> Slab:
        slab = Slab(WIDTH)
        slab.gap(1.4)
        slab.text(spans, GATE_SIZE, self.notes, _PAD, WIDTH - 2 * _PAD)
        slab.gap(1.4)
        slab.behind(Panel(Area(0, 0, WIDTH, slab.height), Ink.TINT, 0.6, Ink.RULE))
        return slab

    def pieces(self, pieces: tuple[Piece, ...]) -> list[Slab]:
        """A short list stands beside the answers that are never read."""
        slabs: list[Slab] = []
        place = 0
        while place < len(pieces):
            piece = pieces[place]
            after = pieces[place + 1] if place + 1 < len(pieces) else None
            if isinstance(piece, Answers) and isinstance(after, Answers) and self._fit_beside(piece, after):
                slabs.append(self._beside(piece, after))
                place += 2
            else:
                slabs += self._piece(piece)
                place += 1
        return slabs

    def _piece(self, piece: Piece) -> Iterator[Slab]:
        match piece:
            case Speech():
                yield from self._speech(piece)
            case Note():
                yield self._note(piece)
            case FillNote():
                yield self._fill(piece)
            case Answers():
                yield from self._answers(piece, WIDTH)
            case Entry():
                yield self._entry(piece)

    def _mark(self, slab: Slab, mark: str, x: float, width: float) -> None:
        """The mark stands where the text below it begins."""
        line = one_line(mark, MARK_SIZE, self.notes, Style.BOLD, Ink.ACCENT)
        start = x + width - line.width if self.rtl else x
        slab.words(start, slab.height + first_baseline(MARK_SIZE, self.notes), line)
        slab.height += line_height(MARK_SIZE, self.notes)

    def _speech(self, piece: Speech) -> Iterator[Slab]:
        """One slab, or several where it is too long for part of a page."""
        x, width = (0.0 if self.rtl else _INDENT), WIDTH - _INDENT
        size = SPOKEN_SIZE if piece.reading == "aloud" else AS_NEEDED_SIZE
        slab = self._begun(piece.mark, x, width)
        for number, text in enumerate(piece.text):
            slab.gap(1.0 if number else 0.4)
            for line in lines_of(spoken(text, self.plan.language), size, self.plan.language, width):
                if slab.height > _TALLEST:
                    yield self._barred(slab, piece)
                    slab = self._begun(piece.mark, x, width)
                slab.line(line, size, self.plan.language, x, width)
        yield self._barred(slab, piece)

    def _begun(self, mark: str, x: float, width: float) -> Slab:
        slab = Slab(WIDTH)
        self._mark(slab, mark, x, width)
        return slab

    def _barred(self, slab: Slab, piece: Speech) -> Slab:
        bar = WIDTH - _BAR if self.rtl else 0.0
        if piece.reading == "aloud":
            slab.behind(Panel(Area(bar, 0, _BAR, slab.height), Ink.ACCENT))
        else:
            slab.behind(*(Stroke(((bar + dx, 0), (bar + dx, slab.height)), 0.6, Ink.RULE) for dx in (0.2, _BAR - 0.2)))
        return slab

    def _note(self, piece: Note) -> Slab:
        text = spans_of(piece.text, piece.language, style=Style.ITALIC, ink=Ink.GREY)
        return self._bracketed(piece.mark, text)

    def _bracketed(self, mark: str, text: Spans) -> Slab:
        slab = Slab(WIDTH)
        opening = (Span("[", ink=Ink.GREY), Span(f"{mark}: ", Style.BOLD, Ink.GREY))
        slab.text((*opening, *text, Span("]", ink=Ink.GREY)), NOTE_SIZE, self.notes)
        return slab

    def _fill(self, piece: FillNote) -> Slab:
        spans = [Span(f"‹{self._apart(piece.shown)}›", ink=FILL), Span(" – ", ink=Ink.GREY)]
        for number, case in enumerate(piece.cases):
            spans.append(Span(f"{' · ' if number else ''}{case.when}: ", Style.ITALIC, Ink.GREY))
            style = Style.REGULAR if case.words else Style.ITALIC
            spans.append(Span(f"»{self._apart(case.say)}«" if case.words else case.say, style, Ink.GREY))
        return self._bracketed(piece.mark, tuple(spans))

    def _apart(self, words: str) -> str:
        """Spoken words inside a note of the other direction."""
        return isolate(words) if self.rtl else words

    def _fit_beside(self, left: Answers, right: Answers) -> bool:
        """Whether both need only half the width, each answer on one line."""
        if left.yes_no or right.yes_no or left.reading == "never" or right.reading != "never":
            return False
        if max(len(left.lines), len(right.lines)) > _MOST_BESIDE:
            return False
        room = (WIDTH - _BESIDE) / 2 - 2 * _PAD - _BAR - _CODE_WIDTH - 2.5
        return all(self._wide(line, own) <= room for own in (left, right) for line in own.lines)

    def _wide(self, line: AnswerLine, own: Answers) -> float:
        size = LABEL_SIZE if own.reading == "aloud" else SMALL_LABEL_SIZE
        setting = Setting(language=self.plan.language, size=size)
        go = one_line(f"→ {line.go}", NOTE_SIZE, self.notes, Style.BOLD).width + 3.0 if line.go else 0.0
        return set_line(spoken(line.label, self.plan.language), setting).width + go

    def _beside(self, left: Answers, right: Answers) -> Slab:
        width = (WIDTH - _BESIDE) / 2
        first, second = (next(self._answers(own, width)) for own in (left, right))
        if self.rtl:
            first, second = second, first
        slab = Slab(WIDTH, max(first.height, second.height))
        slab.put(first, 0, 0)
        slab.put(second, width + _BESIDE, 0)
        return slab

    def _answers(self, piece: Answers, width: float) -> Iterator[Slab]:
        """One frame, or several where the list is too long for part of a page."""
        inset = _PAD + (_BAR if piece.reading == "aloud" else 0.0)
        x, room = (_PAD if self.rtl else inset), width - inset - _PAD
        size = LABEL_SIZE if piece.reading == "aloud" else SMALL_LABEL_SIZE
        slab, first = self._frame(piece, width, x, room), True
        for line in piece.lines:
            row = self._yes_no(piece, line, size, room) if piece.yes_no else self._line(piece, line, size, room)
            if slab.height + row.height > _TALLEST and not first:
                yield self._closed(slab, piece)
                slab, first = self._frame(piece, width, x, room), True
            if piece.yes_no and not first:
                slab.marks.append(Stroke(((x, slab.height), (x + room, slab.height)), 0.3, Ink.RULE))
            slab.below(row, 0.5, x)
            first = False
        yield self._closed(slab, piece)

    def _frame(self, piece: Answers, width: float, x: float, room: float) -> Slab:
        slab = Slab(width)
        slab.gap(_PAD - 0.8)
        self._mark(slab, piece.mark, x, room)
        slab.gap(0.6)
        return slab

    def _closed(self, slab: Slab, piece: Answers) -> Slab:
        slab.gap(_PAD - 0.8)
        slab.behind(*framed(Area(0, 0, slab.width, slab.height), piece.reading))
        if piece.reading == "aloud":
            slab.behind(Panel(Area(slab.width - _BAR if self.rtl else 0, 0, _BAR, slab.height), Ink.ACCENT))
        return slab

    def _line(self, piece: Answers, line: AnswerLine, size: float, room: float) -> Slab:
        """Code, answer, and at the far end where it leads."""
        slab = Slab(room)
        go = one_line(f"→ {line.go}", NOTE_SIZE, self.notes, Style.BOLD) if line.go else None
        taken = _CODE_WIDTH + 2.5
        text = Slab(room - taken - (go.width + 3.0 if go else 0.0))
        text.text(spoken(line.label, self.plan.language), size, self.plan.language)
        self._specify(text, piece, line)
        top = max(0.0, (_CODE_HEIGHT - line_height(size, self.plan.language)) / 2)
        slab.height = max(_CODE_HEIGHT, top + text.height)
        code = str(line.code).replace("-", "−")
        self._code(slab, code, Area(room - _CODE_WIDTH if self.rtl else 0.0, 0, _CODE_WIDTH, _CODE_HEIGHT))
        slab.put(text, room - taken - text.width if self.rtl else taken, top)
        if go is not None:
            slab.words(0.0 if self.rtl else room - go.width, _middle(NOTE_SIZE), go)
        return slab

    def _yes_no(self, piece: Answers, line: AnswerLine, size: float, room: float) -> Slab:
        """The answer, and at the far end a yes, a no and the name of its variable."""
        assert piece.yes_no is not None
        slab = Slab(room)
        name = one_line(line.variable, 8.0, "da", Style.REGULAR, Ink.GREY)
        taken = 2 * _YES_NO_WIDTH + 2.0 + name.width + 3.0
        text = Slab(room - taken - 3.0)
        text.text(spoken(line.label, self.plan.language), size, self.plan.language)
        self._specify(text, piece, line)
        if line.note:
            text.text((Span(f"[{line.note}]", Style.ITALIC, Ink.GREY),), NOTE_SIZE, self.notes)
        slab.gap(0.6)
        top = max(0.0, (_CODE_HEIGHT - line_height(size, self.plan.language)) / 2)
        slab.put(text, room - text.width if self.rtl else 0.0, slab.height + top)
        start = 0.0 if self.rtl else room - taken
        for number, word in enumerate(piece.yes_no):
            place = Area(start + number * (_YES_NO_WIDTH + 1.5), slab.height, _YES_NO_WIDTH, _CODE_HEIGHT)
            self._code(slab, word, place)
        slab.words(start + 2 * _YES_NO_WIDTH + 4.0, slab.height + _middle(8.0), name)
        slab.height += max(_CODE_HEIGHT, top + text.height) + 0.6
        return slab

    def _code(self, slab: Slab, code: str, place: Area) -> None:
        line = one_line(code, SMALL_LABEL_SIZE, self.notes)
        slab.marks.append(Panel(place, Ink.WHITE, 0.6))
        slab.words(place.x + (place.width - line.width) / 2, place.y + _middle(SMALL_LABEL_SIZE), line)

    def _specify(self, text: Slab, piece: Answers, line: AnswerLine) -> None:
        """A line to write on, with the name of its variable."""
        if not line.specify:
            return
        text.gap(3.4)
        label = one_line(f"{piece.specify} ", NOTE_SIZE, self.notes, Style.REGULAR, Ink.GREY)
        name = one_line(line.specify, 8.0, "da", Style.REGULAR, Ink.GREY)
        baseline = text.height + first_baseline(NOTE_SIZE, self.notes)
        text.words(0.0, baseline, label)
        end = max(label.width + 20.0, min(text.width, 95.0) - name.width - 2.0)
        text.marks.append(Stroke(((label.width + 1.0, baseline + 0.8), (end, baseline + 0.8)), 0.5))
        text.words(end + 1.5, baseline, name)
        text.gap(line_height(NOTE_SIZE, self.notes) + 0.6)

    def _entry(self, piece: Entry) -> Slab:
        slab = Slab(WIDTH)
        slab.gap(_PAD - 0.8)
        mark = one_line(piece.mark, MARK_SIZE, self.notes, Style.BOLD, Ink.ACCENT)
        slab.words(_PAD, slab.height + first_baseline(MARK_SIZE, self.notes), mark)
        slab.height += line_height(MARK_SIZE, self.notes)
        for _ in range(min(piece.lines, _MOST_WRITING)):
            slab.gap(_WRITING_LINE)
            slab.marks.append(Stroke(((_PAD, slab.height), (WIDTH - _PAD, slab.height)), 0.4, Ink.RULE))
        if piece.groups:
            self._cells(slab, piece)
        if piece.hint:
            slab.gap(1.2)
            hint = (Span(f"[{piece.hint}]", Style.ITALIC, Ink.GREY),)
            slab.text(hint, NOTE_SIZE, self.notes, _PAD, WIDTH - 2 * _PAD)
        slab.gap(_PAD - 0.4)
        slab.behind(*framed(Area(0, 0, WIDTH, slab.height), "aloud"))
        return slab

    def _cells(self, slab: Slab, piece: Entry) -> None:
        slab.gap(1.2)
        baseline = slab.height + _CELL_HEIGHT / 2 + 1.3
        x = _PAD
        for label, count in piece.groups:
            for _ in range(count):
                slab.marks.append(Panel(Area(x, slab.height, _CELL_WIDTH, _CELL_HEIGHT), Ink.WHITE, 0.6))
                x += _CELL_WIDTH
            caption = one_line(label, NOTE_SIZE, self.notes, Style.REGULAR, Ink.GREY)
            slab.words(x + 1.5, baseline, caption)
            x += caption.width + (6.0 if label else 2.5)
        if piece.unit is not None:
            unit = Slab(WIDTH - x - _PAD)
            unit.text(spoken(piece.unit, self.plan.language), AS_NEEDED_SIZE, self.plan.language, width=40.0)
            slab.put(unit, x, (baseline - first_baseline(AS_NEEDED_SIZE, self.plan.language)))
        slab.gap(_CELL_HEIGHT)


def _middle(size: float) -> float:
    """The baseline of a line whose letters are centred on a code's box."""
    return _CODE_HEIGHT / 2 + size * 0.3528 * 0.34
