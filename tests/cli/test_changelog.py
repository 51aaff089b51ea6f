"""The change log marks what only one of two texts has."""

import pytest

from btu_dsl.commands.changelog import marked


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Er maden god?", "Er frokosten god?", ("Er ›maden‹ god?", "Er ›frokosten‹ god?")),
        ("Er maden god?", "Er maden god", ("Er maden god›?‹", "Er maden god")),
        ("", "Ny", ("–", "Ny")),
        ("Trives dit barn?", "Er maden god?", ("Trives dit barn?", "Er maden god?")),
        ("ens", "ens", ("ens", "ens")),
    ],
)
def test_changed_words_are_marked(old: str, new: str, expected: tuple[str, str]):
    assert marked(old, new) == expected
