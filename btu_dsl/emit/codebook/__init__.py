"""The codebook as a page, as two tables for spreadsheets, and as JSON; all three hold the same variables.

Beside it answer sheets for whoever tries the questionnaire out.
"""

from btu_dsl.emit.artefact import Artefact
from btu_dsl.emit.codebook.document import document_text
from btu_dsl.emit.codebook.page import page
from btu_dsl.emit.codebook.tables import codes_table, variables_table
from btu_dsl.emit.codebook.ways import cases_text
from btu_dsl.plan.codebook import CodebookPlan


def emit_codebook(plan: CodebookPlan) -> list[Artefact]:
    """Five artefacts, each for all languages. Without a proof there are no answer sheets to hand out."""
    made = {
        "codebook.html": page(plan).encode(),
        "codebook.json": document_text(plan).encode(),
        "codebook.csv": variables_table(plan),
        "codebook-codes.csv": codes_table(plan),
        "test-cases.json": cases_text(plan).encode(),
    }
    return [
        Artefact(path=f"codebook/{name}", emitter="codebook", mode="", languages=plan.languages, data=data)
        for name, data in made.items()
    ]
