"""The web form: one page that carries its style, its script, its languages and its routing, and needs nothing else."""

from functools import cache

from jinja2 import Environment
from markupsafe import Markup

from btu_dsl.emit.artefact import Artefact
from btu_dsl.emit.page import digest, environment, own_file
from btu_dsl.emit.web.faces import MOUTHS
from btu_dsl.emit.web.markup import Speaker, data_block, date_attributes, number_attributes
from btu_dsl.emit.web.program import program
from btu_dsl.plan.phrases import web as phrases
from btu_dsl.plan.text import plain
from btu_dsl.plan.web import Choose, DateField, NumberField, WebBattery, WebPlan

SCRIPTS = ("routing", "words", "controls", "problems", "pages", "sending", "draft", "receipt", "form")
"""The script's files, in the order in which they build on each other."""

_TARGET_SAFE = str.maketrans({char: f"%{ord(char):02X}" for char in ";,'\""})


def emit_web(plan: WebPlan) -> list[Artefact]:
    """One artefact, for all languages of the form."""
    style = _squeezed(own_file(__package__, "style.css") + language_rules(plan))
    script = the_script()
    page = (
        _templates()
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
            policy=policy(style, script, plan),
        )
    )
    languages = tuple(language.code for language in plan.languages)
    return [Artefact(path="web/index.html", emitter="web", mode="web", languages=languages, data=_tidy(page).encode())]


@cache
def _templates() -> Environment:
    ours = environment(__package__)
    ours.tests["choose"] = lambda control: isinstance(control, Choose)
    ours.tests["number_field"] = lambda control: isinstance(control, NumberField)
    ours.tests["date_field"] = lambda control: isinstance(control, DateField)
    ours.tests["battery_of_questions"] = lambda entry: isinstance(entry, WebBattery)
    ours.filters["number_attributes"] = number_attributes
    ours.filters["date_attributes"] = date_attributes
    return ours


@cache
def the_script() -> str:
    """The parts in one closed scope: the page shares no name with anything else that may run in the browser."""
    parts = "\n".join(own_file(__package__, f"script/{name}.js") for name in SCRIPTS)
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


def policy(style: str, script: str, plan: WebPlan) -> str:
    """The page's own content security policy: its two inline blocks by their hashes, its logo, its endpoint."""
    target = plan.endpoint.partition("?")[0].translate(_TARGET_SAFE) or "'none'"
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{digest(style)}'",
            f"script-src '{digest(script)}'",
            *(("img-src data:",) if plan.facts.logo else ()),
            f"connect-src {target}",
            f"form-action {target}",
            "base-uri 'none'",
        )
    )


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
