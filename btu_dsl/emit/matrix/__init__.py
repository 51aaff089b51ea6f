"""The matrix as a page with a heat map, for a terminal, as CSV for a spreadsheet, and as JSON."""

from btu_dsl.emit.matrix.page import page
from btu_dsl.emit.matrix.tables import grid, table, tree

__all__ = ["grid", "page", "table", "tree"]
