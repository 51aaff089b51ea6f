"""LOC005: a local question asks much the same as a question of the core, chosen or not."""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.model.nodes import Item
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.case import Case
from btu_dsl.rules.counting import local_items
from btu_dsl.rules.likeness import ALIKE, Trigrams, general_words, likeness, subject_texts, trigrams

_CORE = """
items:
  - id: info
    tier: optional
    text: Hvor tilfreds eller utilfreds er du med informationen om dit barns hverdag?
    answer: tilfredshed5
"""
RULE = Rule(
    code="LOC005",
    name="local-duplicates-core",
    level=Level.WARNING,
    scope=Scope.OVERLAY,
    purpose=Words(
        en="A local question asks about something that the core does not ask about.",
        da="Et lokalt spørgsmål spørger om noget, grundskemaet ikke spørger om.",
    ),
    message=Words(
        en="the local question `{item}` is much like the core's `{name}`",
        da="det lokale spørgsmål `{item}` ligner grundskemaets `{name}`",
    ),
    label=Words(en="the local question", da="det lokale spørgsmål"),
    meaning=Words(
        en="people are asked twice, and the first answer colours the second",
        da="folk bliver spurgt to gange, og det første svar farver det andet",
    ),
    help=Words(en="{advice}", da="{advice}"),
    source="own measurement: trigram likeness without the stem of the scale; CAHPS on the burden of added items",
    avoid=Example(
        core=_CORE,
        overlay="""
spørgsmål:
  - {id: nyt, tekst: "Hvor tilfreds eller utilfreds er du med information om dit barns dag?", svar: tilfredshed5}
""",
    ),
    prefer=Example(core=_CORE, overlay="vælg: [info]\n"),
    near=Example(
        core=_CORE,
        overlay="""
spørgsmål:
  - {id: bus, tekst: "Hvor tilfreds eller utilfreds er du med busserne til dagtilbuddet?", svar: tilfredshed5}
""",
    ),
)
_CORES = Words("the core's", "grundskemaets")


def check(case: Case, sink: Sink) -> None:
    own = local_items(case.survey)
    if not own:
        return
    general = general_words(subject_texts(case.core.survey))
    theirs = [(item, _asked(item, general)) for item in case.core.survey.items() if item.tier != "local"]
    for item in own:
        asked = _asked(item, general)
        score, _, nearest = max(
            ((likeness(asked, other), -core.order, core) for core, other in theirs), default=(0.0, 0, item), key=_rank
        )
        if score >= ALIKE:
            sink.report(
                RULE,
                item.text.shared.span if item.text.shared else item.span,
                related=(Label(nearest.text.shared.span if nearest.text.shared else nearest.span, _CORES),),
                subject=case.subject(item=item.id, facet="wording"),
                item=item.id,
                name=nearest.id,
                advice=_advice(case, nearest),
            )


def _rank(found: tuple[float, int, Item]) -> tuple[float, int]:
    return found[:2]


def _asked(item: Item, general: frozenset[str]) -> Trigrams:
    """What a question is about; a row without the stem that it shares with the other rows."""
    text = item.text.shared
    return trigrams(text.prose(text.language).raw, general) if text is not None else frozenset()


def _advice(case: Case, nearest: Item) -> Words:
    fielded = any(item.id == nearest.id for item in case.survey.items())
    if fielded or nearest.tier == "obligatory":
        return Words(f"use the answers to `{nearest.id}`", f"brug svarene på `{nearest.id}`")
    return Words(
        f"choose `{nearest.id}` instead: it can be compared with other municipalities",
        f"vælg `{nearest.id}` i stedet: det kan sammenlignes med andre kommuner",
    )
