"""The six profiles that a core's policy may name: how much each rule weighs, what is bounded, and what is locked.

Read off what programmes in fact let local bodies change: see `source` of each.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from btu_dsl.diagnostics.record import Level, Words

_CORE: Final = frozenset({f"COR{number:03}" for number in range(1, 11)})
_SERIES: Final = frozenset({"LOC003", "LOC004", "MOD002", "LNG002"})

TARGETS: Final[Mapping[str, int]] = {
    "parents": 30,
    "pupils": 30,
    "home_care": 25,
    "care_home": 20,
    "supported_housing": 15,
}
"""The most items that a form should have, by who answers it (BTU toolbox, Indenrigsministeriet)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """`levels` are those that differ from the rules' own, None for a rule that is off. An overlay may not allow itself
    to break a `locked` rule, nor weigh it lighter. `max_local` holds where the policy says nothing.
    """

    name: str
    purpose: Words
    source: str
    levels: Mapping[str, Level | None] = field(default_factory=dict)
    locked: frozenset[str] = _CORE | _SERIES
    max_local: int | None = None


_ALL: Final = (
    Profile(
        name="locked",
        purpose=Words("Nothing may be changed, added or left out.", "Intet må ændres, tilføjes eller udelades."),
        source="Pupil well-being survey: ordinance 1167/2015, section 2",
        levels={"TRD007": Level.ERROR, "TRD009": Level.ERROR, "SET003": Level.ERROR},
        locked=_CORE | _SERIES | {"LOC001", "LOC002", "LOC008", "MOD003", "SET001", "SET002", "SET003"},
        max_local=0,
    ),
    Profile(
        name="national",
        purpose=Words(
            "A fixed core, and up to five questions of the municipality's own.",
            "Et fast grundskema og op til fem af kommunens egne spørgsmål.",
        ),
        source="National BTU rounds (Indenrigsministeriet)",
        locked=_CORE | _SERIES | {"LOC001", "LOC002", "LOC008", "SET001"},
        max_local=5,
    ),
    Profile(
        name="toolbox",
        purpose=Words(
            "A fixed trunk, a tested pool to choose from, own questions, and a bound on the length of the whole.",
            "En fast stamme, en afprøvet pulje at vælge fra, egne spørgsmål og en grænse for den samlede længde.",
        ),
        source="BTU toolbox: nine questionnaires with length caps by target group",
        levels={"STR004": Level.ERROR},
        locked=_CORE | _SERIES | {"STR004"},
    ),
    Profile(
        name="modules",
        purpose=Words(
            "A fixed core and modules that stand whole or not at all; one open place for the organisation's own words.",
            "Et fast grundskema og moduler, der står helt eller slet ikke; ét åbent sted til egne ord.",
        ),
        source="NHS Staff Survey 2018/2019",
        levels={"COR005": Level.ERROR, "LOC005": Level.ERROR},
        locked=_CORE | _SERIES | {"LOC002", "LOC008"},
    ),
    Profile(
        name="core-first",
        purpose=Words(
            "The core comes first and undisturbed; at most twelve items follow it.",
            "Grundskemaet kommer først og uforstyrret; højst tolv spørgsmål følger efter.",
        ),
        source="HCAHPS supplemental items (CMS, from 2025)",
        levels={"LOC002": Level.ERROR, "COR005": Level.ERROR, "TRD007": Level.ERROR},
        locked=_CORE | _SERIES | {"LOC001", "LOC002"},
        max_local=12,
    ),
    Profile(
        name="pick",
        purpose=Words(
            "Each body picks the questions that it wants; what it picks stays word for word.",
            "Enhver vælger de spørgsmål, den vil have; det valgte står ordret.",
        ),
        source="LGA resident satisfaction; NHS Friends and Family Test",
        levels={
            "COR001": None,
            "COR004": Level.INFO,
            "COR005": Level.INFO,
            "SET002": Level.INFO,
            "SET003": Level.INFO,
        },
        locked=(_CORE - {"COR001", "COR004", "COR005"}) | _SERIES,
    ),
)
PROFILES: Final[Mapping[str, Profile]] = {profile.name: profile for profile in _ALL}
NO_PROFILE: Final = Profile(name="", purpose=Words("", ""), source="")
"""What holds of a core that names none: the core's own integrity is locked all the same."""
