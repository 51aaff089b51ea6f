"""How much a source may hold. Real questionnaires stay below a twentieth of each."""

from typing import Final

BYTES: Final = 2_000_000
"""Size of one file."""

DEPTH: Final = 64
"""Mappings and lists within each other."""

NODES: Final = 200_000
"""Keys, values, mappings and lists of one file."""

DIGITS: Final = 15
"""Digits of a number that every tool which reads our data still holds exactly (IEEE 754 double)."""

MENDS: Final = 20
"""Syntax faults told of at once; each costs one more parse of the file."""

MENDED_CHARACTERS: Final = 2_000_000
"""What those further parses may read in all."""

FINDINGS: Final = 100
"""Findings of one kind of reading after which a file is given up: it is not what it was taken for."""
