"""The codebook as a page, as two tables for spreadsheets, and as JSON. All three hold the same variables."""

from btu_dsl.emit.artefact import Artefact
from btu_dsl.emit.codebook.document import document_text
from btu_dsl.emit.codebook.page import page
from btu_dsl.emit.codebook.tables import codes_table, variables_table
from btu_dsl.plan.codebook import CodebookPlan


def emit_codebook(plan: CodebookPlan) -> list[Artefact]:
    """Four artefacts, each for all languages."""
    made = {
        "codebook.html": page(plan).encode(),
        "codebook.json": document_text(plan).encode(),
        "codebook.csv": variables_table(plan),
        "codebook-codes.csv": codes_table(plan),
    }
    return [
        Artefact(path=f"codebook/{name}", emitter="codebook", mode="", languages=plan.languages, data=data)
        for name, data in made.items()
    ]
