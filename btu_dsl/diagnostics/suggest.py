"""The known names nearest to an unknown one."""

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str], most: int = 4) -> tuple[str, ...]:
    """At most `most` names, nearest first, then by alphabet; none further off than a third of the name.

    Distance is Damerau–Levenshtein (optimal string alignment); case costs nothing.
    """
    wanted = name.casefold()
    reach = max(1, len(wanted) // 3)
    found = list[tuple[int, str]]()
    for other in sorted(set(known)):
        if other != name and abs(len(other) - len(name)) <= reach:
            steps = distance(wanted, other.casefold(), reach)
            if steps <= reach:
                found.append((steps, other))
    return tuple(other for _, other in sorted(found)[:most])


def distance(one: str, other: str, reach: int) -> int:
    """Insertions, deletions, exchanges and swaps of neighbours; `reach + 1` stands for anything more."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        above, row = row, [i]
        for j, opposite in enumerate(other, 1):
            steps = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (char != opposite))
            if i > 1 and j > 1 and char == other[j - 2] and one[i - 2] == opposite:
                steps = min(steps, before[j - 2] + 1)
            row.append(steps)
        if min(row) > reach:
            return reach + 1
        before = above
    return min(row[-1], reach + 1)
