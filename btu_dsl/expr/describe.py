"""Types and values in words, for messages: with their article, so that they stand in a sentence."""

from btu_dsl.diagnostics.record import Words
from btu_dsl.expr import nodes
from btu_dsl.expr.types import BooleanType, ChoiceType, DateType, MultipleType, NumberType, TextType, Type

_DATES = {
    "day": Words("a day", "en dag"),
    "month": Words("a month", "en måned"),
    "year": Words("a year", "et årstal"),
}
_DATES_WANTED = {
    "day": Words("a day, such as 2021-10-01", "en dag, fx 2021-10-01"),
    "month": Words("a month, such as 2021-10", "en måned, fx 2021-10"),
    "year": Words("a year, such as 2021", "et årstal, fx 2021"),
}


def type_words(type_: Type) -> Words:  # noqa: PLR0911  # one return a type
    """What a value of this type is called."""
    match type_:
        case ChoiceType():
            return Words("an answer from a list", "et svar fra en liste")
        case MultipleType():
            return Words("a multiple choice", "et spørgsmål med flere svar")
        case NumberType():
            return Words("a number", "et tal")
        case DateType(precision):
            return _DATES[precision]
        case TextType(open=True):
            return Words("an open answer", "et åbent svar")
        case TextType():
            return Words("a text", "en tekst")
        case BooleanType():
            return Words("a condition", "en betingelse")


def wanted_words(type_: Type) -> Words:
    """What such a value may be compared with."""
    match type_:
        case ChoiceType(codes):
            return Words(f"one of the codes {listed(codes)}", f"en af koderne {listed(codes)}")
        case DateType(precision):
            return _DATES_WANTED[precision]
        case TextType():
            return Words("a text in quotes", "en tekst i anførselstegn")
        case _:
            return type_words(type_)


def value_words(expr: nodes.Expr, type_: Type) -> Words:
    """A name with its type, a literal with its kind."""
    kind = type_words(type_)
    match expr:
        case nodes.Name(_, name):
            return Words(f"`{name}` ({kind.en})", f"`{name}` ({kind.da})")
        case nodes.Number(_, value):
            return Words(f"the number {value}", f"tallet {value}")
        case nodes.Quoted(_, value):
            return Words(f'the text "{value}"', f'teksten "{value}"')
        case nodes.Date(_, value) if len(value) == 7:
            return Words(f"the month {value}", f"måneden {value}")
        case nodes.Date(_, value):
            return Words(f"the day {value}", f"dagen {value}")
        case _:
            return kind


def bounds_words(low: float | None, high: float | None) -> Words:
    """`between 1 and 9`, `at least 1`, `at most 9`."""
    if low is None:
        return Words(f"at most {high}", f"højst {high}")
    if high is None:
        return Words(f"at least {low}", f"mindst {low}")
    return Words(f"between {low} and {high}", f"mellem {low} og {high}")


def near_words(near: tuple[str, ...], otherwise: Words) -> Words:
    """`did you mean …?` with the nearest known names, else other advice."""
    if not near:
        return otherwise
    quoted = [f"`{name}`" for name in near]
    head = ", ".join(quoted[:-1])
    return Words(
        f"did you mean {f'{head} or ' if head else ''}{quoted[-1]}?",
        f"mente du {f'{head} eller ' if head else ''}{quoted[-1]}?",
    )


def listed(codes: tuple[int, ...]) -> str:
    """Codes for reading: `1, 2, 3`; a long list is cut."""
    shown = ", ".join(str(code) for code in codes[:20])
    return f"{shown} …" if len(codes) > 20 else shown
