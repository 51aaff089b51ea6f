"""Blocks, batteries and items of one file, with the defaults of what stands round them filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.advice import name_advice
from btu_dsl.model.nodes import Answer, Base, Battery, Block, Check, Choice, Item, Replacement, Text
from btu_dsl.model.scales import Scales, resolve_answer, unknown_answer
from btu_dsl.model.wordings import Wordings
from btu_dsl.rulebook.faults import naming as faults
from btu_dsl.syntax import nodes as declared
from btu_dsl.syntax.nodes import Defaults, Provenance, Tier, Word

_NO_BASES = Words("the questionnaire has none; they stand in `bases:`", "skemaet har ingen; de står i `bases:`")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What an item's file gives it. `prefix` goes before variable names; `tier` is forced on a municipality's own."""

    wordings: Wordings
    scales: Scales
    bases: Mapping[str, Base]
    sink: Sink
    prefix: str = ""
    tier: Tier | None = None
    status: declared.Status = "stable"


@dataclass(frozen=True, slots=True)
class Outer:
    """What stands round an item: its block's or battery's defaults, and who says them.

    An inline answer of the defaults is one closed list with one set of texts, kept under the name of who says it.
    """

    defaults: Defaults = field(default_factory=Defaults)
    speaker: Word | None = None
    provenance: Provenance | None = None
    battery: declared.DeclaredBattery | None = None


def resolve_block(node: declared.DeclaredBlock, context: Context) -> Block:
    path = node.id.text
    wordings = context.wordings
    entries = resolve_entries(node.items, Outer(node.defaults, node.id, node.provenance), context)
    return Block(
        id=path,
        span=node.id.span,
        owner=wordings.owner,
        title=wordings.maybe(f"{path}.title", node.title, node.provenance),
        intro=wordings.variants(path, "intro", node.intro, node.modes, node.provenance),
        entries=entries,
        interviewer=_note(path, node.modes, context, node.provenance),
        ask_if=node.ask_if,
        base=_base(node.base, context),
    )


def resolve_entries(
    nodes: tuple[declared.DeclaredItem | declared.DeclaredBattery, ...], outer: Outer, context: Context
) -> tuple[Item | Battery, ...]:
    """Items in their order; one without an answer has been reported and keeps its place with an unknown one."""
    return tuple(
        _battery(node, outer, context) if isinstance(node, declared.DeclaredBattery) else _item(node, outer, context)
        for node in nodes
    )


def _battery(node: declared.DeclaredBattery, outer: Outer, context: Context) -> Battery:
    path = node.id.text
    own_defaults, theirs = node.defaults, outer.defaults
    defaults = Defaults(
        tier=own_defaults.tier or theirs.tier,
        answer=own_defaults.answer or theirs.answer,
        role=own_defaults.role or theirs.role,
        provenance=own_defaults.provenance or theirs.provenance,
        status=own_defaults.status or theirs.status,
    )
    wordings = context.wordings
    own = defaults.provenance or outer.provenance
    inner = Outer(defaults, node.id if own_defaults.answer else outer.speaker, outer.provenance, node)
    stem = wordings.variants(path, "stem", node.stem, node.modes, own)
    rows = tuple(_item(row, inner, context) for row in node.rows)
    if rows and not (isinstance(rows[0].answer, Choice) and not rows[0].answer.many):
        context.sink.report(faults.BATTERY_WITHOUT_SCALE, node.id.span, battery=path)
    return Battery(
        id=path,
        span=node.id.span,
        owner=wordings.owner,
        stem=stem,
        rows=rows,
        label=wordings.maybe(f"{path}.label", node.label, own),
        instruction=wordings.variants(path, "instruction", node.instruction, node.modes, own),
        definition=wordings.variants(path, "definition", node.definition, node.modes, own),
        help=wordings.variants(path, "help", node.help, node.modes, own),
        interviewer=_note(path, node.modes, context, own),
        probe=_probe(path, node.modes, context, own),
        ask_if=node.ask_if,
        base=_base(node.base or theirs.base, context),
    )


def _item(node: declared.DeclaredItem, outer: Outer, context: Context) -> Item:
    wordings, sink = context.wordings, context.sink
    defaults, battery = outer.defaults, outer.battery
    path = node.id.text
    provenance = node.provenance or defaults.provenance or outer.provenance or wordings.provenance
    tier = context.tier or node.tier or defaults.tier
    if tier is None:
        sink.report(faults.NO_TIER, node.id.span, item=path)
        tier = "optional"
    text = wordings.variants(path, "text", node.text, node.modes, provenance)
    answer = _answer(node, provenance, outer, context)
    return Item(
        id=path,
        variable=f"{context.prefix}{path}",
        order=-1,
        span=node.id.span,
        owner=wordings.owner,
        tier=tier,
        role=node.role or defaults.role,
        text=text,
        label=wordings.maybe(f"{path}.label", node.label, provenance),
        answer=answer,
        instruction=wordings.variants(path, "instruction", node.instruction, node.modes, provenance),
        definition=wordings.variants(path, "definition", node.definition, node.modes, provenance),
        help=wordings.variants(path, "help", node.help, node.modes, provenance),
        interviewer=_note(path, node.modes, context, provenance),
        probe=_probe(path, node.modes, context, provenance),
        ask_if=node.ask_if,
        base=_base(node.base or defaults.base, context),
        end_if=node.end_if,
        checks=tuple(
            Check(
                level=check.level,
                require=check.require,
                span=check.span,
                message=wordings.text(f"{path}.check.{number}", check.message, provenance),
            )
            for number, check in enumerate(node.checks, 1)
        ),
        provenance=provenance,
        source=node.source,
        personal_data=node.personal_data,
        special_category=node.special_category,
        status=node.status or defaults.status or context.status,
        since=node.since,
        replaces=_replacement(node.replaces),
        agreement=node.agreement,
        battery=battery.id.text if battery else None,
    )


def _answer(node: declared.DeclaredItem, provenance: Provenance, outer: Outer, context: Context) -> Answer:
    """The item's own answer, else that of what stands round it, with the words of whoever says it."""
    wordings, defaults, battery = context.wordings, outer.defaults, outer.battery
    answer = node.answer or defaults.answer
    if answer is None:
        context.sink.report(faults.NO_ANSWER, node.id.span, item=node.id.text)
        return unknown_answer(node.id, wordings)
    printed = node.printed or (battery.printed if battery else None)
    speaker = node.id
    if node.answer is None and outer.speaker is not None:
        speaker, provenance = outer.speaker, defaults.provenance or outer.provenance or wordings.provenance
    return resolve_answer(answer, speaker, printed, context.scales, wordings, provenance, context.sink)


def _replacement(node: declared.Replaces | None) -> Replacement | None:
    if node is None:
        return None
    return Replacement(item=node.item.text, changed=node.changed, reason=node.reason, bridge=node.bridge)


def _base(name: declared.Word | None, context: Context) -> Base | None:
    if name is None:
        return None
    base = context.bases.get(name.text)
    if base is None:
        advice = name_advice(name.text, sorted(context.bases), _NO_BASES)
        context.sink.report(faults.UNKNOWN_BASE, name.span, name=name.text, advice=advice)
    return base


def _note(
    path: str, modes: Mapping[str, declared.ModeTexts], context: Context, provenance: Provenance | None
) -> Text | None:
    phone = modes.get("phone")
    return context.wordings.untranslated(f"{path}.phone.interviewer", phone.interviewer if phone else None, provenance)


def _probe(
    path: str, modes: Mapping[str, declared.ModeTexts], context: Context, provenance: Provenance | None
) -> Text | None:
    phone = modes.get("phone")
    return context.wordings.maybe(f"{path}.phone.probe", phone.probe if phone else None, provenance)
