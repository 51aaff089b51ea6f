"""What sets findings aside: waivers, baselines, and the rules that a core adds of its own."""

from btu_dsl.source.node import MappingNode, Scalar
from btu_dsl.syntax.nodes import Baseline, Count, OwnRule, Waiver, Waivers, Word
from btu_dsl.syntax.parts import Reader


def read_waivers(it: Reader) -> Waivers:
    return Waivers(
        span=it.the("of").span, of=it.the_word("of"), waivers=tuple(_waiver(own) for own in it.each("waivers"))
    )


def _waiver(it: Reader) -> Waiver:
    return Waiver(
        span=it.the("rule").span,
        overlay=it.the_word("overlay"),
        rule=it.the_word("rule"),
        item=it.the_word("item"),
        facet=it.the_text("facet"),
        language=it.text("language") or "",
        mode=it.text("mode") or "",
        hash=it.the_text("hash"),
        effect=it.the_text("effect"),
        reason=it.the_text("reason"),
        until=it.the_text("until"),
        signer=it.word("signer"),
        signature=it.word("signature"),
    )


def read_baseline(it: Reader) -> Baseline:
    counts = (
        Count(rule=rule, item=Word(item.span, item.text), most=int(value.text))
        for rule, items in it.named("findings")
        if isinstance(items, MappingNode)
        for item, value in items
        if isinstance(value, Scalar)
    )
    return Baseline(span=it.the("of").span, of=it.the_word("of"), counts=tuple(counts))


def read_own_rule(it: Reader) -> OwnRule:
    return OwnRule(
        code=it.the_word("code"),
        level=it.text("level") or "error",
        require=it.the_expression("require"),
        message=it.the_text("message"),
        help=it.text("help") or "",
    )
