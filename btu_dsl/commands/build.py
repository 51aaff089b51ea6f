"""`btu build PATH...`: check first, then write every artefact below `DIR/<id>/<version>/`; an error writes nothing."""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path

import click

from btu_dsl.commands.claims import Claim, report_two_claims
from btu_dsl.commands.finish import finishing_lines
from btu_dsl.commands.named import OUTPUTS, both_names, english_name, is_language
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
from btu_dsl.pipeline import Compiled, compile_path, judged_with, paint, plan
from btu_dsl.plan.choose import TARGETS, Wanted
from btu_dsl.rulebook.faults import usage
from btu_dsl.source.file import SourceFile


@dataclass(frozen=True, slots=True)
class Built:
    """One survey's artefacts and manifest, ready to be written. Its web form posts answers to `endpoint`, if any."""

    id: str
    version: str
    endpoint: str
    emitters: tuple[str, ...]
    artefacts: tuple[Artefact, ...]
    manifest: dict[str, object]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one file gave: its findings, the texts they point into, which surveys it holds, and what was built of it."""

    sink: Sink
    sources: dict[str, SourceFile]
    claims: tuple[Claim, ...]
    built: tuple[Built, ...]


@click.command()
@paths_argument
@click.option(
    "-o",
    "--output",
    default="outputs",
    show_default=True,
    metavar="DIR",
    help="Where builds go. / Mappen, som skemaerne lægges i.",
)
@click.option(
    "--to",
    "to",
    default=",".join(TARGETS),
    show_default=True,
    metavar="LIST",
    help="Which outputs. / Hvilke former: web, papir, telefon, kodebog.",
)
@click.option(
    "--languages",
    default="",
    metavar="LIST",
    help="Only these of the fielded languages. / Kun disse af de udsendte sprog.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    metavar="N",
    help="Files compiled at once. / Hvor mange filer ad gangen.",
)
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
    """Compile questionnaires, overlays and rounds into web form, paper, phone script and codebook.

    / Oversæt spørgeskemaer, tillæg og runder til webskema, papir, telefonmanuskript og kodebog.
    """
    outputs = read_formats(formats)
    session = Session()
    wanted = _wanted(to, languages, session.sink)
    files = [t for t in targets(paths, session.sink) if t.asked_for or t.kind in FIELDED or not t.kind]
    outcomes = [] if session.sink.errors else _all(files, wanted, jobs)
    for outcome in outcomes:
        session.sources.update(outcome.sources)
        session.sink.extend(outcome.sink)
    claims = (claim for outcome in outcomes for claim in outcome.claims)
    report_two_claims(claims, session.sources, session.sink)
    written: list[Built] = []
    if not exit_code(session.sink, fail_on):
        written = _write([one for outcome in outcomes for one in outcome.built], Path(output), session)
    write_findings(session, outputs, lang)
    forms = ((one.id, one.endpoint) for one in written if any(made.emitter == "web" for made in one.artefacts))
    for line in finishing_lines(forms, lang):
        click.echo(line, err=True)
    ctx.exit(exit_code(session.sink, fail_on))


def _wanted(to: str, languages: str, sink: Sink) -> Wanted:
    wanted = Wanted(tuple(english_name(one, OUTPUTS) for one in _list(to)), _list(languages))
    for target in wanted.targets:
        if target not in TARGETS:
            sink.report(usage.UNKNOWN_TARGET, target=target, known=both_names(OUTPUTS))
    for language in wanted.languages:
        is_language(language, sink)
    return wanted


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
    found = compile_path(target.path, universe, sink)
    claims = tuple(Claim(one.name, one.survey.span) for one in found)
    compiled = [
        one
        for one in found
        if (target.kind != "round" or one.name not in alone) and _fielded(one, wanted, target, sink)
    ]
    plans = [(one, plan(one, wanted, sink)) for one in compiled]
    judged = [(one, judged_with(one, own, sink)) for one, own in plans]
    if sink.errors:
        return Outcome(sink, universe.sources, claims, ())
    texts = (file.text.encode() for file in universe.sources.values())
    source = source_hash((*texts, *universe.pictures.values()))
    built = tuple(_built(one, source, tuple(paint(own)), wanted) for one, own in judged)
    return Outcome(sink, universe.sources, claims, built)


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
        survey.endpoint or "",
        wanted.targets,
        artefacts,
        manifest(compiled.identity, survey.provenance, source, artefacts, toolchain()),
    )


def _write(built: list[Built], output: Path, session: Session) -> list[Built]:
    """What has been written. A survey that was reached twice is written once."""
    written: list[Built] = []
    for one in {(each.id, each.version): each for each in built}.values():
        folder = output / one.id / one.version
        try:
            write_build(folder, one.artefacts, one.manifest, one.emitters)
        except CannotWriteError as problem:
            session.sink.report(usage.CANNOT_WRITE, path=folder, reason=problem.reason)
            continue
        progress(f"→ {folder}")
        written.append(one)
    return written
