"""What a language needs to put conditions into words.

Every phrase is a clause that may follow `opening` ("if"). `{q}` is the question, `{x}` one or more answers in quotes,
`{l}` and `{r}` the two sides of a relation. Danish clauses have the word order of a subordinate clause.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from btu_dsl.expr.nodes import ArithmeticOp, CompareOp
from btu_dsl.expr.values import Kind


@dataclass(frozen=True, slots=True)
class Joint:
    """How several clauses are joined: before the first, between two, before the last."""

    first: str
    middle: str
    last: str

    def join(self, parts: list[str]) -> str:
        return self.first + self.middle.join(parts[:-1]) + self.last + parts[-1] if len(parts) > 1 else parts[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """`both` and `either` open a group inside another, so that no reader has to guess where it begins."""

    opening: str
    always: str
    never: str
    quotes: tuple[str, str]
    decimal: str
    choices: Joint
    conjunction: Joint
    disjunction: Joint
    both: Joint
    either: Joint
    answer: str
    count: str
    calculation: Mapping[ArithmeticOp, str]
    member: str
    outside: str
    answered: str
    missing: str
    known_member: str
    known_outside: str
    known: str
    unknown: str
    kind: Mapping[Kind, str]
    not_kind: Mapping[Kind, str]
    labelled: str
    not_labelled: str
    has: str
    has_not: str
    same: str
    different: str
    relation: Mapping[CompareOp, str]
    dates: Mapping[CompareOp, str]
    day: str
    months: tuple[str, ...]
