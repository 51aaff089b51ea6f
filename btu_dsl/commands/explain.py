"""`btu explain CODE`: what a finding means, why it matters and what to do, from the same record that reports it."""

import click

from btu_dsl.commands.options import lang_option, render
from btu_dsl.diagnostics.record import Effect, Record, Words
from btu_dsl.diagnostics.render.words import LEVELS
from btu_dsl.diagnostics.report import Sink
from btu_dsl.diagnostics.suggest import nearest
from btu_dsl.rulebook.faults import usage
from btu_dsl.rulebook.registry import faults
from btu_dsl.rulebook.rule import Rule
from btu_dsl.rules.engine import rules
from btu_dsl.source.words import did_you_mean

_HEADINGS = {
    "level": Words("level", "niveau"),
    "effect": Words("effect on the series", "virkning for serien"),
    "says": Words("What it says", "Hvad den siger"),
    "demands": Words("What the rule demands", "Hvad reglen kræver"),
    "means": Words("Why it matters", "Hvorfor det betyder noget"),
    "do": Words("What to do", "Hvad du gør"),
    "avoid": Words("Avoid", "Undgå"),
    "prefer": Words("Prefer", "Skriv hellere"),
    "source": Words("Source", "Kilde"),
    "fault": Words("A fault of the compiler's: it cannot be silenced.", "En oversætterfejl: den kan ikke slås fra."),
    "since": Words("since", "siden"),
}
_EFFECTS = {
    Effect.NONE: Words("none", "ingen"),
    Effect.NOTE: Words("a note", "en bemærkning"),
    Effect.BREAK: Words("a break", "et brud"),
}
_LIST = Words("`btu rules --all` lists them", "`btu rules --all` viser dem")


def _say(key: str, lang: str) -> str:
    return _HEADINGS[key].fill(lang, {})


def explanation(record: Record, lang: str) -> str:
    """The page of one code, as plain text; placeholders stand as `…`."""
    blank = _Dots()

    def text(words: Words) -> str:
        return (words.da if lang == "da" else words.en).format_map(blank)

    lines = [
        f"{record.code}  {record.name}",
        " · ".join(
            (
                f"{_say('level', lang)}: {LEVELS[record.level].fill(lang, {})}",
                f"{_say('effect', lang)}: {_EFFECTS[record.effect].fill(lang, {})}",
                f"{_say('since', lang)} {record.since}",
            )
        ),
    ]
    if isinstance(record, Rule):
        lines += ["", _say("demands", lang), f"  {text(record.purpose)}"]
    for heading, words in (("says", record.message), ("means", record.meaning), ("do", record.help)):
        if text(words).strip("… "):
            lines += ["", _say(heading, lang), f"  {text(words)}"]
    if isinstance(record, Rule):
        lines += [
            "",
            _say("avoid", lang),
            f"  {record.avoid}",
            "",
            _say("prefer", lang),
            f"  {record.prefer}",
            "",
            f"{_say('source', lang)}: {record.source}",
        ]
    else:
        lines += ["", _say("fault", lang)]
    return "\n".join(lines)


class _Dots(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


@click.command()
@click.argument("code")
@lang_option
@click.pass_context
def command(ctx: click.Context, code: str, lang: str) -> None:
    """Explain one kind of finding, by its code or its name."""
    records: dict[str, Record] = {**faults(), **rules()}
    wanted = code.upper()
    found = records.get(wanted) or next((r for r in records.values() if r.name == code.lower()), None)
    if found is None:
        near = nearest(wanted, records) or nearest(code.lower(), [record.name for record in records.values()])
        sink = Sink()
        sink.report(usage.UNKNOWN_CODE, code=code, advice=did_you_mean(near) if near else _LIST)
        click.echo(render(sink, {}, "text", lang, colour=False), err=True)
        ctx.exit(2)
    click.echo(explanation(found, lang))
