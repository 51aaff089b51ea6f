"""The fewest names that explain a changed order."""

from itertools import combinations, permutations

from btu_dsl.series.order import moved, out_of_order


def test_one_item_that_moved_far_is_one():
    assert moved(["a", "b", "c", "d"], ["d", "a", "b", "c"]) == ("d",)
    assert moved(["a", "b", "c", "d"], ["b", "c", "d", "a"]) == ("a",)
    assert moved(["a", "b"], ["a", "x", "b"]) == ()


def test_no_fewer_would_do():
    for order in permutations(range(6)):
        found = out_of_order(order)
        left = [number for at, number in enumerate(order) if at not in found]
        assert left == sorted(left)
        fewer = combinations(range(6), max(len(found) - 1, 0))
        if found:
            assert not any(_ascending(order, some) for some in fewer)


def _ascending(order: tuple[int, ...], without: tuple[int, ...]) -> bool:
    left = [number for at, number in enumerate(order) if at not in without]
    return left == sorted(left)
