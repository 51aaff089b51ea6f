"""A questionnaire's own parts: preload, slots, bases, frame, derived values and its history."""

from collections.abc import Mapping

from btu_dsl.source.node import Node, Scalar
from btu_dsl.syntax.literals import FUNCTIONS, MODES, PRELOADS, PROVENANCES, STATUSES, UNKNOWNS
from btu_dsl.syntax.nodes import (
    Data,
    DeclaredBase,
    DeclaredDerived,
    DeclaredPreload,
    DeclaredSlot,
    FramePart,
    Questionnaire,
    Retired,
    SeriesBreak,
    Wave,
    Word,
)
from btu_dsl.syntax.parts import Reader
from btu_dsl.syntax.prose import Prose
from btu_dsl.syntax.read_answers import read_codes, read_scales
from btu_dsl.syntax.read_exceptions import read_own_rule
from btu_dsl.syntax.read_items import read_blocks, read_modes


def read_questionnaire(it: Reader) -> Questionnaire:
    survey, policy = it.maybe("survey"), it.maybe("policy")
    return Questionnaire(
        span=it.the("id").span,
        id=it.the_word("id"),
        version=it.the_word("version"),
        title=it.the_prose("title"),
        language=it.the_text("language"),
        language_span=it.the("language").span,
        translations=it.words("translations"),
        modes=tuple(mode for word in it.words("modes") if (mode := MODES.get(word.text))),
        provenance=PROVENANCES.get(it.text("provenance") or "") or "own",
        status=STATUSES.get(it.text("status") or "") or "stable",
        blocks=read_blocks(it),
        use=it.words("use"),
        scales=read_scales(it),
        preload=tuple(_preload(name, it.under(node)) for name, node in it.named("preload")),
        slots=tuple(_slot(name, it.under(node)) for name, node in it.named("slots")),
        bases=tuple(_base(name, it.under(node)) for name, node in it.named("bases")),
        frame=tuple(_frame_part(name, node, it) for name, node in it.named("frame")),
        derived=tuple(_derived(name, it.under(node)) for name, node in it.named("derived")),
        lineage=tuple(
            Wave(span=w.span, wave=w.the_text("wave"), version=w.the_text("version")) for w in it.each("lineage")
        ),
        retired=tuple(_retired(own) for own in it.each("retired")),
        series_break=tuple(_series_break(own) for own in it.each("series_break")),
        allow=it.allow(),
        collection=_collection(it),
        survey=it.data("survey"),
        survey_texts=_survey_texts(survey) if survey else {},
        policy=it.data("policy"),
        policy_places=it.places("policy"),
        rules=tuple(read_own_rule(own) for own in policy.each("rules")) if policy else (),
        endpoint=it.word("endpoint"),
        contact=survey.prose("contact") if survey else None,
        token="required" if it.text("respondent_token") == "required" else "none",
    )


def _collection(it: Reader) -> Mapping[str, Data]:
    """The label is a name, even where it looks like a number."""
    own = it.maybe("collection")
    if own is None:
        return {}
    period = own.maybe("period")
    if period:
        period.check_bounds("from", "to")
    data = it.data("collection")
    return {**data, "label": own.text("label")} if "label" in data else data


def _survey_texts(it: Reader) -> Mapping[str, Prose]:
    """Everything that the survey says of itself in words, by its key."""
    return {key.text: it.prose_of(node) for key, node in it.at if isinstance(node, Scalar)}


def _preload(name: Word, it: Reader) -> DeclaredPreload:
    example = it.scalar("example")
    value = example.value if example else None
    return DeclaredPreload(
        span=name.span,
        name=name,
        type=PRELOADS.get(it.text("type") or "") or "text",
        codes=read_codes(it),
        example=value if isinstance(value, str | int | float) else None,
        label=it.prose("label"),
    )


def _slot(name: Word, it: Reader) -> DeclaredSlot:
    return DeclaredSlot(
        span=name.span,
        name=name,
        by=it.word("by"),
        values=tuple((int(code.text), it.prose_of(node)) for code, node in it.named("values")),
        otherwise=it.prose("else"),
        max_length=it.whole("max_length"),
    )


def _base(name: Word, it: Reader) -> DeclaredBase:
    return DeclaredBase(
        span=name.span,
        name=name,
        label=it.the_prose("label"),
        when=it.the_expression("when"),
        if_unknown=UNKNOWNS.get(it.text("if_unknown") or "") or "skip",
    )


def _frame_part(name: Word, node: Node, outer: Reader) -> FramePart:
    if isinstance(node, Scalar):
        return FramePart(span=name.span, name=name.text, text=outer.prose_of(node))
    it = outer.under(node)
    return FramePart(span=name.span, name=name.text, text=it.prose("text"), modes=read_modes(it))


def _derived(name: Word, it: Reader) -> DeclaredDerived:
    function = FUNCTIONS[next(key for key in FUNCTIONS if it.has(key))]
    listed = function in ("mean", "sum", "count")
    return DeclaredDerived(
        span=name.span,
        name=name,
        function=function,
        members=it.words(function) if listed else (),
        min_answered=it.whole("min_answered"),
        expression=None if listed else it.expression(function),
        label=it.prose("label"),
    )


def _retired(it: Reader) -> Retired:
    return Retired(
        span=it.span,
        id=it.the_word("id"),
        codes=tuple(int(word.text) for word in it.words("codes")),
        last_wave=it.the_text("last_wave"),
        reason=it.text("reason"),
    )


def _series_break(it: Reader) -> SeriesBreak:
    return SeriesBreak(
        span=it.span,
        scope=it.the_word("scope"),
        facet=it.the_text("facet"),
        since=it.the_text("since"),
        reason=it.the_text("reason"),
        bridge=it.the_text("bridge"),
        language=it.text("language"),
        mode=it.text("mode"),
    )
