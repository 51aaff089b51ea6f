"""Which painter paints which plan; each is imported when its plan is there."""

from btu_dsl.emit.artefact import Artefact
from btu_dsl.plan.codebook import CodebookPlan
from btu_dsl.plan.paper import PaperPlan
from btu_dsl.plan.phone import PhonePlan
from btu_dsl.plan.web import WebPlan


def emit(plan: WebPlan | PaperPlan | PhonePlan | CodebookPlan) -> list[Artefact]:
    """The artefacts of one plan."""
    # Painters pull in jinja2 or reportlab; a build of one output need not wait for the other's.
    match plan:
        case WebPlan():
            from btu_dsl.emit.web import emit_web  # noqa: PLC0415

            return emit_web(plan)
        case PaperPlan():
            from btu_dsl.emit.paper import emit_paper  # noqa: PLC0415

            return emit_paper(plan)
        case PhonePlan():
            from btu_dsl.emit.phone import emit_phone  # noqa: PLC0415

            return emit_phone(plan)
        case CodebookPlan():
            from btu_dsl.emit.codebook import emit_codebook  # noqa: PLC0415

            return emit_codebook(plan)
