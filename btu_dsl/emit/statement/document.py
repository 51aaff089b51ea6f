"""The statement as Markdown, for a report that is written in it."""

from collections.abc import Iterator

from btu_dsl.diagnostics.changed import Piece
from btu_dsl.diagnostics.render.markdown import code, escape, escape_inside, ticked
from btu_dsl.emit.statement import words
from btu_dsl.emit.statement.words import say
from btu_dsl.plan.statement import Row, StatementPlan


def markdown(plan: StatementPlan, lang: str) -> str:
    """Changed words are struck out in the old text and underlined in the new."""
    return "\n".join(_lines(plan, lang)) + "\n"


def _lines(plan: StatementPlan, lang: str) -> Iterator[str]:
    yield f"# {say(words.TITLE, lang)}: {escape(plan.title)}"
    yield ""
    if plan.reconstructed:
        yield f"**{say(words.RECONSTRUCTED, lang)}**"
        yield ""
    yield ticked(say(words.LEAD, lang, new=f"`{plan.new.name}`", old=f"`{plan.old.name}`"))
    yield ""
    yield f"| | {say(words.EDITION, lang)} | {say(words.WAVE, lang)} | {say(words.ROOT, lang)} |"
    yield "|---|---|---|---|"
    for name, side in ((words.BEFORE, plan.old), (words.NOW, plan.new)):
        yield f"| {say(name, lang)} | {code(side.name)} | {escape(side.wave)} | `{side.root[:8]}` |"
    yield ""
    yield f"## {say(words.SUMMARY, lang)}"
    yield ""
    yield f"| {say(words.VERDICT, lang)} | {say(words.COUNT, lang)} |"
    yield "|---|---:|"
    for _, told, number in words.counts(plan, lang):
        yield f"| {told} | {number} |"
    everywhere = words.everywhere(plan, lang)
    if plan.survey or everywhere:
        yield ""
        yield f"## {say(words.WHOLE, lang)}"
        yield ""
        for reason in plan.survey:
            yield f"- {ticked(words.why(reason, lang))}"
        if everywhere:
            yield f"- {escape(everywhere)}"
    yield ""
    yield f"## {say(words.QUESTIONS, lang)}"
    for row in plan.rows:
        yield from _row(row, plan, lang)
    if plan.others:
        yield ""
        yield f"## {say(words.OTHERS, lang)}"
        yield ""
        yield say(words.OTHERS_LEAD, lang)
        yield ""
        for reason in plan.others:
            yield f"- {f'{code(reason.item)}: ' if reason.item else ''}{ticked(words.why(reason, lang))}"


def _row(row: Row, plan: StatementPlan, lang: str) -> Iterator[str]:
    tier = words.tier(row, lang)
    yield ""
    label = f"{escape(row.label)} " if row.label else ""
    yield f"### {label}{code(row.item)}{f' ({tier})' if tier else ''}: {ticked(words.headline(row, lang))}"
    yield ""
    if row.changed:
        yield f"- {say(words.BEFORE, lang)}: {_marked(row.old, 'del')}"
        yield f"- {say(words.NOW, lang)}: {_marked(row.new, 'ins')}"
    else:
        yield f"> {_marked(row.new or row.old, 'ins')}"
    accounts = list(words.accounts(row, plan, lang))
    if row.reasons or row.differing or accounts:
        yield ""
    for about, told in accounts:
        yield f"- {ticked(about)}: {escape(told)}"
    for reason in row.reasons:
        yield f"- {ticked(words.why(reason, lang))}"
    if exceptions := words.exceptions(row.differing, plan, lang):
        yield f"- {escape(exceptions)}"


def _marked(pieces: tuple[Piece, ...], tag: str) -> str:
    return "".join(
        f"<{tag}>{escape_inside(piece.text)}</{tag}>" if piece.changed else escape_inside(piece.text)
        for piece in pieces
    )
