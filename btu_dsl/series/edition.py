"""One edition of a survey: all that a comparison must know and a later finding must be able to show, and no layout.

An edition is made of a survey under work or read back from a release; comparisons cannot tell which. Only an edition
under work knows the places of its texts (`source`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from btu_dsl.expr.show import show
from btu_dsl.expr.types import Type
from btu_dsl.flow.lowered import Lowered
from btu_dsl.flow.nodes import Flow
from btu_dsl.flow.simplify import canonical
from btu_dsl.model.nodes import Answer, Choice, DateAnswer, Derived, Item, NumberAnswer, Survey, Text
from btu_dsl.series.facets import Json, Values, collection, facet_values, plain_data
from btu_dsl.series.roots import Roots, hashed, roots
from btu_dsl.syntax.nodes import Status, Tier

AnswerKind = Literal["one", "many", "number", "date", "open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionCode:
    """`labels` by language."""

    value: int
    role: str | None
    exclusive: bool
    specify: bool
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionItem:
    """`guard` is canonical. `codes` stand in stored order, empty where the answer is no closed list.

    `owner` is core, library or overlay; `missing` the kinds that can be given. `label` is the short name in the source
    language; `reason` and `bridge` are what the core says of the question that it `replaces`.
    """

    id: str
    variable: str
    tier: Tier
    role: str | None
    status: Status
    owner: str
    block: str
    battery: str | None
    kind: AnswerKind
    codes: tuple[EditionCode, ...]
    missing: tuple[str, ...]
    guard: Lowered
    replaces: str | None
    label: str = ""
    reason: str = ""
    bridge: str = ""

    @property
    def comparable(self) -> bool:
        """Whether a series hangs on it: drafts, pilots and retired questions are free to change."""
        return self.status == "stable"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionDerived:
    """`composition` is everything that its value depends on, as JSON."""

    name: str
    composition: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRetired:
    id: str
    codes: tuple[int, ...]
    last_wave: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionBreak:
    """A declared break. `scope` is `survey`, a block, a battery or an item."""

    scope: str
    facet: str
    since: str
    reason: str
    bridge: str
    language: str | None
    mode: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """`languages` begin with the source language, `modes` with the primary mode; `lineage` is (wave, version), oldest
    first. `facts` are population, reference_period, controller and observation_unit. `types` are those of the names
    that guards may read. `core_version` is that of the core which an overlay stands on, empty for a core; what has a
    default came to releases after the first.
    """

    id: str
    version: str
    municipality: str
    status: Status
    languages: tuple[str, ...]
    modes: tuple[str, ...]
    lineage: tuple[tuple[str, str], ...]
    facts: Mapping[str, Json]
    collected: Json
    policy: Json
    items: tuple[EditionItem, ...]
    derived: tuple[EditionDerived, ...]
    retired: tuple[EditionRetired, ...]
    breaks: tuple[EditionBreak, ...]
    types: Mapping[str, Type]
    libraries: tuple[str, ...]
    values: Values
    roots: Roots
    core_version: str = ""
    source: Flow | None = field(default=None, repr=False, compare=False)

    @property
    def name(self) -> str:
        return f"{self.id}@{self.version}"

    @property
    def language(self) -> str:
        return self.languages[0]

    @property
    def wave(self) -> str:
        """The wave that it was made for, empty where no lineage is kept; of an overlay that of its core."""
        return wave_of(self.lineage, self.core_version or self.version)

    def item(self, name: str) -> EditionItem | None:
        return next((item for item in self.items if item.id == name), None)


def wave_of(lineage: Sequence[tuple[str, str]], version: str) -> str:
    """The newest wave of this version of a core; of one that the lineage does not know, the newest of all."""
    own = [wave for wave, known in lineage if known == version]
    return own[-1] if own else lineage[-1][0] if lineage else ""


def edition_of(flow: Flow) -> Edition:
    """The edition that a survey under work would be released as."""
    survey = flow.survey
    values = facet_values(flow)
    spoken = tuple(dict.fromkeys([survey.language, *survey.languages]))
    return Edition(
        id=survey.id,
        version=survey.version,
        municipality=survey.municipality.code if survey.municipality else "",
        status=survey.status,
        languages=spoken,
        modes=survey.modes,
        lineage=tuple((wave.wave, wave.version) for wave in survey.lineage),
        facts=_facts(survey),
        collected=collection(survey),
        policy=plain_data(survey.policy),
        items=tuple(_item(item, block.id, flow) for block in survey.blocks for item in block.items()),
        derived=tuple(_derived(value) for value in survey.derived),
        retired=tuple(
            EditionRetired(id=gone.id, codes=gone.codes, last_wave=gone.last_wave, reason=gone.reason or "")
            for gone in survey.retired
        ),
        breaks=tuple(
            EditionBreak(
                scope=one.scope,
                facet=one.facet,
                since=one.since,
                reason=one.reason,
                bridge=one.bridge,
                language=one.language,
                mode=one.mode,
            )
            for one in survey.series_breaks
        ),
        types={name: symbol.type for name, symbol in survey.symbols.items() if symbol.kind in ("item", "preload")},
        libraries=survey.libraries,
        values=values,
        roots=roots(flow, hashed(values)),
        core_version=survey.core_version if survey.municipality else "",
        source=flow,
    )


def _facts(survey: Survey) -> Mapping[str, Json]:
    facts = survey.facts
    return {
        "population": _said(facts.population),
        "reference_period": _said(facts.reference_period),
        "controller": facts.controller,
        "observation_unit": list(facts.observation_unit),
    }


def _said(text: Text | None) -> str | None:
    return None if text is None else text.prose(text.language).raw


def _item(item: Item, block: str, flow: Flow) -> EditionItem:
    return EditionItem(
        id=item.id,
        variable=item.variable,
        tier=item.tier,
        role=item.role,
        status=item.status,
        owner=item.owner.kind,
        block=block,
        battery=item.battery,
        kind=_kind(item.answer),
        codes=_codes(item.answer),
        missing=tuple(kind.kind for kind in item.missing),
        guard=canonical(flow.guards[item.id].whole),
        replaces=item.replaces.item if item.replaces else None,
        label=_said(item.label) or "",
        reason=item.replaces.reason if item.replaces else "",
        bridge=item.replaces.bridge if item.replaces else "",
    )


def _kind(answer: Answer) -> AnswerKind:
    match answer:
        case Choice(many=many):
            return "many" if many else "one"
        case NumberAnswer():
            return "number"
        case DateAnswer():
            return "date"
        case _:
            return "open"


def _codes(answer: Answer) -> tuple[EditionCode, ...]:
    if not isinstance(answer, Choice):
        return ()
    return tuple(
        EditionCode(
            value=code.value,
            role=code.role,
            exclusive=code.exclusive,
            specify=code.specify,
            labels={language: told.prose.raw for language, told in sorted(code.label.by_language.items())},
        )
        for code in answer.scale.codes
    )


def _derived(value: Derived) -> EditionDerived:
    formula = None if value.expression is None else show(value.expression)
    members = sorted(value.members)
    return EditionDerived(name=value.name, composition=[value.function, members, value.min_answered, formula])
