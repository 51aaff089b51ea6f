"""The paper form as a PDF: one for each language, painted as planned."""

from btu_dsl.emit.artefact import Artefact
from btu_dsl.emit.pdf.painter import paint
from btu_dsl.plan.paper import PaperPlan


def emit_paper(plan: PaperPlan) -> list[Artefact]:
    """One artefact."""
    name = f"paper/{plan.identity.id}-{plan.identity.version}-{plan.language}.pdf"
    return [Artefact(path=name, emitter="paper", mode="paper", languages=(plan.language,), data=paint(plan.sheets))]
