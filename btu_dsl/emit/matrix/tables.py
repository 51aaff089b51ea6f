"""The matrix as text: for a terminal, as CSV with one row a cell, and as JSON."""

import csv
import json
from io import StringIO

from btu_dsl.emit.codebook.tables import safe
from btu_dsl.emit.matrix.words import CELLS, SYMBOLS, WHY, notes, say
from btu_dsl.plan.matrix import MatrixPlan

_HEAD = ("item", "tier", "municipality", "name", "survey", "version", "language", "mode", "verdict")


def table(plan: MatrixPlan) -> str:
    """RFC 4180 with a byte-order mark, so that spreadsheets read the names; what is not fielded has no row."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_HEAD)
    for row in plan.rows:
        for column, cells in zip(plan.columns, row.cells, strict=True):
            for (language, mode), cell in cells.items():
                if cell != "absent":
                    own = (column.code, column.name, column.survey, column.version, language, mode, cell)
                    writer.writerow([safe(part) for part in (row.item, row.tier, *own)])
    return "\ufeff" + out.getvalue()


def grid(plan: MatrixPlan, lang: str) -> str:
    """The matrix for a terminal: a line an item, a sign a municipality, and what the signs and columns stand for."""
    width = max((len(row.item) for row in plan.rows), default=0)
    lines = [f"{plan.core}#{plan.root[:8]}", ""]
    lines += [f"{number:>{width + 2}}  {column.name}" for number, column in enumerate(plan.columns, 1)]
    lines += ["", " " * (width + 1) + "".join(f"{number:>3}" for number in range(1, len(plan.columns) + 1))]
    for row in plan.rows:
        signs = "".join(f"{SYMBOLS[row.worst(place)]:>3}" for place in range(len(plan.columns)))
        lines.append(f"{row.item:<{width + 1}}{signs}")
    lines += ["", *(f"{sign}  {say(CELLS[cell], lang)}" for cell, sign in SYMBOLS.items())]
    told = [f"{column.name}: {note}" for column in plan.columns for note in notes(column, lang)]
    lines += ["", f"{say(WHY, lang)}:", *told] if told else []
    return "\n".join(lines) + "\n"


def tree(plan: MatrixPlan) -> str:
    """Everything of the plan; cells as `{"da/web": "same"}`."""
    document = {
        "format_version": 1,
        "core": plan.core,
        "root": plan.root,
        "languages": list(plan.languages),
        "modes": list(plan.modes),
        "municipalities": [
            {
                "code": column.code,
                "name": column.name,
                "survey": column.survey,
                "version": column.version,
                "languages": list(column.languages),
                "modes": list(column.modes),
                "local_items": column.local,
                "why": [{"verdict": one.verdict, "code": one.code} for one in column.why],
            }
            for column in plan.columns
        ],
        "items": [
            {
                "item": row.item,
                "tier": row.tier,
                "label": row.label,
                "text": row.text,
                "cells": {
                    column.code: {f"{language}/{mode}": cell for (language, mode), cell in cells.items()}
                    for column, cells in zip(plan.columns, row.cells, strict=True)
                },
            }
            for row in plan.rows
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
