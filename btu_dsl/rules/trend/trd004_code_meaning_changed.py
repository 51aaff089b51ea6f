"""TRD004: a code stands for another answer than in an earlier wave.

Differs from the catalogue: on a graded scale a reworded label under its old code is TRD003; in a list without order,
where the code is all that holds the answers together, it is found here.
"""

from collections.abc import Mapping

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.model.nodes import Choice
from btu_dsl.model.normalise import editorial
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.differing import answers, old_label
from btu_dsl.series.edition import EditionItem
from btu_dsl.series.facets import ANY, FacetKey
from btu_dsl.series.pair import Pair

_BEFORE = """
items:
  - id: vej
    tier: optional
    text: Hvordan kommer I hertil?
    answer: {choice: one, codes: {1: Gang, 2: Cykel, 3: Bil}}
"""
RULE = Rule(
    code="TRD004",
    name="code-meaning-changed",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.WAVES,
    purpose=Words(en="A code means the same answer in every wave.", da="En kode betyder det samme svar i alle runder."),
    message=Words(
        en="codes of `{item}` stand for other answers than before: {what}",
        da="koder i `{item}` står for andre svar end før: {what}",
    ),
    label=Words(en="not what this code meant", da="ikke hvad denne kode betød"),
    meaning=Words(
        en="when the waves are put together, answers are counted as others, and nothing shows it",
        da="når runderne lægges sammen, tælles svar som nogle andre, og intet viser det",
    ),
    help=Words(
        en="give each answer its old code back; a new answer takes a code that was never used",
        da="giv hvert svar sin gamle kode tilbage; et nyt svar tager en kode, der aldrig har været brugt",
    ),
    source="CESSDA vocabularies: a changed code is a new major version; own reasoning: silent damage to merged data",
    implies=("TRD003",),
    avoid=Example(before=_BEFORE, core=_BEFORE.replace("2: Cykel, 3: Bil", "2: Bil, 3: Cykel")),
    prefer=Example(before=_BEFORE, core=_BEFORE),
    near=Example(before=_BEFORE, core=_BEFORE.replace("1: Gang,", "1: gang,")),
)


def check(pair: Pair, sink: Sink) -> None:
    language = pair.new.language
    for old, new in pair.matched:
        if not (old.comparable and old.codes and new.codes):
            continue
        was, now = _labels(old, language), _labels(new, language)
        changed = [code for code in now if code in was and was[code] != now[code]]
        graded = _graded(pair, new.id, language)
        others = {label: code for code, label in was.items()}
        moved = [code for code, label in now.items() if others.get(label, code) != code]
        codes = sorted({*moved, *([] if graded else changed)})
        if codes:
            place = next((code for code in codes if code in was), codes[0])
            told = ", ".join(str(code) for code in codes)
            sink.report(
                RULE,
                _place(pair, new.id, place),
                related=old_label(pair, pair.old_item_place(old.id)),
                subject=pair.about_item(new.id, "coding"),
                old=answers(pair.old, old.id, language),
                new=answers(pair.new, new.id, language),
                item=new.id,
                what=Words(told, told),
            )


def _labels(item: EditionItem, language: str) -> Mapping[int, str]:
    return {code.value: editorial(code.labels.get(language, ""), language) for code in item.codes}


def _graded(pair: Pair, name: str, language: str) -> bool:
    value = pair.new.values.get(FacetKey(name, "scale", language, ANY))
    return isinstance(value, list) and value[2] is not None


def _place(pair: Pair, name: str, code: int) -> Span:
    """The label of the code, else the item."""
    flow = pair.new.source
    item = next((one for one in flow.survey.items() if one.id == name), None) if flow else None
    if item is not None and isinstance(item.answer, Choice):
        return item.answer.code(code).label.span
    return pair.item_place(name)
