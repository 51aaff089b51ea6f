"""TRD001: an item of an earlier wave is gone, and nothing says that it is."""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.differing import old_label
from btu_dsl.rules.trend.gone import renamed, unaccounted
from btu_dsl.series.pair import Pair

_BEFORE = """
items:
  - {id: mad, tier: optional, text: "Er maden god?", answer: ja_nej}
  - {id: tur, tier: optional, text: "Er turene gode?", answer: ja_nej}
"""
_AFTER = """
items:
  - {id: mad, tier: optional, text: "Er maden god?", answer: ja_nej}
"""
RULE = Rule(
    code="TRD001",
    name="item-removed-without-tombstone",
    level=Level.ERROR,
    scope=Scope.WAVES,
    purpose=Words(
        en="A question that is no longer asked stays listed as retired, so that its name never means anything else.",
        da="Et spørgsmål, der ikke længere stilles, bliver stående som udgået, så navnet aldrig betyder noget andet.",
    ),
    message=Words(
        en="`{item}` was asked in {wave} and is gone without a word",
        da="`{item}` blev stillet i {wave} og er forsvundet uden et ord",
    ),
    label=Words(en="no longer has it", da="har det ikke længere"),
    meaning=Words(
        en="the series ends here, and a later question of that name would be taken for its continuation",
        da="serien slutter her, og et senere spørgsmål med det navn ville blive taget for en fortsættelse",
    ),
    help=Words(
        en='add `- {{id: {item}, last_wave: "{wave}", reason: "…"}}` to `retired:`, or say which item `replaces` it',
        da='tilføj `- {{id: {item}, last_wave: "{wave}", reason: "…"}}` under `retired:`, eller sig, hvilket spørgsmål der afløser det (`replaces`)',
    ),
    source="Protocol Buffers: reserved names and numbers; NHS Staff Survey 2022: re-introduced questions get no trend",
    avoid=Example(before=_BEFORE, core=_AFTER),
    prefer=Example(
        before=_BEFORE,
        core=f'{_AFTER}retired:\n  - {{id: tur, last_wave: "2020", reason: "Alle tager nu på tur"}}\n',
    ),
    near=Example(before=_BEFORE.replace("id: tur,", "id: tur, status: pilot,"), core=_AFTER),
)


def check(pair: Pair, sink: Sink) -> None:
    elsewhere = renamed(pair)
    for item in unaccounted(pair):
        if item.id not in elsewhere:
            sink.report(
                RULE,
                pair.item_place(""),
                related=old_label(pair, pair.old_item_place(item.id)),
                subject=pair.about_item(item.id),
                item=item.id,
                wave=pair.old.wave or pair.old.version,
            )
