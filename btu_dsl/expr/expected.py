"""What the parser could have read next, in words."""

from btu_dsl.diagnostics.record import Words

_LITERALS = frozenset({"INTEGER", "DECIMAL", "DAY", "MONTH", "QUOTED", "MINUS"})
_SIGNS_BETWEEN = frozenset({"PLUS", "MINUS", "TIMES", "DIVIDE"})
_COMPARISONS = frozenset({"EQUAL", "UNEQUAL", "LESS", "AT_MOST", "MORE", "AT_LEAST"})

# Every terminal of the grammar in words. A row speaks when its first set is expected, and then for its second as well.
EXPECTED: tuple[tuple[frozenset[str], frozenset[str], Words], ...] = (
    (
        frozenset({"NAME", "INTEGER"}),
        _LITERALS | {"LPAR", "COUNT", "NOT"},
        Words("a name or a value", "et navn eller en værdi"),
    ),
    (frozenset({"NAME"}), frozenset({"NOT"}), Words("a name", "et navn")),
    (frozenset({"QUOTED", "INTEGER"}), _LITERALS, Words("a value", "en værdi")),
    (frozenset({"INTEGER"}), _LITERALS, Words("a code", "en kode")),
    (frozenset({"ANY"}), frozenset(), Words("`any (…)`", "`any (…)`")),
    (frozenset({"ALL"}), frozenset(), Words("`all (…)`", "`all (…)`")),
    (
        frozenset({"EQUAL"}),
        _COMPARISONS | _SIGNS_BETWEEN | {"IN", "IS", "HAS", "NOT"},
        Words("a comparison", "en sammenligning"),
    ),
    (frozenset({"PLUS"}), _SIGNS_BETWEEN, Words("an arithmetic sign", "et regnetegn")),
    (frozenset({"IN"}), frozenset(), Words("`in`", "`in`")),
    (frozenset({"LPAR"}), frozenset(), Words("`(`", "`(`")),
    (frozenset({"COMMA"}), frozenset(), Words("`,`", "`,`")),
    (frozenset({"RANGE"}), frozenset(), Words("`..`", "`..`")),
    (frozenset({"AND"}), frozenset({"OR"}), Words("`and`, `or`", "`and`, `or`")),
    (frozenset({"OR"}), frozenset(), Words("`or`", "`or`")),
    (frozenset({"RPAR"}), frozenset(), Words("`)`", "`)`")),
    (frozenset({"$END"}), frozenset(), Words("the end", "slutningen")),
)


_ADVICE: tuple[tuple[frozenset[str], Words], ...] = (
    (
        frozenset({"COMMA"}),
        Words("put a comma between values, and `)` after the last", "sæt komma mellem værdier og `)` efter den sidste"),
    ),
    (
        frozenset({"EQUAL"}),
        Words(
            "compare with `==`, `!=`, `<`, `in (1, 2)`, `is` or `has`; join with `and`, `or`, `not`",
            "sammenlign med `==`, `!=`, `<`, `in (1, 2)`, `is` eller `has`; forbind med `and`, `or`, `not`",
        ),
    ),
    (
        frozenset({"NAME", "INTEGER"}),
        Words(
            "a comparison has a name or a value on either side, as in `age >= 18`",
            "en sammenligning har et navn eller en værdi på hver side, fx `alder >= 18`",
        ),
    ),
    (
        frozenset({"ANY"}),
        Words(
            "write `has 3`, `has any (1, 2)` or `has all (1, 2)`",
            "skriv `has 3`, `has any (1, 2)` eller `has all (1, 2)`",
        ),
    ),
    (
        frozenset({"RPAR"}),
        Words("join comparisons with `and` or `or`; close with `)`", "forbind med `and` eller `or`; luk med `)`"),
    ),
    (frozenset({"AND"}), Words("join comparisons with `and` or `or`", "forbind sammenligninger med `and` eller `or`")),
    (
        frozenset({"NAME"}),
        Words(
            "write one name here, as in `x is answered`, `count(x)`",
            "skriv ét navn her, fx `x is answered`, `count(x)`",
        ),
    ),
    (
        frozenset({"INTEGER"}),
        Words("values are numbers, dates and quoted texts", "værdier er tal, datoer og tekster i anførselstegn"),
    ),
    (frozenset(), Words("write it as in `x in (1, 2)`", "skriv det som i `x in (1, 2)`")),
)


def expected_words(last: str, terminals: frozenset[str]) -> Words:
    """What could stand after the terminal `last`, as one phrase in each language."""
    if last in ("IS", "NOT") and terminals <= {"NAME", "NOT"}:
        return Words("a kind of answer, such as `dont_know`", "en slags svar, fx `dont_know`")
    said: list[Words] = []
    left = terminals
    for asks, covers, words in EXPECTED:
        if asks <= left:
            said.append(words)
            left -= asks | covers
    return Words(_listed([w.en for w in said], "or"), _listed([w.da for w in said], "eller"))


def advice(terminals: frozenset[str]) -> Words:
    """What to write, by what could stand here; the first row that fits."""
    return next(words for asks, words in _ADVICE if asks <= terminals)


def _listed(parts: list[str], last: str) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}"
