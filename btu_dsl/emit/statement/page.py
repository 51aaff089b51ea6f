"""The statement as one page that needs nothing else."""

import re

from markupsafe import Markup

from btu_dsl.emit.page import environment, own_file, policy
from btu_dsl.emit.statement import words
from btu_dsl.plan.identity import direction
from btu_dsl.plan.phrases.languages import named
from btu_dsl.plan.statement import StatementPlan


def page(plan: StatementPlan, lang: str) -> str:
    style = own_file(__package__, "style.css")
    return (
        environment(__package__)
        .get_template("statement.html.jinja")
        .render(
            plan=plan,
            lang=lang,
            policy=policy(style),
            style=Markup(style),  # noqa: S704  # our own file
            w=words,
            say=lambda told, **values: words.say(told, lang, **values),
            counts=list(words.counts(plan, lang)),
            why=lambda reason: _ticked(words.why(reason, lang)),
            headline=lambda row: _ticked(words.headline(row, lang)),
            ticked=_ticked,
            name_of=lambda language: named(language, lang),
            ident=_ident,
            direction=direction,
        )
    )


def _ticked(text: str) -> Markup:
    """What stands between backticks is code."""
    parts = text.split("`")
    wrap = Markup("<code>{}</code>")
    return Markup("").join(wrap.format(part) if number % 2 else part for number, part in enumerate(parts))


def _ident(name: str) -> Markup:
    """An id that may be broken after `_` and `.`, and nowhere else."""
    return Markup("<code>{}</code>").format(
        Markup("").join(Markup("{}<wbr>").format(part) if part in "_." else part for part in re.split(r"([_.])", name))
    )
