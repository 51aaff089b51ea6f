"""The checks of a question as diagrams: for whom each fails, among those who are asked."""

from dataclasses import dataclass

from btu_dsl.expr.values import Missing
from btu_dsl.flow.build import resolver
from btu_dsl.flow.diagram import NEVER, Diagram
from btu_dsl.flow.lower import lower_false
from btu_dsl.model.nodes import Check, Item
from btu_dsl.rules.case import Case


@dataclass(frozen=True, slots=True)
class Checked:
    """`asked` are those who are asked the question, `answered` those of them who answer it."""

    asked: Diagram
    answered: Diagram
    fails: tuple[tuple[Check, Diagram], ...]


def checked(case: Case, item: Item) -> Checked | None:
    """None when nobody can answer. TooMuch when it takes too much work."""
    proof = case.proof_of_checks
    asked = proof.guard(item.id)
    answered = proof.diagrams.both(
        asked, proof.answered(item.id, lambda value: not isinstance(value, Missing), by_kind=True)
    )
    if answered == NEVER:
        return None
    resolve = resolver(case.survey)
    fails = ((each, proof.of(lower_false(each.require, resolve))) for each in item.checks)
    return Checked(asked, answered, tuple((each, proof.diagrams.both(asked, failed)) for each, failed in fails))
