"""TRD011: the version has not moved as far as the differences from an earlier wave ask for.

Differs from the catalogue: every undeclared break is told by the rule that finds it, and that finding is settled when the
break is declared; what is left to tell here is a version that hides one.
"""

from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.rulebook.rule import Example, Rule, Scope
from btu_dsl.rules.differing import together
from btu_dsl.series.bump import Bump, Reason, bumped, least_bump
from btu_dsl.series.pair import Pair

_BEFORE = """
items:
  - {id: mad, tier: obligatory, text: "Er maden god?", answer: ja_nej}
"""
_NEW = '  - {id: tur, tier: optional, text: "Er turene gode?", answer: ja_nej}\n'


def _versioned(version: str, items: str) -> str:
    return f'version: {version}\nlineage: [{{wave: "2020", version: 1.0.0}}, {{wave: "2022", version: {version}}}]\n{items}'


RULE = Rule(
    code="TRD011",
    name="undeclared-series-break",
    level=Level.ERROR,
    scope=Scope.WAVES,
    purpose=Words(
        en="A version says what has happened: major where a series breaks, minor where something is added, patch for commas.",
        da="Et versionsnummer siger, hvad der er sket: første tal, hvor en serie brydes, andet, hvor noget kommer til, tredje ved kommaer.",
    ),
    message=Words(en="the version hides what has changed: {what}", da="versionen skjuler, hvad der er ændret: {what}"),
    label=Words(en="from this version on", da="fra denne version"),
    meaning=Words(
        en="whoever does not read every line believes the waves to be more alike than they are",
        da="den, der ikke læser hver linje, tror, at runderne ligner hinanden mere, end de gør",
    ),
    help=Words(en="{advice}", da="{advice}"),
    source="CESSDA versioning of vocabularies; cargo-semver-checks: required update",
    avoid=Example(before=_BEFORE, core=_versioned("1.0.1", _BEFORE + _NEW)),
    prefer=Example(before=_BEFORE, core=_versioned("1.1.0", _BEFORE + _NEW)),
    near=Example(before=_BEFORE, core=_versioned("1.0.1", _BEFORE + "title: Et nyt navn\n")),
)
_STEP: dict[Bump, Words] = {
    "none": Words("nothing", "intet"),
    "patch": Words("editorial", "redaktionelt"),
    "minor": Words("something is added or to be noted", "noget er føjet til eller skal bemærkes"),
    "major": Words("a series breaks", "en serie brydes"),
}


def check(pair: Pair, sink: Sink) -> None:
    step = least_bump(pair)
    if not step.enough:
        least = bumped(pair.old.version, step.least)
        heaviest = [reason for reason in step.reasons if reason.bump == step.least]
        sink.report(
            RULE,
            pair.item_place(""),
            subject=pair.about_item(""),
            what=_too_small(pair, _why(step.least, heaviest)),
            advice=Words(
                f"write `version: {least}`, here and in `lineage:`", f"skriv `version: {least}`, her og i `lineage:`"
            ),
        )


def _too_small(pair: Pair, why: Words) -> Words:
    old, new = pair.old.version, pair.new.version
    return Words(
        f"{new} after {old} is too small a step, {why.en}",
        f"{new} efter {old} er et for lille skridt, {why.da}",
    )


def _why(least: Bump, reasons: list[Reason]) -> Words:
    told = [
        Words(
            f"`{one.item}` {one.what.en}" if one.item else one.what.en,
            f"`{one.item}` {one.what.da}" if one.item else one.what.da,
        )
        for one in reasons[:3]
    ]
    words = together(told)
    step = _STEP[least]
    return Words(f"{step.en} ({words.en})", f"{step.da} ({words.da})")
