"""How a rule tells that other people are asked an item: more, fewer, or others, with the answers that show it."""

from typing import Final

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Rule
from btu_dsl.rules.differing import old_label
from btu_dsl.series.differences import Difference
from btu_dsl.series.eligibility import Change, shown
from btu_dsl.series.formula import formula
from btu_dsl.series.pair import Pair

CHANGES: Final[dict[Change, Words]] = {
    "same": Words("the same people", "de samme mennesker"),
    "wider": Words("more people are asked", "flere bliver spurgt"),
    "narrower": Words("fewer people are asked", "færre bliver spurgt"),
    "both": Words(
        "some are asked who were not, and others no longer", "nogle nye bliver spurgt, og andre ikke længere"
    ),
    "undecided": Words(
        "whether it comes to the same people could not be decided", "om det er de samme mennesker, kunne ikke afgøres"
    ),
}


def tell_base(rule: Rule, pair: Pair, found: Difference, sink: Sink) -> None:
    """One finding at the condition, with both conditions and the least answers as witness."""
    decided = pair.eligibility(found.item)
    old, new = pair.old.item(found.item), pair.new.item(found.item)
    sink.report(
        rule,
        pair.place(found),
        related=old_label(pair, pair.old_place(found)),
        subject=pair.subject(found),
        old=formula(old.guard) if old else None,
        new=formula(new.guard) if new else None,
        witness=tuple(shown(decided.gained or decided.lost)),
        item=found.item,
        what=CHANGES[decided.change],
    )
