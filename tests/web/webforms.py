"""Small web forms made by hand: what a plan says is said here, without a source."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from btu_dsl.emit.web import emit_web
from btu_dsl.flow.lowered import TRUE, Lowered, names_of
from btu_dsl.plan.text import Rich, Words
from btu_dsl.plan.web import (
    Choose,
    Control,
    Localized,
    WebBattery,
    WebFacts,
    WebLanguage,
    WebOption,
    WebPage,
    WebPlan,
    WebPreload,
    WebQuestion,
)

DANISH = WebLanguage(code="da", name="Dansk", direction="ltr", banner="")
ENGLISH = WebLanguage(code="en", name="English", direction="ltr", banner="")
ARABIC = WebLanguage(code="ar", name="العربية", direction="rtl", banner="")
LANGUAGES = (DANISH, ENGLISH, ARABIC)


def said(text: str | Rich) -> Localized:
    """The same in every language, with the language's code behind a plain text that is not Danish."""
    if isinstance(text, tuple):
        return {language.code: text for language in LANGUAGES}
    return {"da": (Words(text),), "en": (Words(f"{text} en"),), "ar": (Words(f"{text} ar"),)}


def option(value: int | str, label: str = "", **more: bool | str) -> WebOption:
    missing = isinstance(value, str)
    return WebOption(value=str(value), label=said(label or f"Svar {value}"), missing=missing, **more)


def radios(*values: int | str, many: bool = False) -> Choose:
    return Choose(many=many, options=tuple(option(value) for value in values))


SCALE = Choose(
    many=False,
    options=(
        option(1, "Meget utilfreds"),
        option(2, "Utilfreds"),
        option(3, "Hverken eller"),
        option("dont_know", "Ved ikke"),
        option("refused", "Ønsker ikke at svare", on_skip=True),
    ),
)


def question(name: str, control: Control = SCALE, guard: Lowered = TRUE, **more: object) -> WebQuestion:
    plain = WebQuestion(
        id=name,
        number=1,
        text=said(f"Spørgsmål {name}"),
        instruction=None,
        definition=None,
        help=None,
        control=control,
        guard=guard,
        fixed=True,
        checks=(),
        words=(),
        leaves=None,
        remind=True,
    )
    return replace(plain, **more)


def battery(name: str, *questions: WebQuestion) -> WebBattery:
    return WebBattery(
        id=name, stem=said(f"Fælles {name}"), instruction=None, definition=None, words=(), questions=questions
    )


def page(*entries: WebQuestion | WebBattery, block: str = "", first: bool = True) -> WebPage:
    """Numbered by `form`."""
    return WebPage(id="", block=block, first=first, title=None, intro=None, words=(), entries=entries)


def form(*pages: WebPage, preload: Iterable[WebPreload] = (), **more: object) -> WebPlan:
    """Pages get their names, questions their numbers, and `fixed` where a guard reads nothing but preload values."""
    known = {value.name for value in preload}
    made: list[WebPage] = []
    number = 0

    def settle(one: WebQuestion) -> WebQuestion:
        nonlocal number
        number += 1
        return replace(one, number=number, fixed=set(names_of(one.guard)) <= known)

    for place, one in enumerate(pages, start=1):
        entries = tuple(
            replace(entry, questions=tuple(map(settle, entry.questions)))
            if isinstance(entry, WebBattery)
            else settle(entry)
            for entry in one.entries
        )
        title = one.title or said(f"Side nummer {place}")
        made.append(replace(one, id=f"page-{place}", block=one.block or f"block{place}", title=title, entries=entries))
    plan = WebPlan(
        id="dk.test",
        version="1.0.0",
        core="dk.test@1.0.0",
        root="0123456789abcdef" * 4,
        line="dk.test 1.0.0 · #01234567",
        languages=LANGUAGES,
        title=said("En lille undersøgelse"),
        facts=WebFacts(
            language="da",
            owner="",
            logo="",
            controller="Ministeriet",
            promise="confidential",
            privacy_policy="",
            accessibility_statement="",
            contact=None,
        ),
        opening=True,
        intro=(said("Velkommen"),),
        closing=said("Tak for hjælpen"),
        preload=tuple(preload),
        derived=(),
        pages=tuple(made),
        token=False,
        endpoint="",
    )
    return replace(plan, **more)


def write(plan: WebPlan, folder: Path) -> Path:
    path = folder / "index.html"
    path.write_bytes(emit_web(plan)[0].data)
    return path
