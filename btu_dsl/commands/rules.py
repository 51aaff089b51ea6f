"""`btu rules`: every rule and every fault, one line each, or as JSON; with `--profile` as that profile weighs them, and
with `--docs` a page each.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from btu_dsl.commands.options import lang_option, render
from btu_dsl.commands.rule_pages import write_pages
from btu_dsl.diagnostics.record import Record, Words
from btu_dsl.diagnostics.render.words import LEVELS
from btu_dsl.diagnostics.report import Sink
from btu_dsl.pipeline import all_rules
from btu_dsl.rulebook import governance
from btu_dsl.rulebook.profiles import PROFILES, Profile
from btu_dsl.rulebook.registry import faults
from btu_dsl.rulebook.rule import Rule

_OFF = Words("off", "fra")
_LOCKED = Words("locked", "låst")
_SOURCE = Words("source", "kilde")
_MOST = Words(
    "at most {most} of a municipality's own questions, where the policy says nothing else",
    "højst {most} af kommunens egne spørgsmål, hvor grundskemaets regler ikke siger andet",
)
_WHAT = Words(
    "An overlay cannot allow itself to break a locked rule.", "Et tillæg kan ikke tillade sig at bryde en låst regel."
)


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "concise", "json"]),
    default="text",
    show_default=True,
    help="How they are written. / Hvordan de skrives.",
)
@click.option("--all", "everything", is_flag=True, help="Compiler faults too. / Også oversætterens egne fejl.")
@click.option(
    "--profile",
    type=click.Choice([*PROFILES]),
    help="As this profile weighs them. / Som denne profil vægter dem.",
)
@click.option(
    "--docs",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Write a page for each rule there. / Skriv en side om hver regel dér.",
)
@lang_option
@click.pass_context
def command(  # one parameter an option
    ctx: click.Context, form: str, profile: str | None, docs: Path | None, lang: str, *, everything: bool
) -> None:
    """List the rules of comparability, and with --all the compiler's own faults.

    / Vis reglerne for sammenlignelighed, og med --all også oversætterens egne fejl.
    """
    if docs is not None:
        sink = Sink()
        write_pages(docs, {**all_rules(), **governance.RECORDS}, sink)
        if sink.errors:
            click.echo(render(sink, {}, "text", lang, colour=False), err=True)
            ctx.exit(2)
        click.echo(docs / "README.md")
        return
    own = PROFILES[profile] if profile else None
    more = {**faults(), **governance.RECORDS} if everything else {}
    records: dict[str, Record] = {**more, **all_rules()}
    if form == "json":
        click.echo(json.dumps([_data(record, own) for record in records.values()], ensure_ascii=False, indent=2))
        return
    lines = _concise(records, own) if form == "concise" else _table(records, own, lang)
    for line in lines:
        click.echo(line)


def _level(record: Record, own: Profile | None) -> str:
    """The name of the level; `off` for a rule that the profile turns off."""
    level = own.levels.get(record.code, record.level) if own else record.level
    return level.value if level else "off"


def _concise(records: dict[str, Record], own: Profile | None) -> Iterator[str]:
    return (f"{record.code} {_level(record, own)} {record.name}" for record in records.values())


def _table(records: dict[str, Record], own: Profile | None, lang: str) -> Iterator[str]:
    if own is not None:
        yield from _about(own, lang)
    names = {level.value: words.fill(lang, {}) for level, words in LEVELS.items()} | {"off": _OFF.fill(lang, {})}
    width = max((len(record.name) for record in records.values()), default=0)
    locked = _LOCKED.fill(lang, {})
    for record in records.values():
        words = record.purpose if isinstance(record, Rule) else record.message
        text = (words.da if lang == "da" else words.en).replace("{", "").replace("}", "")
        mark = f"{locked if record.code in own.locked else '':<8}" if own else ""
        yield f"{record.code:<7}{names[_level(record, own)]:<9}{mark}{record.name:<{width}}  {text}"


def _about(own: Profile, lang: str) -> Iterator[str]:
    yield f"{own.name}: {own.purpose.fill(lang, {})}"
    if own.max_local is not None:
        yield f"  {_MOST.fill(lang, {'most': str(own.max_local)})}"
    yield f"  {_SOURCE.fill(lang, {})}: {own.source}"
    yield f"  {_WHAT.fill(lang, {})}"
    yield ""


def _data(record: Record, profile: Profile | None) -> dict[str, object]:
    own: dict[str, object] = {
        "code": record.code,
        "name": record.name,
        "level": _level(record, profile),
        "effect": record.effect,
        "since": record.since,
        "kind": "rule" if isinstance(record, Rule) else "fault",
        "message": {"da": record.message.da, "en": record.message.en},
        "help": {"da": record.help.da, "en": record.help.en},
    }
    if isinstance(record, Rule):
        own |= {
            "scope": record.scope,
            "purpose": {"da": record.purpose.da, "en": record.purpose.en},
            "source": record.source,
            "implies": list(record.implies),
        }
    if profile is not None:
        own["locked"] = record.code in profile.locked
    return own
