"""Survey → codebook: one for all its languages and modes."""

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from btu_dsl.expr.values import MISSING_CODES
from btu_dsl.flow.nodes import Flow
from btu_dsl.model.municipalities import full_name
from btu_dsl.model.needs import reads
from btu_dsl.model.nodes import Choice, Scale, Survey
from btu_dsl.plan.codebook import (
    BlockEntry,
    CodebookPlan,
    FrameEntry,
    FramePart,
    Head,
    RetiredEntry,
    ScaleEntry,
    SlotEntry,
    Variable,
)
from btu_dsl.plan.codebook_parts import Parts, is_shared
from btu_dsl.plan.codebook_text import Reader, owner_entry
from btu_dsl.plan.codebook_variables import Variables, break_entry
from btu_dsl.plan.codebook_words import Teller
from btu_dsl.plan.identity import BANNER, Identity
from btu_dsl.plan.paths_build import build_paths
from btu_dsl.plan.phrases.languages import speaking


def build_codebook(survey: Survey, flow: Flow, identity: Identity) -> CodebookPlan:
    """One plan for all languages that the survey fields."""
    reader = Reader(survey)
    parts = Parts(survey, reader)
    teller = Teller(flow, reader)
    variables = tuple(Variables(survey, reader, parts, teller).every())
    return CodebookPlan(
        id=identity.id,
        version=identity.version,
        core=identity.core,
        root=identity.root,
        line=identity.line,
        language=survey.language,
        languages=survey.languages,
        own_languages=reader.own_languages,
        modes=tuple(survey.modes),
        banner={
            language: BANNER[speaking(language)] for language in survey.languages if language in identity.reconstructed
        },
        title=reader.texts(survey.title),
        head=_head(survey, reader),
        missing=tuple(parts.reason(kind, code) for kind, code in MISSING_CODES.items()),
        frame=tuple(_frame(survey, parts)),
        blocks=tuple(_blocks(survey, reader, parts)),
        scales=tuple(_scales(survey, reader, parts)),
        slots=tuple(_slots(survey, reader)),
        bases=tuple(teller.named(base) for base in survey.bases),
        paths=build_paths(flow, identity, reader),
        variables=_linked(variables, survey),
    )


def _head(survey: Survey, reader: Reader) -> Head:
    facts, place = survey.facts, survey.municipality
    return Head(
        municipality=full_name(place.code) if place else "",
        municipality_code=place.code if place else "",
        controller=facts.controller,
        population=reader.texts(facts.population),
        reference_period=reader.texts(facts.reference_period),
        purpose=reader.texts(facts.purpose),
        contact=reader.texts(survey.contact),
        observation_unit=facts.observation_unit,
        promise=facts.promise or "",
        status=survey.status,
        provenance=survey.provenance,
        collection=survey.collection,
        policy=survey.policy,
        waves=tuple((wave.wave, wave.version) for wave in survey.lineage),
        retired=tuple(
            RetiredEntry(id=own.id, codes=own.codes, last_wave=own.last_wave, reason=own.reason or "")
            for own in survey.retired
        ),
        breaks=tuple(break_entry(own) for own in survey.series_breaks),
        libraries=survey.libraries,
    )


def _frame(survey: Survey, parts: Parts) -> Iterator[FrameEntry]:
    """In the order in which a respondent meets them."""
    said = {part.name: part for part in survey.frame}
    for name in get_args(FramePart):
        if name in said and (wordings := parts.frame(name, said[name])):
            yield FrameEntry(name=name, wordings=wordings)


def _blocks(survey: Survey, reader: Reader, parts: Parts) -> Iterator[BlockEntry]:
    for block in survey.blocks:
        items = tuple(item.id for item in block.items())
        if items:
            yield BlockEntry(id=block.id, title=reader.texts(block.title), intro=parts.intro(block), items=items)


def _scales(survey: Survey, reader: Reader, parts: Parts) -> Iterator[ScaleEntry]:
    """Scales that have a name of their own, in the order of their first use."""
    used: dict[str, tuple[Scale, list[str]]] = {}
    for item in survey.items():
        if isinstance(item.answer, Choice) and is_shared(item.answer.scale, item):
            used.setdefault(item.answer.scale.id, (item.answer.scale, []))[1].append(item.id)
    for scale, items in used.values():
        yield ScaleEntry(
            id=scale.id,
            title=reader.texts(scale.title),
            direction=scale.direction or "",
            printed=scale.printed,
            codes=tuple(parts.code(code, place, "") for place, code in enumerate(scale.codes, start=1)),
            owner=owner_entry(scale.owner),
            provenance=scale.provenance,
            source=scale.source or "",
            items=tuple(items),
        )


def _slots(survey: Survey, reader: Reader) -> Iterator[SlotEntry]:
    for slot in survey.slots:
        yield SlotEntry(
            name=slot.name,
            by=slot.by or "",
            values=tuple((code, reader.texts(text)) for code, text in slot.values),
            otherwise=reader.texts(slot.otherwise),
        )


def _linked(variables: tuple[Variable, ...], survey: Survey) -> tuple[Variable, ...]:
    """Each variable with those that are made from it and those that it decides about."""
    makes = {value.name: frozenset(reads(value)) for value in survey.derived}
    found: list[Variable] = []
    for variable in variables:
        own = {variable.item or variable.name}
        found.append(
            replace(
                variable,
                used_in=tuple(name for name, read in makes.items() if own & read and variable.kind != "specify"),
                read_by=tuple(
                    other.name
                    for other in variables
                    if own & set(other.base.reads) and other.item != variable.item and variable.kind != "specify"
                ),
            )
        )
    return tuple(found)
