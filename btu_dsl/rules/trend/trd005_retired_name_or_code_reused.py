"""TRD005: a name or a code that has been retired is used again."""

from collections.abc import Iterator

from btu_dsl.diagnostics.record import Effect, Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.series.edition import EditionItem, EditionRetired
from btu_dsl.series.pair import Pair

_BEFORE = """
items:
  - {id: glad, tier: optional, text: "Er dit barn glad?", answer: ja_nej}
retired:
  - {id: mad, last_wave: "2020", reason: "Frokostordningen er nedlagt"}
"""


def _with(name: str) -> str:
    item = f'  - {{id: {name}, tier: optional, text: "Er I glade for madpakken?", answer: ja_nej}}\n'
    return _BEFORE.replace("retired:", f"{item}retired:")


RULE = Rule(
    code="TRD005",
    name="retired-name-or-code-reused",
    level=Level.ERROR,
    effect=Effect.BREAK,
    scope=Scope.WAVES,
    purpose=Words(
        en="A retired name or code never comes back.", da="Et udgået navn eller en udgået kode kommer aldrig igen."
    ),
    message=Words(
        en="{what} was retired after {wave} and is used again",
        da="{what} udgik efter {wave} og bruges igen",
    ),
    label=Words(en="used again", da="brugt igen"),
    meaning=Words(
        en="old and new answers would stand in one column and mean different things",
        da="gamle og nye svar ville stå i samme kolonne og betyde noget forskelligt",
    ),
    help=Words(
        en="take a name or a code that was never used, `{item}_2` for instance",
        da="tag et navn eller en kode, der aldrig har været brugt, for eksempel `{item}_2`",
    ),
    source="Protocol Buffers: reserved names and numbers may not be used again",
    avoid=Example(before=_BEFORE, core=_with("mad")),
    prefer=Example(before=_BEFORE, core=_with("mad_2")),
    near=Example(before=_BEFORE, core=_BEFORE),
)


def check(pair: Pair, sink: Sink) -> None:
    known = {(gone.id, gone.codes): gone for gone in (*pair.old.retired, *pair.new.retired)}
    for gone in known.values():
        item = pair.new.item(gone.id)
        if item is None:
            continue
        for what in _used(gone, item):
            sink.report(
                RULE,
                pair.item_place(item.id),
                subject=pair.about_item(item.id, "coding"),
                item=item.id,
                what=what,
                wave=gone.last_wave,
            )


def _used(gone: EditionRetired, item: EditionItem) -> Iterator[Words]:
    if not gone.codes:
        yield Words(f"the name `{gone.id}`", f"navnet `{gone.id}`")
        return
    codes = [str(code.value) for code in item.codes if code.value in gone.codes]
    if codes:
        yield Words(f"code {', '.join(codes)} of `{gone.id}`", f"kode {', '.join(codes)} i `{gone.id}`")
