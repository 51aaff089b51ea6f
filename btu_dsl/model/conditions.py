"""Every condition, computed value and fill of a survey held against its names: types, order, tiers, cycles."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.expr.check import check, check_fill
from btu_dsl.expr.nodes import Expr
from btu_dsl.expr.types import ChoiceType, NumberType, Symbol
from btu_dsl.model.advice import name_advice
from btu_dsl.model.circles import check_circles
from btu_dsl.model.needs import Needs
from btu_dsl.model.nodes import Battery, Block, Derived, Item, Survey, Text
from btu_dsl.model.texts import battery_texts, given, item_texts
from btu_dsl.rulebook.faults import naming as faults

_OTHER_PEOPLE = Words(
    "who is asked a core question would differ between municipalities",
    "hvem der får et spørgsmål fra grundskemaet, ville variere mellem kommuner",
)
_OTHER_WORDS = Words(
    "the words of a core question would differ between municipalities",
    "ordlyden af et spørgsmål fra grundskemaet ville variere mellem kommuner",
)
_CUT_OFF = Words("not asked of all after that", "stilles derefter ikke til alle")
_DECLARED = Words("stands here", "står her")
_NUMBERS = Words(
    "name items on an ordered scale or with a number, or other derived values",
    "nævn spørgsmål med ordnet skala eller tal, eller andre beregnede værdier",
)
_ANSWERS = Words("a count counts answered items: name items", "count tæller besvarede spørgsmål: nævn spørgsmål")
_THE_BASE = Words("the base", "basen")


@dataclass(frozen=True, slots=True)
class Condition:
    """An expression at its place: it may read what comes before item number `at`, and `itself` when `own` is set."""

    expression: Expr
    at: int
    item: Item | None
    own: bool = False


def conditions_of(survey: Survey) -> Iterator[Condition]:
    """Every condition that decides who is asked or what is accepted."""
    for block in survey.blocks:
        items = tuple(block.items())
        first = items[0].order if items else 0
        if block.ask_if is not None:
            yield Condition(block.ask_if, first, None)
        for entry in block.entries:
            if isinstance(entry, Battery):
                if entry.ask_if is not None and entry.rows:
                    yield Condition(entry.ask_if, entry.rows[0].order, None)
                for row in entry.rows:
                    yield from _of_item(row)
            else:
                yield from _of_item(entry)


def _of_item(item: Item) -> Iterator[Condition]:
    if item.ask_if is not None:
        yield Condition(item.ask_if, item.order, item)
    if item.end_if is not None:
        yield Condition(item.end_if, item.order, item, own=True)
    for rule in item.checks:
        yield Condition(rule.require, item.order, item, own=True)


def check_conditions(survey: Survey, sink: Sink) -> None:
    """Faults of names, types, order and tier, each at the smallest place that shows it."""
    symbols = survey.symbols
    for condition in conditions_of(survey):
        at = condition.at + 1 if condition.own else condition.at
        check(condition.expression, symbols, sink, at=at, want="condition")
    for base in survey.bases:
        check(base.when, symbols, sink, at=_last(survey), want="condition")
    _check_bases_in_order(survey, sink)
    check_circles(survey, sink)
    _check_derived(survey, sink)
    _check_tiers(survey, sink)
    _check_ends(survey, sink)


def _last(survey: Survey) -> int:
    return 1 + max((item.order for item in survey.items()), default=0)


def _check_bases_in_order(survey: Survey, sink: Sink) -> None:
    """A base may read an answer only when that answer comes before everything that the base guards."""
    orders = {name: symbol.order for name, symbol in survey.symbols.items()}
    for block in survey.blocks:
        for holder, first in _holders(block):
            base = holder.base
            if base is not None and orders.get(base.name, -1) >= first:
                place = Label(base.when.span, _THE_BASE)
                sink.report(faults.BASE_READS_AHEAD, holder.span, related=(place,), base=base.name, item=holder.id)


def _holders(block: Block) -> Iterator[tuple[Block | Battery | Item, int]]:
    items = tuple(block.items())
    yield block, items[0].order if items else 0
    for entry in block.entries:
        if isinstance(entry, Battery):
            yield entry, entry.rows[0].order if entry.rows else 0
            yield from ((row, row.order) for row in entry.rows)
        else:
            yield entry, entry.order


def _check_derived(survey: Survey, sink: Sink) -> None:
    for value in survey.derived:
        if value.expression is not None:
            want: Literal["condition", "value"] = "condition" if value.function == "when" else "value"
            check(value.expression, survey.symbols, sink, at=_last(survey), want=want)
        for member, span in zip(value.members, value.places, strict=True):
            _check_member(value, member, span, survey, sink)


def _check_member(value: Derived, member: str, span: Span, survey: Survey, sink: Sink) -> None:
    symbol = survey.symbols.get(member)
    if symbol is None:
        numbers = sorted(name for name, known in survey.symbols.items() if _has_mean(known))
        advice = name_advice(member, numbers, _NUMBERS)
        sink.report(faults.UNKNOWN_MEMBER, span, name=value.name, member=member, advice=advice)
    elif symbol.known and not (symbol.kind == "item" if value.function == "count" else _has_mean(symbol)):
        place = Label(symbol.span, _DECLARED)
        advice = _ANSWERS if value.function == "count" else _NUMBERS
        sink.report(faults.MEMBER_DOES_NOT_FIT, span, related=(place,), name=value.name, member=member, advice=advice)


def _has_mean(symbol: Symbol) -> bool:
    """Whether mean and sum can be made from it; a count only asks whether a question is answered."""
    number = isinstance(symbol.type, NumberType) or (isinstance(symbol.type, ChoiceType) and symbol.type.ordered)
    return number and symbol.kind in ("item", "derived")


def _check_tiers(survey: Survey, sink: Sink) -> None:
    """Who is asked an obligatory item, and in which words, is the same everywhere. Local items are LOC004's."""
    # A name that a municipality took from the core has been told of, and the core's question keeps it.
    tiers = {item.id: item.tier for item in sorted(survey.items(), key=lambda item: item.tier != "local")}
    for item, needs in Needs(survey.bases, survey.derived).of_items(survey.blocks):
        for need in needs:
            if item.tier == "obligatory" and tiers.get(need.name) == "optional":
                why = _OTHER_WORDS if need.use == "text" else _OTHER_PEOPLE
                sink.report(faults.OBLIGATORY_READS_LESS, need.span, item=item.id, name=need.name, why=why)


def _check_ends(survey: Survey, sink: Sink) -> None:
    """An optional item does not end the interview before an obligatory one. Local items are LOC004's."""
    items = tuple(survey.items())
    for item in items:
        if item.end_if is None or item.tier != "optional":
            continue
        after = next((later for later in items[item.order + 1 :] if later.tier == "obligatory"), None)
        if after is not None:
            place = Label(after.span, _CUT_OFF)
            sink.report(faults.ENDS_BEFORE_CORE, item.end_if.span, related=(place,), item=item.id, name=after.id)


def check_fills(survey: Survey, sink: Sink) -> None:
    """Every `{fill}` in every fielded language of every text."""
    seen: set[int] = set()

    def hold(texts: Iterator[Text], at: int, *, before: bool = False) -> None:
        for text in texts:
            if id(text) in seen:
                continue
            seen.add(id(text))
            for rendering in text.by_language.values():
                for fill in rendering.prose.fills():
                    has_fallback = fill.fallback is not None
                    check_fill(fill.name, has_fallback, survey.symbols, sink, fill.span, at, before=before)

    hold(_before_all(survey), 0, before=True)
    for block in survey.blocks:
        first = next((item.order for item in block.items()), 0)
        hold(given(block.title, *block.intro.all(), block.interviewer), first, before=True)
        for entry in block.entries:
            if isinstance(entry, Battery):
                hold(given(*battery_texts(entry), entry.interviewer), entry.rows[0].order if entry.rows else first)
            for item in entry.rows if isinstance(entry, Battery) else (entry,):
                hold(given(*item_texts(item), item.interviewer), item.order)
    hold(given(*survey.texts(), *(part.interviewer for part in survey.frame)), _last(survey))


def _before_all(survey: Survey) -> Iterator[Text]:
    """What is shown before the first answer, and what fills are filled with wherever they stand."""
    facts = survey.facts
    yield from given(survey.title, survey.contact, facts.population, facts.reference_period, facts.purpose)
    for slot in survey.slots:
        yield from given(*(text for _, text in slot.values), slot.otherwise)
    for value in survey.preload:
        yield from given(value.label, *(code.label for code in value.codes))
    for part in survey.frame:
        if part.name != "closing":
            yield from given(*part.text.all(), part.interviewer)
