"""How a fault of the compiler's is written down."""

from btu_dsl.diagnostics.record import NO_WORDS, Level, Record, Words


def fault(code: str, name: str, message: Words, label: Words = NO_WORDS, advice: Words = NO_WORDS) -> Record:
    """An error that nobody can silence; `advice` is its help."""
    return Record(code=code, name=name, level=Level.ERROR, message=message, label=label, help=advice)
