"""Imported once by the process that the tests' commands are forked from: what every command loads is loaded here."""

from importlib import import_module

from btu_dsl.commands.table import COMMANDS
from btu_dsl.diagnostics.report import Sink
from btu_dsl.source.file import SourceFile
from btu_dsl.syntax.read import read_declared

for _name in COMMANDS:
    import_module(f"btu_dsl.commands.{_name}")

_ITEM = "{id: a, tier: obligatory, text: A?, answer: open, ask_if: b}"
_HEAD = "btu: 1\nkind: questionnaire\nid: dk.a\nversion: 1.0.0\ntitle: A\nlanguage: da\nmodes: [web]\n"
read_declared(SourceFile("a", f"{_HEAD}blocks: [{{id: c, items: [{_ITEM}]}}]\n"), Sink())
