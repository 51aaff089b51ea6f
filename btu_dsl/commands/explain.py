"""`btu explain CODE`: what a finding means, why it matters and what to do, from the same record that reports it."""

import click

from btu_dsl.commands.options import lang_option, render
from btu_dsl.commands.rule_page import page_of
from btu_dsl.commands.rule_text import plain
from btu_dsl.diagnostics.record import Record, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.suggest import nearest
from btu_dsl.pipeline import all_rules
from btu_dsl.rulebook import governance
from btu_dsl.rulebook.faults import usage
from btu_dsl.rulebook.registry import REPLACED, faults
from btu_dsl.source.words import did_you_mean

_REPLACED = Words(
    "{old} is no longer reported. {new} took its place.", "{old} meldes ikke længere. {new} har taget dens plads."
)
_LIST = Words("`btu rules --all` lists them", "`btu rules --all` viser dem")


def explanation(record: Record, lang: str) -> str:
    """The page of one code, as plain text."""
    return plain(page_of(record, lang, all_rules()))


@click.command()
@click.argument("code")
@lang_option
@click.pass_context
def command(ctx: click.Context, code: str, lang: str) -> None:
    """Explain one kind of finding, by its code or its name.

    / Forklar én slags fund ud fra dets kode eller navn.
    """
    records: dict[str, Record] = {**faults(), **governance.RECORDS, **all_rules()}
    wanted = REPLACED.get(code.upper(), code.upper())
    found = records.get(wanted) or next((r for r in records.values() if r.name == code.lower()), None)
    if found is None:
        near = nearest(wanted, records) or nearest(code.lower(), [record.name for record in records.values()])
        sink = Sink()
        sink.report(usage.UNKNOWN_CODE, code=code, advice=did_you_mean(near) if near else _LIST)
        click.echo(render(sink, {}, "text", lang, colour=False), err=True)
        ctx.exit(2)
    if code.upper() in REPLACED:
        click.echo(_REPLACED.fill(lang, {"old": code.upper(), "new": wanted}) + "\n")
    click.echo(explanation(found, lang))
