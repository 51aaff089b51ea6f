"""The codebook as JSON, for programs: texts unchanged, conditions as formula and as data. Its schema is public."""

import json
from collections.abc import Mapping

from btu_dsl.emit.codebook.ways import ways
from btu_dsl.flow.lowered import to_json
from btu_dsl.plan.codebook import (
    AnswerEntry,
    BaseEntry,
    BreakEntry,
    CodebookPlan,
    CodeEntry,
    Definition,
    ExceptionEntry,
    Head,
    MissingEntry,
    OwnerEntry,
    Texts,
    Variable,
    Wording,
)
from btu_dsl.plan.verbatim import as_written

FORMAT = 1
Json = dict[str, object]

FILES: tuple[Json, ...] = (
    {"path": "codebook.json", "holds": "everything", "flavour": "raw"},
    {"path": "codebook.csv", "holds": "a row a variable", "flavour": "spreadsheet"},
    {"path": "codebook-codes.csv", "holds": "a row a code of a variable", "flavour": "spreadsheet"},
    {"path": "codebook.html", "holds": "a page to read", "flavour": "page"},
    {"path": "test-cases.json", "holds": "answer sheets that take every way through", "flavour": "raw"},
)
"""`spreadsheet`: UTF-8 with a byte-order mark, RFC 4180, an apostrophe before what could be read as a formula."""


def document_text(plan: CodebookPlan) -> str:
    return json.dumps(document(plan), ensure_ascii=False, indent=1) + "\n"


def document(plan: CodebookPlan) -> Json:
    return {
        "btu_codebook": FORMAT,
        "id": plan.id,
        "version": plan.version,
        "core": plan.core,
        "root": plan.root,
        "line": plan.line,
        "language": plan.language,
        "languages": list(plan.languages),
        "modes": list(plan.modes),
        "banner": dict(plan.banner),
        "title": _texts(plan.title),
        "files": list(FILES),
        "survey": _head(plan.head),
        "missing": [_missing(entry) for entry in plan.missing],
        "frame": [{"name": one.name, "wordings": [_wording(own) for own in one.wordings]} for one in plan.frame],
        "blocks": [
            {
                "id": block.id,
                "title": _texts(block.title),
                "wordings": [_wording(one) for one in block.intro],
                "items": list(block.items),
            }
            for block in plan.blocks
        ],
        "scales": [
            {
                "id": scale.id,
                "title": _texts(scale.title),
                "direction": scale.direction or None,
                "printed": scale.printed,
                "codes": [_code(code) for code in scale.codes],
                "owner": _owner(scale.owner),
                "provenance": scale.provenance,
                "source": scale.source or None,
                "items": list(scale.items),
            }
            for scale in plan.scales
        ],
        "slots": [
            {
                "name": slot.name,
                "by": slot.by or None,
                "values": [{"code": code, "text": _texts(texts)} for code, texts in slot.values],
                "otherwise": _texts(slot.otherwise),
            }
            for slot in plan.slots
        ],
        "bases": [
            {
                "name": base.name,
                "label": _texts(base.label),
                "words": dict(base.words),
                "formula": base.formula,
                "if_unknown": base.if_unknown,
            }
            for base in plan.bases
        ],
        "paths": ways(plan.paths),
        "variables": [_variable(variable) for variable in plan.variables],
    }


def _variable(variable: Variable) -> Json:
    replaces = variable.replaces
    return {
        "name": variable.name,
        "kind": variable.kind,
        "item": variable.item or None,
        "number": variable.number or None,
        "option": variable.option,
        "label": _texts(variable.label),
        "label_given": variable.label_given,
        "item_label": _texts(variable.item_label),
        "block": variable.block or None,
        "battery": variable.battery or None,
        "wordings": [_wording(one) for one in variable.wordings],
        "answer": _answer(variable.answer),
        "codes": [_code(code) for code in variable.codes],
        "missing": [_missing(entry) for entry in variable.missing],
        "base": _base(variable.base),
        "tier": variable.tier or None,
        "role": variable.role or None,
        "owner": _owner(variable.owner) if variable.owner.kind else None,
        "provenance": variable.provenance or None,
        "status": variable.status or None,
        "source": variable.source or None,
        "since": variable.since or None,
        "replaces": None
        if replaces is None
        else {
            "item": replaces.item,
            "changed": list(replaces.changed),
            "reason": replaces.reason,
            "bridge": replaces.bridge,
        },
        "breaks": [_break(one) for one in variable.breaks],
        "checks": [
            {"level": check.level, "require": check.formula, "message": _texts(check.message)}
            for check in variable.checks
        ],
        "differences": [
            {"mode": one.mode, "facet": one.facet, "words": dict(one.words)} for one in variable.differences
        ],
        "definition": None if variable.definition is None else _definition(variable.definition),
        "used_in": list(variable.used_in),
        "read_by": list(variable.read_by),
    }


def _answer(answer: AnswerEntry) -> Json:
    return {
        "type": answer.type,
        "scale": answer.scale or None,
        "scale_title": _texts(answer.scale_title),
        "ordered": answer.ordered,
        "direction": answer.direction or None,
        "printed": answer.printed or None,
        "low": answer.low or None,
        "high": answer.high or None,
        "decimals": answer.decimals,
        "unit": _texts(answer.unit),
        "precision": answer.precision or None,
        "lines": answer.lines or None,
        "max_length": answer.max_length or None,
        "allowed": list(answer.allowed),
    }


def _code(code: CodeEntry) -> Json:
    return {
        "code": code.value,
        "place": code.place,
        "label": _texts(code.labels),
        "role": code.role or None,
        "exclusive": code.exclusive,
        "specify": code.specify or None,
        "picture": code.picture or None,
    }


def _missing(entry: MissingEntry) -> Json:
    return {
        "code": entry.code,
        "kind": entry.kind,
        "name": dict(entry.name),
        "reason": dict(entry.reason),
        "label": _texts(entry.labels),
        "shown": dict(entry.shown),
    }


def _wording(wording: Wording) -> Json:
    return {
        "part": wording.part,
        "mode": wording.mode or None,
        "key": wording.key,
        "text": _texts(wording.texts),
        "provenance": dict(wording.provenance),
        "status": dict(wording.status),
    }


def _base(base: BaseEntry) -> Json:
    return {
        "names": list(base.names),
        "words": dict(base.words),
        "formula": base.formula or None,
        "condition": to_json(base.condition),
        "reads": list(base.reads),
    }


def _definition(definition: Definition) -> Json:
    return {
        "function": definition.function,
        "members": list(definition.members),
        "min_answered": definition.min_answered,
        "formula": definition.formula,
        "words": dict(definition.words),
    }


def _owner(owner: OwnerEntry) -> Json:
    return {
        "kind": owner.kind,
        "id": owner.id,
        "version": owner.version,
        "municipality": owner.municipality or None,
    }


def _break(one: BreakEntry) -> Json:
    return {
        "scope": one.scope,
        "facet": one.facet,
        "since": one.since,
        "reason": one.reason,
        "bridge": one.bridge,
        "language": one.language or None,
        "mode": one.mode or None,
    }


def _exception(one: ExceptionEntry) -> Json:
    return {
        "rule": one.rule,
        "name": one.name,
        "item": one.item or None,
        "state": one.state,
        "reason": one.reason or None,
        "until": one.until or None,
    }


def _head(head: Head) -> Json:
    return {
        "municipality": head.municipality or None,
        "municipality_code": head.municipality_code or None,
        "controller": head.controller or None,
        "population": _texts(head.population),
        "reference_period": _texts(head.reference_period),
        "purpose": _texts(head.purpose),
        "contact": _texts(head.contact),
        "observation_unit": list(head.observation_unit),
        "promise": head.promise or None,
        "status": head.status,
        "provenance": head.provenance,
        "collection": _data(head.collection),
        "policy": _data(head.policy),
        "waves": [{"wave": wave, "version": version} for wave, version in head.waves],
        "retired": [
            {"id": one.id, "codes": list(one.codes), "last_wave": one.last_wave, "reason": one.reason or None}
            for one in head.retired
        ],
        "breaks": [_break(one) for one in head.breaks],
        "libraries": list(head.libraries),
        "exceptions": [_exception(one) for one in head.exceptions],
    }


def _texts(texts: Texts) -> dict[str, str]:
    return {language: as_written(text) for language, text in texts.items()}


def _data(value: object) -> object:
    """Structured values of the source as JSON has them."""
    if isinstance(value, Mapping):
        return {str(key): _data(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [_data(inner) for inner in value]
    return value
