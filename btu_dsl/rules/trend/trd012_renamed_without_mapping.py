"""TRD012: an item of an earlier wave is asked in the same words under another name, and nothing says so."""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.differing import old_label
from btu_dsl.rules.trend.gone import renamed
from btu_dsl.series.pair import Pair

_BEFORE = """
items:
  - {id: mad, tier: optional, text: "Er maden god?", answer: ja_nej}
"""
RULE = Rule(
    code="TRD012",
    name="renamed-without-mapping",
    level=Level.ERROR,
    scope=Scope.WAVES,
    purpose=Words(
        en="A question keeps its name from wave to wave.", da="Et spørgsmål beholder sit navn fra runde til runde."
    ),
    message=Words(
        en="`{item}` of {wave} is now called `{name}`, in the same words",
        da="`{item}` fra {wave} hedder nu `{name}`, med de samme ord",
    ),
    label=Words(en="the same question", da="det samme spørgsmål"),
    meaning=Words(
        en="in the data files it is two questions, each with one wave",
        da="i datafilerne er det to spørgsmål med hver sin runde",
    ),
    help=Words(
        en="call it `{item}` again; if it is to be a new series, say so with `replaces:`",
        da="kald det `{item}` igen; skal det være en ny serie, så sig det med `replaces:` (`erstatter:`)",
    ),
    source="own reasoning: waves are joined by the names of variables",
    implies=("TRD001",),
    avoid=Example(before=_BEFORE, core=_BEFORE.replace("id: mad", "id: frokost")),
    prefer=Example(before=_BEFORE, core=_BEFORE),
    near=Example(
        before=_BEFORE,
        core="""
items:
  - id: frokost
    tier: optional
    text: Er frokosten god?
    answer: ja_nej
    replaces: {item: mad, changed: [wording], reason: "Der er nu frokostordning", bridge: none}
""",
    ),
)


def check(pair: Pair, sink: Sink) -> None:
    for old, new in renamed(pair).items():
        sink.report(
            RULE,
            pair.item_place(new),
            related=old_label(pair, pair.old_item_place(old)),
            subject=pair.about_item(old),
            item=old,
            name=new,
            wave=pair.old.wave or pair.old.version,
        )
