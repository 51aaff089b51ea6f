"""From what the parser could not read to one finding in words: what stands there, what was expected, what to write."""

import re
import unicodedata
from collections.abc import Callable, Sequence

from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.automaton import END, Token
from btu_dsl.expr.expected import advice, expected_words
from btu_dsl.rulebook.faults import expressions as faults

Place = Callable[[int, int], Span]

_SIGNS = {
    "=>": ">=", "=<": "<=", "=": "==", "<>": "!=", "&&": "and", "&": "and", "||": "or", "|": "or",
    "!": "not", "[": "(", "]": ")", "{": "(", "}": ")", ";": ",", "…": "..", "≤": "<=", "≥": ">=", "≠": "!=",
    "−": "-", "–": "-", "—": "-", "×": "*", "·": "*", "÷": "/", ":": "/", "“": '"', "”": '"', "„": '"', "»": '"',
    "«": '"', "‘": "'", "’": "'", "‚": "'",
}  # fmt: skip
_WORDS = {
    "og": "and", "and": "and", "samt": "and", "eller": "or", "or": "or", "ikke": "not", "not": "not", "er": "==",
    "equals": "==", "eq": "==", "ne": "!=", "lt": "<", "gt": ">", "le": "<=", "ge": ">=", "i": "in", "in": "in",
    "is": "is", "has": "has", "har": "has", "contains": "has", "between": "in (1..3)", "mellem": "in (1..3)",
    "blandt": "in", "mangler": "is missing", "besvaret": "is answered", "ubesvaret": "is missing",
}  # fmt: skip

_DATE_LIKE = re.compile(r"[0-9]{1,4}([-./])[0-9]{1,2}\1[0-9]{1,4}")
_FILL = re.compile(r"\$?\{([^\W\d]\w*)\}")
_NUMBER_LIKE = re.compile(r"[\w.,]+")

_COMPARISONS = frozenset({"EQUAL", "UNEQUAL", "LESS", "AT_MOST", "MORE", "AT_LEAST"})
_NUMBERS = frozenset({"INTEGER", "DECIMAL", "DAY", "MONTH"})


def report_character(text: str, at: int, place: Place, sink: Sink) -> None:
    """A character that begins no word of the language."""
    character = text[at]
    if character in "\"'":
        sink.report(faults.UNCLOSED_QUOTE, place(at, len(text.rstrip())), quote=character)
    elif character in ".," and _touches_digit(text, at):
        _number_form(text, at, place, sink)
    elif fill := _FILL.match(text, at):
        _foreign(text, at, fill.end(), fill[1], place, sink)
    elif text[max(at - 2, 0) : at + 1] == "===":
        _foreign(text, at - 2, at + 1, "==", place, sink)
    elif sign := next((sign for sign in _SIGNS if text.startswith(sign, at)), None):
        _foreign(text, at, at + len(sign), _SIGNS[sign], place, sink)
    else:
        sink.report(faults.UNKNOWN_CHARACTER, place(at, at + 1), found=_shown(character))


def report_token(
    text: str, token: Token, before: Sequence[Token], accepts: frozenset[str], place: Place, sink: Sink
) -> None:
    """A word of the language where it cannot stand, the most telling situation first; or the end, too early."""
    if token.kind == END:
        _report_end(before, accepts, place, sink)
    elif not _report_spelling(text, token, before, place, sink):
        _report_place(text, token, before, accepts, place, sink)


def _report_spelling(text: str, token: Token, before: Sequence[Token], place: Place, sink: Sink) -> bool:
    """Another language's word or sign, or a number in another form."""
    start, end = token.start, token.end
    last = before[-1] if before else None
    kinds = {token.kind} | ({last.kind} if last else set())
    touching = last is not None and last.end == start
    if start and text[start - 1 : end] in _SIGNS:
        _foreign(text, start - 1, end, _SIGNS[text[start - 1 : end]], place, sink)
    elif (touching and kinds & _NUMBERS and kinds <= _NUMBERS | {"NAME"}) or _decimal_comma(text, token):
        _number_form(text, start, place, sink)
    elif token.kind == "NAME" and (instead := _WORDS.get(token.text.lower())):
        _foreign(text, start, end, instead, place, sink)
    elif last is not None and last.kind == "NAME" and _WORDS.get(last.text.lower()) == "not":
        _foreign(text, last.start, last.end, "not", place, sink)
    else:
        return False
    return True


def _report_place(
    text: str, token: Token, before: Sequence[Token], accepts: frozenset[str], place: Place, sink: Sink
) -> None:
    """A word that is well spelled and stands where something else belongs."""
    start, end = token.start, token.end
    trail = [word.kind for word in before[-2:]]
    if "IS" in trail and token.kind in _NUMBERS | {"QUOTED"}:
        negated = trail[-1] == "NOT"
        name, op = before[-3 if negated else -2].text, "!=" if negated else "=="
        sink.report(faults.IS_WITH_VALUE, place(start, end), name=name, op=op, value=token.text)
    elif trail[-1:] == ["NAME"] and token.kind == "LPAR":
        sink.report(faults.NO_SUCH_FUNCTION, place(before[-1].start, before[-1].end), name=before[-1].text)
    elif token.kind in _COMPARISONS | {"IN"} and "AND" in accepts and not _COMPARISONS & accepts:
        sink.report(faults.CHAINED_COMPARISON, place(start, end))
    elif token.kind == "RPAR" and text.count(")", 0, end) > text.count("(", 0, end):
        sink.report(faults.STRAY_PARENTHESIS, place(start, end))
    elif trail[-1:] == ["IN"]:
        sink.report(faults.SET_WITHOUT_PARENTHESES, place(start, end))
    else:
        expected, remedy = expected_words(before[-1].kind if before else "", accepts), advice(accepts)
        sink.report(faults.UNEXPECTED_TOKEN, place(start, end), found=token.text, expected=expected, advice=remedy)


def _report_end(before: Sequence[Token], accepts: frozenset[str], place: Place, sink: Sink) -> None:
    """The caret stands right after the last word, where the missing part belongs."""
    end = before[-1].end
    expected, remedy = expected_words(before[-1].kind if before else "", accepts), advice(accepts)
    sink.report(faults.UNEXPECTED_END, place(end, end), last=before[-1].text, expected=expected, advice=remedy)


def _foreign(text: str, start: int, end: int, instead: str, place: Place, sink: Sink) -> None:
    sink.report(faults.FOREIGN_SPELLING, place(start, end), found=text[start:end], instead=instead)


def _number_form(text: str, at: int, place: Place, sink: Sink) -> None:
    start, end = number_run(text, at)
    sink.report(faults.NUMBER_FORM, place(start, end), found=text[start:end])


def number_run(text: str, at: int) -> tuple[int, int]:
    """The characters round `at` that a writer meant as one number or date: `01-10-2021`, `1.000,5`, `12km`."""
    for shape in (_DATE_LIKE, _NUMBER_LIKE):
        for match in shape.finditer(text):
            if match.start() <= at < match.end():
                return match.span()
    return at, at + 1


def _decimal_comma(text: str, token: Token) -> bool:
    """`1,5` where no set is open."""
    start, end = token.start, token.end
    return token.kind == "COMMA" and text[start - 1 : start].isdigit() and text[end : end + 1].isdigit()


def _touches_digit(text: str, at: int) -> bool:
    return text[at - 1 : at].isdigit() or text[at + 1 : at + 2].isdigit()


def _shown(character: str) -> str:
    """A visible character in backticks; an invisible one by its number and name."""
    if character.isprintable() and not character.isspace() and not unicodedata.combining(character):
        return f"`{character}`"
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
