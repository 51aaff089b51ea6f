"""Texts that are not there in a language in which the survey is fielded."""

from pathlib import Path

from btu_dsl.diagnostics.record import Words
from btu_dsl.diagnostics.report import Label, Sink
from btu_dsl.model.earlier_texts import earlier_translation, version_of
from btu_dsl.model.nodes import Text
from btu_dsl.model.universe import Universe
from btu_dsl.rulebook.faults import resolving as faults

_SOURCE = Words("the text in the source language", "teksten på kildesproget")
_STILL_EMPTY = Words("still empty", "stadig tom")
_FIRST_EMPTY = Words("the first of them, still empty", "den første af dem, stadig tom")
_FIRST = Words("the first of them", "den første af dem")
_NEXT = Words("one of them", "en af dem")
_EACH_AT_MOST = 3
"""So many texts are told of one by one; more of them are one finding, which shows the first."""


def report_untranslated(texts: tuple[Text, ...], languages: tuple[str, ...], universe: Universe, sink: Sink) -> None:
    """What each file lacks in each language: some texts, or all of them.

    It is told where the translation is to be written, once a translation file has a place for it.
    """
    by_owner: dict[str, list[Text]] = {}
    for text in texts:
        by_owner.setdefault(f"{text.owner.id}@{text.owner.version}", []).append(text)
    for language in languages:
        for owner, own in by_owner.items():
            lacking = [text for text in own if language not in text.by_language]
            if not lacking:
                continue
            if len(lacking) == len(own):
                _report_all(lacking, owner, language, universe, sink)
            elif len(lacking) <= _EACH_AT_MOST:
                for text in lacking:
                    _report_some([text], owner, language, universe, sink)
            else:
                _report_some(lacking, owner, language, universe, sink)


def _report_all(lacking: list[Text], owner: str, language: str, universe: Universe, sink: Sink) -> None:
    first = lacking[0]
    gap = universe.wordings[owner].empty(first.key, language) if owner in universe.wordings else None
    sink.report(
        faults.NO_TRANSLATION_FILE,
        gap or first.span,
        related=(Label(first.span, _SOURCE),) if gap else (),
        language=language,
        of=owner,
        count=len(lacking),
        advice=_way_out(first.span.file, owner, language, universe),
    )


def _way_out(file: str, owner: str, language: str, universe: Universe) -> Words:
    """What to do where a file has no texts in a language: it may be that they were made for its last version."""
    update = f"`btu translate update {file}`"
    source = next((head.path for head in universe.heads() if head.name == owner and head.kind != "translation"), None)
    earlier = earlier_translation(owner, language, source, universe) if source else None
    if earlier is not None:
        name = Path(earlier.path).name
        return Words(
            f"`{name}` is of {version_of(earlier)}; {update} carries its texts over",
            f"`{name}` hører til {version_of(earlier)}; {update} fører teksterne videre",
        )
    return Words(
        f"{update} makes the file; fill it in, or take `{language}` out of the fielded languages",
        f"{update} laver filen; udfyld den, eller tag `{language}` ud af de udsendte sprog",
    )


def _report_some(lacking: list[Text], owner: str, language: str, universe: Universe, sink: Sink) -> None:
    """One text, or several at once."""
    first, *others = lacking
    wordings = universe.wordings.get(owner)
    gaps = {text.key: wordings.empty(text.key, language) if wordings else None for text in lacking}
    gap = gaps[first.key]
    place = (_FIRST_EMPTY if gap else _FIRST) if others else _STILL_EMPTY if gap else _SOURCE
    shown = (Label(gaps[text.key] or text.span, _NEXT) for text in others[: _EACH_AT_MOST - 1])
    sink.report(
        faults.MISSING_TRANSLATION,
        gap or first.span,
        related=(*((Label(first.span, _SOURCE),) if gap and not others else ()), *shown),
        language=language,
        key=first.key,
        count=len(lacking),
        of=owner,
        what=_what(lacking, owner),
        file=first.span.file,
        place=place,
    )


def _what(lacking: list[Text], owner: str) -> Words:
    key, count = lacking[0].key, len(lacking)
    if count == 1:
        return Words(f"`{key}` is", f"`{key}` er")
    return Words(f"{count} texts of {owner} are", f"{count} tekster i {owner} er")
