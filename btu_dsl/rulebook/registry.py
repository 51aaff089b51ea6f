"""Every record by its code: compiler faults and rules. Codes are for ever; two records with one code are a bug."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType

from btu_dsl.diagnostics.record import Record

FAULT_MODULES = (
    "reading",
    "yaml",
    "traps",
    "structure",
    "texts",
    "expressions",
    "meanings",
    "naming",
    "resolving",
    "pictures",
    "answers",
    "plans",
    "usage",
    "git",
    "locking",
    "waves",
)


REPLACED: Mapping[str, str] = {
    "E219": "LOC004",
    "E414": "COR010",
    "E551": "RTE006",
    "E552": "RTE006",
    "E553": "RTE006",
}
"""Codes that are reported no longer, with those that took their place. They are never given to anything else."""


def records_in(module: ModuleType) -> Iterator[Record]:
    return (value for value in vars(module).values() if isinstance(value, Record))


@cache
def faults() -> dict[str, Record]:
    """Compiler faults by code, sorted. Nobody can silence them."""
    found: dict[str, Record] = {}
    for name in FAULT_MODULES:
        for record in records_in(import_module(f"btu_dsl.rulebook.faults.{name}")):
            if record.code in REPLACED or found.setdefault(record.code, record) is not record:
                raise AssertionError(f"two records have the code {record.code}")
    return dict(sorted(found.items()))
