"""The web form: one page that carries its style, its script, its languages and its routing, and needs nothing else."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from btu_dsl.emit.artefact import Artefact
from btu_dsl.emit.web.faces import MOUTHS
from btu_dsl.emit.web.markup import Speaker, data_block, date_attributes, number_attributes
from btu_dsl.emit.web.program import program
from btu_dsl.plan.phrases import web as phrases
from btu_dsl.plan.text import plain
from btu_dsl.plan.web import Choose, DateField, NumberField, WebBattery, WebPlan

SCRIPTS = ("routing", "words", "controls", "problems", "pages", "sending", "form")
"""The script's files, in the order in which they build on each other."""

_TARGET_SAFE = str.maketrans({char: f"%{ord(char):02X}" for char in ";,'\""})


def emit_web(plan: WebPlan) -> list[Artefact]:
    """One artefact, for all languages of the form."""
    style = _squeezed(own_file("style.css") + language_rules(plan))
    script = the_script()
    page = (
        _environment()
        .get_template("page.html.jinja")
        .render(
            plan=plan,
            title=plain(plan.title[plan.languages[0].code]),
            hidden=_hidden(plan),
            routed=any(question.words or question.leaves for question in plan.questions()),
            faces=MOUTHS,
            t=Speaker(plan.languages),
            p=phrases,
            data=data_block(program(plan)),
            style=Markup(style),  # noqa: S704  # our own file
            script=Markup(script),  # noqa: S704  # our own files
            policy=policy(style, script, plan.endpoint),
        )
    )
    languages = tuple(language.code for language in plan.languages)
    return [Artefact(path="web/index.html", emitter="web", mode="web", languages=languages, data=_tidy(page).encode())]


@cache
def _environment() -> Environment:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(own_file),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.tests["choose"] = lambda control: isinstance(control, Choose)
    environment.tests["number_field"] = lambda control: isinstance(control, NumberField)
    environment.tests["date_field"] = lambda control: isinstance(control, DateField)
    environment.tests["battery_of_questions"] = lambda entry: isinstance(entry, WebBattery)
    environment.filters["number_attributes"] = number_attributes
    environment.filters["date_attributes"] = date_attributes
    return environment


@cache
def own_file(name: str) -> str:
    """A file beside this one: the template, the style sheet, a part of the script."""
    return (files("btu_dsl.emit.web") / name).read_text(encoding="utf-8")


@cache
def the_script() -> str:
    """The parts in one closed scope: the page shares no name with anything else that may run in the browser."""
    parts = "\n".join(own_file(f"script/{name}.js") for name in SCRIPTS)
    return _squeezed(f'(() => {{\n"use strict";\n{parts}}})();')


def language_rules(plan: WebPlan) -> str:
    """Shows the texts of one language: that of the page, or without script the one picked at its head."""
    codes = [language.code for language in plan.languages]
    rules = [f'html[lang="{code}"] .t[lang="{code}"] {{ display: revert; }}\n' for code in codes]
    for language in plan.languages if len(codes) > 1 else ():
        here, picked = f'.t[lang="{language.code}"]', f"#lang-{language.code}"
        rules += (
            f"html:has({picked}:checked) {here} {{ display: revert; }}\n",
            f"html:has(.langs input:checked:not({picked})) {here} {{ display: none; }}\n",
            f"html:has({picked}:checked) body {{ direction: {language.direction}; }}\n",
        )
    return "".join(rules)


def policy(style: str, script: str, endpoint: str) -> str:
    """The page's own content security policy: its two inline blocks by their hashes, its endpoint, and nothing else."""
    target = endpoint.partition("?")[0].translate(_TARGET_SAFE) or "'none'"
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            f"connect-src {target}",
            f"form-action {target}",
            "base-uri 'none'",
        )
    )


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _hidden(plan: WebPlan) -> tuple[tuple[str, str], ...]:
    """What a form that is posted without script says of itself; a single language has no picker to say it."""
    own = (
        ("btu_id", plan.id),
        ("btu_version", plan.version),
        ("btu_core", plan.core),
        ("btu_root", plan.root),
        ("btu_mode", "web"),
    )
    picked = len(plan.languages) > 1
    return own if picked else (*own, *(("btu_language", language.code) for language in plan.languages))


def _tidy(text: str) -> str:
    """Without the empty lines that conditions in a template leave behind."""
    return "\n".join(line for line in text.split("\n") if line.strip()) + "\n"


def _squeezed(code: str) -> str:
    """Our own style or script without indentation and without the lines that are remarks: what the browser needs."""
    return _tidy("\n".join(line.strip() for line in code.split("\n") if not line.lstrip().startswith("//")))
