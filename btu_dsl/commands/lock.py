"""`btu lock PATH...`: record what the files under work stand on, verify it, or release a version for good."""

from pathlib import Path

import click

from btu_dsl.commands.options import exit_code, lang_option, paths_argument, render
from btu_dsl.commands.paths import Session, Target, targets
from btu_dsl.commands.wave_edits import left_to_fill
from btu_dsl.commands.write import CannotWriteError, write_file
from btu_dsl.diagnostics.record import Level, Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.universe import Universe, show_path
from btu_dsl.pipeline import Compiled, compare, compile_path, judge, plan
from btu_dsl.plan.choose import TELLING
from btu_dsl.rulebook import governance
from btu_dsl.rulebook.faults import locking, usage
from btu_dsl.series.bump import bumped, least_bump
from btu_dsl.series.edition import Edition
from btu_dsl.series.lock import Lock, Locked, lock_path, locked
from btu_dsl.series.pair import Pair
from btu_dsl.series.release import predecessor, write_release
from btu_dsl.series.shelf import place_for_release
from btu_dsl.syntax.nodes import Questionnaire

_KINDS = ("questionnaire", "overlay")
_UNCHANGED = Words("unchanged", "uændret")
_RELEASED = Words("released as", "udgivet som")
_LOCKED = Words("locked", "låst")
_ALREADY = Words("another text was released under this version", "en anden tekst er udgivet under denne version")
_HERE = Words("released before with another content", "udgivet før med et andet indhold")
_NEW_VERSION = Words("give it a new version", "giv den en ny version")


@click.command()
@paths_argument
@click.option("--check", "verify", is_flag=True, help="Only verify. / Efterprøv kun.")
@click.option("--release", is_flag=True, help="Release for good. / Udgiv endeligt.")
@lang_option
@click.pass_context
def command(ctx: click.Context, paths: tuple[str, ...], lang: str, *, verify: bool, release: bool) -> None:
    """Lock pins, roots and libraries, verify them, or release a version for good.

    Exit code 3: something is not what was locked.

    / Lås bindinger, rødder og biblioteker, efterprøv dem, eller udgiv en version endeligt.

    Slutkode 3: noget er ikke det, der blev låst.
    """
    if verify and release:
        raise click.UsageError("--check, --release")
    session = Session()
    found = [target for target in targets(paths, session.sink) if target.kind in _KINDS or target.asked_for]
    if release:
        for target in found:
            _release(target, session, lang)
    else:
        _lock(found, [Path(path) for path in paths if Path(path).is_dir()], session, lang, verify=verify)
    if session.sink.errors:
        click.echo(render(_errors(session.sink), session.sources, "text", lang, colour=False), err=True)
    ctx.exit(exit_code(session.sink, "error"))


def _errors(found: Sink) -> Sink:
    """What stands in the way; `btu check` tells the rest."""
    errors = Sink()
    errors.extend(finding for finding in found if finding.level is Level.ERROR and finding.state == "open")
    return errors


def _lock(found: list[Target], folders: list[Path], session: Session, lang: str, *, verify: bool) -> None:
    """Every lock that the files belong to, each read and written once; with a fault anywhere none is written."""
    locks: dict[Path, Lock] = {}
    for target in found:
        compiled, universe, sink = _compiled(target, session)
        lock = locks.setdefault(lock_path(target.path), Lock(lock_path(target.path)))
        if lock.source is None and not lock.entries:
            lock.read(sink)
        if compiled is not None and not sink.errors:
            entry = _entry(compiled)
            if verify:
                own = compiled.case.edition
                released = place_for_release(own.id, own.version, target.path).is_file()
                lock.check(target.path, entry, compiled.survey.span, sink, released=released)
            else:
                _tell(lock, target.path, entry, lang)
                lock.entries[lock.key(target.path)] = entry
        session.take(universe, sink)
    for lock in locks.values():
        if lock.source is not None:
            session.sources[lock.source.path] = lock.source
        if verify:
            for folder in folders:
                lock.check_gone(folder, session.sink)
        elif not session.sink.errors:
            _write(lock, session.sink)


def _compiled(target: Target, session: Session) -> tuple[Compiled | None, Universe, Sink]:
    universe, sink = Universe(target.path, session.store), Sink()
    found = compile_path(target.path, universe, sink)
    return (found[0] if len(found) == 1 else None), universe, sink


def _entry(compiled: Compiled) -> Locked:
    survey, own = compiled.survey, compiled.case.edition
    core = "" if compiled.case.is_core else f"{survey.core_id}@{survey.core_version}"
    return locked(compiled.name, core, compiled.roots, own.roots, survey.libraries)


def _tell(lock: Lock, path: Path, entry: Locked, lang: str) -> None:
    """One line a file, and of one that was locked before what it was."""
    was = lock.entries.get(lock.key(path))
    if was == entry:
        click.echo(f"{entry.name}#{entry.root[:8]}: {_UNCHANGED.fill(lang, {})}")
        return
    before = f"{was.name}#{was.root[:8]} → " if was is not None else ""
    click.echo(f"{before}{entry.name}#{entry.root[:8]}: {_LOCKED.fill(lang, {})}")


def _write(lock: Lock, sink: Sink) -> None:
    for key in [key for key in lock.entries if not (lock.path.parent / key).is_file()]:
        del lock.entries[key]
    try:
        write_file(lock.path, lock.document().decode())
    except CannotWriteError as problem:
        sink.report(usage.CANNOT_WRITE, path=lock.path, reason=problem.reason)


def _release(target: Target, session: Session, lang: str) -> None:
    """One version, if nothing that is found speaks against it. What was released before is never written over."""
    compiled, universe, sink = _compiled(target, session)
    if compiled is not None and not sink.errors:
        plan(compiled, TELLING, sink)
        own = compiled.case.edition
        before = predecessor(own, target.path, sink, universe.sources)
        if before is not None:
            compare(compiled, before)
        judge(compiled, sink)
        _refuse(compiled, before, universe, sink)
        if not sink.errors:
            _put(target, own, compiled, sink, lang)
    session.take(universe, sink)


def _refuse(compiled: Compiled, before: Edition | None, universe: Universe, sink: Sink) -> None:
    """Tell of a draft, and of a version that says less than what has changed."""
    survey = compiled.survey
    if survey.status == "draft":
        sink.report(locking.DRAFT, survey.span, name=compiled.name)
    source = universe.sources.get(survey.span.file)
    mark = left_to_fill(source) if source is not None else None
    if mark is not None:
        sink.report(locking.LEFT_TO_FILL, mark, name=compiled.name)
    else:
        _refuse_same_period(compiled, universe, sink)
    if before is None or any(found.code == "TRD011" and found.state == "open" for found in sink):
        return
    step = least_bump(Pair(relation="wave", old=before, new=compiled.case.edition))
    if not step.enough:
        reason = step.reasons[0]
        declared = universe.read(compiled.resolved.path, Sink())
        version = getattr(declared, "version", None)
        sink.report(
            locking.STEP_TOO_SMALL,
            version.span if version is not None else survey.span,
            version=survey.version,
            before=before.version,
            least=bumped(before.version, step.least),
            item=f"`{reason.item or survey.id}`",
            what=reason.what,
        )


def _refuse_same_period(compiled: Compiled, universe: Universe, sink: Sink) -> None:
    """Two waves are not asked at the same time. A release holds no period; the earlier file does, if kept."""
    survey, own = compiled.survey, compiled.case.edition
    earlier = {f"{own.id}@{version}" for wave, version in own.lineage if wave != own.wave}
    for head in universe.heads():
        if head.kind == "questionnaire" and head.name in earlier:
            before = universe.read(head.path, Sink())
            period = before.collection.get("period") if isinstance(before, Questionnaire) else None
            if period is not None and period == survey.collection.get("period"):
                sink.report(locking.SAME_PERIOD, survey.span, name=compiled.name, before=head.name)


def _put(target: Target, own: Edition, compiled: Compiled, sink: Sink, lang: str) -> None:
    path = place_for_release(own.id, own.version, target.path)
    data = write_release(own)
    shown = show_path(path)
    if path.exists():
        if path.read_bytes().replace(b"\r\n", b"\n") != data:
            place, name = compiled.survey.span, own.name
            sink.report(governance.LOCK_BROKEN, place, name=name, what=_ALREADY, here=_HERE, advice=_NEW_VERSION)
        else:
            click.echo(f"{own.name}: {_UNCHANGED.fill(lang, {})}")
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, data.decode())
    except OSError as problem:
        sink.report(usage.CANNOT_WRITE, path=shown, reason=CannotWriteError(problem).reason)
    except CannotWriteError as problem:
        sink.report(usage.CANNOT_WRITE, path=shown, reason=problem.reason)
    else:
        click.echo(f"{own.name}#{own.roots.root[:8]}: {_RELEASED.fill(lang, {})} {shown}")
