"""`btu translate update|export|import`: translation files made, kept up to date, carried to and from a spreadsheet."""

from dataclasses import dataclass, replace
from pathlib import Path

import click

from btu_dsl.commands.edits import line_end
from btu_dsl.commands.modeline import schema_path
from btu_dsl.commands.named import is_language
from btu_dsl.commands.options import exit_code, lang_option, render
from btu_dsl.commands.paths import Session
from btu_dsl.commands.speech import SpokenGroup
from btu_dsl.commands.translation_edits import remarks_above, updated
from btu_dsl.commands.translation_table import read_table, table_text
from btu_dsl.commands.translations import Change, Entry, merge, new_remarks, write_translation
from btu_dsl.commands.write import CannotWriteError, write_file
from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Sink
from btu_dsl.model.advice import kind_words
from btu_dsl.model.core import resolve_library
from btu_dsl.model.earlier_texts import earlier_translation, follows, translation_path
from btu_dsl.model.resolve import resolve
from btu_dsl.model.universe import Universe, show_path
from btu_dsl.model.wordings import Wordings, source_hash
from btu_dsl.rulebook.faults import resolving, usage
from btu_dsl.syntax.literals import SIGNOFFS
from btu_dsl.syntax.nodes import Declared, Library, Overlay, Questionnaire, Translation

_WANTED = Words("a questionnaire, an overlay or a library", "et spørgeskema, et tillæg eller et bibliotek")
_NO_SIGNOFF = {"translator": "none", "reviewer": "none", "pretest": "none"}
_TO_BE_MENDED = (resolving.NO_TRANSLATION_FILE, resolving.MISSING_TRANSLATION)
_DANISH = {
    "wrote": "{file}: {added} nye, {stale} ændret i kilden, {removed} taget ud, {open} mangler oversættelse",
    "carried": "{file}: teksterne til {old} er ført videre til {new}",
    "unknown": "{file}: nøglen {key} findes ikke i kilden og er sprunget over",
    "changed": "{file}: kilden til {key} er ændret siden eksporten; teksten er sprunget over",
}
_ENGLISH = {
    "wrote": "{file}: {added} new, {stale} changed in the source, {removed} taken out, {open} to translate",
    "carried": "{file}: the texts of {old} are carried over to {new}",
    "unknown": "{file}: the source has no key {key}; it was left out",
    "changed": "{file}: the source of {key} has changed since the export; its text was left out",
}


@click.group(cls=SpokenGroup)
def command() -> None:
    """Make and keep up translation files. / Lav og vedligehold oversættelsesfiler."""


@dataclass(frozen=True, slots=True)
class Merged:
    """One language of a source: the file that was read, what will stand at `target`, and what that changes.

    `carried` is the `id@version` that the texts were made for, if that is another one; `old` None if there are none.
    """

    old: Translation | None
    carried: str
    target: Path
    entries: tuple[Entry, ...]
    change: Change


@dataclass(frozen=True, slots=True)
class Work:
    """One source file with all its texts, and the languages that are asked for."""

    path: Path
    of: str
    languages: tuple[str, ...]
    wordings: Wordings
    universe: Universe
    session: Session

    def merged(self, language: str) -> Merged:
        """What stands in the file now, what will, and the difference. A file that cannot be read is a fault, and so is
        one in the way whose texts are not a translation of this source.
        """
        sink = self.session.sink
        own = next((head for head in self.universe.translations(self.of, language) if not head.shipped), None)
        head = own or earlier_translation(self.of, language, self.path, self.universe)
        goes_along = head is not None and (head is own or follows(head, self.path, self.universe))
        target = show(head.path) if head and goes_along else translation_path(self.path, language)
        if head is None or head is own:
            old = self.universe.translation(self.of, language, sink)
        else:
            read = self.universe.read(head.path, sink)
            old = read if isinstance(read, Translation) else None
        if not goes_along and target.exists():
            sink.report(usage.NOT_ITS_TRANSLATION, path=target, of=self.of, language=language)
        self.session.sources.update(self.universe.sources)
        pairs = [(key, text.prose(text.language).raw) for key, text in self.wordings.texts.items()]
        return Merged(old, head.of if head and head is not own else "", target, *merge(pairs, old))


def show(path: Path) -> Path:
    return Path(show_path(path))


def _open(path: Path, only: tuple[str, ...]) -> tuple[Work | None, Session]:
    """Resolve one source file far enough to know its texts. Missing translations are what this command is for."""
    session, sink, universe = Session(), Sink(), Universe(path)
    known = [is_language(code, session.sink) for code in only]
    if not all(known):
        return None, session
    declared = universe.read(path, sink)
    languages = _languages(declared, path, universe, sink)
    session.take(universe, sink)
    if not isinstance(declared, Questionnaire | Overlay | Library) or session.sink.errors:
        return None, session
    wanted = only or languages
    if not wanted:
        session.sink.report(usage.NO_LANGUAGE, path=path)
    if declared.language in wanted:
        session.sink.report(usage.OWN_LANGUAGE, path=path, language=declared.language)
    of = f"{declared.id.text}@{declared.version.text}"
    wordings = universe.wordings.get(of)
    if wordings is None or session.sink.errors:
        return None, session
    return Work(path, of, wanted, wordings, universe, session), session


def _languages(declared: Declared | None, path: Path, universe: Universe, sink: Sink) -> tuple[str, ...]:
    """Resolve the file for its texts; the languages in which it is fielded, or of a library those that there are."""
    quiet = Sink()
    match declared:
        case Questionnaire(translations=translations):
            resolve(declared, path, universe, quiet)
            return tuple(word.text for word in translations)
        case Overlay(languages=fielded):
            if resolve(declared, path, universe, quiet) is None:
                sink.extend(one for one in quiet if one.record not in _TO_BE_MENDED)
            return tuple(word.text for word in fielded if word.text != declared.language)
        case Library():
            of = f"{declared.id.text}@{declared.version.text}"
            there = dict.fromkeys(head.language for head in universe.heads() if head.kind == "translation")
            found = [one for one in there if _is_there(of, one, path, universe)]
            resolve_library(declared, universe, tuple(found), quiet)
            return tuple(found)
        case None:
            return ()
        case _:
            kind = kind_words(declared)
            sink.report(usage.WRONG_KIND, declared.span, command="translate", kind=kind, wanted=_WANTED)
            return ()


def _is_there(of: str, language: str, path: Path, universe: Universe) -> bool:
    return any(universe.translations(of, language)) or earlier_translation(of, language, path, universe) is not None


def _stop(ctx: click.Context, session: Session, lang: str) -> None:
    click.echo(render(session.sink, session.sources, "text", lang, colour=False), err=True)
    ctx.exit(exit_code(session.sink, "error") or 2)


_path = click.argument("path", type=click.Path(path_type=Path))
_languages_option = click.option(
    "--language",
    "only",
    multiple=True,
    metavar="CODE",
    help="Only this language; may be new. / Kun dette sprog; det må være nyt.",
)
_language_option = click.option(
    "--language", required=True, metavar="CODE", help="The language of the table. / Tabellens sprog."
)


@command.command("update", short_help="Make them, or bring them up to date. / Lav dem, eller før dem à jour.")
@_path
@_languages_option
@lang_option
@click.pass_context
def update(ctx: click.Context, path: Path, only: tuple[str, ...], lang: str) -> None:
    """Make the translation files of a questionnaire, overlay or library, or bring them up to date.

    / Lav oversættelsesfilerne til et spørgeskema, et tillæg eller et bibliotek, eller før dem à jour.
    """
    work, session = _open(path, only)
    for language in work.languages if work else ():
        assert work is not None
        merged = work.merged(language)
        if not session.sink.errors:
            _write(work, language, merged, lang)
    if session.sink.errors:
        _stop(ctx, session, lang)


def _write(work: Work, language: str, merged: Merged, lang: str) -> None:
    target, entries, change = merged.target, merged.entries, merged.change
    try:
        write_file(target, _text(work, language, merged))
    except CannotWriteError as problem:
        work.session.sink.report(usage.CANNOT_WRITE, path=target, reason=problem.reason)
        return
    words = _DANISH if lang == "da" else _ENGLISH
    missing = sum(1 for entry in entries if not entry.text)
    if merged.carried:
        click.echo(words["carried"].format(file=target, old=merged.carried, new=work.of))
    click.echo(
        words["wrote"].format(file=target, added=change.added, stale=change.stale, removed=change.removed, open=missing)
    )


def _text(work: Work, language: str, merged: Merged) -> str:
    """The file that was read, brought up to date where it lies; else a new one."""
    old, target = merged.old, merged.target
    source = work.universe.sources.get(old.of.span.file) if old else None
    kept = updated(source, old, work.of, merged.entries, target) if source and old else None
    if kept is not None:
        return kept
    signoff = {name: str(value) for name, value in old.signoff.items()} if old else _NO_SIGNOFF
    remarks = (remarks_above(source) if source else "") or new_remarks(schema_path(target))
    text = write_translation(work.of, language, signoff, merged.entries, remarks)
    return text.replace("\n", line_end(source)) if source else text


@command.command("export", short_help="Write one language as a table. / Skriv ét sprog som en tabel.")
@_path
@_language_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE.csv",
    help="Default: beside the source. / Ellers ved siden af kilden.",
)
@lang_option
@click.pass_context
def export(ctx: click.Context, path: Path, language: str, output: Path | None, lang: str) -> None:
    """Write one language as a CSV table: key, source, status, text.

    / Skriv ét sprog som en CSV-tabel: nøgle, kilde, status, tekst.
    """
    work, session = _open(path, (language,))
    if work is not None:
        entries = work.merged(language).entries
        target = output or path.with_name(f"{path.name.removesuffix('.btu.yaml')}.{language}.csv")
        try:
            if not session.sink.errors:
                write_file(target, table_text(entries))
                click.echo(target)
        except CannotWriteError as problem:
            session.sink.report(usage.CANNOT_WRITE, path=target, reason=problem.reason)
    if session.sink.errors:
        _stop(ctx, session, lang)


@command.command("import", short_help="Read a table back. / Læs en tabel ind igen.")
@_path
@click.argument("table", type=click.Path(path_type=Path), metavar="FILE.csv")
@_language_option
@lang_option
@click.pass_context
def import_(ctx: click.Context, path: Path, table: Path, language: str, lang: str) -> None:
    """Read a CSV table back into the translation file; a text whose source has changed meanwhile is left out.

    / Læs en CSV-tabel ind i oversættelsesfilen igen; en tekst, hvis kilde er ændret imens, springes over.
    """
    work, session = _open(path, (language,))
    if work is not None:
        found = work.merged(language)
        rows = read_table(table, session.sink)
        words = _DANISH if lang == "da" else _ENGLISH
        merged = {entry.key: entry for entry in found.entries}
        for row in rows:
            entry = merged.get(row.key)
            if entry is None:
                click.echo(words["unknown"].format(file=table, key=row.key), err=True)
            elif source_hash(row.source) != source_hash(entry.source):
                click.echo(words["changed"].format(file=table, key=row.key), err=True)
            else:
                status = SIGNOFFS.get(row.status, entry.status)
                signed = row.text != entry.text or status != "draft"
                made_of = source_hash(entry.source) if signed else entry.made_of
                merged[row.key] = replace(entry, text=row.text, status=status, made_of=made_of)
        if not session.sink.errors:
            _write(work, language, replace(found, entries=tuple(merged.values())), lang)
    if session.sink.errors:
        _stop(ctx, session, lang)
