"""TRD010: a computed value is made of other items, or in another way, than in an earlier wave."""

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import NOWHERE, Span
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.differing import BEFORE
from btu_dsl.series.edition import Edition
from btu_dsl.series.facets import Json
from btu_dsl.series.pair import Pair

_ITEMS = """
items:
  - {id: mad, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du med maden?", answer: tilfredshed5}
  - {id: tur, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du med turene?", answer: tilfredshed5}
  - {id: leg, tier: obligatory, text: "Hvor tilfreds eller utilfreds er du med legepladsen?", answer: tilfredshed5}
"""
_BEFORE = f"{_ITEMS}derived:\n  hverdag: {{mean: [mad, tur], min_answered: 1}}\n"
RULE = Rule(
    code="TRD010",
    name="index-composition-changed",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.WAVES,
    purpose=Words(
        en="An index is made of the same answers in the same way from wave to wave.",
        da="Et indeks laves af de samme svar på samme måde fra runde til runde.",
    ),
    message=Words(en="`{item}` is not computed as before: {what}", da="`{item}` beregnes ikke som før: {what}"),
    label=Words(en="computed in another way", da="beregnet på en anden måde"),
    meaning=Words(
        en="a published figure of that name moves although no answer has",
        da="et offentliggjort tal med det navn flytter sig, uden at noget svar har gjort det",
    ),
    help=Words(
        en="compute it as before, and give the new index a name of its own",
        da="beregn det som før, og giv det nye indeks sit eget navn",
    ),
    source="own reasoning: a published score is a promise about its parts",
    avoid=Example(before=_BEFORE, core=_BEFORE.replace("[mad, tur]", "[mad, tur, leg]")),
    prefer=Example(before=_BEFORE, core=f"{_BEFORE}  hverdag_2: {{mean: [mad, tur, leg], min_answered: 1}}\n"),
    near=Example(before=_BEFORE, core=_BEFORE.replace("[mad, tur]", "[tur, mad]")),
)
_PARTS = (
    Words("the function", "funktionen"),
    Words("what it is made of", "det, den er lavet af"),
    Words("how many must be answered", "hvor mange der skal være besvaret"),
    Words("the formula", "formlen"),
)


def check(pair: Pair, sink: Sink) -> None:
    before = {value.name: value.composition for value in pair.old.derived}
    for value in pair.new.derived:
        old, new = before.get(value.name), value.composition
        if old is None or old == new or not (isinstance(old, list) and isinstance(new, list)):
            continue
        told = [words for words, one, other in zip(_PARTS, old, new, strict=True) if one != other]
        place = _place(pair.old, value.name)
        sink.report(
            RULE,
            _place(pair.new, value.name),
            related=() if place == NOWHERE else (Label(place, BEFORE),),
            subject=pair.about_item(value.name, "coding"),
            old=_shown(old),
            new=_shown(new),
            item=value.name,
            what=Words(", ".join(one.en for one in told), ", ".join(one.da for one in told)),
        )


def _shown(composition: list[Json]) -> str:
    function, members, least, formula = composition
    listed = ", ".join(map(str, members)) if isinstance(members, list) else ""
    return f"{function} {formula}" if formula else f"{function} ({listed}), min_answered {least}"


def _place(edition: Edition, name: str) -> Span:
    flow = edition.source
    return next((value.span for value in flow.survey.derived if value.name == name), NOWHERE) if flow else NOWHERE
