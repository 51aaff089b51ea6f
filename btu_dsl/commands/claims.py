"""Two files of one run that say that they are one version of one survey: a build would write one over the other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.diagnostics.span import Span
from btu_dsl.rulebook.faults import resolving
from btu_dsl.source.file import SourceFile

_FIRST = Words("the first one", "den første")


@dataclass(frozen=True, slots=True)
class Claim:
    """A survey was compiled under `name` (`id@version`) from the file whose id stands at `place`."""

    name: str
    place: Span


def report_two_claims(claims: Iterable[Claim], sources: Mapping[str, SourceFile], sink: Sink) -> None:
    """One fault for each file that differs from the first of its name; copies of one text are one survey."""
    firsts: dict[str, Span] = {}
    for claim in claims:
        first, here = firsts.setdefault(claim.name, claim.place), claim.place
        if sources[first.file].text != sources[here.file].text:
            sink.report(
                resolving.TWO_CLAIMS,
                here,
                related=(Label(first, _FIRST),),
                name=claim.name,
                first=first.file,
                second=here.file,
            )
