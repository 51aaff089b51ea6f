"""All that one run has to say, for whichever format: findings, verdicts, and what could have been found."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from btu_dsl.diagnostics.fingerprint import fingerprints
from btu_dsl.diagnostics.record import Level, Record
from btu_dsl.diagnostics.render.words import Sources
from btu_dsl.diagnostics.report import Diagnostic

Judgement = Literal["same", "note", "break", "new", "retired"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What becomes of one item's series in one language and mode; `facets` are those that moved.

    `tier` is obligatory, optional or local.
    """

    survey: str
    version: str
    municipality: str
    item: str
    tier: str
    language: str
    mode: str
    verdict: Judgement
    facets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """`records` are all kinds of finding that this run looked for, by code; `language` is that of the messages."""

    findings: tuple[Diagnostic, ...]
    sources: Sources
    language: str
    verdicts: tuple[Verdict, ...] = ()
    records: Mapping[str, Record] = field(default_factory=dict)
    version: str = ""

    @property
    def open(self) -> tuple[Diagnostic, ...]:
        """The findings that still ask something of somebody."""
        return tuple(finding for finding in self.findings if finding.state == "open")

    @property
    def worst_first(self) -> tuple[Diagnostic, ...]:
        """The open findings, errors before warnings before notes, each by place."""
        return tuple(sorted(self.open, key=lambda finding: -finding.level.rank))

    def named(self) -> Iterator[tuple[Diagnostic, str]]:
        """Each finding with its fingerprint."""
        return zip(self.findings, fingerprints(self.findings), strict=True)

    def counts(self) -> Mapping[Level, int]:
        """How many open findings there are of each level."""
        return Counter(finding.level for finding in self.open)

    def core_items(self) -> tuple[int, int]:
        """How many core items are the same in every mode of the source language, of how many, over all surveys.

        The verdicts of a survey begin with its source language.
        """
        source: dict[tuple[str, str], str] = {}
        same: dict[tuple[str, str, str], bool] = {}
        for one in self.verdicts:
            survey = (one.survey, one.municipality)
            if one.tier != "local" and one.language == source.setdefault(survey, one.language):
                key = (*survey, one.item)
                same[key] = same.get(key, True) and one.verdict == "same"
        return sum(same.values()), len(same)
