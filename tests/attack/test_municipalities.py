"""The table of municipalities is the one that was compared with its sources."""

from btu_dsl.model.municipalities import CHECKSUM, NAMES, checksum, full_name


def test_no_slip_has_crept_into_the_table():
    assert checksum() == CHECKSUM
    assert len(NAMES) == 98


def test_the_names_that_letters_use():
    assert [full_name(code) for code in ("101", "400", "751")] == [
        "Københavns Kommune",
        "Bornholms Regionskommune",
        "Aarhus Kommune",
    ]
