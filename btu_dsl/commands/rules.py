"""`btu rules`: every rule and every fault, one line each, or as JSON."""

import json

import click

from btu_dsl.commands.options import lang_option
from btu_dsl.diagnostics.record import Record
from btu_dsl.diagnostics.render.words import LEVELS
from btu_dsl.rulebook.registry import faults
from btu_dsl.rulebook.rule import Rule
from btu_dsl.rules.engine import rules


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "concise", "json"]), default="text", show_default=True)
@click.option("--all", "everything", is_flag=True, help="Compiler faults too.")
@lang_option
def command(form: str, lang: str, *, everything: bool) -> None:
    """List the rules of comparability, and with --all the compiler's own faults."""
    records: dict[str, Record] = {**(faults() if everything else {}), **rules()}
    if form == "json":
        click.echo(json.dumps([_data(record) for record in records.values()], ensure_ascii=False, indent=2))
        return
    width = max((len(record.name) for record in records.values()), default=0)
    for record in records.values():
        if form == "concise":
            click.echo(f"{record.code} {record.level} {record.name}")
            continue
        words = record.purpose if isinstance(record, Rule) else record.message
        text = (words.da if lang == "da" else words.en).replace("{", "").replace("}", "")
        level = LEVELS[record.level].fill(lang, {})
        click.echo(f"{record.code:<7}{level:<9}{record.name:<{width}}  {text}")


def _data(record: Record) -> dict[str, object]:
    own: dict[str, object] = {
        "code": record.code,
        "name": record.name,
        "level": record.level,
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
    return own
