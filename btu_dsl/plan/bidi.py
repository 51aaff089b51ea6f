"""The order in which a text of mixed directions is seen: the Unicode bidirectional algorithm (UAX #9).

Rules W1–W7, N0–N2, I1–I2, L1–L2 and the isolates of X5a–X6a. Embeddings and overrides are refused when a source is
read, so here they count as nothing (X9).
"""

from collections.abc import Iterator, Sequence
from unicodedata import bidirectional, normalize

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
_ISOLATES = frozenset({"LRI", "RLI", "FSI"})
_REMOVED = frozenset({"BN", "LRE", "RLE", "LRO", "RLO", "PDF"})
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
_SPACE = frozenset({"WS", "LRI", "RLI", "FSI", "PDI", "BN"})
_DEEPEST = 125

_FORMAT = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
_TURNING = (_FORMAT | {"R", "AL", "AN"}, _FORMAT | {"L", "EN", "AN", ""})
"""Without one of these, a left-to-right or right-to-left paragraph is so throughout: sos is as the paragraph, so W7
makes digits L in the one, and N1 makes what has no direction R in the other. An unassigned character counts as L."""

_BRACKETS = "()[]{}⁅⁆⁽⁾₍₎\u2329\u232a⟦⟧⟨⟩⟪⟫⦃⦄⦅⦆〈〉《》「」『』【】（）"
_PAIRS: dict[str, str] = dict(zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True))
_CLOSERS = {close: opening for opening, close in _PAIRS.items()}


def isolate(text: str) -> str:
    """The text set apart, so that neither it nor what stands round it moves the other."""
    return f"{FSI}{text}{PDI}"


def levels_of(text: str, base: int) -> list[int]:
    """The level of each character of one paragraph whose own level is `base` (0 or 1); odd is right-to-left."""
    if _TURNING[base].isdisjoint(map(bidirectional, set(text))):
        return [base] * len(text)
    types = [bidirectional(character) or "L" for character in text]
    levels, closes = _explicit(types, base)
    kept = [place for place, kind in enumerate(types) if kind not in _REMOVED]
    for sequence, before, after in _sequences(types, levels, kept, closes, base):
        own = _Sequence(text, types, sequence, levels[sequence[0]], before, after)
        for place, level in zip(sequence, own.resolved(), strict=True):
            levels[place] = level
    for place, kind in enumerate(types):
        if kind in _REMOVED:
            levels[place] = levels[place - 1] if place else base
    return levels


def trim_levels(text: str, levels: Sequence[int], base: int) -> list[int]:
    """Rule L1 for one line: white space at its end, and before a separator, takes the paragraph's level."""
    out = list(levels)
    trailing = True
    for place in range(len(text) - 1, -1, -1):
        kind = bidirectional(text[place])
        if kind in ("B", "S"):
            out[place], trailing = base, True
        elif kind in _SPACE:
            if trailing:
                out[place] = base
        else:
            trailing = False
    return out


def visual_order(levels: Sequence[int]) -> list[int]:
    """Rule L2: the places of a line from left to right."""
    order = list(range(len(levels)))
    lowest = min((level for level in levels if level % 2), default=None)
    if lowest is None:
        return order
    for level in range(max(levels), lowest - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return order


def _explicit(types: list[str], base: int) -> tuple[list[int], dict[int, int]]:
    """Levels from isolates alone (X1–X8), and the place of each initiator's own PDI."""
    closes = _matches(types)
    closing = set(closes.values())
    levels: list[int] = []
    stack = [base]
    opened: list[bool] = []
    for place, kind in enumerate(types):
        if kind == "PDI" and place in closing and opened.pop():
            stack.pop()
        levels.append(stack[-1])
        if kind in _ISOLATES:
            rtl = kind == "RLI" or (kind == "FSI" and _first_strong(types, place, closes) == 1)
            level = stack[-1] + (1 if (stack[-1] % 2 == 0) == rtl else 2)
            opened.append(level <= _DEEPEST)
            if opened[-1]:
                stack.append(level)
    return levels, closes


def _matches(types: list[str]) -> dict[int, int]:
    """BD9: each isolate initiator's matching PDI, where it has one."""
    closes: dict[int, int] = {}
    waiting: list[int] = []
    for place, kind in enumerate(types):
        if kind in _ISOLATES:
            waiting.append(place)
        elif kind == "PDI" and waiting:
            closes[waiting.pop()] = place
    return closes


def _first_strong(types: list[str], start: int, closes: dict[int, int]) -> int:
    """P2–P3 inside an isolate: 1 when its first strong character is right-to-left."""
    place, end = start + 1, closes.get(start, len(types))
    while place < end:
        if types[place] in ("R", "AL"):
            return 1
        if types[place] == "L":
            return 0
        place = closes.get(place, end) + 1 if types[place] in _ISOLATES else place + 1
    return 0


def _sequences(
    types: list[str], levels: list[int], kept: list[int], closes: dict[int, int], base: int
) -> Iterator[tuple[list[int], str, str]]:
    """BD13 and X10: isolating run sequences with what stands before and after each."""
    runs: list[list[int]] = []
    for number, place in enumerate(kept):
        if number and levels[place] == levels[kept[number - 1]]:
            runs[-1].append(place)
        else:
            runs.append([place])
    starting = {run[0]: run for run in runs}
    position = {place: number for number, place in enumerate(kept)}
    closing = set(closes.values())
    for run in runs:
        if types[run[0]] == "PDI" and run[0] in closing:
            continue
        sequence = list(run)
        while types[sequence[-1]] in _ISOLATES and closes.get(sequence[-1], -1) in starting:
            sequence += starting[closes[sequence[-1]]]
        level = levels[sequence[0]]
        first, last = position[sequence[0]], position[sequence[-1]]
        before = levels[kept[first - 1]] if first else base
        open_end = types[sequence[-1]] in _ISOLATES or last + 1 == len(kept)
        after = base if open_end else levels[kept[last + 1]]
        yield sequence, _direction(max(before, level)), _direction(max(after, level))


def _direction(level: int) -> str:
    return "R" if level % 2 else "L"


class _Sequence:
    """One isolating run sequence; `kinds` go from the characters' own classes to L, R, EN and AN."""

    def __init__(self, text: str, types: list[str], places: list[int], level: int, before: str, after: str) -> None:
        self.text = [text[place] for place in places]
        self.own = [types[place] for place in places]
        self.kinds = list(self.own)
        self.level, self.before, self.after = level, before, after

    def resolved(self) -> list[int]:
        self._marks()
        self._numbers()
        self._terminators()
        self._brackets()
        self._neutrals()
        return [self._implicit(kind) for kind in self.kinds]

    def _implicit(self, kind: str) -> int:
        if self.level % 2:
            return self.level if kind == "R" else self.level + 1
        return self.level + {"L": 0, "R": 1}.get(kind, 2)

    def _marks(self) -> None:
        """W1: a mark is what it stands on."""
        previous = self.before
        for place, kind in enumerate(self.kinds):
            if kind == "NSM":
                self.kinds[place] = "ON" if previous in _ISOLATES or previous == "PDI" else previous
            previous = self.kinds[place]

    def _numbers(self) -> None:
        """W2–W4: digits after Arabic letters, Arabic letters, single separators between digits."""
        strong = self.before
        for place, kind in enumerate(self.kinds):
            if kind in ("L", "R", "AL"):
                strong = kind
            elif kind == "EN" and strong == "AL":
                self.kinds[place] = "AN"
        self.kinds = ["R" if kind == "AL" else kind for kind in self.kinds]
        for place in range(1, len(self.kinds) - 1):
            before, kind, after = self.kinds[place - 1 : place + 2]
            if before == after and ((kind == "ES" and before == "EN") or (kind == "CS" and before in ("EN", "AN"))):
                self.kinds[place] = before

    def _terminators(self) -> None:
        """W5–W7: signs next to digits, left-over signs, digits in left-to-right text."""
        kinds = self.kinds
        for start, end in _stretches(kinds, frozenset({"ET"})):
            beside = (start and kinds[start - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN")
            kinds[start:end] = ["EN" if beside else "ON"] * (end - start)
        strong = self.before
        for place, kind in enumerate(kinds):
            if kind in ("ES", "CS"):
                kinds[place] = "ON"
            elif kind in ("L", "R"):
                strong = kind
            elif kind == "EN" and strong == "L":
                kinds[place] = "L"

    def _brackets(self) -> None:
        """N0: a pair of brackets goes with what it holds, else with what stands before it."""
        here = _direction(self.level)
        for opening, closing in self._pairs():
            inside = {_strong(kind) for kind in self.kinds[opening + 1 : closing]} - {""}
            if here in inside:
                direction = here
            elif inside:
                earlier = (_strong(kind) for kind in reversed(self.kinds[:opening]))
                context = next((kind for kind in earlier if kind), self.before)
                direction = context if context != here else here
            else:
                continue
            for place in (opening, closing):
                self.kinds[place] = direction
                after = place + 1
                while after < len(self.own) and self.own[after] == "NSM":
                    self.kinds[after] = direction
                    after += 1

    def _pairs(self) -> list[tuple[int, int]]:
        """BD16: pairs in the order of their opening brackets."""
        waiting: list[tuple[str, int]] = []
        pairs: list[tuple[int, int]] = []
        for place, character in enumerate(self.text):
            if self.kinds[place] != "ON":
                continue
            if character in _PAIRS:
                if len(waiting) == 63:
                    break
                waiting.append((normalize("NFC", character), place))
            elif character in _CLOSERS:
                wanted = normalize("NFC", _CLOSERS[character])
                found = next((n for n in range(len(waiting) - 1, -1, -1) if waiting[n][0] == wanted), None)
                if found is not None:
                    pairs.append((waiting[found][1], place))
                    del waiting[found:]
        return sorted(pairs)

    def _neutrals(self) -> None:
        """N1–N2: what has no direction goes with its surroundings when they agree, else with the paragraph."""
        kinds = self.kinds
        for start, end in _stretches(kinds, _NEUTRAL):
            before = _strong(kinds[start - 1]) if start else self.before
            after = _strong(kinds[end]) if end < len(kinds) else self.after
            kinds[start:end] = [before if before == after else _direction(self.level)] * (end - start)


def _strong(kind: str) -> str:
    """L or R where a class counts as one for neutrals and brackets, else the empty string."""
    return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else ""


def _stretches(kinds: list[str], wanted: frozenset[str]) -> list[tuple[int, int]]:
    """Half-open ranges of neighbouring classes in `wanted`."""
    found: list[tuple[int, int]] = []
    for place, kind in enumerate(kinds):
        if kind in wanted:
            if found and found[-1][1] == place:
                found[-1] = (found[-1][0], place + 1)
            else:
                found.append((place, place + 1))
    return found
