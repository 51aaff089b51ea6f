"""Outputs, modes and languages as somebody may name them on the command line: in English, in Danish, or by code."""

import re
from collections.abc import Mapping
from itertools import chain

import click

from btu_dsl.commands.locale import spoken_language
from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.suggest import nearest
from btu_dsl.model.advice import MODES as DANISH_MODES
from btu_dsl.model.core import SPOKEN
from btu_dsl.plan.phrases.languages import NAMES
from btu_dsl.rulebook.faults import usage
from btu_dsl.source.words import did_you_mean, ticked

OUTPUTS: Mapping[str, str] = {**DANISH_MODES, "codebook": "kodebog"}
"""English name to Danish, as in the files of officers."""

_CODE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?(-x-[a-z0-9]{2,8})?")


def english_name(name: str, danish: Mapping[str, str]) -> str:
    """The English name of what is called so in either language; what nobody is called stays as it is."""
    known = {**{other: english for english, other in danish.items()}, **{english: english for english in danish}}
    return known.get(name.casefold(), name)


def both_names(danish: Mapping[str, str]) -> Words:
    """Every name, the reader's own first, the other in brackets where it is another."""

    def listed(pairs: list[tuple[str, str]]) -> str:
        return ", ".join(own if own == other else f"{own} ({other})" for own, other in pairs)

    return Words(listed(list(danish.items())), listed([(own, english) for english, own in danish.items()]))


class Named(click.ParamType[str]):
    """One word of a list, by either name; it is handed on in English."""

    name = "word"

    def __init__(self, danish: Mapping[str, str]) -> None:
        self.danish = danish

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002  # click's signature
        return f"[{'|'.join(self.danish.values() if spoken_language() == 'da' else self.danish)}]"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        english = english_name(value, self.danish)
        if english not in self.danish:
            said = Words("`{value}` is none of {names}", "`{value}` er ikke blandt {names}")
            names = both_names(self.danish).fill(spoken_language(), {})
            self.fail(said.fill(spoken_language(), {"value": value, "names": names}), param, ctx)
        return english


def is_language(code: str, sink: Sink) -> bool:
    """Whether btu speaks the language of this code, which becomes a part of file names; if not, it is a fault."""
    if _CODE.fullmatch(code) and code.partition("-")[0] in SPOKEN:
        return True
    near = _language_called(code.casefold())
    known = ticked(SPOKEN)
    advice = (
        did_you_mean((near,)) if near else Words(f"languages that it speaks: {known}", f"sprog, som den kan: {known}")
    )
    sink.report(usage.UNKNOWN_LANGUAGE, language=code, advice=advice)
    return False


def _language_called(name: str) -> str | None:
    """A language by its English or Danish name, misspelt or begun; two letters are too few for a guess."""
    names = {word.casefold(): code for code, phrase in NAMES.items() for word in (phrase.en, phrase.da)}
    if len(name) <= 2:
        return None
    begun = (known for known in names if known.startswith(name))
    return names.get(next(chain(begun, nearest(name, names)), ""))
