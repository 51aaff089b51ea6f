"""`btu matrix DIR`: every core item against every municipality, in each mode and language, with its verdict."""

import click

from btu_dsl.commands.check import check_target
from btu_dsl.commands.documents import read_outputs, write_documents
from btu_dsl.commands.options import lang_option, progress
from btu_dsl.commands.paths import FIELDED, Session, targets
from btu_dsl.pipeline import Compiled
from btu_dsl.plan.matrix import Fielded, MatrixPlan, build_matrix
from btu_dsl.rulebook.faults import usage

_FORMATS = ("text", "html", "csv", "json")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="DIR...")
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="FMT[=FILE]",
    help="text, html, csv, json; several at once. / text, html, csv, json; gerne flere.",
)
@lang_option
@click.pass_context
def command(ctx: click.Context, paths: tuple[str, ...], formats: tuple[str, ...], lang: str) -> None:
    """Show which questions may be compared across municipalities, in each mode and language.

    / Vis, hvilke spørgsmål der kan sammenlignes på tværs af kommuner, i hver svarform og hvert sprog.
    """
    outputs = read_outputs(formats, _FORMATS)
    session = Session()
    surveys: dict[str, Compiled] = {}
    for target in targets(paths, session.sink):
        if target.kind in FIELDED or target.asked_for:
            progress(str(target.path))
            surveys |= {one.name: one for one in check_target(target, session)}
    session.judge(surveys.values())
    plans = list(_matrices(surveys, session))
    if not plans and not session.sink.errors:
        session.sink.report(usage.NO_MUNICIPALITY, path=paths[0])

    def write(name: str) -> str:
        return "\n".join(_written(one, name, lang) for one in plans)

    ctx.exit(write_documents(outputs, write, session, lang))


def _matrices(surveys: dict[str, Compiled], session: Session) -> list[MatrixPlan]:
    """One for each core that municipalities stand on."""
    local = [one for one in surveys.values() if one.survey.municipality is not None]
    plans = []
    for core in dict.fromkeys((one.survey.core_id, one.survey.core_version) for one in local):
        of_core = [one for one in local if (one.survey.core_id, one.survey.core_version) == core]
        own = of_core[0].case.core
        labels = {
            item.id: item.label.prose(own.survey.language).raw for item in own.survey.items() if item.label is not None
        }
        title = own.survey.title.prose(own.survey.language).raw
        plans.append(
            build_matrix(
                title,
                of_core[0].case.core_edition,
                of_core[0].survey.core_languages,
                labels,
                [_fielded(one, session) for one in of_core],
            )
        )
    return plans


def _fielded(compiled: Compiled, session: Session) -> Fielded:
    municipality = compiled.survey.municipality
    return Fielded(
        name=municipality.name if municipality else "",
        edition=compiled.case.edition,
        verdicts=[one for one in session.verdicts if one.survey == compiled.survey.id],
        found=[one for one in session.sink if one.subject.survey == compiled.survey.id],
    )


def _written(one: MatrixPlan, name: str, lang: str) -> str:
    from btu_dsl.emit.matrix import grid, page, table, tree  # noqa: PLC0415  # jinja2 is loaded when it is wanted

    match name:
        case "html":
            return page(one, lang)
        case "csv":
            return table(one)
        case "json":
            return tree(one)
        case _:
            return grid(one, lang)
