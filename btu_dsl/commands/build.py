"""`btu build PATH...`: check first, then write every artefact below `DIR/<id>/<version>/`; an error writes nothing."""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path

import click

from btu_dsl.commands.options import (
    exit_code,
    fail_on_option,
    format_option,
    lang_option,
    paths_argument,
    progress,
    read_formats,
    write_findings,
)
from btu_dsl.commands.paths import FIELDED, Session, Target, targets
from btu_dsl.commands.write import CannotWriteError, write_build
from btu_dsl.diagnostics.report import Sink
from btu_dsl.emit.artefact import Artefact
from btu_dsl.emit.manifest import manifest, source_hash, toolchain
from btu_dsl.model.universe import Universe
from btu_dsl.pipeline import Compiled, compile_path, paint, plan
from btu_dsl.plan.choose import TARGETS, Wanted
from btu_dsl.rulebook.faults import usage
from btu_dsl.source.file import SourceFile


@dataclass(frozen=True, slots=True)
class Built:
    """One survey's artefacts and manifest, ready to be written."""

    id: str
    version: str
    emitters: tuple[str, ...]
    artefacts: tuple[Artefact, ...]
    manifest: dict[str, object]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one file gave: its findings, the texts they point into, and what was built of it."""

    sink: Sink
    sources: dict[str, SourceFile]
    built: tuple[Built, ...]


@click.command()
@paths_argument
@click.option("-o", "--output", default="outputs", show_default=True, metavar="DIR", help="Where builds go.")
@click.option("--to", "to", default=",".join(TARGETS), show_default=True, metavar="LIST", help="Which outputs.")
@click.option("--languages", default="", metavar="LIST", help="Only these of the fielded languages.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Files compiled at once.")
@format_option
@lang_option
@fail_on_option
@click.pass_context
def command(  # one parameter per option, as click calls it
    ctx: click.Context,
    paths: tuple[str, ...],
    output: str,
    to: str,
    languages: str,
    jobs: int,
    formats: tuple[str, ...],
    lang: str,
    fail_on: str,
) -> None:
    """Compile questionnaires, overlays and rounds into web form, paper, phone script and codebook."""
    outputs = read_formats(formats)
    session = Session()
    wanted = Wanted(_list(to), _list(languages))
    for target in wanted.targets:
        if target not in TARGETS:
            session.sink.report(usage.UNKNOWN_TARGET, target=target, known=", ".join(TARGETS))
    files = [t for t in targets(paths, session.sink) if t.asked_for or t.kind in FIELDED or not t.kind]
    built: list[Built] = []
    if not session.sink.errors:
        for outcome in _all(files, wanted, jobs):
            session.sources.update(outcome.sources)
            session.sink.extend(outcome.sink)
            built.extend(outcome.built)
    if not exit_code(session.sink, fail_on):
        _write(built, Path(output), session)
    write_findings(session.sink, session.sources, outputs, lang)
    ctx.exit(exit_code(session.sink, fail_on))


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _all(files: list[Target], wanted: Wanted, jobs: int) -> list[Outcome]:
    """Every file's outcome in the order given, whatever the number of jobs."""
    alone = frozenset(target.name for target in files if target.kind != "round")
    if jobs == 1 or len(files) < 2:
        return [build_file(target, wanted, alone) for target in files]
    with ProcessPoolExecutor(max_workers=min(jobs, len(files))) as pool:
        return list(pool.map(build_file, files, repeat(wanted), repeat(alone)))


def build_file(target: Target, wanted: Wanted, alone: frozenset[str]) -> Outcome:
    """Compile and paint one file; with an error in it, nothing is painted. A round leaves out what is built `alone`."""
    progress(str(target.path))
    universe = Universe(target.path)
    sink = Sink()
    compiled = [
        one
        for one in compile_path(target.path, universe, sink)
        if (target.kind != "round" or one.name not in alone) and _fielded(one, wanted, target, sink)
    ]
    plans = [(one, plan(one, wanted, sink)) for one in compiled]
    if sink.errors:
        return Outcome(sink, universe.sources, ())
    source = source_hash(file.text for file in universe.sources.values())
    built = tuple(_built(one, source, tuple(paint(own)), wanted) for one, own in plans)
    return Outcome(sink, universe.sources, built)


def _fielded(compiled: Compiled, wanted: Wanted, target: Target, sink: Sink) -> bool:
    """Whether the survey is fielded in any wanted language; of a file that was named, every one of them must be."""
    survey = compiled.survey
    foreign = [language for language in wanted.languages if language not in survey.languages]
    for language in foreign if target.asked_for else ():
        known = ", ".join(survey.languages)
        sink.report(usage.LANGUAGE_NOT_FIELDED, survey.span, survey=survey.id, language=language, known=known)
    return not wanted.languages or len(foreign) < len(wanted.languages)


def _built(compiled: Compiled, source: str, artefacts: tuple[Artefact, ...], wanted: Wanted) -> Built:
    survey = compiled.survey
    return Built(
        survey.id,
        survey.version,
        wanted.targets,
        artefacts,
        manifest(compiled.identity, survey.provenance, source, artefacts, toolchain()),
    )


def _write(built: list[Built], output: Path, session: Session) -> None:
    for one in {(each.id, each.version): each for each in built}.values():
        folder = output / one.id / one.version
        try:
            write_build(folder, one.artefacts, one.manifest, one.emitters)
        except CannotWriteError as problem:
            session.sink.report(usage.CANNOT_WRITE, path=folder, reason=problem.reason)
            continue
        progress(f"→ {folder}")
