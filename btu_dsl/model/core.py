"""A questionnaire and its libraries and translations → the whole core, with every optional item in its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.advice import name_advice
from btu_dsl.model.allowances import allowances
from btu_dsl.model.items import Context, resolve_block
from btu_dsl.model.nodes import (
    Base,
    Block,
    Code,
    Derived,
    FramePart,
    Owner,
    PreloadValue,
    Retired,
    Scale,
    SeriesBreak,
    Slot,
    Survey,
    SurveyFacts,
    Wave,
)
from btu_dsl.model.scales import Scales, resolve_scale
from btu_dsl.model.symbols import number_items, symbol_table
from btu_dsl.model.universe import Universe
from btu_dsl.model.wordings import Wordings
from btu_dsl.rulebook.faults import naming, resolving
from btu_dsl.syntax import nodes as declared

SPOKEN = ("da", "en", "ar", "tr", "ur")
"""The languages in which the interface has its phrases; a variant such as `da-x-letlaest` speaks its main language."""

_NO_BLOCKS = Words("no library named in `use:` has any block", "intet bibliotek i `use:` har nogen blok")
_NO_CHOICES = Words("nothing below `preload` is a choice", "intet under `preload` er et valg")
_TRANSLATED_FACTS = ("population", "reference_period", "purpose", "deletion")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The libraries that a file uses, resolved: their scales, their blocks by `library/block`, and their texts as slots
    that nobody fills otherwise.

    Not `whole` when one of them could not be had.
    """

    scales: tuple[Scale, ...]
    texts: tuple[Slot, ...]
    blocks: Mapping[str, tuple[declared.DeclaredBlock, Wordings]]
    names: tuple[str, ...]
    wordings: tuple[Wordings, ...]
    whole: bool


def wordings_of(
    universe: Universe,
    owner: Owner,
    language: str,
    provenance: declared.Provenance,
    languages: tuple[str, ...],
    sink: Sink,
) -> Wordings:
    """The texts of one file with the translations that exist of it."""
    of = f"{owner.id}@{owner.version}"
    found = {name: universe.translation(of, name, sink) for name in languages if name != language}
    wordings = Wordings(owner, language, provenance, {name: file for name, file in found.items() if file is not None})
    universe.wordings[of] = wordings
    return wordings


def resolve_library(
    library: declared.Library, universe: Universe, languages: tuple[str, ...], sink: Sink
) -> tuple[Wordings, tuple[Scale, ...], tuple[Slot, ...]]:
    """A library's scales and texts by themselves, without a questionnaire that uses them.

    Its blocks are read for their texts, which may be translated whether or not the block is placed.
    """
    owner = Owner(kind="library", id=library.id.text, version=library.version.text)
    wordings = wordings_of(universe, owner, library.language, library.provenance, languages, sink)
    wordings.maybe("title", library.title)
    scales = tuple(resolve_scale(scale, wordings, sink) for scale in library.scales)
    texts = tuple(
        Slot(name=name, by=None, values=(), otherwise=wordings.text(f"texts.{name}", prose), span=prose.span)
        for name, prose in library.texts.items()
    )
    alone = Context(wordings=wordings, scales=Scales(scales), bases={}, sink=Sink())
    for block in library.blocks:
        resolve_block(block, alone)
    return wordings, scales, texts


def open_libraries(universe: Universe, use: tuple[declared.Word, ...], languages: tuple[str, ...], sink: Sink) -> Shelf:
    """Every library named in `use`; one that is not there is a fault at its name."""
    scales: list[Scale] = []
    texts: list[Slot] = []
    blocks: dict[str, tuple[declared.DeclaredBlock, Wordings]] = {}
    names: list[str] = []
    every: list[Wordings] = []
    for reference in use:
        library = universe.find("library", reference, sink)
        if not isinstance(library, declared.Library):
            continue
        wordings, own_scales, own_texts = resolve_library(library, universe, languages, sink)
        scales.extend(own_scales)
        texts.extend(own_texts)
        short = library.id.text.rpartition(".")[2]
        blocks.update({f"{short}/{block.id.text}": (block, wordings) for block in library.blocks})
        names.append(f"{library.id.text}@{library.version.text}")
        every.append(wordings)
    return Shelf(
        scales=tuple(scales),
        texts=tuple(texts),
        blocks=blocks,
        names=tuple(names),
        wordings=tuple(every),
        whole=len(names) == len(use),
    )


def resolve_core(
    node: declared.Questionnaire, universe: Universe, sink: Sink, only: tuple[str, ...] | None = None
) -> tuple[Survey, Scales]:
    """The whole core in all its languages, or in its own and those of `only`; and the scales that an overlay may name.

    Faults go to `sink`; what is broken is left out.
    """
    owner = Owner(kind="core", id=node.id.text, version=node.version.text)
    every = (node.language, *_spoken(node, sink))
    languages = tuple(name for name in every if only is None or name == node.language or name in only)
    wordings = wordings_of(universe, owner, node.language, node.provenance, languages, sink)
    shelf = open_libraries(universe, node.use, languages, sink)
    title = wordings.text("title", node.title)
    contact = wordings.maybe("contact", node.contact)
    facts = _facts(node, wordings)
    frame = tuple(_frame(part, wordings) for part in node.frame)
    preload = tuple(_preload(value, wordings) for value in node.preload)
    slots = tuple(_slot(slot, wordings, node.preload, sink) for slot in node.slots)
    bases = {base.name.text: _base(base, wordings) for base in node.bases}
    own_scales = tuple(resolve_scale(scale, wordings, sink) for scale in node.scales)
    scales = Scales((*own_scales, *shelf.scales), whole=shelf.whole)
    context = Context(wordings=wordings, scales=scales, bases=bases, sink=sink, status=node.status)
    blocks = number_items(tuple(_blocks(node, context, shelf)))
    derived = tuple(_derived(value, wordings) for value in node.derived)
    slots = (*slots, *_filled(shelf, wordings))
    survey = Survey(
        id=node.id.text,
        version=node.version.text,
        span=node.id.span,
        title=title,
        language=node.language,
        languages=languages,
        modes=node.modes,
        core_id=node.id.text,
        core_version=node.version.text,
        core_languages=every,
        core_modes=node.modes,
        municipality=None,
        provenance=node.provenance,
        status=node.status,
        blocks=blocks,
        preload=preload,
        slots=slots,
        bases=tuple(bases.values()),
        frame=frame,
        derived=derived,
        facts=facts,
        collection=node.collection,
        policy=node.policy,
        lineage=tuple(Wave(wave=wave.wave, version=wave.version) for wave in node.lineage),
        retired=tuple(
            Retired(id=r.id.text, codes=r.codes, last_wave=r.last_wave, reason=r.reason) for r in node.retired
        ),
        series_breaks=tuple(
            SeriesBreak(
                scope=b.scope.text,
                facet=b.facet,
                since=b.since,
                reason=b.reason,
                bridge=b.bridge,
                language=b.language,
                mode=b.mode,
            )
            for b in node.series_break
        ),
        symbols=symbol_table(blocks, preload, slots, tuple(bases.values()), derived, sink),
        contact=contact,
        logo=None,
        endpoint=node.endpoint.text if node.endpoint else None,
        token=node.token,
        libraries=shelf.names,
        scales=own_scales,
        rules=node.rules,
        allowed=allowances(node),
    )
    for file in (wordings, *shelf.wordings):
        file.report_keys(sink)
    return survey, scales


def _filled(shelf: Shelf, wordings: Wordings) -> Iterator[Slot]:
    """The texts of the libraries that some text of the questionnaire, or of a library, names in a fill."""
    texts = [text for file in (wordings, *shelf.wordings) for text in file.texts.values()]
    named = {fill.name for text in texts for fill in text.prose(text.language).fills()}
    return (slot for slot in shelf.texts if slot.name in named)


def _spoken(node: declared.Questionnaire, sink: Sink) -> tuple[str, ...]:
    """The further languages; one that the interface does not speak is a fault and left out."""
    unspoken = [
        word
        for word in (declared.Word(node.language_span, node.language), *node.translations)
        if word.text.partition("-")[0] not in SPOKEN
    ]
    for word in unspoken:
        sink.report(resolving.UNSPOKEN_LANGUAGE, word.span, language=word.text, known=", ".join(SPOKEN))
    return tuple(word.text for word in node.translations if word not in unspoken)


def _blocks(node: declared.Questionnaire, context: Context, shelf: Shelf) -> list[Block]:
    blocks: list[Block] = []
    for entry in node.blocks:
        if isinstance(entry, declared.DeclaredBlock):
            blocks.append(resolve_block(entry, context))
            continue
        placed = shelf.blocks.get(entry.name.text)
        if placed is None and not shelf.whole:
            continue
        if placed is None:
            advice = name_advice(entry.name.text, sorted(shelf.blocks), _NO_BLOCKS)
            context.sink.report(naming.UNKNOWN_BLOCK, entry.name.span, name=entry.name.text, advice=advice)
            continue
        block, wordings = placed
        theirs = Context(
            wordings=wordings,
            scales=context.scales,
            bases=context.bases,
            sink=context.sink,
            status=context.status,
        )
        blocks.append(resolve_block(block, theirs))
    return blocks


def _base(node: declared.DeclaredBase, wordings: Wordings) -> Base:
    name = node.name.text
    return Base(
        name=name,
        label=wordings.text(f"{name}.label", node.label),
        when=node.when,
        if_unknown=node.if_unknown,
        span=node.name.span,
    )


def _preload(node: declared.DeclaredPreload, wordings: Wordings) -> PreloadValue:
    name = node.name.text
    codes = tuple(
        Code(value=code.value, label=wordings.text(f"{name}.{code.value}", code.label), span=code.span)
        for code in node.codes
    )
    return PreloadValue(
        name=name,
        type=node.type,
        codes=codes,
        example=node.example,
        label=wordings.maybe(f"{name}.label", node.label),
        span=node.name.span,
    )


def _slot(
    node: declared.DeclaredSlot, wordings: Wordings, preload: tuple[declared.DeclaredPreload, ...], sink: Sink
) -> Slot:
    name = node.name.text
    if node.by is not None:
        _check_slot(node, node.by, preload, sink)
    return Slot(
        name=name,
        by=node.by.text if node.by else None,
        values=tuple((value, wordings.text(f"{name}.{value}", prose)) for value, prose in node.values),
        otherwise=wordings.maybe(f"{name}.else", node.otherwise),
        span=node.name.span,
        max_length=node.max_length,
    )


def _check_slot(
    node: declared.DeclaredSlot, by: declared.Word, preload: tuple[declared.DeclaredPreload, ...], sink: Sink
) -> None:
    """Its words follow a choice that is known beforehand, and each stands at one of its codes."""
    slot, choices = node.name.text, [value for value in preload if value.type == "choice"]
    followed = next((value for value in choices if value.name.text == by.text), None)
    if followed is None:
        advice = name_advice(by.text, [value.name.text for value in choices], _NO_CHOICES)
        sink.report(naming.SLOT_FOLLOWS, by.span, slot=slot, name=by.text, advice=advice)
        return
    codes = [code.value for code in followed.codes]
    known = ", ".join(str(code) for code in codes)
    for value, prose in node.values:
        if value not in codes:
            sink.report(naming.SLOT_CODE, prose.span, slot=slot, name=by.text, code=value, known=known)


def _derived(node: declared.DeclaredDerived, wordings: Wordings) -> Derived:
    name = node.name.text
    return Derived(
        name=name,
        function=node.function,
        members=tuple(member.text for member in node.members),
        places=tuple(member.span for member in node.members),
        min_answered=node.min_answered if node.min_answered is not None else 1,
        expression=node.expression,
        label=wordings.maybe(f"{name}.label", node.label),
        span=node.name.span,
    )


def _frame(node: declared.FramePart, wordings: Wordings) -> FramePart:
    path = f"frame.{node.name}"
    phone = node.modes.get("phone")
    return FramePart(
        name=node.name,
        text=wordings.variants(path, "text", node.text, node.modes),
        interviewer=wordings.untranslated(f"{path}.phone.interviewer", phone.interviewer if phone else None),
    )


def _facts(node: declared.Questionnaire, wordings: Wordings) -> SurveyFacts:
    data = node.survey
    privacy = data.get("privacy")
    privacy = privacy if isinstance(privacy, Mapping) else {}
    units = data.get("observation_unit")
    promise = privacy.get("promise")
    texts = {name: wordings.maybe(f"survey.{name}", node.survey_texts.get(name)) for name in _TRANSLATED_FACTS}
    return SurveyFacts(
        controller=str(data.get("controller", "")),
        population=texts["population"],
        reference_period=texts["reference_period"],
        purpose=texts["purpose"],
        deletion=texts["deletion"],
        observation_unit=tuple(str(unit) for unit in units) if isinstance(units, tuple) else (),
        promise="anonymous" if promise == "anonymous" else "confidential" if promise == "confidential" else None,
        accessibility_statement=_text(privacy.get("accessibility_statement")),
        privacy_policy=_text(privacy.get("policy")),
        data=data,
    )


def _text(value: declared.Data) -> str | None:
    return value if isinstance(value, str) else None
