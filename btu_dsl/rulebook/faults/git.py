"""Faults of references into git (E92x)."""

from btu_dsl.diagnostics.record import Level, Record, Words

_E = Level.ERROR

NO_REPOSITORY = Record(
    code="E920",
    name="no-repository",
    level=_E,
    message=Words(
        en="`{ref}` cannot be read: `{path}` is in no git repository",
        da="`{ref}` kan ikke læses: `{path}` ligger ikke i et git-arkiv",
    ),
    help=Words(
        en="compare with a file, a folder or a release instead",
        da="sammenlign i stedet med en fil, en mappe eller en udgivelse",
    ),
)
NO_GIT = Record(
    code="E921",
    name="no-git",
    level=_E,
    message=Words(en="`{ref}` needs git, which is not installed", da="`{ref}` kræver git, som ikke er installeret"),
    help=Words(
        en="install git, or compare with a file, a folder or a release",
        da="installér git, eller sammenlign med en fil, en mappe eller en udgivelse",
    ),
)
UNKNOWN_REVISION = Record(
    code="E922",
    name="unknown-revision",
    level=_E,
    message=Words(en="the repository has no revision `{revision}`", da="git-arkivet har ingen version `{revision}`"),
    help=Words(en="`git branch --all` and `git tag` list them", da="`git branch --all` og `git tag` viser dem"),
)
SHALLOW = Record(
    code="E923",
    name="revision-not-fetched",
    level=_E,
    message=Words(
        en="`{revision}` is not in this shallow clone",
        da="`{revision}` er ikke i denne afkortede kopi (shallow clone)",
    ),
    help=Words(
        en="fetch it, `{command}`, and compare with `git:FETCH_HEAD`",
        da="hent den, `{command}`, og sammenlign med `git:FETCH_HEAD`",
    ),
)
NOT_IN_REVISION = Record(
    code="E924",
    name="not-in-revision",
    level=_E,
    message=Words(
        en="`{path}` is not in `{revision}`",
        da="`{path}` findes ikke i `{revision}`",
    ),
    help=Words(
        en="`git ls-tree -r --name-only {revision}` lists what is there",
        da="`git ls-tree -r --name-only {revision}` viser, hvad der er",
    ),
)
TOO_MUCH = Record(
    code="E925",
    name="revision-too-large",
    level=_E,
    message=Words(
        en="`{revision}` holds more questionnaire files than can be read ({limit})",
        da="`{revision}` rummer flere spørgeskemafiler, end der kan læses ({limit})",
    ),
    help=Words(en="name a path: `git:{revision}:PATH`", da="angiv en sti: `git:{revision}:STI`"),
)
