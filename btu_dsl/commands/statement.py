"""`btu statement NEW --against REF`: the methods annex on what may be compared, item by item."""

import click

from btu_dsl.commands.against import Earlier, Reference
from btu_dsl.commands.documents import read_outputs, write_documents
from btu_dsl.commands.options import lang_option, progress
from btu_dsl.commands.paths import FIELDED, Session, targets
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.universe import Universe
from btu_dsl.pipeline import Compiled, compile_path, judge, plan
from btu_dsl.plan.choose import TELLING
from btu_dsl.plan.statement import StatementPlan, build_statement, compared
from btu_dsl.rules.verdicts import verdicts

_FORMATS = ("markdown", "html")


@click.command()
@click.argument("new", metavar="NEW")
@click.option(
    "--against",
    metavar="REF",
    required=True,
    help="A file, a folder, a release or git:REF. / En fil, en mappe, en udgivelse eller git:REF.",
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="FMT[=FILE]",
    help="markdown, html; several at once. / markdown, html; gerne flere.",
)
@lang_option
@click.pass_context
def command(ctx: click.Context, new: str, against: str, formats: tuple[str, ...], lang: str) -> None:
    """Write what may be compared with an earlier edition, question by question, and why not.

    / Skriv, hvad der kan sammenlignes med en tidligere udgave, spørgsmål for spørgsmål, og hvorfor ikke.
    """
    outputs = read_outputs(formats, _FORMATS)
    session = Session()
    plans = _statements(new, against, session)

    def write(name: str) -> str:
        return "\n".join(_written(one, name, lang) for one in plans)

    ctx.exit(write_documents(outputs, write, session, lang))


def _written(one: StatementPlan, name: str, lang: str) -> str:
    from btu_dsl.emit.statement import markdown, page  # noqa: PLC0415  # jinja2 is loaded when there is something to write

    return page(one, lang) if name == "html" else markdown(one, lang)


def _statements(new: str, against: str, session: Session) -> list[StatementPlan]:
    """One for each survey of NEW that REF has an earlier edition of. What is found is said, and stops nothing."""
    earlier = Earlier(Reference(against, session, session.sink))
    plans: list[StatementPlan] = []
    for target in targets((new,), session.sink):
        if target.kind not in FIELDED and not target.asked_for:
            continue
        progress(str(target.path))
        universe, sink = Universe(target.path, session.store), Sink()
        for compiled in compile_path(target.path, universe, sink):
            plan(compiled, TELLING, sink)
            earlier.hold(compiled, target.path)
            plans += _statement(compiled, earlier)
        session.take(universe, sink)
    earlier.report()
    return plans


def _statement(compiled: Compiled, earlier: Earlier) -> list[StatementPlan]:
    old = earlier.newest.get(compiled.survey.id)
    if old is None:
        return []
    found, new = Sink(), compiled.case.edition
    judge(compiled, found)
    title = compiled.survey.title.prose(compiled.survey.language).raw
    official = not compiled.identity.reconstructed
    judged = verdicts(new, compared(found, old, new), old)
    return [build_statement(title, old, new, found, judged, official=official)]
