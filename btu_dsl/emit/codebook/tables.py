"""The codebook as two CSV files for spreadsheets: a row a variable, and a row a code of a variable.

RFC 4180, UTF-8 with a byte-order mark so that spreadsheets read Danish and Arabic. A cell that a spreadsheet could take
for a formula begins with an apostrophe (OWASP ASVS 1.2.10); the JSON has every text unchanged.
"""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from btu_dsl.plan.codebook import CodebookPlan, Texts, Variable
from btu_dsl.plan.codebook import Wording as WordingEntry
from btu_dsl.plan.verbatim import as_written

_TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")

Row = dict[str, str]


def safe(cell: str) -> str:
    """The cell as a spreadsheet may have it; a plain number stays one."""
    if cell.startswith(_TRIGGERS) and not _is_number(cell):
        return f"'{cell}"
    return cell


def _is_number(cell: str) -> bool:
    digits = cell.removeprefix("-").replace(".", "", 1)
    return digits.isascii() and digits.isdigit()


def variables_table(plan: CodebookPlan) -> bytes:
    own = _own_texts(plan)
    rows = [_variable(variable, plan, own) for variable in plan.variables]
    return _written(tuple(rows[0]), rows)


def codes_table(plan: CodebookPlan) -> bytes:
    rows = [row for variable in plan.variables for row in _codes(variable, plan)]
    columns = ("variable", "code", "type", "kind", "place", "role", "exclusive", "specify")
    labels = tuple(f"label_{language}" for language in plan.languages)
    shown = tuple(f"shown_{mode}" for mode in plan.modes)
    return _written((*columns, *labels, "reason", *shown), rows)


def _own_texts(plan: CodebookPlan) -> tuple[tuple[str, str], ...]:
    """The parts that some mode says in its own words, each a group of columns: (part, mode)."""
    pairs = {(own.part, own.mode) for variable in plan.variables for own in variable.wordings}
    return tuple(sorted(pairs, key=lambda pair: (pair[1] != "", pair[1], _PARTS.index(pair[0]))))


_PARTS = ("intro", "stem", "text", "instruction", "definition", "help", "probe", "interviewer")


def _variable(variable: Variable, plan: CodebookPlan, own: Sequence[tuple[str, str]]) -> Row:
    answer = variable.answer
    row = {
        "variable": variable.name,
        "kind": variable.kind,
        "item": variable.item,
        "number": str(variable.number or ""),
        "option": "" if variable.option is None else str(variable.option),
        "block": variable.block,
        "battery": variable.battery,
        **_columns("label", variable.label, plan),
    }
    for part, mode in own:
        texts = _joined(variable.wordings, part, mode, plan)
        row |= {f"{part}{'_' + mode if mode else ''}_{language}": texts[language] for language in plan.languages}
    return row | {
        "type": answer.type,
        "scale": answer.scale,
        "direction": answer.direction,
        "printed": answer.printed,
        "low": answer.low,
        "high": answer.high,
        "decimals": str(answer.decimals) if answer.type == "number" and variable.kind == "number" else "",
        **_columns("unit", answer.unit, plan),
        "precision": answer.precision,
        "max_length": str(answer.max_length or ""),
        "codes": " ".join(str(code.value) for code in variable.codes),
        "missing": " ".join(entry.kind for entry in variable.missing),
        **{f"base_{language}": variable.base.words[language] for language in plan.own_languages},
        "base_formula": variable.base.formula,
        "tier": variable.tier,
        "role": variable.role,
        "owner": variable.owner.kind,
        "owner_id": variable.owner.id,
        "owner_version": variable.owner.version,
        "municipality": variable.owner.municipality,
        "provenance": variable.provenance,
        **{f"text_status_{language}": _status(variable, language) for language in plan.languages},
        "status": variable.status,
        "source": variable.source,
        "since": variable.since,
        "replaces": "" if variable.replaces is None else variable.replaces.item,
        "checks": " | ".join(f"{check.level}: {check.formula}" for check in variable.checks),
        "differences": " | ".join(f"{one.mode}: {one.words[plan.language]}" for one in variable.differences),
        "definition": "" if variable.definition is None else variable.definition.formula,
        "used_in": " ".join(variable.used_in),
    }


def _columns(name: str, texts: Texts, plan: CodebookPlan) -> Row:
    return {f"{name}_{language}": as_written(texts.get(language, ())) for language in plan.languages}


def _joined(wordings: Sequence[WordingEntry], part: str, mode: str, plan: CodebookPlan) -> Row:
    """What stands in one part; the battery's and the row's own one after the other."""
    found = [own.texts for own in wordings if own.part == part and own.mode == mode]
    return {
        language: "\n".join(as_written(texts[language]) for texts in found if language in texts)
        for language in plan.languages
    }


def _status(variable: Variable, language: str) -> str:
    """The least settled status among the question's texts."""
    ranks = ("draft", "reviewed", "approved", "source")
    found = [own.status[language] for own in variable.wordings if language in own.status]
    return min(found, key=ranks.index, default="")


def _codes(variable: Variable, plan: CodebookPlan) -> Iterator[Row]:
    empty = {f"shown_{mode}": "" for mode in plan.modes}
    for code in variable.codes:
        yield {
            "variable": variable.name,
            "code": str(code.value),
            "type": "answer",
            "kind": "",
            "place": str(code.place),
            "role": code.role,
            "exclusive": "1" if code.exclusive else "",
            "specify": code.specify,
            **_columns("label", code.labels, plan),
            "reason": "",
            **empty,
        }
    for entry in variable.missing:
        chosen = _columns("label", entry.labels, plan)
        names = {f"label_{language}": entry.name[language] for language in plan.languages}
        yield {
            "variable": variable.name,
            "code": str(entry.code),
            "type": "missing",
            "kind": entry.kind,
            "place": "",
            "role": "",
            "exclusive": "",
            "specify": "",
            **(chosen if entry.labels else names),
            "reason": entry.reason[plan.language],
            **{f"shown_{mode}": entry.shown.get(mode, "") for mode in plan.modes},
        }


def _written(columns: tuple[str, ...], rows: list[Row]) -> bytes:
    out = StringIO(newline="")
    writer = csv.DictWriter(out, columns, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: safe(cell) for name, cell in row.items()} for row in rows)
    return out.getvalue().encode("utf-8-sig")
