"""The nearest known names, as a person would guess them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_dsl.diagnostics.suggest import distance, nearest

KNOWN = ("tilfreds_samlet", "tilfredshed5", "tryg", "sprog", "institution", "provider", "ask_if", "answer", "base")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("tryk", ("tryg",)),
        ("rtyg", ("tryg",)),
        ("TRYG", ("tryg",)),
        ("asnwer", ("answer",)),
        ("instituton", ("institution",)),
        ("provder", ("provider",)),
        ("tilfreshed5", ("tilfredshed5",)),
        ("ask-if", ("ask_if",)),
        ("noget_helt_andet", ()),
        ("x", ()),
        ("", ()),
    ],
)
def test_the_nearest_name_is_found(name: str, expected: tuple[str, ...]):
    assert nearest(name, KNOWN) == expected


def test_nearest_comes_first_and_equals_by_alphabet():
    assert nearest("text", ["next", "test", "texts", "tekst", "texture"], most=3) == ("next", "test", "texts")
    assert nearest("kode12", ["kode21", "kode1", "kode", "kode122", "kode11", "kode13"]) == (
        "kode1", "kode11", "kode122", "kode13",
    )  # fmt: skip


names = st.text(alphabet="abcæ_1", max_size=7)


@given(names, names)
def test_distance_is_symmetric_and_bounded(one: str, other: str):
    steps = distance(one, other, 10)
    assert steps == distance(other, one, 10)
    assert (steps == 0) == (one == other)
    assert abs(len(one) - len(other)) <= steps <= max(len(one), len(other))


@given(names, names, st.integers(0, 5))
def test_a_reach_only_cuts_off(one: str, other: str, reach: int):
    assert distance(one, other, reach) == min(distance(one, other, 10), reach + 1)


@given(names, st.lists(names))
def test_the_order_of_what_is_known_does_not_matter(name: str, known: list[str]):
    assert nearest(name, known) == nearest(name, reversed(known))
    assert name not in nearest(name, known)
