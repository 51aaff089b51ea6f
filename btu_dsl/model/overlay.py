"""A municipality's overlay laid over the whole core: optional items chosen, its own questions put in their place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from btu_dsl import __version__
from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.diagnostics.suggest import nearest
from btu_dsl.model.advice import mode_words, name_advice
from btu_dsl.model.allowances import allowances
from btu_dsl.model.core import open_libraries, wordings_of
from btu_dsl.model.items import Context, Outer, resolve_entries
from btu_dsl.model.logo import read_logo
from btu_dsl.model.municipalities import NAMES, full_name
from btu_dsl.model.needs import Need, Needs
from btu_dsl.model.nodes import (
    NO_TEXT,
    Battery,
    Block,
    Item,
    Municipality,
    Owner,
    Rendering,
    Slot,
    Survey,
    Text,
)
from btu_dsl.model.scales import Scales, resolve_scale
from btu_dsl.model.symbols import number_items, symbol_table
from btu_dsl.model.tighten import tighten
from btu_dsl.model.universe import Universe
from btu_dsl.model.wordings import Wordings
from btu_dsl.rulebook.faults import resolving as faults
from btu_dsl.source.words import did_you_mean
from btu_dsl.syntax import nodes as declared
from btu_dsl.syntax.prose import Prose, Run

LOCAL_BLOCK = "lokale"
"""The id of the block that holds a municipality's own questions."""

_LOCAL_TITLE = {
    "da": "Spørgsmål fra {name}",
    "en": "Questions from {name}",
    "ar": "أسئلة من {name}",
    "tr": "{name} tarafından sorulan sorular",
    "ur": "{name} کی جانب سے سوالات",
}
_CODES = Words("write the three digits of the municipality, such as 751", "skriv kommunens tre cifre, fx 751")
_NONE_OPTIONAL = Words("the core has no optional items", "grundskemaet har ingen valgfrie spørgsmål")
_NONE_OPEN = Words("the core leaves no slot to municipalities", "grundskemaet overlader ingen pladser til kommunerne")
_READ_HERE = Words("its answer is read here", "svaret læses her")
_COMPILER = Owner(kind="library", id="btu", version=__version__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fielded:
    """What the municipality fields of what the core offers."""

    languages: tuple[str, ...]
    modes: tuple[declared.Mode, ...]


def lay_overlay(
    node: declared.Overlay, path: Path, core: Survey, core_scales: Scales, universe: Universe, sink: Sink
) -> Survey:
    """The core with the overlay in `path` on it; faults go to `sink`, what is broken is left out."""
    municipality = _municipality(node, sink)
    fielded = _fielded(node, core, sink)
    owner = Owner(kind="overlay", id=node.id.text, version=node.version.text, municipality=municipality.code)
    wordings = wordings_of(universe, owner, node.language, node.provenance, fielded.languages, sink)
    chosen = _chosen(node, core, sink)
    own = _local_block(node, core, core_scales, wordings, municipality, universe, sink)
    chosen = _with_needed(node, core, chosen, own, sink)
    blocks = tuple(_trim(core.blocks, chosen))
    if own is not None:
        place = local_place(blocks, core.policy)
        blocks = (*blocks[:place], own, *blocks[place:])
    blocks = number_items(blocks)
    slots = _slots(node, core, wordings, sink)
    kept = {item.id for block in blocks for item in block.items()}
    gone = {item.id for item in core.items()} - kept
    needs = Needs(core.bases, core.derived)
    derived = tuple(value for value in core.derived if gone.isdisjoint(needs.leaves(value.name)))
    bases = tuple(base for base in core.bases if gone.isdisjoint(needs.leaves(base.name)))
    policy, loosened = tighten(core.policy, node)
    levels = node.policy.get("levels")
    survey = replace(
        core,
        id=node.id.text,
        version=node.version.text,
        span=node.id.span,
        title=wordings.text("title", node.title) if node.title else core.title,
        languages=fielded.languages,
        modes=fielded.modes,
        municipality=municipality,
        provenance=core.provenance,
        blocks=blocks,
        slots=slots,
        bases=bases,
        derived=derived,
        symbols=symbol_table(blocks, core.preload, slots, bases, derived, sink),
        contact=wordings.text("contact", node.contact) if node.contact else core.contact,
        logo=read_logo(node.logo, fielded.modes, path, universe, sink) if node.logo else None,
        endpoint=node.endpoint.text if node.endpoint else core.endpoint,
        policy=policy,
        allowed=(*core.allowed, *allowances(node)),
        levels=levels if isinstance(levels, Mapping) else {},
        level_places=node.policy_places,
        loosened=loosened,
    )
    wordings.report_keys(sink)
    return survey


def _municipality(node: declared.Overlay, sink: Sink) -> Municipality:
    code = node.municipality
    if code not in NAMES:
        near = tuple(f"{number} {NAMES[number]}" for number in nearest(code, sorted(NAMES)))
        advice = did_you_mean(near) if near else _CODES
        sink.report(faults.UNKNOWN_MUNICIPALITY, node.municipality_span, code=code, advice=advice)
        return Municipality(code=code, name=code, full_name=code)
    return Municipality(code=code, name=NAMES[code], full_name=full_name(code))


def _fielded(node: declared.Overlay, core: Survey, sink: Sink) -> Fielded:
    for word in node.languages:
        if word.text not in core.core_languages:
            sink.report(
                faults.LANGUAGE_NOT_IN_CORE, word.span, language=word.text, known=", ".join(core.core_languages)
            )
    for word in node.modes:
        if word.text not in core.modes:
            sink.report(faults.MODE_NOT_IN_CORE, word.span, mode=mode_words(word.text), known=mode_words(*core.modes))
    languages = {word.text for word in node.languages} or {core.language}
    modes = {word.text for word in node.modes} or set(core.modes)
    return Fielded(
        languages=tuple(language for language in core.languages if language in languages) or (core.language,),
        modes=tuple(mode for mode in core.modes if mode in modes) or core.modes,
    )


def _chosen(node: declared.Overlay, core: Survey, sink: Sink) -> frozenset[str]:
    """Optional items by their id; a battery's id chooses all its optional rows."""
    optional = {item.id: item for item in core.items() if item.tier != "obligatory"}
    rows = {battery.id: {row.id for row in battery.rows if row.id in optional} for battery in core.batteries()}
    chosen: set[str] = set()
    for word in node.choose:
        if word.text in optional:
            chosen.add(word.text)
        elif rows.get(word.text):
            chosen |= rows[word.text]
        elif any(item.id == word.text for item in core.items()) or word.text in rows:
            sink.report(faults.CHOSEN_IS_OBLIGATORY, word.span, item=word.text)
        else:
            known = [*optional, *(name for name, own in rows.items() if own)]
            advice = name_advice(word.text, known, _NONE_OPTIONAL)
            name = f"{core.core_id}@{core.core_version}"
            sink.report(faults.CHOSEN_UNKNOWN, word.span, item=word.text, core=name, advice=advice)
    return frozenset(chosen)


def _with_needed(
    node: declared.Overlay, core: Survey, chosen: frozenset[str], own: Block | None, sink: Sink
) -> frozenset[str]:
    """The chosen items and those that they read; one that was not chosen is a fault where it is needed.

    It is then taken as chosen, so that nothing else is said of it.
    """
    optional = {item.id for item in core.items() if item.tier != "obligatory"}
    words = {word.text: word.span for word in node.choose}
    every = (*core.blocks, own) if own is not None else core.blocks
    wanted = tuple(Needs(core.bases, core.derived).of_items(every))
    found = set(chosen)
    grown = True
    while grown:
        grown = False
        for item, needs in wanted:
            if item.tier == "obligatory" or (item.tier != "local" and item.id not in found):
                continue
            for need in needs:
                if need.name in optional and need.name not in found:
                    at = _needed_at(item, need, words)
                    related = () if at == need.span else (Label(need.span, _READ_HERE),)
                    sink.report(faults.NEEDED_NOT_CHOSEN, at, related=related, item=item.id, name=need.name)
                    found.add(need.name)
                    grown = True
    return frozenset(found)


def _needed_at(item: Item, need: Need, chosen: Mapping[str, Span]) -> Span:
    """In the overlay: a need that stands in the core, for instance in a base, is shown at the question that has it."""
    if item.tier == "local":
        return need.span if need.span.file == item.span.file else item.span
    return chosen.get(item.id) or chosen.get(item.battery or "") or need.span


def _trim(blocks: tuple[Block, ...], chosen: frozenset[str]) -> Iterator[Block]:
    def kept(item: Item) -> bool:
        return item.tier == "obligatory" or item.id in chosen

    for block in blocks:
        entries: list[Item | Battery] = []
        for entry in block.entries:
            if isinstance(entry, Battery):
                rows = tuple(row for row in entry.rows if kept(row))
                if rows:
                    entries.append(replace(entry, rows=rows))
            elif kept(entry):
                entries.append(entry)
        if entries:
            yield replace(block, entries=tuple(entries))


def local_place(blocks: tuple[Block, ...], policy: Mapping[str, declared.Data]) -> int:
    """Where the local block goes: after the last block with an obligatory item, or at the end, as the policy says."""
    local = policy.get("local")
    position = local.get("position") if isinstance(local, Mapping) else None
    if position == "end":
        return len(blocks)
    holders = [place for place, block in enumerate(blocks) if any(item.tier == "obligatory" for item in block.items())]
    return holders[-1] + 1 if holders else len(blocks)


def _local_block(
    node: declared.Overlay,
    core: Survey,
    core_scales: Scales,
    wordings: Wordings,
    municipality: Municipality,
    universe: Universe,
    sink: Sink,
) -> Block | None:
    if not node.questions:
        return None
    shelf = open_libraries(universe, node.use, core.languages, sink)
    own = tuple(resolve_scale(scale, wordings, sink) for scale in node.scales)
    context = Context(
        wordings=wordings,
        scales=core_scales.with_more((*own, *shelf.scales), whole=shelf.whole),
        bases={base.name: base for base in core.bases},
        sink=sink,
        prefix=f"k{municipality.code}_",
        tier="local",
    )
    entries = resolve_entries(node.questions, Outer(), context)
    return Block(
        id=LOCAL_BLOCK,
        span=node.id.span,
        owner=wordings.owner,
        intro=NO_TEXT,
        entries=entries,
        title=_local_title(municipality.full_name, node.id.span),
    )


def _local_title(name: str, span: Span) -> Text:
    def rendering(template: str) -> Rendering:
        words = template.format(name=name)
        return Rendering(prose=Prose(span, words, (Run(words),)), provenance="own", status="approved")

    return Text(
        key=f"{LOCAL_BLOCK}.title",
        owner=_COMPILER,
        span=span,
        language="da",
        by_language={language: rendering(template) for language, template in _LOCAL_TITLE.items()},
    )


def _slots(node: declared.Overlay, core: Survey, wordings: Wordings, sink: Sink) -> tuple[Slot, ...]:
    """The core's slots, those without a preload filled with the municipality's own value."""
    given = {name.text: (name, prose) for name, prose in node.slots}
    for name, (word, _) in given.items():
        slot = next((slot for slot in core.slots if slot.name == name), None)
        if slot is None:
            advice = name_advice(name, [slot.name for slot in core.slots if slot.by is None], _NONE_OPEN)
            sink.report(faults.UNKNOWN_SLOT, word.span, name=name, advice=advice)
        elif slot.by is not None:
            sink.report(faults.SLOT_NOT_OPEN, word.span, name=name, by=slot.by)
        elif _of_library(slot):
            sink.report(faults.TEXT_OF_LIBRARY, word.span, name=name)
    return tuple(
        replace(slot, otherwise=wordings.text(f"{slot.name}.value", given[slot.name][1]))
        if slot.name in given and slot.by is None and not _of_library(slot)
        else slot
        for slot in core.slots
    )


def _of_library(slot: Slot) -> bool:
    return slot.otherwise is not None and slot.otherwise.owner.kind == "library"
