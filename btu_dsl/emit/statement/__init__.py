"""The statement of comparability as a page and as Markdown, in Danish or English."""

from btu_dsl.emit.statement.document import markdown
from btu_dsl.emit.statement.page import page

__all__ = ["markdown", "page"]
