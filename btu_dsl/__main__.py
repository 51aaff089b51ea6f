"""`python -m btu_dsl` is `btu`."""

from btu_dsl.cli import main

main()
